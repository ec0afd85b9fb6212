//! Whom a centre must still see: open declarations without a first interview since, by the last day of their term.
//!
//! The term is the one written with the request when the declaration was submitted. A page is read by keyset (term, id)
//! over an index of its own, so that a long list costs what a page of it does.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError};

/// Somebody who waits for the first interview.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Waiting {
    /// Of the request: with the term the place in the list.
    pub id: Uuid,
    pub did_id: Uuid,
    pub person_id: Uuid,
    pub surname: String,
    pub name: String,
    pub cf: String,
    pub protocol: Option<String>,
    /// The last day of the term.
    pub term_on: NaiveDate,
    /// `domain::did::Declaration`.
    pub declaration: Json<serde_json::Value>,
    /// When the interview is booked that comes first.
    pub booked_at: Option<DateTime<Utc>>,
}

/// Those who were interviewed after the declaration came in are most of an old list: they are left out before the
/// declaration is read, which is long. It counts from a day that may be earlier, and that is asked last.
///
/// `$2` are the codes of the interview, each between commas: `,C.1,M2.1,`.
macro_rules! waiting {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT request.id, did.id AS did_id, request.person_id, person.surname, person.name, person.cf, did.protocol,
                    request.term_on, did.declaration,
                    (SELECT MIN(appointment.starts_at) FROM appointment
                     WHERE appointment.person_id = request.person_id
                       AND appointment.state IN ('booked', 'arrived', 'called', 'in_progress')
                       AND $2 LIKE '%,' || appointment.service || ',%') AS booked_at
             FROM request
             JOIN did ON did.id = request.subject_id
             JOIN person ON person.id = request.person_id
             WHERE request.kind = 'did' AND request.term_on IS NOT NULL AND request.office = $1
               AND request.stage IN ('submitted', 'returned', 'confirmed')
               AND NOT EXISTS (
                 SELECT 1 FROM passage
                 LEFT JOIN passage AS reversal ON reversal.reverses = passage.id
                 WHERE passage.person_id = request.person_id AND (passage.reverses IS NULL) = TRUE
                   AND reversal.id IS NULL AND passage.delivered_at >= request.opened_at
                   AND $2 LIKE '%,' || passage.code || ',%'
               )
               AND NOT EXISTS (
                 SELECT 1 FROM passage
                 LEFT JOIN passage AS reversal ON reversal.reverses = passage.id
                 WHERE passage.person_id = request.person_id AND (passage.reverses IS NULL) = TRUE
                   AND reversal.id IS NULL AND passage.delivered_at >= did.legal_date
                   AND $2 LIKE '%,' || passage.code || ',%'
               ) ",
            $asked
        ))
    };
}

fn listed(codes: &[&str]) -> String {
    format!(",{},", codes.join(","))
}

/// A page of those who wait, the nearest term first, strictly after `after`.
pub async fn waiting(
    db: &mut impl Access,
    office: &str,
    codes: &[&str],
    after: Option<(NaiveDate, Uuid)>,
    limit: i64,
) -> Result<Vec<Waiting>, DbError> {
    let text = waiting!(
        "AND (request.term_on, request.id) > ($3, $4) ORDER BY request.term_on, request.id LIMIT $5"
    );
    let (term, id) = after.unwrap_or((NaiveDate::default(), Uuid::nil()));
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(listed(codes))
        .bind(term)
        .bind(id)
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// The same for one person; `None` when they do not wait for this centre.
pub async fn of_person(
    db: &mut impl Access,
    office: &str,
    codes: &[&str],
    person: Uuid,
) -> Result<Option<Waiting>, DbError> {
    // The person has one open declaration at most: through it, and not through the list of the office.
    let text = waiting!(
        "AND request.subject_id = (SELECT own.id FROM did AS own WHERE own.person_id = $3
           AND own.state IN ('submitted', 'returned', 'confirmed'))"
    );
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(listed(codes))
        .bind(person)
        .fetch_optional(c)
        .await?))
}
