//! A secret: never filled again by the server, whatever was typed.

use leptos::prelude::*;

use super::FormView;
use super::field::{Field, FieldLabel, Width};
use super::terminal::at_kiosk;

/// `<PasswordField f=&form name="password" label=… autocomplete="current-password"/>`
#[component]
pub fn PasswordField(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// `current-password` or `new-password`: password managers need it (WCAG 3.3.8).
    autocomplete: &'static str,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    // Browsers overlook `off` here. Into a password that is being chosen they fill none that they know.
    let autocomplete = if at_kiosk() { "new-password" } else { autocomplete };
    view! {
        <div class=field.class()>
            <FieldLabel f name=field.name.clone() label optional=false/>
            {field.help()}
            <input
                class=field.control(Width::Full)
                id=field.id()
                name=field.name.clone()
                type="password"
                autocomplete=autocomplete
                // For when it is shown as text: no suggestion, no capital, no dictionary far away.
                spellcheck="false"
                autocapitalize="none"
                required
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
            />
        </div>
    }
}
