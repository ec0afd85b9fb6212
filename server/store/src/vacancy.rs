//! Vacancies: what companies look for, and what happened to each.
//!
//! A write carries the version that it was made from ([`put`]); a stale one touches no row. What is published has its words
//! in an index of its own ([`crate::vacancy_board`]), which the same transaction fills and empties.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx, vacancy_board::far};

/// `from_state` of the first step: there was no vacancy yet.
pub const NEW: &str = "new";

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Vacancy {
    pub id: Uuid,
    pub company_id: Uuid,
    /// Where the work is.
    pub site_id: Option<Uuid>,
    /// `domain::vacancy::Content`.
    pub content: Json<serde_json::Value>,
    /// Other words for what is published, that the centre has not taken over yet: the same type.
    pub revision: Option<Json<serde_json::Value>>,
    pub title: String,
    /// In the company's own words.
    pub profession: String,
    /// Belfiore code of the comune of the site; '' while there is none.
    pub place: String,
    /// Sigla of its province.
    pub province: String,
    /// Code of `domain::did::Contract`; '' while there is none.
    pub contract: String,
    /// Code of `domain::vacancy::State`.
    pub state: String,
    /// Whether the board names the company.
    pub public_name: bool,
    /// How many people are looked for; 0 while nobody said.
    pub places: i64,
    /// The last day on the board.
    pub expires_on: Option<NaiveDate>,
    /// Slug of the competent centre; '' until one has it.
    pub office: String,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub published_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// Why it stands where it stands, where a reason was given.
    pub reason: Option<String>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

pub async fn add(tx: &mut Tx, v: &Vacancy) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO vacancy (id, company_id, site_id, content, title, profession, place, province, contract, state,
                              public_name, places, expires_on, office, created_by, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(v.id)
            .bind(v.company_id)
            .bind(v.site_id)
            .bind(&v.content)
            .bind(&v.title)
            .bind(&v.profession)
            .bind(&v.place)
            .bind(&v.province)
            .bind(&v.contract)
            .bind(&v.state)
            .bind(v.public_name)
            .bind(v.places)
            .bind(v.expires_on)
            .bind(&v.office)
            .bind(v.created_by)
            .bind(v.created_at)
            .bind(v.version)
            .execute(c)
            .await?
    ))
    .one("vacancy begun")
}

/// Writes the vacancy as it stands now over `version`, from which it was made; zero rows when that is no longer the newest.
/// Whose it is and who began it never change.
pub async fn put(tx: &mut Tx, v: &Vacancy, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE vacancy SET site_id = $3, content = $4, title = $5, profession = $6, place = $7, province = $8,
                contract = $9, state = $10, public_name = $11, places = $12, expires_on = $13, office = $14,
                submitted_at = $15, published_at = $16, closed_at = $17, reason = $18, updated_at = $19, version = $20,
                revision = $21
         WHERE id = $1 AND version = $2"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(v.id)
        .bind(version)
        .bind(v.site_id)
        .bind(&v.content)
        .bind(&v.title)
        .bind(&v.profession)
        .bind(&v.place)
        .bind(&v.province)
        .bind(&v.contract)
        .bind(&v.state)
        .bind(v.public_name)
        .bind(v.places)
        .bind(v.expires_on)
        .bind(&v.office)
        .bind(v.submitted_at)
        .bind(v.published_at)
        .bind(v.closed_at)
        .bind(&v.reason)
        .bind(v.updated_at)
        .bind(v.version)
        .bind(&v.revision)
        .execute(c)
        .await?
        .into()))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Vacancy>, DbError> {
    let text = sql!("SELECT * FROM vacancy WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The vacancies of a company, the newest first; at most `limit`.
pub async fn of_company(db: &mut impl Access, company: Uuid, limit: i64) -> Result<Vec<Vacancy>, DbError> {
    let text = sql!("SELECT * FROM vacancy WHERE company_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2");
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).bind(limit).fetch_all(c).await?))
}

/// A vacancy in a centre's list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub vacancy: Vacancy,
    pub legal_name: String,
    /// Applications that were not taken back.
    pub applications: i64,
}

/// The columns of a [`Line`] and the tables they come from, before what is asked of them.
macro_rules! lines {
    ($asked:literal) => {
        sql!(concat!(
            "SELECT vacancy.*, company.legal_name,
                    (SELECT COUNT(*) FROM application
                     WHERE application.vacancy_id = vacancy.id AND application.state = 'sent') AS applications
             FROM vacancy JOIN company ON company.id = vacancy.company_id
             WHERE vacancy.office = $1 AND vacancy.state = $2 ",
            $asked
        ))
    };
}

/// A page of what a centre has in this state, strictly after `after`: the longest untouched first, with `newest` the one
/// that changed last. '' holds those without a centre.
pub async fn of_office(
    db: &mut impl Access,
    office: &str,
    state: &str,
    newest: bool,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let (text, first) = match newest {
        true => (
            lines!(
                "AND (vacancy.updated_at, vacancy.id) < ($3, $4)
                 ORDER BY vacancy.updated_at DESC, vacancy.id DESC LIMIT $5"
            ),
            (far(), Uuid::max()),
        ),
        false => (
            lines!(
                "AND (vacancy.updated_at, vacancy.id) > ($3, $4)
                 ORDER BY vacancy.updated_at, vacancy.id LIMIT $5"
            ),
            (DateTime::UNIX_EPOCH, Uuid::nil()),
        ),
    };
    let (at, id) = after.unwrap_or(first);
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(office)
        .bind(state)
        .bind(at)
        .bind(id)
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// Published vacancies whose last day was before `day`, the longest over first; at most `limit`.
pub async fn over(db: &mut impl Access, day: NaiveDate, limit: i64) -> Result<Vec<Uuid>, DbError> {
    let text = sql!(
        "SELECT id FROM vacancy WHERE state = 'published' AND expires_on < $1 ORDER BY expires_on, id LIMIT $2"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(day).bind(limit).fetch_all(c).await?))
}

/// Published vacancies whose last day is from `today` to `until` and of which the company was not reminded yet, the nearest
/// first; at most `limit`.
pub async fn ending(
    db: &mut impl Access,
    today: NaiveDate,
    until: NaiveDate,
    limit: i64,
) -> Result<Vec<Uuid>, DbError> {
    let text = sql!(
        "SELECT id FROM vacancy
         WHERE state = 'published' AND expires_on >= $1 AND expires_on <= $2
           AND (reminded_for IS NULL OR reminded_for <> expires_on)
         ORDER BY expires_on, id LIMIT $3"
    );
    Ok(on!(db, |c| sqlx::query_scalar(text).bind(today).bind(until).bind(limit).fetch_all(c).await?))
}

/// The company is reminded of the last day that stands now; zero rows when it was before. `reminded_for` is the house's own
/// note and no word of the vacancy: it is written without another version, so that no open page becomes stale by it.
pub async fn reminded(tx: &mut Tx, id: Uuid) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE vacancy SET reminded_for = expires_on
         WHERE id = $1 AND state = 'published' AND (reminded_for IS NULL OR reminded_for <> expires_on)"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(id).execute(c).await?.into()))
}

/// What happened to a vacancy, once.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Step {
    pub id: Uuid,
    pub vacancy_id: Uuid,
    /// The version that this act made.
    pub version: i64,
    /// Code of `domain::vacancy::Act`, or `draft`.
    pub act: String,
    pub from_state: String,
    pub to_state: String,
    /// `employer`, `operator` or `system`.
    pub by_kind: String,
    pub by_id: Option<Uuid>,
    pub note: Option<String>,
    pub at: DateTime<Utc>,
}

pub async fn add_step(tx: &mut Tx, s: &Step) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO vacancy_step (id, vacancy_id, version, act, from_state, to_state, by_kind, by_id, note, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.vacancy_id)
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
    .one("step of a vacancy")
}

/// Everything that happened, in order.
pub async fn history(db: &mut impl Access, vacancy: Uuid) -> Result<Vec<Step>, DbError> {
    let text = sql!("SELECT * FROM vacancy_step WHERE vacancy_id = $1 ORDER BY version");
    Ok(on!(db, |c| sqlx::query_as(text).bind(vacancy).fetch_all(c).await?))
}
