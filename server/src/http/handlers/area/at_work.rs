//! The parts of `/fascicolo/dati.json` about companies: for whom the person acts, what they agreed to share, offers to
//! which they applied or were proposed, internships.
//!
//! Left out: the name of a company that keeps it to itself, and a list in which the person stands but of which nobody has
//! told them yet.

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

pub(super) async fn consent(db: &mut impl Access, person: Uuid) -> Result<Option<Value>, Problem> {
    let row = store::proposal_consent::of_person(db, person).await?;
    Ok(row.map(|row| {
        json!({
            "shares": row.shares.0,
            "comune": row.comune,
            "province": row.province,
            "terms": row.terms,
            "since": row.since,
            "withdrawn_at": row.withdrawn_at,
        })
    }))
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

pub(super) async fn proposals(db: &mut impl Access, person: Uuid) -> Result<Vec<Value>, Problem> {
    let rows = store::candidate::of_person(db, person).await?;
    let one = |own: store::candidate::Own| {
        let row = own.candidate;
        json!({
            "title": own.title,
            "company": own.public_name.then_some(own.legal_name),
            "source": row.source,
            // Thousandths, with why: what an automatic ranking said of the person (art. 15 GDPR).
            "score": row.score,
            "explanation": row.explanation.0,
            "availability": row.availability,
            "asked_at": row.asked_at,
            "answered_at": row.answered_at,
            "shared": row.shared.map(|shared| shared.0),
            "presented_at": row.presented_at,
            "outcome": row.outcome,
            "outcome_reason": row.outcome_reason,
            "outcome_on": row.outcome_on,
        })
    };
    Ok(rows.into_iter().map(one).collect())
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
