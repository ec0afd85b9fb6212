//! The codes of the catalogue as a list grouped by LEP.

use domain::lang::Lang;
use leptos::prelude::*;

use super::Named;
use crate::texts::t;
use crate::ui::{FieldErrorText, FormView};

/// The services of one LEP, by code and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceGroup {
    /// Id and name of the group.
    pub lep: String,
    pub services: Vec<Named>,
}

/// `<ServiceSelect f=&f groups/>`: the field `code`. With `all` it filters and may stay empty.
#[component]
pub(crate) fn ServiceSelect(
    #[prop(into)] f: FormView,
    groups: Vec<ServiceGroup>,
    #[prop(optional, into)] all: Option<String>,
) -> impl IntoView {
    let lang = f.lang();
    let error = f.error("code");
    let wrong = error.is_some();
    let required = all.is_none();
    let chosen = f.value("code");
    let groups: Vec<_> =
        groups.into_iter().map(|group| view! { <Group lang group chosen=chosen.clone()/> }).collect();
    view! {
        <div class=if wrong { "field field-wrong" } else { "field" }>
            <label class="form-label" for="code">
                {t(lang, "operator-service")}
            </label>
            {error.map(|text| view! { <FieldErrorText id="code-error" text/> })}
            <select
                class=if wrong { "form-control is-invalid" } else { "form-control" }
                id="code"
                name="code"
                required=required
                aria-invalid=wrong.then_some("true")
                aria-describedby=wrong.then_some("code-error")
            >
                <option value="">{all.unwrap_or_else(|| t(lang, "ui-choose"))}</option>
                {groups}
            </select>
        </div>
    }
}

#[component]
fn Group(lang: Lang, group: ServiceGroup, chosen: String) -> impl IntoView {
    let options: Vec<_> = group
        .services
        .into_iter()
        .map(|service| {
            let selected = service.code == chosen;
            let label = format!("{} {}", service.code, service.name);
            view! { <option value=service.code selected=selected lang=(lang != Lang::It).then_some("it")>{label}</option> }
        })
        .collect();
    view! { <optgroup label=group.lep>{options}</optgroup> }
}
