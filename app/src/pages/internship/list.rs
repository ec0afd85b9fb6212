//! The internships of a company (`/impresa/{id}/tirocini`) or of a person (`/tirocini`), what waits for the reader first.

use domain::internship::State;
use domain::lang::Lang;
use leptos::prelude::*;

use super::data::{InternshipLine, Reader, tone};
use super::words::typed;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{ButtonLink, EmptyState, Tag, Tone};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Internships {
    pub reader: Reader,
    /// Legal name of the company; empty for the intern.
    pub company: String,
    /// What waits for the reader first, then the newest.
    pub lines: Vec<InternshipLine>,
}

#[component]
pub fn InternshipsPage(lang: Lang, data: Internships) -> impl IntoView {
    let Internships { reader, company, lines } = data;
    let host = matches!(reader, Reader::Host(_));
    let title = t(lang, if host { "internship-list-host" } else { "internship-list-intern" });
    let company = host.then(|| view! { <p class="lead">{company}</p> });
    let ask = host.then(|| {
        let href = format!("{}/nuovo", reader.list());
        view! {
            <p>
                <ButtonLink href label=t(lang, "internship-new")/>
            </p>
        }
    });
    let list = match lines.is_empty() {
        true => {
            let next = if host { "internship-none-host" } else { "internship-none-intern" };
            view! {
                <EmptyState title=t(lang, "internship-none")>
                    <p>{t(lang, next)}</p>
                </EmptyState>
            }
            .into_any()
        }
        false => {
            let lines: Vec<_> = lines.into_iter().map(|line| item(lang, &reader, line)).collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    view! {
        <h1>{title}</h1>
        {company}
        {ask}
        {list}
        {host.then(|| view! { <HowItWorks lang/> })}
    }
}

fn item(lang: Lang, reader: &Reader, line: InternshipLine) -> impl IntoView + use<> {
    let who = match reader {
        Reader::Intern => line.company.clone(),
        _ => line.intern.clone().unwrap_or_else(|| t(lang, "internship-intern-none")),
    };
    let waits = line.waits.then(|| view! { " " <Tag label=t(lang, "internship-waits") tone=Tone::Warning/> });
    view! {
        <li>
            <h2>
                <a href=reader.address(&line.id)>{typed(&line.title)}</a>
            </h2>
            <p>
                <Tag label=code_text(lang, "internship-state", line.state.code()) tone=tone(line.state)/>
                {waits}
            </p>
            <p>{who}</p>
            <Days lang line/>
        </li>
    }
}

/// From when to when, once both are known.
#[component]
fn Days(lang: Lang, line: InternshipLine) -> impl IntoView {
    line.starts_on.zip(line.ends_on).map(|(from, to)| {
        let key = if line.state == State::Running { "internship-days-running" } else { "internship-days" };
        let days = ta(lang, key, &[("from", date(lang, from).into()), ("to", date(lang, to).into())]);
        view! { <p>{days}</p> }
    })
}

/// The way from the request to the attestation, in six steps.
#[component]
fn HowItWorks(lang: Lang) -> impl IntoView {
    let steps: Vec<_> =
        (1..=6).map(|step| view! { <li>{t(lang, &format!("internship-how-{step}"))}</li> }).collect();
    view! {
        <section aria-labelledby="how-title">
            <h2 id="how-title">{t(lang, "internship-how")}</h2>
            <ol class="pact-list">{steps}</ol>
        </section>
    }
}
