//! One offer: what it says, and how one applies.

use domain::lang::Lang;
use domain::vacancy::Content;
use leptos::prelude::*;

use super::Apply;
use super::apply::ApplySection;
use crate::pages::vacancy::{Facts, Workplace};
use crate::texts::{error_text, t};
use crate::ui::{Alert, ErrorSummary, FormView, Tone};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct OneOffer {
    pub content: Content,
    pub workplace: Workplace,
    /// The company, when its name is public.
    pub company: Option<String>,
    pub apply: Apply,
}

/// `f` holds the application that came back; an error of the field `offer` concerns the whole.
#[component]
pub fn OfferPage(f: FormView, data: OneOffer) -> impl IntoView {
    let lang = f.lang();
    let company = match data.company {
        Some(name) => view! { <p class="lead" dir="auto">{name}</p> }.into_any(),
        None => view! { <p class="lead">{t(lang, "board-company-hidden")}</p> }.into_any(),
    };
    view! {
        <h1 dir="auto">{data.content.title.clone()}</h1>
        <Wrong f=f.clone()/>
        {company}
        <Facts lang content=data.content workplace=data.workplace/>
        <ApplySection f apply=data.apply/>
        <p>
            <a href="/offerte">{t(lang, "board-others")}</a>
        </p>
    }
}

/// What is wrong with the form, or why there is nothing to apply to any more.
#[component]
fn Wrong(f: FormView) -> impl IntoView {
    let lang: Lang = f.lang();
    let gone = f.errors().of("offer").map(|error| error_text(lang, error));
    match gone {
        Some(text) => view! {
            <Alert tone=Tone::Danger live=true>
                <p>{text}</p>
            </Alert>
        }
        .into_any(),
        None => view! { <ErrorSummary f/> }.into_any(),
    }
}
