//! The operators' desk: queue, declarations, people's files, passages.
//!
//! - Dense but calm: an operator uses these pages two hundred times a day, with the keyboard.
//! - Names, tax codes and other personal data never stand in an address: searches are posted and answered in place,
//!   addresses hold opaque ids.
//! - Every form that changes something carries `act`, `request_key` and, where a page can grow stale, `version`.

pub mod agenda_nav;
pub mod company;
pub mod convocations;
pub mod day;
pub mod did;
pub mod groups;
pub mod home;
pub mod internship;
pub mod ministry;
pub mod pact;
pub mod parts;
pub mod passage;
pub mod person;
pub mod preselection;
pub mod request;
mod samples_data;
pub mod sap;
pub mod supply;
#[cfg(test)]
mod tests;
pub mod vacancy;

use domain::lang::Lang;

use crate::samples::Sample;
use crate::texts::t;
use crate::ui::Crumb;

/// The crumb above every page but the desk itself.
pub fn desk_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "operator-home"), "/operatore")
}

/// The crumb above one request.
pub fn queue_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "operator-queue-title"), "/operatore/richieste")
}

/// The crumb above one person's file.
pub fn people_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "operator-people-title"), "/operatore/persone")
}

/// The crumb above what is recorded.
pub fn register_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "operator-register-title"), "/operatore/passaggi")
}

/// The samples of every operators' page.
pub fn samples() -> Vec<Sample> {
    let modules = [
        home::samples(),
        request::samples(),
        did::samples(),
        person::samples(),
        passage::samples(),
        day::samples(),
        groups::samples(),
        convocations::samples(),
        supply::samples(),
        pact::samples(),
        ministry::samples(),
        internship::samples(),
        sap::samples(),
        company::samples(),
        vacancy::samples(),
        preselection::samples(),
    ];
    modules.into_iter().flatten().collect()
}
