//! The operators' queue: one row per thing that waits, whatever its kind.
//!
//! Pages of the queue are read by keyset (opened_at, id) per office, so that a queue of 100,000 costs what one
//! of 1,000 does.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    pub id: Uuid,
    pub kind: String,
    pub subject_id: Uuid,
    /// Whose it is: a person's, or a company's (below).
    pub person_id: Option<Uuid>,
    pub company_id: Option<Uuid>,
    /// '' is the queue "office to be assigned".
    pub office: String,
    /// The state of the subject (`submitted`, `returned`).
    pub stage: String,
    pub opened_at: DateTime<Utc>,
    pub term_on: Option<NaiveDate>,
    pub taken_by: Option<Uuid>,
    pub taken_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
}

pub async fn open(tx: &mut Tx, r: &Request) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO request (id, kind, subject_id, person_id, company_id, office, stage, opened_at, term_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(r.id)
            .bind(&r.kind)
            .bind(r.subject_id)
            .bind(r.person_id)
            .bind(r.company_id)
            .bind(&r.office)
            .bind(&r.stage)
            .bind(r.opened_at)
            .bind(r.term_on)
            .execute(c)
            .await?
    ))
    .one("request opened")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Request>, DbError> {
    let text = sql!("SELECT * FROM request WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn of_subject(db: &mut impl Access, kind: &str, subject: Uuid) -> Result<Option<Request>, DbError> {
    let text = sql!("SELECT * FROM request WHERE kind = $1 AND subject_id = $2");
    Ok(on!(db, |c| sqlx::query_as(text).bind(kind).bind(subject).fetch_optional(c).await?))
}

/// Takes charge; zero rows when a colleague was first, or the request is closed.
pub async fn take(tx: &mut Tx, id: Uuid, operator: Uuid, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE request SET taken_by = $2, taken_at = $3 WHERE id = $1 AND taken_by IS NULL AND closed_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(operator).bind(at).execute(c).await?.into()))
}

/// Gives it back; zero rows when it is not this operator's.
pub async fn release(tx: &mut Tx, id: Uuid, operator: Uuid) -> Result<Touched, DbError> {
    let text = sql!("UPDATE request SET taken_by = NULL, taken_at = NULL WHERE id = $1 AND taken_by = $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(operator).execute(c).await?.into()))
}

/// Gives back everything that an operator has in charge.
pub async fn release_all(tx: &mut Tx, operator: Uuid) -> Result<Touched, DbError> {
    let text =
        sql!("UPDATE request SET taken_by = NULL, taken_at = NULL WHERE taken_by = $1 AND closed_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(operator).execute(c).await?.into()))
}

pub async fn set_stage(tx: &mut Tx, id: Uuid, stage: &str) -> Result<(), DbError> {
    let text = sql!("UPDATE request SET stage = $2 WHERE id = $1");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(stage).execute(c).await?)).one("stage set")
}

pub async fn set_office(tx: &mut Tx, id: Uuid, office: &str) -> Result<(), DbError> {
    let text = sql!("UPDATE request SET office = $2 WHERE id = $1");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(office).execute(c).await?)).one("office set")
}

pub async fn close(tx: &mut Tx, id: Uuid, stage: &str, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE request SET closed_at = $3, stage = $2 WHERE id = $1 AND closed_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(stage).bind(at).execute(c).await?.into()))
}

/// Waits again, from now on and in nobody's charge; zero rows when it is open.
pub async fn reopen(tx: &mut Tx, id: Uuid, stage: &str, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE request SET closed_at = NULL, stage = $2, opened_at = $3, taken_by = NULL, taken_at = NULL
         WHERE id = $1 AND closed_at IS NOT NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(stage).bind(at).execute(c).await?.into()))
}

/// One line of the queue; for a company its legal name stands as surname, its tax code as `cf`.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    pub id: Uuid,
    pub kind: String,
    pub subject_id: Uuid,
    pub person_id: Option<Uuid>,
    pub company_id: Option<Uuid>,
    pub office: String,
    pub stage: String,
    pub opened_at: DateTime<Utc>,
    pub term_on: Option<NaiveDate>,
    pub taken_by: Option<Uuid>,
    pub taken_by_name: Option<String>,
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub protocol: Option<String>,
}

/// The columns of a [`Line`] and the tables they come from, before what is asked of them.
macro_rules! lines {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT request.id, request.kind, request.subject_id, request.person_id, request.company_id, request.office,
                    request.stage, request.opened_at, request.term_on, request.taken_by,
                    operator.name AS taken_by_name, COALESCE(person.surname, company.legal_name) AS surname,
                    COALESCE(person.name, '') AS name, COALESCE(person.cf, company.tax_code) AS cf, did.protocol
             FROM request
             LEFT JOIN person ON person.id = request.person_id
             LEFT JOIN company ON company.id = request.company_id
             LEFT JOIN operator ON operator.id = request.taken_by
             LEFT JOIN did ON did.id = request.subject_id ",
            $asked
        ))
    };
}

/// Whose requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Taken {
    #[default]
    Any,
    Free,
    By(Uuid),
}

/// At which stages: pairs of a kind and one of its stages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stages<'a> {
    #[default]
    Any,
    In(&'a [(&'a str, &'a str)]),
    NotIn(&'a [(&'a str, &'a str)]),
}

/// Which requests of a queue. The default is all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Which<'a> {
    pub kind: Option<&'a str>,
    pub stages: Stages<'a>,
    pub taken: Taken,
}

/// A page of one office's queue, oldest first, strictly after `after`.
pub async fn queue(
    db: &mut impl Access,
    office: &str,
    which: &Which<'_>,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let text = lines!(
        "WHERE request.office = $1 AND request.closed_at IS NULL
           AND (request.opened_at, request.id) > ($2, $3)
           AND (CAST($4 AS TEXT) IS NULL OR request.kind = $4)
           AND ($5 = 0 OR ($5 = 1) = ($6 LIKE '%,' || request.kind || ':' || request.stage || ',%'))
           AND ($7 = 0 OR ($7 = 1 AND request.taken_by IS NULL) OR ($7 = 2 AND request.taken_by = $8))
         ORDER BY request.opened_at, request.id LIMIT $9"
    );
    let (since, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    let (inside, stages) = match which.stages {
        Stages::Any => (0_i64, Default::default()),
        Stages::In(stages) => (1, stages),
        Stages::NotIn(stages) => (2, stages),
    };
    // «,did:returned,vacancy:returned,»: codes have no comma.
    let stages: String = stages.iter().map(|(kind, stage)| format!(",{kind}:{stage}")).collect();
    let (taken, operator) = match which.taken {
        Taken::Any => (0_i64, Uuid::nil()),
        Taken::Free => (1, Uuid::nil()),
        Taken::By(operator) => (2, operator),
    };
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(since)
        .bind(id)
        .bind(which.kind)
        .bind(inside)
        .bind(format!("{stages},"))
        .bind(taken)
        .bind(operator)
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// What an operator has in charge, oldest first.
pub async fn in_charge_of(db: &mut impl Access, operator: Uuid, limit: i64) -> Result<Vec<Line>, DbError> {
    let text = lines!(
        "WHERE request.taken_by = $1 AND request.closed_at IS NULL
         ORDER BY request.opened_at, request.id LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(operator).bind(limit).fetch_all(c).await?))
}

/// Open requests of an office whose term ends by `until`, the most urgent first.
pub async fn due(
    db: &mut impl Access,
    office: &str,
    until: NaiveDate,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let text = lines!(
        "WHERE request.office = $1 AND request.closed_at IS NULL AND request.term_on <= $2
         ORDER BY request.term_on, request.opened_at, request.id LIMIT $3"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(until).bind(limit).fetch_all(c).await?))
}

/// Open requests of this operator's offices (and those to be assigned) whose person's or company's name or codice fiscale,
/// or whose protocol, begins with what was typed.
pub async fn search(
    db: &mut impl Access,
    operator: Uuid,
    folded: &str,
    upper: &str,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let text = lines!(
        "JOIN (
           SELECT r.id FROM request r JOIN (
             SELECT id FROM (SELECT id FROM person WHERE search >= $1 AND search < $2 ORDER BY search LIMIT $5) AS by_name
             UNION SELECT id FROM (SELECT id FROM person WHERE cf >= $3 AND cf < $4 ORDER BY cf LIMIT $5) AS by_cf
             UNION SELECT person_id FROM (SELECT person_id FROM did WHERE protocol >= $3 AND protocol < $4 ORDER BY protocol LIMIT $5) AS by_protocol
           ) AS people ON people.id = r.person_id WHERE r.closed_at IS NULL
           UNION SELECT r.id FROM request r JOIN (
             SELECT id FROM (SELECT id FROM company WHERE search >= $1 AND search < $2 ORDER BY search LIMIT $5) AS by_name
             UNION SELECT id FROM (SELECT id FROM company WHERE tax_code >= $3 AND tax_code < $4 ORDER BY tax_code LIMIT $5) AS by_code
           ) AS companies ON companies.id = r.company_id WHERE r.closed_at IS NULL AND r.company_id IS NOT NULL
         ) AS found ON found.id = request.id
         WHERE request.closed_at IS NULL
           AND (request.office = '' OR request.office IN (SELECT office FROM operator_office WHERE operator_id = $6))
         ORDER BY request.opened_at, request.id LIMIT $5"
    );
    let end = |prefix: &str| format!("{prefix}\u{10FFFF}");
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(folded)
        .bind(end(folded))
        .bind(upper)
        .bind(end(upper))
        .bind(limit)
        .bind(operator)
        .fetch_all(c)
        .await?))
}

/// How many requests are open in an office, all or those in nobody's charge, counted up to `cap`.
pub async fn count(db: &mut impl Access, office: &str, free: bool, cap: i64) -> Result<i64, DbError> {
    let text = sql!(
        "SELECT COUNT(*) FROM (
           SELECT 1 FROM request WHERE office = $1 AND closed_at IS NULL AND ($2 = 0 OR taken_by IS NULL) LIMIT $3
         ) AS few"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text)
        .bind(office)
        .bind(i64::from(free))
        .bind(cap)
        .fetch_one(c)
        .await?))
}
