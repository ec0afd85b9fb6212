//! Mandates: who acts for which company, and how that came about.
//!
//! A write carries the version that it was made from ([`put`]); the database lets one person hold one open mandate for
//! a company.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

/// `from_state` of the first step: there was no mandate yet.
pub const NEW: &str = "new";

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Mandate {
    pub id: Uuid,
    pub company_id: Uuid,
    pub person_id: Uuid,
    /// Code of `domain::mandate::Role`.
    pub role: String,
    /// Code of `domain::mandate::State`.
    pub state: String,
    /// Keyed fingerprint of the code that went to the PEC; `None` once it was used.
    pub code_hash: Option<Vec<u8>>,
    pub code_sent_at: Option<DateTime<Utc>>,
    /// Wrong codes typed since the last one was sent.
    pub code_failures: i64,
    pub declared_at: DateTime<Utc>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub decided_by: Option<Uuid>,
    pub decided_at: Option<DateTime<Utc>>,
    /// Why it was refused or revoked.
    pub reason: Option<String>,
    /// The last day on which it counts.
    pub expires_on: Option<NaiveDate>,
    pub version: i64,
}

/// Declares one; [`DbError::Taken`] when this person has an open one for this company.
pub async fn add(tx: &mut Tx, m: &Mandate) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO mandate (id, company_id, person_id, role, state, code_hash, code_sent_at, declared_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(m.id)
            .bind(m.company_id)
            .bind(m.person_id)
            .bind(&m.role)
            .bind(&m.state)
            .bind(&m.code_hash)
            .bind(m.code_sent_at)
            .bind(m.declared_at)
            .bind(m.version)
            .execute(c)
            .await?
    ))
    .one("mandate declared")
}

/// Writes the mandate as it stands now over `version`; zero rows when that is no longer the newest.
pub async fn put(tx: &mut Tx, m: &Mandate, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE mandate SET state = $3, code_hash = $4, code_sent_at = $5, code_failures = $6, confirmed_at = $7,
                decided_by = $8, decided_at = $9, reason = $10, expires_on = $11, version = $12
         WHERE id = $1 AND version = $2"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(m.id)
        .bind(version)
        .bind(&m.state)
        .bind(&m.code_hash)
        .bind(m.code_sent_at)
        .bind(m.code_failures)
        .bind(m.confirmed_at)
        .bind(m.decided_by)
        .bind(m.decided_at)
        .bind(&m.reason)
        .bind(m.expires_on)
        .bind(m.version)
        .execute(c)
        .await?
        .into()))
}

/// A wrong code was typed.
pub async fn code_failed(tx: &mut Tx, id: Uuid) -> Result<(), DbError> {
    let text = sql!("UPDATE mandate SET code_failures = code_failures + 1 WHERE id = $1");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).execute(c).await?)).one("wrong code counted")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Mandate>, DbError> {
    let text = sql!("SELECT * FROM mandate WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The open mandate of a person for a company, wherever it stands.
pub async fn open_of(db: &mut impl Access, company: Uuid, person: Uuid) -> Result<Option<Mandate>, DbError> {
    let text = sql!(
        "SELECT * FROM mandate
         WHERE company_id = $1 AND person_id = $2 AND state IN ('declared', 'confirmed', 'approved')"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).bind(person).fetch_optional(c).await?))
}

/// A mandate that counts, with the name of the company for which it does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct InForce {
    pub id: Uuid,
    pub role: String,
    pub legal_name: String,
    pub expires_on: NaiveDate,
}

/// What lets a person act for a company on `day`: approved, neither revoked nor over.
pub async fn in_force(
    db: &mut impl Access,
    company: Uuid,
    person: Uuid,
    day: NaiveDate,
) -> Result<Option<InForce>, DbError> {
    let text = sql!(
        "SELECT mandate.id, mandate.role, company.legal_name, mandate.expires_on
         FROM mandate JOIN company ON company.id = mandate.company_id
         WHERE mandate.company_id = $1 AND mandate.person_id = $2 AND mandate.state = 'approved'
           AND mandate.expires_on >= $3"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).bind(person).bind(day).fetch_optional(c).await?))
}

/// Everybody who may act for a company on `day`, so that they can be told.
pub async fn acting_for(db: &mut impl Access, company: Uuid, day: NaiveDate) -> Result<Vec<Uuid>, DbError> {
    let text = sql!(
        "SELECT person_id FROM mandate WHERE company_id = $1 AND state = 'approved' AND expires_on >= $2
         ORDER BY declared_at, id"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(company).bind(day).fetch_all(c).await?))
}

/// A mandate with the names that people read.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub mandate: Mandate,
    pub legal_name: String,
    pub surname: String,
    pub name: String,
    pub cf: String,
}

macro_rules! lines {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT mandate.*, company.legal_name, person.surname, person.name, person.cf
             FROM mandate
             JOIN company ON company.id = mandate.company_id
             JOIN person ON person.id = mandate.person_id ",
            $asked
        ))
    };
}

/// Every mandate for a company, the newest first.
pub async fn of_company(db: &mut impl Access, company: Uuid) -> Result<Vec<Line>, DbError> {
    let text = lines!("WHERE mandate.company_id = $1 ORDER BY mandate.declared_at DESC, mandate.id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).fetch_all(c).await?))
}

/// Every mandate of a person, the newest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Line>, DbError> {
    let text = lines!("WHERE mandate.person_id = $1 ORDER BY mandate.declared_at DESC, mandate.id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Approved mandates whose last day was before `day`, the longest over first; at most `limit`.
pub async fn over(db: &mut impl Access, day: NaiveDate, limit: i64) -> Result<Vec<Uuid>, DbError> {
    let text = sql!(
        "SELECT id FROM mandate WHERE state = 'approved' AND expires_on < $1 ORDER BY expires_on, id LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(day).bind(limit).fetch_all(c).await?))
}

/// What happened to a mandate, once.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Step {
    pub id: Uuid,
    pub mandate_id: Uuid,
    /// The version that this act made.
    pub version: i64,
    /// Code of `domain::mandate::Act`, or `declare`.
    pub act: String,
    pub from_state: String,
    pub to_state: String,
    /// `citizen`, `employer`, `operator` or `system`.
    pub by_kind: String,
    pub by_id: Option<Uuid>,
    pub note: Option<String>,
    pub at: DateTime<Utc>,
}

pub async fn add_step(tx: &mut Tx, s: &Step) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO mandate_step (id, mandate_id, version, act, from_state, to_state, by_kind, by_id, note, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.mandate_id)
            .bind(s.version)
            .bind(&s.act)
            .bind(&s.from_state)
            .bind(&s.to_state)
            .bind(&s.by_kind)
            .bind(s.by_id)
            .bind(&s.note)
            .bind(s.at)
            .execute(c)
            .await?
    ))
    .one("step of a mandate")
}

pub async fn history(db: &mut impl Access, mandate: Uuid) -> Result<Vec<Step>, DbError> {
    let text = sql!("SELECT * FROM mandate_step WHERE mandate_id = $1 ORDER BY version");
    Ok(on!(db, |c| sqlx::query_as(text).bind(mandate).fetch_all(c).await?))
}
