//! Where a person is in a journey of several pages.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::{t, ta};

/// One page of a journey; with an address when it can be visited now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub title: String,
    pub href: Option<String>,
    pub done: bool,
}

/// `<Steps lang steps=steps current=2/>`; `current` counts from 1.
#[component]
pub fn Steps(lang: Lang, steps: Vec<Step>, current: usize) -> impl IntoView {
    let total = steps.len();
    let here = ta(
        lang,
        "ui-step-of",
        &[
            ("current", current.into()),
            ("total", total.into()),
            (
                "title",
                steps.get(current.saturating_sub(1)).map(|s| s.title.clone()).unwrap_or_default().into(),
            ),
        ],
    );
    let items: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(i, step)| view! { <StepItem lang step is_current=i + 1 == current/> })
        .collect();
    view! {
        <nav class="steps" aria-label=t(lang, "ui-steps-label")>
            <p class="steps-here" id="steps-here">
                {here}
            </p>
            <progress value=current.to_string() max=total.to_string() aria-labelledby="steps-here"></progress>
            <details>
                <summary>{t(lang, "ui-steps-all")}</summary>
                <ol>{items}</ol>
            </details>
        </nav>
    }
}

#[component]
fn StepItem(lang: Lang, step: Step, is_current: bool) -> impl IntoView {
    let state = step
        .done
        .then(|| view! { <span class="step-done">{format!(" ({})", t(lang, "ui-step-done"))}</span> });
    let title = match step.href {
        Some(href) if !is_current => view! { <a href=href>{step.title}</a> }.into_any(),
        _ => step.title.into_any(),
    };
    view! { <li aria-current=is_current.then_some("step")>{title} {state}</li> }
}
