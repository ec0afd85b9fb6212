//! `/impresa/{id}/richieste`: a company's vacancies, written, sent, ended.
//!
//! The guard of the route gives the mandate ([`Employer`]); a vacancy of another company does not exist here.

mod edit;
mod list;
mod one;
pub(super) mod view;

pub use edit::{begin, new_form};
pub use list::list;
pub use one::{act, show};

use acts::Mandate;
use app::{
    pages::vacancy::{CompanyRef, company_crumb, vacancies_crumb},
    shell::Frame,
    texts::code_text,
    ui::{Crumb, Tone},
};

use super::operator::pact::Shown;
use crate::http::Visit;

/// What was just done, by the code in `?done=`: each has a text `vacancy-told-{code}`.
const DONE: [&str; 6] = ["closed", "filled", "redated", "revised", "saved", "sent"];

fn company(mandate: &Mandate) -> CompanyRef {
    CompanyRef { id: mandate.company().to_string(), name: mandate.legal_name().to_owned() }
}

/// The frame of a page under the list of vacancies, with what was just done or refused.
fn frame(visit: &Visit, title: impl Into<String>, mandate: &Mandate, shown: &Shown) -> Frame {
    let company = company(mandate);
    let above: [Crumb; 2] = [company_crumb(&company), vacancies_crumb(visit.lang, &company)];
    let frame = visit.frame(title).under(above).invalid(!shown.errors.is_empty());
    let frame = match &shown.refused {
        Some(key) => frame.notice(Tone::Danger, visit.t(key)),
        None => frame,
    };
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match done {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "vacancy-told", code)),
        None => frame,
    }
}
