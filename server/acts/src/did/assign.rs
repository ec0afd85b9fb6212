//! A declaration from a comune that no centre lists waits in the queue "office to be assigned": an operator gives
//! it to a centre. The protocol number stays the one that the person was given.

use uuid::Uuid;

use super::{
    confirm::may_decide,
    hold::{hold, hold_request},
};
use crate::{Asked, Desk, Once, Operator, Refusal};

/// Gives the DID to `office`, one of the pack's. Refused while a colleague has it in charge; whoever had it and does not
/// work there has it no longer.
pub async fn assign(
    desk: &Desk,
    operator: &Operator,
    did: Uuid,
    office: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    if desk.pack.office(office).is_none() {
        let error = domain::form::FieldError::new("office", "error-unknown-choice");
        return Err(Refusal::Fields(error.into()));
    }
    let mut work = match desk.once(operator.actor(), "did_assign", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let stored = hold(&mut work, did).await?;
    let request = hold_request(&mut work, did).await?;
    may_decide(operator, &stored, &request)?;
    if request.closed_at.is_some() {
        return Err(Refusal::Conflict("error-request-closed"));
    }
    let now = work.now;
    store::did::set_office(&mut work.tx, did, office, now).await?;
    store::request::set_office(&mut work.tx, request.id, office).await?;
    if !operator.works_in(office) {
        store::request::release(&mut work.tx, request.id, operator.id()).await?;
    }
    let detail = serde_json::json!({ "from": stored.office, "to": office });
    work.audit("did_assign", format!("did:{did}"), detail).await?;
    work.done(()).await
}
