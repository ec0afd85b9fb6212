//! Sessions: a 256-bit token in the browser, its SHA-256 here, an idle and an absolute end.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Session {
    pub id: Uuid,
    pub hash: Vec<u8>,
    pub account_id: Option<Uuid>,
    pub operator_id: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    /// Absolute end.
    pub ends_at: DateTime<Utc>,
    /// Minutes without a request after which the session is over.
    pub idle_minutes: i64,
    /// The terminal at which it was opened: it lives only there.
    pub device_id: Option<Uuid>,
}

pub async fn add(tx: &mut Tx, s: &Session) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO session (id, hash, account_id, operator_id, created_at, last_seen_at, ends_at, idle_minutes, device_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(&s.hash)
            .bind(s.account_id)
            .bind(s.operator_id)
            .bind(s.created_at)
            .bind(s.last_seen_at)
            .bind(s.ends_at)
            .bind(s.idle_minutes)
            .bind(s.device_id)
            .execute(c)
            .await?
    ))
    .one("session added")
}

/// The session and who it belongs to, in one read: a page asks this first.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Seen {
    pub id: Uuid,
    pub last_seen_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub idle_minutes: i64,
    pub device_id: Option<Uuid>,
    pub account_id: Option<Uuid>,
    pub person_id: Option<Uuid>,
    pub level: Option<String>,
    pub surname: Option<String>,
    pub given_name: Option<String>,
    pub cf: Option<String>,
    pub email: Option<String>,
    pub operator_id: Option<Uuid>,
    pub operator_name: Option<String>,
    pub username: Option<String>,
    pub role: Option<String>,
    pub lang: Option<String>,
}

pub async fn by_hash(db: &mut impl Access, hash: &[u8]) -> Result<Option<Seen>, DbError> {
    let text = sql!(
        "SELECT session.id, session.last_seen_at, session.ends_at, session.idle_minutes,
                session.device_id, account.id AS account_id, person.id AS person_id, account.level, person.surname,
                person.name AS given_name, person.cf, account.email,
                operator.id AS operator_id, operator.name AS operator_name, operator.username, operator.role,
                COALESCE(account.lang, operator.lang) AS lang
         FROM session
         LEFT JOIN account ON account.id = session.account_id AND account.closed_at IS NULL
         LEFT JOIN person ON person.id = account.person_id
         LEFT JOIN operator ON operator.id = session.operator_id AND operator.disabled_at IS NULL
         WHERE session.hash = $1"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(hash).fetch_optional(c).await?))
}

pub async fn touch(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(now).execute(c).await?.into()))
}

pub async fn end(tx: &mut Tx, id: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM session WHERE id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).execute(c).await?.into()))
}

/// Ends every session of an account: after a new password, or when the codice fiscale moves.
pub async fn end_of_account(tx: &mut Tx, account: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM session WHERE account_id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(account).execute(c).await?.into()))
}

/// Ends the sessions of an account on every other device.
pub async fn end_others(tx: &mut Tx, account: Uuid, keep: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM session WHERE account_id = $1 AND id <> $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(account).bind(keep).execute(c).await?.into()))
}

/// Ends the session that this token opened, whoever's it was.
pub async fn end_by_hash(tx: &mut Tx, hash: &[u8]) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM session WHERE hash = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(hash).execute(c).await?.into()))
}

pub async fn end_of_operator(tx: &mut Tx, operator: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM session WHERE operator_id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(operator).execute(c).await?.into()))
}

/// Ends the sessions opened at a terminal.
pub async fn end_of_device(tx: &mut Tx, device: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM session WHERE device_id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(device).execute(c).await?.into()))
}

/// Removes what ended before `before`.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM session WHERE ends_at < $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(before).execute(c).await?.into()))
}
