//! A row in words: its first answer, then the others with their names.

use domain::lang::Lang;
use domain::sap::{Entry, Field, Kind, Section};
use leptos::prelude::*;

use crate::texts::{code_text, t};

/// The answer as a person reads it.
fn words(lang: Lang, field: &Field, value: &str) -> String {
    match (field.kind, value.split_once('-')) {
        (Kind::Choice { texts, .. }, _) => code_text(lang, texts, value),
        (Kind::Month, Some((year, month))) => {
            let month = t(lang, &format!("common-month-{}", month.trim_start_matches('0')));
            format!("{month} {year}")
        }
        _ => value.to_owned(),
    }
}

/// The answers of a row, each with the name of its field, in the order of the form: the first says what the row is about.
pub fn answers(lang: Lang, section: Section, entry: &Entry) -> Vec<(String, String)> {
    let given = section.fields().iter().filter_map(|field| {
        let value = entry.get(field.name)?;
        Some((t(lang, &field.label_key()), words(lang, field, value)))
    });
    given.collect()
}

/// One row.
pub(super) fn row(lang: Lang, section: Section, entry: &Entry) -> impl IntoView + use<> {
    let mut answers = answers(lang, section, entry).into_iter();
    let first = answers.next().map(|(_, words)| view! { <strong class="typed" dir="auto">{words}</strong> });
    let others: Vec<_> = answers
        .map(|(label, words)| {
            view! { <li>{label} ": " <span class="typed" dir="auto">{words}</span></li> }
        })
        .collect();
    let others = (!others.is_empty()).then(|| view! { <ul>{others}</ul> });
    view! { <li>{first} {others}</li> }
}

/// Rows as a list.
pub(crate) fn rows(lang: Lang, section: Section, entries: &[Entry]) -> impl IntoView + use<> {
    let rows: Vec<_> = entries.iter().map(|entry| row(lang, section, entry)).collect();
    view! { <ul>{rows}</ul> }
}
