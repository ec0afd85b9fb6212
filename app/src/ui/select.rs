//! One choice of many, in a closed list. For up to six choices prefer radio buttons.

use leptos::prelude::*;

use super::field::{Field, FieldLabel, Width};
use super::{Choice, FormView};

/// `<Select f=&form name="office" label=… choices=offices/>`; an empty first choice is always there.
#[component]
pub fn Select(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    /// What the empty choice says; «Scegli» unless told.
    #[prop(optional, into)]
    empty: Option<String>,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    let empty = empty.unwrap_or_else(|| f.t("ui-choose"));
    let options: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let selected = field.value.trim() == choice.value;
            view! {
                <option value=choice.value selected=selected>
                    {choice.label}
                </option>
            }
        })
        .collect();
    view! {
        <div class=field.class()>
            <FieldLabel f=f.clone() name=field.id() label optional/>
            {field.help()}
            <select
                class=field.control(Width::Full)
                id=field.id()
                name=field.name.clone()
                required=f.required(optional)
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
            >
                <option value="">{empty}</option>
                {options}
            </select>
        </div>
    }
}
