//! Internships: the row, its history, the contacts with the tutor of the host. Papers and signatures stand in
//! [`crate::internship_paper`], the places of a site in [`crate::site_place`].
//!
//! - A write carries the version that it was made from ([`put`]); a stale one touches no row.
//! - One person has one internship with a host, unless it came to nothing: the database holds it.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx, vacancy_board::far};

/// `from_state` of the first step: there was no internship yet.
pub const NEW: &str = "new";

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Internship {
    pub id: Uuid,
    pub company_id: Uuid,
    pub site_id: Uuid,
    /// The vacancy from whose shortlist the intern comes, if there is one.
    pub vacancy_id: Option<Uuid>,
    /// Who was asked, or said yes.
    pub person_id: Option<Uuid>,
    /// Code of `domain::internship::State`.
    pub state: String,
    /// `domain::internship::Content`.
    pub content: Json<serde_json::Value>,
    pub starts_on: Option<NaiveDate>,
    /// Last day, included.
    pub ends_on: Option<NaiveDate>,
    /// Slug of the centre; '' until somebody there takes it.
    pub office: String,
    /// Of the host.
    pub tutor_name: String,
    /// Tutor of the promoter.
    pub promoter_operator: Option<Uuid>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Why it stands where it stands, where a reason was given.
    pub reason: Option<String>,
    pub version: i64,
}

pub async fn add(tx: &mut Tx, i: &Internship) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO internship (id, company_id, site_id, vacancy_id, state, content, starts_on, ends_on, office,
                                 tutor_name, created_by, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(i.id)
            .bind(i.company_id)
            .bind(i.site_id)
            .bind(i.vacancy_id)
            .bind(&i.state)
            .bind(&i.content)
            .bind(i.starts_on)
            .bind(i.ends_on)
            .bind(&i.office)
            .bind(&i.tutor_name)
            .bind(i.created_by)
            .bind(i.created_at)
            .bind(i.version)
            .execute(c)
            .await?
    ))
    .one("internship begun")
}

/// Writes it as it stands now over `version`; zero rows when that is no longer the newest, [`DbError::Taken`] when the
/// person has another internship with this host. Whose it is never changes.
pub async fn put(tx: &mut Tx, i: &Internship, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE internship SET site_id = $3, person_id = $4, state = $5, content = $6, starts_on = $7, ends_on = $8,
                office = $9, tutor_name = $10, promoter_operator = $11, updated_at = $12, reason = $13, version = $14
         WHERE id = $1 AND version = $2"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(i.id)
        .bind(version)
        .bind(i.site_id)
        .bind(i.person_id)
        .bind(&i.state)
        .bind(&i.content)
        .bind(i.starts_on)
        .bind(i.ends_on)
        .bind(&i.office)
        .bind(&i.tutor_name)
        .bind(i.promoter_operator)
        .bind(i.updated_at)
        .bind(&i.reason)
        .bind(i.version)
        .execute(c)
        .await?
        .into()))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Internship>, DbError> {
    let text = sql!("SELECT * FROM internship WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// Every internship of a host, newest first.
pub async fn of_company(db: &mut impl Access, company: Uuid) -> Result<Vec<Internship>, DbError> {
    let text = sql!("SELECT * FROM internship WHERE company_id = $1 ORDER BY created_at DESC, id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).fetch_all(c).await?))
}

/// Every internship that was offered to a person, newest first.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Vec<Internship>, DbError> {
    let text = sql!("SELECT * FROM internship WHERE person_id = $1 ORDER BY created_at DESC, id DESC");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_all(c).await?))
}

/// An internship in a centre's list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub internship: Internship,
    pub legal_name: String,
    pub surname: Option<String>,
    pub name: Option<String>,
    /// The first contact with the tutor that is planned and was not held (R129); a day far away where there is none.
    pub contact_on: NaiveDate,
    /// 1 while a paper waits for the promoter's signature.
    pub to_sign: i64,
}

impl Line {
    /// Where it stands in its list.
    pub fn place(&self) -> Place {
        let Internship { updated_at, id, .. } = self.internship;
        Place { contact_on: self.contact_on, updated_at, id }
    }
}

/// A place in a centre's list: the next contact first, then what is longest untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub contact_on: NaiveDate,
    pub updated_at: DateTime<Utc>,
    pub id: Uuid,
}

/// A page of what a centre has in these states, strictly after `after`. '' holds what no centre has yet.
pub async fn of_office(
    db: &mut impl Access,
    office: &str,
    states: &[&str],
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let text = sql!(
        "SELECT * FROM (
           SELECT internship.*, company.legal_name, person.surname, person.name,
                  COALESCE((SELECT MIN(planned_on) FROM internship_contact c
                            WHERE c.internship_id = internship.id AND c.held_at IS NULL), $6) AS contact_on,
                  CAST(CASE WHEN EXISTS (
                    SELECT 1 FROM internship_paper p
                    WHERE p.internship_id = internship.id AND p.frozen_at IS NOT NULL AND p.dropped_at IS NULL
                      AND NOT EXISTS (SELECT 1 FROM internship_signature s WHERE s.paper_id = p.id AND s.party = 'promoter')
                  ) THEN 1 ELSE 0 END AS BIGINT) AS to_sign
           FROM internship
           JOIN company ON company.id = internship.company_id
           LEFT JOIN person ON person.id = internship.person_id
           WHERE internship.office = $1 AND $2 LIKE '%,' || internship.state || ',%'
         ) AS listed
         WHERE (contact_on, updated_at, id) > ($3, $4, $5)
         ORDER BY contact_on, updated_at, id LIMIT $7"
    );
    // «,open,offered,»: codes have no comma.
    let states: String = states.iter().map(|state| format!(",{state}")).chain([",".to_owned()]).collect();
    let first = DateTime::UNIX_EPOCH;
    let start = Place { contact_on: first.date_naive(), updated_at: first, id: Uuid::nil() };
    let after = after.unwrap_or(start);
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(&states)
        .bind(after.contact_on)
        .bind(after.updated_at)
        .bind(after.id)
        .bind(far().date_naive())
        .bind(limit)
        .fetch_all(c)
        .await?))
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Step {
    pub id: Uuid,
    pub internship_id: Uuid,
    /// The version that this act made.
    pub version: i64,
    /// Code of `domain::internship::Act`, or `begin`.
    pub act: String,
    pub from_state: String,
    pub to_state: String,
    /// Code of `domain::internship::Who`.
    pub by_kind: String,
    pub by_id: Option<Uuid>,
    pub note: Option<String>,
    pub at: DateTime<Utc>,
}

pub async fn add_step(tx: &mut Tx, s: &Step) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO internship_step (id, internship_id, version, act, from_state, to_state, by_kind, by_id, note, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.internship_id)
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
    .one("step added")
}

/// What happened, in order.
pub async fn steps(db: &mut impl Access, internship: Uuid) -> Result<Vec<Step>, DbError> {
    let text = sql!("SELECT * FROM internship_step WHERE internship_id = $1 ORDER BY version");
    Ok(on!(db, |c| sqlx::query_as(text).bind(internship).fetch_all(c).await?))
}

/// A contact with the tutor of the host (R129).
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Contact {
    pub id: Uuid,
    pub internship_id: Uuid,
    /// Code of `domain::internship::Moment`.
    pub moment: String,
    pub planned_on: NaiveDate,
    pub held_at: Option<DateTime<Utc>>,
    pub held_by: Option<Uuid>,
    /// What it was recorded as.
    pub passage_id: Option<Uuid>,
    pub note: Option<String>,
}

pub async fn plan_contact(tx: &mut Tx, c: &Contact) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO internship_contact (id, internship_id, moment, planned_on) VALUES ($1, $2, $3, $4)"
    );
    on!(tx, |q| Touched::from(
        sqlx::query(text)
            .bind(c.id)
            .bind(c.internship_id)
            .bind(&c.moment)
            .bind(c.planned_on)
            .execute(q)
            .await?
    ))
    .one("contact planned")
}

/// It was held; zero rows when somebody has said so already.
pub async fn hold_contact(tx: &mut Tx, c: &Contact) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE internship_contact SET held_at = $2, held_by = $3, passage_id = $4, note = $5
         WHERE id = $1 AND held_at IS NULL"
    );
    Ok(on!(tx, |q| sqlx::query(text)
        .bind(c.id)
        .bind(c.held_at)
        .bind(c.held_by)
        .bind(c.passage_id)
        .bind(&c.note)
        .execute(q)
        .await?
        .into()))
}

/// The contacts at the end that were not held move to another day.
pub async fn replan_end(tx: &mut Tx, internship: Uuid, day: NaiveDate) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE internship_contact SET planned_on = $2
         WHERE internship_id = $1 AND moment = 'end' AND held_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(internship).bind(day).execute(c).await?.into()))
}

/// Contacts that were not held and are planned for later come forward to the day on which it ended.
pub async fn bring_forward(tx: &mut Tx, internship: Uuid, day: NaiveDate) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE internship_contact SET planned_on = $2
         WHERE internship_id = $1 AND held_at IS NULL AND planned_on > $2"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(internship).bind(day).execute(c).await?.into()))
}

pub async fn contacts(db: &mut impl Access, internship: Uuid) -> Result<Vec<Contact>, DbError> {
    let text = sql!("SELECT * FROM internship_contact WHERE internship_id = $1 ORDER BY planned_on, id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(internship).fetch_all(c).await?))
}
