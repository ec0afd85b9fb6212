//! The scheda (SAP): `/fascicolo/scheda` for the person; the operators' page and the page of one section are made of the
//! same parts.
//!
//! - Reading: sections as lists. Personal and administrative data and policies are shown from where they stand, and changed
//!   there. What waits for an operator is told as a difference in words.
//! - Changing: one section at a time, rows added and removed by buttons, without scripts.

mod edit;
mod parts;
mod read;
mod samples;
mod words;

pub use edit::{AtDesk, SapSection, SapSectionPage};
pub(crate) use parts::{Changes, Sections};
pub use parts::{Personal, Policy, Refused, SapView, Waiting};
pub use read::SapPage;
pub use samples::samples;
pub(crate) use samples::{view as sample_view, waiting_view as sample_waiting};
pub use words::answers;
pub(crate) use words::rows;
