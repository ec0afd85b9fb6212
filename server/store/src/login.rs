//! Failed logins, counted per what was typed: unknown accounts leave the same trace as known ones.

use chrono::{DateTime, Utc};

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Failures {
    pub failures: i64,
    /// Before this instant no password is even tried.
    pub next_at: DateTime<Utc>,
}

pub async fn failures(db: &mut impl Access, key: &[u8]) -> Result<Option<Failures>, DbError> {
    let text = sql!("SELECT failures, next_at FROM login_failure WHERE key_hash = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(key).fetch_optional(c).await?))
}

/// Counts one more failure and gives the new number.
pub async fn fail(tx: &mut Tx, key: &[u8], now: DateTime<Utc>) -> Result<i64, DbError> {
    let text = sql!(
        "INSERT INTO login_failure (key_hash, failures, next_at, last_at) VALUES ($1, 1, $2, $2)
         ON CONFLICT (key_hash) DO UPDATE SET failures = login_failure.failures + 1, last_at = $2
         RETURNING failures"
    );
    Ok(on!(tx, |c| sqlx::query_scalar(text).bind(key).bind(now).fetch_one(c).await?))
}

pub async fn delay(tx: &mut Tx, key: &[u8], next_at: DateTime<Utc>) -> Result<(), DbError> {
    let text = sql!("UPDATE login_failure SET next_at = $2 WHERE key_hash = $1");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(key).bind(next_at).execute(c).await?))
        .one("login delayed")
}

pub async fn forgive(tx: &mut Tx, key: &[u8]) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM login_failure WHERE key_hash = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(key).execute(c).await?.into()))
}

pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM login_failure WHERE last_at < $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(before).execute(c).await?.into()))
}
