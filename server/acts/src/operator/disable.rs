//! The end of an operator: nobody is deleted, because what they did stays theirs.

use crate::{Desk, Refusal};

/// Disables an operator, ends their sessions at once and gives back what they had in charge, because nobody else could.
/// Their openings count no more; who was booked with them waits to be moved.
///
/// Rows are held in the order of the house: supply of the centres, requests, the operator last. Whoever signs with a second
/// factor at this moment holds a request and then the operator, too; they wait for each other in no circle.
///
/// Refused when there is none with this username, or when it was done before (`error-operator-disabled`).
pub async fn disable(desk: &Desk, username: &str) -> Result<(), Refusal> {
    let mut work = desk.work("system:command-line").await?;
    let operator = store::operator::by_username(&mut work.tx, username).await?.ok_or(Refusal::NotFound)?;
    for office in store::opening::offices_of(&mut work.tx, operator.id).await? {
        // Nobody receives with them any more: the supply of their centres is another.
        store::dialect::hold_agenda(&mut work.tx, &office).await?;
        store::supply::grow(&mut work.tx, &office).await?;
    }
    store::request::release_all(&mut work.tx, operator.id).await?;
    let now = work.now;
    let touched = store::operator::disable(&mut work.tx, operator.id, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-operator-disabled"))?;
    store::session::end_of_operator(&mut work.tx, operator.id).await?;
    work.audit("operator_disable", format!("operator:{}", operator.id), serde_json::json!({})).await?;
    work.done(()).await
}
