//! The papers of an internship and who signed them. A paper is written once, as it is shown: it never changes, and a
//! signature points at one paper with its hash. The database holds both.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Paper {
    pub id: Uuid,
    pub internship_id: Uuid,
    /// Code of `domain::internship::Kind`.
    pub kind: String,
    /// From 1 on, for each kind.
    pub number: i64,
    /// `domain::internship::Paper`.
    pub content: Json<serde_json::Value>,
    /// SHA-256 of the canonical bytes.
    pub content_hash: Option<Vec<u8>>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub frozen_at: Option<DateTime<Utc>>,
    /// The promoter's approval of a training project (R128, I08).
    pub approved_at: Option<DateTime<Utc>>,
    pub approved_by: Option<Uuid>,
    /// Taken back before it was in force.
    pub dropped_at: Option<DateTime<Utc>>,
}

/// Shows a paper; [`DbError::Taken`] when a colleague was first with this number.
pub async fn add(tx: &mut Tx, p: &Paper) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO internship_paper (id, internship_id, kind, number, content, content_hash, created_by, created_at,
                                       frozen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(p.id)
            .bind(p.internship_id)
            .bind(&p.kind)
            .bind(p.number)
            .bind(&p.content)
            .bind(&p.content_hash)
            .bind(p.created_by)
            .bind(p.created_at)
            .bind(p.frozen_at)
            .execute(c)
            .await?
    ))
    .one("paper shown")
}

/// The promoter approves it; zero rows when somebody has approved it, or it was taken back.
pub async fn approve(tx: &mut Tx, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE internship_paper SET approved_at = $3, approved_by = $2
         WHERE id = $1 AND approved_at IS NULL AND dropped_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(by).bind(at).execute(c).await?.into()))
}

/// It binds nobody any more.
pub async fn drop_paper(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), DbError> {
    let text = sql!("UPDATE internship_paper SET dropped_at = $2 WHERE id = $1 AND dropped_at IS NULL");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(id).bind(at).execute(c).await?)).one("paper taken back")
}

/// The papers of an internship, those that were taken back included, in order.
pub async fn of_internship(db: &mut impl Access, internship: Uuid) -> Result<Vec<Paper>, DbError> {
    let text =
        sql!("SELECT * FROM internship_paper WHERE internship_id = $1 ORDER BY created_at, kind, number");
    Ok(on!(db, |c| sqlx::query_as(text).bind(internship).fetch_all(c).await?))
}

/// Evidence: who, how, where, when, of which words.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Signature {
    pub id: Uuid,
    pub paper_id: Uuid,
    /// Code of `domain::internship::Party`.
    pub party: String,
    /// The person, for the promoter the operator.
    pub signer_id: Uuid,
    /// For the host: the mandate that let this person sign.
    pub mandate_id: Option<Uuid>,
    /// `password`, `totp`, or the `code` that an operator handed over.
    pub proof: String,
    /// `home`, `kiosk` or `desk`.
    pub place: String,
    pub hash: Vec<u8>,
    /// The operator who handed over the code.
    pub handed_by: Option<Uuid>,
    pub at: DateTime<Utc>,
}

/// Writes it down; [`DbError::Taken`] when this party has already signed this paper.
pub async fn sign(tx: &mut Tx, s: &Signature) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO internship_signature (id, paper_id, party, signer_id, mandate_id, proof, place, hash,
                                           handed_by, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.paper_id)
            .bind(&s.party)
            .bind(s.signer_id)
            .bind(s.mandate_id)
            .bind(&s.proof)
            .bind(&s.place)
            .bind(&s.hash)
            .bind(s.handed_by)
            .bind(s.at)
            .execute(c)
            .await?
    ))
    .one("signature added")
}

/// The signatures under all papers of an internship, in order.
pub async fn signatures(db: &mut impl Access, internship: Uuid) -> Result<Vec<Signature>, DbError> {
    let text = sql!(
        "SELECT internship_signature.* FROM internship_signature
         JOIN internship_paper ON internship_paper.id = internship_signature.paper_id
         WHERE internship_paper.internship_id = $1 ORDER BY internship_signature.at, internship_signature.id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(internship).fetch_all(c).await?))
}

/// Papers signed by all three whose document is not kept yet, the longest signed first; at most `limit`.
pub async fn missing(db: &mut impl Access, limit: i64) -> Result<Vec<Uuid>, DbError> {
    let text = sql!(
        "SELECT paper.id FROM internship_paper paper
         JOIN internship_signature signature ON signature.paper_id = paper.id
         WHERE paper.dropped_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM document WHERE document.kind = paper.kind
                           AND document.subject_id = paper.internship_id AND document.number = paper.number)
         GROUP BY paper.id HAVING COUNT(*) = 3
         ORDER BY MAX(signature.at), paper.id LIMIT $1"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(limit).fetch_all(c).await?))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Paper>, DbError> {
    let text = sql!("SELECT * FROM internship_paper WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}
