//! Preselection, for the two who are not the centre: the person who may be proposed, and the company that is shown somebody.
//!
//! - `/proposte`: the person agrees to be proposed, says what may be shown, takes it back, reads what was asked.
//! - `/proposte/{id}`: one proposal: the work, the words that the company would read, yes or no.
//! - `/impresa/{id}/richieste/{vacancy}/candidati`: the people presented, with what each agreed to show, and the company's
//!   answer about each.

mod consent;
mod one;
mod presented;
mod proposal;
mod samples;
mod words;

pub use consent::{ConsentView, ProposalLine, Proposals, ProposalsPage};
pub use one::{PresentedOne, PresentedOnePage};
pub use presented::{PresentedLine, PresentedList, PresentedPage};
pub use proposal::{Proposal, ProposalPage};
pub(crate) use samples::sample_shared;
pub use samples::samples;
pub(crate) use words::{OutcomeFields, SharedView, outcome_words, share_choices, sought_words, stage_tone};
pub use words::{Told, Work};
