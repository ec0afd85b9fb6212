//! Documents as they were handed out: the bytes, their hash and the seal over them. A document never changes and stays.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Document {
    pub id: Uuid,
    /// What it is: code of `domain::psp::Kind`.
    pub kind: String,
    /// The pact or plan.
    pub subject_id: Uuid,
    /// The number of its text.
    pub number: i64,
    /// Whose it is: a person's, a company's, or of both.
    pub person_id: Option<Uuid>,
    pub company_id: Option<Uuid>,
    pub media_type: String,
    pub bytes: Vec<u8>,
    /// Of the bytes.
    pub sha256: Vec<u8>,
    pub seal: Vec<u8>,
    pub at: DateTime<Utc>,
}

/// Keeps it; zero rows when the same document is kept already.
pub async fn keep(tx: &mut Tx, d: &Document) -> Result<Touched, DbError> {
    let text = sql!(
        "INSERT INTO document (id, kind, subject_id, number, person_id, company_id, media_type, bytes, sha256, seal, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (kind, subject_id, number) DO NOTHING"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(d.id)
        .bind(&d.kind)
        .bind(d.subject_id)
        .bind(d.number)
        .bind(d.person_id)
        .bind(d.company_id)
        .bind(&d.media_type)
        .bind(&d.bytes)
        .bind(&d.sha256)
        .bind(&d.seal)
        .bind(d.at)
        .execute(c)
        .await?
        .into()))
}

/// The document of one text.
pub async fn of_text(
    db: &mut impl Access,
    kind: &str,
    subject: Uuid,
    number: i64,
) -> Result<Option<Document>, DbError> {
    let text = sql!("SELECT * FROM document WHERE kind = $1 AND subject_id = $2 AND number = $3");
    Ok(on!(db, |c| sqlx::query_as(text).bind(kind).bind(subject).bind(number).fetch_optional(c).await?))
}

/// All of them in the order of their ids, after `after`; at most `limit`, because each brings its bytes.
pub async fn after(db: &mut impl Access, after: Uuid, limit: i64) -> Result<Vec<Document>, DbError> {
    let text = sql!("SELECT * FROM document WHERE id > $1 ORDER BY id LIMIT $2");
    Ok(on!(db, |c| sqlx::query_as(text).bind(after).bind(limit).fetch_all(c).await?))
}

/// A document without its bytes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    pub kind: String,
    pub subject_id: Uuid,
    pub number: i64,
    pub sha256: Vec<u8>,
    pub at: DateTime<Utc>,
}

/// What is kept of a person, the oldest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT kind, subject_id, number, sha256, at FROM document WHERE person_id = $1 ORDER BY at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// What is kept of a company, the oldest first.
pub async fn of_company(db: &mut impl Access, company: Uuid) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT kind, subject_id, number, sha256, at FROM document WHERE company_id = $1 ORDER BY at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).fetch_all(c).await?))
}

/// Documents in force whose newest signed text is not kept yet, the longest signed first; at most `limit`.
pub async fn missing(db: &mut impl Access, limit: i64) -> Result<Vec<Uuid>, DbError> {
    let text = sql!(
        "SELECT psp.id FROM psp
         WHERE psp.state = 'active' AND psp.signed_number IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM document WHERE document.kind = psp.kind AND document.subject_id = psp.id
                           AND document.number = psp.signed_number)
         ORDER BY psp.updated_at, psp.id LIMIT $1"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(limit).fetch_all(c).await?))
}
