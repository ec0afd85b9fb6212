//! Pacts of companies and who signed them. The words of a pact never change; the database lets a company have one that is in
//! force or on its way.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CompanyPact {
    pub id: Uuid,
    pub company_id: Uuid,
    /// Slug of the centre.
    pub office: String,
    /// Code of `domain::company::pact::State`.
    pub state: String,
    /// `domain::company::pact::Content`.
    pub content: Json<serde_json::Value>,
    /// SHA-256 of its canonical form.
    pub content_hash: Vec<u8>,
    pub drawn_up_by: Uuid,
    pub drawn_up_at: DateTime<Utc>,
    /// When the last of both signed.
    pub signed_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    /// Why it ended.
    pub reason: Option<String>,
    pub version: i64,
}

/// Shows a pact for signature; [`DbError::Taken`] when the company has one in force or on its way.
pub async fn add(tx: &mut Tx, p: &CompanyPact) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO company_pact (id, company_id, office, state, content, content_hash, drawn_up_by, drawn_up_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(p.id)
            .bind(p.company_id)
            .bind(&p.office)
            .bind(&p.state)
            .bind(&p.content)
            .bind(&p.content_hash)
            .bind(p.drawn_up_by)
            .bind(p.drawn_up_at)
            .bind(p.version)
            .execute(c)
            .await?
    ))
    .one("pact of a company")
}

/// Writes where the pact stands over `version`; zero rows when that is no longer the newest.
pub async fn put(tx: &mut Tx, p: &CompanyPact, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE company_pact SET state = $3, signed_at = $4, ended_at = $5, reason = $6, version = $7
         WHERE id = $1 AND version = $2"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(p.id)
        .bind(version)
        .bind(&p.state)
        .bind(p.signed_at)
        .bind(p.ended_at)
        .bind(&p.reason)
        .bind(p.version)
        .execute(c)
        .await?
        .into()))
}

/// The pacts of a company, the newest first.
pub async fn of_company(db: &mut impl Access, company: Uuid) -> Result<Vec<CompanyPact>, DbError> {
    let text = sql!("SELECT * FROM company_pact WHERE company_id = $1 ORDER BY drawn_up_at DESC, id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).fetch_all(c).await?))
}

/// Evidence: who, how, when, of which words.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Signature {
    pub id: Uuid,
    pub pact_id: Uuid,
    /// Code of `domain::company::pact::Party`.
    pub party: String,
    /// The person, or the operator.
    pub signer_id: Uuid,
    /// For the company: the mandate that let this person sign.
    pub mandate_id: Option<Uuid>,
    /// `password` or `totp`.
    pub proof: String,
    pub hash: Vec<u8>,
    pub at: DateTime<Utc>,
}

/// Writes it down; [`DbError::Taken`] when this party has signed.
pub async fn sign(tx: &mut Tx, s: &Signature) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO company_pact_signature (id, pact_id, party, signer_id, mandate_id, proof, hash, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.pact_id)
            .bind(&s.party)
            .bind(s.signer_id)
            .bind(s.mandate_id)
            .bind(&s.proof)
            .bind(&s.hash)
            .bind(s.at)
            .execute(c)
            .await?
    ))
    .one("signature of a company's pact")
}

/// Who signed, in order.
pub async fn signatures(db: &mut impl Access, pact: Uuid) -> Result<Vec<Signature>, DbError> {
    let text = sql!("SELECT * FROM company_pact_signature WHERE pact_id = $1 ORDER BY at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(pact).fetch_all(c).await?))
}
