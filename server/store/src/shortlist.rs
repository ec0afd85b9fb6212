//! The shortlist of a vacancy: its criteria and where it stands. One per vacancy.
//!
//! A write carries the version that it was made from ([`put`]); a stale one touches no row.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Shortlist {
    pub id: Uuid,
    pub vacancy_id: Uuid,
    /// `domain::ranking::Criteria`.
    pub criteria: Json<serde_json::Value>,
    pub criteria_fixed_at: Option<DateTime<Utc>>,
    pub criteria_fixed_by: Option<Uuid>,
    /// Code of `domain::shortlist::State`.
    pub state: String,
    pub created_at: DateTime<Utc>,
    pub presented_at: Option<DateTime<Utc>>,
    /// In whose name outcomes are recorded.
    pub presented_by: Option<Uuid>,
    pub closed_at: Option<DateTime<Utc>>,
    pub version: i64,
}

/// Begins the list of a vacancy; [`DbError::Taken`] when a colleague has.
pub async fn add(tx: &mut Tx, s: &Shortlist) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO shortlist (id, vacancy_id, criteria, criteria_fixed_at, criteria_fixed_by, state, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.vacancy_id)
            .bind(&s.criteria)
            .bind(s.criteria_fixed_at)
            .bind(s.criteria_fixed_by)
            .bind(&s.state)
            .bind(s.created_at)
            .bind(s.version)
            .execute(c)
            .await?
    ))
    .one("shortlist begun")
}

/// Writes the list as it stands now over `version`; zero rows when that is no longer the newest.
pub async fn put(tx: &mut Tx, s: &Shortlist, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE shortlist SET criteria = $3, criteria_fixed_at = $4, criteria_fixed_by = $5, state = $6,
                presented_at = $7, presented_by = $8, closed_at = $9, version = $10
         WHERE id = $1 AND version = $2"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(s.id)
        .bind(version)
        .bind(&s.criteria)
        .bind(s.criteria_fixed_at)
        .bind(s.criteria_fixed_by)
        .bind(&s.state)
        .bind(s.presented_at)
        .bind(s.presented_by)
        .bind(s.closed_at)
        .bind(s.version)
        .execute(c)
        .await?
        .into()))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Shortlist>, DbError> {
    let text = sql!("SELECT * FROM shortlist WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn of_vacancy(db: &mut impl Access, vacancy: Uuid) -> Result<Option<Shortlist>, DbError> {
    let text = sql!("SELECT * FROM shortlist WHERE vacancy_id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(vacancy).fetch_optional(c).await?))
}
