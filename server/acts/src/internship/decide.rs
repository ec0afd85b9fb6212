//! The centre looks at a request: it is in order (R.2 for the company; R127), goes back to be completed, or is refused.

use domain::internship::{Act, Service, refusals};
use store::internship::Internship;
use uuid::Uuid;

use super::{
    By,
    hold::hold,
    judge::{beside, none},
    record::{Delivered, record},
    step::{Moved, row},
};
use crate::{
    Asked, Desk, Once, Operator, Refusal,
    follow::Held,
    passage::{Warned, needs_a_look},
};

/// The request is in order: an intern is sought. What the centre did for it is recorded as management (R.2).
///
/// Warnings that the operator has not seen come back as the second value and nothing is written. Refused with what the
/// guidelines say against it, which may be new since the host sent it.
pub async fn open(
    desk: &Desk,
    operator: &Operator,
    id: Uuid,
    version: i64,
    held: &Held,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Moved, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_open", asked).await? {
        Once::Done(moved) => return Ok(Ok(moved)),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Open, by, None)?;
    let request = &sheet.content.request;
    let terms = request.missing().or(request.terms())?;
    let others = beside(&mut work, &sheet.internship, &request.tutor.name, None, &terms).await?;
    none(others.judged(desk, &terms, refusals))?;
    let after = taken(&sheet.internship, operator);
    let when = Delivered::from(held);
    let (passages, warned) =
        record(desk, &mut work, &after, operator.id(), &Service::Administered, when).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the request waits as before, and the key stays unused.
        return Ok(Err(warned));
    }
    let event = work.internship_step(desk, &sheet, row, by, None, after).await?;
    work.tell_host(desk, event, &sheet.internship, Act::Open, None).await?;
    work.done(Moved { version: version + 1, state: row.to, passages }).await.map(Ok)
}

/// Sends it back, or refuses it (`Act::Return`, `Act::Refuse`); the host reads the reason, which is required.
pub async fn decide(
    desk: &Desk,
    operator: &Operator,
    id: Uuid,
    version: i64,
    act: Act,
    reason: &str,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    if !matches!(act, Act::Return | Act::Refuse) {
        return Err(Refusal::Conflict("error-internship-not-now"));
    }
    let mut work = match desk.once(operator.actor(), "internship_decide", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, act, by, Some(reason))?;
    let after = taken(&sheet.internship, operator);
    let event = work.internship_step(desk, &sheet, row, by, Some(reason), after).await?;
    work.tell_host(desk, event, &sheet.internship, act, Some(reason)).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// What no centre had is from now on the centre's whose operator looked at it.
fn taken(internship: &Internship, operator: &Operator) -> Internship {
    let office = match internship.office.as_str() {
        "" => operator.office().to_owned(),
        office => office.to_owned(),
    };
    Internship { office, ..internship.clone() }
}
