//! What a centre offers: reading it, and every change of it.
//!
//! - Heads and administrators change the supply of their centres; administrators enter durations. Everybody says when
//!   they are away themselves.
//! - A change is applied to a copy first. Who would be left outside is a list to look at; only a caller who accepts it
//!   has the change written, and [`to_move`] shows them until they are moved.
//! - A form carries the version of the centre's supply: of two heads who change it at once the second is told so.

mod absence;
mod change;
mod closure;
mod load;
mod minutes;
mod opening;
mod outside;
mod place;
mod rules;
mod staff;

pub use absence::{NewAbsence, add_absence, take_back_absence};
pub use change::{Edit, Outcome};
pub(crate) use change::{administrator, field};
pub use closure::{close_centre, reopen_centre};
pub(crate) use load::Kept;
pub(super) use load::supply_at;
pub use load::{durations, mediators_of, self_booking, staff, supply};
pub use minutes::set_minutes;
pub use opening::{Series, add_opening, add_openings, change_day, change_series, end_opening, restore_day};
pub use outside::{ToMove, to_move};
pub(crate) use place::label;
pub use place::{add_mediator, add_room, close_mediator, close_room};
pub use rules::{OfficeSettings, set_rules};
pub use staff::Staff;
pub use store::supply::NewRoom;
