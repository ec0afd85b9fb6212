//! The citizen's pact and action plan: `/patto`, `/patto/{number}`, `/patto/firma`, `/patto/domande`.
//!
//! What was promised comes first and in plain words; the whole text with its articles of law is one click away. A text
//! that waits shows what it says otherwise than the one that the person signed last. Signing and refusing stand on a page
//! of their own, which shows the text again and sends back which words were seen.
//!
//! A person may have a pact, a plan and older documents: the one that matters now is shown, the others are links
//! (`?atto=`). At a terminal nothing is saved and the proof is the code that an operator handed over.

mod changes;
mod data;
mod evidence;
mod legal;
mod none;
mod one_text;
mod page;
mod plain;
mod questions;
mod samples;
mod samples_data;
mod sign;

pub use data::{
    Centre, Evidence, Names, OtherDocument, PactView, QuestionLine, Stands, Text, address, with_document,
};
pub use none::{Coming, NoPactPage};
pub use one_text::{OneText, OneTextPage};
pub use page::PactPage;
pub use questions::{Questions, QuestionsPage};
pub use samples::samples;
pub(in crate::pages) use sign::Proof;
pub use sign::{SignPage, ToSign};
