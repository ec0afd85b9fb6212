//! `/operatore/agenda/…`: what a centre offers, and the administrator's durations and terminals.
//!
//! - `sede` names one of the operator's own centres; another is 404. Without it the first is meant.
//! - Everybody of a centre reads; `acts::agenda::supply` lets a head or an administrator change, and says to others no.
//! - A change that leaves booked people outside is answered with their list (409); `go=anyway` sends it again as
//!   accepted, `go=back` gives the form back ([`common::settle`], [`common::Sent`]).
//! - A page that somebody else's change made stale comes back with what was typed and the new version (409).

mod absences;
mod common;
mod devices;
mod durations;
mod edit_opening;
mod new_opening;
mod openings;
mod rooms;
mod roster;
mod rules;
mod stretch;
mod week;

pub use absences::{absences, change_absences};
pub use devices::{add_device, change_device, device, devices};
pub use durations::{durations, enter_minutes};
pub use edit_opening::{change_opening, edit_opening};
pub use new_opening::{add_opening, new_opening};
pub use openings::{change_openings, openings};
pub use rooms::{change_rooms, rooms};
pub use rules::{change_rules, rules};
