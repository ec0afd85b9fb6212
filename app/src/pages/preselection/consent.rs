//! `/proposte`: the person agrees to be proposed to companies, changes what may be shown, takes it back; and reads what was
//! asked so far.
//!
//! Forms, by `act`: `agree` (`comune`, `comune-code`, `share` that repeats, `agree`), `withdraw`.

use chrono::NaiveDate;
use domain::form::{Errors, Form};
use domain::lang::Lang;
use domain::shortlist::Stage;
use leptos::prelude::*;

use super::words::{Work, share_choices, stage_tone};
use crate::texts::{code_text, date, t, ta};
use crate::ui::{
    Actions, Alert, Button, Checkbox, CheckboxGroup, Choice, EmptyState, ErrorSummary, FormView, PostForm,
    Select, Tag, TextField, Tone, Weight,
};

/// The page.
#[derive(Clone, Debug)]
pub struct Proposals {
    /// What the person agreed to, while it holds.
    pub consent: Option<ConsentView>,
    /// Towns to choose from, when several have the name that was typed.
    pub towns: Vec<Choice>,
    /// What the form begins with.
    pub first: Form,
    /// The latest first.
    pub asked: Vec<ProposalLine>,
    pub version: i64,
    pub request_key: String,
}

/// An agreement that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentView {
    pub since: NaiveDate,
    /// Name of the comune.
    pub comune: String,
}

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalLine {
    pub id: String,
    pub work: Work,
    pub stage: Stage,
    pub asked_on: Option<NaiveDate>,
    /// An answer is awaited.
    pub waits: bool,
}

#[component]
pub fn ProposalsPage(f: FormView, data: Proposals) -> impl IntoView {
    let lang = f.lang();
    let holds = data.consent.is_some();
    let consent = data.consent.map(|consent| {
        let args = [("date", date(lang, consent.since).into()), ("comune", consent.comune.into())];
        view! {
            <Alert tone=Tone::Success title=t(lang, "preselection-consent-holds")>
                <p>{ta(lang, "preselection-consent-since", &args)}</p>
            </Alert>
        }
    });
    let withdraw = holds.then(|| view! { <Withdraw lang request_key=data.request_key.clone()/> });
    let agree = match f.form().get("act") {
        Some("agree") => f.clone(),
        _ => FormView::new(lang, data.first, Errors::default()),
    };
    view! {
        <h1>{t(lang, "preselection-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{t(lang, "preselection-lead")}</p>
        {consent}
        <Asked lang asked=data.asked/>
        <Agree f=agree towns=data.towns holds version=data.version request_key=data.request_key/>
        {withdraw}
    }
}

#[component]
fn Asked(lang: Lang, asked: Vec<ProposalLine>) -> impl IntoView {
    let list = match asked.is_empty() {
        true => view! {
            <EmptyState title=t(lang, "preselection-asked-none")>
                <p>{t(lang, "preselection-asked-none-why")}</p>
            </EmptyState>
        }
        .into_any(),
        false => {
            let lines: Vec<_> = asked.into_iter().map(|line| asked_line(lang, line)).collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    view! {
        <section aria-labelledby="asked-title">
            <h2 id="asked-title">{t(lang, "preselection-asked")}</h2>
            {list}
        </section>
    }
}

fn asked_line(lang: Lang, line: ProposalLine) -> impl IntoView {
    let company = line.work.company.unwrap_or_else(|| t(lang, "preselection-company-hidden"));
    let on = line.asked_on.map(|day| format!(" · {}", date(lang, day)));
    let waits = line.waits.then(|| view! { <p><strong>{t(lang, "preselection-asked-waits")}</strong></p> });
    view! {
        <li>
            <h3>
                <a href=format!("/proposte/{}", line.id)>
                    <span dir="auto">{line.work.title}</span>
                </a>
            </h3>
            <p>
                <Tag
                    label=code_text(lang, "preselection-stage", line.stage.code())
                    tone=stage_tone(line.stage)
                />
            </p>
            <p>
                <span dir="auto">{company}</span>
                {format!(" · {}", line.work.place)}
                {on}
            </p>
            {waits}
        </li>
    }
}

#[component]
fn Agree(f: FormView, towns: Vec<Choice>, holds: bool, version: i64, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let hidden =
        vec![("act", "agree".to_owned()), ("request_key", request_key), ("version", version.to_string())];
    let towns = (!towns.is_empty()).then(|| {
        view! {
            <Select f=&f name="comune-code" label=t(lang, "preselection-comune-which") choices=towns optional=true/>
        }
    });
    let (title, go) = match holds {
        true => ("preselection-consent-change", "preselection-consent-save"),
        false => ("preselection-consent-give", "preselection-consent-do"),
    };
    view! {
        <section aria-labelledby="consent-title">
            <h2 id="consent-title">{t(lang, title)}</h2>
            <p>{t(lang, "preselection-consent-how")}</p>
            <PostForm hidden>
                <TextField
                    f=&f
                    name="comune"
                    label=t(lang, "preselection-comune")
                    hint=t(lang, "preselection-comune-hint")
                />
                {towns}
                <CheckboxGroup
                    f=&f
                    name="share"
                    label=t(lang, "preselection-shares")
                    hint=t(lang, "preselection-shares-hint")
                    choices=share_choices(lang)
                />
                <Checkbox f=&f name="agree" label=t(lang, "preselection-consent-agree")/>
                <Actions>
                    <Button label=t(lang, go)/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Withdraw(lang: Lang, request_key: String) -> impl IntoView {
    let hidden = vec![("act", "withdraw".to_owned()), ("request_key", request_key)];
    view! {
        <section aria-labelledby="withdraw-title">
            <h2 id="withdraw-title">{t(lang, "preselection-withdraw")}</h2>
            <p>{t(lang, "preselection-withdraw-how")}</p>
            <PostForm hidden>
                <Actions>
                    <Button label=t(lang, "preselection-withdraw-do") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </section>
    }
}
