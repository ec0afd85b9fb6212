//! Mandates: a person declares that they act for a company, types the code that went to the company's PEC, and an operator
//! approves. Only then [`acting`] gives a [`Mandate`].
//!
//! `domain::mandate` holds the one table of what may happen. Every act holds the request first, then the company, then the
//! mandate, and decides on what it reads afterwards.

mod acting;
mod confirm;
mod decide;
mod declare;
mod hold;
mod revoke;

pub use acting::{Mandate, acting};
pub use confirm::confirm;
pub use decide::{Approval, approve, refuse};
pub(crate) use declare::declare_for;
pub use declare::{Declared, declare, send_code};
pub use revoke::{By, expire, revoke};

/// The kind of a request for an operator's approval.
pub const KIND: &str = "mandate";
