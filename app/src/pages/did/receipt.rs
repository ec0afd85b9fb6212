//! `/did/ricevuta`: the protocol number, the date that counts, what to do next.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{Term, rome_date, rome_time};
use domain::lang::Lang;
use leptos::prelude::*;

use super::{Centre, TermList};
use crate::texts::{date, t, ta};
use crate::ui::{Alert, ButtonLink, DescriptionList, Download, Item, Official, Tone, Weight, at_kiosk};

/// What the receipt says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub protocol: String,
    pub submitted_at: DateTime<Utc>,
    pub legal_date: NaiveDate,
    /// The legal date is that of an application to INPS.
    pub from_inps: bool,
    pub centre: Centre,
    pub terms: Vec<Term>,
    pub today: NaiveDate,
    /// Where the PDF is.
    pub pdf_href: String,
    /// A mail was sent, too.
    pub mailed: bool,
    /// A document of the person has been seen: without it nothing can be confirmed.
    pub identified: bool,
    /// Where the first interview is booked; `None` when no centre opens it, or it is booked.
    pub book: Option<String>,
}

/// `/did/ricevuta`
#[component]
pub fn DidReceiptPage(lang: Lang, receipt: Receipt) -> impl IntoView {
    let items = facts(lang, &receipt);
    let Receipt { terms, today, pdf_href, mailed, identified, book, .. } = receipt;
    let weight = if book.is_some() { Weight::Secondary } else { Weight::Primary };
    let book = book.map(|href| {
        view! {
            <p>{t(lang, "agenda-receipt-text")}</p>
            <p>
                <ButtonLink href label=t(lang, "agenda-book-first")/>
            </p>
        }
    });
    view! {
        <h1>{t(lang, "did-receipt-title")}</h1>
        <Alert tone=Tone::Success live=true>
            <p>{t(lang, "did-receipt-lead")}</p>
        </Alert>
        <DescriptionList items/>
        {mailed.then(|| view! { <p>{t(lang, "did-receipt-mail")}</p> })}
        <div class="actions">
            <Download lang href=pdf_href label=t(lang, "did-receipt-pdf")/>
        </div>
        {(!at_kiosk()).then(|| view! { <p class="form-text">{t(lang, "did-receipt-print")}</p> })}
        <h2>{t(lang, "did-next-title")}</h2>
        {book}
        <TermList lang terms today/>
        {(!identified).then(|| view! { <p>{t(lang, "did-next-identified")}</p> })}
        <p>
            <ButtonLink href="/did" label=t(lang, "did-next-status") weight/>
        </p>
    }
}

/// Protocol, instant, legal date, centre.
pub(super) fn facts(lang: Lang, receipt: &Receipt) -> Vec<Item> {
    let mut legal = date(lang, receipt.legal_date);
    if receipt.from_inps {
        legal = format!("{legal}. {}", t(lang, "did-receipt-legal-inps"));
    }
    vec![
        Item::new(t(lang, "did-receipt-protocol"), view! { <strong>{receipt.protocol.clone()}</strong> }),
        Item::new(t(lang, "did-receipt-submitted"), instant(lang, receipt.submitted_at)),
        Item::new(t(lang, "did-receipt-legal-date"), legal),
        Item::new(t(lang, "did-receipt-office"), centre_name(lang, &receipt.centre)),
    ]
}

/// A day and an hour on an Italian clock.
pub(super) fn instant(lang: Lang, at: DateTime<Utc>) -> String {
    let time = rome_time(at).format("%H:%M").to_string();
    ta(lang, "did-receipt-at", &[("date", date(lang, rome_date(at)).into()), ("time", time.into())])
}

pub(super) fn centre_name(lang: Lang, centre: &Centre) -> AnyView {
    match centre {
        Centre::Office { name, slug } => {
            let href = format!("/sedi/{slug}");
            let name = name.clone();
            view! {
                <a href=href>
                    <Official lang text=name/>
                </a>
            }
            .into_any()
        }
        Centre::Unassigned | Centre::Outside { .. } => t(lang, "did-receipt-office-none").into_any(),
    }
}
