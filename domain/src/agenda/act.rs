//! An appointment, and whether something may be done to it now.

use chrono::{DateTime, TimeDelta, Utc};

use crate::calendar::rome_date;
use crate::catalogue::LepCode;

use super::demand::Place;
use super::refusal::Refusal;
use super::rules::OfficeRules;
use super::state::{Act, Reason, State, Transition, Who, transition};
use super::subject::{AppointmentId, Subject, SubjectId, SubjectKind};

/// An appointment as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub id: AppointmentId,
    pub citizen: SubjectId,
    pub service: LepCode,
    pub state: State,
    /// The end of its hold, while it is held.
    pub held_until: Option<DateTime<Utc>>,
    pub place: Place,
}

impl Appointment {
    /// Whether it was held and nobody confirmed in time: its place is free again.
    pub fn hold_is_over(&self, now: DateTime<Utc>) -> bool {
        self.state == State::Held && self.held_until.is_some_and(|end| end <= now)
    }

    /// Everything that it occupies, in order.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> {
        let mut subjects: Vec<_> = self.place.subjects().collect();
        subjects.push(Subject::new(SubjectKind::Citizen, &self.citizen));
        subjects.sort();
        subjects.into_iter()
    }
}

/// The row of the table for `act`, when its actor, reason and time fit.
///
/// Deadlines bind citizens. A hold is confirmed while it lasts and expires after. Nobody is said to have missed an appointment that has not begun, and nobody checks in
/// on another Italian day. A blank reason is none.
pub fn may_act(
    appointment: &Appointment,
    act: Act,
    who: Who,
    reason: Option<&str>,
    rules: &OfficeRules,
    now: DateTime<Utc>,
) -> Result<&'static Transition, Refusal> {
    let row = transition(appointment.state, act, who)?;
    let given = reason.is_some_and(|text| !text.trim().is_empty());
    if row.reason == Reason::Required && !given {
        return Err(Refusal::ReasonMissing(act));
    }
    let start = appointment.place.span.from;
    let in_time = |hours: u16| who != Who::Citizen || start - now >= TimeDelta::hours(hours.into());
    match act {
        Act::Move if !in_time(rules.move_hours) => Err(Refusal::MoveDeadline { hours: rules.move_hours }),
        Act::Cancel if !in_time(rules.cancel_hours) => {
            Err(Refusal::CancelDeadline { hours: rules.cancel_hours })
        }
        Act::Confirm if appointment.hold_is_over(now) => Err(Refusal::HoldOver),
        Act::Expire if !appointment.hold_is_over(now) => Err(Refusal::NotYet),
        Act::Miss | Act::Excuse if now < start => Err(Refusal::NotYet),
        Act::CheckIn if rome_date(now) < rome_date(start) => Err(Refusal::NotYet),
        Act::CheckIn if rome_date(now) > rome_date(start) => Err(Refusal::Past),
        _ => Ok(row),
    }
}

/// Whether an appointment may be cancelled now; the reason is what the person or the operator gives.
pub fn may_cancel(
    appointment: &Appointment,
    who: Who,
    reason: &str,
    rules: &OfficeRules,
    now: DateTime<Utc>,
) -> Result<State, Refusal> {
    may_act(appointment, Act::Cancel, who, Some(reason), rules, now).map(|row| row.to)
}
