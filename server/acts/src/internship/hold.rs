//! Holding an internship until the transaction ends: person, request, company (with the mandate of who acts for it), then
//! the internship itself. What an act decides on is read afterwards.

use domain::internship::Content;
use sqlx::types::Json;
use store::{
    dialect::{Lock, lock},
    internship::Internship,
};
use uuid::Uuid;

use super::{
    By, KIND,
    read::{Sheet, load},
};
use crate::{Refusal, Work};

/// Holds what `by` may see, from the version that their page was made of.
pub(super) async fn hold(
    work: &mut Work,
    by: By<'_>,
    id: Uuid,
    version: Option<i64>,
) -> Result<Sheet, Refusal> {
    hold_with(work, by, id, version, None).await
}

/// As [`hold`], and a person who does not belong to it yet.
pub(super) async fn hold_with(
    work: &mut Work,
    by: By<'_>,
    id: Uuid,
    version: Option<i64>,
    person: Option<Uuid>,
) -> Result<Sheet, Refusal> {
    let found = store::internship::by_id(&mut work.tx, id).await?.ok_or(Refusal::NotFound)?;
    let mut people: Vec<Uuid> = found.person_id.into_iter().chain(person).collect();
    people.sort_unstable();
    for one in people {
        lock(&mut work.tx, Lock::Person, one).await?;
    }
    if let Some(request) = store::request::of_subject(&mut work.tx, KIND, id).await? {
        lock(&mut work.tx, Lock::Request, request.id).await?;
    }
    match by {
        By::Host(mandate) if mandate.company() == found.company_id => mandate.hold(work).await?,
        By::Host(_) => return Err(Refusal::NotFound),
        By::Intern(_) | By::Operator(_) | By::AtDesk { .. } => {
            lock(&mut work.tx, Lock::Company, found.company_id).await?;
        }
    }
    lock(&mut work.tx, Lock::Internship, id).await?;
    let stored = store::internship::by_id(&mut work.tx, id).await?.ok_or(Refusal::NotFound)?;
    // Somebody was asked, or said no, between the two readings: the one who is held is another.
    if stored.person_id != found.person_id {
        return Err(Refusal::Stale);
    }
    let sheet = load(&mut work.tx, stored).await?;
    by.sees(&sheet.internship, sheet.state).then_some(()).ok_or(Refusal::NotFound)?;
    by.identified(work).await?;
    match version {
        Some(version) if version != sheet.internship.version => Err(Refusal::Stale),
        _ => Ok(sheet),
    }
}

/// `row` with what is written about it.
pub(super) fn with(row: &Internship, content: &Content) -> Result<Internship, Refusal> {
    let value = serde_json::to_value(content).map_err(|_| Refusal::Internal("content of an internship"))?;
    Ok(Internship { content: Json(value), ..row.clone() })
}
