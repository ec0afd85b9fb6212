//! `/impresa`: the companies of a person, each with where the mandate stands and what comes next.

use chrono::NaiveDate;
use domain::lang::Lang;
use domain::mandate::{Role, State};
use leptos::prelude::*;

use super::{role_text, state_text, state_tone};
use crate::texts::{date, t, ta};
use crate::ui::{Actions, ButtonLink, EmptyState, Tag};

/// A mandate of the person who reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMandate {
    /// Of the mandate: the last part of the address where its code is typed.
    pub id: String,
    pub company: String,
    pub legal_name: String,
    pub role: Role,
    pub state: State,
    /// The last day on which it counts.
    pub last_day: Option<NaiveDate>,
    /// Why it was refused or revoked.
    pub reason: Option<String>,
}

/// Open mandates first; those that ended are shown below, the newest first.
#[component]
pub fn ChoosePage(lang: Lang, mandates: Vec<OwnMandate>) -> impl IntoView {
    let none = mandates.is_empty();
    let (open, ended): (Vec<_>, Vec<_>) = mandates.into_iter().partition(|mandate| mandate.state.is_open());
    let open = (!open.is_empty()).then(|| {
        let lines: Vec<_> = open.into_iter().map(|mandate| line(lang, mandate)).collect();
        view! { <ul class="results">{lines}</ul> }
    });
    let ended = (!ended.is_empty()).then(|| {
        let lines: Vec<_> = ended.into_iter().map(|mandate| line(lang, mandate)).collect();
        view! {
            <section aria-labelledby="ended-title">
                <h2 id="ended-title">{t(lang, "employer-choose-ended")}</h2>
                <ul class="results">{lines}</ul>
            </section>
        }
    });
    let nothing = none.then(|| {
        view! {
            <EmptyState title=t(lang, "employer-choose-none")>
                <p>{t(lang, "employer-choose-none-next")}</p>
            </EmptyState>
        }
    });
    view! {
        <h1>{t(lang, "employer-choose-title")}</h1>
        <p class="lead">{t(lang, "employer-choose-lead")}</p>
        {nothing}
        {open}
        <Actions>
            <ButtonLink href="/impresa/nuova" label=t(lang, "employer-choose-add")/>
        </Actions>
        {ended}
    }
}

fn line(lang: Lang, mandate: OwnMandate) -> impl IntoView + use<> {
    let OwnMandate { id, company, legal_name, role, state, last_day, reason } = mandate;
    let title = match state {
        State::Approved => view! { <a href=format!("/impresa/{company}")>{legal_name}</a> }.into_any(),
        State::Declared => view! { <a href=format!("/impresa/conferma/{id}")>{legal_name}</a> }.into_any(),
        _ => legal_name.into_any(),
    };
    let next = match (state, last_day) {
        (State::Approved, Some(day)) => {
            Some(ta(lang, "employer-mandate-until", &[("date", date(lang, day).into())]))
        }
        (State::Declared, _) => Some(t(lang, "employer-next-declared")),
        (State::Confirmed, _) => Some(t(lang, "employer-next-confirmed")),
        (State::Expired, _) => Some(t(lang, "employer-next-expired")),
        _ => None,
    };
    let level = if state.is_open() {
        view! { <h2>{title}</h2> }.into_any()
    } else {
        view! { <h3>{title}</h3> }.into_any()
    };
    view! {
        <li>
            {level}
            <p>
                <Tag label=state_text(lang, state) tone=state_tone(state)/> " "
                {role_text(lang, role)}
            </p>
            {next.map(|text| view! { <p>{text}</p> })}
            {reason.map(|text| view! { <p class="typed" dir="auto">{text}</p> })}
        </li>
    }
}
