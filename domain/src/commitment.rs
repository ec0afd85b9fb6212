//! What somebody promised in a pact, followed from the signature on (R055).
//!
//! - A commitment is made from the signed text; an edit of the text keeps those whose key stays and drops the others.
//! - Who may move what, and when it must be said why, is one table: [`TRANSITIONS`].
//! - A day in the past makes a commitment overdue and nothing else: that it was missed is said by an operator, and no
//!   consequence of the law follows by itself (art. 21 D.Lgs. 150/2015).
//! - A proof is a file that is what its name says ([`check`]): PDF, JPEG or PNG, at most [`LARGEST_FILE`] bytes.

mod due;
mod proof;
mod state;

pub use due::{Due, SOON_DAYS, due};
pub use proof::{Checked, LARGEST_FILE, LONGEST_NAME, Media, check, too_large};
pub use state::{Act, Note, Refusal, State, TRANSITIONS, Transition, Who, acts, transition};

/// Longest note, reason or corrective action, in characters.
pub const NOTE_MAX_CHARS: usize = 1000;
/// Files that one commitment may have.
pub const MOST_FILES: usize = 10;
