//! What to look at before deciding: never a refusal, always a reason to ask.

use domain::did::{State, Warning};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::Named;
use crate::texts::{Arg, code_text, date, t, ta};
use crate::ui::{Alert, Tone};

#[component]
pub(super) fn Warnings(lang: Lang, warnings: Vec<Warning>, offices: Vec<Named>) -> impl IntoView {
    if warnings.is_empty() {
        return view! { <Alert tone=Tone::Success><p>{t(lang, "operator-did-clean")}</p></Alert> }.into_any();
    }
    let lines: Vec<_> =
        warnings.iter().map(|warning| view! { <li>{sentence(lang, warning, &offices)}</li> }).collect();
    let title = ta(lang, "operator-did-warnings", &[("count", warnings.len().into())]);
    view! { <Alert tone=Tone::Warning title><ul>{lines}</ul></Alert> }.into_any()
}

/// The warning in words: dates, offices, states and questions by the names that people read.
fn sentence(lang: Lang, warning: &Warning, offices: &[Named]) -> String {
    let args: Vec<(&'static str, Arg<'static>)> = warning
        .args()
        .into_iter()
        .map(|(name, value)| (name, said(lang, name, value, offices).into()))
        .collect();
    ta(lang, warning.key(), &args)
}

fn said(lang: Lang, name: &str, value: String, offices: &[Named]) -> String {
    match name {
        "date" => value.parse().map_or(value, |day| date(lang, day)),
        "office" => offices.iter().find(|o| o.code == value).map_or(value, |o| o.name.clone()),
        "state" => code_text(lang, State::TEXTS, &value),
        "field" => {
            let words = t(lang, &format!("did-field-{value}"));
            words.trim_end_matches('?').to_owned()
        }
        _ => value,
    }
}
