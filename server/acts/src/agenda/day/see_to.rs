//! Seeing to somebody who came without an appointment and needs none: an answer at the counter was enough.

use uuid::Uuid;

use crate::{Desk, Operator, Refusal};

/// Takes an arrival from the list of those who wait. Receiving the person in a visit does the same ([`super::walk_in()`]).
///
/// `error-arrival-seen` when a colleague was first; again by the same operator changes nothing.
pub async fn see_to(desk: &Desk, operator: &Operator, arrival: Uuid) -> Result<(), Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    let stored = store::arrival::by_id(&mut work.tx, arrival).await?;
    let stored = stored.filter(|stored| operator.works_in(&stored.office)).ok_or(Refusal::NotFound)?;
    let now = work.now;
    if !store::arrival::see(&mut work.tx, arrival, operator.id(), None, now).await?.happened() {
        // Read again: whoever was faster stands there now.
        let seen_by = store::arrival::by_id(&mut work.tx, arrival).await?.and_then(|stored| stored.seen_by);
        return match seen_by == Some(operator.id()) {
            true => Ok(()),
            false => Err(Refusal::Conflict("error-arrival-seen")),
        };
    }
    let detail = serde_json::json!({ "office": stored.office });
    work.audit("arrival_seen", format!("arrival:{arrival}"), detail).await?;
    work.done(()).await
}
