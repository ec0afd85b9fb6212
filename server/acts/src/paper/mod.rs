//! Documents under seal: a signed text as it was handed out, byte for byte. Of pacts and plans, and of internships.
//!
//! - A document is made after the commit that put its text in force, never inside it: typesetting takes time. Whoever is
//!   first keeps it ([`keep`]); who comes second gets that one. A text has one document.
//! - The seal covers kind, pact, number of the text and the SHA-256 of the bytes, with a key that is not in the database:
//!   whoever can write there cannot forge one. It is judged whenever a document is read ([`kept`]) and by `doctor`
//!   ([`verify_documents`]).
//! - A document is the person's and is read by the operators who may open the person's file; the handlers ask for either.

mod internship;
mod keep;
mod read;
mod seal;
mod send;
mod verify;

pub use internship::{keep_paper, kept_paper, missing_papers};
pub use keep::{keep, missing};
pub use read::{Evidence, Facts, chosen, facts, kept};
pub use send::send;
pub use verify::{Broken, Verdict, verify_documents};
