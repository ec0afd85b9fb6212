//! What an operator decides about a DID, besides confirming it: return for completion, reject, suspend, resume,
//! revoke. The table in `domain::did::state` says from where, and when the person must be told why.

use domain::did::{Move, REASON_MAX_CHARS, State, Who, next_with_reason};
use domain::form::{Errors, FieldError};
use uuid::Uuid;

use super::{
    hold::{hold, hold_request},
    state_of,
    step::Moved,
};
use crate::{Asked, Desk, Once, Operator, Refusal};

/// What this act does. Confirming records passages and completing needs the person's code: they are acts of their own.
const DECISIONS: [Move; 5] = [Move::Return, Move::Reject, Move::Suspend, Move::Resume, Move::Revoke];

/// Refuses a reason of more than [`REASON_MAX_CHARS`] beside the field `reason`.
pub(crate) fn not_too_long(reason: Option<&str>) -> Result<(), Refusal> {
    if reason.is_some_and(|text| text.chars().count() > REASON_MAX_CHARS) {
        let error = FieldError::new("reason", "error-too-long").with("max", REASON_MAX_CHARS);
        return Err(Refusal::Fields(Errors::from(error)));
    }
    Ok(())
}

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
    not_too_long(reason)?;
    if !DECISIONS.contains(&act) {
        return Err(Refusal::Conflict("error-did-not-yours"));
    }
    let mut work = match desk.once(operator.actor(), "did_decide", asked).await? {
        Once::Done(code) => {
            let code: String = code;
            return State::parse(&code).ok_or(Refusal::Internal("remembered state"));
        }
        Once::Fresh(work) => work,
    };
    let stored = hold(&mut work, did).await?;
    let from = state_of(&stored)?;
    let request = hold_request(&mut work, did).await?;
    super::confirm::may_decide(operator, &stored, &request)?;
    let to = next_with_reason(from, act, Who::Operator, reason)?;
    if stored.version != version {
        return Err(Refusal::Stale);
    }
    let now = work.now;
    let touched = store::did::moved(&mut work.tx, did, version, from.code(), to.code(), reason, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    store::request::set_stage(&mut work.tx, request.id, to.code()).await?;
    if to == State::Revoked {
        crate::pact::end_with_declaration(desk, &mut work, stored.person_id, did, reason).await?;
    }
    if to.is_final() {
        store::request::close(&mut work.tx, request.id, to.code(), now).await?;
    }
    let moved = Moved { act, from, to, who: Who::Operator, by: operator.id(), reason };
    let event = work.step(desk, &stored, &moved).await?;
    work.tell_move(desk, event, &stored, act, reason).await?;
    work.done(to.code()).await?;
    Ok(to)
}
