//! Accounts: how surely we know who somebody is, what an operator may do, how one registers.
//!
//! The person belongs to the codice fiscale, not to the account; the level belongs to the account. What each level
//! allows is asked by the acts ([`Level::is_identified`]), never by pages.

mod document;
mod level;
mod password;
mod registration;
#[cfg(test)]
mod tests;

pub use document::{DocumentKind, IdentityDocument};
pub use level::{Level, Role};
pub use password::{Password, PasswordError};
pub use registration::{DeskRegistration, Registration};
