//! People. A person is a codice fiscale, whatever account came and went.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Person {
    pub id: Uuid,
    pub cf: String,
    pub cf_key: String,
    pub surname: String,
    pub name: String,
    pub sex: Option<String>,
    pub birth_date: Option<NaiveDate>,
    pub birth_place: Option<String>,
    pub search: String,
    pub phone: Option<String>,
    pub created_at: DateTime<Utc>,
}

pub async fn add(tx: &mut Tx, p: &Person) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO person (id, cf, cf_key, surname, name, sex, birth_date, birth_place, search, phone, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(p.id)
            .bind(&p.cf)
            .bind(&p.cf_key)
            .bind(&p.surname)
            .bind(&p.name)
            .bind(&p.sex)
            .bind(p.birth_date)
            .bind(&p.birth_place)
            .bind(&p.search)
            .bind(&p.phone)
            .bind(p.created_at)
            .execute(c)
            .await?
    ))
    .one("person added")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Person>, DbError> {
    let text = sql!("SELECT * FROM person WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The person with exactly this codice fiscale.
pub async fn by_cf(db: &mut impl Access, cf: &str) -> Result<Option<Person>, DbError> {
    let text = sql!("SELECT * FROM person WHERE cf = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(cf).fetch_optional(c).await?))
}

/// Everybody whose codice fiscale is the same but for omocodia: one person twice, or two people.
pub async fn same_key(db: &mut impl Access, key: &str) -> Result<Vec<Person>, DbError> {
    let text = sql!("SELECT * FROM person WHERE cf_key = $1 ORDER BY created_at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(key).fetch_all(c).await?))
}

/// Replaces what a document at the desk corrected: names as printed there.
pub async fn rename(tx: &mut Tx, id: Uuid, surname: &str, name: &str, search: &str) -> Result<(), DbError> {
    let text = sql!("UPDATE person SET surname = $2, name = $3, search = $4 WHERE id = $1");
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(id).bind(surname).bind(name).bind(search).execute(c).await?
    ))
    .one("person renamed")
}

/// People whose folded "surname name" begins with `folded`, or whose codice fiscale does, at most `limit`.
pub async fn search(
    db: &mut impl Access,
    folded: &str,
    cf_prefix: &str,
    limit: i64,
) -> Result<Vec<Person>, DbError> {
    let text = sql!(
        "SELECT * FROM person
         WHERE (search >= $1 AND search < $2) OR (cf >= $3 AND cf < $4)
         ORDER BY search, id LIMIT $5"
    );
    let end = |prefix: &str| format!("{prefix}\u{10FFFF}");
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(folded)
        .bind(end(folded))
        .bind(cf_prefix)
        .bind(end(cf_prefix))
        .bind(limit)
        .fetch_all(c)
        .await?))
}
