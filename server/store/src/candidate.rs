//! Candidates of a shortlist: why they are in it, whether they want to be, what the employer sees and says.
//!
//! A write carries the version that it makes ([`put`]); a stale one touches no row. An employer is given what was presented
//! and nothing else ([`presented`]); what a person has taken back since is given to nobody.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

/// `from_state` of the first step: there was no candidate yet.
pub const NEW: &str = "new";

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Candidate {
    pub id: Uuid,
    pub shortlist_id: Uuid,
    pub person_id: Uuid,
    /// Code of `domain::shortlist::Source`.
    pub source: String,
    /// Thousandths.
    pub score: Option<i64>,
    /// `domain::ranking::Explanation`.
    pub explanation: Json<serde_json::Value>,
    /// Code of `domain::shortlist::Availability`.
    pub availability: String,
    pub asked_at: Option<DateTime<Utc>>,
    pub answered_at: Option<DateTime<Utc>>,
    /// `domain::shortlist::Shared`, as the person agreed to it.
    pub shared: Option<Json<serde_json::Value>>,
    pub presented_at: Option<DateTime<Utc>>,
    /// Code of `domain::shortlist::Outcome`.
    pub outcome: Option<String>,
    /// Code of `domain::shortlist::Why`.
    pub outcome_reason: Option<String>,
    pub outcome_on: Option<NaiveDate>,
    /// Code of `domain::did::Contract`.
    pub outcome_contract: Option<String>,
    pub outcome_at: Option<DateTime<Utc>>,
    /// When whoever owes an answer was reminded last.
    pub chased_at: Option<DateTime<Utc>>,
    /// The passages recorded for this person and vacancy (R078, R115).
    pub preselection_id: Option<Uuid>,
    pub result_id: Option<Uuid>,
    pub version: i64,
}

/// Puts somebody into a list; [`DbError::Taken`] when a colleague has.
pub async fn add(tx: &mut Tx, row: &Candidate) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO candidate (id, shortlist_id, person_id, source, score, explanation, availability, answered_at, shared,
                                version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(row.id)
            .bind(row.shortlist_id)
            .bind(row.person_id)
            .bind(&row.source)
            .bind(row.score)
            .bind(&row.explanation)
            .bind(&row.availability)
            .bind(row.answered_at)
            .bind(&row.shared)
            .bind(row.version)
            .execute(c)
            .await?
    ))
    .one("candidate added")
}

/// Writes what an act made of a candidate. `row` carries the new version; zero rows when somebody was faster. Who it is,
/// whence they came and why never change.
pub async fn put(tx: &mut Tx, row: &Candidate) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE candidate SET availability = $3, asked_at = $4, answered_at = $5, shared = $6, presented_at = $7,
                outcome = $8, outcome_reason = $9, outcome_on = $10, outcome_contract = $11, outcome_at = $12,
                chased_at = $13, preselection_id = $14, result_id = $15, version = $2
         WHERE id = $1 AND version = $2 - 1"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(row.id)
        .bind(row.version)
        .bind(&row.availability)
        .bind(row.asked_at)
        .bind(row.answered_at)
        .bind(&row.shared)
        .bind(row.presented_at)
        .bind(&row.outcome)
        .bind(&row.outcome_reason)
        .bind(row.outcome_on)
        .bind(&row.outcome_contract)
        .bind(row.outcome_at)
        .bind(row.chased_at)
        .bind(row.preselection_id)
        .bind(row.result_id)
        .execute(c)
        .await?
        .into()))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Candidate>, DbError> {
    let text = sql!("SELECT * FROM candidate WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// Everybody in a list, in the order in which the centre reads them.
pub async fn of_shortlist(db: &mut impl Access, shortlist: Uuid) -> Result<Vec<Candidate>, DbError> {
    let text = sql!("SELECT * FROM candidate WHERE shortlist_id = $1 ORDER BY COALESCE(score, -1) DESC, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(shortlist).fetch_all(c).await?))
}

/// A candidate with the names that the centre reads.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub candidate: Candidate,
    pub surname: String,
    pub name: String,
    pub cf: String,
    /// 1 while what the person agreed to holds; of who was presented, since then without a break.
    pub agrees: i64,
}

/// Whether what the person agreed to holds: the consent, of who applied the application. Who took it back and agrees again is
/// not shown again to whom they were presented before.
macro_rules! agreed {
    () => {
        "(candidate.source = 'applied' AND EXISTS (
            SELECT 1 FROM application
            WHERE application.vacancy_id = shortlist.vacancy_id AND application.person_id = candidate.person_id
              AND application.state = 'sent'
              AND (candidate.presented_at IS NULL OR application.at <= candidate.presented_at))
          OR candidate.source = 'ranked' AND EXISTS (
            SELECT 1 FROM proposal_consent
            WHERE proposal_consent.person_id = candidate.person_id AND proposal_consent.withdrawn_at IS NULL
              AND (candidate.presented_at IS NULL OR proposal_consent.since <= candidate.presented_at)))"
    };
}
pub(crate) use agreed;

/// The columns of a [`Line`] and the tables they come from, before what is asked of them.
macro_rules! lines {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT candidate.*, person.surname, person.name, person.cf,
                    CAST(CASE WHEN ",
            agreed!(),
            " THEN 1 ELSE 0 END AS BIGINT) AS agrees
             FROM candidate
             JOIN shortlist ON shortlist.id = candidate.shortlist_id
             JOIN person ON person.id = candidate.person_id ",
            $asked
        ))
    };
}

/// Everybody in a list with their names, the best score first.
pub async fn lines_of(db: &mut impl Access, shortlist: Uuid) -> Result<Vec<Line>, DbError> {
    let text =
        lines!("WHERE candidate.shortlist_id = $1 ORDER BY COALESCE(candidate.score, -1) DESC, candidate.id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(shortlist).fetch_all(c).await?))
}

/// One candidate with their name.
pub async fn line(db: &mut impl Access, id: Uuid) -> Result<Option<Line>, DbError> {
    let text = lines!("WHERE candidate.id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// What an employer is given: no name, no score, nothing but what was agreed to.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Presented {
    pub id: Uuid,
    /// `domain::shortlist::Shared`; `None` since the person took it back.
    pub shared: Option<Json<serde_json::Value>>,
    pub presented_at: DateTime<Utc>,
    pub outcome: Option<String>,
    pub outcome_reason: Option<String>,
    pub outcome_on: Option<NaiveDate>,
    pub outcome_contract: Option<String>,
    pub version: i64,
}

/// The people presented for a vacancy of this company; another company's are none.
pub async fn presented(
    db: &mut impl Access,
    company: Uuid,
    vacancy: Uuid,
) -> Result<Vec<Presented>, DbError> {
    let text = sql!(concat!(
        "SELECT candidate.id, candidate.presented_at, candidate.outcome, candidate.outcome_reason, candidate.outcome_on,
                candidate.outcome_contract, candidate.version,
                CASE WHEN ",
        agreed!(),
        " THEN candidate.shared END AS shared
         FROM candidate
         JOIN shortlist ON shortlist.id = candidate.shortlist_id
         JOIN vacancy ON vacancy.id = shortlist.vacancy_id
         WHERE vacancy.id = $2 AND vacancy.company_id = $1 AND candidate.presented_at IS NOT NULL
         ORDER BY COALESCE(candidate.score, -1) DESC, candidate.id"
    ));
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).bind(vacancy).fetch_all(c).await?))
}

/// A proposal as its person reads it.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Own {
    #[sqlx(flatten)]
    pub candidate: Candidate,
    pub vacancy_id: Uuid,
    pub title: String,
    /// Belfiore code of the place of work.
    pub place: String,
    /// Code of `domain::did::Contract`, or ''.
    pub contract: String,
    pub vacancy_state: String,
    pub shortlist_state: String,
    pub public_name: bool,
    pub legal_name: String,
    pub office: String,
}

/// The columns of an [`Own`] and the tables they come from, before what is asked of them.
macro_rules! owns {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT candidate.*, vacancy.id AS vacancy_id, vacancy.title, vacancy.place, vacancy.contract,
                    vacancy.state AS vacancy_state, shortlist.state AS shortlist_state, vacancy.public_name,
                    company.legal_name, vacancy.office
             FROM candidate
             JOIN shortlist ON shortlist.id = candidate.shortlist_id
             JOIN vacancy ON vacancy.id = shortlist.vacancy_id
             JOIN company ON company.id = vacancy.company_id ",
            $asked
        ))
    };
}

/// What a person was asked, the latest first; who was only ranked is told nothing yet.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Own>, DbError> {
    let text = owns!(
        "WHERE candidate.person_id = $1 AND candidate.availability <> 'unasked'
         ORDER BY COALESCE(candidate.asked_at, candidate.answered_at) DESC, candidate.id DESC LIMIT 200"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// Every list in which a person stands or stood, asked or not: what is kept about them.
pub async fn all_of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Own>, DbError> {
    let text = owns!("WHERE candidate.person_id = $1 ORDER BY candidate.id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// What happened to a candidate, once.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Step {
    pub id: Uuid,
    pub candidate_id: Uuid,
    /// The version that this act made.
    pub version: i64,
    /// Code of `domain::shortlist::Act`, or `add`.
    pub act: String,
    pub from_state: String,
    pub to_state: String,
    /// Code of `domain::shortlist::Who`.
    pub by_kind: String,
    pub by_id: Option<Uuid>,
    pub note: Option<String>,
    pub at: DateTime<Utc>,
}

pub async fn add_step(tx: &mut Tx, s: &Step) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO candidate_step (id, candidate_id, version, act, from_state, to_state, by_kind, by_id, note, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.candidate_id)
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
    .one("step of a candidate")
}

/// Everything that happened, in order.
pub async fn history(db: &mut impl Access, candidate: Uuid) -> Result<Vec<Step>, DbError> {
    let text = sql!("SELECT * FROM candidate_step WHERE candidate_id = $1 ORDER BY version");
    Ok(on!(db, |c| sqlx::query_as(text).bind(candidate).fetch_all(c).await?))
}
