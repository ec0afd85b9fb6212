//! Opening a file: logged, and for another centre's file only with a reason.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use store::{DbError, file::Reading};
use uuid::Uuid;

use crate::{Desk, Operator, Refusal};

/// May the file be shown?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    Yes,
    /// It belongs to another centre: say why first.
    ReasonNeeded,
}

/// Opens the file of a person; `reason` answers an earlier [`Opened::ReasonNeeded`].
pub async fn open(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    reason: Option<&str>,
) -> Result<Opened, Refusal> {
    let now = desk.now();
    let window = now.duration_trunc(TimeDelta::minutes(30)).unwrap_or(now);
    let mut conn = desk.reader.conn().await?;
    store::person::by_id(&mut conn, person).await?.ok_or(Refusal::NotFound)?;
    let ours = is_ours(&mut conn, operator, person).await?;
    let given = match ours {
        true => None,
        false => store::file::reason_given(&mut conn, person, operator.id(), operator.session()).await?,
    };
    let reason = reason.map(str::trim).filter(|text| !text.is_empty());
    let reason = match (ours, given, reason) {
        (true, ..) => None,
        (false, Some(given), _) => Some(given),
        (false, None, Some(now_given)) => Some(now_given.chars().take(400).collect()),
        (false, None, None) => return Ok(Opened::ReasonNeeded),
    };
    let logged =
        store::file::reading_logged(&mut conn, person, operator.id(), operator.session(), window).await?;
    drop(conn);
    if !logged {
        log(desk, operator, person, reason, window).await?;
    }
    Ok(Opened::Yes)
}

/// Has a centre of this operator to do with the person: a declaration, a request, or a service delivered there?
async fn is_ours(db: &mut impl store::Access, operator: &Operator, person: Uuid) -> Result<bool, DbError> {
    let dids = store::did::of_person(db, person).await?;
    if dids.is_empty() || dids.iter().any(|did| operator.works_in(&did.office)) {
        return Ok(true);
    }
    let passages = store::passage::of_person(db, person).await?;
    Ok(passages.iter().any(|passage| operator.works_in(&passage.office)))
}

async fn log(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    reason: Option<String>,
    window: DateTime<Utc>,
) -> Result<(), Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    let reading = Reading {
        id: desk.id(),
        person_id: person,
        operator_id: operator.id(),
        session_id: operator.session(),
        window_start: window,
        office: operator.office().to_owned(),
        reason,
        at: work.now,
    };
    if store::file::log_reading(&mut work.tx, &reading).await?.happened() {
        let foreign = reading.reason.is_some();
        work.audit("file_open", format!("person:{person}"), serde_json::json!({ "foreign": foreign }))
            .await?;
    }
    work.done(()).await
}
