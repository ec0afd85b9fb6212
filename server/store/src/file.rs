//! What belongs to a person's file besides DID and passages: who read it, notes, the ministry's index; and
//! what people think of a page.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Reading {
    pub id: Uuid,
    pub person_id: Uuid,
    pub operator_id: Uuid,
    pub session_id: Uuid,
    /// Start of the 30 minutes that this row stands for.
    pub window_start: DateTime<Utc>,
    /// Office of the reader.
    pub office: String,
    /// Why, when the file belongs to another centre.
    pub reason: Option<String>,
    pub at: DateTime<Utc>,
}

/// Logs a reading; nothing happens when this window already has its row.
pub async fn log_reading(tx: &mut Tx, r: &Reading) -> Result<Touched, DbError> {
    let text = sql!(
        "INSERT INTO file_reading (id, person_id, operator_id, session_id, window_start, office, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (operator_id, person_id, session_id, window_start) DO NOTHING"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(r.id)
        .bind(r.person_id)
        .bind(r.operator_id)
        .bind(r.session_id)
        .bind(r.window_start)
        .bind(&r.office)
        .bind(&r.reason)
        .bind(r.at)
        .execute(c)
        .await?
        .into()))
}

/// Has this operator given a reason for this file in this session?
pub async fn reason_given(
    db: &mut impl Access,
    person: Uuid,
    operator: Uuid,
    session: Uuid,
) -> Result<Option<String>, DbError> {
    let text = sql!(
        "SELECT reason FROM file_reading
         WHERE person_id = $1 AND operator_id = $2 AND session_id = $3 AND reason IS NOT NULL
         ORDER BY at LIMIT 1"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text)
        .bind(person)
        .bind(operator)
        .bind(session)
        .fetch_optional(c)
        .await?))
}

/// Is there already a row for this window? Asked with a read, so that most readings write nothing.
pub async fn reading_logged(
    db: &mut impl Access,
    person: Uuid,
    operator: Uuid,
    session: Uuid,
    window_start: DateTime<Utc>,
) -> Result<bool, DbError> {
    let text = sql!(
        "SELECT COUNT(*) FROM file_reading
         WHERE person_id = $1 AND operator_id = $2 AND session_id = $3 AND window_start = $4"
    );
    let rows: i64 = on!(db, |c| sqlx::query_scalar(text)
        .bind(person)
        .bind(operator)
        .bind(session)
        .bind(window_start)
        .fetch_one(c)
        .await?);
    Ok(rows > 0)
}

/// Who read this file, as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Reader {
    pub at: DateTime<Utc>,
    pub operator_name: String,
    pub office: String,
    pub reason: Option<String>,
}

pub async fn readers(db: &mut impl Access, person: Uuid, limit: i64) -> Result<Vec<Reader>, DbError> {
    let text = sql!(
        "SELECT file_reading.at, operator.name AS operator_name, file_reading.office, file_reading.reason
         FROM file_reading JOIN operator ON operator.id = file_reading.operator_id
         WHERE file_reading.person_id = $1 ORDER BY file_reading.at DESC, file_reading.id DESC LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).bind(limit).fetch_all(c).await?))
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Note {
    pub id: Uuid,
    pub person_id: Uuid,
    pub operator_id: Uuid,
    pub operator_name: String,
    pub text: String,
    pub at: DateTime<Utc>,
}

pub async fn add_note(
    tx: &mut Tx,
    id: Uuid,
    person: Uuid,
    operator: Uuid,
    body: &str,
    at: DateTime<Utc>,
) -> Result<(), DbError> {
    let text = sql!("INSERT INTO note (id, person_id, operator_id, text, at) VALUES ($1, $2, $3, $4, $5)");
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(id).bind(person).bind(operator).bind(body).bind(at).execute(c).await?
    ))
    .one("note added")
}

pub async fn notes(db: &mut impl Access, person: Uuid) -> Result<Vec<Note>, DbError> {
    let text = sql!(
        "SELECT note.*, operator.name AS operator_name FROM note JOIN operator ON operator.id = note.operator_id
         WHERE note.person_id = $1 ORDER BY note.at DESC, note.id DESC"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Profiling {
    pub id: Uuid,
    pub person_id: Uuid,
    /// Decimal text between 0 and 1, as it was printed where the operator read it.
    pub value: String,
    pub source: String,
    pub measured_on: NaiveDate,
    pub entered_by: Uuid,
    pub at: DateTime<Utc>,
}

pub async fn add_profiling(tx: &mut Tx, p: &Profiling) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO profiling_index (id, person_id, value, source, measured_on, entered_by, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(p.id)
            .bind(p.person_id)
            .bind(&p.value)
            .bind(&p.source)
            .bind(p.measured_on)
            .bind(p.entered_by)
            .bind(p.at)
            .execute(c)
            .await?
    ))
    .one("index entered")
}

/// The newest index of a person.
pub async fn profiling(db: &mut impl Access, person: Uuid) -> Result<Option<Profiling>, DbError> {
    let text =
        sql!("SELECT * FROM profiling_index WHERE person_id = $1 ORDER BY measured_on DESC, at DESC LIMIT 1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_optional(c).await?))
}

pub async fn add_feedback(
    tx: &mut Tx,
    id: Uuid,
    page: &str,
    useful: bool,
    body: Option<&str>,
    at: DateTime<Utc>,
) -> Result<(), DbError> {
    let text = sql!("INSERT INTO feedback (id, page, useful, text, at) VALUES ($1, $2, $3, $4, $5)");
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(id).bind(page).bind(useful).bind(body).bind(at).execute(c).await?
    ))
    .one("feedback added")
}
