//! Confirming: state, passages, message and audit in one transaction. A second click changes nothing.
//!
//! Only what was done is recorded: the operator kept or struck each proposal. Without the interview B.1 is struck
//! and stays proposed on the person's file (R030).

use domain::{
    account::Level,
    did::{Move, Source, Who, next},
    pack::Pack,
    passage::{Channel, Draft, confirmation_proposals},
};
use serde::{Deserialize, Serialize};
use store::{Access, did::Did, request::Request};
use uuid::Uuid;

use super::{
    hold::{hold, hold_request},
    state_of,
    step::Moved,
};
use crate::{
    Asked, Desk, Mail, Once, Operator, Refusal, Work,
    passage::{Entry, Subject, Warned, Whose, needs_a_look, write},
};

/// What was confirmed and recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    pub did: Uuid,
    pub passages: Vec<Uuid>,
}

/// Confirms a submitted DID and records the passages that were kept. Warnings that the operator has not seen
/// (`warnings_seen` false) come back as the second value and nothing is written.
///
/// Refused while nobody has identified the person, when a colleague has the request in charge, when the page was
/// made from an older `version` or proposed what has been recorded since, and when a gate refuses a passage.
pub async fn confirm(
    desk: &Desk,
    operator: &Operator,
    did: Uuid,
    version: i64,
    kept: &[Draft],
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Confirmation, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "did_confirm", asked).await? {
        Once::Done(answer) => return Ok(Ok(answer)),
        Once::Fresh(work) => work,
    };
    let stored = confirm_within(desk, &mut work, operator, did, version).await?;
    let entry = Entry {
        operator: operator.id(),
        office: &stored.office,
        whose: Whose::Person(stored.person_id),
        did: Some(did),
        drafts: kept,
        channels: channels(&stored),
    };
    let subject = Subject::load(&mut work.tx, stored.person_id).await?;
    still_proposed(&desk.pack, &subject, kept)?;
    let (done, warned) = write(desk, &mut work, &entry, &subject).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the declaration waits as before, and the key stays unused.
        return Ok(Err(warned));
    }
    work.done(Confirmation { did, passages: done.passages }).await.map(Ok)
}

/// Confirms inside an open piece of work that records the passages afterwards: the declaration is in force for them.
/// Gives it as it stood before. It is held from here on, with its person and its request (see [`super::hold`]).
pub(crate) async fn confirm_within(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    did: Uuid,
    version: i64,
) -> Result<Did, Refusal> {
    let stored = hold(work, did).await?;
    let request = hold_request(work, did).await?;
    may_decide(operator, &stored, &request)?;
    if stored.office.is_empty() {
        return Err(Refusal::Conflict("error-did-office-missing"));
    }
    let from = state_of(&stored)?;
    let to = next(from, Move::Confirm, Who::Operator)?;
    if stored.version != version {
        return Err(Refusal::Stale);
    }
    identified(&mut work.tx, stored.person_id).await?;

    let now = work.now;
    let touched = store::did::moved(&mut work.tx, did, version, from.code(), to.code(), None, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    store::request::close(&mut work.tx, request.id, to.code(), now).await?;
    let moved = Moved { act: Move::Confirm, from, to, who: Who::Operator, by: operator.id(), reason: None };
    let event = work.step(desk, &stored, &moved).await?;
    let mail = Mail::DidConfirmed {
        protocol: stored.protocol.clone().unwrap_or_default(),
        office: stored.office.clone(),
    };
    work.tell_person(desk, event, stored.person_id, &mail).await?;
    Ok(stored)
}

/// How the services of its confirmation may have been delivered: at the kiosk only when it was made at one.
pub fn channels(did: &Did) -> &'static [Channel] {
    Channel::offered(did.source == Source::Kiosk.code())
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

/// Whether this operator could confirm a submitted declaration now; for a page that offers it.
pub(crate) async fn may_confirm(db: &mut impl Access, operator: &Operator, did: &Did) -> Result<(), Refusal> {
    let request = store::request::of_subject(db, "did", did.id).await?.ok_or(Refusal::NotFound)?;
    may_decide(operator, did, &request)?;
    if did.office.is_empty() {
        return Err(Refusal::Conflict("error-did-office-missing"));
    }
    identified(db, did.person_id).await
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
pub(crate) async fn identified(db: &mut impl Access, person: Uuid) -> Result<(), Refusal> {
    let account = store::account::of_person(db, person).await?;
    let level = account.and_then(|account| Level::parse(&account.level));
    let seen = !store::account::identifications(db, person).await?.is_empty();
    match seen || level.is_some_and(|level| level >= Level::Identified) {
        true => Ok(()),
        false => Err(Refusal::Conflict("error-person-not-identified")),
    }
}
