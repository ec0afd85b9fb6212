//! Where the person's pact and plan stand, in a line each: on `/area` and in the file.

use chrono::NaiveDate;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::{date, t, ta};
use crate::ui::{ButtonLink, Weight};

/// A pact or a plan, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PactLine {
    /// Key of its title (R051).
    pub title: &'static str,
    /// Since when it is in force; `None`: there is a text to read and sign.
    pub since: Option<NaiveDate>,
    pub href: String,
}

/// The documents with the ways to them; nothing while there is none.
#[component]
pub(super) fn PactCard(lang: Lang, pacts: Vec<PactLine>) -> impl IntoView {
    if pacts.is_empty() {
        return None;
    }
    let lines: Vec<_> = pacts.into_iter().map(|line| pact_line(lang, line)).collect();
    Some(view! {
        <section aria-labelledby="pact-title">
            <h2 id="pact-title">{t(lang, "area-pact-title")}</h2>
            {lines}
        </section>
    })
}

fn pact_line(lang: Lang, line: PactLine) -> impl IntoView {
    let title = t(lang, line.title);
    let (text, label, weight) = match line.since {
        None => (t(lang, "area-pact-to-sign"), t(lang, "area-pact-read"), Weight::Primary),
        Some(since) => {
            let args = [("date", date(lang, since).into())];
            (ta(lang, "pact-since", &args), t(lang, "area-pact-open"), Weight::Secondary)
        }
    };
    view! {
        <h3>{title.clone()}</h3>
        <p>{text}</p>
        <p>
            <ButtonLink href=line.href label weight about=title/>
        </p>
    }
}
