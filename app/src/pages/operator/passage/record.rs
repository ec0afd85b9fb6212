//! The second page of recording: when, how long, how, with whom, and the questions of the code.
//!
//! Fields: `date`, `time`, `minutes`, `channel`, `mode` and `fact-…`, which is what `domain::passage::Draft` reads.
//! A refusal stands beside its field with the number of its rule (`Finding::error("")`). Warnings come back once:
//! the form then carries `warnings-seen`, and sending it again records the passage all the same.

use chrono::{DateTime, Utc};
use domain::calendar::{rome_date, rome_time};
use domain::catalogue::{LepCode, Minutes};
use domain::form::Form;
use domain::lang::Lang;
use domain::passage::{Channel, Finding, Mode};
use leptos::prelude::*;

use super::questions::FactFields;
use crate::pages::operator::parts::{CfText, PersonRef};
use crate::texts::{Arg, error_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, DateField, DescriptionList, ErrorSummary, FormView, Item, Official,
    PostForm, RadioGroup, TextField, Tone, Weight, Width, choices,
};

/// What is about to be recorded.
#[derive(Clone, Debug)]
pub struct Record {
    pub person: PersonRef,
    pub code: LepCode,
    pub name: String,
    /// «When to record it», in the words of the region's table.
    pub rule: Option<String>,
    /// The catalogue's own figures; the average is proposed.
    pub minutes: Minutes,
    /// Proposed as the start: now, less the average.
    pub start: DateTime<Utc>,
    /// To look at once more before it is recorded; empty until the server found some.
    pub warnings: Vec<Finding>,
    pub request_key: String,
}

impl Record {
    /// What the form holds before anybody touched it. The server answers a GET with it.
    pub fn first(&self) -> Form {
        let day = rome_date(self.start);
        let mut form: Form = [
            ("date-day", day.format("%-d").to_string()),
            ("date-month", day.format("%-m").to_string()),
            ("date-year", day.format("%Y").to_string()),
            ("time", rome_time(self.start).format("%H:%M").to_string()),
            ("channel", Channel::Sportello.code().to_owned()),
            ("mode", Mode::Individuale.code().to_owned()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
        if let Some(minutes) = self.minutes.avg {
            form.set("minutes", minutes.to_string());
        }
        form
    }
}

#[component]
pub fn RecordPage(f: FormView, data: Record) -> impl IntoView {
    let lang = f.lang();
    let code = data.code;
    let seen = !data.warnings.is_empty();
    let mut hidden = vec![("request_key", data.request_key.clone())];
    if seen {
        hidden.push(("warnings-seen", "yes".to_owned()));
    }
    let label = t(lang, if seen { "operator-record-anyway" } else { "operator-record-do" });
    let back = data.person.href();
    view! {
        <h1>{t(lang, "operator-record-title")}</h1>
        <ErrorSummary f=&f/>
        <Warned lang warnings=data.warnings.clone()/>
        <Service f=f.clone() data=data.clone()/>
        <PostForm hidden=hidden>
            <Delivery f=f.clone() minutes=data.minutes/>
            <FactFields f=f.clone() code/>
            <Actions>
                <Button label=label/>
                <ButtonLink href=back label=t(lang, "operator-back-to-file") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// Whose file and which service; refusals of the code itself are linked to it.
#[component]
fn Service(f: FormView, data: Record) -> impl IntoView {
    let lang = f.lang();
    let refusals = f.errors().iter().filter(|error| error.field == "code");
    let refusals: Vec<_> =
        refusals.map(|error| view! { <p class="field-error">{error_text(lang, error)}</p> }).collect();
    let code = view! {
        <span id="code" tabindex="-1">
            {data.code.to_string()}
        </span>
        " "
        <Official lang text=data.name/>
        {refusals}
    };
    let mut items = vec![
        Item::new(t(lang, "operator-person"), view! { {data.person.full()} " " <CfText cf=data.person.cf/> }),
        Item::new(t(lang, "operator-service"), code),
    ];
    if let Some(rule) = data.rule.filter(|rule| !rule.is_empty()) {
        items.push(Item::new(t(lang, "operator-service-when"), view! { <Official lang text=rule/> }));
    }
    view! { <div class="facts"><DescriptionList items/></div> }
}

#[component]
fn Delivery(f: FormView, minutes: Minutes) -> impl IntoView {
    let lang = f.lang();
    let known = |limit: Option<u16>| limit.map_or_else(|| "?".to_owned(), |minutes| minutes.to_string());
    let hint = match minutes.is_empty() {
        true => t(lang, "operator-minutes-missing"),
        false => {
            let args = [("min", known(minutes.min).into()), ("max", known(minutes.max).into())];
            ta(lang, "operator-minutes-standard", &args)
        }
    };
    let channels = choices(lang, "passage-channel", Channel::ALL.iter().copied(), Channel::code);
    let modes = choices(lang, "passage-mode", Mode::ALL.iter().copied(), Mode::code);
    view! {
        <div class="together">
            <DateField f=&f name="date" label=t(lang, "operator-start-date")/>
            <TextField
                f=&f
                name="time"
                label=t(lang, "operator-start-time")
                hint=t(lang, "operator-time-hint")
                autocomplete="off"
                width=Width::Short
            />
            <TextField
                f=&f
                name="minutes"
                label=t(lang, "operator-minutes")
                hint=hint
                inputmode="numeric"
                autocomplete="off"
                width=Width::Short
            />
        </div>
        <RadioGroup f=&f name="channel" label=t(lang, "operator-channel") choices=channels inline=true/>
        <RadioGroup f=&f name="mode" label=t(lang, "operator-mode") choices=modes inline=true/>
    }
}

#[component]
fn Warned(lang: Lang, warnings: Vec<Finding>) -> impl IntoView {
    if warnings.is_empty() {
        return None;
    }
    let lines: Vec<_> = warnings
        .into_iter()
        .map(|finding| {
            let args: Vec<(&str, Arg<'_>)> =
                finding.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            view! { <li>{ta(lang, &finding.key, &args)}</li> }
        })
        .collect();
    Some(view! {
        <Alert tone=Tone::Warning title=t(lang, "operator-warnings-title") live=true>
            <ul>{lines}</ul>
            <p>{t(lang, "operator-warnings-next")}</p>
        </Alert>
    })
}
