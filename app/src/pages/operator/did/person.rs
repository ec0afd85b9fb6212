//! The person's file in short, beside the declaration.

use chrono::NaiveDate;
use domain::account::Level;
use domain::did::State;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{CfText, PassageLine, PersonRef, day};
use crate::pages::operator::person::{IndexLine, index_text};
use crate::texts::{code_text, t, ta};
use crate::ui::{DescriptionList, Item, Tag, Tone};

/// What matters of the file when a declaration is read.
#[derive(Clone, Debug)]
pub struct PersonSummary {
    pub person: PersonRef,
    pub birth_date: Option<NaiveDate>,
    /// As words: «Fermo (FM)», «Albania».
    pub birth_place: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Id of the open account.
    pub account: Option<String>,
    /// Of the account; `None`: the person has none.
    pub level: Option<Level>,
    /// An operator saw a document, or the person came with SPID or CIE.
    pub identified: bool,
    /// Names of the programmes in which the person is enrolled today.
    pub programmes: Vec<String>,
    pub index: Option<IndexLine>,
    /// Other declarations: protocol, day that counts, state.
    pub other_dids: Vec<(Option<String>, Option<NaiveDate>, State)>,
    /// How many passages stand in the file.
    pub passages: u64,
    /// The latest of them.
    pub latest: Option<PassageLine>,
}

#[component]
pub(super) fn PersonPanel(lang: Lang, person: PersonSummary) -> impl IntoView {
    let href = person.person.href();
    let none = || t(lang, "operator-none");
    let born = match (person.birth_date, person.birth_place) {
        (Some(date), Some(place)) => view! { {day(date)} {format!(", {place}")} }.into_any(),
        (Some(date), None) => day(date).into_any(),
        (None, Some(place)) => place.into_any(),
        (None, None) => none().into_any(),
    };
    let (label, tone) = match person.identified {
        true => (t(lang, "operator-identified"), Tone::Success),
        false => (t(lang, "operator-not-identified"), Tone::Warning),
    };
    let level = match person.level {
        Some(level) => code_text(lang, "operator-level", level.code()),
        None => t(lang, "operator-no-account"),
    };
    let programmes = match person.programmes.is_empty() {
        true => none(),
        false => person.programmes.join(", "),
    };
    let passages = match person.latest {
        Some(line) => view! {
            {ta(lang, "operator-passages-count", &[("count", person.passages.into())])} <br/>
            {format!("{} {} ", t(lang, "operator-latest"), line.code)} {day(domain::calendar::rome_date(line.start))}
        }
        .into_any(),
        None => none().into_any(),
    };
    let items = vec![
        Item::new(t(lang, "operator-cf"), view! { <CfText cf=person.person.cf.clone()/> }),
        Item::new(t(lang, "operator-born"), born),
        Item::new(t(lang, "operator-phone"), person.phone.unwrap_or_else(none)),
        Item::new(t(lang, "operator-email"), person.email.unwrap_or_else(none)),
        Item::new(t(lang, "operator-identity"), view! { <Tag label tone/> {level} }),
        Item::new(t(lang, "operator-programmes"), programmes),
        Item::new(t(lang, "did-index-title"), index_text(lang, person.index.as_ref())),
        Item::new(t(lang, "operator-other-dids"), view! { <OtherDids lang dids=person.other_dids/> }),
        Item::new(t(lang, "operator-passages"), passages),
    ];
    view! {
        <h2>{t(lang, "operator-file-short")}</h2>
        <DescriptionList items/>
        <p>
            <a href=href>{t(lang, "operator-file-open")}</a>
        </p>
    }
}

#[component]
fn OtherDids(lang: Lang, dids: Vec<(Option<String>, Option<NaiveDate>, State)>) -> impl IntoView {
    if dids.is_empty() {
        return t(lang, "operator-none").into_any();
    }
    let lines: Vec<_> = dids
        .into_iter()
        .map(|(protocol, date, state)| {
            let state = code_text(lang, State::TEXTS, state.code());
            let protocol = protocol.unwrap_or_else(|| t(lang, "operator-protocol-none"));
            view! { <li>{format!("{protocol} ")} {date.map(day)} {format!(" {state}")}</li> }
        })
        .collect();
    view! { <ul class="plain">{lines}</ul> }.into_any()
}
