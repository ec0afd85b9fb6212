//! One line of text: names, codes, addresses, numbers, e-mail.

use leptos::prelude::*;

use super::FormView;
use super::field::{Field, FieldLabel, Width};
use super::terminal::autofill;

/// `<TextField f=&form name="cf" label=form.t("account-cf") hint=form.t("account-cf-hint") code=true/>`
#[component]
pub fn TextField(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// The answer may be left empty: said in words beside the label.
    #[prop(optional)]
    optional: bool,
    /// `text`, `email`, `tel` or `search`.
    #[prop(default = "text")]
    kind: &'static str,
    /// The HTML token (`given-name`, `email`…), so that browsers fill it in (WCAG 1.3.5).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// The keyboard that a phone offers (`numeric`, `decimal`).
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// A code: capital letters, no spelling help.
    #[prop(optional)]
    code: bool,
    #[prop(optional)] width: Width,
    /// The id of a `<datalist>` with suggestions.
    #[prop(optional, into)]
    list: Option<String>,
    /// The cursor is here when the page opens: for a page that is this one field.
    #[prop(optional)]
    autofocus: bool,
    /// Shown but not to be changed; it is still sent.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    view! {
        <div class=field.class()>
            <FieldLabel f=f.clone() name=field.id() label optional/>
            {field.help()}
            <input
                class=field.control(width)
                id=field.id()
                name=field.name.clone()
                type=kind
                value=field.value.clone()
                dir="auto"
                autocomplete=autofill(autocomplete)
                autofocus=autofocus
                inputmode=inputmode
                spellcheck=code.then_some("false")
                autocapitalize=code.then_some("characters")
                list=list
                readonly=readonly
                required=f.required(optional)
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
            />
        </div>
    }
}
