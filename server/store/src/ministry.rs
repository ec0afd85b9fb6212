//! Messages to the ministry: one per passage that asks for one (I11), written in its transaction, leased, sent outside
//! it, marked. Every attempt carries the row's id as its idempotency key: at least once on the wire, once in effect.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Q, Touched, Tx};

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Message {
    /// The idempotency key.
    pub id: Uuid,
    pub passage_id: Uuid,
    pub person_id: Uuid,
    /// Code of the service, as the passage has it.
    pub service: String,
    /// The ministry's code; `None` while nobody has set it.
    pub code: Option<String>,
    pub project: Option<String>,
    /// Code of `domain::ministry::State`.
    pub state: String,
    /// What is told beside code and person; nobody's name.
    pub body: Json<serde_json::Value>,
    pub created_at: DateTime<Utc>,
    pub next_at: DateTime<Utc>,
    pub attempts: i64,
    pub sent_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
}

/// Puts a message down.
pub async fn add(tx: &mut Tx, m: &Message) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO ministry_message (id, passage_id, person_id, service, code, project, state, body, created_at, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(m.id)
            .bind(m.passage_id)
            .bind(m.person_id)
            .bind(&m.service)
            .bind(&m.code)
            .bind(&m.project)
            .bind(&m.state)
            .bind(&m.body)
            .bind(m.created_at)
            .bind(m.next_at)
            .execute(c)
            .await?
    ))
    .one("message to the ministry added")
}

/// Takes up to `limit` due messages until `until`; two senders never hold the same one.
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
                "SELECT id FROM ministry_message WHERE state = 'waiting' AND next_at <= $1
                   AND (leased_until IS NULL OR leased_until < $1) ORDER BY next_at, id LIMIT $2",
            )
            .bind(now)
            .bind(limit)
            .fetch_all(c)
            .await?
        }
        Q::Postgres(c) => {
            sqlx::query_scalar(
                "SELECT id FROM ministry_message WHERE state = 'waiting' AND next_at <= $1
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
        "UPDATE ministry_message SET leased_until = $2, attempts = attempts + 1 WHERE id = $1
         RETURNING id, passage_id, person_id, service, code, project, state, body, created_at, next_at, attempts,
                   sent_at, last_error"
    );
    let mut leased = Vec::with_capacity(ids.len());
    for id in ids {
        leased.push(on!(tx, |c| sqlx::query_as(text).bind(id).bind(until).fetch_one(c).await?));
    }
    Ok(leased)
}

/// Marks a message as received by the ministry, whatever became of the passage meanwhile.
pub async fn sent(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE ministry_message SET state = 'sent', sent_at = $2, leased_until = NULL, last_error = NULL
         WHERE id = $1 AND state <> 'sent'"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(at).execute(c).await?.into()))
}

/// Puts a message back for a later attempt. `error` is what went wrong, without personal data.
pub async fn retry(tx: &mut Tx, id: Uuid, next_at: DateTime<Utc>, error: &str) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE ministry_message SET next_at = $2, leased_until = NULL, last_error = $3
         WHERE id = $1 AND state = 'waiting'"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(next_at).bind(error).execute(c).await?.into()))
}

/// Gives their code to the messages of a service that waited for it; they leave at once.
pub async fn give_code(
    tx: &mut Tx,
    service: &str,
    code: &str,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE ministry_message SET code = $2, state = 'waiting', next_at = $3
         WHERE service = $1 AND state = 'code_missing'"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(service).bind(code).bind(at).execute(c).await?.into()))
}

/// Takes back the message of a passage that was reversed, unless it is on its way or gone.
pub async fn withdraw(tx: &mut Tx, passage: Uuid, now: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE ministry_message SET state = 'withdrawn' WHERE passage_id = $1
           AND state IN ('code_missing', 'waiting') AND (leased_until IS NULL OR leased_until < $2)"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(passage).bind(now).execute(c).await?.into()))
}

/// The messages of a person, oldest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Message>, DbError> {
    let text = sql!(
        "SELECT id, passage_id, person_id, service, code, project, state, body, created_at, next_at, attempts, sent_at,
                last_error
         FROM ministry_message WHERE person_id = $1 ORDER BY created_at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// One message as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    pub id: Uuid,
    pub service: String,
    pub code: Option<String>,
    pub state: String,
    pub office: String,
    pub created_at: DateTime<Utc>,
    pub next_at: DateTime<Utc>,
    pub attempts: i64,
    pub last_error: Option<String>,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    /// The passage was taken back.
    pub reversed: bool,
}

/// Messages in one state, oldest first, strictly after `after`.
pub async fn lines(
    db: &mut impl Access,
    state: &str,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT ministry_message.id, ministry_message.service, ministry_message.code, ministry_message.state,
                passage.office, ministry_message.created_at, ministry_message.next_at, ministry_message.attempts,
                ministry_message.last_error, person.id AS person_id, person.surname, person.name,
                EXISTS (SELECT 1 FROM passage AS undo WHERE undo.reverses = passage.id) AS reversed
         FROM ministry_message
         JOIN passage ON passage.id = ministry_message.passage_id
         JOIN person ON person.id = ministry_message.person_id
         WHERE ministry_message.state = $1 AND (ministry_message.created_at, ministry_message.id) > ($2, $3)
         ORDER BY ministry_message.created_at, ministry_message.id LIMIT $4"
    );
    let (since, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    Ok(on!(db, |c| sqlx::query_as(text).bind(state).bind(since).bind(id).bind(limit).fetch_all(c).await?))
}

/// How many messages stand in each state.
pub async fn counts(db: &mut impl Access) -> Result<Vec<(String, i64)>, DbError> {
    let text = sql!("SELECT state, COUNT(*) FROM ministry_message GROUP BY state ORDER BY state");
    Ok(on!(db, |c| sqlx::query_as(text).fetch_all(c).await?))
}

/// Since when the oldest message that should have left waits.
pub async fn oldest(db: &mut impl Access, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, DbError> {
    let text = sql!(
        "SELECT created_at FROM ministry_message WHERE state = 'waiting' AND (attempts > 0 OR next_at <= $1)
         ORDER BY created_at LIMIT 1"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(now).fetch_optional(c).await?))
}
