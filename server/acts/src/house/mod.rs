//! What the house does by itself: sealing the audit, sending the mail, sweeping.

mod mail;
mod proofs;
mod seal;
mod sweep;
mod verify;

pub(crate) use mail::retry_delay;
pub use mail::{Letter, lease_mail, mail_failed, mail_sent};
pub use proofs::{Proofs, ProofsError, sweep_proofs, verify_proofs};
pub use seal::{Head, HeadError, Sealed, seal_audit};
pub use sweep::{Swept, sweep};
pub use verify::{Broken, Verdict, Verified, verify_audit};
