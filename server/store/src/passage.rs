//! LEP passages: append-only rows. A correction is a reversal that points at what it reverses.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Passage {
    pub id: Uuid,
    pub pack: String,
    pub code: String,
    /// Whose it is: a person's, or a company's (below).
    pub person_id: Option<Uuid>,
    pub company_id: Option<Uuid>,
    pub office: String,
    pub operator_id: Uuid,
    pub channel: String,
    pub mode: String,
    /// Minutes delivered; absent only on automatic replicas.
    pub minutes: Option<i64>,
    pub delivered_at: DateTime<Utc>,
    pub delivered_until: DateTime<Utc>,
    pub recorded_at: DateTime<Utc>,
    /// What the system could not know and asked (`domain::passage::Facts`).
    pub facts: Json<serde_json::Value>,
    pub did_id: Option<Uuid>,
    pub replica_of: Option<Uuid>,
    pub reverses: Option<Uuid>,
    pub reason: Option<String>,
}

pub async fn add(tx: &mut Tx, p: &Passage) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO passage (id, pack, code, person_id, company_id, office, operator_id, channel, mode, minutes,
                              delivered_at, delivered_until, recorded_at, facts, did_id, replica_of, reverses, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(p.id)
            .bind(&p.pack)
            .bind(&p.code)
            .bind(p.person_id)
            .bind(p.company_id)
            .bind(&p.office)
            .bind(p.operator_id)
            .bind(&p.channel)
            .bind(&p.mode)
            .bind(p.minutes)
            .bind(p.delivered_at)
            .bind(p.delivered_until)
            .bind(p.recorded_at)
            .bind(&p.facts)
            .bind(p.did_id)
            .bind(p.replica_of)
            .bind(p.reverses)
            .bind(&p.reason)
            .execute(c)
            .await?
    ))
    .one("passage recorded")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Passage>, DbError> {
    let text = sql!("SELECT * FROM passage WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// Everything ever recorded for a person, in the order of delivery.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Passage>, DbError> {
    let text = sql!("SELECT * FROM passage WHERE person_id = $1 ORDER BY delivered_at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Everything ever recorded for a company, in the order of delivery.
pub async fn of_company(db: &mut impl Access, company: Uuid) -> Result<Vec<Passage>, DbError> {
    let text = sql!("SELECT * FROM passage WHERE company_id = $1 ORDER BY delivered_at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).fetch_all(c).await?))
}

/// What was recorded for people with this reference of a vacancy (F3.1, F3.2), whoever they are (I07). Case and spaces do
/// not count here; the rules compare once more.
pub async fn matching(db: &mut impl Access, vacancy: &str) -> Result<Vec<Passage>, DbError> {
    let text = sql!(
        "SELECT * FROM passage
         WHERE person_id IS NOT NULL AND lower(replace(facts ->> 'vacancy', ' ', '')) = lower(replace($1, ' ', ''))
         ORDER BY delivered_at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(vacancy).fetch_all(c).await?))
}

/// A passage with the names that a person reads; for a company its legal name stands as surname, its tax code as `cf`. A reversal is no line of its own: it is told on what it reverses.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub passage: Passage,
    pub operator_name: String,
    pub surname: String,
    pub name: String,
    pub cf: String,
    /// The code of which it is the automatic replica.
    pub replica_code: Option<String>,
    /// When a reversal of this passage was recorded, by whom and why.
    pub reversed_at: Option<DateTime<Utc>>,
    pub reversed_by: Option<String>,
    pub reversed_reason: Option<String>,
}

/// The columns of a [`Line`] and the tables they come from, before what is asked of them.
///
/// `= TRUE` keeps SQLite away from the unique index on `reverses`, which holds NULL for nearly every row.
macro_rules! lines {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT passage.*, operator.name AS operator_name,
                    COALESCE(person.surname, company.legal_name) AS surname, COALESCE(person.name, '') AS name,
                    COALESCE(person.cf, company.tax_code) AS cf,
                    source.code AS replica_code, reversal.recorded_at AS reversed_at, reverser.name AS reversed_by,
                    reversal.reason AS reversed_reason
             FROM passage
             JOIN operator ON operator.id = passage.operator_id
             LEFT JOIN person ON person.id = passage.person_id
             LEFT JOIN company ON company.id = passage.company_id
             LEFT JOIN passage AS source ON source.id = passage.replica_of
             LEFT JOIN passage AS reversal ON reversal.reverses = passage.id
             LEFT JOIN operator AS reverser ON reverser.id = reversal.operator_id
             WHERE (passage.reverses IS NULL) = TRUE ",
            $asked
        ))
    };
}

/// Everything that was recorded for a person, the latest delivery first.
pub async fn lines_of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Line>, DbError> {
    let text = lines!("AND passage.person_id = $1 ORDER BY passage.delivered_at DESC, passage.id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Everything that was recorded for a company, the latest delivery first.
pub async fn lines_of_company(db: &mut impl Access, company: Uuid) -> Result<Vec<Line>, DbError> {
    let text = lines!("AND passage.company_id = $1 ORDER BY passage.delivered_at DESC, passage.id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).fetch_all(c).await?))
}

/// Which rows of a register. Absent values do not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub code: Option<String>,
    pub channel: Option<String>,
    pub operator_id: Option<Uuid>,
    pub person_id: Option<Uuid>,
    pub from: Option<DateTime<Utc>>,
    /// Exclusive.
    pub until: Option<DateTime<Utc>>,
}

/// A page of an office's register, newest first, strictly before `before`.
pub async fn register(
    db: &mut impl Access,
    office: &str,
    f: &Filter,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let text = lines!(
        "AND passage.office = $1
           AND (CAST($2 AS TEXT) IS NULL OR passage.code = $2)
           AND (CAST($3 AS TEXT) IS NULL OR passage.channel = $3)
           AND ($4 = 0 OR passage.operator_id = $5)
           AND ($6 = 0 OR passage.person_id = $7)
           AND passage.delivered_at >= $8 AND passage.delivered_at < $9
           AND (passage.delivered_at, passage.id) < ($10, $11)
         ORDER BY passage.delivered_at DESC, passage.id DESC LIMIT $12"
    );
    let (instant, id) = before.unwrap_or((far(), Uuid::max()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(&f.code)
        .bind(&f.channel)
        .bind(i64::from(f.operator_id.is_some()))
        .bind(f.operator_id.unwrap_or_default())
        .bind(i64::from(f.person_id.is_some()))
        .bind(f.person_id.unwrap_or_default())
        .bind(f.from.unwrap_or(DateTime::UNIX_EPOCH))
        .bind(f.until.unwrap_or(far()))
        .bind(instant)
        .bind(id)
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// After every passage, and in a year that both databases write with four digits.
fn far() -> DateTime<Utc> {
    DateTime::from_timestamp(253_370_764_800, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Passages and minutes per code that stand (neither reversals nor reversed), for the totals of an office's register.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Total {
    pub code: String,
    pub passages: i64,
    pub minutes: i64,
}

pub async fn totals(db: &mut impl Access, office: &str, f: &Filter) -> Result<Vec<Total>, DbError> {
    let text = sql!(
        "SELECT passage.code, COUNT(*) AS passages, CAST(COALESCE(SUM(passage.minutes), 0) AS BIGINT) AS minutes
         FROM passage
         LEFT JOIN passage AS reversal ON reversal.reverses = passage.id
         WHERE (passage.reverses IS NULL) = TRUE AND reversal.id IS NULL
           AND passage.office = $1
           AND (CAST($2 AS TEXT) IS NULL OR passage.code = $2)
           AND (CAST($3 AS TEXT) IS NULL OR passage.channel = $3)
           AND ($4 = 0 OR passage.operator_id = $5)
           AND ($6 = 0 OR passage.person_id = $7)
           AND passage.delivered_at >= $8 AND passage.delivered_at < $9
         GROUP BY passage.code ORDER BY passage.code"
    );
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(&f.code)
        .bind(&f.channel)
        .bind(i64::from(f.operator_id.is_some()))
        .bind(f.operator_id.unwrap_or_default())
        .bind(i64::from(f.person_id.is_some()))
        .bind(f.person_id.unwrap_or_default())
        .bind(f.from.unwrap_or(DateTime::UNIX_EPOCH))
        .bind(f.until.unwrap_or(far()))
        .fetch_all(c)
        .await?))
}
