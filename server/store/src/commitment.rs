//! Commitments of pacts and plans, what happened to each, and the files that prove them.
//!
//! A write carries the version it was made from ([`moved`]); a stale one touches no row. Files are described here; their
//! bytes stand in a folder, under the name of their hash. Contacts of a pact stand in [`crate::pact_contact`].

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Commitment {
    pub id: Uuid,
    pub psp_id: Uuid,
    /// Its key in the text of the pact.
    pub key: String,
    /// Code of `domain::psp::Party`.
    pub who: String,
    pub text: String,
    /// Code of the service, when it is a measure of the catalogue.
    pub service: Option<String>,
    pub due_on: Option<NaiveDate>,
    /// Code of `domain::commitment::State`.
    pub state: String,
    pub version: i64,
    pub outcome: Option<String>,
    pub corrective: Option<String>,
    pub updated_at: DateTime<Utc>,
}

pub async fn add(tx: &mut Tx, row: &Commitment) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO commitment (id, psp_id, key, who, text, service, due_on, state, version, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(row.id)
            .bind(row.psp_id)
            .bind(&row.key)
            .bind(&row.who)
            .bind(&row.text)
            .bind(&row.service)
            .bind(row.due_on)
            .bind(&row.state)
            .bind(row.version)
            .bind(row.updated_at)
            .execute(c)
            .await?
    ))
    .one("commitment added")
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Commitment>, DbError> {
    let text = sql!("SELECT * FROM commitment WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// Everything that a pact promises or promised, the nearest term first.
pub async fn of_psp(db: &mut impl Access, psp: Uuid) -> Result<Vec<Commitment>, DbError> {
    let text = sql!(
        "SELECT * FROM commitment WHERE psp_id = $1
         ORDER BY CASE WHEN due_on IS NULL THEN 1 ELSE 0 END, due_on, key"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(psp).fetch_all(c).await?))
}

/// What a person's pacts and plans promise, those that are over included.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Commitment>, DbError> {
    let text = sql!(
        "SELECT commitment.* FROM commitment JOIN psp ON psp.id = commitment.psp_id
         WHERE psp.person_id = $1
         ORDER BY CASE WHEN commitment.due_on IS NULL THEN 1 ELSE 0 END, commitment.due_on, commitment.key"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Writes what an act made of a commitment: its state and what was said. `row` carries the new version; zero rows when
/// somebody was faster.
pub async fn moved(tx: &mut Tx, row: &Commitment) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE commitment SET who = $3, text = $4, service = $5, due_on = $6, state = $7, version = $2, outcome = $8,
                corrective = $9, updated_at = $10
         WHERE id = $1 AND version = $2 - 1"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.who)
        .bind(&row.text)
        .bind(&row.service)
        .bind(row.due_on)
        .bind(&row.state)
        .bind(&row.outcome)
        .bind(&row.corrective)
        .bind(row.updated_at)
        .execute(c)
        .await?
        .into()))
}

/// One act on a commitment.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Step {
    pub id: Uuid,
    pub commitment_id: Uuid,
    /// The version that the act made.
    pub version: i64,
    /// Code of `domain::commitment::Act`, or `signed` for the first.
    pub act: String,
    pub from_state: String,
    pub to_state: String,
    /// `citizen`, `operator` or `system`.
    pub by_kind: String,
    pub by_id: Option<Uuid>,
    pub note: Option<String>,
    pub at: DateTime<Utc>,
}

pub async fn add_step(tx: &mut Tx, s: &Step) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO commitment_history (id, commitment_id, version, act, from_state, to_state, by_kind, by_id, note, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.commitment_id)
            .bind(s.version)
            .bind(&s.act)
            .bind(&s.from_state)
            .bind(&s.to_state)
            .bind(&s.by_kind)
            .bind(s.by_id)
            .bind(&s.note)
            .bind(s.at)
            .execute(c)
            .await?
    ))
    .one("commitment step added")
}

/// What happened to a commitment, in order.
pub async fn history(db: &mut impl Access, commitment: Uuid) -> Result<Vec<Step>, DbError> {
    let text = sql!("SELECT * FROM commitment_history WHERE commitment_id = $1 ORDER BY version");
    Ok(on!(db, |c| sqlx::query_as(text).bind(commitment).fetch_all(c).await?))
}

/// A file that proves something.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ProofFile {
    pub id: Uuid,
    pub commitment_id: Uuid,
    pub name: String,
    /// Code of `domain::commitment::Media`.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    pub sha256: Vec<u8>,
    /// `citizen` or `operator`.
    pub added_by_kind: String,
    pub added_by: Uuid,
    pub at: DateTime<Utc>,
}

pub async fn add_file(tx: &mut Tx, f: &ProofFile) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO proof_file (id, commitment_id, name, media_type, size, sha256, added_by_kind, added_by, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(f.id)
            .bind(f.commitment_id)
            .bind(&f.name)
            .bind(&f.media_type)
            .bind(f.size)
            .bind(&f.sha256)
            .bind(&f.added_by_kind)
            .bind(f.added_by)
            .bind(f.at)
            .execute(c)
            .await?
    ))
    .one("proof added")
}

pub async fn files(db: &mut impl Access, commitment: Uuid) -> Result<Vec<ProofFile>, DbError> {
    let text = sql!("SELECT * FROM proof_file WHERE commitment_id = $1 ORDER BY at, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(commitment).fetch_all(c).await?))
}

/// Every proof of a person.
pub async fn files_of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<ProofFile>, DbError> {
    let text = sql!(
        "SELECT proof_file.* FROM proof_file
         JOIN commitment ON commitment.id = proof_file.commitment_id
         JOIN psp ON psp.id = commitment.psp_id
         WHERE psp.person_id = $1 ORDER BY proof_file.at, proof_file.id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// A proof of this person; another person's is not found.
pub async fn file_of(db: &mut impl Access, person: Uuid, file: Uuid) -> Result<Option<ProofFile>, DbError> {
    let text = sql!(
        "SELECT proof_file.* FROM proof_file
         JOIN commitment ON commitment.id = proof_file.commitment_id
         JOIN psp ON psp.id = commitment.psp_id
         WHERE proof_file.id = $1 AND psp.person_id = $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(file).bind(person).fetch_optional(c).await?))
}

/// Is there any proof at all?
pub async fn any_file(db: &mut impl Access) -> Result<bool, DbError> {
    let text = sql!("SELECT COUNT(*) FROM (SELECT 1 FROM proof_file LIMIT 1) AS any_file");
    let files: i64 = on!(db, |c| sqlx::query_scalar(text).fetch_one(c).await?);
    Ok(files > 0)
}

/// SHA-256 and bytes of the proofs whose hash begins with this byte, each file once.
pub async fn kept_files(db: &mut impl Access, first: u8) -> Result<Vec<(Vec<u8>, i64)>, DbError> {
    let text = sql!(
        "SELECT DISTINCT sha256, size FROM proof_file WHERE sha256 >= $1 AND sha256 <= $2 ORDER BY sha256"
    );
    let least = vec![first];
    // After every hash that begins so: it is longer than they are.
    let most = [&[first][..], &[u8::MAX; 32][..]].concat();
    Ok(on!(db, |c| sqlx::query_as(text).bind(&least).bind(&most).fetch_all(c).await?))
}

/// One line of what the operators of a centre must look at.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub commitment: Commitment,
    /// The document that promises it: code of `domain::psp::Kind`.
    pub document: String,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub responsible_id: Uuid,
    pub responsible: String,
}

/// The columns of a [`Line`] and the tables they come from, before what is asked of them.
macro_rules! lines {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT commitment.*, psp.kind AS document, psp.person_id, person.surname, person.name, person.cf,
                    psp.responsible_id, operator.name AS responsible
             FROM commitment
             JOIN psp ON psp.id = commitment.psp_id
             JOIN person ON person.id = psp.person_id
             JOIN operator ON operator.id = psp.responsible_id
             WHERE psp.office = $1 AND psp.state = 'active' ",
            $asked
        ))
    };
}

/// What an office's pacts promise until before `day` and nobody has done, the oldest term first.
pub async fn overdue(
    db: &mut impl Access,
    office: &str,
    day: NaiveDate,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let text = lines!(
        "AND commitment.state IN ('proposed', 'started') AND commitment.due_on < $2
         ORDER BY commitment.due_on, commitment.id LIMIT $3"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(day).bind(limit).fetch_all(c).await?))
}

/// What an operator has to look at: done and not verified, missed, refused, interrupted; what waits longest first.
pub async fn to_verify(db: &mut impl Access, office: &str, limit: i64) -> Result<Vec<Line>, DbError> {
    let text = lines!(
        "AND commitment.state IN ('done', 'missed', 'refused', 'interrupted')
         ORDER BY commitment.updated_at, commitment.id LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(limit).fetch_all(c).await?))
}
