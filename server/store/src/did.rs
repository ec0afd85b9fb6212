//! Declarations of immediate availability: the draft, the declaration, its history.
//!
//! A write carries the version it was made from ([`save_answers`], [`moved`]); a stale one touches no row.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Did {
    pub id: Uuid,
    pub person_id: Uuid,
    /// Code of `domain::did::State`.
    pub state: String,
    pub version: i64,
    pub source: String,
    /// Raw answers, but those of [`Did::need_answers`].
    pub answers: Json<serde_json::Value>,
    /// Raw answers about wishes and help, from their own table; absent until some were saved.
    pub need_answers: Option<Json<serde_json::Value>>,
    pub declaration: Option<Json<serde_json::Value>>,
    /// Slug of the competent office, '' until one is assigned.
    pub office: String,
    pub protocol_year: Option<i64>,
    pub protocol_number: Option<i64>,
    pub protocol: Option<String>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub legal_date: Option<NaiveDate>,
    pub reason: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

pub async fn add_draft(tx: &mut Tx, d: &Did) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO did (id, person_id, state, version, source, answers, office, created_at, updated_at)
         VALUES ($1, $2, 'draft', 1, $3, $4, $5, $6, $6)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(d.id)
            .bind(d.person_id)
            .bind(&d.source)
            .bind(&d.answers)
            .bind(&d.office)
            .bind(d.created_at)
            .execute(c)
            .await?
    ))
    .one("draft added")
}

/// The columns of a [`Did`] and the tables they come from, before what is asked of them.
macro_rules! dids {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT did.*, did_need.answers AS need_answers
             FROM did LEFT JOIN did_need ON did_need.did_id = did.id ",
            $asked
        ))
    };
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Did>, DbError> {
    let text = dids!("WHERE did.id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn draft_of(db: &mut impl Access, person: Uuid) -> Result<Option<Did>, DbError> {
    let text = dids!("WHERE did.person_id = $1 AND did.state = 'draft'");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_optional(c).await?))
}

/// The open DID of a person: submitted, returned, confirmed or suspended.
pub async fn open_of(db: &mut impl Access, person: Uuid) -> Result<Option<Did>, DbError> {
    let text = dids!(
        "WHERE did.person_id = $1 AND did.state IN ('submitted', 'returned', 'confirmed', 'suspended')"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_optional(c).await?))
}

/// Every DID of a person but drafts, newest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Did>, DbError> {
    let text = dids!(
        "WHERE did.person_id = $1 AND did.state <> 'draft' ORDER BY did.submitted_at DESC, did.id DESC"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Keeps what was typed; nothing happens when `version` is no longer the newest.
pub async fn save_answers(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    answers: &Json<serde_json::Value>,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE did SET answers = $3, version = version + 1, updated_at = $4
         WHERE id = $1 AND version = $2 AND state IN ('draft', 'returned')"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(version).bind(answers).bind(at).execute(c).await?.into()))
}

/// Throws a draft away (a draft has no history and no legal effect).
pub async fn discard_draft(tx: &mut Tx, id: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM did WHERE id = $1 AND state = 'draft'");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).execute(c).await?.into()))
}

/// The next protocol number of an office and year. Holds the counter's row until the transaction ends: call it last.
pub async fn next_protocol(tx: &mut Tx, office: &str, year: i64) -> Result<i64, DbError> {
    let text = sql!(
        "INSERT INTO protocol_counter (office, year, last) VALUES ($1, $2, 1)
         ON CONFLICT (office, year) DO UPDATE SET last = protocol_counter.last + 1 RETURNING last"
    );
    Ok(on!(tx, |c| sqlx::query_scalar(text).bind(office).bind(year).fetch_one(c).await?))
}

/// What a submission adds to the draft.
#[derive(Debug)]
pub struct Submission<'a> {
    pub id: Uuid,
    pub version: i64,
    pub source: &'a str,
    pub answers: &'a Json<serde_json::Value>,
    pub declaration: &'a Json<serde_json::Value>,
    pub office: &'a str,
    pub legal_date: NaiveDate,
    pub at: DateTime<Utc>,
}

/// Turns a draft into a submitted DID, still without protocol number. Zero rows when the draft changed meanwhile.
pub async fn submit(tx: &mut Tx, s: &Submission<'_>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE did SET state = 'submitted', version = version + 1, source = $3, answers = $4, declaration = $5,
                office = $6, legal_date = $7, submitted_at = $8, updated_at = $8
         WHERE id = $1 AND version = $2 AND state = 'draft'"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(s.id)
        .bind(s.version)
        .bind(s.source)
        .bind(s.answers)
        .bind(s.declaration)
        .bind(s.office)
        .bind(s.legal_date)
        .bind(s.at)
        .execute(c)
        .await?
        .into()))
}

/// Keeps the number that [`next_protocol`] gave under `office`, whichever centre the DID goes to later.
pub async fn set_protocol(
    tx: &mut Tx,
    id: Uuid,
    office: &str,
    year: i64,
    number: i64,
    protocol: &str,
) -> Result<(), DbError> {
    let text = sql!(
        "UPDATE did SET protocol_office = $2, protocol_year = $3, protocol_number = $4, protocol = $5 WHERE id = $1"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(id).bind(office).bind(year).bind(number).bind(protocol).execute(c).await?
    ))
    .one("protocol set")
}

/// A completed DID keeps its protocol and its dates; declaration and answers are the new ones.
pub async fn complete(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    answers: &Json<serde_json::Value>,
    declaration: &Json<serde_json::Value>,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE did SET state = 'submitted', version = version + 1, answers = $3, declaration = $4, reason = NULL,
                updated_at = $5
         WHERE id = $1 AND version = $2 AND state = 'returned'"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(id)
        .bind(version)
        .bind(answers)
        .bind(declaration)
        .bind(at)
        .execute(c)
        .await?
        .into()))
}

/// Moves a DID from one state to another; zero rows when it is no longer in `from` or at `version`.
pub async fn moved(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    from: &str,
    to: &str,
    reason: Option<&str>,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE did SET state = $4, version = version + 1, reason = $5, updated_at = $6
         WHERE id = $1 AND version = $2 AND state = $3"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(id)
        .bind(version)
        .bind(from)
        .bind(to)
        .bind(reason)
        .bind(at)
        .execute(c)
        .await?
        .into()))
}

pub async fn set_office(tx: &mut Tx, id: Uuid, office: &str, at: DateTime<Utc>) -> Result<(), DbError> {
    let text = sql!("UPDATE did SET office = $2, version = version + 1, updated_at = $3 WHERE id = $1");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(office).bind(at).execute(c).await?))
        .one("office set")
}

/// Keeps what was typed about wishes and help.
pub async fn put_need_answers(
    tx: &mut Tx,
    id: Uuid,
    answers: &Json<serde_json::Value>,
) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO did_need (did_id, answers) VALUES ($1, $2)
         ON CONFLICT (did_id) DO UPDATE SET answers = excluded.answers"
    );
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(answers).execute(c).await?))
        .one("need answers kept")
}

/// Keeps what submission accepted of wishes and help, with what was typed.
pub async fn put_needs(
    tx: &mut Tx,
    id: Uuid,
    answers: &Json<serde_json::Value>,
    needs: &Json<serde_json::Value>,
) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO did_need (did_id, answers, needs) VALUES ($1, $2, $3)
         ON CONFLICT (did_id) DO UPDATE SET answers = excluded.answers, needs = excluded.needs"
    );
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(answers).bind(needs).execute(c).await?))
        .one("needs kept")
}

/// What submission accepted of wishes and help.
pub async fn needs(db: &mut impl Access, id: Uuid) -> Result<Option<Json<serde_json::Value>>, DbError> {
    let text = sql!("SELECT needs FROM did_need WHERE did_id = $1");
    let needs: Option<Option<_>> = on!(db, |c| sqlx::query_scalar(text).bind(id).fetch_optional(c).await?);
    Ok(needs.flatten())
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Step {
    pub id: Uuid,
    pub did_id: Uuid,
    /// The version of the DID that this move made: the order of the moves, whatever the servers' clocks say.
    pub version: i64,
    /// Code of `domain::did::Move`.
    #[sqlx(rename = "move")]
    pub step: String,
    pub from_state: String,
    pub to_state: String,
    pub by_kind: String,
    pub by_id: Option<Uuid>,
    pub reason: Option<String>,
    pub at: DateTime<Utc>,
}

pub async fn add_step(tx: &mut Tx, s: &Step) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO did_history (id, did_id, version, move, from_state, to_state, by_kind, by_id, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.did_id)
            .bind(s.version)
            .bind(&s.step)
            .bind(&s.from_state)
            .bind(&s.to_state)
            .bind(&s.by_kind)
            .bind(s.by_id)
            .bind(&s.reason)
            .bind(s.at)
            .execute(c)
            .await?
    ))
    .one("step added")
}

pub async fn history(db: &mut impl Access, did: Uuid) -> Result<Vec<Step>, DbError> {
    let text = sql!("SELECT * FROM did_history WHERE did_id = $1 ORDER BY version");
    Ok(on!(db, |c| sqlx::query_as(text).bind(did).fetch_all(c).await?))
}
