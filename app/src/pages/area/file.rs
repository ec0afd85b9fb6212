//! `/fascicolo`: the services received, the declarations with their receipts, who has read the file, and all of it to
//! take away. Only what exists is here.

use chrono::{DateTime, NaiveDate, Utc};
use domain::did::State;
use domain::lang::Lang;
use leptos::prelude::*;

use super::parts::{Received, ReceivedList, moment_words};
use crate::texts::{code_text, date, t};
use crate::ui::{Cell, Download, EmptyState, Official, Table, at_kiosk};

/// A citizen's own file.
#[derive(Clone, Debug)]
pub struct CitizenFile {
    /// The latest first, those taken back included.
    pub services: Vec<Received>,
    /// The latest first, without the draft.
    pub dids: Vec<DidReceipt>,
    /// The latest first.
    pub readings: Vec<Reading>,
    /// Addresses of the whole file as JSON and as PDF.
    pub json: String,
    pub pdf: String,
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
        <section aria-labelledby="services-title">
            <h2 id="services-title">{t(lang, "area-file-services")}</h2>
            {services}
        </section>
        <Dids lang dids=data.dids/>
        <Readings lang readings=data.readings/>
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
fn Dids(lang: Lang, dids: Vec<DidReceipt>) -> impl IntoView {
    let list = match dids.is_empty() {
        true => view! { <EmptyState title=t(lang, "area-file-dids-none")/> }.into_any(),
        false => view! { <DidTable lang dids/> }.into_any(),
    };
    view! {
        <section aria-labelledby="dids-title">
            <h2 id="dids-title">{t(lang, "area-file-dids")}</h2>
            {list}
        </section>
    }
}

#[component]
fn DidTable(lang: Lang, dids: Vec<DidReceipt>) -> impl IntoView {
    let head = ["did-receipt-protocol", "did-status-state", "did-receipt-legal-date", "area-file-document"];
    let rows = dids
        .into_iter()
        .map(|did| {
            let about = format!(" {}", did.protocol);
            let receipt = match at_kiosk() {
                true => t(lang, "kiosk-take-elsewhere").into_any(),
                false => view! {
                    <a href=did.receipt>
                        {t(lang, "did-receipt-pdf")}
                        <span class="visually-hidden">{about}</span>
                    </a>
                }
                .into_any(),
            };
            vec![
                Cell::head(did.protocol),
                Cell::data(code_text(lang, State::TEXTS, did.state.code())),
                Cell::data(date(lang, did.legal_date)),
                Cell::data(receipt),
            ]
        })
        .collect();
    let head = head.map(|key| t(lang, key)).to_vec();
    view! { <Table id="dids" caption=t(lang, "area-file-dids-caption") head rows/> }
}

#[component]
fn Readings(lang: Lang, readings: Vec<Reading>) -> impl IntoView {
    let list = match readings.is_empty() {
        true => view! { <EmptyState title=t(lang, "area-readings-none")/> }.into_any(),
        false => {
            let head = ["area-readings-when", "area-readings-who", "area-readings-office", "did-reason"];
            let rows = readings
                .into_iter()
                .map(|reading| {
                    let reason = reading.reason.unwrap_or_else(|| t(lang, "area-readings-own"));
                    vec![
                        Cell::head(moment_words(lang, reading.at)),
                        Cell::data(reading.operator),
                        Cell::data(view! { <Official lang text=reading.office/> }),
                        Cell::data(view! { <span class="typed" dir="auto">{reason}</span> }),
                    ]
                })
                .collect();
            let head = head.map(|key| t(lang, key)).to_vec();
            view! { <Table id="readings" caption=t(lang, "area-readings-caption") head rows/> }.into_any()
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
