//! Links and codes that work once. Only their SHA-256 is kept.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Token {
    pub hash: Vec<u8>,
    /// `email`, `recovery`, `desk` or `approval`.
    pub kind: String,
    pub account_id: Uuid,
    /// What the token is about, beyond the account: the DID that an approval approves.
    pub subject_id: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub failures: i64,
    pub used_at: Option<DateTime<Utc>>,
}

pub async fn add(tx: &mut Tx, t: &Token) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO token (hash, kind, account_id, subject_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(&t.hash)
            .bind(&t.kind)
            .bind(t.account_id)
            .bind(t.subject_id)
            .bind(t.created_at)
            .bind(t.expires_at)
            .execute(c)
            .await?
    ))
    .one("token added")
}

/// The token with this hash, if it can still be used.
pub async fn live(
    db: &mut impl Access,
    kind: &str,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Token>, DbError> {
    let text = sql!(
        "SELECT * FROM token WHERE hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3 AND failures < 5"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(hash).bind(kind).bind(now).fetch_optional(c).await?))
}

/// The token with this hash, used or over though it may be: a second press of the same button is told what the first did.
pub async fn by_hash(db: &mut impl Access, kind: &str, hash: &[u8]) -> Result<Option<Token>, DbError> {
    let text = sql!("SELECT * FROM token WHERE hash = $1 AND kind = $2");
    Ok(on!(db, |c| sqlx::query_as(text).bind(hash).bind(kind).fetch_optional(c).await?))
}

/// Uses the token; zero rows when somebody else just did.
pub async fn consume(tx: &mut Tx, hash: &[u8], now: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE token SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2");
    Ok(on!(tx, |c| sqlx::query(text).bind(hash).bind(now).execute(c).await?.into()))
}

/// A wrong code was typed for this account: five of them end the code.
pub async fn fail(tx: &mut Tx, kind: &str, account: Uuid) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE token SET failures = failures + 1 WHERE kind = $1 AND account_id = $2 AND used_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(kind).bind(account).execute(c).await?.into()))
}

/// Ends every unused token of this kind, so that only the newest link works.
pub async fn end_all(tx: &mut Tx, kind: &str, account: Uuid, now: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!("UPDATE token SET used_at = $3 WHERE kind = $1 AND account_id = $2 AND used_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(kind).bind(account).bind(now).execute(c).await?.into()))
}
