//! `/operatore/richieste-imprese`: what companies look for, seen by the centre that checks and follows it.
//!
//! One page holds the whole story of a vacancy ([`CheckPage`]): what it says, words that may discriminate, who applied, what
//! was recorded, what happened. Its forms, by `act`:
//!
//! | act | fields |
//! | --- | --- |
//! | `take`, `release` | `request` |
//! | `publish` | `keep` (repeated), `need_analysis-minutes`, `vacancy_publicity-minutes`, `publish-channel`, `publish-mode` |
//! | `turn-down` | `move` (`return`, `refuse`), `reason` |
//! | `record` | `action`, `date`, `time`, `minutes`, `channel`, `mode` |
//! | `accept`, `decline` | `decline-reason` |
//! | `end` | `end` (`fill`, `close`), `end-reason` |
//!
//! `publish` and `record` come back once with warnings; they then carry `warnings-seen`.

mod check;
mod correct;
mod decide;
mod list;
mod people;
mod samples;
mod serve;

use domain::lang::Lang;

use crate::texts::t;
use crate::ui::Crumb;

pub use check::{Check, CheckPage, CompanyFacts};
pub use correct::DECLINE_REASON;
pub use decide::{KEPT, kept_minutes};
pub use list::{VacancyRow, VacancyRows, VacancyRowsPage};
pub use people::Applicant;
pub use samples::samples;

/// The crumb above one vacancy.
pub fn vacancies_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "vacancy-desk-title"), "/operatore/richieste-imprese")
}
