//! What the ministry is told of the passages.
//!
//! - Whoever records a passage writes its message in the same transaction, when the catalogue asks for one (R053, R140,
//!   I11): [`queue`] is called where passages are written and nowhere else.
//! - A job leases what is due, sends it outside the transaction and marks it. The key of every attempt is the message's
//!   id: who receives it twice knows.
//! - A service whose code the source does not print waits until an administrator has set it.
//! - A passage that is taken back takes its message with it, unless that is on its way or gone; then it stays visible.

mod queue;
mod send;
mod set_code;

pub(crate) use queue::{queue, withdraw};
pub use send::{Outgoing, failed, lease, sent};
pub use set_code::{ordinary, set_code};
