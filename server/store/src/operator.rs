//! Operators of the centres: offices, role, second factor.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Operator {
    pub id: Uuid,
    pub username: String,
    pub name: String,
    pub email: String,
    pub password_hash: String,
    pub role: String,
    /// Encrypted with a key that is not in the database.
    pub totp_secret: Vec<u8>,
    /// The last 30-second step that was accepted: a code works once.
    pub totp_last_step: i64,
    pub lang: String,
    pub created_at: DateTime<Utc>,
    pub disabled_at: Option<DateTime<Utc>>,
}

pub async fn add(tx: &mut Tx, o: &Operator, offices: &[String]) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO operator (id, username, name, email, password_hash, role, totp_secret, totp_last_step, lang, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(o.id)
            .bind(&o.username)
            .bind(&o.name)
            .bind(&o.email)
            .bind(&o.password_hash)
            .bind(&o.role)
            .bind(&o.totp_secret)
            .bind(o.totp_last_step)
            .bind(&o.lang)
            .bind(o.created_at)
            .execute(c)
            .await?
    ))
    .one("operator added")?;
    let text = sql!("INSERT INTO operator_office (operator_id, office) VALUES ($1, $2)");
    for office in offices {
        on!(tx, |c| Touched::from(sqlx::query(text).bind(o.id).bind(office).execute(c).await?))
            .one("operator joined to office")?;
    }
    Ok(())
}

pub async fn by_username(db: &mut impl Access, username: &str) -> Result<Option<Operator>, DbError> {
    let text = sql!("SELECT * FROM operator WHERE username = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(username).fetch_optional(c).await?))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Operator>, DbError> {
    let text = sql!("SELECT * FROM operator WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn all(db: &mut impl Access) -> Result<Vec<Operator>, DbError> {
    let text = sql!("SELECT * FROM operator ORDER BY username");
    Ok(on!(db, |c| sqlx::query_as(text).fetch_all(c).await?))
}

/// Slugs of the offices of an operator, in alphabetical order.
pub async fn offices(db: &mut impl Access, operator: Uuid) -> Result<Vec<String>, DbError> {
    let text = sql!("SELECT office FROM operator_office WHERE operator_id = $1 ORDER BY office");
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(operator).fetch_all(c).await?))
}

/// Colleagues of an office, by name.
pub async fn of_office(db: &mut impl Access, office: &str) -> Result<Vec<Operator>, DbError> {
    let text = sql!(
        "SELECT operator.* FROM operator JOIN operator_office ON operator_office.operator_id = operator.id
         WHERE operator_office.office = $1 ORDER BY operator.name, operator.id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).fetch_all(c).await?))
}

/// Accepts a TOTP step once: zero rows when this step, or a later one, was used before.
pub async fn advance_totp(tx: &mut Tx, id: Uuid, step: i64) -> Result<Touched, DbError> {
    let text = sql!("UPDATE operator SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(step).execute(c).await?.into()))
}

pub async fn disable(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE operator SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(at).execute(c).await?.into()))
}

pub async fn add_recovery_code(tx: &mut Tx, operator: Uuid, hash: &[u8]) -> Result<(), DbError> {
    let text = sql!("INSERT INTO recovery_code (operator_id, code_hash) VALUES ($1, $2)");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(operator).bind(hash).execute(c).await?))
        .one("recovery code added")
}

pub async fn use_recovery_code(
    tx: &mut Tx,
    operator: Uuid,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE recovery_code SET used_at = $3 WHERE operator_id = $1 AND code_hash = $2 AND used_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(operator).bind(hash).bind(now).execute(c).await?.into()))
}
