//! The bans of this folder, and what the fields promise.

use domain::form::{Errors, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use super::*;
use crate::texts::tests::sources;

#[test]
fn raw_tags_stand_in_this_folder_only() {
    // Children of the first two are not escaped by leptos 0.8, the third is raw by design, the CSP forbids the last.
    let banned = ["<textarea", "<title", "inner_html", " style="];
    let mut found = Vec::new();
    for (path, source) in sources(&["app/src"]) {
        let inside = path.components().any(|part| part.as_os_str() == "ui");
        let hits = banned.iter().filter(|tag| !inside && source.contains(*tag));
        found.extend(hits.map(|tag| format!("{tag} in {}", path.display())));
    }
    assert!(found.is_empty(), "{found:#?}");
}

fn html(view: impl IntoView + 'static) -> String {
    Owner::new().with(|| view.into_any().to_html())
}

fn wrong(field: &str) -> FormView {
    let form: Form = [(field, "typed")].into_iter().collect();
    let mut errors = Errors::default();
    errors.add(field, "error-required");
    FormView::new(Lang::It, form, errors)
}

#[test]
fn a_wrong_field_says_so_and_points_at_hint_and_error_in_this_order() {
    let f = wrong("cf");
    let html = html(view! { <TextField f=&f name="cf" label="L" hint="H"/> });
    assert!(
        html.contains("aria-invalid=\"true\"") && html.contains("aria-describedby=\"cf-hint cf-error\""),
        "{html}"
    );
    assert!(html.contains("value=\"typed\"") && html.contains("id=\"cf-error\""), "{html}");
}

#[test]
fn a_secret_is_never_filled_again() {
    let f = wrong("password");
    let html = html(view! { <PasswordField f=&f name="password" label="L" autocomplete="new-password"/> });
    assert!(html.contains("aria-invalid=\"true\"") && !html.contains("typed"), "{html}");
}

#[test]
fn a_date_shows_the_error_of_either_name() {
    for field in ["born", "born-day"] {
        let f = wrong(field);
        let html = html(view! { <DateField f=&f name="born" label="L"/> });
        assert!(
            html.contains("id=\"born-error\"") && html.contains("aria-describedby=\"born-hint born-error\""),
            "{html}"
        );
    }
}

#[test]
fn the_list_of_errors_calls_fields_by_their_labels_also_when_it_stands_above_them() {
    let f = wrong("cf");
    let html = html(view! {
        <ErrorSummary f=&f/>
        <TextField f=&f name="cf" label="Codice fiscale"/>
    });
    let link = html.split("href=\"#cf\">").nth(1).and_then(|rest| rest.split("</a>").next());
    assert_eq!(
        link.map(|text| text.trim_end_matches("<!>")),
        Some("Codice fiscale: Scrivi una risposta."),
        "{html}"
    );
}

#[test]
fn filters_neither_demand_nor_excuse() {
    let f = FormView::filter(Lang::It, Form::default());
    let html = html(view! { <TextField f=&f name="q" label="L" optional=true/> });
    assert!(!html.contains("required") && !html.contains("facoltativo"), "{html}");
}
