//! A declaration from a comune that no centre lists waits in the queue "office to be assigned": an operator gives
//! it to a centre. The protocol number stays the one that the person was given.

use store::dialect::{Lock, lock};
use uuid::Uuid;

use crate::{Asked, Desk, Once, Operator, Refusal};

/// Gives the DID to `office`, one of the pack's.
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
    lock(&mut work.tx, Lock::Did, did).await?;
    let stored = store::did::by_id(&mut work.tx, did).await?.ok_or(Refusal::NotFound)?;
    let request = store::request::of_subject(&mut work.tx, "did", did).await?.ok_or(Refusal::NotFound)?;
    if !operator.works_in(&stored.office) {
        return Err(Refusal::NotFound);
    }
    if request.closed_at.is_some() {
        return Err(Refusal::Conflict("error-request-closed"));
    }
    let now = work.now;
    store::did::set_office(&mut work.tx, did, office, now).await?;
    store::request::set_office(&mut work.tx, request.id, office).await?;
    let detail = serde_json::json!({ "from": stored.office, "to": office });
    work.audit("did_assign", format!("did:{did}"), detail).await?;
    work.done(()).await
}
