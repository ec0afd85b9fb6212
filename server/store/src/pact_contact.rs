//! The contacts that a pact plans with its responsible (art. 20 c. 2 lett. d D.Lgs. 150/2015).

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Contact {
    pub id: Uuid,
    pub psp_id: Uuid,
    pub planned_on: NaiveDate,
    pub held_at: Option<DateTime<Utc>>,
    /// What it was recorded as.
    pub passage_id: Option<Uuid>,
    pub note: Option<String>,
    /// `planned`, `held`, `missed` or `cancelled`.
    pub state: String,
}

pub async fn add(tx: &mut Tx, row: &Contact) -> Result<(), DbError> {
    let text = sql!("INSERT INTO pact_contact (id, psp_id, planned_on, state) VALUES ($1, $2, $3, $4)");
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(row.id)
            .bind(row.psp_id)
            .bind(row.planned_on)
            .bind(&row.state)
            .execute(c)
            .await?
    ))
    .one("contact planned")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Contact>, DbError> {
    let text = sql!("SELECT * FROM pact_contact WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn of_psp(db: &mut impl Access, psp: Uuid) -> Result<Vec<Contact>, DbError> {
    let text = sql!("SELECT * FROM pact_contact WHERE psp_id = $1 ORDER BY planned_on, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(psp).fetch_all(c).await?))
}

/// The contacts of a person's pacts.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Contact>, DbError> {
    let text = sql!(
        "SELECT pact_contact.* FROM pact_contact JOIN psp ON psp.id = pact_contact.psp_id
         WHERE psp.person_id = $1 ORDER BY pact_contact.planned_on, pact_contact.id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Ends a planned contact; zero rows when it has ended already.
pub async fn end(tx: &mut Tx, row: &Contact) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE pact_contact SET state = $2, held_at = $3, passage_id = $4, note = $5
         WHERE id = $1 AND state = 'planned'"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(row.id)
        .bind(&row.state)
        .bind(row.held_at)
        .bind(row.passage_id)
        .bind(&row.note)
        .execute(c)
        .await?
        .into()))
}

/// A contact that is due, with whom.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub contact: Contact,
    /// The document that plans it: code of `domain::psp::Kind`.
    pub document: String,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub responsible: String,
}

/// An office's planned contacts until `day`, the oldest first.
pub async fn due(
    db: &mut impl Access,
    office: &str,
    day: NaiveDate,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT pact_contact.*, psp.kind AS document, psp.person_id, person.surname, person.name, person.cf,
                operator.name AS responsible
         FROM pact_contact
         JOIN psp ON psp.id = pact_contact.psp_id
         JOIN person ON person.id = psp.person_id
         JOIN operator ON operator.id = psp.responsible_id
         WHERE psp.office = $1 AND psp.state = 'active'
           AND pact_contact.state = 'planned' AND pact_contact.planned_on <= $2
         ORDER BY pact_contact.planned_on, pact_contact.id LIMIT $3"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(day).bind(limit).fetch_all(c).await?))
}
