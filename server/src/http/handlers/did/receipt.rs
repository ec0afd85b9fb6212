//! `/did/ricevuta`: protocol, dates, what comes next; the same on paper as PDF/UA.

use app::{
    pages::did::{Centre, DidReceiptPage, Receipt},
    texts::{date, t, ta},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::{DidReceipt, DidReceiptLabels, Head, Pair, Words};
use domain::{
    account::Level,
    calendar::{TermKind, Terms, rome_date, rome_time},
    did::{codes::text_key, term_key},
    lang::Lang,
};
use leptos::prelude::*;

use super::{super::appointments, Loaded};
use crate::{
    http::{Answer, Problem, Visit, answer::see},
    papers,
};

/// The newest submitted DID of the citizen, or the one of theirs whose id stands in `?did=`.
async fn chosen(visit: &Visit) -> Result<Option<Loaded>, Problem> {
    let citizen = visit.citizen()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let mut dids = store::did::of_person(&mut conn, citizen.person()).await?.into_iter();
    let did = match visit.query.get("did") {
        Some(id) => Some(dids.find(|did| did.id.to_string() == id).ok_or(Problem::NotFound)?),
        None => dids.next(),
    };
    did.map_or(Ok(None), Loaded::read)
}

pub async fn receipt(visit: Visit) -> Answer {
    let Some(loaded) = chosen(&visit).await? else { return Ok(see("/did")) };
    let citizen = visit.citizen()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let account = store::account::of_person(&mut conn, citizen.person()).await?;
    let book = appointments::interview_to_book(&visit, &mut conn).await?;
    drop(conn);
    let mailed = account.is_some_and(|account| account.email_confirmed_at.is_some());
    let receipt = Receipt {
        protocol: loaded.protocol(),
        submitted_at: loaded.did.submitted_at.ok_or(Problem::Internal("submitted_at"))?,
        legal_date: loaded.did.legal_date.ok_or(Problem::Internal("legal_date"))?,
        from_inps: loaded.declared_at_inps(),
        centre: loaded.centre(&visit),
        terms: loaded.terms(),
        today: visit.house.desk.today(),
        pdf_href: "/did/ricevuta.pdf".to_owned(),
        mailed,
        identified: citizen.level() >= Level::Identified,
        book,
    };
    let lang = visit.lang;
    let frame = visit.frame(visit.t("did-receipt-title")).under([visit.crumb("did-title", "/did")]);
    Ok(visit.page(StatusCode::OK, frame, || view! { <DidReceiptPage lang receipt/> }))
}

pub async fn receipt_pdf(visit: Visit) -> Answer {
    let loaded = chosen(&visit).await?.ok_or(Problem::NotFound)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let person = store::person::by_id(&mut conn, loaded.did.person_id).await?;
    drop(conn);
    let person = person.ok_or(Problem::Internal("person of a DID"))?;
    let paper = paper(&visit, &loaded, &person)?;
    let name = format!("ricevuta-{}.pdf", loaded.protocol().replace('/', "-"));
    pdf(&visit, paper, &name).await
}

/// Writes a document and answers with it.
pub async fn pdf<D: documents::Document + Send + 'static>(visit: &Visit, document: D, name: &str) -> Answer {
    let bytes = papers::write(&visit.house, document).await?;
    let shown = format!("inline; filename=\"{name}\"");
    let mut response: Response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&shown) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

fn instant(lang: Lang, at: chrono::DateTime<chrono::Utc>) -> String {
    let time = rome_time(at).format("%H:%M").to_string();
    ta(lang, "did-receipt-at", &[("date", date(lang, rome_date(at)).into()), ("time", time.into())])
}

/// The receipt of a DID.
pub fn paper(visit: &Visit, loaded: &Loaded, person: &store::person::Person) -> Result<DidReceipt, Problem> {
    let lang = visit.lang;
    let desk = &visit.house.desk;
    let submitted_at = loaded.did.submitted_at.ok_or(Problem::Internal("submitted_at"))?;
    let legal = loaded.did.legal_date.ok_or(Problem::Internal("legal_date"))?;
    let centre = match loaded.centre(visit) {
        Centre::Office { name, .. } => Words::italian(name),
        Centre::Unassigned | Centre::Outside { .. } => t(lang, "did-receipt-office-none").into(),
    };
    let place = person.birth_place.as_deref().map(|code| birth_place(visit, code)).unwrap_or_default();
    let terms = loaded.terms().into_iter().map(|term| documents::Term {
        what: t(lang, &text_key("document-term", term.kind.code())).into(),
        by_when: match term.kind {
            // After a silence something becomes possible: nothing ends that day.
            TermKind::CredentialsAfterSilence => {
                ta(lang, "did-term-after", &[("date", date(lang, term.due).into())]).into()
            }
            _ => date(lang, term.due).into(),
        },
        to_do: t(lang, &term_key(term.kind)).into(),
        source: Words::italian(Terms::embedded().source(term.kind, legal).unwrap_or_default()),
    });
    let accepted = loaded.declaration.accepted.declarations.iter();
    let declarations = accepted.map(|legal| t(lang, &legal.field().label_key()).into()).collect();
    let situation = loaded.situation().kind();
    let office = desk.pack.office(&loaded.did.office);
    let mut contacts = Vec::new();
    if let Some(office) = office {
        contacts.push(Pair::new(t(lang, "document-contact-address"), Words::italian(&office.visit.address)));
        if let Some(phone) = &office.visit.phone {
            contacts.push(Pair::new(t(lang, "document-contact-phone"), phone.clone()));
        }
    }
    Ok(DidReceipt {
        head: Head {
            lang,
            body: Words::italian(&desk.pack.body),
            centre,
            page_label: t(lang, "document-page"),
            of_label: t(lang, "document-of"),
            issued_at: submitted_at,
        },
        labels: DidReceiptLabels::translated(|key| t(lang, key)),
        intro: t(lang, "document-receipt-intro").into(),
        protocol: loaded.protocol(),
        submitted_at: instant(lang, submitted_at),
        legal_date: date(lang, legal),
        person: documents::Person {
            surname: person.surname.clone(),
            name: person.name.clone(),
            fiscal_code: person.cf.clone(),
            birth_date: person.birth_date.map(|day| date(lang, day)).unwrap_or_default(),
            birth_place: place,
        },
        kind: t(lang, &text_key(domain::did::SituationKind::TEXTS, situation.code())).into(),
        details: Vec::new(),
        terms: terms.collect(),
        declarations,
        contacts,
        verification: ta(
            lang,
            "document-receipt-verify",
            &[("protocol", loaded.protocol().into()), ("url", visit.house.site.public_url.clone().into())],
        )
        .into(),
    })
}

/// The visible name of a place of birth.
pub fn birth_place(visit: &Visit, code: &str) -> String {
    let places = visit.house.desk.places;
    let comune = places.by_belfiore(code).map(|comune| comune.label());
    comune.or_else(|| places.state_by_code(code).map(|state| state.name.clone())).unwrap_or_default()
}
