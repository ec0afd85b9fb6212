//! What was done, by whom, to what. Acts insert rows; one sealer chains them in batches (see `acts::audit`).

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Entry {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    /// `citizen:<account>`, `operator:<id>`, `system:<what>`.
    pub actor: String,
    pub act: String,
    /// `did:<id>`, `person:<id>`.
    pub subject: String,
    pub detail: Json<serde_json::Value>,
    pub batch: Option<i64>,
    /// The chain after this row; absent until it is sealed.
    pub head: Option<Vec<u8>>,
}

pub async fn add(tx: &mut Tx, e: &Entry) -> Result<(), DbError> {
    let text =
        sql!("INSERT INTO audit (id, at, actor, act, subject, detail) VALUES ($1, $2, $3, $4, $5, $6)");
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(e.id)
            .bind(e.at)
            .bind(&e.actor)
            .bind(&e.act)
            .bind(&e.subject)
            .bind(&e.detail)
            .execute(c)
            .await?
    ))
    .one("audit entry added")
}

pub async fn unsealed(db: &mut impl Access, limit: i64) -> Result<Vec<Entry>, DbError> {
    let text = sql!("SELECT * FROM audit WHERE batch IS NULL ORDER BY at, id LIMIT $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(limit).fetch_all(c).await?))
}

pub async fn of_batch(db: &mut impl Access, batch: i64) -> Result<Vec<Entry>, DbError> {
    let text = sql!("SELECT * FROM audit WHERE batch = $1 ORDER BY at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(batch).fetch_all(c).await?))
}

pub async fn put_in_batch(tx: &mut Tx, id: Uuid, batch: i64, head: &[u8]) -> Result<(), DbError> {
    let text = sql!("UPDATE audit SET batch = $2, head = $3 WHERE id = $1 AND batch IS NULL");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(batch).bind(head).execute(c).await?))
        .one("audit entry sealed")
}

/// The first row that claims to be in a batch for which there is no seal.
pub async fn without_seal(db: &mut impl Access) -> Result<Option<Entry>, DbError> {
    let text = sql!(
        "SELECT audit.* FROM audit LEFT JOIN audit_seal ON audit_seal.batch = audit.batch
         WHERE audit.batch IS NOT NULL AND audit_seal.batch IS NULL
         ORDER BY audit.batch, audit.at, audit.id LIMIT 1"
    );
    Ok(on!(db, |c| sqlx::query_as(text).fetch_optional(c).await?))
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Seal {
    pub batch: i64,
    pub at: DateTime<Utc>,
    pub rows: i64,
    pub head: Vec<u8>,
}

pub async fn add_seal(tx: &mut Tx, s: &Seal) -> Result<(), DbError> {
    let text = sql!("INSERT INTO audit_seal (batch, at, rows, head) VALUES ($1, $2, $3, $4)");
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(s.batch).bind(s.at).bind(s.rows).bind(&s.head).execute(c).await?
    ))
    .one("seal added")
}

pub async fn last_seal(db: &mut impl Access) -> Result<Option<Seal>, DbError> {
    let text = sql!("SELECT * FROM audit_seal ORDER BY batch DESC LIMIT 1");
    Ok(on!(db, |c| sqlx::query_as(text).fetch_optional(c).await?))
}

/// Seals in order, after `batch`, at most `limit`.
pub async fn seals_after(db: &mut impl Access, batch: i64, limit: i64) -> Result<Vec<Seal>, DbError> {
    let text = sql!("SELECT * FROM audit_seal WHERE batch > $1 ORDER BY batch LIMIT $2");
    Ok(on!(db, |c| sqlx::query_as(text).bind(batch).bind(limit).fetch_all(c).await?))
}
