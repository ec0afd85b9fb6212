//! Companies: who asks the centre for people and hosts interns. Bodies and people in business count as companies.
//!
//! - A company is its codice fiscale ([`TaxCode`]); the partita IVA may be another number, or none.
//! - What it does is a code of ATECO with the version of the classification, or the company's own words: no code is
//!   ever made from words ([`Sector`]). The card of a company holds sector and size (R161).
//! - Everything is checked once, where it is typed; each refusal is the key of its text.

mod details;
pub mod pact;
mod sector;
mod size;
mod tax_code;
#[cfg(test)]
mod tests;

pub use details::{Details, NewCompany, Site, employees};
pub use sector::{Ateco, Sector};
pub use size::Size;
pub use tax_code::{TaxCode, TaxCodeError};
