//! Self-applications: one per person and vacancy, with what the person agreed to share of their validated scheda.
//!
//! One that was taken back may be sent again: the row is the same, with what is shared now.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Application {
    pub id: Uuid,
    pub vacancy_id: Uuid,
    pub person_id: Uuid,
    /// Code of `domain::vacancy::ApplicationState`.
    pub state: String,
    /// The validated version of the scheda from which it was made.
    pub sap_version: i64,
    /// `domain::vacancy::Application`.
    pub shared: Json<serde_json::Value>,
    pub at: DateTime<Utc>,
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// Writes it down; [`DbError::Taken`] when the person has one for this vacancy.
pub async fn add(tx: &mut Tx, a: &Application) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO application (id, vacancy_id, person_id, state, sap_version, shared, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(a.id)
            .bind(a.vacancy_id)
            .bind(a.person_id)
            .bind(&a.state)
            .bind(a.sap_version)
            .bind(&a.shared)
            .bind(a.at)
            .execute(c)
            .await?
    ))
    .one("application sent")
}

/// Sends again one that was taken back; zero rows when it was not.
pub async fn send_again(tx: &mut Tx, a: &Application) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE application SET state = $2, sap_version = $3, shared = $4, at = $5, withdrawn_at = NULL
         WHERE id = $1 AND state = 'withdrawn'"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(a.id)
        .bind(&a.state)
        .bind(a.sap_version)
        .bind(&a.shared)
        .bind(a.at)
        .execute(c)
        .await?
        .into()))
}

/// Takes it back; zero rows when it was taken back already.
pub async fn withdraw(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE application SET state = 'withdrawn', withdrawn_at = $2 WHERE id = $1 AND state = 'sent'"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(at).execute(c).await?.into()))
}

/// The application of a person to a vacancy, wherever it stands.
pub async fn of(db: &mut impl Access, vacancy: Uuid, person: Uuid) -> Result<Option<Application>, DbError> {
    let text = sql!("SELECT * FROM application WHERE vacancy_id = $1 AND person_id = $2");
    Ok(on!(db, |c| sqlx::query_as(text).bind(vacancy).bind(person).fetch_optional(c).await?))
}

/// An application with the names that the centre reads.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub application: Application,
    pub surname: String,
    pub name: String,
    pub cf: String,
}

/// Those of a vacancy that were not taken back, in the order in which they came.
pub async fn of_vacancy(db: &mut impl Access, vacancy: Uuid) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT application.*, person.surname, person.name, person.cf
         FROM application JOIN person ON person.id = application.person_id
         WHERE application.vacancy_id = $1 AND application.state = 'sent'
         ORDER BY application.at, application.id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(vacancy).fetch_all(c).await?))
}

/// An application as its person reads it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Own {
    pub vacancy_id: Uuid,
    pub title: String,
    /// State of the application.
    pub state: String,
    /// State of the vacancy.
    pub vacancy_state: String,
    pub at: DateTime<Utc>,
}

/// The applications of a person, the newest first; at most `limit`.
pub async fn of_person(db: &mut impl Access, person: Uuid, limit: i64) -> Result<Vec<Own>, DbError> {
    let text = sql!(
        "SELECT application.vacancy_id, vacancy.title, application.state, vacancy.state AS vacancy_state, application.at
         FROM application JOIN vacancy ON vacancy.id = application.vacancy_id
         WHERE application.person_id = $1 ORDER BY application.at DESC, application.id DESC LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).bind(limit).fetch_all(c).await?))
}
