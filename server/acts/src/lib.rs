//! Everything that changes state. One act = one thing a person does = one function = one transaction = one file.
//!
//! An act takes the [`Desk`], who acts (a typed [`Citizen`] or [`Operator`], which only [`who::recognise`] makes, or a
//! [`Mandate`] of such a citizen, so that authorisation cannot be forgotten) and what was asked. It lets `domain` decide, then writes state,
//! passages, messages and audit together. Web handlers, jobs and command line all call acts.
//!
//! Between begin and commit only the database is awaited: passwords are hashed before, mail and documents are
//! made after. An act that a person may send twice goes through [`Desk::once`]: the same key and body give the
//! stored answer, the same key with another body is refused.

pub mod account;
pub mod agenda;
pub mod application;
mod attempts;
pub mod company;
mod desk;
pub mod did;
pub mod file;
pub mod follow;
pub mod house;
mod ids;
pub mod internship;
pub mod kiosk;
pub mod mandate;
mod messages;
pub mod ministry;
pub mod operator;
pub mod pact;
pub mod paper;
pub mod passage;
mod passwords;
pub mod preselection;
mod refusal;
pub mod request;
pub mod sap;
mod secrets;
mod session;
#[cfg(feature = "testing")]
pub mod testing;
pub mod text_block;
pub mod vacancy;
pub mod who;

pub use desk::{Asked, Clock, Desk, DeskParts, Once, Rules, Work};
pub use kiosk::Device;
pub use mandate::Mandate;
pub use messages::{Mail, Meeting};
pub use refusal::Refusal;
pub use secrets::{SecretToken, Secrets, SecretsError};
pub use who::{Citizen, Operator, Visitor};
