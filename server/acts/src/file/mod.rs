//! A person's file as operators keep it: readings, notes, enrolments, the ministry's index, what is to be put right.
//!
//! Reading leaves a row (one per operator, person and session per 30 minutes) that the person sees. A file of
//! another centre opens only after a reason was given, which holds for the session.

mod correct;
mod enrol;
mod keep;
mod open;

pub use correct::{answer_correction, ask_correction};
pub use enrol::{EnrolmentForm, end_enrolment, enrol};
pub use keep::{add_note, enter_index, give_feedback};
pub use open::{Opened, open};
