//! `/impresa/{id}`: what a person can do for a company.

use chrono::NaiveDate;
use domain::lang::Lang;
use domain::mandate::Role;
use leptos::prelude::*;

use super::role_text;
use crate::texts::{date, t, ta};
use crate::ui::{Alert, Card, Cards, Tone};

/// A company as its home shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyHome {
    pub id: String,
    pub legal_name: String,
    pub role: Role,
    /// The last day on which the mandate counts.
    pub last_day: NaiveDate,
    pub today: NaiveDate,
    /// The centre that follows the company.
    pub office: Option<String>,
    /// The region asks companies for a pact.
    pub pact: bool,
}

/// Days before the end in which the page says that a mandate ends soon.
const SOON: i64 = 30;

/// Last part of the address and text of each card: `{key}-title` and `{key}-text`.
const CARDS: [(&str, &str); 4] = [
    ("richieste", "employer-home-vacancies"),
    ("tirocini", "employer-home-internships"),
    ("mandati", "employer-home-mandates"),
    ("dati", "employer-home-details"),
];

/// The card of a region that asks companies for a pact.
const PACT: (&str, &str) = ("patto", "employer-home-pact");

#[component]
pub fn CompanyHomePage(lang: Lang, data: CompanyHome) -> impl IntoView {
    let CompanyHome { id, legal_name, role, last_day, today, office, pact } = data;
    let cards: Vec<_> = CARDS
        .iter()
        .chain(pact.then_some(&PACT))
        .map(|(part, key)| {
            view! {
                <Card title=t(lang, &format!("{key}-title")) href=format!("/impresa/{id}/{part}")>
                    <p>{t(lang, &format!("{key}-text"))}</p>
                </Card>
            }
        })
        .collect();
    let until = ta(lang, "employer-mandate-until", &[("date", date(lang, last_day).into())]);
    let soon = ((last_day - today).num_days() <= SOON).then(|| {
        view! {
            <Alert tone=Tone::Warning title=t(lang, "employer-home-soon-title")>
                <p>{t(lang, "employer-home-soon-text")}</p>
            </Alert>
        }
    });
    let office = office.map(|name| {
        view! { <p>{ta(lang, "employer-home-office", &[("office", name.into())])}</p> }
    });
    view! {
        <h1>{legal_name}</h1>
        <p class="lead">{format!("{}. {until}", role_text(lang, role))}</p>
        {soon}
        <Cards wide=true>{cards}</Cards>
        {office}
    }
}
