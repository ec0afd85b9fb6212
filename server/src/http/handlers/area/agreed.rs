//! The parts of `/fascicolo/dati.json` about what was agreed: appointments, pacts with texts and signatures, commitments,
//! contacts, requests for correction, what the ministry was told.
//!
//! Left out: the code that opens a check-in, names of rooms, fingerprints of codes, ids of people of the house, and texts
//! that operators are still writing: nobody has shown them to the person yet.

use acts::pact::Sheet;
use serde_json::{Value, json};
use store::{Access, appointment::Appointment, commitment::Commitment};
use uuid::Uuid;

use super::super::operator::{office_name, service_name};
use crate::http::{Problem, Visit};

pub(super) async fn appointments(
    visit: &Visit,
    db: &mut impl Access,
    person: Uuid,
) -> Result<Vec<Value>, Problem> {
    let mut told = Vec::new();
    for row in store::appointment::of_person(db, person, i64::MAX).await? {
        let history = store::day::history(db, row.id).await?.into_iter().map(|told| {
            let step = told.step;
            json!({
                "at": step.at,
                "act": step.act,
                "from": step.from_state,
                "to": step.to_state,
                "by": step.by_kind,
                "operator": told.operator_name,
                "reason": step.reason,
            })
        });
        told.push(appointment(visit, &row, history.collect()));
    }
    Ok(told)
}

fn appointment(visit: &Visit, row: &Appointment, history: Vec<Value>) -> Value {
    json!({
        "service": row.service,
        "name": service_name(visit, &row.service),
        "office": office_name(visit, &row.office),
        "channel": row.channel,
        "group": row.session_id.is_some(),
        "extended": row.extended,
        "from": row.starts_at,
        "to": row.ends_at,
        "state": row.state,
        "origin": row.origin,
        "created_at": row.created_at,
        "history": history,
    })
}

pub(super) async fn pacts(visit: &Visit, db: &mut impl Access, person: Uuid) -> Result<Vec<Value>, Problem> {
    let kept = store::document::of_person(db, person).await?;
    let mut told = Vec::new();
    for sheet in acts::pact::of_person(db, person).await? {
        let id = sheet.psp.id;
        let history = store::psp::history(db, id).await?.into_iter().map(|step| {
            json!({ "at": step.at, "act": step.act, "from": step.from_state, "to": step.to_state, "by": step.by_kind, "reason": step.reason })
        });
        let history: Vec<Value> = history.collect();
        let contacts = store::pact_contact::of_psp(db, id).await?.into_iter().map(|contact| {
            json!({ "planned_on": contact.planned_on, "held_at": contact.held_at, "state": contact.state, "note": contact.note })
        });
        let contacts: Vec<Value> = contacts.collect();
        let mut commitments = Vec::new();
        for row in store::commitment::of_psp(db, id).await? {
            commitments.push(commitment(visit, db, row).await?);
        }
        let documents = kept.iter().filter(|document| document.subject_id == id).map(|document| {
            json!({ "text": document.number, "at": document.at, "sha256": hex::encode(&document.sha256) })
        });
        let documents: Vec<Value> = documents.collect();
        let mut one = pact(visit, &sheet);
        one["history"] = history.into();
        one["contacts"] = contacts.into();
        one["commitments"] = commitments.into();
        one["documents"] = documents.into();
        told.push(one);
    }
    Ok(told)
}

/// What the document itself says, with its evidence.
fn pact(visit: &Visit, sheet: &Sheet) -> Value {
    let psp = &sheet.psp;
    let shown = sheet.texts.iter().filter(|text| text.shown_at.is_some()).map(|text| {
        json!({
            "number": text.number,
            "shown_at": text.shown_at,
            "sha256": text.hash,
            "change": text.change,
            "content": text.content,
        })
    });
    let signatures = sheet.signatures.iter().map(|signature| {
        json!({
            "text": signature.text_number,
            "signer": if signature.signer_kind == "citizen" { "person" } else { "centre" },
            "outcome": signature.outcome,
            "proof": signature.proof,
            "place": signature.place,
            "sha256": hex::encode(&signature.hash),
            "reason": signature.reason,
            "at": signature.at,
        })
    });
    let questions = sheet.questions.iter().map(|question| {
        json!({
            "text": question.text,
            "asked_at": question.asked_at,
            "answer": question.answer,
            "answered_at": question.answered_at,
        })
    });
    json!({
        "kind": psp.kind,
        "title": visit.t(sheet.title),
        "state": psp.state,
        "office": office_name(visit, &psp.office),
        "responsible": sheet.responsible,
        "text_in_force": psp.signed_number,
        "signed_at": psp.signed_at,
        "closed_at": psp.closed_at,
        "reason": psp.reason,
        "created_at": psp.created_at,
        "texts": shown.collect::<Vec<_>>(),
        "signatures": signatures.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
    })
}

async fn commitment(visit: &Visit, db: &mut impl Access, row: Commitment) -> Result<Value, Problem> {
    let history = store::commitment::history(db, row.id).await?.into_iter().map(|step| {
        json!({ "at": step.at, "act": step.act, "from": step.from_state, "to": step.to_state, "by": step.by_kind, "note": step.note })
    });
    let history: Vec<Value> = history.collect();
    let proofs = store::commitment::files(db, row.id).await?.into_iter().map(|file| {
        json!({
            "name": file.name,
            "media_type": file.media_type,
            "bytes": file.size,
            "sha256": hex::encode(&file.sha256),
            "added_by": file.added_by_kind,
            "at": file.at,
        })
    });
    Ok(json!({
        "who": row.who,
        "text": row.text,
        "service": row.service,
        "service_name": row.service.as_deref().map(|code| service_name(visit, code)),
        "due_on": row.due_on,
        "state": row.state,
        "outcome": row.outcome,
        "corrective": row.corrective,
        "history": history,
        "proofs": proofs.collect::<Vec<_>>(),
    }))
}

pub(super) async fn corrections(db: &mut impl Access, person: Uuid) -> Result<Vec<Value>, Problem> {
    let rows = store::correction::of_person(db, person).await?.into_iter().map(|row| {
        json!({
            "about": row.about,
            "text": row.text,
            "state": row.state,
            "asked_at": row.asked_at,
            "answer_by": row.term_on,
            "answer": row.answer,
            "answered_at": row.answered_at,
        })
    });
    Ok(rows.collect())
}

/// To whom the data went (art. 15 c. 1 lett. c GDPR).
pub(super) async fn ministry(db: &mut impl Access, person: Uuid) -> Result<Vec<Value>, Problem> {
    let rows = store::ministry::of_person(db, person).await?.into_iter().map(|row| {
        json!({
            "service": row.service,
            "code": row.code,
            "project": row.project,
            "state": row.state,
            "body": row.body.0,
            "created_at": row.created_at,
            "sent_at": row.sent_at,
        })
    });
    Ok(rows.collect())
}
