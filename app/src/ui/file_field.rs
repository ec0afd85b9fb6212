//! A file to send. It stands in a form with `files=true`; what was chosen cannot be kept when the page comes back.

use leptos::prelude::*;

use super::FormView;
use super::field::{Field, FieldLabel, Width};

/// `<FileField f=&form name="proof" label=… accept="application/pdf,image/jpeg,image/png"/>`
#[component]
pub fn FileField(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    /// What a browser offers to choose; the server judges by the content.
    accept: &'static str,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    view! {
        <div class=field.class()>
            <FieldLabel f=f.clone() name=field.id() label optional/>
            {field.help()}
            <input
                class=field.control(Width::Full)
                id=field.id()
                name=field.name.clone()
                type="file"
                accept=accept
                required=f.required(optional)
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
            />
        </div>
    }
}
