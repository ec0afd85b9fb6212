//! `/did`: what the declaration is and what one needs; where the person's own one stands.

use chrono::NaiveDate;
use domain::did::Step;
use domain::lang::Lang;
use leptos::prelude::*;

use super::{DidStatus, DidStatusView};
use crate::texts::{date, t, ta};
use crate::ui::{Actions, Alert, Button, ButtonLink, PostForm, Weight};

/// What the page starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// Nobody has logged in.
    Anonymous,
    /// No draft and no open declaration; perhaps one that is over.
    New {
        request_key: String,
        last: Option<Box<DidStatus>>,
    },
    Draft {
        request_key: String,
        saved_on: NaiveDate,
        /// The first step that is not done.
        resume: Step,
    },
    Open(Box<DidStatus>),
}

/// `/did`. Its form posts `go=begin` or `go=discard` to the same address.
#[component]
pub fn DidStartPage(lang: Lang, start: Start) -> impl IntoView {
    match start {
        Start::Open(status) => view! {
            <h1>{t(lang, "did-status-title")}</h1>
            <DidStatusView lang status=*status/>
        }
        .into_any(),
        Start::Anonymous => view! {
            <Introduction lang/>
            <Actions>
                <ButtonLink href="/accedi?poi=%2Fdid" label=t(lang, "did-start-login")/>
                <ButtonLink href="/registrati" label=t(lang, "did-start-register") weight=Weight::Secondary/>
            </Actions>
            <AtTheDesk lang/>
        }
        .into_any(),
        Start::New { request_key, last } => view! {
            <Introduction lang/>
            <PostForm hidden=vec![("request_key", request_key)]>
                <Actions>
                    <Button label=t(lang, "did-start-begin") name="go" value="begin"/>
                </Actions>
            </PostForm>
            <AtTheDesk lang/>
            {last
                .map(|status| {
                    view! {
                        <h2>{t(lang, "did-status-title")}</h2>
                        <DidStatusView lang status=*status/>
                    }
                })}
        }
        .into_any(),
        Start::Draft { request_key, saved_on, resume } => view! {
            <h1>{t(lang, "did-title")}</h1>
            <Alert title=t(lang, "did-start-draft-title")>
                <p>{ta(lang, "did-start-draft", &[("date", date(lang, saved_on).into())])}</p>
            </Alert>
            <p class="actions">
                <ButtonLink href=format!("/did/{}", resume.slug()) label=t(lang, "did-start-resume")/>
            </p>
            <AtTheDesk lang/>
            <h2>{t(lang, "did-start-discard")}</h2>
            <p>{t(lang, "did-start-discard-note")}</p>
            <PostForm hidden=vec![("request_key", request_key)]>
                <Actions>
                    <Button
                        label=t(lang, "did-start-discard")
                        weight=Weight::Secondary
                        name="go"
                        value="discard"
                    />
                </Actions>
            </PostForm>
        }
        .into_any(),
    }
}

#[component]
fn Introduction(lang: Lang) -> impl IntoView {
    view! {
        <h1>{t(lang, "did-title")}</h1>
        <p class="lead">{t(lang, "did-start-lead")}</p>
        <Points
            lang
            title="did-start-who-title"
            points=&["did-start-who-1", "did-start-who-2", "did-start-who-3", "did-start-who-4"]
        />
        <Points
            lang
            title="did-start-need-title"
            points=&["did-start-need-1", "did-start-need-2", "did-start-need-3", "did-start-need-4"]
        />
        <Points
            lang
            title="did-start-how-title"
            points=&["did-start-how-1", "did-start-how-2", "did-start-how-3", "did-start-how-4"]
        />
        <h2>{t(lang, "did-start-inps-title")}</h2>
        <p>{t(lang, "did-start-inps")}</p>
    }
}

#[component]
fn Points(lang: Lang, title: &'static str, points: &'static [&'static str]) -> impl IntoView {
    let lines: Vec<_> = points.iter().map(|key| view! { <li>{t(lang, key)}</li> }).collect();
    view! {
        <h2>{t(lang, title)}</h2>
        <ul>{lines}</ul>
    }
}

/// Nobody has to do this alone (R033).
#[component]
fn AtTheDesk(lang: Lang) -> impl IntoView {
    view! {
        <h2>{t(lang, "did-start-help-title")}</h2>
        <p>
            {t(lang, "did-start-help")} " " <a href="/sedi">{t(lang, "did-start-offices")}</a>
        </p>
    }
}
