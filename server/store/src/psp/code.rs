//! The codes that operators hand over, so that a person signs at the desk or at a terminal: one alive for each document, by
//! its keyed fingerprint alone.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{DbError, Touched, Tx};

/// A code to sign with, by its keyed fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SignatureCode {
    pub hash: Vec<u8>,
    pub psp_id: Uuid,
    pub text_number: i64,
    pub handed_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub failures: i64,
    pub used_at: Option<DateTime<Utc>>,
}

/// Makes the document's one code; older ones end.
pub async fn hand_over(tx: &mut Tx, code: &SignatureCode) -> Result<(), DbError> {
    let end = sql!("UPDATE signature_code SET used_at = $2 WHERE psp_id = $1 AND used_at IS NULL");
    let text = sql!(
        "INSERT INTO signature_code (hash, psp_id, text_number, handed_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)"
    );
    on!(tx, |c| Touched::from(sqlx::query(end).bind(code.psp_id).bind(code.created_at).execute(c).await?));
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(&code.hash)
            .bind(code.psp_id)
            .bind(code.text_number)
            .bind(code.handed_by)
            .bind(code.created_at)
            .bind(code.expires_at)
            .execute(c)
            .await?
    ))
    .one("code handed over")
}

/// Uses the code up and gives who handed it over; `None` when it is wrong, used, over or typed wrongly five times.
pub async fn use_code(
    tx: &mut Tx,
    hash: &[u8],
    number: i64,
    now: DateTime<Utc>,
) -> Result<Option<Uuid>, DbError> {
    let text = sql!(
        "UPDATE signature_code SET used_at = $3
         WHERE hash = $1 AND text_number = $2 AND used_at IS NULL AND expires_at > $3 AND failures < 5
         RETURNING handed_by"
    );
    Ok(on!(tx, |c| sqlx::query_scalar(text).bind(hash).bind(number).bind(now).fetch_optional(c).await?))
}

/// A wrong code was typed for this document.
pub async fn code_failed(tx: &mut Tx, psp: Uuid) -> Result<Touched, DbError> {
    let text =
        sql!("UPDATE signature_code SET failures = failures + 1 WHERE psp_id = $1 AND used_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(psp).execute(c).await?.into()))
}
