//! Messages to people, written in the act's transaction, leased, sent outside it, marked.
//!
//! One row per (event, recipient, kind). Every attempt carries the same Message-ID, made from the row's id: at
//! least once on the wire, once in effect.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Q, Touched, Tx};

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Message {
    pub id: Uuid,
    pub event_id: Uuid,
    /// The e-mail address.
    pub recipient: String,
    /// Which text (`did_submitted`).
    pub kind: String,
    pub lang: String,
    /// What fills the text.
    pub data: Json<serde_json::Value>,
    pub created_at: DateTime<Utc>,
    pub next_at: DateTime<Utc>,
    pub attempts: i64,
}

/// Puts a message down; writing the same one again changes nothing.
pub async fn add(tx: &mut Tx, m: &Message) -> Result<Touched, DbError> {
    let text = sql!(
        "INSERT INTO outbox (id, event_id, recipient, kind, lang, data, created_at, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (event_id, recipient, kind) DO NOTHING"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(m.id)
        .bind(m.event_id)
        .bind(&m.recipient)
        .bind(&m.kind)
        .bind(&m.lang)
        .bind(&m.data)
        .bind(m.created_at)
        .bind(m.next_at)
        .execute(c)
        .await?
        .into()))
}

/// An insert of so many messages about one event to one person.
macro_rules! adding {
    ($($row:literal),+) => {
        sql!(concat!(
            "INSERT INTO outbox (event_id, recipient, lang, created_at, id, kind, data, next_at) VALUES ",
            $("($1, $2, $3, $4, ", $row,)+
            " ON CONFLICT (event_id, recipient, kind) DO NOTHING"
        ))
    };
}

/// Puts down messages about one event to one person, whose common columns are those of the first.
pub async fn add_all(tx: &mut Tx, messages: &[Message]) -> Result<Touched, DbError> {
    let mut added = 0;
    for some in messages.chunks(3) {
        let text = match some.len() {
            1 => adding!("$5, $6, $7, $8)"),
            2 => adding!("$5, $6, $7, $8), ", "$9, $10, $11, $12)"),
            _ => adding!("$5, $6, $7, $8), ", "$9, $10, $11, $12), ", "$13, $14, $15, $16)"),
        };
        let first = &some[0];
        let touched: Touched = on!(tx, |c| {
            let mut query = sqlx::query(text)
                .bind(first.event_id)
                .bind(&first.recipient)
                .bind(&first.lang)
                .bind(first.created_at);
            for m in some {
                query = query.bind(m.id).bind(&m.kind).bind(&m.data).bind(m.next_at);
            }
            query.execute(c).await?.into()
        });
        added += touched.0;
    }
    Ok(Touched(added))
}

/// Takes back the reminders of an appointment that were not sent.
pub async fn withdraw(tx: &mut Tx, appointment: Uuid) -> Result<Touched, DbError> {
    let text = sql!(
        "DELETE FROM outbox WHERE sent_at IS NULL AND kind LIKE 'appointment_reminder_%'
           AND event_id IN (SELECT id FROM appointment_history WHERE appointment_id = $1)"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(appointment).execute(c).await?.into()))
}

/// Takes up to `limit` due messages for `until`; two senders never hold the same one.
pub async fn lease(
    tx: &mut Tx,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Message>, DbError> {
    let ids: Vec<Uuid> = match tx.q() {
        // The one writer of SQLite is the lock.
        Q::Sqlite(c) => {
            sqlx::query_scalar(
                "SELECT id FROM outbox WHERE sent_at IS NULL AND next_at <= $1
                   AND (leased_until IS NULL OR leased_until < $1) ORDER BY next_at, id LIMIT $2",
            )
            .bind(now)
            .bind(limit)
            .fetch_all(c)
            .await?
        }
        Q::Postgres(c) => {
            sqlx::query_scalar(
                "SELECT id FROM outbox WHERE sent_at IS NULL AND next_at <= $1
                   AND (leased_until IS NULL OR leased_until < $1) ORDER BY next_at, id LIMIT $2
                 FOR UPDATE SKIP LOCKED",
            )
            .bind(now)
            .bind(limit)
            .fetch_all(c)
            .await?
        }
    };
    let text = sql!(
        "UPDATE outbox SET leased_until = $2, attempts = attempts + 1 WHERE id = $1
         RETURNING id, event_id, recipient, kind, lang, data, created_at, next_at, attempts"
    );
    let mut leased = Vec::with_capacity(ids.len());
    for id in ids {
        leased.push(on!(tx, |c| sqlx::query_as(text).bind(id).bind(until).fetch_one(c).await?));
    }
    Ok(leased)
}

/// Marks a message as sent. What filled it goes: links and codes that work are not kept in clear.
pub async fn sent(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE outbox SET sent_at = $2, leased_until = NULL, last_error = NULL, data = '{}' WHERE id = $1"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(at).execute(c).await?.into()))
}

/// Puts a message back for a later attempt. `error` is what went wrong, without personal data.
pub async fn retry(tx: &mut Tx, id: Uuid, next_at: DateTime<Utc>, error: &str) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE outbox SET next_at = $2, leased_until = NULL, last_error = $3 WHERE id = $1 AND sent_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(next_at).bind(error).execute(c).await?.into()))
}

/// Messages that should have left by `now`, and since when the oldest waits. Reminders of days to come do not wait yet.
pub async fn waiting(
    db: &mut impl Access,
    now: DateTime<Utc>,
) -> Result<(i64, Option<DateTime<Utc>>), DbError> {
    let text = sql!("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND (attempts > 0 OR next_at <= $1)");
    let count: i64 = on!(db, |c| sqlx::query_scalar(text).bind(now).fetch_one(c).await?);
    let text = sql!(
        "SELECT MIN(CASE WHEN attempts > 0 AND kind NOT LIKE 'appointment_reminder_%' THEN created_at ELSE next_at END)
         FROM outbox WHERE sent_at IS NULL AND (attempts > 0 OR next_at <= $1)"
    );
    let oldest = on!(db, |c| sqlx::query_scalar(text).bind(now).fetch_one(c).await?);
    Ok((count, oldest))
}

/// Messages that a sender holds now, or held when it died.
pub async fn on_their_way(db: &mut impl Access) -> Result<Vec<Uuid>, DbError> {
    let text = sql!("SELECT id FROM outbox WHERE sent_at IS NULL AND leased_until IS NOT NULL ORDER BY id");
    Ok(on!(db, |c| sqlx::query_scalar(text).fetch_all(c).await?))
}
