//! The vacancies of a company.

use chrono::NaiveDate;
use domain::lang::Lang;
use domain::vacancy::State;
use leptos::prelude::*;

use super::{CompanyRef, state_tone};
use crate::texts::{code_text, date, t, ta};
use crate::ui::{Actions, ButtonLink, EmptyState, Tag};

/// One vacancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VacancyLine {
    /// The last part of its address.
    pub id: String,
    /// Empty while nobody wrote one.
    pub title: String,
    pub state: State,
    pub places: i64,
    /// The last day on the board.
    pub expires_on: Option<NaiveDate>,
    /// People presented for it about whom the company has to answer.
    pub waiting: i64,
}

/// What the list shows.
#[derive(Clone, Debug)]
pub struct Vacancies {
    pub company: CompanyRef,
    /// What waits for the company first, then the newest.
    pub lines: Vec<VacancyLine>,
    /// There are more than the page shows.
    pub more: bool,
}

#[component]
pub fn VacanciesPage(lang: Lang, data: Vacancies) -> impl IntoView {
    let new = format!("{}/nuova", data.company.vacancies());
    view! {
        <h1>{t(lang, "vacancy-list-title")}</h1>
        <p class="lead" dir="auto">{data.company.name.clone()}</p>
        <p>{t(lang, "vacancy-list-how")}</p>
        <Actions>
            <ButtonLink href=new label=t(lang, "vacancy-list-new")/>
        </Actions>
        <List lang data/>
    }
}

#[component]
fn List(lang: Lang, data: Vacancies) -> impl IntoView {
    if data.lines.is_empty() {
        return view! {
            <EmptyState title=t(lang, "vacancy-list-none")>
                <p>{t(lang, "vacancy-list-none-next")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let company = data.company;
    let lines: Vec<_> = data
        .lines
        .into_iter()
        .map(|line| {
            let href = company.vacancy(&line.id);
            let title = if line.title.is_empty() { t(lang, "vacancy-untitled") } else { line.title };
            let state = code_text(lang, "vacancy-state", line.state.code());
            let places =
                (line.places > 0).then(|| ta(lang, "vacancy-places", &[("count", line.places.into())]));
            let until =
                line.expires_on.map(|day| ta(lang, "vacancy-until", &[("date", date(lang, day).into())]));
            let facts: Vec<String> = places.into_iter().chain(until).collect();
            let waiting = (line.waiting > 0).then(|| {
                let text = ta(lang, "vacancy-waiting", &[("count", line.waiting.into())]);
                let about = format!(" {title}");
                view! {
                    <p>
                        <a href=format!("{href}/candidati")>
                            {text}
                            <span class="visually-hidden" dir="auto">{about}</span>
                        </a>
                    </p>
                }
            });
            view! {
                <li>
                    <h2><a href=href dir="auto">{title}</a></h2>
                    <p>
                        <Tag label=state tone=state_tone(line.state)/>
                        " "
                        {facts.join(" · ")}
                    </p>
                    {waiting}
                </li>
            }
        })
        .collect();
    view! {
        <ul class="results">{lines}</ul>
        {data.more.then(|| view! { <p>{t(lang, "vacancy-list-more")}</p> })}
    }
    .into_any()
}
