//! `/impresa/{id}/richieste/{vacancy}/candidati/{candidate}`: one person who was presented, and what the company says.
//!
//! Fields: those of `domain::shortlist::Answer`.

use domain::shortlist::{Outcome, Shared, Stage};
use leptos::prelude::*;

use super::words::{OutcomeFields, SharedView, Told, outcome_words, stage_tone};
use crate::texts::{code_text, t};
use crate::ui::{Actions, Alert, Button, ButtonLink, ErrorSummary, FormView, PostForm, Tag, Tone, Weight};

/// One person.
#[derive(Clone, Debug)]
pub struct PresentedOne {
    /// What they agreed to show; `None` since they took it back.
    pub shared: Option<Shared>,
    pub stage: Stage,
    pub told: Told,
    /// What may be said now; empty when everything is said.
    pub outcomes: Vec<Outcome>,
    /// Of the list.
    pub back: String,
    pub version: i64,
    pub request_key: String,
}

impl PresentedOne {
    /// The title of the page: no name goes into a browser's history.
    pub const TITLE: &'static str = "preselection-one-title";
}

#[component]
pub fn PresentedOnePage(f: FormView, data: PresentedOne) -> impl IntoView {
    let lang = f.lang();
    let name = data.shared.as_ref().map(|shared| format!("{} {}", shared.name, shared.surname));
    let name = name.unwrap_or_else(|| t(lang, "preselection-presented-gone"));
    let shared = match data.shared {
        Some(shared) => view! {
            <section aria-labelledby="shared-title">
                <h2 id="shared-title">{t(lang, "preselection-one-shared")}</h2>
                <SharedView lang shared/>
            </section>
        }
        .into_any(),
        None => view! {
            <Alert tone=Tone::Warning>
                <p>{t(lang, "preselection-one-gone")}</p>
            </Alert>
        }
        .into_any(),
    };
    let told = outcome_words(lang, &data.told).map(|words| {
        view! {
            <Alert title=t(lang, "preselection-one-told")>
                <p>{words}</p>
            </Alert>
        }
    });
    let hidden = vec![("request_key", data.request_key), ("version", data.version.to_string())];
    let (back, outcomes) = (data.back, data.outcomes);
    let own = f.clone();
    let form = (!outcomes.is_empty()).then(|| {
        let back = back.clone();
        view! {
            <section aria-labelledby="outcome-title">
                <h2 id="outcome-title">{t(lang, "preselection-one-say")}</h2>
                <p>{t(lang, "preselection-one-say-how")}</p>
                <PostForm hidden>
                    <OutcomeFields f=own outcomes/>
                    <Actions>
                        <Button label=t(lang, "preselection-one-do")/>
                        <ButtonLink
                            href=back
                            label=t(lang, "preselection-one-back")
                            weight=Weight::Plain
                        />
                    </Actions>
                </PostForm>
            </section>
        }
    });
    view! {
        <h1 dir="auto">{name}</h1>
        <ErrorSummary f=&f/>
        <p>
            <Tag label=code_text(lang, "preselection-stage", data.stage.code()) tone=stage_tone(data.stage)/>
        </p>
        {told}
        {shared}
        {form}
        <p>
            <a href=back>{t(lang, "preselection-one-back")}</a>
        </p>
    }
}
