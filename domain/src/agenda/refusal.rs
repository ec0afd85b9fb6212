//! Why a place is not offered, or an appointment is not made, moved, enrolled in or cancelled.

use crate::catalogue::LepCode;
use crate::form::FieldError;

use super::day::Closed;
use super::state::{Act, State, Who};

/// One reason; a refused request gets all that hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("{0} is not delivered in appointments")]
    NotBookable(LepCode),
    #[error("{0} has no duration in the source, and no administrator entered one")]
    NoDuration(LepCode),
    /// R174: the pack does not allow it, or it is not an operator who asks.
    #[error("the length cannot be extended")]
    NoExtension,
    #[error("the place is over")]
    Past,
    #[error("less than {min_hours} hours of notice")]
    TooSoon { min_hours: u16 },
    #[error("more than {max_days} days ahead")]
    TooFar { max_days: u16 },
    #[error("the person already has {max} open appointments for this service")]
    ServiceLimit { max: u16 },
    #[error("the person already has {max} open appointments")]
    PersonLimit { max: u16 },
    #[error("the centre is closed that day")]
    Closed(Closed),
    /// No opening of that operator for that service and channel holds the whole appointment.
    #[error("nobody receives for this at that time")]
    NotOpen,
    #[error("appointments do not begin at that time")]
    OffGrid,
    #[error("the operator is absent")]
    Absent,
    #[error("the operator is taken")]
    OperatorTaken,
    #[error("the person has another appointment at that time")]
    CitizenTaken,
    /// R165: an interview needs an isolated seat.
    #[error("no fitting room is free")]
    NoRoom,
    #[error("no mediator is free")]
    NoMediator,
    #[error("no second operator is free")]
    NoSecond,
    #[error("too late to move: {hours} hours before at the latest")]
    MoveDeadline { hours: u16 },
    #[error("too late to cancel: {hours} hours before at the latest")]
    CancelDeadline { hours: u16 },
    /// The place was held and is free again: somebody else may have it by now.
    #[error("the hold is over")]
    HoldOver,
    #[error("not before its time")]
    NotYet,
    #[error("an appointment that is {} cannot change any more", .0.code())]
    Final(State),
    #[error("{} is not possible while the appointment is {}", .0.code(), .1.code())]
    NotNow(Act, State),
    #[error("{} cannot {}", .0.code(), .1.code())]
    NotYours(Who, Act),
    #[error("{} needs a reason", .0.code())]
    ReasonMissing(Act),
    #[error("the session has no place left of {places}")]
    Full { places: u16 },
    #[error("the person is already enrolled")]
    Enrolled,
    #[error("the room holds {capacity} people")]
    RoomTooSmall { capacity: u16 },
}

impl Refusal {
    /// The key of the text for the person who tried.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::NotBookable(_) => "agenda-refusal-not-bookable",
            Refusal::NoDuration(_) => "agenda-refusal-no-duration",
            Refusal::NoExtension => "agenda-refusal-no-extension",
            Refusal::Past => "agenda-refusal-past",
            Refusal::TooSoon { .. } => "agenda-refusal-too-soon",
            Refusal::TooFar { .. } => "agenda-refusal-too-far",
            Refusal::ServiceLimit { .. } => "agenda-refusal-service-limit",
            Refusal::PersonLimit { .. } => "agenda-refusal-person-limit",
            Refusal::Closed(_) => "agenda-refusal-closed",
            Refusal::NotOpen => "agenda-refusal-not-open",
            Refusal::OffGrid => "agenda-refusal-off-grid",
            Refusal::Absent => "agenda-refusal-absent",
            Refusal::OperatorTaken => "agenda-refusal-operator-taken",
            Refusal::CitizenTaken => "agenda-refusal-citizen-taken",
            Refusal::NoRoom => "agenda-refusal-no-room",
            Refusal::NoMediator => "agenda-refusal-no-mediator",
            Refusal::NoSecond => "agenda-refusal-no-second",
            Refusal::MoveDeadline { .. } => "agenda-refusal-move-deadline",
            Refusal::CancelDeadline { .. } => "agenda-refusal-cancel-deadline",
            Refusal::HoldOver => "agenda-refusal-hold-over",
            Refusal::NotYet => "agenda-refusal-not-yet",
            Refusal::Final(_) => "agenda-refusal-final",
            Refusal::NotNow(..) => "agenda-refusal-not-now",
            Refusal::NotYours(..) => "agenda-refusal-not-yours",
            Refusal::ReasonMissing(_) => "error-reason-required",
            Refusal::Full { .. } => "agenda-refusal-full",
            Refusal::Enrolled => "agenda-refusal-enrolled",
            Refusal::RoomTooSmall { .. } => "agenda-refusal-room-too-small",
        }
    }

    /// The same refusal beside a field of a form, with its placeholders (`code`, `hours`, `days` or `max`).
    pub fn on(self, field: &str) -> FieldError {
        let error = FieldError::new(field, self.key());
        match self {
            Refusal::NotBookable(code) | Refusal::NoDuration(code) => error.with("code", code),
            Refusal::TooSoon { min_hours: hours }
            | Refusal::MoveDeadline { hours }
            | Refusal::CancelDeadline { hours } => error.with("hours", hours),
            Refusal::TooFar { max_days } => error.with("days", max_days),
            Refusal::ServiceLimit { max } | Refusal::PersonLimit { max } => error.with("max", max),
            Refusal::Full { places: max } | Refusal::RoomTooSmall { capacity: max } => error.with("max", max),
            _ => error,
        }
    }

    /// Whether another place may succeed where this one did not: the answer is then the nearest others.
    pub fn is_about_the_place(self) -> bool {
        matches!(
            self,
            Refusal::Past
                | Refusal::TooSoon { .. }
                | Refusal::TooFar { .. }
                | Refusal::Closed(_)
                | Refusal::NotOpen
                | Refusal::OffGrid
                | Refusal::Absent
                | Refusal::OperatorTaken
                | Refusal::CitizenTaken
                | Refusal::NoRoom
                | Refusal::NoMediator
                | Refusal::NoSecond
                | Refusal::HoldOver
                | Refusal::Full { .. }
        )
    }
}
