//! `/offerte`: the public board of vacancies, and applying to one.
//!
//! Everybody reads it, without a login. The search is a GET form of `cosa`, `dove`, `contratto`, so that it can be kept and
//! sent on; nothing in it is personal. Pages are read by keyset (`dopo`). Applying needs an identified account and a scheda
//! that an operator validated.

mod apply;
mod list;
mod one;
mod samples;

use domain::lang::Lang;

use crate::texts::t;
use crate::ui::Crumb;

pub use apply::{Apply, Shared};
pub use list::{Board, BoardPage, OfferLine, OwnApplication};
pub use one::{OfferPage, OneOffer};
pub use samples::samples;

/// The crumb above one offer.
pub fn board_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "board-title"), "/offerte")
}
