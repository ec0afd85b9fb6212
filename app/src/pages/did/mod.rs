//! The declaration of availability, as the citizen meets it: start, seven steps, receipt, status, withdrawal.
//!
//! - [`DidStartPage`] `/did`; [`DidStepPage`] `/did/{step}`; [`DidReceiptPage`] `/did/ricevuta`; [`DidWithdrawPage`]
//!   `/did/ritira`. An operator fills the same steps with a person at the desk: the addresses hang on `base`.
//! - Every form is a POST to its own address with `request_key` and `version` hidden, and a button `go`: `next`
//!   (first, so that Enter means it), `save`, `back`; on the last step `next` submits.
//! - A part that does not concern a person is hidden by style sheet alone (`when-…` classes); browsers that do not
//!   know `:has()` show all parts, each of which says whom it concerns.
//! - [`answer_groups`] lists the answers in words: for the summary, for an operator, for the receipt.

mod answers;
mod ask;
mod centre;
mod parts;
mod place;
mod receipt;
mod samples;
mod start;
mod status;
mod step;
mod summary;
#[cfg(test)]
mod tests;
mod withdraw;

pub use answers::{AnswerGroup, AnswerList, answer_groups};
pub use ask::Ask;
pub use centre::{Centre, CentreNotice};
pub use place::{AskPlace, PlaceChoices};
pub use receipt::{DidReceiptPage, Receipt};
pub use samples::samples;
pub use start::{DidStartPage, Start};
pub use status::{DidStatus, DidStatusView, HistoryLine, TermList};
pub use step::{Approval, Conflict, DidStepPage, IncomeLimits, PersonCard, StepInput, StepView};
pub use withdraw::{DidWithdrawPage, Withdrawal};
