//! What the centre does about a vacancy, on the company's file (R126, R134).

use chrono::{DateTime, Utc};
use domain::{
    passage::{Channel, Draft, Mode},
    vacancy::{Action, State, Whose},
};
use store::vacancy::Vacancy;
use uuid::Uuid;

use super::{By, hold::hold};
use crate::{
    Asked, Desk, Once, Operator, Refusal, Work,
    passage::{self, Done, Entry, Subject, Warned, needs_a_look},
};

/// Something done for a company, as it was delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivered {
    pub action: Action,
    pub start: DateTime<Utc>,
    /// Of delivery; refused when they are missing (R009).
    pub minutes: Option<u16>,
    pub channel: Channel,
    pub mode: Mode,
}

/// How passages name a vacancy, those of people too (R078, I07).
pub fn reference(vacancy: Uuid) -> String {
    vacancy.to_string()
}

/// Records an action by hand. Warnings that the operator has not seen (`warnings_seen` false) come back as the second value
/// and nothing is written.
///
/// Refused: `error-vacancy-action` for what is not the company's, records itself or has no code in the region, and for a
/// vacancy that was refused.
pub async fn record(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    delivered: Delivered,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Done, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "vacancy_record", asked).await? {
        Once::Done(done) => return Ok(Ok(done)),
        Once::Fresh(work) => work,
    };
    let held = hold(&mut work, By::Operator(operator), vacancy).await?;
    let by_hand = Action::by_hand().any(|action| action == delivered.action);
    if !by_hand || held.state == State::Refused {
        return Err(Refusal::Conflict("error-vacancy-action"));
    }
    known(desk, &[delivered])?;
    let (done, warned) = deliver(desk, &mut work, operator, &held.row, &[delivered]).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the key stays unused.
        return Ok(Err(warned));
    }
    work.done(done).await.map(Ok)
}

/// Nothing that was done is lost in silence where the region has no code for it.
pub(super) fn known(desk: &Desk, delivered: &[Delivered]) -> Result<(), Refusal> {
    let known = delivered.iter().all(|one| one.action.is_known(&desk.pack));
    known.then_some(()).ok_or(Refusal::Conflict("error-vacancy-action"))
}

/// Writes passages of the company inside an open transaction; the company is already held.
pub(crate) async fn deliver(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    vacancy: &Vacancy,
    delivered: &[Delivered],
) -> Result<(Done, Warned), Refusal> {
    let name = reference(vacancy.id);
    let drafts: Vec<Draft> = delivered.iter().flat_map(|one| drafts(desk, one, &name)).collect();
    let office = if vacancy.office.is_empty() { operator.office() } else { vacancy.office.as_str() };
    let company = vacancy.company_id;
    let subject = Subject::of_company(&mut work.tx, company, &drafts).await?;
    let (whose, channels) = (passage::Whose::Company(company), Channel::BY_HAND);
    let entry = Entry { operator: operator.id(), office, whose, did: None, drafts: &drafts, channels };
    passage::write(desk, work, &entry, &subject).await
}

/// The passages of one action: a region may have several codes for it, or none.
fn drafts(desk: &Desk, delivered: &Delivered, vacancy: &str) -> Vec<Draft> {
    let (whose, event) = delivered.action.records();
    if whose != Whose::Company {
        return Vec::new();
    }
    let Delivered { action, start, minutes, channel, mode } = *delivered;
    let draft =
        |code| Draft { code, start, minutes, channel, mode, facts: action.facts(&desk.pack, code, vacancy) };
    desk.pack.codes_for(event, &[]).into_iter().map(draft).collect()
}
