//! The preselection of one vacancy, at the desk: `/operatore/richieste-imprese/{id}/candidati` and one candidate of it.
//!
//! One page from top to bottom, as the work goes: criteria and weights, fixed before a name is shown; the candidates with
//! what gave them their score; asking, presenting, reminding. Forms, by `act`: `fix` (`domain::ranking::Criteria`), `rank`,
//! `ask` (`candidate` that repeats, `minutes`), `present` (`minutes`), `remind-people`, `remind-employer`; on a candidate's
//! page `answer` (`answer`, `share`, `note`), `give-up`, `outcome`.

mod board;
mod candidate;
mod criteria;
mod samples;
mod scores;
mod silence;

use domain::lang::Lang;

pub use board::{Board, BoardPage, Line, VacancyRef};
pub use candidate::{Candidate, CandidatePage, Happened};
pub use samples::samples;
pub use silence::Silence;
pub(in crate::pages::operator) use silence::Silences;

use crate::texts::t;
use crate::ui::Crumb;

/// The crumb above one candidate.
pub fn board_crumb(lang: Lang, href: impl Into<String>) -> Crumb {
    Crumb::link(t(lang, "preselection-board-title"), href)
}
