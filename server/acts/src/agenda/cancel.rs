//! Cancelling: always with a reason; the time is free again in the same transaction, and a seat goes back to its group.

use domain::{
    agenda::{Act, Who},
    did::REASON_MAX_CHARS,
    form::FieldError,
};
use store::{
    dialect::{Lock, lock},
    occupation::Of,
};
use uuid::Uuid;

use super::{
    By,
    held::{may, moved, own},
    tell::{Acted, Told},
};
use crate::{Asked, Desk, Once, Refusal};

/// Cancels an appointment or a seat. A citizen does so up to the centre's deadline.
///
/// A reason of more than [`REASON_MAX_CHARS`] is refused beside the field `reason`.
pub async fn cancel(
    desk: &Desk,
    by: By<'_>,
    appointment: Uuid,
    version: i64,
    reason: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    not_too_long(reason)?;
    let mut work = match desk.once(by.actor(), "appointment_cancel", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let stored = own(&mut work, by, appointment).await?;
    let reason = reason.trim();
    let row = may(desk, &mut work, by, &stored, Act::Cancel, Some(version), Some(reason)).await?;
    if let Some(session) = stored.session_id {
        lock(&mut work.tx, Lock::GroupSession, session).await?;
        store::group_session::leave(&mut work.tx, session).await?.one("seat given back")?;
    }
    store::occupation::give_back(&mut work.tx, Of::Appointment(appointment)).await?;
    let cancelled = moved(&mut work, &stored, row.from, row.to).await?;
    let acted = Acted {
        act: row.act.code(),
        from: row.from.code(),
        who: by.who(),
        by: Some(by.id()),
        reason: Some(reason),
    };
    let event = work.acted(desk, &cancelled, &acted).await?;
    let told = Told::Cancelled((by.who() == Who::Operator).then_some(reason));
    work.tell_appointment(desk, event, &cancelled, &told).await?;
    work.done(()).await
}

/// Refuses a reason that no page would show whole.
pub(super) fn not_too_long(reason: &str) -> Result<(), Refusal> {
    if reason.chars().count() > REASON_MAX_CHARS {
        let error = FieldError::new("reason", "error-too-long").with("max", REASON_MAX_CHARS);
        return Err(Refusal::Fields(error.into()));
    }
    Ok(())
}
