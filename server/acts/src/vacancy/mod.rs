//! Vacancies: written and sent by a company, checked and published by the competent centre, ended.
//!
//! What may happen is one table (`domain::vacancy::TRANSITIONS`); each act here does one of its rows, writes history and
//! audit and tells whom it concerns: everybody with a mandate, and whoever applied when the offer ends.
//!
//! - Another company's vacancy and another centre's are not found; a draft is seen by its company alone.
//! - Sending opens a request in the centre of the site where the work is; publishing or refusing closes it.
//! - What is on the board may stand longer at once. Other words wait in the same request, opened again, and everybody reads
//!   the checked ones until the centre takes the new ones over.
//! - What the centre does about a vacancy is recorded on the company's file, once (R126, R134): publishing with its own
//!   passages, everything else by [`record`]. Passages name the vacancy by [`reference`].
//!
//! Every act holds the request, the company, the vacancy, in this order, and decides on what it reads afterwards.

mod amend;
mod by;
mod decide;
mod end;
mod expire;
mod hold;
mod read;
mod record;
mod remind;
mod step;
mod tell;
mod write;

pub use amend::{judge, redate, revise};
pub use by::By;
pub use decide::{publish, turn_down};
pub use end::end;
pub use expire::expire;
pub use read::{Sheet, one, state_of};
pub use record::{Delivered, record, reference};
pub use remind::remind;
pub use write::{Which, write};
