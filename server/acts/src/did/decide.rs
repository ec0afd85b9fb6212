//! What an operator decides about a DID, besides confirming it: return for completion, reject, suspend, resume,
//! revoke. The table in `domain::did::state` says from where, and when the person must be told why.

use domain::did::{Move, REASON_MAX_CHARS, State, Who, next_with_reason};
use domain::form::{Errors, FieldError};
use store::dialect::{Lock, lock};
use uuid::Uuid;

use super::{state_of, step::Moved};
use crate::{Asked, Desk, Once, Operator, Refusal};

/// Carries out `act`. The operator works in the DID's office, no colleague has it in charge, and the page was made
/// from `version`.
pub async fn decide(
    desk: &Desk,
    operator: &Operator,
    did: Uuid,
    version: i64,
    act: Move,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<State, Refusal> {
    if reason.is_some_and(|text| text.chars().count() > REASON_MAX_CHARS) {
        let error = FieldError::new("reason", "error-too-long").with("max", REASON_MAX_CHARS);
        return Err(Refusal::Fields(Errors::from(error)));
    }
    // Confirming records passages: it is an act of its own.
    if act == Move::Confirm {
        return Err(Refusal::Internal("confirm is not decided here"));
    }
    let mut work = match desk.once(operator.actor(), "did_decide", asked).await? {
        Once::Done(code) => {
            let code: String = code;
            return State::parse(&code).ok_or(Refusal::Internal("remembered state"));
        }
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Did, did).await?;
    let stored = store::did::by_id(&mut work.tx, did).await?.ok_or(Refusal::NotFound)?;
    let from = state_of(&stored)?;
    let request = store::request::of_subject(&mut work.tx, "did", did).await?.ok_or(Refusal::NotFound)?;
    super::confirm::may_decide(operator, &stored, &request)?;
    let to = next_with_reason(from, act, Who::Operator, reason)?;
    if stored.version != version {
        return Err(Refusal::Stale);
    }
    let now = work.now;
    let touched =
        store::did::moved(&mut work.tx, did, version, from.code(), to.code(), reason, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    if to.is_final() {
        store::request::close(&mut work.tx, request.id, to.code(), now).await?;
    } else {
        store::request::set_stage(&mut work.tx, request.id, to.code()).await?;
    }
    let moved = Moved { act, from, to, who: Who::Operator, by: operator.id(), reason };
    let event = work.step(desk, did, &moved).await?;
    work.tell_move(desk, event, &stored, act, reason).await?;
    work.done(to.code()).await?;
    Ok(to)
}
