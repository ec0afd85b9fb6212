//! `/fascicolo/dati.json`: everything that is kept about the person, in a form that other programs read (art. 15 and 20
//! GDPR). What opens the account (password, tokens, sessions) is no data about the person and stays here; what was agreed is
//! told by [`agreed`].

use axum::{
    Json,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use store::{Access, Conn, did::Did, passage::Line};
use uuid::Uuid;

use super::{
    super::operator::{office_name, service_name},
    agreed, at_work, proposals, scheda,
};
use crate::http::{Answer, Problem, Visit};

/// The shape of the file; it grows when a field changes its meaning.
const VERSION: u16 = 1;

pub async fn file_json(visit: Visit) -> Answer {
    let person = visit.citizen()?.person();
    let mut conn = visit.house.desk.reader.conn().await?;
    let data = whole(&visit, &mut conn, person).await?;
    drop(conn);
    let mut response: Response = Json(data).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = HeaderValue::from_static("attachment; filename=\"fascicolo.json\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

async fn whole(visit: &Visit, db: &mut Conn, id: Uuid) -> Result<Value, Problem> {
    let person = store::person::by_id(db, id).await?.ok_or(Problem::NotFound)?;
    let account = store::account::of_person(db, id).await?.map(|account| {
        json!({
            "email": account.email,
            "email_confirmed_at": account.email_confirmed_at,
            "level": account.level,
            "language": account.lang,
            "created_at": account.created_at,
        })
    });
    let mut declarations = Vec::new();
    for did in store::did::of_person(db, id).await? {
        declarations.push(declaration(visit, db, did).await?);
    }
    let draft = match store::did::draft_of(db, id).await? {
        Some(did) => Some(json!({ "saved_at": did.updated_at, "answers": acts::did::answers_of(&did)? })),
        None => None,
    };
    let passages = store::passage::lines_of_person(db, id).await?;
    let readings = store::file::readers(db, id, i64::MAX).await?;
    let readings = readings.into_iter().map(|row| {
        json!({ "at": row.at, "operator": row.operator_name, "office": office_name(visit, &row.office), "reason": row.reason })
    });
    let notes = store::file::notes(db, id).await?;
    let notes = notes
        .into_iter()
        .map(|note| json!({ "at": note.at, "operator": note.operator_name, "text": note.text }));
    let enrolments = store::enrolment::of_person(db, id).await?;
    let enrolments = enrolments.into_iter().map(|row| {
        json!({ "programme": row.programme, "from": row.from_date, "to": row.to_date, "source": row.source, "at": row.at })
    });
    let documents = store::account::identifications(db, id).await?;
    let documents = documents.into_iter().map(|row| {
        json!({
            "kind": row.document_kind,
            "number": row.document_number,
            "issued": row.document_date,
            "seen_at": row.at,
            "office": office_name(visit, &row.office),
        })
    });
    let appointments = agreed::appointments(visit, db, id).await?;
    let pacts = agreed::pacts(visit, db, id).await?;
    let (scheda, scheda_now) = (scheda::versions(db, id).await?, scheda::counts(db, id).await?);
    let corrections = agreed::corrections(db, id).await?;
    let ministry = agreed::ministry(db, id).await?;
    let proposals = proposals::told(db, id).await?;
    let mandates = at_work::mandates(db, id).await?;
    let applications = at_work::applications(db, id).await?;
    let internships = at_work::internships(db, id).await?;
    let index = store::file::profiling(db, id).await?;
    let index = index.map(
        |row| json!({ "value": row.value, "source": row.source, "date": row.measured_on, "at": row.at }),
    );
    Ok(json!({
        "version": VERSION,
        "body": visit.house.desk.pack.body,
        "made_at": visit.house.desk.now(),
        "person": {
            "codice_fiscale": person.cf,
            "surname": person.surname,
            "name": person.name,
            "sex": person.sex,
            "birth_date": person.birth_date,
            "birth_place": person.birth_place,
            "phone": person.phone,
        },
        "account": account,
        "documents_seen": documents.collect::<Vec<_>>(),
        "declarations": declarations,
        "draft": draft,
        "programmes": enrolments.collect::<Vec<_>>(),
        "profiling_index": index,
        "services": passages.into_iter().map(|line| service(visit, line)).collect::<Vec<_>>(),
        "appointments": appointments,
        "pacts": pacts,
        "scheda": scheda,
        "scheda_now": scheda_now,
        "corrections": corrections,
        "ministry": ministry,
        "proposals": proposals,
        "mandates": mandates,
        "applications": applications,
        "internships": internships,
        "notes": notes.collect::<Vec<_>>(),
        "readings": readings.collect::<Vec<_>>(),
    }))
}

async fn declaration(visit: &Visit, db: &mut impl Access, did: Did) -> Result<Value, Problem> {
    let needs = store::did::needs(db, did.id).await?;
    let history = store::did::history(db, did.id).await?;
    let history = history.into_iter().map(|step| {
        json!({ "at": step.at, "move": step.step, "from": step.from_state, "to": step.to_state, "by": step.by_kind, "reason": step.reason })
    });
    Ok(json!({
        "protocol": did.protocol,
        "state": did.state,
        "source": did.source,
        "office": office_name(visit, &did.office),
        "submitted_at": did.submitted_at,
        "legal_date": did.legal_date,
        "reason": did.reason,
        "answers": acts::did::answers_of(&did)?,
        "declaration": did.declaration.map(|declaration| declaration.0),
        "needs": needs.map(|needs| needs.0),
        "history": history.collect::<Vec<_>>(),
    }))
}

fn service(visit: &Visit, line: Line) -> Value {
    let row = line.passage;
    json!({
        "code": row.code,
        "name": service_name(visit, &row.code),
        "delivered_at": row.delivered_at,
        "minutes": row.minutes,
        "channel": row.channel,
        "mode": row.mode,
        "office": office_name(visit, &row.office),
        "operator": line.operator_name,
        "recorded_at": row.recorded_at,
        "facts": row.facts.0,
        "replica_of": line.replica_code,
        "reversed_at": line.reversed_at,
        "reversed_reason": line.reversed_reason,
    })
}
