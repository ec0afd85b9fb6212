//! Taking a passage back: a reversal row for it and for what goes with it (R074, I04).

use domain::{
    office::OfficeSlug,
    passage::{PassageId, reversal},
};
use store::{
    dialect::{Lock, lock},
    passage::Passage,
};
use uuid::Uuid;

use super::Subject;
use crate::{Asked, Desk, Once, Operator, Refusal, ministry};

/// Reverses a passage of the operator's offices. A reason is required.
pub async fn reverse(
    desk: &Desk,
    operator: &Operator,
    passage: Uuid,
    reason: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "passage_reverse", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let stored = store::passage::by_id(&mut work.tx, passage).await?.ok_or(Refusal::NotFound)?;
    if !operator.works_in(&stored.office) {
        return Err(Refusal::NotFound);
    }
    if reason.trim().is_empty() {
        let error = domain::form::FieldError::new("reason", "error-reason-required");
        return Err(Refusal::Fields(error.into()));
    }
    let (subject, whose) = match (stored.person_id, stored.company_id) {
        (Some(person), _) => {
            lock(&mut work.tx, Lock::Person, person).await?;
            (Subject::load(&mut work.tx, person).await?, format!("person:{person}"))
        }
        (None, Some(company)) => {
            lock(&mut work.tx, Lock::Company, company).await?;
            (Subject::of_company(&mut work.tx, company, &[]).await?, format!("company:{company}"))
        }
        (None, None) => return Err(Refusal::Internal("passage of nobody")),
    };
    let office = OfficeSlug::parse(&stored.office).ok_or(Refusal::Internal("passage office"))?;
    let together = reversal(&PassageId(passage.to_string()), &subject.context(&desk.pack, &office, work.now))
        .map_err(|found| {
            let code = domain::catalogue::LepCode::parse(&stored.code);
            code.map_or(Refusal::Internal("passage code"), |code| {
                Refusal::Passages(vec![(code, vec![found])])
            })
        })?;
    for id in together {
        let id = Uuid::parse_str(&id.0).map_err(|_| Refusal::Internal("passage id"))?;
        let of =
            store::passage::by_id(&mut work.tx, id).await?.ok_or(Refusal::Internal("passage to reverse"))?;
        let row = Passage {
            id: desk.id(),
            operator_id: operator.id(),
            recorded_at: work.now,
            reverses: Some(of.id),
            reason: Some(reason.to_owned()),
            ..of
        };
        store::passage::add(&mut work.tx, &row).await?;
        ministry::withdraw(&mut work, id).await?;
        let detail = serde_json::json!({ "reverses": row.reverses, "code": row.code });
        work.audit("passage_reverse", whose.clone(), detail).await?;
    }
    work.done(()).await
}
