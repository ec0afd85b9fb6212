//! Any number of choices.

use leptos::prelude::*;

use super::field::{Field, FieldLegend};
use super::radio_group::Mark;
use super::{Choice, FormView};

/// `<CheckboxGroup f=&form name="services" label=… choices=services optional=true/>`; the name repeats.
#[component]
pub fn CheckboxGroup(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    let boxes: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(i, choice)| {
            let checked = f.chosen(&field.name, &choice.value);
            view! { <Mark kind="checkbox" name=field.name.clone() index=i choice checked required=false/> }
        })
        .collect();
    view! {
        <fieldset class=field.class() aria-describedby=field.described_by()>
            <FieldLegend f label optional/>
            {field.help()}
            <div class="marks">{boxes}</div>
        </fieldset>
    }
}
