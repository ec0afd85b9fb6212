//! `/operatore/persone/{id}`: everything that the centre knows of a person, on one page: the story first, the forms on
//! demand.
//!
//! Forms, by their hidden `act`: `identify`, `hand-code`, `case-move` and `case-refuse` (`case`), `enrol`, `index`,
//! `note`, `correction`. Recording, reversing and ending an enrolment have pages of their own.

use chrono::{DateTime, NaiveDate, Utc};
use domain::did::State;
use domain::lang::Lang;
use leptos::prelude::*;

use super::accounts::Accounts;
use super::enrolments::Enrolments;
use super::index::IndexSection;
use super::notes::{Notes, Readers};
use super::story::{Story, StorySection};
use super::timeline::{RecordOther, Timeline};
use super::{AccountLine, CaseLine, EnrolmentLine, IdentificationLine, IndexLine, NoteLine, ReaderLine};
use crate::pages::operator::parts::{
    CfText, Named, OfficeName, PassageLine, PersonRef, ServiceGroup, day, moment,
};
use crate::pages::operator::request::state_tone;
use crate::texts::{code_text, t};
use crate::ui::{
    ButtonLink, Cell, DescriptionList, Details, EmptyState, ErrorSummary, FormView, Item, Table, Tag, Tone,
    Weight,
};

/// A person's file.
#[derive(Clone, Debug)]
pub struct PersonFile {
    pub person: PersonRef,
    pub birth_date: Option<NaiveDate>,
    /// As words.
    pub birth_place: Option<String>,
    pub phone: Option<String>,
    /// Where things stand and what is next.
    pub story: Story,
    /// The person has proposed changes to the scheda.
    pub sap_waits: bool,
    pub account: Option<AccountLine>,
    pub identifications: Vec<IdentificationLine>,
    pub cases: Vec<CaseLine>,
    /// A one-time code may be handed over now.
    pub hand_code: bool,
    pub dids: Vec<DidLine>,
    /// Where an operator fills a declaration with the person; `None` when one is open already.
    pub new_did: Option<String>,
    pub enrolments: Vec<EnrolmentLine>,
    pub programmes: Vec<Named>,
    pub index: Option<IndexLine>,
    /// The latest first, reversed ones included.
    pub passages: Vec<PassageLine>,
    /// Proposed by a confirmation and not yet recorded (R030).
    pub proposed: Vec<StillProposed>,
    pub services: Vec<ServiceGroup>,
    pub documents: Vec<DocumentLine>,
    pub notes: Vec<NoteLine>,
    pub readers: Vec<ReaderLine>,
    pub request_key: String,
}

/// A declaration of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DidLine {
    /// Address of its page; `None` for a draft, which is the person's own.
    pub href: Option<String>,
    pub protocol: Option<String>,
    pub state: State,
    pub legal_date: Option<NaiveDate>,
    /// Name of the office.
    pub office: Option<String>,
}

/// A document of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentLine {
    pub name: String,
    pub href: String,
    pub at: DateTime<Utc>,
}

/// A code that a confirmation proposed and nobody recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillProposed {
    pub code: String,
    /// Day of the confirmation.
    pub since: NaiveDate,
}

/// `f` is whichever form of the page was sent, else empty. The title of the document is `operator-file-title`.
#[component]
pub fn PersonFilePage(f: FormView, data: PersonFile) -> impl IntoView {
    let lang = f.lang();
    let key = data.request_key;
    let person = data.person;
    let record = view! { <RecordOther f=f.clone() person=person.clone() groups=data.services/> };
    view! {
        <h1>{person.full()}</h1>
        <ErrorSummary f=&f/>
        <Data lang person=person.clone() born=(data.birth_date, data.birth_place) phone=data.phone/>
        <Scheda lang person=person.clone() waits=data.sap_waits/>
        <StorySection f=f.clone() person=person.clone() request_key=key.clone() story=data.story/>
        <Jump lang/>
        <section id="passages" tabindex="-1" aria-labelledby="passages-title">
            <h2 id="passages-title">{t(lang, "operator-passages")}</h2>
            <Timeline lang person=person.clone() lines=data.passages proposed=data.proposed/>
            <Details summary=t(lang, "operator-home-record")>
                {record}
            </Details>
        </section>
        <Dids lang dids=data.dids new_did=data.new_did/>
        <Enrolments
            f=f.clone()
            person=person
            request_key=key.clone()
            lines=data.enrolments
            programmes=data.programmes
        />
        <IndexSection f=f.clone() request_key=key.clone() index=data.index/>
        <Notes f=f.clone() request_key=key.clone() notes=data.notes/>
        <Documents lang documents=data.documents/>
        <Accounts
            f
            request_key=key
            account=data.account
            identifications=data.identifications
            cases=data.cases
            hand_code=data.hand_code
        />
        <Readers lang readers=data.readers/>
    }
}

#[component]
fn Data(
    lang: Lang,
    person: PersonRef,
    born: (Option<NaiveDate>, Option<String>),
    phone: Option<String>,
) -> impl IntoView {
    let none = || t(lang, "operator-none");
    let birth = born.0.map_or_else(|| none().into_any(), |date| day(date).into_any());
    let items = vec![
        Item::new(t(lang, "operator-cf"), view! { <CfText cf=person.cf/> }),
        Item::new(t(lang, "operator-born"), birth),
        Item::new(t(lang, "operator-born-at"), born.1.unwrap_or_else(none)),
        Item::new(t(lang, "operator-phone"), phone.unwrap_or_else(none)),
    ];
    view! { <div class="facts"><DescriptionList items/></div> }
}

/// The way to the scheda, and whether the person waits for an answer there.
#[component]
fn Scheda(lang: Lang, person: PersonRef, waits: bool) -> impl IntoView {
    let href = format!("{}/scheda", person.href());
    let waits = waits.then(|| view! { <Tag label=t(lang, "sap-person-waits") tone=Tone::Warning/> " " });
    view! { <p>{waits} <a href=href>{t(lang, "sap-desk-title")}</a></p> }
}

/// Ways to the parts of a long page.
#[component]
fn Jump(lang: Lang) -> impl IntoView {
    let parts = [
        ("#passages-title", "operator-passages"),
        ("#dids-title", "operator-dids-title"),
        ("#enrolments-title", "operator-enrolments-title"),
        ("#index-title", "did-index-title"),
        ("#notes-title", "operator-notes-title"),
        ("#documents-title", "operator-documents-title"),
        ("#account-title", "operator-account-title"),
        ("#readers-title", "operator-readers-title"),
    ];
    let links: Vec<_> =
        parts.into_iter().map(|(href, key)| view! { <li><a href=href>{t(lang, key)}</a></li> }).collect();
    view! {
        <nav class="jump" aria-label=t(lang, "operator-file-parts")>
            <ul>{links}</ul>
        </nav>
    }
}

#[component]
fn Dids(lang: Lang, dids: Vec<DidLine>, new_did: Option<String>) -> impl IntoView {
    let list = match dids.is_empty() {
        true => view! { <EmptyState title=t(lang, "operator-dids-none")/> }.into_any(),
        false => view! { <DidTable lang dids/> }.into_any(),
    };
    let new_did = new_did.map(|href| {
        let label = t(lang, "operator-did-new");
        view! { <p><ButtonLink href label weight=Weight::Secondary/></p> }
    });
    view! {
        <section aria-labelledby="dids-title">
            <h2 id="dids-title">{t(lang, "operator-dids-title")}</h2>
            {list}
            {new_did}
        </section>
    }
}

#[component]
fn DidTable(lang: Lang, dids: Vec<DidLine>) -> impl IntoView {
    let head = ["operator-protocol", "operator-stage", "operator-did-legal", "operator-office"];
    let rows = dids
        .into_iter()
        .map(|did| {
            let protocol = did.protocol.unwrap_or_else(|| t(lang, "operator-protocol-none"));
            let protocol = match did.href {
                Some(href) => view! { <a href=href>{protocol}</a> }.into_any(),
                None => protocol.into_any(),
            };
            let state = code_text(lang, State::TEXTS, did.state.code());
            vec![
                Cell::head(protocol),
                Cell::data(view! { <Tag label=state tone=state_tone(did.state)/> }),
                Cell::data(did.legal_date.map(day)),
                Cell::data(view! { <OfficeName lang name=did.office/> }),
            ]
        })
        .collect();
    let head = head.map(|key| t(lang, key)).to_vec();
    view! { <div class="dense"><Table id="dids" caption=t(lang, "operator-dids-caption") head rows/></div> }
}

#[component]
fn Documents(lang: Lang, documents: Vec<DocumentLine>) -> impl IntoView {
    let list = match documents.is_empty() {
        true => view! { <EmptyState title=t(lang, "operator-documents-none")/> }.into_any(),
        false => {
            let lines: Vec<_> = documents
                .into_iter()
                .map(|document| {
                    view! { <li><a href=document.href>{document.name}</a> " " {moment(document.at)}</li> }
                })
                .collect();
            view! { <ul>{lines}</ul> }.into_any()
        }
    };
    view! {
        <section aria-labelledby="documents-title">
            <h2 id="documents-title">{t(lang, "operator-documents-title")}</h2>
            {list}
        </section>
    }
}
