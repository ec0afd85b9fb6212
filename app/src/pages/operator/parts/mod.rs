//! What every operators' page shows in the same way: people, days, terms, lists to filter by.
//!
//! A page of an operator holds several forms. Each carries a hidden `act` that says which one was sent, and posts
//! to the page's own address; [`form_of`] gives a form back what was typed in it and leaves the others fresh.

mod filter;
mod passage_line;
mod proposal;
mod questions;
mod service_select;
mod signing;
mod start;
mod time;
mod warned;

use domain::form::{Errors, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::{Choice, FormView, Official};

pub use passage_line::{PassageLine, Reversed, Told};
pub use proposal::ProposalRow;
pub use service_select::ServiceGroup;
pub use signing::HandedCode;

pub(super) use filter::FilterSelect;
pub(super) use passage_line::{facts_text, how, minutes_text};
pub(super) use proposal::{
    ChannelSelect, KeepBox, MinutesBox, ModeSelect, RowErrors, RowFacts, minutes_hint, row_controls,
};
pub(super) use questions::FactFields;
pub(super) use service_select::ServiceSelect;
pub(super) use signing::{DeskCode, HandOver, Handed, OwnSignature};
pub(super) use start::{StartFields, fill_start};
pub(super) use time::{DueText, day, moment};
pub(in crate::pages) use warned::Warned;

/// Something that has a code and a name: an office, an operator, a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub code: String,
    pub name: String,
}

impl Named {
    pub fn new(code: impl Into<String>, name: impl Into<String>) -> Named {
        Named { code: code.into(), name: name.into() }
    }

    pub(super) fn choice(&self) -> Choice {
        Choice::new(self.code.clone(), self.name.clone())
    }
}

/// A person as a line of a list names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRef {
    /// As the store writes it; the last part of the file's address.
    pub id: String,
    pub surname: String,
    pub name: String,
    pub cf: String,
}

impl PersonRef {
    /// «Rossi Maria»: lists are sorted by surname.
    pub fn full(&self) -> String {
        format!("{} {}", self.surname, self.name)
    }

    /// The address of the file.
    pub fn href(&self) -> String {
        format!("/operatore/persone/{}", self.id)
    }
}

/// A company as a line of a list names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyRef {
    pub id: String,
    pub legal_name: String,
    pub tax_code: String,
}

impl CompanyRef {
    /// The address of the file.
    pub fn href(&self) -> String {
        format!("/operatore/imprese/{}", self.id)
    }
}

/// Whose a request or a passage is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    Person(PersonRef),
    Company(CompanyRef),
}

impl Whose {
    /// How a list names it.
    pub fn full(&self) -> String {
        match self {
            Whose::Person(person) => person.full(),
            Whose::Company(company) => company.legal_name.clone(),
        }
    }

    /// The address of the file.
    pub fn href(&self) -> String {
        match self {
            Whose::Person(person) => person.href(),
            Whose::Company(company) => company.href(),
        }
    }

    /// The codice fiscale.
    pub fn tax_code(&self) -> &str {
        match self {
            Whose::Person(person) => &person.cf,
            Whose::Company(company) => &company.tax_code,
        }
    }

    /// The key of «Persona» or «Impresa».
    pub(super) fn label(&self) -> &'static str {
        match self {
            Whose::Person(_) => "operator-person",
            Whose::Company(_) => "employer-desk-company",
        }
    }
}

impl From<PersonRef> for Whose {
    fn from(person: PersonRef) -> Whose {
        Whose::Person(person)
    }
}

impl From<CompanyRef> for Whose {
    fn from(company: CompanyRef) -> Whose {
        Whose::Company(company)
    }
}

/// An address of the same page and the name of what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub href: String,
}

/// The form whose hidden `act` is one of `acts`: as it was typed and judged when it is the one that came back,
/// else with its first values.
pub(super) fn form_of(f: &FormView, acts: &[&str], first: impl FnOnce() -> Form) -> FormView {
    match f.form().get("act") {
        Some(act) if acts.contains(&act) => f.clone(),
        _ => FormView::new(f.lang(), first(), Errors::default()),
    }
}

/// The hidden fields of a form that changes something.
pub(super) fn hidden(act: &str, request_key: &str) -> Vec<(&'static str, String)> {
    vec![("act", act.to_owned()), ("request_key", request_key.to_owned())]
}

/// A codice fiscale, letter by letter for a screen reader, never translated by a browser.
#[component]
pub(super) fn CfText(#[prop(into)] cf: String) -> impl IntoView {
    view! { <span class="code" translate="no">{cf}</span> }
}

/// The name of an office, or that none is assigned.
#[component]
pub(super) fn OfficeName(lang: Lang, name: Option<String>) -> impl IntoView {
    match name {
        Some(name) => view! { <Official lang text=name/> }.into_any(),
        None => t(lang, "operator-office-none").into_any(),
    }
}
