//! The versions of people's scheda (SAP). At most one waits and at most one counts for each person.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Version {
    pub id: Uuid,
    pub person_id: Uuid,
    /// 1 and up, without gaps for each person.
    pub version: i64,
    /// `domain::sap::Sap`.
    pub content: Json<serde_json::Value>,
    /// Code of `domain::sap::State`.
    pub state: String,
    /// `citizen` (the id is the person's) or `operator`.
    pub proposed_by_kind: String,
    pub proposed_by: Uuid,
    pub proposed_at: DateTime<Utc>,
    pub decided_by: Option<Uuid>,
    pub decided_at: Option<DateTime<Utc>>,
    /// Why it was refused.
    pub reason: Option<String>,
}

pub async fn add(tx: &mut Tx, row: &Version) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO sap (id, person_id, version, content, state, proposed_by_kind, proposed_by, proposed_at,
                          decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(row.id)
            .bind(row.person_id)
            .bind(row.version)
            .bind(&row.content)
            .bind(&row.state)
            .bind(&row.proposed_by_kind)
            .bind(row.proposed_by)
            .bind(row.proposed_at)
            .bind(row.decided_by)
            .bind(row.decided_at)
            .execute(c)
            .await?
    ))
    .one("version of a scheda")
}

/// Every version, the newest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Version>, DbError> {
    let text = sql!("SELECT * FROM sap WHERE person_id = $1 ORDER BY version DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Whether the person's proposal waits for an operator.
pub async fn waits(db: &mut impl Access, person: Uuid) -> Result<bool, DbError> {
    let text = sql!("SELECT COUNT(*) FROM sap WHERE person_id = $1 AND state = 'proposed'");
    let found: i64 = on!(db, |c| sqlx::query_scalar(text).bind(person).fetch_one(c).await?);
    Ok(found > 0)
}

/// A proposal that waits, with whose it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
}

/// The proposals that wait in the centre of the newest declaration, the oldest first; '' holds those of people without a
/// centre.
pub async fn waiting(db: &mut impl Access, office: &str, limit: i64) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT sap.person_id, person.surname, person.name, person.cf
         FROM sap JOIN person ON person.id = sap.person_id
         LEFT JOIN did ON did.person_id = sap.person_id AND did.submitted_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM did later WHERE later.person_id = did.person_id
                              AND later.submitted_at > did.submitted_at)
         WHERE sap.state = 'proposed' AND COALESCE(did.office, '') = $1
         ORDER BY sap.proposed_at, sap.id LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(limit).fetch_all(c).await?))
}

/// Another one takes the place of what stands in `state`; nothing happens when nothing does.
pub async fn supersede(tx: &mut Tx, person: Uuid, state: &str) -> Result<Touched, DbError> {
    let text = sql!("UPDATE sap SET state = 'superseded' WHERE person_id = $1 AND state = $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(person).bind(state).execute(c).await?.into()))
}

/// Decides on a proposal; zero rows when a colleague has.
pub async fn decide(
    tx: &mut Tx,
    id: Uuid,
    state: &str,
    reason: Option<&str>,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE sap SET state = $2, reason = $3, decided_by = $4, decided_at = $5
         WHERE id = $1 AND state = 'proposed'"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(id)
        .bind(state)
        .bind(reason)
        .bind(by)
        .bind(at)
        .execute(c)
        .await?
        .into()))
}
