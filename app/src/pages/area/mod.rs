//! A citizen's own pages: `/area`, what is open and what is next; `/fascicolo`, what was done, what is promised, who looked
//! at it and how to have it put right.
//!
//! An account that nobody has identified yet sees only what was typed in it: `/area` says how to change that, and
//! [`FileClosedPage`] stands in the place of the file.

mod closed;
mod commitment;
mod correction;
mod file;
mod home;
mod next;
mod open_did;
mod pacts;
mod parts;
mod samples;

pub use closed::{FileClosed, FileClosedPage};
pub use commitment::{CommitmentPage, CommitmentView, ProofLine, Told};
pub use correction::{Asked, CorrectionPage, Corrections};
pub(in crate::pages) use file::PromiseLine;
pub use file::{CitizenFile, DidReceipt, FileDocument, FilePage, Promise, Reading};
pub use home::{AreaHome, AreaHomePage, AtWork, OwnData};
pub use open_did::OpenDid;
pub use pacts::PactLine;
pub(in crate::pages) use parts::moment_words;
pub use parts::{OfficeLink, Received};
pub use samples::samples;
