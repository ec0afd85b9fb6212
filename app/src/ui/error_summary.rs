//! The list of what is wrong, on top of a form that came back: read first, focused first, each line a link.

use leptos::prelude::*;

use super::FormView;
use crate::texts::ta;

/// `<ErrorSummary f=&form/>`: nothing when nothing is wrong. Put it before the form, after `<h1>`. A dot in a field's
/// name (`p-B.1-minutes`) is a hyphen in its id.
#[component]
pub fn ErrorSummary(#[prop(into)] f: FormView) -> impl IntoView {
    // A closure, because the fields that note their labels are built after this component.
    move || (!f.errors().is_empty()).then(|| view! { <Summary f=f.clone()/> })
}

#[component]
fn Summary(f: FormView) -> impl IntoView {
    let lines: Vec<_> = f
        .labelled_errors()
        .into_iter()
        .map(|(field, label, text)| {
            let text = match label {
                // A question ends in its own mark.
                Some(label) if label.ends_with('?') => format!("{label} {text}"),
                Some(label) => {
                    ta(f.lang(), "ui-error-line", &[("label", label.into()), ("text", text.into())])
                }
                None => text,
            };
            view! {
                <li>
                    <a href=format!("#{}", field.replace('.', "-"))>{text}</a>
                </li>
            }
        })
        .collect();
    view! {
        <div class="error-summary" id="error-summary" role="alert" tabindex="-1" autofocus>
            <h2>{f.t("ui-errors-title")}</h2>
            <p>{f.t("ui-errors-kept")}</p>
            <ul>{lines}</ul>
        </div>
    }
}
