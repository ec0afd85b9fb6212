//! Below the queue: the lists that companies have and do not answer, the longest silent first.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::day;
use crate::texts::{t, ta};

/// A list whose company keeps silent about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Of the list.
    pub href: String,
    /// Of the vacancy.
    pub title: String,
    pub company: String,
    /// When the list was presented.
    pub since: NaiveDate,
    /// People without an answer.
    pub waiting: usize,
}

/// Nothing when nobody keeps silent.
#[component]
pub(in crate::pages::operator) fn Silences(lang: Lang, silences: Vec<Silence>) -> impl IntoView {
    if silences.is_empty() {
        return None;
    }
    let lines: Vec<_> = silences.into_iter().map(|silence| line(lang, silence)).collect();
    Some(view! {
        <section aria-labelledby="silences-title">
            <h2 id="silences-title">{t(lang, "preselection-silences")}</h2>
            <ul class="results">{lines}</ul>
        </section>
    })
}

fn line(lang: Lang, silence: Silence) -> impl IntoView {
    let count = [("count", i64::try_from(silence.waiting).unwrap_or(i64::MAX).into())];
    view! {
        <li>
            <p>
                <a href=silence.href dir="auto">
                    {silence.title}
                </a>
                " · "
                <span dir="auto">{silence.company}</span>
                " · "
                {day(silence.since)}
            </p>
            <p>{ta(lang, "preselection-silence-waiting", &count)}</p>
        </li>
    }
}
