//! The codes that operators hand over, so that an intern signs a paper at the desk: one alive for each paper, by its keyed
//! fingerprint alone.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{DbError, Touched, Tx};

/// A code to sign with, by its keyed fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InternshipCode {
    pub hash: Vec<u8>,
    pub paper_id: Uuid,
    pub handed_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// Makes the paper's one code; older ones end.
pub async fn hand_over(tx: &mut Tx, code: &InternshipCode) -> Result<(), DbError> {
    let end = sql!("UPDATE internship_code SET used_at = $2 WHERE paper_id = $1 AND used_at IS NULL");
    let text = sql!(
        "INSERT INTO internship_code (hash, paper_id, handed_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)"
    );
    on!(tx, |c| Touched::from(sqlx::query(end).bind(code.paper_id).bind(code.created_at).execute(c).await?));
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(&code.hash)
            .bind(code.paper_id)
            .bind(code.handed_by)
            .bind(code.created_at)
            .bind(code.expires_at)
            .execute(c)
            .await?
    ))
    .one("code handed over")
}

/// Uses the code of a paper up and gives who handed it over; `None` when it is wrong, used, over or typed wrongly five
/// times.
pub async fn use_code(
    tx: &mut Tx,
    hash: &[u8],
    paper: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<Uuid>, DbError> {
    let text = sql!(
        "UPDATE internship_code SET used_at = $3
         WHERE hash = $1 AND paper_id = $2 AND used_at IS NULL AND expires_at > $3 AND failures < 5
         RETURNING handed_by"
    );
    Ok(on!(tx, |c| sqlx::query_scalar(text).bind(hash).bind(paper).bind(now).fetch_optional(c).await?))
}

/// A wrong code was typed for this paper.
pub async fn failed(tx: &mut Tx, paper: Uuid) -> Result<Touched, DbError> {
    let text =
        sql!("UPDATE internship_code SET failures = failures + 1 WHERE paper_id = $1 AND used_at IS NULL");
    Ok(on!(tx, |c| sqlx::query(text).bind(paper).execute(c).await?.into()))
}
