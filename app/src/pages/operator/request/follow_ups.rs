//! Below the queue: what pacts promised and nobody did, what waits to be verified, contacts that are due, requests for
//! correction, changes of a scheda to decide on; each with its term and the way to the page.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{DueText, PersonRef, day};
use crate::texts::{code_text, t};
use crate::ui::Tag;

/// Why something is in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A commitment; the code of its state.
    Commitment(String),
    Contact,
    Correction,
    /// Changes of the scheda that a person proposed.
    Scheda,
}

/// Something that must be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    pub why: Why,
    pub person: PersonRef,
    /// What was promised, or what the request is about: as words.
    pub text: String,
    pub term_on: Option<NaiveDate>,
    /// Whether the term is still to be kept.
    pub runs: bool,
    pub responsible: Option<String>,
    /// Where it is seen to.
    pub href: String,
}

#[component]
pub(super) fn FollowUps(lang: Lang, lines: Vec<FollowUp>, today: NaiveDate) -> impl IntoView {
    if lines.is_empty() {
        return None;
    }
    let lines: Vec<_> = lines.into_iter().map(|line| follow_up(lang, line, today)).collect();
    Some(view! {
        <section aria-labelledby="follow-title">
            <h2 id="follow-title">{t(lang, "follow-queue-title")}</h2>
            <ul class="results">{lines}</ul>
        </section>
    })
}

fn follow_up(lang: Lang, line: FollowUp, today: NaiveDate) -> impl IntoView {
    let label = match &line.why {
        Why::Commitment(state) => code_text(lang, "follow-state", state),
        Why::Contact => t(lang, "follow-contact-centre"),
        Why::Correction => t(lang, "follow-queue-correction"),
        Why::Scheda => t(lang, "sap-queue"),
    };
    let term = line.term_on.map(|on| match line.runs {
        true => view! { " · " <DueText lang due=on today/> }.into_any(),
        false => view! { " · " {day(on)} }.into_any(),
    });
    view! {
        <li>
            <p>
                <a href=line.href>{line.person.full()}</a>
                " "
                <Tag label/>
                {term}
                {line.responsible.map(|name| format!(" · {name}"))}
            </p>
            <p class="typed" dir="auto">
                {line.text}
            </p>
        </li>
    }
}
