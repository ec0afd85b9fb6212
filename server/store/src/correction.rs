//! What people ask to be put right in their files.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Correction {
    pub id: Uuid,
    pub person_id: Uuid,
    /// '' while nobody knows which centre answers: every operator sees it.
    pub office: String,
    /// Code of `domain::correction::About`.
    pub about: String,
    pub text: String,
    /// Code of `domain::correction::State`.
    pub state: String,
    pub asked_at: DateTime<Utc>,
    pub term_on: NaiveDate,
    pub answer: Option<String>,
    pub answered_by: Option<Uuid>,
    pub answered_at: Option<DateTime<Utc>>,
}

pub async fn add(tx: &mut Tx, row: &Correction) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO correction (id, person_id, office, about, text, state, asked_at, term_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(row.id)
            .bind(row.person_id)
            .bind(&row.office)
            .bind(&row.about)
            .bind(&row.text)
            .bind(&row.state)
            .bind(row.asked_at)
            .bind(row.term_on)
            .execute(c)
            .await?
    ))
    .one("correction asked")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Correction>, DbError> {
    let text = sql!("SELECT * FROM correction WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The latest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Correction>, DbError> {
    let text = sql!("SELECT * FROM correction WHERE person_id = $1 ORDER BY asked_at DESC, id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Writes the answer; zero rows when a colleague has answered.
pub async fn answer(
    tx: &mut Tx,
    id: Uuid,
    state: &str,
    body: &str,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE correction SET state = $2, answer = $3, answered_by = $4, answered_at = $5
         WHERE id = $1 AND state = 'open'"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(id)
        .bind(state)
        .bind(body)
        .bind(by)
        .bind(at)
        .execute(c)
        .await?
        .into()))
}

/// An open request, with whose it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub correction: Correction,
    pub surname: String,
    pub name: String,
    pub cf: String,
}

/// What waits in an office, the nearest term first.
pub async fn open(db: &mut impl Access, office: &str, limit: i64) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT correction.*, person.surname, person.name, person.cf
         FROM correction JOIN person ON person.id = correction.person_id
         WHERE correction.office = $1 AND correction.state = 'open'
         ORDER BY correction.term_on, correction.id LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(limit).fetch_all(c).await?))
}
