//! Documents on paper: accessible PDFs (PDF/UA-1, and PDF/A-2a for keeping) written by typst.
//!
//! A document is plain data ([`Agreement`], [`DidReceipt`], [`FileExtract`]) whose texts are already translated; a
//! template under `templates/` decides how it looks. Rules of this package:
//! - data reaches a template only as a virtual JSON file, never as markup: whatever a person typed is
//!   shown, nothing of it is run;
//! - a character that no font can draw is replaced visibly, never an error and never silently lost
//!   ([`Fonts`]);
//! - the same data gives the same bytes: time is a field of the document ([`Head::issued_at`]);
//! - an error names the template and the line, never the data.
//!
//! Writing a document keeps a core busy for some tens of milliseconds: call [`Documents::render`] in
//! `spawn_blocking`, behind a semaphore of the caller.

mod agreement;
mod error;
mod extract;
mod fonts;
mod legible;
mod receipt;
mod render;
mod words;
mod world;

pub use agreement::{Agreement, Clause, Signature, Signatures};
pub use error::{DocumentError, FontsError};
pub use extract::{Block, FileExtract, Section};
pub use fonts::{Fonts, Script};
pub use receipt::{DidReceipt, DidReceiptLabels, Person, Term};
pub use render::{Document, Documents};
pub use words::{Head, Pair, Words};
