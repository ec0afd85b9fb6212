//! Who sits on which of the places of a site, from the first to the last day of an internship.
//!
//! The database refuses a place that is taken on one of the days, and one beyond what is allowed; a row is never moved: it
//! is released and taken again. Whoever takes one holds the company, so that what is read here stays true.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SitePlace {
    pub internship_id: Uuid,
    pub site_id: Uuid,
    /// From 1 on.
    pub place: i64,
    /// How many were allowed when it was taken.
    pub places: i64,
    pub from_on: NaiveDate,
    /// Last day, included.
    pub until_on: NaiveDate,
}

/// Takes it; zero rows when somebody sits there on one of the days, or the internship sits already,
/// [`DbError::Guard`] when there is no such place.
pub async fn take(tx: &mut Tx, p: &SitePlace) -> Result<Touched, DbError> {
    let text = sql!(
        "INSERT INTO site_place (internship_id, site_id, place, places, from_on, until_on)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(p.internship_id)
        .bind(p.site_id)
        .bind(p.place)
        .bind(p.places)
        .bind(p.from_on)
        .bind(p.until_on)
        .execute(c)
        .await?
        .into()))
}

pub async fn release(tx: &mut Tx, internship: Uuid) -> Result<Touched, DbError> {
    let text = sql!("DELETE FROM site_place WHERE internship_id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(internship).execute(c).await?.into()))
}

/// Who sits at a site, those of other times included.
pub async fn of_site(db: &mut impl Access, site: Uuid) -> Result<Vec<SitePlace>, DbError> {
    let text = sql!("SELECT * FROM site_place WHERE site_id = $1 ORDER BY from_on, internship_id");
    Ok(on!(db, |c| sqlx::query_as(text).bind(site).fetch_all(c).await?))
}

/// The internship of a tutor, with its days.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Followed {
    pub internship_id: Uuid,
    /// Tutor of the host.
    pub tutor_name: String,
    pub from_on: NaiveDate,
    pub until_on: NaiveDate,
}

/// The internships of a host that last until `day` or longer.
pub async fn of_company(
    db: &mut impl Access,
    company: Uuid,
    day: NaiveDate,
) -> Result<Vec<Followed>, DbError> {
    let text = sql!(
        "SELECT p.internship_id, i.tutor_name, p.from_on, p.until_on
         FROM internship i JOIN site_place p ON p.internship_id = i.id
         WHERE i.company_id = $1 AND p.until_on >= $2 ORDER BY p.from_on, p.internship_id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).bind(day).fetch_all(c).await?))
}

/// The internships that an operator follows as tutor of the promoter and that last until `day` or longer.
pub async fn of_promoter(
    db: &mut impl Access,
    operator: Uuid,
    day: NaiveDate,
) -> Result<Vec<Followed>, DbError> {
    let text = sql!(
        "SELECT p.internship_id, i.tutor_name, p.from_on, p.until_on
         FROM internship i JOIN site_place p ON p.internship_id = i.id
         WHERE i.promoter_operator = $1 AND p.until_on >= $2 ORDER BY p.from_on, p.internship_id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(operator).bind(day).fetch_all(c).await?))
}
