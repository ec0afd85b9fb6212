//! `/fascicolo`: everything that the centre has of the person, on one page.

use app::pages::area::{CitizenFile, DidReceipt, FileDocument, FilePage, Promise, Reading};
use axum::http::StatusCode;
use chrono::NaiveDate;
use domain::{catalogue::ProgrammeId, commitment, correction, psp};
use leptos::prelude::*;
use store::{Access, DbError, did::Did, psp::Psp};
use uuid::Uuid;

use super::{READINGS, open_did, received};
use crate::http::{
    Answer, Problem, Visit,
    handlers::{appointments, operator::office_name, pact},
};

pub async fn file(visit: Visit) -> Answer {
    let person = visit.citizen()?.person();
    let mut conn = visit.house.desk.reader.conn().await?;
    let services = store::passage::lines_of_person(&mut conn, person).await?;
    let dids = store::did::of_person(&mut conn, person).await?;
    let readings = store::file::readers(&mut conn, person, READINGS).await?;
    let pacts = store::psp::of_person(&mut conn, person).await?;
    let (promises, contacts) = followed(&visit, &mut conn, person, &pacts).await?;
    let documents = documents(&visit, &mut conn, person, &pacts).await?;
    let appointments = appointments::told(&visit, &mut conn).await?;
    let lines = pact::pact_lines(&mut conn, person).await?;
    let corrections = store::correction::of_person(&mut conn, person).await?;
    let running = match store::did::open_of(&mut conn, person).await? {
        Some(did) => open_did(did)?.terms,
        None => Vec::new(),
    };
    drop(conn);
    let dids: Vec<Option<DidReceipt>> = dids.into_iter().map(did_receipt).collect::<Result<_, _>>()?;
    let waits = |row: &&store::correction::Correction| row.state == correction::State::Open.code();
    let data = CitizenFile {
        services: services.into_iter().map(|line| received(&visit, line)).collect::<Result<_, _>>()?,
        pacts: lines,
        terms: running,
        promises,
        contacts,
        appointments,
        dids: dids.into_iter().flatten().collect(),
        documents,
        readings: readings.into_iter().map(|row| reading(&visit, row)).collect(),
        corrections: corrections.iter().filter(waits).count(),
        json: "/fascicolo/dati.json".to_owned(),
        pdf: "/fascicolo/dati.pdf".to_owned(),
        today: visit.house.desk.today(),
    };
    let lang = visit.lang;
    let frame = visit.frame(visit.t("area-file-title")).under([visit.crumb("ui-nav-area", "/area")]);
    Ok(visit.page(StatusCode::OK, frame, || view! { <FilePage lang data/> }))
}

fn is(pact: &Psp, state: psp::State) -> bool {
    pact.state == state.code()
}

/// What pacts in force promise, and their contacts ahead. What a new text dropped is told in the pact itself.
pub async fn followed(
    visit: &Visit,
    db: &mut impl Access,
    person: Uuid,
    pacts: &[Psp],
) -> Result<(Vec<Promise>, Vec<NaiveDate>), Problem> {
    let today = visit.house.desk.today();
    let active = |id: Uuid| pacts.iter().any(|pact| pact.id == id && is(pact, psp::State::Active));
    let mut promises = Vec::new();
    for row in store::commitment::of_person(db, person).await?.into_iter().filter(|row| active(row.psp_id)) {
        let state = acts::follow::state_of(&row)?;
        if state == commitment::State::Dropped {
            continue;
        }
        promises.push(Promise {
            official: row.service.is_some(),
            person: acts::follow::party_of(&row)? == psp::Party::Person,
            state,
            due_on: row.due_on,
            due: commitment::due(state, row.due_on, today),
            href: format!("/patto/impegni/{}", row.id),
            text: row.text,
        });
    }
    let contacts = store::pact_contact::of_person(db, person).await?.into_iter();
    let planned = contacts.filter(|contact| contact.state == "planned" && active(contact.psp_id));
    Ok((promises, planned.map(|contact| contact.planned_on).collect()))
}

/// The title of a document, which says whether it is a pact or a plan (R051).
pub(super) fn document_title(visit: &Visit, document: &Psp) -> Result<String, Problem> {
    let kind = psp::Kind::parse(&document.kind).ok_or(DbError::Unreadable("psp.kind"))?;
    let programmes: Vec<_> = document.programmes.split(',').filter_map(ProgrammeId::parse).collect();
    Ok(visit.t(psp::title(kind, &programmes)))
}

/// The pacts and plans that were signed, those in force first, and the proofs that were added.
async fn documents(
    visit: &Visit,
    db: &mut impl Access,
    person: Uuid,
    pacts: &[Psp],
) -> Result<Vec<FileDocument>, Problem> {
    let mut signed: Vec<_> = pacts.iter().filter_map(|pact| pact.signed_at.map(|at| (pact, at))).collect();
    signed.sort_by_key(|(pact, _)| !is(pact, psp::State::Active));
    let mut documents = Vec::new();
    for (pact, at) in signed {
        let href = format!("/patto/documento.pdf?atto={}", pact.id);
        documents.push(FileDocument { name: document_title(visit, pact)?, at, href });
    }
    for file in store::commitment::files_of_person(db, person).await? {
        let href = format!("/patto/impegni/{}/prove/{}", file.commitment_id, file.id);
        documents.push(FileDocument { name: file.name, at: file.at, href });
    }
    Ok(documents)
}

fn did_receipt(did: Did) -> Result<Option<DidReceipt>, Problem> {
    let state = acts::did::state_of(&did)?;
    let receipt = format!("/did/ricevuta.pdf?did={}", did.id);
    let parts = did.protocol.zip(did.legal_date);
    Ok(parts.map(|(protocol, legal_date)| DidReceipt { protocol, state, legal_date, receipt }))
}

pub(super) fn reading(visit: &Visit, row: store::file::Reader) -> Reading {
    Reading {
        at: row.at,
        operator: row.operator_name,
        office: office_name(visit, &row.office).unwrap_or_default(),
        reason: row.reason,
    }
}
