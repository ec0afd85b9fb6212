//! The parts of `/fascicolo/dati.json` about companies: for whom the person acts, offers to which they applied, with what they
//! shared, internships. What they agreed to be proposed for is told by [`super::proposals`].

use serde_json::{Value, json};
use store::Access;
use uuid::Uuid;

use crate::http::Problem;

pub(super) async fn mandates(db: &mut impl Access, person: Uuid) -> Result<Vec<Value>, Problem> {
    let mut told = Vec::new();
    for line in store::mandate::of_person(db, person).await? {
        let row = line.mandate;
        let history = store::mandate::history(db, row.id).await?.into_iter().map(|step| {
            json!({ "at": step.at, "act": step.act, "to": step.to_state, "by": step.by_kind, "note": step.note })
        });
        told.push(json!({
            "company": line.legal_name,
            "role": row.role,
            "state": row.state,
            "declared_at": row.declared_at,
            "confirmed_at": row.confirmed_at,
            "decided_at": row.decided_at,
            "expires_on": row.expires_on,
            "reason": row.reason,
            "history": history.collect::<Vec<_>>(),
        }));
    }
    Ok(told)
}

pub(super) async fn applications(db: &mut impl Access, person: Uuid) -> Result<Vec<Value>, Problem> {
    let mut told = Vec::new();
    for own in store::application::of_person(db, person, i64::MAX).await? {
        let row = store::application::of(db, own.vacancy_id, person).await?;
        told.push(json!({
            "title": own.title,
            "state": own.state,
            "at": own.at,
            "shared": row.map(|row| row.shared.0),
        }));
    }
    Ok(told)
}

pub(super) async fn internships(db: &mut impl Access, person: Uuid) -> Result<Vec<Value>, Problem> {
    let mut told = Vec::new();
    for row in store::internship::of_person(db, person).await? {
        let company = store::company::by_id(db, row.company_id).await?;
        told.push(json!({
            "company": company.map(|company| company.legal_name),
            "state": row.state,
            "from": row.starts_on,
            "to": row.ends_on,
            "content": row.content.0,
            "reason": row.reason,
        }));
    }
    Ok(told)
}
