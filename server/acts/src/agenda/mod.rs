//! The agenda of the centres: what they offer, and what is done with it.
//!
//! `domain::agenda` decides; these acts read what it judges, write what it granted and tell the people concerned.
//!
//! - A search computes places when asked; a booking judges one again inside its transaction, by the same rules, on what
//!   is read after the locks. The database has the last word when the rows are written (`occupy`).
//! - Rows are held in one order: the centre's supply, the person, the appointment, the group session, the subjects, their
//!   rows. Acts that only change an appointment begin with the person.
//! - Each act leaves a step of the history, a row of the audit and messages (`tell`) in the same transaction.

mod book;
mod by;
mod cancel;
mod confirm;
pub mod convocation;
pub mod day;
mod expire;
pub mod group;
mod held;
mod hold;
mod judge;
mod look;
mod move_to;
mod occupy;
mod release;
mod search;
pub mod supply;
mod tell;
mod wish;

pub use book::book;
pub use by::By;
pub use cancel::cancel;
pub use confirm::confirm;
pub use day::{CheckedIn, Finish, Finished, WalkIn, check_in, finish, step, walk_in};
pub use expire::expire;
pub use hold::hold;
pub use move_to::move_to;
pub use release::release;
pub use search::{Query, calendar, choice, nearest};
pub use supply::supply;
pub use wish::{Booked, Held, Origin, Wish, needs_did};
