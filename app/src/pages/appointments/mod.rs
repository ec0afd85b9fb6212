//! Appointments as citizens book, see, move and cancel them: at home on an old phone, or at the kiosk.
//!
//! - [`AppointmentsPage`] `/appuntamenti`; [`ChoosePage`] and [`FindPage`] `/appuntamenti/nuovo`; [`HeldPage`]
//!   `/appuntamenti/{id}/conferma`; [`AppointmentPage`] `/appuntamenti/{id}`; [`FindPage`] and [`MoveConfirmPage`]
//!   `/appuntamenti/{id}/sposta`; [`CancelPage`] `/appuntamenti/{id}/annulla`.
//! - A search is a GET: centre, service and filters stand in the address, never a person. Taking a place is a POST
//!   that keeps the address, so that who comes too late finds the same search with the nearest places in it.
//! - Days and hours are said in words ([`when`]); a closed day says why; what cannot be done says until when it could.

mod calendar;
mod cancel;
mod choose;
mod data;
mod detail;
mod facts;
mod find;
mod held;
mod list;
mod moving;
mod places;
mod samples;
pub mod when;

pub use calendar::{Calendar, DayCell, DayTimes, closed_words};
pub use cancel::{Cancel, CancelPage, REASON_MAX_CHARS, REASONS};
pub use choose::{Choose, ChoosePage, Offered};
pub use data::{AppointmentView, Deadline, FreePlace, HistoryLine, OfficeRef, ServiceRef, Take};
pub use detail::{AppointmentPage, Detail};
pub use find::{Filters, Find, FindPage, Found, Links};
pub use held::{Held, HeldPage, HoldOver, HoldOverPage};
pub use list::{AppointmentBrief, Appointments, AppointmentsPage, Invitation};
pub use moving::{MoveConfirm, MoveConfirmPage};
pub use places::{Wanted, sent_instant};
pub use samples::samples;
pub use when::moment;
