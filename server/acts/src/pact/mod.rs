//! The pact and the action plan: drawn up, shown, signed by both, changed, ended (art. 20 D.Lgs. 150/2015).
//!
//! What may happen is one table (`domain::psp::TRANSITIONS`); each act here does one of its rows, writes history and audit
//! and tells whom it concerns. A document has one text that is being worked on; what was shown never changes again.
//!
//! - Only the competent centre draws up, and only on an active declaration, however given (R050, R111); a person has one
//!   pact and one plan in force at most (I02).
//! - Who signs or refuses proves just then who they are ([`Fresh`]); who signs says which text they saw by its hash. What
//!   was signed stays as evidence, with how, where and when; so does a refusal, and that nobody came (R056).
//! - A text names its responsible (art. 20 c. 2 a); whoever writes it may name another of the centre.
//! - The last signature puts the text in force and records the passage of the pack's event: D.1 or M3.1 the first time,
//!   D.2 or M3.2 afterwards (R053, R054, R112). A declaration that ends takes its documents with it (I01).
//!
//! Every act holds the person, then the declaration, and reads the document afterwards.

mod ask;
mod assign;
pub(crate) mod code;
mod draft;
mod due;
mod edit;
mod end;
mod hold;
pub(crate) mod proof;
mod read;
mod refuse;
mod save;
mod show;
mod sign;
mod step;

pub use ask::{answer, ask};
pub use assign::assign;
pub use code::{HandedOver, hand_over};
pub use draft::draft;
pub use due::due;
pub use edit::edit;
pub(crate) use end::end_with_declaration;
pub use end::{cancel, close};
pub use proof::Fresh;
pub use read::{Sheet, Text, of_person, one};
pub use refuse::{Refuser, miss, refuse};
pub use save::save;
pub use show::{Shown, show};
pub use sign::{Signed, Signer, sign};
