//! Internships: the host's pages under `/impresa/{company}/tirocini`, the intern's under `/tirocini`.
//!
//! Both read the same story of one internship with their own next step first, and sign the papers on a page that shows every
//! word of them. The operators' pages (`crate::pages::operator::internship`) show the same facts, papers and steps.
//!
//! The words of a paper ([`paper_text`]) are made in one place, for the page and for the sealed document.

mod data;
mod facts;
mod list;
mod moves;
mod notes;
mod paper;
mod request;
mod samples;
pub(in crate::pages) mod samples_data;
mod story;
#[cfg(test)]
mod tests;
mod text;
mod words;

pub use data::{ContactLine, InternshipLine, PaperLine, Reader, Signed, StepLine};
pub use facts::Facts;
pub use list::{Internships, InternshipsPage};
pub use notes::{DossierNotes, NotesPage};
pub use paper::{PaperPage, PaperView};
pub use request::{RequestPage, RequestView, SiteChoice, VacancyChoice};
pub use samples::samples;
pub use story::{Story, StoryPage};
pub use text::{PaperNames, paper_text};
pub use words::{Block, PaperText, Part, Said};

pub(in crate::pages) use data::{asks_why, tone};
pub(in crate::pages) use facts::FactsList;
pub(in crate::pages) use paper::Signatures;
pub(in crate::pages) use story::{Papers, Steps};
pub(in crate::pages) use words::{PaperWords, typed};
