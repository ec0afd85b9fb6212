//! A town or a state: a text box that the server resolves, with a list to choose from when the name is not enough.
//!
//! With JavaScript names are offered while typing; without it the person types the name, and on submit the page comes
//! back with the places of that name (or near it) to choose from. What was typed always stays.

use domain::did::{Answers, Country, Field, Gazetteer, Kind, Need, Town, country_choices, town_choices};
use leptos::prelude::*;

use super::ask::hint;
use crate::islands::{PlaceKind, PlaceSearch};
use crate::ui::{Choice, FormView, RadioGroup, TextField};

/// The places that a typed name may mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceChoices {
    /// The question.
    pub field: &'static str,
    /// No place has that name: these are near it.
    pub near: bool,
    /// Code and visible name.
    pub options: Vec<(String, String)>,
}

impl PlaceChoices {
    /// Those of every place of `fields` that could not be resolved.
    pub fn of(fields: &'static [Field], answers: &Answers, places: &dyn Gazetteer) -> Vec<PlaceChoices> {
        let one = |field: &'static Field| {
            let options: Vec<(String, String)> = match field.kind {
                Kind::Comune => town_choices(field, answers, places).iter().map(town).collect(),
                Kind::State => country_choices(field, answers, places).iter().map(country).collect(),
                _ => Vec::new(),
            };
            let typed = domain::fold::fold(answers.raw(field.name));
            let near = options.iter().all(|(_, name)| !domain::fold::fold(name).starts_with(&typed));
            (!options.is_empty()).then_some(PlaceChoices { field: field.name, near, options })
        };
        fields.iter().filter_map(one).collect()
    }
}

fn town(town: &Town) -> (String, String) {
    (town.belfiore.clone(), town.label())
}

fn country(country: &Country) -> (String, String) {
    (country.belfiore.clone(), country.name.clone())
}

/// `<AskPlace f=&f field=&q::RESIDENCE_COMUNE choices=&view.places/>`
#[component]
pub fn AskPlace<'a>(
    #[prop(into)] f: FormView,
    field: &'static Field,
    choices: &'a [PlaceChoices],
) -> impl IntoView + use<> {
    let name = field.name;
    let label = f.t(&field.label_key());
    let hint = hint(&f, field);
    let optional = field.need == Need::Optional;
    let list = format!("{name}-list");
    let kind = if field.kind == Kind::State { PlaceKind::State } else { PlaceKind::Comune };
    let offered = choices.iter().find(|choices| choices.field == name).cloned();
    let code_name = format!("{name}-code");
    let code = f.value(&code_name);
    let choice = match offered {
        Some(offered) => view! { <WhichPlace f=f.clone() name=code_name offered/> }.into_any(),
        // What was chosen before is sent again; it counts only while the name stays the same.
        None if !code.is_empty() => view! { <input type="hidden" name=code_name value=code/> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <PlaceSearch kind list=list.clone()>
            <TextField f name label nostrip:hint=hint optional list/>
        </PlaceSearch>
        {choice}
    }
}

#[component]
fn WhichPlace(f: FormView, name: String, offered: PlaceChoices) -> impl IntoView {
    let label = f.t(if offered.near { "did-place-near" } else { "did-place-which" });
    let mut choices: Vec<Choice> =
        offered.options.into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    choices.push(Choice::new("", f.t("did-place-none")));
    view! { <RadioGroup f name label choices/> }
}
