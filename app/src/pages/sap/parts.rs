//! What both faces of the scheda show: personal data, the sections, policies, and what is about to change.

use chrono::NaiveDate;
use domain::did::State;
use domain::lang::Lang;
use domain::sap::{Change, Sap, Section};
use leptos::prelude::*;

use super::words::rows;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{DescriptionList, Item, Official};

/// The scheda with what belongs to it.
#[derive(Clone, Debug)]
pub struct SapView {
    pub personal: Personal,
    /// What counts: the validated version, else what the declaration says.
    pub counts: Sap,
    /// The day on which somebody validated it; `None`: it comes from the declaration.
    pub validated_on: Option<NaiveDate>,
    pub waiting: Option<Waiting>,
    pub refused: Option<Refused>,
    /// The latest first.
    pub policies: Vec<Policy>,
    /// Address of the scheda; that of a section is below it.
    pub href: String,
    /// Whether sections may be changed here now.
    pub may_change: bool,
}

/// From the person's row and the declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    pub full_name: String,
    pub cf: String,
    pub birth_date: Option<NaiveDate>,
    pub phone: Option<String>,
    /// The declaration and the day from which it counts.
    pub did: Option<(State, Option<NaiveDate>)>,
}

/// What the person proposed.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub since: NaiveDate,
    pub changes: Vec<Change>,
}

/// The last proposal, when it was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub on: NaiveDate,
    pub reason: String,
}

/// A recorded service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    pub name: String,
    pub on: NaiveDate,
}

/// Every section of the model that the scheda knows.
#[component]
pub(crate) fn Sections(lang: Lang, data: SapView) -> impl IntoView {
    let own: Vec<_> = Section::ALL.iter().map(|section| own(lang, &data, *section)).collect();
    let from = match data.validated_on {
        Some(day) => ta(lang, "sap-validated-on", &[("date", date(lang, day).into())]),
        None => t(lang, "sap-from-did"),
    };
    view! {
        <PersonalData lang personal=data.personal/>
        <p>{from}</p>
        {own}
        <Policies lang policies=data.policies/>
    }
}

fn own(lang: Lang, data: &SapView, section: Section) -> impl IntoView + use<> {
    let name = code_text(lang, "sap-section", section.code());
    let id = format!("section-{}", section.code());
    let entries = data.counts.entries(section);
    let list = match entries.is_empty() {
        true => view! { <p>{t(lang, "sap-section-none")}</p> }.into_any(),
        false => rows(lang, section, entries).into_any(),
    };
    let change = data.may_change.then(|| {
        let href = format!("{}/{}", data.href, section.slug());
        view! {
            <p>
                <a href=href>
                    {t(lang, "sap-change")} <span class="visually-hidden">{format!(" {name}")}</span>
                </a>
            </p>
        }
    });
    view! {
        <section aria-labelledby=id.clone()>
            <h2 id=id.clone()>{name.clone()}</h2>
            {list}
            {change}
        </section>
    }
}

#[component]
fn PersonalData(lang: Lang, personal: Personal) -> impl IntoView {
    let none = || t(lang, "sap-none");
    let did = personal.did.map_or_else(none, |(state, day)| {
        let state = code_text(lang, State::TEXTS, state.code());
        day.map_or(state.clone(), |day| format!("{state}, {}", date(lang, day)))
    });
    let items = vec![
        Item::new(t(lang, "sap-personal-name"), personal.full_name),
        Item::new(
            t(lang, "sap-personal-cf"),
            view! { <span class="code" translate="no">{personal.cf}</span> },
        ),
        Item::new(
            t(lang, "sap-personal-birth"),
            personal.birth_date.map_or_else(none, |day| date(lang, day)),
        ),
        Item::new(t(lang, "sap-personal-phone"), personal.phone.unwrap_or_else(none)),
        Item::new(t(lang, "sap-personal-did"), did),
    ];
    view! {
        <section aria-labelledby="personal-title">
            <h2 id="personal-title">{t(lang, "sap-personal-title")}</h2>
            <DescriptionList items/>
        </section>
    }
}

#[component]
fn Policies(lang: Lang, policies: Vec<Policy>) -> impl IntoView {
    let list = match policies.is_empty() {
        true => view! { <p>{t(lang, "sap-policies-none")}</p> }.into_any(),
        false => {
            let lines: Vec<_> = policies
                .into_iter()
                .map(|policy| view! { <li><Official lang text=policy.name/> ", " {date(lang, policy.on)}</li> })
                .collect();
            view! { <ul>{lines}</ul> }.into_any()
        }
    };
    view! {
        <section aria-labelledby="policies-title">
            <h2 id="policies-title">{t(lang, "sap-policies-title")}</h2>
            {list}
        </section>
    }
}

/// A difference in words: for each section what comes and what goes.
#[component]
pub(crate) fn Changes(lang: Lang, changes: Vec<Change>) -> impl IntoView {
    if changes.is_empty() {
        return view! { <p>{t(lang, "sap-changes-none")}</p> }.into_any();
    }
    let part = |key: &str, section: Section, entries: &[domain::sap::Entry]| {
        (!entries.is_empty()).then(|| {
            view! {
                <p>{t(lang, key)}</p>
                {rows(lang, section, entries)}
            }
        })
    };
    let sections: Vec<_> = changes
        .iter()
        .map(|change| {
            view! {
                <h3>{code_text(lang, "sap-section", change.section.code())}</h3>
                {part("sap-change-new", change.section, &change.new)}
                {part("sap-change-gone", change.section, &change.gone)}
            }
        })
        .collect();
    view! { <div>{sections}</div> }.into_any()
}
