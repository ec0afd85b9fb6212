//! The pacts of a centre as its operators work through them: to write, to sign, to answer, overdue, to verify.
//!
//! Each list is read in pages by keyset: strictly after a place, at most `limit` rows.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Access, DbError};

/// Somebody with an active declaration and no pact.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ToWrite {
    pub did_id: Uuid,
    pub legal_date: NaiveDate,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
}

/// Whose pact is to be written, the oldest declaration first. `codes` are those of the interview that comes before the
/// pact, between commas (`,C.1,`): one must have been recorded since the declaration. '' asks for none.
pub async fn to_write(
    db: &mut impl Access,
    office: &str,
    codes: &str,
    after: Option<(NaiveDate, Uuid)>,
    limit: i64,
) -> Result<Vec<ToWrite>, DbError> {
    let text = sql!(
        "SELECT did.id AS did_id, did.legal_date, did.person_id, person.surname, person.name, person.cf
         FROM did JOIN person ON person.id = did.person_id
         WHERE did.office = $1 AND did.state = 'confirmed' AND (did.legal_date, did.id) > ($2, $3)
           AND NOT EXISTS (SELECT 1 FROM psp WHERE psp.person_id = did.person_id AND psp.kind = 'pact'
                           AND psp.state IN ('draft', 'to_sign', 'active'))
           AND (CAST($4 AS TEXT) = '' OR EXISTS (
             SELECT 1 FROM passage
             WHERE passage.person_id = did.person_id AND passage.reverses IS NULL
               AND $4 LIKE '%,' || passage.code || ',%' AND passage.delivered_at >= did.legal_date
               AND NOT EXISTS (SELECT 1 FROM passage reversal WHERE reversal.reverses = passage.id)))
         ORDER BY did.legal_date, did.id LIMIT $5"
    );
    let (day, id) = after.unwrap_or((DateTime::UNIX_EPOCH.date_naive(), Uuid::nil()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(day)
        .bind(id)
        .bind(codes)
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// A document that somebody is working on.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Open {
    pub id: Uuid,
    /// Code of `domain::psp::Kind`.
    pub kind: String,
    /// Code of `domain::psp::State`.
    pub state: String,
    /// Ids of programmes, by comma.
    pub programmes: String,
    pub updated_at: DateTime<Utc>,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub responsible: String,
}

/// Texts that were begun (`shown` false) or wait for a signature (`shown` true), the longest untouched first; changes of
/// what is in force included.
pub async fn open(
    db: &mut impl Access,
    office: &str,
    shown: bool,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Open>, DbError> {
    let text = sql!(
        "SELECT psp.id, psp.kind, psp.state, psp.programmes, psp.updated_at, psp.person_id, person.surname,
                person.name, person.cf, operator.name AS responsible
         FROM psp
         JOIN person ON person.id = psp.person_id
         JOIN operator ON operator.id = psp.responsible_id
         JOIN psp_text ON psp_text.psp_id = psp.id AND psp_text.number = psp.text_number
         WHERE psp.office = $1 AND (psp.updated_at, psp.id) > ($2, $3)
           AND psp.state IN ('draft', 'to_sign', 'active')
           AND (psp.state <> 'active' OR psp.text_number <> psp.signed_number)
           AND CASE WHEN psp_text.frozen_at IS NULL THEN 0 ELSE 1 END = $4
         ORDER BY psp.updated_at, psp.id LIMIT $5"
    );
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(at)
        .bind(id)
        .bind(i32::from(shown))
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// A question without an answer.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Asked {
    pub id: Uuid,
    pub text: String,
    pub asked_at: DateTime<Utc>,
    /// Code of `domain::psp::Kind`.
    pub kind: String,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub responsible: String,
}

/// The questions about a centre's documents that wait for an answer, the oldest first.
pub async fn questions(
    db: &mut impl Access,
    office: &str,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Asked>, DbError> {
    let text = sql!(
        "SELECT psp_question.id, psp_question.text, psp_question.asked_at, psp.kind, psp.person_id, person.surname,
                person.name, person.cf, operator.name AS responsible
         FROM psp_question
         JOIN psp ON psp.id = psp_question.psp_id
         JOIN person ON person.id = psp.person_id
         JOIN operator ON operator.id = psp.responsible_id
         WHERE psp.office = $1 AND psp_question.answer IS NULL
           AND (psp_question.asked_at, psp_question.id) > ($2, $3)
         ORDER BY psp_question.asked_at, psp_question.id LIMIT $4"
    );
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(at).bind(id).bind(limit).fetch_all(c).await?))
}

/// A commitment of a document in force.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Promise {
    pub id: Uuid,
    pub text: String,
    pub service: Option<String>,
    pub due_on: Option<NaiveDate>,
    /// Code of `domain::commitment::State`.
    pub state: String,
    pub updated_at: DateTime<Utc>,
    /// Code of `domain::psp::Kind`.
    pub kind: String,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub responsible: String,
}

/// The columns of a [`Promise`] and the tables they come from, before what is asked of them.
macro_rules! promises {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT commitment.id, commitment.text, commitment.service, commitment.due_on, commitment.state,
                    commitment.updated_at, psp.kind, psp.person_id, person.surname, person.name, person.cf,
                    operator.name AS responsible
             FROM commitment
             JOIN psp ON psp.id = commitment.psp_id
             JOIN person ON person.id = psp.person_id
             JOIN operator ON operator.id = psp.responsible_id
             WHERE psp.office = $1 AND psp.state = 'active' ",
            $asked
        ))
    };
}

/// What was promised until before `today` and nobody has done, the oldest term first.
pub async fn overdue(
    db: &mut impl Access,
    office: &str,
    today: NaiveDate,
    after: Option<(NaiveDate, Uuid)>,
    limit: i64,
) -> Result<Vec<Promise>, DbError> {
    let text = promises!(
        "AND commitment.state IN ('proposed', 'started') AND commitment.due_on < $2
         AND (commitment.due_on, commitment.id) > ($3, $4)
         ORDER BY commitment.due_on, commitment.id LIMIT $5"
    );
    let (day, id) = after.unwrap_or((DateTime::UNIX_EPOCH.date_naive(), Uuid::nil()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(today)
        .bind(day)
        .bind(id)
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// What an operator has to look at: done and not verified, missed, refused, interrupted; what waits longest first.
pub async fn to_verify(
    db: &mut impl Access,
    office: &str,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Promise>, DbError> {
    let text = promises!(
        "AND commitment.state IN ('done', 'missed', 'refused', 'interrupted')
         AND (commitment.updated_at, commitment.id) > ($2, $3)
         ORDER BY commitment.updated_at, commitment.id LIMIT $4"
    );
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(at).bind(id).bind(limit).fetch_all(c).await?))
}
