//! Holding an appointment until the transaction ends: the person first, then the appointment, as everywhere in the agenda.

use domain::agenda::{Act, State, Transition, may_act};
use store::{
    appointment::Appointment,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::{By, supply};
use crate::{Desk, Refusal, Work};

/// Holds an appointment of the person for whom `by` acts, and reads it since. What is another's, or another centre's to
/// an operator, is not found.
pub(super) async fn own(work: &mut Work, by: By<'_>, appointment: Uuid) -> Result<Appointment, Refusal> {
    lock(&mut work.tx, Lock::Person, by.person()).await?;
    own_of_held(work, by, appointment).await
}

/// As [`own`], when the person is held already.
pub(super) async fn own_of_held(
    work: &mut Work,
    by: By<'_>,
    appointment: Uuid,
) -> Result<Appointment, Refusal> {
    lock(&mut work.tx, Lock::Appointment, appointment).await?;
    let stored = store::appointment::by_id(&mut work.tx, appointment).await?.ok_or(Refusal::NotFound)?;
    if stored.person_id != by.person() {
        return Err(Refusal::NotFound);
    }
    by.may_act_in(&stored.office)?;
    Ok(stored)
}

/// The row of the table for `act`, judged by the rules of the appointment's centre; a page made from another `version` is
/// stale.
pub(super) async fn may(
    desk: &Desk,
    work: &mut Work,
    by: By<'_>,
    stored: &Appointment,
    act: Act,
    version: Option<i64>,
    reason: Option<&str>,
) -> Result<&'static Transition, Refusal> {
    let rules = supply(desk, &mut work.tx, &stored.office).await?.rules;
    let row = may_act(&stored.read()?, act, by.who(), reason, &rules, work.now)?;
    match version {
        Some(version) if version != stored.version => Err(Refusal::Stale),
        _ => Ok(row),
    }
}

/// Writes the state that an act leads to; gives the appointment as it stands now.
pub(super) async fn moved(
    work: &mut Work,
    stored: &Appointment,
    from: State,
    to: State,
) -> Result<Appointment, Refusal> {
    let now = work.now;
    let touched = store::appointment::moved(&mut work.tx, stored.id, stored.version, from, to, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    Ok(Appointment {
        state: to.code().to_owned(),
        version: stored.version + 1,
        updated_at: now,
        ..stored.clone()
    })
}
