//! One step of the day that an operator does: somebody arrived, is called, is received, did not come.

use domain::agenda::{self, Act, State, Who, may_act};
use store::appointment::Appointment;
use uuid::Uuid;

use super::{
    super::{Origin, supply},
    Doer, advance, hold,
};
use crate::{Asked, Desk, Once, Operator, Refusal, did::not_too_long};

/// What this act does. Closing a visit records passages, cancelling and moving tell the person: they are acts of their own.
const STEPS: [Act; 7] =
    [Act::CheckIn, Act::UndoCheckIn, Act::Call, Act::Wait, Act::Start, Act::Miss, Act::Excuse];

/// Carries out `act`. The operator works in the appointment's centre and the page was made from `version`. The `reason`
/// of a justified absence says which proof was shown.
///
/// [`Refusal::Agenda`] when the table, the hour or the missing reason is against it; `error-day-seat` for a place in a
/// group, which is decided for everybody on the group's page, but for coming in and for a proof that arrives later.
pub async fn step(
    desk: &Desk,
    operator: &Operator,
    appointment: Uuid,
    version: i64,
    act: Act,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<State, Refusal> {
    not_too_long(reason)?;
    if !STEPS.contains(&act) {
        return Err(agenda::Refusal::NotYours(Who::Operator, act).into());
    }
    let mut work = match desk.once(operator.actor(), "appointment_step", asked).await? {
        Once::Done(state) => return Ok(state),
        Once::Fresh(work) => work,
    };
    let stored = hold(&mut work, operator, appointment).await?;
    let supply = supply(desk, &mut work.tx, &stored.office).await?;
    let row = may_act(&stored.read()?, act, Who::Operator, reason, &supply.rules, work.now)?;
    if stored.version != version {
        return Err(Refusal::Stale);
    }
    by_itself(&stored, act)?;
    let reason = reason.map(str::trim).filter(|text| !text.is_empty());
    advance(desk, &mut work, stored, row, Doer::operator(operator), reason).await?;
    work.done(row.to).await
}

/// A place in a group is only checked in by itself, or excused once the group was closed. Who came without an appointment
/// was never expected: there is nothing to go back to, and the wrong person is cancelled.
fn by_itself(stored: &Appointment, act: Act) -> Result<(), Refusal> {
    if act == Act::UndoCheckIn && stored.origin == Origin::WalkIn.code() {
        return Err(agenda::Refusal::NotNow(act, stored.state()?).into());
    }
    let alone = matches!(act, Act::CheckIn | Act::UndoCheckIn) || stored.state()? == State::Missed;
    match stored.session_id {
        Some(_) if !alone => Err(Refusal::Conflict("error-day-seat")),
        _ => Ok(()),
    }
}
