//! Taking charge of a request, visible to colleagues; two operators never both own one.
//!
//! Who has a request gives it back. For somebody who is away the head of the centre does ([`release_for`]): nobody's
//! request waits for a colleague's return.

use domain::account::Role;
use store::dialect::{Lock, lock};
use uuid::Uuid;

use crate::{Desk, Operator, Refusal};

/// Takes charge. Taking what is already mine changes nothing; a colleague's is refused.
pub async fn take(desk: &Desk, operator: &Operator, request: Uuid) -> Result<(), Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    lock(&mut work.tx, Lock::Request, request).await?;
    let stored = store::request::by_id(&mut work.tx, request).await?.ok_or(Refusal::NotFound)?;
    if !operator.works_in(&stored.office) {
        return Err(Refusal::NotFound);
    }
    if stored.closed_at.is_some() {
        return Err(Refusal::Conflict("error-request-closed"));
    }
    match stored.taken_by {
        Some(owner) if owner == operator.id() => return Ok(()),
        Some(_) => return Err(Refusal::Conflict("error-request-taken")),
        None => {}
    }
    let now = work.now;
    let touched = store::request::take(&mut work.tx, request, operator.id(), now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-request-taken"))?;
    work.audit("request_take", format!("request:{request}"), serde_json::json!({})).await?;
    work.done(()).await
}

/// Gives it back to the office. Who decided a request that is closed stays written on it.
pub async fn release(desk: &Desk, operator: &Operator, request: Uuid) -> Result<(), Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    lock(&mut work.tx, Lock::Request, request).await?;
    let stored = store::request::by_id(&mut work.tx, request).await?.ok_or(Refusal::NotFound)?;
    if !operator.works_in(&stored.office) && stored.taken_by != Some(operator.id()) {
        return Err(Refusal::NotFound);
    }
    if stored.closed_at.is_some() {
        return Err(Refusal::Conflict("error-request-closed"));
    }
    let touched = store::request::release(&mut work.tx, request, operator.id()).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-request-not-yours"))?;
    work.audit("request_release", format!("request:{request}"), serde_json::json!({})).await?;
    work.done(()).await
}

/// A head or an administrator of the centre gives back what `owner` has, and the audit says whose it was.
///
/// `owner` is the colleague that the page showed: when somebody else has it by now, nothing changes; when nobody has it any
/// more, nothing is left to do.
pub async fn release_for(desk: &Desk, head: &Operator, request: Uuid, owner: Uuid) -> Result<(), Refusal> {
    let mut work = desk.work(head.actor()).await?;
    lock(&mut work.tx, Lock::Request, request).await?;
    let stored = store::request::by_id(&mut work.tx, request).await?.ok_or(Refusal::NotFound)?;
    if !head.works_in(&stored.office) {
        return Err(Refusal::NotFound);
    }
    if head.role() < Role::Head {
        return Err(Refusal::Forbidden("error-role"));
    }
    if stored.closed_at.is_some() {
        return Err(Refusal::Conflict("error-request-closed"));
    }
    match stored.taken_by {
        Some(found) if found == owner => {}
        Some(_) => return Err(Refusal::Conflict("error-request-taken")),
        None => return Ok(()),
    }
    let touched = store::request::release(&mut work.tx, request, owner).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-request-taken"))?;
    let detail = serde_json::json!({ "owner": owner });
    work.audit("request_release_for", format!("request:{request}"), detail).await?;
    work.done(()).await
}
