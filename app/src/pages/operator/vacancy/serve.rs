//! What the centre did for the company about this vacancy: recorded by hand, and what stands on the file (R126, R134).

use domain::form::Form;
use domain::lang::Lang;
use domain::passage::{Channel, Mode};
use domain::vacancy::{Action, State};
use leptos::prelude::*;

use super::check::Check;
use super::decide::versioned;
use crate::pages::operator::parts::{
    PassageLine, StartFields, Warned, facts_text, fill_start, form_of, how, minutes_text, moment,
};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Button, Cell, FormView, Official, PostForm, RadioGroup, Select, Table, TextField, Width, choices,
};

#[component]
pub(super) fn Serve(f: FormView, data: Check) -> impl IntoView {
    let lang = f.lang();
    let may = data.state != State::Refused && !data.known.is_empty();
    let record = may.then(|| view! { <Record f data=data.clone()/> });
    view! {
        <section class="draft-section" aria-labelledby="services-title">
            <h2 id="services-title">{t(lang, "vacancy-services-title")}</h2>
            <Services lang lines=data.services/>
            {record}
        </section>
    }
}

#[component]
fn Services(lang: Lang, lines: Vec<PassageLine>) -> impl IntoView {
    if lines.is_empty() {
        return view! { <p>{t(lang, "vacancy-services-none")}</p> }.into_any();
    }
    let caption = ta(lang, "vacancy-services-caption", &[("count", lines.len().into())]);
    let head = ["operator-service", "operator-start-date", "operator-minutes", "operator-channel"];
    let head = head.map(|key| t(lang, key)).to_vec();
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let facts: Vec<_> =
                facts_text(lang, &line.facts).into_iter().map(|text| view! { <br/> {text} }).collect();
            let reversed = line.reversed.map(|reversed| {
                view! { <br/> <strong>{t(lang, "vacancy-service-reversed")}</strong> " " {reversed.reason} }
            });
            let name = view! { {line.code.clone()} " " <Official lang text=line.name/> {facts} {reversed} };
            vec![
                Cell::head(name),
                Cell::data(moment(line.start)),
                Cell::data(minutes_text(lang, line.minutes, line.replica_of.as_deref())),
                Cell::data(how(lang, line.channel, line.mode)),
            ]
        })
        .collect();
    view! { <div class="dense"><Table id="services" caption head rows/></div> }.into_any()
}

#[component]
fn Record(f: FormView, data: Check) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().raw("act") == "record";
    let warnings = if sent { data.warnings.clone() } else { Vec::new() };
    let first = || {
        let mut form = Form::default();
        fill_start(&mut form, data.now);
        form.set("channel", Channel::Telefono.code());
        form.set("mode", Mode::Individuale.code());
        form
    };
    let f = form_of(&f, &["record"], first);
    let mut fields = versioned("record", &data);
    if !warnings.is_empty() {
        fields.push(("warnings-seen", "yes".to_owned()));
    }
    let actions = choices(lang, "vacancy-action", data.known.iter().copied(), Action::code);
    let channels = choices(lang, "passage-channel", Channel::BY_HAND.iter().copied(), Channel::code);
    let modes = choices(lang, "passage-mode", Mode::ALL.iter().copied(), Mode::code);
    view! {
        <h3>{t(lang, "vacancy-record-title")}</h3>
        <Warned lang warnings/>
        <PostForm hidden=fields>
            <Select
                f=&f
                name="action"
                label=t(lang, "vacancy-record-action")
                hint=t(lang, "vacancy-record-action-hint")
                choices=actions
            />
            <StartFields f=f.clone()/>
            <TextField
                f=&f
                name="minutes"
                label=t(lang, "operator-minutes")
                inputmode="numeric"
                width=Width::Short
                autocomplete="off"
            />
            <RadioGroup f=&f name="channel" label=t(lang, "operator-channel") choices=channels inline=true/>
            <RadioGroup f=&f name="mode" label=t(lang, "operator-mode") choices=modes inline=true/>
            <Actions>
                <Button label=t(lang, "vacancy-record-do")/>
            </Actions>
        </PostForm>
    }
}
