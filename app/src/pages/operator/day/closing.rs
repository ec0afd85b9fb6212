//! `/operatore/agenda/{id}/chiudi`: what was done in the visit, as passages to keep or strike.
//!
//! Fields: `date`, `time` (start of the first service), `interview` when a row follows the interview (R030), for each row
//! `p-{code}-keep`, `-minutes`, `-channel`, `-mode` and its questions `p-{code}-fact-…`; `did-confirm` when a
//! declaration waits. Hidden: `version`, `request_key`, `did`, `did-version`, and `warnings-seen` once warnings were
//! shown.
//!
//! Rows are laid back to back by the server (R021). C.1 is proposed at each interview (R045); C.2 is not ticked, because
//! it wants its justification (R046). What the visit does not propose is recorded by hand, right after it: `go=more`.
//! The pact is written from the interview: `go=pact`.

use chrono::{DateTime, Utc};
use domain::calendar::rome_date;
use domain::form::Form;
use domain::lang::Lang;
use domain::passage::{Channel, Finding};
use leptos::prelude::*;

use super::filter::day_words;
use super::timing::clock;
use crate::pages::operator::agenda_nav::{AgendaNav, AgendaSection};
use crate::pages::operator::parts::{
    CfText, ChannelSelect, KeepBox, MinutesBox, ModeSelect, Named, PersonRef, ProposalRow, RowErrors,
    RowFacts, StartFields, Warned, fill_start, row_controls,
};
use crate::texts::{t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, Checkbox, DescriptionList, ErrorSummary, FormView, Item, Official,
    PostForm, RadioGroup, Tone, Weight, yes_no,
};

/// A visit about to be closed.
#[derive(Clone, Debug)]
pub struct Closing {
    pub person: PersonRef,
    /// Code and name of what was booked.
    pub service: Named,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Of the appointment.
    pub href: String,
    /// When the first service began.
    pub start: DateTime<Utc>,
    pub rows: Vec<ProposalRow>,
    /// Those in which a service may have been delivered.
    pub channels: &'static [Channel],
    /// Codes that are only recorded when the declaration is confirmed with the visit.
    pub with_did: Vec<String>,
    /// The person's declaration, while it waits.
    pub did: Option<DidWaits>,
    /// To look at once more; empty until the server found some.
    pub warnings: Vec<Finding>,
    pub version: i64,
    pub request_key: String,
}

/// A declaration that this visit may confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DidWaits {
    pub id: String,
    pub version: i64,
    pub protocol: Option<String>,
    /// Of its page, where the person is identified and the rest is decided.
    pub href: String,
    /// The key of the sentence that says why it cannot be confirmed here.
    pub obstacle: Option<&'static str>,
}

impl Closing {
    /// What the form holds before anybody touched it. The server answers a GET with it.
    pub fn first(&self) -> Form {
        let mut form = Form::default();
        fill_start(&mut form, self.start);
        self.rows.iter().for_each(|row| row.fill(&mut form));
        if self.did.as_ref().is_some_and(|did| did.obstacle.is_none()) {
            form.set("did-confirm", "yes");
        }
        form
    }

    fn hidden(&self) -> Vec<(&'static str, String)> {
        let mut hidden =
            vec![("version", self.version.to_string()), ("request_key", self.request_key.clone())];
        if let Some(did) = self.did.as_ref().filter(|did| did.obstacle.is_none()) {
            hidden.push(("did", did.id.clone()));
            hidden.push(("did-version", did.version.to_string()));
        }
        if !self.warnings.is_empty() {
            hidden.push(("warnings-seen", "yes".to_owned()));
        }
        hidden
    }
}

#[component]
pub fn ClosingPage(f: FormView, data: Closing) -> impl IntoView {
    let lang = f.lang();
    let key = if data.warnings.is_empty() { "day-close-do" } else { "day-close-anyway" };
    let title = ta(lang, "day-close-title", &[("name", data.person.full().into())]);
    let href = data.href.clone();
    view! {
        <h1>{title}</h1>
        <AgendaNav lang here=AgendaSection::Day within=true/>
        <ErrorSummary f=&f/>
        <Warned lang warnings=data.warnings.clone()/>
        <Visit lang data=data.clone()/>
        <PostForm hidden=data.hidden()>
            {data.did.clone().map(|did| view! { <Did f=f.clone() did/> })}
            <Rows f data/>
            <Actions>
                <Button label=t(lang, key)/>
                <Button label=t(lang, "day-close-more") weight=Weight::Secondary name="go" value="more"/>
                <Button label=t(lang, "drafting-from-visit") weight=Weight::Secondary name="go" value="pact"/>
                <ButtonLink href label=t(lang, "day-close-not-yet") weight=Weight::Plain/>
            </Actions>
        </PostForm>
    }
}

/// Who, when, for what.
#[component]
fn Visit(lang: Lang, data: Closing) -> impl IntoView {
    let person = view! {
        <a href=data.person.href()>{data.person.full()}</a>
        " "
        <CfText cf=data.person.cf.clone()/>
    };
    let when = view! {
        {day_words(lang, rome_date(data.starts_at))} ", " {clock(data.starts_at)} "–" {clock(data.ends_at)}
    };
    let service = view! { {format!("{} ", data.service.code)} <Official lang text=data.service.name/> };
    let items = vec![
        Item::new(t(lang, "operator-person"), person),
        Item::new(t(lang, "day-booked-for"), service),
        Item::new(t(lang, "operator-when"), when),
    ];
    view! { <div class="facts"><DescriptionList items/></div> }
}

/// Confirms the declaration in the same step, or says what stands in the way.
#[component]
fn Did(f: FormView, did: DidWaits) -> impl IntoView {
    let lang = f.lang();
    let protocol = did.protocol.unwrap_or_else(|| t(lang, "operator-protocol-none"));
    match did.obstacle {
        None => {
            let label = ta(lang, "day-close-did", &[("protocol", protocol.into())]);
            let hint = t(lang, "day-close-did-hint");
            view! { <Checkbox f name="did-confirm" label hint optional=true/> }.into_any()
        }
        Some(key) => view! {
            <Alert tone=Tone::Warning title=ta(lang, "day-close-did-waits", &[("protocol", protocol.into())])>
                <p>{t(lang, key)} " " <a href=did.href>{t(lang, "day-close-did-open")}</a></p>
            </Alert>
        }
        .into_any(),
    }
}

#[component]
fn Rows(f: FormView, data: Closing) -> impl IntoView {
    let lang = f.lang();
    let Closing { rows, channels, with_did, .. } = data;
    let with_did = (!with_did.is_empty()).then(|| {
        let codes = with_did.join(", ");
        view! { <p>{ta(lang, "day-close-with-did", &[("codes", codes.into())])}</p> }
    });
    let interview = rows.iter().find(|row| row.after_interview()).map(|row| {
        let hint = ta(lang, "day-close-interview-hint", &[("code", row.code.clone().into())]);
        let label = t(lang, "operator-interview");
        view! { <RadioGroup f=&f name="interview" label hint choices=yes_no(lang) inline=true/> }
    });
    let body = match rows.is_empty() {
        true => view! { <p>{t(lang, "day-close-none")}</p> }.into_any(),
        false => {
            rows.into_iter().map(|row| view! { <Row f=f.clone() row channels/> }).collect_view().into_any()
        }
    };
    view! {
        <h2>{t(lang, "day-close-rows")}</h2>
        <p>{t(lang, "operator-confirm-intro")}</p>
        {with_did}
        {interview}
        <StartFields f=f.clone()/>
        <div class="visit-rows dense">{body}</div>
    }
}

/// One passage: kept or struck, how long, how, and what the pack asks about it.
#[component]
fn Row(f: FormView, row: ProposalRow, channels: &'static [Channel]) -> impl IntoView {
    let lang = f.lang();
    let (prefix, controls) = (row.prefix(), row_controls(&row));
    let head = |key: &str| view! { <span class="visit-head" aria-hidden="true">{t(lang, key)}</span> };
    view! {
        <fieldset class="visit-row">
            <legend class="visually-hidden">{format!("{} {}", row.code, row.name)}</legend>
            <div class="visit-keep">
                <KeepBox f=f.clone() row=row.clone()/>
                <span><Official lang text=row.name.clone()/></span>
            </div>
            <RowErrors f=f.clone() prefix controls/>
            <div class="visit-how">
                <div>{head("operator-minutes")} <MinutesBox f=f.clone() row=row.clone()/></div>
                <div>{head("operator-channel")} <ChannelSelect f=f.clone() row=row.clone() channels/></div>
                <div>{head("operator-mode")} <ModeSelect f=f.clone() row=row.clone()/></div>
            </div>
            <div class="visit-facts"><RowFacts f row/></div>
        </fieldset>
    }
}
