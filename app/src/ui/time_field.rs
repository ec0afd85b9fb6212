//! A time of day. Browsers that know times offer their own box, the others a line of text: both send `09:30`.

use leptos::prelude::*;

use super::FormView;
use super::field::{Field, FieldLabel, Width};

/// `<TimeField f=&form name="from" label=…/>`; the hint shows how a time is written.
#[component]
pub fn TimeField(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let hint = hint.unwrap_or_else(|| f.t("ui-time-hint"));
    let field = Field::new(&f, name, &label, Some(hint));
    view! {
        <div class=field.class()>
            <FieldLabel f=f.clone() name=field.name.clone() label optional/>
            {field.help()}
            <input
                class=field.control(Width::Short)
                id=field.name.clone()
                name=field.name.clone()
                type="time"
                value=field.value.clone()
                autocomplete="off"
                required=f.required(optional)
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
            />
        </div>
    }
}
