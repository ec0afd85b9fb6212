//! Pacts and action plans: the document, its texts, who signed which of them, what was asked about it.
//!
//! - A write carries the version that it was made from ([`put`]); a stale one touches no row.
//! - What was shown for signature never changes again, and a signature points at one text with its hash: the database
//!   holds both.
//! - Every act holds the person first, so that a document needs no lock of its own.

mod code;

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

pub use code::{SignatureCode, code_failed, hand_over, use_code};

use crate::{Access, DbError, Touched, Tx};

/// `from_state` of the first step: there was no document yet.
pub const NEW: &str = "new";

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Psp {
    pub id: Uuid,
    /// Code of `domain::psp::Kind`.
    pub kind: String,
    pub person_id: Uuid,
    pub did_id: Uuid,
    /// The pact to which an action plan belongs.
    pub pact_id: Option<Uuid>,
    /// Slug of the centre that drew it up.
    pub office: String,
    /// Ids of programmes, by comma.
    pub programmes: String,
    /// Code of `domain::psp::State`.
    pub state: String,
    pub version: i64,
    /// Named by the text in force; by the draft while none is.
    pub responsible_id: Uuid,
    /// Of the meeting in which the newest text was drawn up.
    pub minutes: Option<i64>,
    /// Code of `domain::passage::Channel`.
    pub channel: Option<String>,
    /// The appointment in which the document was begun.
    pub appointment_id: Option<Uuid>,
    /// The text that is being worked on; the one in force when there is none.
    pub text_number: i64,
    /// The text in force.
    pub signed_number: Option<i64>,
    /// Since when the document is in force.
    pub signed_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// Why it stands where it stands, where a reason was given.
    pub reason: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Begins a document; [`DbError::Taken`] when the person has another of its kind on its way (I02).
pub async fn add(tx: &mut Tx, p: &Psp) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO psp (id, kind, person_id, did_id, pact_id, office, programmes, state, version, responsible_id,
                          minutes, channel, appointment_id, text_number, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(p.id)
            .bind(&p.kind)
            .bind(p.person_id)
            .bind(p.did_id)
            .bind(p.pact_id)
            .bind(&p.office)
            .bind(&p.programmes)
            .bind(&p.state)
            .bind(p.version)
            .bind(p.responsible_id)
            .bind(p.minutes)
            .bind(&p.channel)
            .bind(p.appointment_id)
            .bind(p.text_number)
            .bind(p.created_at)
            .execute(c)
            .await?
    ))
    .one("document begun")
}

/// Writes the document as it stands now over `version`, from which it was made; zero rows when that is no longer the
/// newest. What it is and whose never changes.
pub async fn put(tx: &mut Tx, p: &Psp, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE psp SET office = $3, programmes = $4, state = $5, version = $6, responsible_id = $7, minutes = $8,
                channel = $9, text_number = $10, signed_number = $11, signed_at = $12, closed_at = $13, reason = $14,
                updated_at = $15
         WHERE id = $1 AND version = $2"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(p.id)
        .bind(version)
        .bind(&p.office)
        .bind(&p.programmes)
        .bind(&p.state)
        .bind(p.version)
        .bind(p.responsible_id)
        .bind(p.minutes)
        .bind(&p.channel)
        .bind(p.text_number)
        .bind(p.signed_number)
        .bind(p.signed_at)
        .bind(p.closed_at)
        .bind(&p.reason)
        .bind(p.updated_at)
        .execute(c)
        .await?
        .into()))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Psp>, DbError> {
    let text = sql!("SELECT * FROM psp WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// Every document of a person, newest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Psp>, DbError> {
    let text = sql!("SELECT * FROM psp WHERE person_id = $1 ORDER BY created_at DESC, id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// What a document says, once.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PspText {
    pub psp_id: Uuid,
    /// From 1 on.
    pub number: i64,
    /// `domain::psp::Content`.
    pub content: Json<serde_json::Value>,
    /// SHA-256 of the canonical bytes; `None` while it is a draft.
    pub hash: Option<Vec<u8>>,
    /// Why it was changed, for the person.
    pub change: Option<String>,
    /// Whom the text names as responsible.
    pub responsible_id: Uuid,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    /// When it was shown for signature.
    pub frozen_at: Option<DateTime<Utc>>,
}

pub async fn add_text(tx: &mut Tx, t: &PspText) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO psp_text (psp_id, number, content, change, responsible_id, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(t.psp_id)
            .bind(t.number)
            .bind(&t.content)
            .bind(&t.change)
            .bind(t.responsible_id)
            .bind(t.created_by)
            .bind(t.created_at)
            .execute(c)
            .await?
    ))
    .one("text begun")
}

/// Writes a draft's words and whom they name as responsible; a text that was shown is refused by the database.
pub async fn set_content(
    tx: &mut Tx,
    psp: Uuid,
    number: i64,
    content: &Json<serde_json::Value>,
    responsible: Uuid,
) -> Result<(), DbError> {
    let text =
        sql!("UPDATE psp_text SET content = $3, responsible_id = $4 WHERE psp_id = $1 AND number = $2");
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(psp).bind(number).bind(content).bind(responsible).execute(c).await?
    ))
    .one("text written")
}

/// From now on the text stays what it is.
pub async fn freeze(
    tx: &mut Tx,
    psp: Uuid,
    number: i64,
    hash: &[u8],
    at: DateTime<Utc>,
) -> Result<(), DbError> {
    let text = sql!(
        "UPDATE psp_text SET hash = $3, frozen_at = $4 WHERE psp_id = $1 AND number = $2 AND frozen_at IS NULL"
    );
    on!(tx, |c| Touched::from(sqlx::query(text).bind(psp).bind(number).bind(hash).bind(at).execute(c).await?))
        .one("text frozen")
}

/// Throws away a text that nobody but operators saw.
pub async fn discard_text(tx: &mut Tx, psp: Uuid, number: i64) -> Result<(), DbError> {
    let text = sql!("DELETE FROM psp_text WHERE psp_id = $1 AND number = $2 AND frozen_at IS NULL");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(psp).bind(number).execute(c).await?))
        .one("text discarded")
}

/// The texts of a document, in order.
pub async fn texts(db: &mut impl Access, psp: Uuid) -> Result<Vec<PspText>, DbError> {
    let text = sql!("SELECT * FROM psp_text WHERE psp_id = $1 ORDER BY number");
    Ok(on!(db, |c| sqlx::query_as(text).bind(psp).fetch_all(c).await?))
}

/// Evidence: who, how, when, of which text.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Signature {
    pub id: Uuid,
    pub psp_id: Uuid,
    pub text_number: i64,
    /// `citizen` or `operator`.
    pub signer_kind: String,
    /// The person, or the operator.
    pub signer_id: Uuid,
    /// `signed`, `refused` or `missed`.
    pub outcome: String,
    /// `password`, `code`, `totp` or `none`.
    pub proof: String,
    /// `home`, `kiosk` or `desk`.
    pub place: String,
    /// Of the text that the signer saw.
    pub hash: Vec<u8>,
    /// The operator who handed over the code, or wrote down what the person said.
    pub handed_by: Option<Uuid>,
    pub reason: Option<String>,
    pub at: DateTime<Utc>,
}

/// Writes it down; [`DbError::Taken`] when this party has already answered this text.
pub async fn add_signature(tx: &mut Tx, s: &Signature) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO signature (id, psp_id, text_number, signer_kind, signer_id, outcome, proof, place, hash, handed_by,
                                reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.psp_id)
            .bind(s.text_number)
            .bind(&s.signer_kind)
            .bind(s.signer_id)
            .bind(&s.outcome)
            .bind(&s.proof)
            .bind(&s.place)
            .bind(&s.hash)
            .bind(s.handed_by)
            .bind(&s.reason)
            .bind(s.at)
            .execute(c)
            .await?
    ))
    .one("signature added")
}

pub async fn signatures(db: &mut impl Access, psp: Uuid) -> Result<Vec<Signature>, DbError> {
    let text = sql!("SELECT * FROM signature WHERE psp_id = $1 ORDER BY text_number, at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(psp).fetch_all(c).await?))
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PspStep {
    pub id: Uuid,
    pub psp_id: Uuid,
    /// The version that this act made.
    pub version: i64,
    /// Code of `domain::psp::Act`, or `draft`.
    pub act: String,
    pub from_state: String,
    pub to_state: String,
    pub by_kind: String,
    pub by_id: Option<Uuid>,
    pub reason: Option<String>,
    pub at: DateTime<Utc>,
}

pub async fn add_step(tx: &mut Tx, s: &PspStep) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO psp_history (id, psp_id, version, act, from_state, to_state, by_kind, by_id, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.psp_id)
            .bind(s.version)
            .bind(&s.act)
            .bind(&s.from_state)
            .bind(&s.to_state)
            .bind(&s.by_kind)
            .bind(s.by_id)
            .bind(&s.reason)
            .bind(s.at)
            .execute(c)
            .await?
    ))
    .one("step added")
}

pub async fn history(db: &mut impl Access, psp: Uuid) -> Result<Vec<PspStep>, DbError> {
    let text = sql!("SELECT * FROM psp_history WHERE psp_id = $1 ORDER BY version");
    Ok(on!(db, |c| sqlx::query_as(text).bind(psp).fetch_all(c).await?))
}

/// A question of the person to the responsible.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Question {
    pub id: Uuid,
    pub psp_id: Uuid,
    pub text: String,
    pub asked_at: DateTime<Utc>,
    pub answer: Option<String>,
    pub answered_by: Option<Uuid>,
    pub answered_at: Option<DateTime<Utc>>,
}

pub async fn ask(tx: &mut Tx, q: &Question) -> Result<(), DbError> {
    let text = sql!("INSERT INTO psp_question (id, psp_id, text, asked_at) VALUES ($1, $2, $3, $4)");
    on!(tx, |c| Touched::from(
        sqlx::query(text).bind(q.id).bind(q.psp_id).bind(&q.text).bind(q.asked_at).execute(c).await?
    ))
    .one("question asked")
}

/// Answers; zero rows when a colleague just did.
pub async fn answer(
    tx: &mut Tx,
    id: Uuid,
    answer: &str,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE psp_question SET answer = $2, answered_by = $3, answered_at = $4 WHERE id = $1 AND answer IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).bind(answer).bind(by).bind(at).execute(c).await?.into()))
}

pub async fn question(db: &mut impl Access, id: Uuid) -> Result<Option<Question>, DbError> {
    let text = sql!("SELECT * FROM psp_question WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The questions about a document, in order.
pub async fn questions(db: &mut impl Access, psp: Uuid) -> Result<Vec<Question>, DbError> {
    let text = sql!("SELECT * FROM psp_question WHERE psp_id = $1 ORDER BY asked_at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(psp).fetch_all(c).await?))
}
