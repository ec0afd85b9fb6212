//! A contact with the tutor of the host was held: R.2 for the company, at start, during or at the end (R129).

use domain::internship::{Act, Moment, Service};
use store::{DbError, internship::Contact};
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

/// Records it. Warnings that the operator has not seen come back as the second value and nothing is written.
/// `error-contact-ended` when a colleague has recorded it.
pub async fn hold_contact(
    desk: &Desk,
    operator: &Operator,
    (id, contact): (Uuid, Uuid),
    held: &Held,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Moved, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_contact", asked).await? {
        Once::Done(moved) => return Ok(Ok(moved)),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, None).await?;
    let row = row(&sheet, Act::Contact, by, None)?;
    let planned = sheet.contacts.iter().find(|planned| planned.id == contact).ok_or(Refusal::NotFound)?;
    if planned.held_at.is_some() {
        return Err(Refusal::Conflict("error-contact-ended"));
    }
    let moment = Moment::parse(&planned.moment).ok_or(DbError::Unreadable("internship_contact.moment"))?;
    let internship = sheet.internship.clone();
    let service = Service::Monitored(moment);
    let when = Delivered::from(held);
    let (passages, warned) = record(desk, &mut work, &internship, operator.id(), &service, when).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the contact stays planned, and the key unused.
        return Ok(Err(warned));
    }
    let ended = Contact {
        held_at: Some(held.start),
        held_by: Some(operator.id()),
        passage_id: passages.first().copied(),
        note: held.note.clone(),
        ..planned.clone()
    };
    let touched = store::internship::hold_contact(&mut work.tx, &ended).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-contact-ended"))?;
    work.internship_step(desk, &sheet, row, by, None, internship).await?;
    let version = sheet.internship.version + 1;
    work.done(Moved { version, state: row.to, passages }).await.map(Ok)
}
