//! `/impresa/{id}/mandati`: who acts for the company.
//!
//! One form per mandate that is open: `act=revoke`, `mandate`, `version`, and `reason` for somebody else's; only a legal
//! representative ends somebody else's.

use chrono::NaiveDate;
use domain::form::Form;
use domain::lang::Lang;
use domain::mandate::{Role, State};
use leptos::prelude::*;

use super::{role_text, state_text, state_tone};
use crate::texts::{date, t, ta};
use crate::ui::{Actions, Button, Details, ErrorSummary, FormView, PostForm, Tag, TextArea, Weight};

/// Who acts, who waits, and who did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandates {
    /// The newest first.
    pub people: Vec<Who>,
    /// The reader is a legal representative.
    pub representative: bool,
    pub request_key: String,
}

/// One mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    pub id: String,
    pub version: i64,
    /// Name and surname.
    pub name: String,
    /// It is the reader's own.
    pub own: bool,
    pub role: Role,
    pub state: State,
    pub since: NaiveDate,
    pub last_day: Option<NaiveDate>,
    pub reason: Option<String>,
}

#[component]
pub fn MandatesPage(f: FormView, data: Mandates) -> impl IntoView {
    let lang = f.lang();
    let representative = data.representative;
    let lines: Vec<_> =
        data.people.into_iter().map(|who| line(&f, who, representative, &data.request_key)).collect();
    view! {
        <h1>{t(lang, "employer-mandates-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{t(lang, "employer-mandates-lead")}</p>
        <ul class="results">{lines}</ul>
        <p>{t(lang, "employer-mandates-how")}</p>
    }
}

fn line(f: &FormView, who: Who, representative: bool, request_key: &str) -> impl IntoView + use<> {
    let lang = f.lang();
    let end = (who.state.is_open() && (who.own || representative)).then(|| end(f, &who, request_key));
    let (name, own) = (who.name.clone(), who.own);
    view! {
        <li>
            <h2>{name} {own.then(|| format!(" ({})", t(lang, "employer-mandates-you")))}</h2>
            <p>
                <Tag label=state_text(lang, who.state) tone=state_tone(who.state)/> " "
                {role_text(lang, who.role)}
            </p>
            <p>{when(lang, &who)}</p>
            {who.reason.map(|text| view! { <p class="typed" dir="auto">{text}</p> })}
            {end}
        </li>
    }
}

fn when(lang: Lang, who: &Who) -> String {
    let since = [("date", date(lang, who.since).into())];
    match who.last_day {
        Some(day) => ta(lang, "employer-mandate-until", &[("date", date(lang, day).into())]),
        None => ta(lang, "employer-mandate-since", &since),
    }
}

/// Ending it; somebody else's asks why. Each form has a field of its own, `reason-{id}`.
fn end(f: &FormView, who: &Who, request_key: &str) -> impl IntoView + use<> {
    let lang = f.lang();
    let this = f.form().get("mandate") == Some(who.id.as_str());
    let f = match this {
        true => f.clone(),
        false => FormView::new(lang, Form::default(), domain::form::Errors::default()),
    };
    let hidden = vec![
        ("act", "revoke".to_owned()),
        ("mandate", who.id.clone()),
        ("version", who.version.to_string()),
        ("request_key", request_key.to_owned()),
    ];
    let reason = (!who.own).then(|| {
        view! { <TextArea f=&f name=format!("reason-{}", who.id) label=t(lang, "employer-mandates-reason")/> }
    });
    let key = if who.own { "employer-mandates-leave" } else { "employer-mandates-revoke" };
    let about = who.name.clone();
    view! {
        <Details summary=t(lang, key) open=this>
            <PostForm hidden=hidden>
                {reason}
                <Actions>
                    <Button label=t(lang, "employer-mandates-revoke-do") weight=Weight::Danger about/>
                </Actions>
            </PostForm>
        </Details>
    }
}
