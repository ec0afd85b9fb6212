//! What happened to a vacancy, step by step.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use leptos::prelude::*;

use super::facts::typed;
use crate::pages::area::moment_words;
use crate::texts::code_text;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// Code of `domain::vacancy::Act`, or `draft`.
    pub act: String,
    pub at: DateTime<Utc>,
    /// Who did it, where the reader may know.
    pub by: Option<String>,
    /// The reason that was given.
    pub note: Option<String>,
}

/// `<Story lang steps/>`, the newest first; several saves after each other are one.
#[component]
pub fn Story(lang: Lang, steps: Vec<Happened>) -> impl IntoView {
    let mut told: Vec<Happened> = Vec::new();
    for step in steps {
        match told.last_mut().filter(|last| step.act == "save" && last.act == "save") {
            Some(last) => *last = step,
            None => told.push(step),
        }
    }
    let lines: Vec<_> = told
        .into_iter()
        .rev()
        .map(|step| {
            let by = step.by.map(|name| view! { " · " {name} });
            let note = step.note.map(|text| view! { <p>{typed(&text)}</p> });
            view! {
                <li>
                    <p>
                        <strong>{code_text(lang, "vacancy-done", &step.act)}</strong>
                        " · "
                        {moment_words(lang, step.at)}
                        {by}
                    </p>
                    {note}
                </li>
            }
        })
        .collect();
    view! { <ul class="results">{lines}</ul> }
}
