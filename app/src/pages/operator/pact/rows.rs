//! The groups of the form that may stand several times: measures, acts of search, commitments, lines of the centre.

use domain::lang::Lang;
use domain::psp::{Group, Party};
use leptos::prelude::*;

use super::parts::Go;
use crate::pages::operator::parts::ServiceGroup;
use crate::texts::{t, ta};
use crate::ui::{DateField, FieldErrorText, FormView, RadioGroup, TextField, choices};

/// Every row of one group, and the button for another.
#[component]
pub(super) fn Rows(f: FormView, group: Group, groups: Vec<ServiceGroup>) -> impl IntoView {
    let lang = f.lang();
    let (code, count) = (group.code(), group.rows(f.form()));
    let rows: Vec<_> = (0..count)
        .map(|place| {
            let body = body(&f, group, place, &groups);
            let legend = ta(lang, &format!("drafting-{code}-row"), &[("place", (place + 1).into())]);
            let remove = format!("remove-{code}-{place}");
            let anchor = part(group);
            view! {
                <fieldset class="draft-row" id=format!("{code}-row-{place}")>
                    <legend>{legend.clone()}</legend>
                    {body}
                    <Go label=t(lang, "drafting-row-remove") value=remove anchor about=legend/>
                </fieldset>
            }
        })
        .collect();
    let more = (count < group.max()).then(|| {
        let anchor = format!("{code}-row-{count}");
        view! { <Go label=t(lang, &format!("drafting-{code}-more")) value=format!("more-{code}") anchor/> }
    });
    view! { {rows} {more} }
}

/// The id of the part of the form that holds a group.
pub(super) fn part(group: Group) -> &'static str {
    match group {
        Group::Measure => "part-measures",
        Group::Search => "part-search",
        Group::Commitment => "part-commitments",
        Group::Centre => "part-centre",
    }
}

fn body(f: &FormView, group: Group, place: usize, groups: &[ServiceGroup]) -> AnyView {
    let name = |part: &str| format!("{}-{place}-{part}", group.code());
    let line = |name: String, key: &str| {
        view! { <TextField f name label=f.t(key) autocomplete="off"/> }
    };
    match group {
        Group::Measure => view! {
            <input type="hidden" name=name("key") value=f.value(&name("key"))/>
            <ServicePick f=f.clone() name=name("service") groups=groups.to_vec()/>
            <WhoAndWhen f=f.clone() group=format!("{}-{place}", group.code())/>
        }
        .into_any(),
        Group::Search => view! {
            {line(name("text"), "drafting-search-text")}
            {line(name("timing"), "drafting-search-timing")}
        }
        .into_any(),
        Group::Commitment => view! {
            <input type="hidden" name=name("key") value=f.value(&name("key"))/>
            <input type="hidden" name=name("service") value=f.value(&name("service"))/>
            {line(name("text"), "drafting-commitment-text")}
            <WhoAndWhen f=f.clone() group=format!("{}-{place}", group.code())/>
        }
        .into_any(),
        Group::Centre => line(format!("centre-{place}"), "drafting-centre-text").into_any(),
    }
}

#[component]
fn WhoAndWhen(f: FormView, group: String) -> impl IntoView {
    let who = choices(f.lang(), "drafting-party", Party::ALL.iter().copied(), Party::code);
    view! {
        <div class="together">
            <RadioGroup f=&f name=format!("{group}-who") label=f.t("drafting-who") choices=who inline=true/>
            <DateField f=&f name=format!("{group}-due") label=f.t("drafting-due")/>
        </div>
    }
}

/// The services of the catalogue, by LEP, in a field of any name.
#[component]
fn ServicePick(f: FormView, name: String, groups: Vec<ServiceGroup>) -> impl IntoView {
    let lang = f.lang();
    let error = f.error(&name);
    let (chosen, error_id) = (f.value(&name), format!("{name}-error"));
    let wrong = error.is_some();
    // A code that is no longer offered stays what was chosen until somebody chooses another.
    let offered = groups.iter().flat_map(|group| &group.services).any(|service| service.code == chosen);
    let other = (!offered && !chosen.is_empty())
        .then(|| view! { <option value=chosen.clone() selected=true>{chosen.clone()}</option> });
    let groups: Vec<_> = groups.into_iter().map(|group| options(lang, group, &chosen)).collect();
    view! {
        <div class=if wrong { "field field-wrong" } else { "field" }>
            <label class="form-label" for=name.clone()>
                {t(lang, "drafting-measure-service")}
            </label>
            {error.map(|text| view! { <FieldErrorText id=error_id.clone() text/> })}
            <select
                class=if wrong { "form-control is-invalid" } else { "form-control" }
                id=name.clone()
                name=name
                aria-invalid=wrong.then_some("true")
                aria-describedby=wrong.then_some(error_id)
            >
                <option value="">{t(lang, "drafting-measure-none")}</option>
                {other}
                {groups}
            </select>
        </div>
    }
}

fn options(lang: Lang, group: ServiceGroup, chosen: &str) -> impl IntoView + use<> {
    let official = (lang != Lang::It).then_some("it");
    let options: Vec<_> = group
        .services
        .into_iter()
        .map(|service| {
            let selected = service.code == chosen;
            let label = format!("{} {}", service.code, service.name);
            view! { <option value=service.code selected=selected lang=official>{label}</option> }
        })
        .collect();
    view! { <optgroup label=group.lep lang=official>{options}</optgroup> }
}
