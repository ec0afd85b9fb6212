//! Confirming: state, passages, message and audit in one transaction. A second click changes nothing.
//!
//! Only what was done is recorded: the operator kept or struck each proposal. Without the interview B.1 is struck
//! and stays proposed on the person's file (R030).

use domain::{
    account::Level,
    did::{Move, Who, next},
    pack::Pack,
    passage::{Draft, confirmation_proposals},
};
use serde::{Deserialize, Serialize};
use store::{did::Did, request::Request};
use uuid::Uuid;

use super::{
    hold::{hold, hold_request},
    state_of,
    step::Moved,
};
use crate::{
    Asked, Desk, Mail, Once, Operator, Refusal, Work,
    passage::{Entry, Subject, write},
};

/// What was confirmed and recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    pub did: Uuid,
    pub passages: Vec<Uuid>,
}

/// Confirms a submitted DID and records the passages that were kept.
///
/// Refused while nobody has identified the person, when a colleague has the request in charge, when the page was
/// made from an older `version` or proposed what has been recorded since, and when a gate refuses a passage.
pub async fn confirm(
    desk: &Desk,
    operator: &Operator,
    did: Uuid,
    version: i64,
    kept: &[Draft],
    asked: &Asked,
) -> Result<Confirmation, Refusal> {
    let mut work = match desk.once(operator.actor(), "did_confirm", asked).await? {
        Once::Done(answer) => return Ok(answer),
        Once::Fresh(work) => work,
    };
    let stored = hold(&mut work, did).await?;
    let request = hold_request(&mut work, did).await?;
    may_decide(operator, &stored, &request)?;
    if stored.office.is_empty() {
        return Err(Refusal::Conflict("error-did-office-missing"));
    }
    let from = state_of(&stored)?;
    let to = next(from, Move::Confirm, Who::Operator)?;
    if stored.version != version {
        return Err(Refusal::Stale);
    }
    identified(&mut work, stored.person_id).await?;

    let now = work.now;
    let touched = store::did::moved(&mut work.tx, did, version, from.code(), to.code(), None, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    store::request::close(&mut work.tx, request.id, to.code(), now).await?;
    let moved = Moved { act: Move::Confirm, from, to, who: Who::Operator, by: operator.id(), reason: None };
    let event = work.step(desk, &stored, &moved).await?;
    let entry =
        Entry { operator, office: &stored.office, person: stored.person_id, did: Some(did), drafts: kept };
    let subject = Subject::load(&mut work.tx, stored.person_id).await?;
    still_proposed(&desk.pack, &subject, kept)?;
    let (done, _) = write(desk, &mut work, &entry, &subject).await?;
    let mail = Mail::DidConfirmed {
        protocol: stored.protocol.clone().unwrap_or_default(),
        office: stored.office.clone(),
    };
    work.tell_person(desk, event, stored.person_id, &mail).await?;
    work.done(Confirmation { did, passages: done.passages }).await
}

/// Only operators of the DID's office decide, and not what a colleague has in charge.
pub(super) fn may_decide(operator: &Operator, did: &Did, request: &Request) -> Result<(), Refusal> {
    if !operator.works_in(&did.office) {
        return Err(Refusal::NotFound);
    }
    match request.taken_by {
        Some(owner) if owner != operator.id() && request.closed_at.is_none() => {
            Err(Refusal::Conflict("error-request-taken"))
        }
        _ => Ok(()),
    }
}

/// Nobody types a service twice: what was recorded by hand since the page was made is not recorded again, and only what
/// the confirmation proposes is recorded with it.
fn still_proposed(pack: &Pack, subject: &Subject, kept: &[Draft]) -> Result<(), Refusal> {
    let proposed = |draft: &Draft| {
        confirmation_proposals(pack, &subject.enrolments, &subject.history, draft.start)
            .iter()
            .any(|proposal| proposal.code == draft.code)
    };
    kept.iter().all(proposed).then_some(()).ok_or(Refusal::Stale)
}

/// Somebody saw a document of this person, or they came in with SPID or CIE.
async fn identified(work: &mut Work, person: Uuid) -> Result<(), Refusal> {
    let account = store::account::of_person(&mut work.tx, person).await?;
    let level = account.and_then(|account| Level::parse(&account.level));
    let seen = !store::account::identifications(&mut work.tx, person).await?.is_empty();
    match seen || level.is_some_and(|level| level >= Level::Identified) {
        true => Ok(()),
        false => Err(Refusal::Conflict("error-person-not-identified")),
    }
}
