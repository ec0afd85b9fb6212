//! Group sessions: planning one, enrolling people, calling it off, closing it with the attendance of everybody.
//!
//! - A session takes its operator, its room and who else must be there under its own id; a seat is an appointment that
//!   takes only its person. It is given back by [`super::cancel`], as any appointment.
//! - `taken` is the number of seats that nobody gave back, also of those who then did not come: it moves by one with each
//!   seat, in the same transaction ([`store::group_session::seat`], `leave`).
//! - Rows are held in the order of the agenda: centre, people (by id), appointments, the session, what is taken. Who needs
//!   a whole session ([`whole`]) finds out whom to hold before anything is held, and begins again when somebody enrolled
//!   meanwhile.

mod call_off;
mod close;
mod enrol;
mod plan;
mod whole;

pub use call_off::call_off;
pub use close::{Closed, Closing, Look, SeatAttendance, close};
pub use enrol::enrol;
pub use plan::{Plan, Planned, plan};

use domain::agenda::SessionState;
use store::{DbError, group_session::GroupSession};

use crate::Refusal;

/// The state of a stored session.
pub fn state_of(session: &GroupSession) -> Result<SessionState, DbError> {
    SessionState::parse(&session.state).ok_or(DbError::Unreadable("group_session.state"))
}

/// Nothing is changed in a session that was held or called off.
fn planned(session: &GroupSession) -> Result<(), Refusal> {
    match state_of(session)? {
        SessionState::Planned => Ok(()),
        SessionState::Done | SessionState::Cancelled => Err(Refusal::Conflict("error-group-not-planned")),
    }
}
