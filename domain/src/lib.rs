//! The rules of the field: what a DID is, which passages may be recorded, how a term is counted.
//!
//! Everything here is pure. Time, chance and the text of catalogues come in as parameters, nothing is read
//! from a file, a socket or a clock, and nothing knows HTTP, SQL or HTML; the crate also compiles to WASM, so
//! that a page and the server give the same answer. A rule of `reference/rules.md` is cited by its number
//! (`R021`) where it is enforced and in the test that proves it.
//!
//! A refusal is data, never a sentence: [`form::FieldError`] names the field and the key of its text; the
//! face (`app`) says it in the person's language.

pub mod account;
pub mod agenda;
pub mod calendar;
pub mod catalogue;
pub mod codice_fiscale;
pub mod commitment;
pub mod company;
pub mod correction;
pub mod did;
pub mod fold;
pub mod form;
pub mod internship;
pub mod kiosk;
pub mod lang;
pub mod mandate;
pub mod ministry;
pub mod office;
pub mod pack;
pub mod partita_iva;
pub mod passage;
pub mod person;
pub mod place;
pub mod psp;
pub mod queue;
pub mod ranking;
pub mod sap;
pub mod shortlist;
pub mod vacancy;
