//! Preselection for the person who may be proposed (`/proposte`) and for the company that is shown somebody
//! (`/impresa/{id}/richieste/{vacancy}/candidati`).
//!
//! A proposal exists for its person once they were asked, a presented person for the company of the vacancy: anybody else's
//! is not found. What a company reads comes from [`store::candidate::presented`] alone, which gives nothing of who has taken
//! their agreement back.

mod consent;
mod employer;
mod proposal;

pub use consent::{act as change_consent, show as proposals};
pub use employer::{one as presented_one, presented, say};
pub(super) use proposal::Typed;
pub use proposal::{answer as answer_proposal, show as proposal};

use app::{
    pages::preselection::{Told, Work},
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};
use domain::{
    did::Contract,
    form::Form,
    shortlist::{self, Outcome, Share, Stage, Why},
    vacancy::State,
};
use store::{
    Access,
    candidate::{Candidate, Own},
};
use uuid::Uuid;

use crate::http::{Problem, Visit};

/// What was just done, by the code in `?fatto=`: each has a text `preselection-done-{code}`.
const DONE: [&str; 4] = ["agreed", "answered", "outcome", "withdrawn"];

/// The frame of a page, with what was just done or is refused.
fn frame(
    visit: &Visit,
    title: impl Into<String>,
    above: impl IntoIterator<Item = Crumb>,
    refused: Option<&str>,
) -> Frame {
    let frame = visit.frame(title).under(above);
    if let Some(key) = refused {
        return frame.notice(Tone::Danger, visit.t(key));
    }
    match visit.query.get("fatto").filter(|code| visit.reading && DONE.contains(code)) {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "preselection-done", code)),
        None => frame,
    }
}

/// Name and province of a comune; empty while there is none.
pub(super) fn comune(visit: &Visit, belfiore: &str) -> String {
    let comune = visit.house.desk.places.by_belfiore(belfiore);
    comune.map(|comune| comune.label()).unwrap_or_default()
}

/// The work of a proposal. Who has the person's data is named to them, public or not.
fn work(visit: &Visit, own: &Own, presented: bool) -> Work {
    Work {
        title: own.title.clone(),
        company: (own.public_name || presented).then(|| own.legal_name.clone()),
        place: comune(visit, &own.place),
        contract: Contract::parse(&own.contract),
        offer: (own.vacancy_state == State::Published.code()).then(|| format!("/offerte/{}", own.vacancy_id)),
    }
}

/// The person's answer is awaited and can still be given.
fn waits(own: &Own, stage: Stage) -> bool {
    let building = own.shortlist_state == shortlist::State::Building.code();
    let open = building && own.vacancy_state == State::Published.code();
    open && matches!(stage, Stage::Asked | Stage::Silent)
}

/// Whether a proposal waits for this person's answer; who took the agreement back is left in peace.
pub async fn waits_for(db: &mut impl Access, person: Uuid) -> Result<bool, Problem> {
    for own in store::candidate::of_person(db, person).await? {
        if !waits(&own, acts::preselection::stage_of(&own.candidate)?) {
            continue;
        }
        let line = store::candidate::line(db, own.candidate.id).await?;
        if line.is_some_and(|line| line.agrees == 1) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the company said about a candidate.
pub(super) fn told(row: &Candidate) -> Told {
    Told {
        outcome: row.outcome.as_deref().and_then(Outcome::parse),
        on: row.outcome_on,
        contract: row.outcome_contract.as_deref().and_then(Contract::parse),
        why: row.outcome_reason.as_deref().and_then(Why::parse),
    }
}

/// A form with these shares ticked.
pub(super) fn ticked(shares: &[Share]) -> Form {
    shares.iter().map(|share| ("share", share.code())).collect()
}

/// What a person agreed to show in general; without that, what they shared when they applied for `vacancy`.
pub(super) async fn first_shares(
    db: &mut impl Access,
    person: Uuid,
    vacancy: Uuid,
) -> Result<Vec<Share>, Problem> {
    let consent = store::proposal_consent::of_person(db, person).await?;
    if let Some(row) = consent.filter(|row| row.withdrawn_at.is_none()) {
        return Ok(acts::preselection::shares_of(&row)?);
    }
    let Some(row) = store::application::of(db, vacancy, person).await? else { return Ok(Vec::new()) };
    let shared: domain::vacancy::Application =
        serde_json::from_value(row.shared.0).map_err(|_| store::DbError::Unreadable("application.shared"))?;
    let of_section = |section: &domain::sap::Section| Share::parse(section.code());
    Ok(shared.sections.iter().filter_map(of_section).collect())
}
