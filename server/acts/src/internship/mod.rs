//! Internships: asked by the host, looked at by the centre, offered to somebody, signed by three, followed to the attestation.
//!
//! What may happen is one table (`domain::internship::TRANSITIONS`); each act here does one of its rows, writes history,
//! queue and audit, and tells whom it concerns.
//!
//! - What the guidelines forbid is refused beside its field when the request is sent, looked at, and when the papers are
//!   shown. From then on it takes one of the site's places, which the database gives once, and counts for both tutors.
//! - The host learns who the intern is when they have said yes ([`Sheet::for_host`]), and never who said no.
//! - Three people sign each paper with a fresh proof ([`Signer`]) and say by its hash which words they saw; two who sign at
//!   once wait for each other. An intern without an account signs at the desk with a code ([`hand_over`]).
//! - R.3 is recorded when convention and approval are both there, dated with the later (R128, I08).
//! - What the centre did becomes a passage in the same transaction (`domain::internship::Service`): R.2 (R127, R129), F2.1
//!   at the start, F2.4 for what belongs to it (R076, R077). Minutes that the source lacks are asked.
//!
//! Every act holds person, request, company with the mandate, internship, in this order, and reads the internship afterwards;
//! who takes a tutor's last intern holds that operator last.

mod by;
mod closing;
mod code;
mod contact;
mod decide;
mod draw;
mod end;
mod extend;
mod hold;
mod judge;
mod offer;
mod papers;
mod read;
mod record;
mod request;
mod sign;
mod start;
mod step;

pub use by::By;
pub use closing::{attest, dossier, note};
pub use code::hand_over;
pub use contact::hold_contact;
pub use decide::{decide, open};
pub use draw::{draw, redraw, show};
pub use end::{close, end, withdraw};
pub use extend::{Longer, drop_extension, extend};
pub use offer::{answer, offer};
pub use papers::CONVENTION_WORDS;
pub use read::{Sheet, Shown, of_host, of_person, one, state_of};
pub use request::{begin, save, submit};
pub use sign::{Seen, Signed, Signer, approve, sign};
pub use start::start;
pub use step::Moved;

/// The kind of a request in the operators' queue.
pub const KIND: &str = "internship";
