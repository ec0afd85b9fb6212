//! `/impresa/{id}/patto`: the pact of a company with its centre, where the region asks one, and its signature.
//!
//! Form: `hash` (of the words that are shown) and `password`; only a legal representative signs.

use chrono::NaiveDate;
use domain::company::pact::{Content, Party, State};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::{code_text, date, t, ta};
use crate::ui::{
    Actions, Alert, Button, DescriptionList, EmptyState, ErrorSummary, FormView, Item, PasswordField,
    PostForm, Tag, Tone,
};

/// A pact as both sides read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PactView {
    pub content: Content,
    pub state: State,
    /// When each party signed.
    pub signed: Vec<(Party, NaiveDate)>,
    /// In force since.
    pub since: Option<NaiveDate>,
    /// Why it ended.
    pub reason: Option<String>,
    /// SHA-256 of the words, in hex.
    pub hash: String,
}

impl PactView {
    pub fn is_signed_by(&self, party: Party) -> bool {
        self.signed.iter().any(|(signed, _)| *signed == party)
    }
}

/// The page of the company.
#[derive(Clone, Debug)]
pub struct CompanyPact {
    pub pact: Option<PactView>,
    /// The reader is a legal representative.
    pub representative: bool,
    pub request_key: String,
}

#[component]
pub fn CompanyPactPage(f: FormView, data: CompanyPact) -> impl IntoView {
    let lang = f.lang();
    let Some(pact) = data.pact else {
        return view! {
            <h1>{t(lang, "employer-pact-title")}</h1>
            <EmptyState title=t(lang, "employer-pact-none")>
                <p>{t(lang, "employer-pact-none-next")}</p>
            </EmptyState>
        }
        .into_any();
    };
    let to_sign = pact.state == State::ToSign && !pact.is_signed_by(Party::Company);
    let sign = match (to_sign, data.representative) {
        (true, true) => {
            let hidden = vec![("hash", pact.hash.clone()), ("request_key", data.request_key)];
            view! { <Sign f=f.clone() hidden/> }.into_any()
        }
        (true, false) => view! {
            <Alert>
                <p>{t(lang, "employer-pact-sign-delegate")}</p>
            </Alert>
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! {
        <h1>{t(lang, "employer-pact-title")}</h1>
        <ErrorSummary f=&f/>
        <PactText lang pact/>
        {sign}
    }
    .into_any()
}

#[component]
fn Sign(f: FormView, hidden: Vec<(&'static str, String)>) -> impl IntoView {
    let lang = f.lang();
    view! {
        <section aria-labelledby="sign-title">
            <h2 id="sign-title">{t(lang, "employer-pact-sign-title")}</h2>
            <p>{t(lang, "employer-pact-sign-text")}</p>
            <PostForm hidden>
                <PasswordField
                    f=&f
                    name="password"
                    label=t(lang, "employer-pact-password")
                    autocomplete="current-password"
                />
                <Actions>
                    <Button label=t(lang, "employer-pact-sign-do")/>
                </Actions>
            </PostForm>
        </section>
    }
}

/// Where a pact stands, what it says and who signed: the same for the company and at the desk.
#[component]
pub(in super::super) fn PactText(lang: Lang, pact: PactView) -> impl IntoView {
    let tone = match pact.state {
        State::Active => Tone::Success,
        State::ToSign => Tone::Info,
        State::Cancelled | State::Closed => Tone::Warning,
    };
    let typed = |text: String| view! { <p class="typed" dir="auto">{text}</p> };
    let Content { needs, company, centre, plan, .. } = pact.content.clone();
    let items = vec![
        Item::new(t(lang, "employer-pact-needs"), typed(needs)),
        Item::new(t(lang, "employer-pact-company"), typed(company)),
        Item::new(t(lang, "employer-pact-centre"), typed(centre)),
        Item::new(t(lang, "employer-pact-plan"), typed(plan)),
    ];
    let signatures: Vec<_> =
        Party::ALL.iter().map(|party| view! { <li>{signature(lang, &pact, *party)}</li> }).collect();
    let since = pact.since.map(|day| ta(lang, "employer-pact-since", &[("date", date(lang, day).into())]));
    let reason = pact.reason.clone().map(|text| {
        view! {
            <p>
                <strong>{t(lang, "employer-pact-reason")}</strong>
            </p>
            <p class="typed" dir="auto">
                {text}
            </p>
        }
    });
    let print = ta(lang, "employer-pact-print", &[("hash", pact.hash.clone().into())]);
    view! {
        <p>
            <Tag label=code_text(lang, "employer-pact-state", pact.state.code()) tone/> " " {since}
        </p>
        {reason}
        <DescriptionList items/>
        <ul>{signatures}</ul>
        <p class="form-text hash">{print}</p>
    }
}

fn signature(lang: Lang, pact: &PactView, party: Party) -> String {
    let name = code_text(lang, "employer-pact-party", party.code());
    match pact.signed.iter().find(|(signed, _)| *signed == party) {
        Some((_, day)) => {
            ta(lang, "employer-pact-signed", &[("party", name.into()), ("date", date(lang, *day).into())])
        }
        None => ta(lang, "employer-pact-unsigned", &[("party", name.into())]),
    }
}
