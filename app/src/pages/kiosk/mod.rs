//! The pages of the terminal in the hall: start, arrival, what to bring, enrolment.
//!
//! - They are short: one thing to do, large enough for any finger, in words that need no explanation.
//! - They show nothing about anybody. Who registers an arrival learns "registered, take a seat" and no more, because
//!   whoever holds a card or guesses a code could be asking.
//! - Booking and the declaration are the pages of everybody, in the terminal's frame ([`crate::shell::kiosk`]).

mod arrival;
mod bring;
mod closed;
mod enrol;
mod samples;
mod start;

pub use arrival::{ArrivalDonePage, ArrivalPage};
pub use bring::BringPage;
pub use closed::KioskClosedPage;
pub use enrol::EnrolPage;
pub use samples::samples;
pub use start::KioskStartPage;
