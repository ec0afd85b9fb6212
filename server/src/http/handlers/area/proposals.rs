//! What is kept about proposals to companies, for the person's download: the agreement, and each list with its score and
//! what made it (art. 15 par. 1 h GDPR).

use acts::preselection::stage_of;
use serde_json::{Value, json};
use store::{Access, candidate::Own};
use uuid::Uuid;

use crate::http::Problem;

pub async fn told(db: &mut impl Access, person: Uuid) -> Result<Value, Problem> {
    let consent = store::proposal_consent::of_person(db, person).await?;
    let consent = consent.map(|row| {
        json!({
            "since": row.since,
            "withdrawn_at": row.withdrawn_at,
            "comune": row.comune,
            "shares": row.shares.0,
            "terms": row.terms,
        })
    });
    let lists = store::candidate::all_of_person(db, person).await?;
    let lists = lists.into_iter().map(list).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({ "consent": consent, "lists": lists }))
}

fn list(own: Own) -> Result<Value, Problem> {
    let stage = stage_of(&own.candidate)?;
    let row = own.candidate;
    Ok(json!({
        "vacancy": own.title,
        // Who has the person's data is named; other companies may want to stay unnamed.
        "company": (own.public_name || stage.is_presented()).then_some(own.legal_name),
        "source": row.source,
        "stage": stage.code(),
        "score_thousandths": row.score,
        "explanation": row.explanation.0,
        "asked_at": row.asked_at,
        "answered_at": row.answered_at,
        "shared": row.shared.map(|shared| shared.0),
        "presented_at": row.presented_at,
        "outcome_on": row.outcome_on,
        "outcome_contract": row.outcome_contract,
    }))
}
