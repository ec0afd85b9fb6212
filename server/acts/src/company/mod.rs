//! Companies: brought by a person who acts for them, changed by their legal representatives, put right by an operator.
//!
//! A company is never changed without a mandate that an operator approved, and its codice fiscale never changes.

mod change;
mod known;
pub mod pact;
mod register;
mod sites;

pub use change::{assign, change, set_pec};
pub(crate) use known::known;
pub use register::register;
pub use sites::{add_site, close_site, set_employees};
