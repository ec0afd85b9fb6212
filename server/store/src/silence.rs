//! Who owes an answer about a candidate, and since when: the person who was asked, or the employer who was shown them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, candidate::agreed};

/// Candidates who agree and have not answered since `before` although their list is being built, the longest silent first.
pub async fn silent_people(
    db: &mut impl Access,
    before: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Uuid>, DbError> {
    let text = sql!(concat!(
        "SELECT candidate.id FROM candidate
         JOIN shortlist ON shortlist.id = candidate.shortlist_id
         JOIN vacancy ON vacancy.id = shortlist.vacancy_id
         WHERE candidate.availability = 'asked' AND shortlist.state = 'building' AND vacancy.state = 'published'
           AND COALESCE(candidate.chased_at, candidate.asked_at) <= $1 AND ",
        agreed!(),
        " ORDER BY candidate.asked_at, candidate.id LIMIT $2"
    ));
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(before).bind(limit).fetch_all(c).await?))
}

/// Whether the employer owes an answer since an instant and its day: nothing was said of who was presented, or of an interview
/// that was. The first line is the index's.
macro_rules! owing {
    ($before:literal, $day:literal) => {
        concat!(
            "candidate.presented_at IS NOT NULL AND (candidate.outcome IS NULL OR candidate.outcome = 'interview')
             AND candidate.presented_at <= ",
            $before,
            " AND (candidate.outcome IS NULL OR candidate.outcome_at <= ",
            $before,
            " AND candidate.outcome_on <= ",
            $day,
            ")"
        )
    };
}

/// Candidates of whom the employer has said nothing since `before`, the longest first.
pub async fn silent_employers(
    db: &mut impl Access,
    before: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Uuid>, DbError> {
    let text = sql!(concat!(
        "SELECT candidate.id FROM candidate
         WHERE ",
        owing!("$1", "$3"),
        " AND COALESCE(candidate.chased_at, candidate.presented_at) <= $1
         ORDER BY candidate.presented_at, candidate.id LIMIT $2"
    ));
    let day = before.date_naive();
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(before).bind(limit).bind(day).fetch_all(c).await?))
}

/// For each vacancy of a company that owes answers: how many people were presented and are not hired, refused or absent.
pub async fn owed_by(db: &mut impl Access, company: Uuid) -> Result<Vec<(Uuid, i64)>, DbError> {
    let text = sql!(
        "SELECT shortlist.vacancy_id, COUNT(*) AS waiting
         FROM candidate
         JOIN shortlist ON shortlist.id = candidate.shortlist_id
         JOIN vacancy ON vacancy.id = shortlist.vacancy_id
         WHERE vacancy.company_id = $1 AND candidate.presented_at IS NOT NULL
           AND (candidate.outcome IS NULL OR candidate.outcome = 'interview')
         GROUP BY shortlist.vacancy_id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).fetch_all(c).await?))
}

/// A list whose employer keeps silent about somebody.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Silence {
    pub vacancy_id: Uuid,
    pub title: String,
    pub legal_name: String,
    /// When the list was presented.
    pub since: DateTime<Utc>,
    /// People without an answer.
    pub waiting: i64,
}

/// The lists of a centre presented until `before` that still wait for an answer, the longest first.
pub async fn silences(
    db: &mut impl Access,
    office: &str,
    before: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Silence>, DbError> {
    let text = sql!(concat!(
        "SELECT vacancy.id AS vacancy_id, vacancy.title, company.legal_name, shortlist.presented_at AS since,
                COUNT(*) AS waiting
         FROM candidate
         JOIN shortlist ON shortlist.id = candidate.shortlist_id
         JOIN vacancy ON vacancy.id = shortlist.vacancy_id
         JOIN company ON company.id = vacancy.company_id
         WHERE ",
        owing!("$2", "$4"),
        " AND vacancy.office = $1
         GROUP BY vacancy.id, vacancy.title, company.legal_name, shortlist.presented_at
         ORDER BY shortlist.presented_at, vacancy.id LIMIT $3"
    ));
    let day = before.date_naive();
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(before).bind(limit).bind(day).fetch_all(c).await?))
}
