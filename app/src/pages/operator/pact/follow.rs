//! `…/patto/impegni`: what was promised and what became of it, the contacts that were planned and held.
//!
//! Forms, by `act`: `commitment` ([`super::promises`]); `hold` (`contact`, `date`, `time`, `minutes`, `channel`, `note`,
//! `warnings-seen`), which records D.2 or M3.3 (R054, R112); `end` (`contact`, `end-note`, button `go`: `missed`,
//! `cancelled`); `plan` (`planned`).

use chrono::{DateTime, NaiveDate, Utc};
use domain::form::Form;
use domain::lang::Lang;
use domain::passage::{Channel, Finding};
use leptos::prelude::*;

use super::parts::{Head, Here, Stand};
use super::promises::{Promise, PromiseLine};
use super::words::typed;
use crate::pages::operator::parts::{DueText, StartFields, Warned, day, fill_start, form_of, hidden, moment};
use crate::texts::{code_text, t};
use crate::ui::{
    Actions, Button, DateField, Details, EmptyState, ErrorSummary, FormView, PostForm, Select, Tag, TextArea,
    TextField, Tone, Weight, Width, choices,
};

/// A document that is followed.
#[derive(Clone, Debug)]
pub struct Following {
    pub stand: Stand,
    /// What waits for an operator first, then by term.
    pub promises: Vec<PromiseLine>,
    pub contacts: Vec<ContactLine>,
    /// Contacts may be planned and held.
    pub open: bool,
    /// To look at once more before a contact is recorded.
    pub warnings: Vec<Finding>,
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
    /// Prefilled minutes of a contact.
    pub minutes: Option<u16>,
    pub request_key: String,
}

/// A contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactLine {
    pub id: String,
    pub planned_on: NaiveDate,
    pub held_at: Option<DateTime<Utc>>,
    /// `planned`, `held`, `missed` or `cancelled`.
    pub state: String,
    pub note: Option<String>,
}

#[component]
pub fn FollowPage(f: FormView, data: Following) -> impl IntoView {
    let lang = f.lang();
    let key = data.request_key.clone();
    let promises = match data.promises.is_empty() {
        true => view! { <EmptyState title=t(lang, "drafting-promises-none")/> }.into_any(),
        false => {
            let lines = data.promises.iter().cloned();
            let lines: Vec<_> =
                lines.map(|line| view! { <Promise f=f.clone() request_key=key.clone() line/> }).collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    view! {
        <Head lang stand=data.stand.clone() here=Here::Follow/>
        <ErrorSummary f=&f/>
        <Warned lang warnings=data.warnings.clone()/>
        <section class="draft-section" id="impegni" aria-labelledby="promises-title">
            <h2 id="promises-title">{t(lang, "drafting-promises")}</h2>
            {promises}
        </section>
        <section class="draft-section" id="contatti" aria-labelledby="contacts-title">
            <h2 id="contacts-title">{t(lang, "drafting-section-contacts")}</h2>
            <Contacts f data/>
        </section>
    }
}

#[component]
fn Contacts(f: FormView, data: Following) -> impl IntoView {
    let lang = f.lang();
    let next = data.contacts.iter().find(|contact| contact.state == "planned").cloned();
    let list = match data.contacts.is_empty() {
        true => view! { <EmptyState title=t(lang, "drafting-contacts-none")/> }.into_any(),
        false => {
            let lines = data.contacts.iter().cloned();
            let lines: Vec<_> = lines.map(|contact| contact_line(lang, contact, data.today)).collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    let held = next.filter(|_| data.open).map(|contact| {
        view! {
            <Hold f=f.clone() data=data.clone() contact=contact.clone()/>
            <End f=f.clone() request_key=data.request_key.clone() contact/>
        }
    });
    let plan = data.open.then(|| view! { <Plan f=f.clone() request_key=data.request_key.clone()/> });
    view! { {list} {held} {plan} }
}

fn contact_line(lang: Lang, contact: ContactLine, today: NaiveDate) -> impl IntoView {
    let tone = match contact.state.as_str() {
        "held" => Tone::Success,
        "missed" => Tone::Danger,
        _ => Tone::Info,
    };
    let on = match contact.state.as_str() {
        "planned" => view! { <DueText lang due=contact.planned_on today/> }.into_any(),
        _ => day(contact.planned_on).into_any(),
    };
    let held =
        contact.held_at.map(|at| view! { " · " {t(lang, "drafting-contact-held-at")} " " {moment(at)} });
    let note = contact.note.map(|note| view! { <p>{typed(&note)}</p> });
    view! {
        <li>
            <p><Tag label=code_text(lang, "follow-contact", &contact.state) tone/> {on} {held}</p>
            {note}
        </li>
    }
}

/// A contact that was held: recorded at once.
#[component]
fn Hold(f: FormView, data: Following, contact: ContactLine) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("hold");
    let form = form_of(&f, &["hold"], || {
        let mut form = Form::default();
        fill_start(&mut form, data.now);
        if let Some(minutes) = data.minutes {
            form.set("minutes", minutes.to_string());
        }
        form
    });
    let mut fields = hidden("hold", &data.request_key);
    fields.push(("contact", contact.id));
    let warned = !data.warnings.is_empty();
    if warned {
        fields.push(("warnings-seen", "yes".to_owned()));
    }
    let label = if warned { "drafting-hold-anyway" } else { "drafting-hold-do" };
    let channels = choices(lang, "passage-channel", Channel::BY_HAND.iter().copied(), Channel::code);
    view! {
        <Details summary=t(lang, "drafting-hold-open") open=sent>
            <PostForm hidden=fields>
                <p>{t(lang, "drafting-hold-how")}</p>
                <StartFields f=form.clone()/>
                <div class="together">
                    <TextField
                        f=&form
                        name="minutes"
                        label=t(lang, "drafting-minutes")
                        inputmode="numeric"
                        autocomplete="off"
                        width=Width::Short
                    />
                    <Select f=&form name="channel" label=t(lang, "drafting-channel") choices=channels/>
                </div>
                <TextArea f=form name="note" label=t(lang, "drafting-hold-note") rows=2 optional=true/>
                <Actions>
                    <Button label=t(lang, label)/>
                </Actions>
            </PostForm>
        </Details>
    }
}

/// A contact that was not held, and why.
#[component]
fn End(f: FormView, request_key: String, contact: ContactLine) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("end");
    let form = form_of(&f, &["end"], Form::default);
    let mut fields = hidden("end", &request_key);
    fields.push(("contact", contact.id));
    view! {
        <Details summary=t(lang, "drafting-end-open") open=sent>
            <PostForm hidden=fields>
                <TextArea f=form name="end-note" label=t(lang, "drafting-end-note") rows=2/>
                <Actions>
                    <Button label=t(lang, "drafting-end-missed") weight=Weight::Danger name="go" value="missed"/>
                    <Button
                        label=t(lang, "drafting-end-cancelled")
                        weight=Weight::Secondary
                        name="go"
                        value="cancelled"
                    />
                </Actions>
            </PostForm>
        </Details>
    }
}

#[component]
fn Plan(f: FormView, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let sent = f.form().get("act") == Some("plan");
    let form = form_of(&f, &["plan"], Form::default);
    view! {
        <Details summary=t(lang, "drafting-plan-open") open=sent>
            <PostForm hidden=hidden("plan", &request_key)>
                <DateField f=form name="planned" label=t(lang, "drafting-plan-day")/>
                <Actions>
                    <Button label=t(lang, "drafting-plan-do") weight=Weight::Secondary/>
                </Actions>
            </PostForm>
        </Details>
    }
}
