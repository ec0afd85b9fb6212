//! The terminals in the halls of the centres, and the sessions opened there.
//!
//! - An administrator names a terminal and gets a code; typed on the terminal within a quarter of an hour, it becomes
//!   the key in the terminal's cookie. Only fingerprints are stored, and a terminal is switched off in one act.
//! - A [`Device`] comes only out of a key that is alive ([`recognise`]): the channel `kiosk` cannot be claimed by a
//!   browser at home.
//! - A session opened at a terminal lives only there and ends after three minutes without a request; a terminal has
//!   one person at a time.

mod device;
mod enrol;
mod manage;

pub use device::{Device, end, recognise, touch};
pub use enrol::enrol;
pub use manage::{CODE_MINUTES, Enrolment, add_device, list, new_code, revoke};

/// Minutes without a request after which a session at a terminal is over, whatever the page does. The page itself warns
/// after two and wipes; the rest is for a line that was cut while somebody typed.
pub const IDLE_MINUTES: i64 = 10;
