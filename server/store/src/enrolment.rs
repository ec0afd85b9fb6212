//! Enrolments in programmes (GG, RdC, AdR, L. 68), with their dates (R008).

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Enrolment {
    pub id: Uuid,
    pub person_id: Uuid,
    pub programme: String,
    pub from_date: NaiveDate,
    /// Last day, inclusive; absent while it lasts.
    pub to_date: Option<NaiveDate>,
    /// Where the operator knows it from.
    pub source: String,
    pub entered_by: Uuid,
    pub at: DateTime<Utc>,
}

pub async fn add(tx: &mut Tx, e: &Enrolment) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO enrolment (id, person_id, programme, from_date, to_date, source, entered_by, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(e.id)
            .bind(e.person_id)
            .bind(&e.programme)
            .bind(e.from_date)
            .bind(e.to_date)
            .bind(&e.source)
            .bind(e.entered_by)
            .bind(e.at)
            .execute(c)
            .await?
    ))
    .one("enrolment added")
}

pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Enrolment>, DbError> {
    let text = sql!("SELECT * FROM enrolment WHERE person_id = $1 ORDER BY from_date, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Enrolment>, DbError> {
    let text = sql!("SELECT * FROM enrolment WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// Ends an enrolment; zero rows when it already has an end.
pub async fn end(tx: &mut Tx, id: Uuid, on: NaiveDate) -> Result<Touched, DbError> {
    let text = sql!("UPDATE enrolment SET to_date = $2 WHERE id = $1 AND to_date IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(on).execute(c).await?.into()))
}
