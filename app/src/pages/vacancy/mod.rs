//! `/impresa/{id}/richieste`: the vacancies of a company, for whoever acts for it.
//!
//! - The list, newest first; a new vacancy and a draft are the same form ([`EditPage`]).
//! - A form has two buttons of the name `act`: `save` keeps a draft as it is, `submit` sends it to the centre, and then
//!   everything must be there.
//! - What was sent is read ([`OnePage`]), with what happened to it and what may still be done: `act=redate` (`expires`) gives
//!   what is on the board another last day; the same form as for a draft, at `?pagina=correzione` with the button `revise`,
//!   asks for other words.
//! - [`Facts`] shows what a vacancy says in the same way to the company, to the centre and on the public board.

mod edit;
mod facts;
mod list;
mod one;
mod samples;
pub(crate) mod samples_data;
mod story;

use domain::lang::Lang;
use domain::vacancy::State;

use crate::texts::t;
use crate::ui::{Crumb, Tone};

pub use edit::{EditPage, Editing, WarnedLine, Worded};
pub use facts::{Facts, Wording, Workplace};
pub use list::{Vacancies, VacanciesPage, VacancyLine};
pub use one::{OnePage, OneVacancy};
pub use samples::samples;
pub use story::{Happened, Story};

pub(crate) use edit::WarnedList;
pub(crate) use facts::typed;

/// The value of `pagina` at which a published vacancy is written anew.
pub const REVISION: &str = "correzione";

/// A company as its own pages name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyRef {
    /// The last part of its address.
    pub id: String,
    pub name: String,
}

impl CompanyRef {
    /// The address of its vacancies.
    pub fn vacancies(&self) -> String {
        format!("/impresa/{}/richieste", self.id)
    }

    /// The address of one of them.
    pub fn vacancy(&self, id: &str) -> String {
        format!("{}/{id}", self.vacancies())
    }

    /// Where other words are asked for, once it is on the board.
    pub fn revision(&self, id: &str) -> String {
        format!("{}?pagina={REVISION}", self.vacancy(id))
    }
}

/// The crumbs above the list of a company's vacancies.
pub fn company_crumb(company: &CompanyRef) -> Crumb {
    Crumb::link(company.name.clone(), format!("/impresa/{}", company.id))
}

/// The crumb above one vacancy.
pub fn vacancies_crumb(lang: Lang, company: &CompanyRef) -> Crumb {
    Crumb::link(t(lang, "vacancy-list-title"), company.vacancies())
}

/// How a state is coloured; its name says the same.
pub(crate) fn state_tone(state: State) -> Tone {
    match state {
        State::Draft | State::Submitted => Tone::Info,
        State::Returned => Tone::Warning,
        State::Refused => Tone::Danger,
        State::Published | State::Filled => Tone::Success,
        State::Closed | State::Expired => Tone::Info,
    }
}
