//! The agenda of a centre: who can be received when, and which places may be booked.
//!
//! A [`Supply`] says when operators and mediators receive ([`Opening`], [`Exception`], [`Absence`], holidays), for
//! which services and where. Free places are computed from it minus the [`Occupied`] times and are never stored: a
//! [`Search`] lists them, [`may_book`] judges one, and both ask the same function, so that what is offered can be
//! booked and what is booked could have been offered.
//!
//! - A booking occupies [`Subject`]s (citizen, mediator, operator, room), each once at a time; its list is sorted,
//!   because a store that inserts and locks in one order cannot deadlock.
//! - Local time is only how openings are written. Places are instants: the two nights of daylight saving need no care.
//! - A place lasts the catalogue's average for its code ([`Durations`], R002); a code without one is not opened.
//! - What changes the supply first lists whom it would leave outside ([`left_outside`]); nobody is moved silently.
//! - What may happen to an appointment is one table ([`TRANSITIONS`]); only an operator says that somebody missed it.
//!   [`Attendance`] walks it for everybody of a group at once.
//! - Who must be seen by when, and of which places they can be told: [`Standing`], [`notice`], [`places_to_convene`].

mod act;
mod attendance;
mod book;
mod change;
mod check;
mod convocation;
mod day;
mod demand;
mod duration;
mod fit;
mod occupation;
mod opening;
mod refusal;
mod rules;
mod search;
mod session;
mod state;
mod subject;
#[cfg(test)]
mod tests;
mod walk_in;

pub use act::{Appointment, may_act, may_cancel};
pub use attendance::{Attendance, minutes_passed};
pub use book::{Booking, Move, may_book, may_move};
pub use change::{Change, ChangeError, Outside, Why, left_outside};
pub use check::{OpeningProblem, check};
pub use convocation::{Standing, may_convene, notice, places_to_convene};
pub use day::{Closed, Occurrence};
pub use demand::{Demand, OpenAppointment, Person, Place, PlaceQuery, Request};
pub use duration::{DurationError, Durations};
pub use occupation::{Occupation, Occupied};
pub use opening::{Absence, Exception, Opening, Room, Stretch, Supply};
pub use refusal::Refusal;
pub use rules::{HOLD_MINUTES, OfficeRules, extended, hold_until};
pub use search::{CalendarDay, Choice, HalfDay, Search};
pub use session::{Seat, Session, SessionState, SizeWarning, may_enrol, may_plan, size_warning};
pub use state::{Act, Reason, State, TRANSITIONS, Transition, Who, acts, transition};
pub use subject::{AppointmentId, OpeningId, Span, Subject, SubjectId, SubjectKind};
pub use walk_in::{Received, WalkIn};
