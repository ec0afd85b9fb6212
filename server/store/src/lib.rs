//! The memory of the house: one SQL text for SQLite and PostgreSQL, one module per capability.
//!
//! - A read takes anything that is [`Access`]: a pooled connection of the [`Reader`] or an open [`Tx`].
//! - A write takes `&mut Tx`, and only [`Writer`] begins one; only the acts own a `Writer`.
//! - SQL is written inside [`sql!`], which registers it: one test prepares every statement on both databases.
//! - A write says how many rows it must touch ([`Touched::exactly`]).
//! - Rows become domain types here; what the law says is decided in `domain`, never here.
//!
//! SQLite: WAL, one writer with `BEGIN IMMEDIATE`, `synchronous=FULL`. PostgreSQL: READ COMMITTED and row locks
//! ([`dialect::lock`]). What differs between the two stands in [`dialect`] alone.

#[macro_use]
mod macros;

pub mod account;
pub mod ahead;
pub mod application;
pub mod appointment;
pub mod arrival;
pub mod asked;
pub mod audit;
pub mod candidate;
pub mod commitment;
pub mod company;
pub mod company_pact;
mod connect;
pub mod convocation;
pub mod correction;
pub mod day;
pub mod device;
pub mod dialect;
pub mod did;
pub mod document;
pub mod enrolment;
mod error;
pub mod file;
pub mod group_session;
pub mod internship;
pub mod internship_code;
pub mod internship_paper;
pub mod login;
pub mod mandate;
pub mod ministry;
pub mod occupation;
pub mod opening;
pub mod operator;
pub mod outbox;
pub mod pact_contact;
pub mod pact_list;
pub mod passage;
pub mod person;
pub mod proposal_consent;
pub mod psp;
pub mod request;
pub mod sap;
pub mod session;
pub mod setting;
pub mod shortlist;
pub mod silence;
pub mod site_place;
pub mod supply;
#[cfg(feature = "testing")]
pub mod testing;
pub mod text_block;
pub mod token;
pub mod vacancy;
pub mod vacancy_board;

pub use connect::{Access, Conn, Q, Reader, Tx, Writer, is_migrated, migrate, open};
pub use error::{DbError, Touched};
pub use macros::{Statement, statements};
