//! `/impresa/{id}/richieste/{vacancy}/candidati`: the people whom the centre presents to a company.

use chrono::NaiveDate;
use domain::lang::Lang;
use domain::shortlist::Stage;
use leptos::prelude::*;

use super::words::{Told, outcome_words, stage_tone};
use crate::texts::{code_text, date, t, ta};
use crate::ui::{EmptyState, Tag};

/// The list.
#[derive(Clone, Debug)]
pub struct PresentedList {
    /// Of the vacancy.
    pub title: String,
    pub presented_on: Option<NaiveDate>,
    /// Shown with those first who wait for an answer.
    pub people: Vec<PresentedLine>,
    /// Of the vacancy's page.
    pub back: String,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentedLine {
    pub href: String,
    /// `None`: the person does not agree any more.
    pub name: Option<String>,
    pub stage: Stage,
    pub told: Told,
}

#[component]
pub fn PresentedPage(lang: Lang, data: PresentedList) -> impl IntoView {
    let mut people = data.people;
    people.sort_by_key(|line| !line.stage.waits_for_employer());
    let waiting = people.iter().filter(|line| line.stage.waits_for_employer()).count();
    let waiting = i64::try_from(waiting).unwrap_or(i64::MAX);
    let intro = data.presented_on.map(|day| {
        let args = [("date", date(lang, day).into()), ("count", waiting.into())];
        view! { <p class="lead">{ta(lang, "preselection-presented-lead", &args)}</p> }
    });
    let list = match people.is_empty() {
        true => view! {
            <EmptyState title=t(lang, "preselection-presented-none")>
                <p>{t(lang, "preselection-presented-none-why")}</p>
            </EmptyState>
        }
        .into_any(),
        false => {
            let lines: Vec<_> = people.into_iter().map(|one| line(lang, one)).collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    view! {
        <h1>{t(lang, "preselection-presented-title")}</h1>
        <p dir="auto">
            <strong>{data.title}</strong>
        </p>
        {intro}
        {list}
        <p>
            <a href=data.back>{t(lang, "preselection-presented-back")}</a>
        </p>
    }
}

fn line(lang: Lang, one: PresentedLine) -> impl IntoView {
    let told = outcome_words(lang, &one.told).map(|words| view! { <p>{words}</p> });
    let name = one.name.unwrap_or_else(|| t(lang, "preselection-presented-gone"));
    view! {
        <li>
            <h2>
                <a href=one.href>
                    <span dir="auto">{name}</span>
                </a>
            </h2>
            <p>
                <Tag label=code_text(lang, "preselection-stage", one.stage.code()) tone=stage_tone(one.stage)/>
            </p>
            {told}
        </li>
    }
}
