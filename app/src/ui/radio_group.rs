//! One choice of few, all of them visible.

use leptos::prelude::*;

use super::field::{Field, FieldLegend};
use super::{Choice, FormView};

/// `<RadioGroup f=&form name="worked" label=… choices=yes_no(lang)/>`
#[component]
pub fn RadioGroup(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    /// Side by side where there is room.
    #[prop(optional)]
    inline: bool,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    let boxes: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(i, choice)| {
            let checked = f.chosen(&field.name, &choice.value);
            view! { <Mark kind="radio" name=field.name.clone() index=i choice checked required=f.required(optional)/> }
        })
        .collect();
    view! {
        <fieldset class=field.class() aria-describedby=field.described_by()>
            <FieldLegend f label optional/>
            {field.help()}
            <div class=if inline { "marks marks-inline" } else { "marks" }>{boxes}</div>
        </fieldset>
    }
}

/// One radio button or checkbox with its label. The first of a group has the group's name as its id, so that
/// the list of errors can link to it.
#[component]
pub(super) fn Mark(
    kind: &'static str,
    name: String,
    index: usize,
    choice: Choice,
    checked: bool,
    required: bool,
) -> impl IntoView {
    let id = name.replace('.', "-");
    let id = if index == 0 { id } else { format!("{id}-{}", index + 1) };
    let hint_id = format!("{id}-note");
    let described_by = choice.hint.is_some().then(|| hint_id.clone());
    view! {
        <div class="form-check">
            <input
                class="form-check-input"
                type=kind
                id=id.clone()
                name=name
                value=choice.value
                checked=checked
                required=required
                aria-describedby=described_by
            />
            <label class="form-check-label" for=id>
                {choice.label}
            </label>
            {choice.hint.map(|text| view! { <p class="form-text" id=hint_id>{text}</p> })}
        </div>
    }
}
