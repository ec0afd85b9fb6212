//! Applying: who may, what is shared, and taking it back.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::sap::Section;
use leptos::prelude::*;

use crate::pages::area::moment_words;
use crate::texts::{code_text, t, ta};
use crate::ui::{
    Actions, Alert, Button, ButtonLink, Checkbox, CheckboxGroup, Choice, FormView, PostForm, TextArea, Tone,
    Weight,
};

/// A section of the scheda that may be shared, and how many rows it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    pub section: Section,
    pub rows: usize,
}

/// What this visitor can do about an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Apply {
    /// Come in first; the address of the login that leads back here.
    LogIn { href: String },
    /// The account is not identified yet.
    NotIdentified,
    /// No operator has validated a scheda yet.
    NoScheda,
    Open {
        /// The version of the scheda.
        scheda: i64,
        sections: Vec<Shared>,
        request_key: String,
    },
    /// Has applied.
    Sent { at: DateTime<Utc>, request_key: String },
    /// The offer is over.
    Over,
    /// Somebody of the staff is looking.
    Staff,
}

/// Forms, by `act`: `apply` (`sections`, `note`, `agree`, `scheda`), `withdraw`.
#[component]
pub(super) fn ApplySection(f: FormView, apply: Apply) -> impl IntoView {
    let lang = f.lang();
    if apply == Apply::Staff {
        return None;
    }
    let inner = match apply {
        Apply::Open { scheda, sections, request_key } => {
            view! { <Fill f scheda sections request_key/> }.into_any()
        }
        Apply::Sent { at, request_key } => view! { <TakeBack lang at request_key/> }.into_any(),
        Apply::LogIn { href } => way(lang, "board-apply-login", href, "board-apply-login-do").into_any(),
        Apply::NotIdentified => {
            way(lang, "board-apply-identify", "/sedi".to_owned(), "board-apply-identify-do").into_any()
        }
        Apply::NoScheda => {
            let href = "/fascicolo/scheda".to_owned();
            way(lang, "board-apply-scheda", href, "board-apply-scheda-do").into_any()
        }
        Apply::Over | Apply::Staff => view! {
            <Alert tone=Tone::Info>
                <p>{t(lang, "board-apply-over")}</p>
            </Alert>
        }
        .into_any(),
    };
    Some(view! {
        <section class="draft-section" aria-labelledby="apply-title">
            <h2 id="apply-title">{t(lang, "board-apply-title")}</h2>
            {inner}
        </section>
    })
}

fn way(lang: Lang, text: &str, href: String, label: &str) -> impl IntoView + use<> {
    let (text, label) = (t(lang, text), t(lang, label));
    view! {
        <p>{text}</p>
        <Actions>
            <ButtonLink href label/>
        </Actions>
    }
}

#[component]
fn Fill(f: FormView, scheda: i64, sections: Vec<Shared>, request_key: String) -> impl IntoView {
    let lang = f.lang();
    let choice = |shared: Shared| {
        let rows = ta(lang, "board-apply-rows", &[("count", shared.rows.into())]);
        Choice::new(shared.section.code(), code_text(lang, "sap-section", shared.section.code())).hint(rows)
    };
    let choices: Vec<Choice> = sections.into_iter().map(choice).collect();
    let hidden =
        vec![("act", "apply".to_owned()), ("request_key", request_key), ("scheda", scheda.to_string())];
    view! {
        <p>{t(lang, "board-apply-how")}</p>
        <PostForm hidden>
            <CheckboxGroup
                f=&f
                name="sections"
                label=t(lang, "board-apply-sections")
                hint=t(lang, "board-apply-sections-hint")
                choices
            />
            <TextArea
                f=&f
                name="note"
                label=t(lang, "board-apply-note")
                hint=t(lang, "board-apply-note-hint")
                optional=true
                rows=4
            />
            <Checkbox f=&f name="agree" label=t(lang, "board-apply-agree")/>
            <Actions>
                <Button label=t(lang, "board-apply-do")/>
            </Actions>
        </PostForm>
    }
}

#[component]
fn TakeBack(lang: Lang, at: DateTime<Utc>, request_key: String) -> impl IntoView {
    let sent = ta(lang, "board-apply-sent", &[("at", moment_words(lang, at).into())]);
    let hidden = vec![("act", "withdraw".to_owned()), ("request_key", request_key)];
    view! {
        <Alert tone=Tone::Success>
            <p>{sent}</p>
            <p>{t(lang, "board-apply-sent-next")}</p>
        </Alert>
        <PostForm hidden>
            <Actions>
                <Button label=t(lang, "board-apply-withdraw") weight=Weight::Secondary/>
            </Actions>
        </PostForm>
    }
}
