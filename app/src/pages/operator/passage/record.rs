//! The second page of recording: when, how long, how, with whom, and what the pack asks about the service.
//!
//! Fields: `date`, `time`, `minutes`, `channel`, `mode` and `fact-…`, which is what `domain::passage::Draft` reads.
//! A refusal stands beside its field with the number of its rule (`Finding::error("")`). Warnings come back once:
//! the form then carries `warnings-seen`, and sending it again records the passage all the same.

use chrono::{DateTime, Utc};
use domain::catalogue::{LepCode, Minutes};
use domain::form::Form;
use domain::passage::{Channel, Finding, Mode, Question};
use leptos::prelude::*;

use crate::pages::operator::parts::{CfText, FactFields, Warned, Whose, fill_start, minutes_hint};
use crate::texts::{error_text, t};
use crate::ui::{
    Actions, Button, ButtonLink, DateField, DescriptionList, ErrorSummary, FormView, Item, Official,
    PostForm, RadioGroup, TextField, Weight, Width, choices,
};

/// What is about to be recorded.
#[derive(Clone, Debug)]
pub struct Record {
    pub whose: Whose,
    pub code: LepCode,
    pub name: String,
    /// «When to record it», in the words of the region's table.
    pub rule: Option<String>,
    /// The catalogue's own figures; the average is proposed.
    pub minutes: Minutes,
    /// What the pack asks about it, in its order.
    pub questions: Vec<Question>,
    /// Proposed as the start: now, less the average.
    pub start: DateTime<Utc>,
    /// To look at once more before it is recorded; empty until the server found some.
    pub warnings: Vec<Finding>,
    pub request_key: String,
}

impl Record {
    /// What the form holds before anybody touched it. The server answers a GET with it.
    pub fn first(&self) -> Form {
        let mut form = Form::default();
        fill_start(&mut form, self.start);
        form.set("channel", Channel::Sportello.code());
        form.set("mode", Mode::Individuale.code());
        if let Some(minutes) = self.minutes.avg {
            form.set("minutes", minutes.to_string());
        }
        form
    }
}

#[component]
pub fn RecordPage(f: FormView, data: Record) -> impl IntoView {
    let lang = f.lang();
    let seen = !data.warnings.is_empty();
    let mut hidden = vec![("request_key", data.request_key.clone())];
    if seen {
        hidden.push(("warnings-seen", "yes".to_owned()));
    }
    let label = t(lang, if seen { "operator-record-anyway" } else { "operator-record-do" });
    let back = data.whose.href();
    let questions = data.questions.clone();
    let facts = (!questions.is_empty()).then(|| {
        view! {
            <h2>{t(lang, "operator-facts-title")}</h2>
            <FactFields f=f.clone() questions/>
        }
    });
    view! {
        <h1>{t(lang, "operator-record-title")}</h1>
        <ErrorSummary f=&f/>
        <Warned lang warnings=data.warnings.clone()/>
        <Service f=f.clone() data=data.clone()/>
        <PostForm hidden=hidden>
            <Delivery f=f.clone() minutes=data.minutes/>
            {facts}
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
    let whose = view! { {data.whose.full()} " " <CfText cf=data.whose.tax_code().to_owned()/> };
    let mut items =
        vec![Item::new(t(lang, data.whose.label()), whose), Item::new(t(lang, "operator-service"), code)];
    if let Some(rule) = data.rule.filter(|rule| !rule.is_empty()) {
        items.push(Item::new(t(lang, "operator-service-when"), view! { <Official lang text=rule/> }));
    }
    view! { <div class="facts"><DescriptionList items/></div> }
}

#[component]
fn Delivery(f: FormView, minutes: Minutes) -> impl IntoView {
    let lang = f.lang();
    let hint = minutes_hint(lang, minutes);
    let channels = choices(lang, "passage-channel", Channel::BY_HAND.iter().copied(), Channel::code);
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
