//! The internship begins: F2.1 for the intern (M6.4 in L. 68; R115), and the contacts with the tutor are planned (R129).

use domain::internship::{Act, Moment, Service};
use store::internship::Contact;
use uuid::Uuid;

use super::{
    By,
    hold::hold,
    record::{Delivered, record},
    step::{Moved, row},
};
use crate::{
    Asked, Desk, Once, Operator, Refusal,
    follow::Held,
    passage::{Warned, needs_a_look},
};

/// It has begun. The minutes of F2.1 are missing in the source: they are asked, in `held`.
///
/// Warnings that the operator has not seen come back as the second value and nothing is written.
/// `error-internship-not-yet` before the first day, `error-internship-missed` after the last.
pub async fn start(
    desk: &Desk,
    operator: &Operator,
    id: Uuid,
    version: i64,
    held: &Held,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Moved, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_start", asked).await? {
        Once::Done(moved) => return Ok(Ok(moved)),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Start, by, None)?;
    let span = sheet.span().ok_or(Refusal::Internal("days of an internship"))?;
    if desk.today() < span.from {
        return Err(Refusal::Conflict("error-internship-not-yet"));
    }
    if span.until < desk.today() {
        return Err(Refusal::Conflict("error-internship-missed"));
    }
    let service = Service::Started { reference: sheet.reference() };
    let internship = sheet.internship.clone();
    let when = Delivered::from(held);
    let (passages, warned) = record(desk, &mut work, &internship, operator.id(), &service, when).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: it has not begun, and the key stays unused.
        return Ok(Err(warned));
    }
    for moment in Moment::ALL {
        let contact = Contact {
            id: desk.id(),
            internship_id: id,
            moment: moment.code().to_owned(),
            planned_on: moment.planned_on(span),
            held_at: None,
            held_by: None,
            passage_id: None,
            note: None,
        };
        store::internship::plan_contact(&mut work.tx, &contact).await?;
    }
    let event = work.internship_step(desk, &sheet, row, by, None, internship).await?;
    work.tell_both(desk, event, &sheet.internship, Act::Start, None).await?;
    work.done(Moved { version: version + 1, state: row.to, passages }).await.map(Ok)
}
