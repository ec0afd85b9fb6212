//! Handing the list to the company: once, with those who said yes and still agree, and with what each agreed to share.
//!
//! It is recorded for the company (Q.2 with the activity «shortlist»: R126, R134); what was done with each person was
//! recorded for them when they were asked.

use domain::{
    shortlist::{Act, Stage, State},
    vacancy::Action,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    candidate::Candidate,
    dialect::{Lock, lock},
    shortlist::Shortlist,
};
use uuid::Uuid;

use super::hold::{hold, office, works_for};
use super::read::stage_of;
use super::record::{Recorder, for_company};
use super::step::Doer;
use crate::{
    Asked, Desk, Mail, Once, Operator, Refusal,
    passage::{Warned, needs_a_look},
};

/// What was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// How many people.
    pub people: usize,
    /// What was recorded for the company.
    pub passage: Option<Uuid>,
}

/// Presents the list of a vacancy; `minutes` is how long it took to put it together for the company. Warnings that the operator
/// has not seen come back as the second value and nothing is written.
///
/// Refused: `error-shortlist-empty` while nobody can be presented, `error-shortlist-presented` the second time, and when a
/// gate refuses the passage.
pub async fn present(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    version: i64,
    minutes: u16,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Handed, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "shortlist_present", asked).await? {
        Once::Done(handed) => return Ok(Ok(handed)),
        Once::Fresh(work) => work,
    };
    // Whose a vacancy is never changes, so it may be asked before anything is held.
    let found = store::vacancy::by_id(&mut work.tx, vacancy).await?.ok_or(Refusal::NotFound)?;
    works_for(operator, &found)?;
    lock(&mut work.tx, Lock::Company, found.company_id).await?;
    let held = hold(&mut work, vacancy).await?;
    works_for(operator, &held.vacancy)?;
    held.building()?;
    held.at(version)?;
    let recorder =
        Recorder { operator: operator.id(), office: office(operator, &held.vacancy), minutes: Some(minutes) };
    let mut people = 0;
    for line in store::candidate::lines_of(&mut work.tx, held.list.id).await? {
        let before = line.candidate;
        if stage_of(&before)? != Stage::Available || line.agrees == 0 {
            continue;
        }
        people += 1;
        let after = Candidate { presented_at: Some(work.now), chased_at: None, ..before.clone() };
        let doer = Doer::operator(operator);
        let event = work.candidate_step(desk, &before, Act::Present, doer, None, after).await?;
        let mail = Mail::ProposalMoved { act: Act::Present.code().to_owned(), candidate: before.id };
        work.tell_person(desk, event, before.person_id, &mail).await?;
    }
    if people == 0 {
        return Err(Refusal::Conflict("error-shortlist-empty"));
    }
    let after = Shortlist {
        state: State::Presented.code().to_owned(),
        presented_at: Some(work.now),
        presented_by: Some(operator.id()),
        ..held.list.clone()
    };
    held.put(&mut work, after).await?;
    let written = for_company(desk, &mut work, &recorder, Action::Shortlist, &held.vacancy).await?;
    if !warnings_seen && needs_a_look(&written.warned) {
        // Dropped without commit: nothing was handed over, and the key stays unused.
        return Ok(Err(written.warned));
    }
    let company = held.vacancy.company_id;
    let mail = Mail::ShortlistMoved { act: Act::Present.code().to_owned(), company, vacancy };
    work.tell_employer(desk, held.list.id, company, &mail).await?;
    work.audit("shortlist_present", format!("vacancy:{vacancy}"), json!({ "people": people })).await?;
    work.done(Handed { people, passage: written.passage }).await.map(Ok)
}
