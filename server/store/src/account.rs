//! Citizens' accounts: how a person comes in, and how surely we know who it is.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Account {
    pub id: Uuid,
    pub person_id: Uuid,
    pub email: Option<String>,
    pub email_confirmed_at: Option<DateTime<Utc>>,
    pub password_hash: Option<String>,
    pub level: String,
    pub lang: String,
    pub provider: Option<String>,
    pub subject: Option<String>,
    pub created_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
}

pub async fn add(tx: &mut Tx, a: &Account) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO account (id, person_id, email, email_confirmed_at, password_hash, level, lang, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(a.id)
            .bind(a.person_id)
            .bind(&a.email)
            .bind(a.email_confirmed_at)
            .bind(&a.password_hash)
            .bind(&a.level)
            .bind(&a.lang)
            .bind(a.created_at)
            .execute(c)
            .await?
    ))
    .one("account added")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Account>, DbError> {
    let text = sql!("SELECT * FROM account WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The open account of a person.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Option<Account>, DbError> {
    let text = sql!("SELECT * FROM account WHERE person_id = $1 AND closed_at IS NULL");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_optional(c).await?))
}

/// The open account behind a codice fiscale.
pub async fn by_cf(db: &mut impl Access, cf: &str) -> Result<Option<Account>, DbError> {
    let text = sql!(
        "SELECT account.* FROM account JOIN person ON person.id = account.person_id
         WHERE person.cf = $1 AND account.closed_at IS NULL"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(cf).fetch_optional(c).await?))
}

pub async fn confirm_email(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE account SET email_confirmed_at = $2 WHERE id = $1 AND closed_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(at).execute(c).await?.into()))
}

pub async fn set_password(tx: &mut Tx, id: Uuid, hash: &str) -> Result<(), DbError> {
    let text = sql!("UPDATE account SET password_hash = $2 WHERE id = $1 AND closed_at IS NULL");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(hash).execute(c).await?)).one("password set")
}

pub async fn set_level(tx: &mut Tx, id: Uuid, level: &str) -> Result<(), DbError> {
    let text = sql!("UPDATE account SET level = $2 WHERE id = $1 AND closed_at IS NULL");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(level).execute(c).await?)).one("level set")
}

pub async fn set_lang(tx: &mut Tx, id: Uuid, lang: &str) -> Result<(), DbError> {
    let text = sql!("UPDATE account SET lang = $2 WHERE id = $1");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(lang).execute(c).await?)).one("language set")
}

pub async fn close(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), DbError> {
    let text = sql!("UPDATE account SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(at).execute(c).await?)).one("account closed")
}

/// A document that an operator saw.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Identification {
    pub id: Uuid,
    pub person_id: Uuid,
    pub operator_id: Uuid,
    pub office: String,
    pub document_kind: String,
    pub document_number: String,
    pub document_date: NaiveDate,
    pub at: DateTime<Utc>,
}

pub async fn add_identification(tx: &mut Tx, i: &Identification) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO identification (id, person_id, operator_id, office, document_kind, document_number, document_date, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(i.id)
            .bind(i.person_id)
            .bind(i.operator_id)
            .bind(&i.office)
            .bind(&i.document_kind)
            .bind(&i.document_number)
            .bind(i.document_date)
            .bind(i.at)
            .execute(c)
            .await?
    ))
    .one("identification added")
}

pub async fn identifications(db: &mut impl Access, person: Uuid) -> Result<Vec<Identification>, DbError> {
    let text = sql!("SELECT * FROM identification WHERE person_id = $1 ORDER BY at DESC, id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// A registration with a codice fiscale that somebody already holds, to be solved at the counter.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DeskCase {
    pub id: Uuid,
    pub kind: String,
    pub person_id: Uuid,
    pub email: String,
    pub email_confirmed_at: Option<DateTime<Utc>>,
    pub password_hash: String,
    pub lang: String,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub closed_by: Option<Uuid>,
    pub outcome: Option<String>,
}

pub async fn open_desk_case(tx: &mut Tx, case: &DeskCase) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO desk_case (id, kind, person_id, email, password_hash, lang, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(case.id)
            .bind(&case.kind)
            .bind(case.person_id)
            .bind(&case.email)
            .bind(&case.password_hash)
            .bind(&case.lang)
            .bind(case.opened_at)
            .execute(c)
            .await?
    ))
    .one("desk case opened")
}

pub async fn desk_case(db: &mut impl Access, id: Uuid) -> Result<Option<DeskCase>, DbError> {
    let text = sql!("SELECT * FROM desk_case WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn open_desk_cases(db: &mut impl Access, person: Uuid) -> Result<Vec<DeskCase>, DbError> {
    let text =
        sql!("SELECT * FROM desk_case WHERE person_id = $1 AND closed_at IS NULL ORDER BY opened_at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// An open case with whose codice fiscale it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CaseLine {
    pub id: Uuid,
    pub opened_at: DateTime<Utc>,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
}

/// The cases that wait at the counters, oldest first.
pub async fn waiting_desk_cases(db: &mut impl Access, limit: i64) -> Result<Vec<CaseLine>, DbError> {
    let text = sql!(
        "SELECT desk_case.id, desk_case.opened_at, desk_case.person_id, person.surname, person.name, person.cf
         FROM desk_case JOIN person ON person.id = desk_case.person_id
         WHERE desk_case.closed_at IS NULL ORDER BY desk_case.opened_at, desk_case.id LIMIT $1"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(limit).fetch_all(c).await?))
}

pub async fn close_desk_case(
    tx: &mut Tx,
    id: Uuid,
    operator: Uuid,
    outcome: &str,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE desk_case SET closed_at = $2, closed_by = $3, outcome = $4 WHERE id = $1 AND closed_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(at).bind(operator).bind(outcome).execute(c).await?.into()))
}
