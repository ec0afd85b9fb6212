//! A citizen's appointments: finding and booking a place, seeing, moving and cancelling what is booked.
//!
//! Only the person's own appointments exist here: another's is not found. What an act of the agenda refuses comes back
//! as the page on which it was asked, with the reasons in words and, where another place may do, the nearest ones (409).

mod ask;
mod cancel;
mod confirm;
mod find;
mod finder;
mod list;
mod moving;
mod new;
mod refused;
mod show;
mod told;
mod view;

pub use cancel::{cancel, form as cancel_form};
pub use confirm::{answer as confirm, form as confirm_form};
pub use list::list;
pub(super) use list::{interview_to_book, next, opening};
pub use moving::{form as move_form, send as move_to};
pub use new::{form as new_form, hold};
pub use show::{calendar, show};
pub(super) use told::told;
