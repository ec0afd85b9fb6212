//! `/operatore/imprese/{id}/patto`: drawing up a company's pact, signing for the centre, ending it.
//!
//! Forms: `act=write` (the fields of `domain::company::pact::Words`), `act=sign` (`hash`, `code`), `act=end` (`version`,
//! `reason`).

use domain::company::pact::{Party, State};
use domain::form::Form;
use domain::passage::Channel;
use leptos::prelude::*;

use crate::pages::employer::{PactText, PactView};
use crate::pages::operator::parts::{form_of, hidden};
use crate::texts::t;
use crate::ui::{
    Actions, Button, EmptyState, ErrorSummary, FormView, PostForm, RadioGroup, TextArea, TextField, Weight,
    Width, choices,
};

/// The newest pact of a company, and what can be done with it.
#[derive(Clone, Debug)]
pub struct PactDesk {
    pub pact: Option<(PactView, i64)>,
    /// The operator's office follows the company: it writes and ends pacts.
    pub own: bool,
    /// The operator's office is the one that the words name: it signs them.
    pub signs: bool,
    pub request_key: String,
}

#[component]
pub fn PactDeskPage(f: FormView, data: PactDesk) -> impl IntoView {
    let lang = f.lang();
    let state = data.pact.as_ref().map(|(pact, _)| pact.state);
    let open = state.is_some_and(State::is_open);
    let unsigned = data
        .pact
        .as_ref()
        .filter(|(pact, _)| pact.state == State::ToSign && !pact.is_signed_by(Party::Centre));
    let key = data.request_key.clone();
    let sign = unsigned.filter(|_| data.signs).map(|(pact, _)| {
        let mut fields = hidden("sign", &key);
        fields.push(("hash", pact.hash.clone()));
        view! { <Sign f=f.clone() fields/> }
    });
    let end = data.pact.as_ref().filter(|_| data.own && open).map(|(_, version)| {
        let mut fields = hidden("end", &key);
        fields.push(("version", version.to_string()));
        view! { <End f=f.clone() fields/> }
    });
    let write = (data.own && !open).then(|| view! { <Write f=f.clone() fields=hidden("write", &key)/> });
    let text = match data.pact.clone() {
        Some((pact, _)) => view! { <PactText lang pact/> }.into_any(),
        None => view! { <EmptyState title=t(lang, "employer-desk-pact-none")/> }.into_any(),
    };
    view! {
        <h1>{t(lang, "employer-desk-pact")}</h1>
        <ErrorSummary f=&f/>
        {text}
        {sign}
        {write}
        {end}
    }
}

#[component]
fn Sign(f: FormView, fields: Vec<(&'static str, String)>) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["sign"], Form::default);
    view! {
        <section aria-labelledby="sign-title">
            <h2 id="sign-title">{t(lang, "employer-desk-pact-sign-title")}</h2>
            <PostForm hidden=fields>
                <TextField
                    f=&f
                    name="code"
                    label=t(lang, "employer-desk-pact-code")
                    hint=t(lang, "employer-desk-pact-code-hint")
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    width=Width::Short
                />
                <Actions>
                    <Button label=t(lang, "employer-desk-pact-sign-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn End(f: FormView, fields: Vec<(&'static str, String)>) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["end"], Form::default);
    view! {
        <section aria-labelledby="end-title">
            <h2 id="end-title">{t(lang, "employer-desk-pact-end-title")}</h2>
            <PostForm hidden=fields>
                <TextArea f=&f name="reason" label=t(lang, "employer-desk-pact-end-reason") rows=3/>
                <Actions>
                    <Button label=t(lang, "employer-desk-pact-end-do") weight=Weight::Danger/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Write(f: FormView, fields: Vec<(&'static str, String)>) -> impl IntoView {
    let lang = f.lang();
    let f = form_of(&f, &["write"], Form::default);
    let channels = choices(lang, "passage-channel", Channel::BY_HAND.iter().copied(), Channel::code);
    view! {
        <section aria-labelledby="write-title">
            <h2 id="write-title">{t(lang, "employer-desk-pact-write-title")}</h2>
            <p>{t(lang, "employer-desk-pact-write-text")}</p>
            <PostForm hidden=fields>
                <TextArea f=&f name="needs" label=t(lang, "employer-pact-needs")/>
                <TextArea f=&f name="company" label=t(lang, "employer-pact-company")/>
                <TextArea f=&f name="centre" label=t(lang, "employer-pact-centre")/>
                <TextArea f=&f name="plan" label=t(lang, "employer-pact-plan")/>
                <TextField
                    f=&f
                    name="minutes"
                    label=t(lang, "employer-desk-pact-minutes")
                    inputmode="numeric"
                    autocomplete="off"
                    width=Width::Short
                />
                <RadioGroup
                    f=&f
                    name="channel"
                    label=t(lang, "employer-desk-pact-channel")
                    choices=channels
                    inline=true
                />
                <Actions>
                    <Button label=t(lang, "employer-desk-pact-write-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}
