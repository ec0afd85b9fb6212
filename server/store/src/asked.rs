//! Asked twice, done once: one row per (actor, act, key), with the answer that was given.

use chrono::{DateTime, Utc};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::types::Json;

use crate::{Access, DbError, Touched, Tx};

/// What the house remembers of a request key.
#[derive(Debug)]
pub enum Memory<T> {
    /// Nobody used this key: it is now held by this transaction.
    Fresh,
    /// Same key, same body: the answer of then.
    Done(T),
    /// Same key, another body.
    Different,
}

/// Claims a key inside the act's transaction. A second client waits here until the first one is done.
pub async fn claim<T: DeserializeOwned + Send + Unpin>(
    tx: &mut Tx,
    actor: &str,
    act: &str,
    key: &str,
    fingerprint: &[u8],
    now: DateTime<Utc>,
) -> Result<Memory<T>, DbError> {
    let text = sql!(
        "INSERT INTO request_key (actor, act, key, fingerprint, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (actor, act, key) DO NOTHING"
    );
    let claimed: Touched = on!(tx, |c| sqlx::query(text)
        .bind(actor)
        .bind(act)
        .bind(key)
        .bind(fingerprint)
        .bind(now)
        .execute(c)
        .await?
        .into());
    if claimed.happened() {
        return Ok(Memory::Fresh);
    }
    let text = sql!("SELECT fingerprint, result FROM request_key WHERE actor = $1 AND act = $2 AND key = $3");
    let (then, result): (Vec<u8>, Option<Json<serde_json::Value>>) =
        on!(tx, |c| sqlx::query_as(text).bind(actor).bind(act).bind(key).fetch_one(c).await?);
    if then != fingerprint {
        return Ok(Memory::Different);
    }
    let Json(result) = result.ok_or(DbError::Unreadable("request_key.result"))?;
    serde_json::from_value(result).map(Memory::Done).map_err(|_| DbError::Unreadable("request_key.result"))
}

pub async fn remember<T: Serialize>(
    tx: &mut Tx,
    actor: &str,
    act: &str,
    key: &str,
    result: &T,
) -> Result<(), DbError> {
    let text = sql!("UPDATE request_key SET result = $4 WHERE actor = $1 AND act = $2 AND key = $3");
    let result = Json(serde_json::to_value(result).map_err(|_| DbError::Unreadable("request_key.result"))?);
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(actor).bind(act).bind(key).bind(&result).execute(c).await?
    ))
    .one("answer remembered")
}

/// Was this key used, and with this body? Read-only; for a page that comes back by the back button.
pub async fn used(db: &mut impl Access, actor: &str, act: &str, key: &str) -> Result<bool, DbError> {
    let text = sql!("SELECT COUNT(*) FROM request_key WHERE actor = $1 AND act = $2 AND key = $3");
    let count: i64 =
        on!(db, |c| sqlx::query_scalar(text).bind(actor).bind(act).bind(key).fetch_one(c).await?);
    Ok(count > 0)
}

pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM request_key WHERE at < $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(before).execute(c).await?.into()))
}
