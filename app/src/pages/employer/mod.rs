//! Employers: the companies for which somebody acts, bringing one, and what a company says of itself.
//!
//! - `/impresa` lists the companies of a person, wherever their mandates stand; `/impresa/nuova` brings one.
//! - `/impresa/conferma/{mandate}` takes the code that went to the PEC; then an operator approves.
//! - Under `/impresa/{id}` a person acts for one company: its home, its data, who else acts.
//!
//! Each form carries a hidden `act` that says which one was sent.

mod choose;
mod confirm;
mod details;
mod home;
mod mandates;
mod new;
mod pact;
mod samples;

use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::mandate::{Role, State};

pub use choose::{ChoosePage, OwnMandate};
pub use confirm::{Confirm, ConfirmPage};
pub use details::{CompanyData, DetailsPage, SiteLine};
pub use home::{CompanyHome, CompanyHomePage};
pub use mandates::{Mandates, MandatesPage, Who};
pub use new::NewPage;
pub(super) use pact::PactText;
pub use pact::{CompanyPact, CompanyPactPage, PactView};
pub(super) use samples::pact_view;
pub use samples::samples;

use crate::texts::{code_text, t};
use crate::ui::{Crumb, FormView, Tone};

/// The links above every page of a company.
pub fn company_crumbs(lang: Lang, id: &str, legal_name: &str) -> [Crumb; 2] {
    [
        Crumb::link(t(lang, "employer-choose-title"), "/impresa"),
        Crumb::link(legal_name.to_owned(), format!("/impresa/{id}")),
    ]
}

/// The visible name of a role.
pub fn role_text(lang: Lang, role: Role) -> String {
    code_text(lang, "employer-role", role.code())
}

/// The visible name of a mandate's state.
pub fn state_text(lang: Lang, state: State) -> String {
    code_text(lang, "employer-mandate-state", state.code())
}

/// How a mandate's state stands out.
pub fn state_tone(state: State) -> Tone {
    match state {
        State::Approved => Tone::Success,
        State::Declared | State::Confirmed => Tone::Info,
        State::Expired => Tone::Warning,
        State::Refused | State::Revoked => Tone::Danger,
    }
}

/// The form whose hidden `act` is `act`: as it was typed when it is the one that came back, else with its first values.
fn form_of(f: &FormView, act: &str, first: impl FnOnce() -> Form) -> FormView {
    match f.form().get("act") == Some(act) {
        true => f.clone(),
        false => FormView::new(f.lang(), first(), Errors::default()),
    }
}
