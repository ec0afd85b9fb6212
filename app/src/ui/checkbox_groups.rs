//! Any number of choices out of many: in groups that open when asked, each saying how many of it are chosen.

use domain::lang::Lang;
use leptos::prelude::*;

use super::field::{Field, FieldLegend};
use super::{Choice, FormView};
use crate::texts::ta;

/// Choices under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceGroup {
    pub label: String,
    pub choices: Vec<Choice>,
}

/// `<CheckboxGroups f=&form name="service" label=… groups all="All services"/>`; the name repeats. With `all` a first
/// box, `{name}-all`, stands for every choice, and the groups are out of the way while it is ticked.
#[component]
pub fn CheckboxGroups(
    #[prop(into)] f: FormView,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    groups: Vec<ChoiceGroup>,
    #[prop(optional, into)] all: Option<String>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    /// Groups and choices are Italian names.
    #[prop(optional)]
    official: bool,
) -> impl IntoView {
    let field = Field::new(&f, name, &label, hint);
    let lang_of_names = (official && f.lang() != Lang::It).then_some("it");
    let name = field.name.clone();
    let all = all.map(|label| {
        let box_name = format!("{name}-all");
        let checked = f.form().checked(&box_name);
        view! { <Mark id=box_name.clone() name=box_name value="yes" label checked lang_of_names=None/> }
    });
    let groups: Vec<_> = groups
        .into_iter()
        .map(|group| view! { <Group f=f.clone() name=name.clone() group lang_of_names/> })
        .collect();
    view! {
        <fieldset
            class=format!("{} choice-field", field.class())
            id=field.name.clone()
            tabindex="-1"
            aria-describedby=field.described_by()
        >
            <FieldLegend f label optional/>
            {field.help()}
            {all}
            <div class="choice-groups">{groups}</div>
        </fieldset>
    }
}

#[component]
fn Group(
    f: FormView,
    name: String,
    group: ChoiceGroup,
    lang_of_names: Option<&'static str>,
) -> impl IntoView {
    let total = group.choices.len();
    let chosen = group.choices.iter().filter(|choice| f.chosen(&name, &choice.value)).count();
    let count = ta(f.lang(), "ui-chosen-of", &[("chosen", chosen.into()), ("total", total.into())]);
    let marks: Vec<_> = group
        .choices
        .into_iter()
        .map(|choice| {
            let checked = f.chosen(&name, &choice.value);
            let id = format!("{name}-{}", choice.value.replace('.', "-"));
            let Choice { value, label, .. } = choice;
            view! { <Mark id name=name.clone() value label checked lang_of_names/> }
        })
        .collect();
    view! {
        <details class="details">
            <summary>
                <span lang=lang_of_names>{group.label}</span>
                <span class="choice-count">{format!(" ({count})")}</span>
            </summary>
            <div class="details-body">{marks}</div>
        </details>
    }
}

#[component]
fn Mark(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    label: String,
    checked: bool,
    lang_of_names: Option<&'static str>,
) -> impl IntoView {
    view! {
        <div class="form-check">
            <input
                class="form-check-input"
                type="checkbox"
                id=id.clone()
                name=name
                value=value
                checked=checked
            />
            <label class="form-check-label" for=id lang=lang_of_names>
                {label}
            </label>
        </div>
    }
}
