//! Terminals in the halls. The key in a terminal's cookie and the code that enrols it are kept as fingerprints only.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

/// A terminal as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Device {
    pub id: Uuid,
    pub office: String,
    pub name: String,
    /// Until when its code can be used; `None` when there is none.
    pub enrol_until: Option<DateTime<Utc>>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub enrolled_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
    pub last_seen_at: Option<DateTime<Utc>>,
}

/// The columns of a [`Device`], which hold neither key nor code.
macro_rules! devices {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT id, office, name, enrol_until, created_by, created_at, enrolled_at, revoked_at, last_seen_at
             FROM device ",
            $asked
        ))
    };
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Device>, DbError> {
    let text = devices!("WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The terminal whose key this is, unless it was revoked.
pub async fn by_key(db: &mut impl Access, hash: &[u8]) -> Result<Option<Device>, DbError> {
    let text = devices!("WHERE key_hash = $1 AND revoked_at IS NULL");
    Ok(on!(db, |c| sqlx::query_as(text).bind(hash).fetch_optional(c).await?))
}

/// The terminals of a centre, revoked ones too, in the order in which they were added.
pub async fn of_office(db: &mut impl Access, office: &str) -> Result<Vec<Device>, DbError> {
    let text = devices!("WHERE office = $1 ORDER BY created_at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).fetch_all(c).await?))
}

pub async fn add(tx: &mut Tx, d: &Device) -> Result<(), DbError> {
    let text =
        sql!("INSERT INTO device (id, office, name, created_by, created_at) VALUES ($1, $2, $3, $4, $5)");
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(d.id)
            .bind(&d.office)
            .bind(&d.name)
            .bind(d.created_by)
            .bind(d.created_at)
            .execute(c)
            .await?
    ))
    .one("terminal added")
}

/// Gives it a code, instead of an older one; zero rows when it was revoked.
pub async fn set_code(tx: &mut Tx, id: Uuid, hash: &[u8], until: DateTime<Utc>) -> Result<Touched, DbError> {
    let text =
        sql!("UPDATE device SET enrol_hash = $2, enrol_until = $3 WHERE id = $1 AND revoked_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(hash).bind(until).execute(c).await?.into()))
}

/// Uses a code up and gives the terminal its key, instead of an older one; `None` when the code is wrong, over, or was
/// just used by somebody else.
pub async fn enrol(
    tx: &mut Tx,
    code: &[u8],
    key: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Uuid>, DbError> {
    let text = sql!(
        "UPDATE device SET enrol_hash = NULL, enrol_until = NULL, key_hash = $2, enrolled_at = $3, last_seen_at = $3
         WHERE enrol_hash = $1 AND enrol_until > $3 AND revoked_at IS NULL RETURNING id"
    );
    Ok(on!(tx, |c| sqlx::query_scalar(text).bind(code).bind(key).bind(now).fetch_optional(c).await?))
}

/// Ends a terminal: neither its key nor a code opens anything again. Zero rows when it was done before.
pub async fn revoke(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE device SET revoked_at = $2, key_hash = NULL, enrol_hash = NULL, enrol_until = NULL
         WHERE id = $1 AND revoked_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(now).execute(c).await?.into()))
}

pub async fn touch(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE device SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(now).execute(c).await?.into()))
}
