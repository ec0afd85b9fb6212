//! `/fascicolo`: the person's file as one page. What was received, what is promised and by when, appointments, documents,
//! who has read the file, how to have it put right, and all of it to take away.
//!
//! Everything is a list: on a phone nothing scrolls sideways. At a terminal documents are named and not opened.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{Term, rome_date};
use domain::commitment::{self, Due};
use domain::did::State;
use domain::lang::Lang;
use leptos::prelude::*;

use super::pacts::{PactCard, PactLine};
use super::parts::{Received, ReceivedList, moment_words};
use crate::pages::appointments::{AppointmentView, moment};
use crate::pages::did::TermList;
use crate::texts::{code_text, date, t, ta};
use crate::ui::{ButtonLink, Download, EmptyState, Official, Tag, Tone, Weight, at_kiosk};

/// A citizen's own file.
#[derive(Clone, Debug)]
pub struct CitizenFile {
    /// The latest first, those taken back included.
    pub services: Vec<Received>,
    /// Pacts and plans that wait to be read and signed, then those in force.
    pub pacts: Vec<PactLine>,
    /// Terms of the law that run.
    pub terms: Vec<Term>,
    /// What the person and the centre have promised, the nearest term first.
    pub promises: Vec<Promise>,
    /// Days of the contacts that are planned.
    pub contacts: Vec<NaiveDate>,
    /// Those ahead, then those that are over, the latest first.
    pub appointments: Vec<AppointmentView>,
    /// The latest first, without the draft.
    pub dids: Vec<DidReceipt>,
    /// Besides the receipts of the declarations.
    pub documents: Vec<FileDocument>,
    /// The latest first.
    pub readings: Vec<Reading>,
    /// Requests for correction that wait for an answer.
    pub corrections: usize,
    /// Addresses of the whole file as JSON and as PDF.
    pub json: String,
    pub pdf: String,
    pub today: NaiveDate,
}

/// Something that was promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub text: String,
    /// The text is the official name of a service.
    pub official: bool,
    pub person: bool,
    pub state: commitment::State,
    pub due_on: Option<NaiveDate>,
    pub due: Due,
    /// Where it is marked as done.
    pub href: String,
}

/// A document that can be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDocument {
    pub name: String,
    pub at: DateTime<Utc>,
    pub href: String,
}

/// A declaration and its receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DidReceipt {
    pub protocol: String,
    pub state: State,
    pub legal_date: NaiveDate,
    /// Address of the receipt.
    pub receipt: String,
}

/// Somebody read the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub at: DateTime<Utc>,
    pub operator: String,
    pub office: String,
    /// What an operator of another centre gave as reason.
    pub reason: Option<String>,
}

#[component]
pub fn FilePage(lang: Lang, data: CitizenFile) -> impl IntoView {
    let today = data.today;
    let services = match data.services.is_empty() {
        true => view! {
            <EmptyState title=t(lang, "area-services-none")>
                <p>{t(lang, "area-services-none-next")}</p>
            </EmptyState>
        }
        .into_any(),
        false => view! { <ReceivedList lang services=data.services/> }.into_any(),
    };
    view! {
        <h1>{t(lang, "area-file-title")}</h1>
        <p class="lead">{t(lang, "area-file-lead")}</p>
        <PactCard lang pacts=data.pacts/>
        <Terms lang terms=data.terms promises=data.promises contacts=data.contacts today/>
        <Appointments lang appointments=data.appointments today/>
        <section aria-labelledby="services-title">
            <h2 id="services-title">{t(lang, "area-file-services")}</h2>
            {services}
        </section>
        <Documents lang dids=data.dids documents=data.documents/>
        <Readings lang readings=data.readings/>
        <Scheda lang/>
        <Correct lang open=data.corrections/>
        <section aria-labelledby="download-title">
            <h2 id="download-title">{t(lang, "area-download-title")}</h2>
            <p>{t(lang, "area-download-text")}</p>
            <div class="actions">
                <Download lang href=data.pdf label=t(lang, "area-download-pdf")/>
                <Download lang href=data.json label=t(lang, "area-download-json")/>
            </div>
        </section>
    }
}

#[component]
fn Terms(
    lang: Lang,
    terms: Vec<Term>,
    promises: Vec<Promise>,
    contacts: Vec<NaiveDate>,
    today: NaiveDate,
) -> impl IntoView {
    let none = terms.is_empty() && promises.is_empty() && contacts.is_empty();
    let empty = none.then(|| view! { <EmptyState title=t(lang, "area-terms-none")/> });
    let law = (!terms.is_empty()).then(|| view! { <TermList lang terms today/> });
    let promises: Vec<_> =
        promises.into_iter().map(|promise| view! { <PromiseLine lang promise/> }).collect();
    let contacts: Vec<_> = contacts
        .into_iter()
        .map(|day| {
            view! {
                <li>
                    <h3>{t(lang, "follow-contact")}</h3>
                    <p>{date(lang, day)}</p>
                </li>
            }
        })
        .collect();
    let list = (!promises.is_empty() || !contacts.is_empty())
        .then(|| view! { <ul class="results">{promises} {contacts}</ul> });
    view! {
        <section aria-labelledby="terms-title">
            <h2 id="terms-title">{t(lang, "area-terms-title")}</h2>
            {empty}
            {law}
            {list}
        </section>
    }
}

/// How a commitment that stands so is coloured; the word beside it says the same.
pub(super) fn promise_tone(state: commitment::State, due: Due) -> Tone {
    use commitment::State as S;
    match state {
        S::Verified => Tone::Success,
        S::Missed | S::Refused | S::Interrupted => Tone::Danger,
        _ if due.is_overdue() => Tone::Warning,
        S::Proposed | S::Started | S::Done | S::Dropped => Tone::Info,
    }
}

/// «Entro il 30 novembre 2026», and how near that is.
pub(super) fn due_words(lang: Lang, due_on: Option<NaiveDate>, due: Due) -> String {
    let Some(day) = due_on else { return t(lang, "follow-due-none") };
    let by = ta(lang, "follow-due-on", &[("date", date(lang, day).into())]);
    match due {
        Due::Overdue(days) => format!("{by} · {}", ta(lang, "follow-overdue", &[("days", days.into())])),
        Due::Soon(days) => format!("{by} · {}", ta(lang, "follow-soon", &[("days", days.into())])),
        Due::Later(_) | Due::Never => by,
    }
}

#[component]
pub(in crate::pages) fn PromiseLine(lang: Lang, promise: Promise) -> impl IntoView {
    let Promise { text, official, person, state, due_on, due, href } = promise;
    let name = match official {
        true => view! { <Official lang text/> }.into_any(),
        false => view! { <span class="typed" dir="auto">{text}</span> }.into_any(),
    };
    let title = match person {
        true => view! { <a href=href>{name}</a> }.into_any(),
        false => name,
    };
    let who = if person { "follow-party-person" } else { "follow-party-centre" };
    view! {
        <li>
            <h3>{title}</h3>
            <p>
                <Tag
                    label=code_text(lang, "follow-state", state.code())
                    tone=promise_tone(state, due)
                />
                " "
                {t(lang, who)}
            </p>
            <p>{due_words(lang, due_on, due)}</p>
        </li>
    }
}

#[component]
fn Appointments(lang: Lang, appointments: Vec<AppointmentView>, today: NaiveDate) -> impl IntoView {
    let list = match appointments.is_empty() {
        true => view! { <EmptyState title=t(lang, "area-appointments-none")/> }.into_any(),
        false => {
            let lines: Vec<_> = appointments
                .into_iter()
                .map(|one| {
                    let official = !one.service.interview;
                    let title = one.service.title(lang);
                    let title = match official {
                        true => view! { <Official lang text=title/> }.into_any(),
                        false => title.into_any(),
                    };
                    view! {
                        <li>
                            <h3>
                                <a href=format!("/appuntamenti/{}", one.id)>{title}</a>
                            </h3>
                            <p>
                                {moment(lang, one.from, today)} " · "
                                {code_text(lang, "agenda-state", one.state.code())}
                            </p>
                            <p>
                                <Official lang text=one.office.name/>
                            </p>
                        </li>
                    }
                })
                .collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    view! {
        <section aria-labelledby="appointments-title">
            <h2 id="appointments-title">{t(lang, "area-appointments-title")}</h2>
            {list}
            <p>
                <a href="/appuntamenti">{t(lang, "area-appointments-all")}</a>
            </p>
        </section>
    }
}

#[component]
fn Documents(lang: Lang, dids: Vec<DidReceipt>, documents: Vec<FileDocument>) -> impl IntoView {
    let none = dids.is_empty() && documents.is_empty();
    let open = move |href: String, name: String| match at_kiosk() {
        true => t(lang, "kiosk-take-elsewhere").into_any(),
        false => view! {
            <a href=href>
                {t(lang, "area-document-open")}
                <span class="visually-hidden">{format!(" {name}")}</span>
            </a>
        }
        .into_any(),
    };
    let dids: Vec<_> = dids
        .into_iter()
        .map(|did| {
            let state = code_text(lang, State::TEXTS, did.state.code());
            view! {
                <li>
                    <h3>{ta(lang, "area-document-did", &[("protocol", did.protocol.clone().into())])}</h3>
                    <p>{state} " · " {date(lang, did.legal_date)}</p>
                    <p>{open(did.receipt, did.protocol)}</p>
                </li>
            }
        })
        .collect();
    let others: Vec<_> = documents
        .into_iter()
        .map(|document| {
            let name = document.name.clone();
            view! {
                <li>
                    <h3 class="typed" dir="auto">
                        {document.name}
                    </h3>
                    <p>{date(lang, rome_date(document.at))}</p>
                    <p>{open(document.href, name)}</p>
                </li>
            }
        })
        .collect();
    let list = match none {
        true => view! { <EmptyState title=t(lang, "area-documents-none")/> }.into_any(),
        false => view! { <ul class="results">{dids} {others}</ul> }.into_any(),
    };
    view! {
        <section aria-labelledby="documents-title">
            <h2 id="documents-title">{t(lang, "area-documents-title")}</h2>
            {list}
        </section>
    }
}

#[component]
fn Readings(lang: Lang, readings: Vec<Reading>) -> impl IntoView {
    let list = match readings.is_empty() {
        true => view! { <EmptyState title=t(lang, "area-readings-none")/> }.into_any(),
        false => {
            let lines: Vec<_> = readings
                .into_iter()
                .map(|reading| {
                    let reason = reading.reason.unwrap_or_else(|| t(lang, "area-readings-own"));
                    view! {
                        <li>
                            <h3>{moment_words(lang, reading.at)}</h3>
                            <p>{reading.operator} ", " <Official lang text=reading.office/></p>
                            <p class="typed" dir="auto">
                                {reason}
                            </p>
                        </li>
                    }
                })
                .collect();
            view! { <ul class="results">{lines}</ul> }.into_any()
        }
    };
    view! {
        <section aria-labelledby="readings-title">
            <h2 id="readings-title">{t(lang, "area-readings-title")}</h2>
            <p>{t(lang, "area-readings-text")}</p>
            {list}
        </section>
    }
}

/// The way to the professional record.
#[component]
fn Scheda(lang: Lang) -> impl IntoView {
    view! {
        <section aria-labelledby="scheda-title">
            <h2 id="scheda-title">{t(lang, "sap-file-title")}</h2>
            <p>{t(lang, "sap-file-text")}</p>
            <p>
                <ButtonLink href="/fascicolo/scheda" label=t(lang, "sap-go") weight=Weight::Secondary/>
            </p>
        </section>
    }
}

#[component]
fn Correct(lang: Lang, open: usize) -> impl IntoView {
    let waiting = (open > 0).then(|| {
        let count = i64::try_from(open).unwrap_or(i64::MAX);
        view! { <p>{ta(lang, "area-correction-open", &[("count", count.into())])}</p> }
    });
    view! {
        <section aria-labelledby="correction-title">
            <h2 id="correction-title">{t(lang, "area-correction-title")}</h2>
            <p>{t(lang, "area-correction-why")}</p>
            {waiting}
            <p>
                <ButtonLink
                    href="/fascicolo/correzione"
                    label=t(lang, "area-correction-go")
                    weight=Weight::Secondary
                />
            </p>
        </section>
    }
}
