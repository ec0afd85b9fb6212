//! Companies and the places where they work. A company is its codice fiscale, whoever acts for it.
//!
//! A write of a company carries the version that it was made from ([`put`]); a stale one touches no row.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Company {
    pub id: Uuid,
    pub tax_code: String,
    pub vat_number: Option<String>,
    pub legal_name: String,
    /// Folded legal name.
    pub search: String,
    /// A code of `sector_version`, or words when that is ''.
    pub sector: String,
    pub sector_version: String,
    /// Code of `domain::company::Size`.
    pub size: String,
    pub pec: String,
    /// Slug of the centre that follows it; '' until an operator says which.
    pub office: String,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

/// Adds a company; [`DbError::Taken`] when its tax code is here already.
pub async fn add(tx: &mut Tx, c: &Company) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO company (id, tax_code, vat_number, legal_name, search, sector, sector_version, size, pec, office,
                              created_by, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    );
    on!(tx, |q| Touched::from(
        sqlx::query(text)
            .bind(c.id)
            .bind(&c.tax_code)
            .bind(&c.vat_number)
            .bind(&c.legal_name)
            .bind(&c.search)
            .bind(&c.sector)
            .bind(&c.sector_version)
            .bind(&c.size)
            .bind(&c.pec)
            .bind(&c.office)
            .bind(c.created_by)
            .bind(c.created_at)
            .bind(c.updated_at)
            .bind(c.version)
            .execute(q)
            .await?
    ))
    .one("company added")
}

/// Writes the company as it stands now over `version`; zero rows when that is no longer the newest. Its tax code and who
/// brought it never change.
pub async fn put(tx: &mut Tx, c: &Company, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE company SET vat_number = $3, legal_name = $4, search = $5, sector = $6, sector_version = $7, size = $8,
                pec = $9, office = $10, updated_at = $11, version = $12
         WHERE id = $1 AND version = $2"
    );
    Ok(on!(tx, |q| sqlx::query(text)
        .bind(c.id)
        .bind(version)
        .bind(&c.vat_number)
        .bind(&c.legal_name)
        .bind(&c.search)
        .bind(&c.sector)
        .bind(&c.sector_version)
        .bind(&c.size)
        .bind(&c.pec)
        .bind(&c.office)
        .bind(c.updated_at)
        .bind(c.version)
        .execute(q)
        .await?
        .into()))
}

pub async fn by_id(db: &mut impl Access, id: Uuid) -> Result<Option<Company>, DbError> {
    let text = sql!("SELECT * FROM company WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

pub async fn by_tax_code(db: &mut impl Access, tax_code: &str) -> Result<Option<Company>, DbError> {
    let text = sql!("SELECT * FROM company WHERE tax_code = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(tax_code).fetch_optional(c).await?))
}

/// Companies whose folded name or whose tax code begins with what was typed, by name; at most `limit`.
pub async fn search(
    db: &mut impl Access,
    folded: &str,
    upper: &str,
    limit: i64,
) -> Result<Vec<Company>, DbError> {
    let text = sql!(
        "SELECT * FROM company WHERE id IN (
           SELECT id FROM (SELECT id FROM company WHERE search >= $1 AND search < $2 ORDER BY search LIMIT $5) AS by_name
           UNION SELECT id FROM (SELECT id FROM company WHERE tax_code >= $3 AND tax_code < $4 ORDER BY tax_code LIMIT $5) AS by_code
         ) ORDER BY search, id LIMIT $5"
    );
    let end = |prefix: &str| format!("{prefix}\u{10FFFF}");
    Ok(on!(db, |c| sqlx::query_as(text)
        .bind(folded)
        .bind(end(folded))
        .bind(upper)
        .bind(end(upper))
        .bind(limit)
        .fetch_all(c)
        .await?))
}

/// The newest companies of an office; '' holds those to be assigned.
pub async fn of_office(db: &mut impl Access, office: &str, limit: i64) -> Result<Vec<Company>, DbError> {
    let text = sql!("SELECT * FROM company WHERE office = $1 ORDER BY created_at DESC, id DESC LIMIT $2");
    Ok(on!(db, |c| sqlx::query_as(text).bind(office).bind(limit).fetch_all(c).await?))
}

/// A place where a company works.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Site {
    pub id: Uuid,
    pub company_id: Uuid,
    pub name: String,
    pub address: String,
    /// Belfiore code.
    pub comune: String,
    /// People employed there without a term, as the company said.
    pub employees: Option<i64>,
    pub created_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
}

pub async fn add_site(tx: &mut Tx, s: &Site) -> Result<(), DbError> {
    let text = sql!(
        "INSERT INTO company_site (id, company_id, name, address, comune, employees, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    on!(tx, |c| Touched::from(
        sqlx::query(text)
            .bind(s.id)
            .bind(s.company_id)
            .bind(&s.name)
            .bind(&s.address)
            .bind(&s.comune)
            .bind(s.employees)
            .bind(s.created_at)
            .execute(c)
            .await?
    ))
    .one("site added")
}

/// The company works there no longer; zero rows when it was closed already, or is another company's.
pub async fn close_site(
    tx: &mut Tx,
    company: Uuid,
    site: Uuid,
    at: DateTime<Utc>,
) -> Result<Touched, DbError> {
    let text = sql!(
        "UPDATE company_site SET closed_at = $3 WHERE id = $1 AND company_id = $2 AND closed_at IS NULL"
    );
    Ok(on!(tx, |c| sqlx::query(text).bind(site).bind(company).bind(at).execute(c).await?.into()))
}

/// Sets how many people work at a site without a term, which says how many interns it may host.
pub async fn set_employees(tx: &mut Tx, site: Uuid, employees: i64) -> Result<(), DbError> {
    let text = sql!("UPDATE company_site SET employees = $2 WHERE id = $1");
    on!(tx, |c| Touched::from(sqlx::query(text).bind(site).bind(employees).execute(c).await?))
        .one("employees of a site")
}

pub async fn site(db: &mut impl Access, id: Uuid) -> Result<Option<Site>, DbError> {
    let text = sql!("SELECT * FROM company_site WHERE id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(id).fetch_optional(c).await?))
}

/// The sites of a company that are open, in the order in which they were added.
pub async fn sites(db: &mut impl Access, company: Uuid) -> Result<Vec<Site>, DbError> {
    let text = sql!(
        "SELECT * FROM company_site WHERE company_id = $1 AND closed_at IS NULL ORDER BY created_at, id"
    );
    Ok(on!(db, |c| sqlx::query_as(text).bind(company).fetch_all(c).await?))
}
