//! LEP passages: recorded by hand, with a confirmation, or taken back.
//!
//! `domain::passage` decides; here its context is loaded from the store and its verdict is written: the passage,
//! its automatic replicas, the audit, in one transaction. The row of the person or company is locked meanwhile, so that
//! two operators who record at once see each other's passages.

mod record;
mod reverse;
mod subject;

pub use record::{Done, Warned, record, record_for_company};
pub(crate) use record::{Entry, Whose, needs_a_look, write};
pub use reverse::reverse;
pub use subject::Subject;
