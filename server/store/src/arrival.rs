//! Who came to the hall without an appointment. The codice fiscale as the card gave it stays until the evening.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Arrival {
    pub id: Uuid,
    pub office: String,
    pub device_id: Uuid,
    /// Whose codice fiscale it is, when the person is known.
    pub person_id: Option<Uuid>,
    pub cf: String,
    pub at: DateTime<Utc>,
    pub seen_by: Option<Uuid>,
    pub seen_at: Option<DateTime<Utc>>,
    pub appointment_id: Option<Uuid>,
}

pub async fn add(tx: &mut Tx, a: &Arrival) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO arrival (id, office, device_id, person_id, cf, at) VALUES ($1, $2, $3, $4, $5, $6)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(a.id)
            .bind(&a.office)
            .bind(a.device_id)
            .bind(a.person_id)
            .bind(&a.cf)
            .bind(a.at)
            .execute(c)
            .await?
    ))
    .one("arrival added")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Arrival>, DbError> {
    let text = sql!("SELECT * FROM arrival WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// Whoever came with this codice fiscale since then and still waits: a card held twice is one arrival.
pub async fn waiting_with(
    db: &mut impl Access,
    office: &str,
    cf: &str,
    since: DateTime<Utc>,
) -> Result<Option<Arrival>, DbError> {
    let text = sql!(
        "SELECT * FROM arrival WHERE office = $1 AND cf = $2 AND at >= $3 AND seen_at IS NULL ORDER BY at LIMIT 1"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(cf).bind(since).fetch_optional(c).await?))
}

/// Somebody who waits, with the name if the person is known.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    pub id: Uuid,
    pub person_id: Option<Uuid>,
    pub surname: Option<String>,
    pub name: Option<String>,
    pub cf: String,
    pub at: DateTime<Utc>,
    pub device: String,
}

/// Who came to a centre since then and was not seen to, in the order in which they came.
pub async fn waiting(
    db: &mut impl Access,
    office: &str,
    since: DateTime<Utc>,
) -> Result<Vec<Waiting>, DbError> {
    let text = sql!(
        "SELECT arrival.id, arrival.person_id, person.surname, person.name, arrival.cf, arrival.at,
                device.name AS device
         FROM arrival
         JOIN device ON device.id = arrival.device_id
         LEFT JOIN person ON person.id = arrival.person_id
         WHERE arrival.office = $1 AND arrival.at >= $2 AND arrival.seen_at IS NULL
         ORDER BY arrival.at, arrival.id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(since).fetch_all(c).await?))
}

/// An operator sees to it, with an appointment or without; zero rows when a colleague was first.
pub async fn see(
    tx: &mut Tx,
    id: Uuid,
    operator: Uuid,
    appointment: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE arrival SET seen_by = $2, appointment_id = $3, seen_at = $4 WHERE id = $1 AND seen_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(id)
        .bind(operator)
        .bind(appointment)
        .bind(now)
        .execute(c)
        .await?
        .into()))
}

/// Forgets who came before `before`.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM arrival WHERE at < $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(before).execute(c).await?.into()))
}
