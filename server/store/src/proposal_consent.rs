//! Who agreed to be proposed to employers, and finding those who pass the filter of a vacancy.
//!
//! A row is kept for each person who ever agreed; one that was withdrawn counts for nothing. Beside the agreement stands
//! what is searched: the comune where they look for work, its province, the terms of the scheda that counts.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Access, DbError, Touched, Tx};

/// Patterns that a search has places for; those that are not needed are `%`.
pub const PATTERNS: usize = 8;

#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct ProposalConsent {
    pub person_id: Uuid,
    /// Codes of `domain::shortlist::Share`.
    pub shares: Json<Vec<String>>,
    /// Belfiore code.
    pub comune: String,
    pub province: String,
    /// `domain::ranking::Terms`.
    pub terms: String,
    pub since: DateTime<Utc>,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub version: i64,
}

/// Writes what the person agrees to from now on over `version`, 0 for the first time; zero rows when that is no longer the
/// newest.
pub async fn put(tx: &mut Tx, row: &ProposalConsent, version: i64) -> Result<Touched, DbError> {
    let text = sql!(
        "INSERT INTO proposal_consent (person_id, shares, comune, province, terms, since, withdrawn_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (person_id) DO UPDATE
           SET shares = excluded.shares, comune = excluded.comune, province = excluded.province,
               terms = excluded.terms, since = excluded.since, withdrawn_at = excluded.withdrawn_at,
               version = excluded.version
           WHERE proposal_consent.version = $9"
    );
    Ok(on!(tx, |c| sqlx::query(text)
        .bind(row.person_id)
        .bind(&row.shares)
        .bind(&row.comune)
        .bind(&row.province)
        .bind(&row.terms)
        .bind(row.since)
        .bind(row.withdrawn_at)
        .bind(row.version)
        .bind(version)
        .execute(c)
        .await?
        .into()))
}

/// The scheda says something else from now on; nothing happens for who never agreed.
pub async fn set_terms(tx: &mut Tx, person: Uuid, terms: &str) -> Result<Touched, DbError> {
    let text = sql!("UPDATE proposal_consent SET terms = $2 WHERE person_id = $1");
    Ok(on!(tx, |c| sqlx::query(text).bind(person).bind(terms).execute(c).await?.into()))
}

/// What a person agreed to, withdrawn or not.
pub async fn of_person(db: &mut impl Access, person: Uuid) -> Result<Option<ProposalConsent>, DbError> {
    let text = sql!("SELECT * FROM proposal_consent WHERE person_id = $1");
    Ok(on!(db, |c| sqlx::query_as(text).bind(person).fetch_optional(c).await?))
}

/// Where and by what people are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter<'a> {
    pub province: &'a str,
    /// Belfiore code, when only this comune counts.
    pub comune: Option<&'a str>,
    /// Patterns of terms that must all be there, at most [`PATTERNS`].
    pub patterns: &'a [String],
    /// The list whose candidates are left out.
    pub shortlist: Uuid,
}

/// Somebody who passes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Passing {
    pub person_id: Uuid,
    pub comune: String,
    pub terms: String,
}

/// Everybody who agreed and passes, before what is told of them.
macro_rules! passing {
    ($told:literal) => {
        sql!(concat!(
            "SELECT ",
            $told,
            " FROM proposal_consent
              WHERE withdrawn_at IS NULL AND province = $1 AND comune LIKE $2
                AND terms LIKE $3 AND terms LIKE $4 AND terms LIKE $5 AND terms LIKE $6
                AND terms LIKE $7 AND terms LIKE $8 AND terms LIKE $9 AND terms LIKE $10
                AND person_id NOT IN (SELECT candidate.person_id FROM candidate WHERE candidate.shortlist_id = $11)"
        ))
    };
}

/// What a filter binds, in the order of its places.
macro_rules! bound {
    ($query:expr, $filter:expr) => {{
        let mut query = $query.bind($filter.province).bind($filter.comune.unwrap_or("%"));
        for place in 0..PATTERNS {
            query = query.bind($filter.patterns.get(place).map_or("%", String::as_str));
        }
        query.bind($filter.shortlist)
    }};
}

/// Everybody who agreed and passes, in no order.
pub async fn passing(db: &mut impl Access, f: &Filter<'_>) -> Result<Vec<Passing>, DbError> {
    f.fits()?;
    let text = passing!("person_id, comune, terms");
    Ok(on!(db, |c| bound!(sqlx::query_as(text), f).fetch_all(c).await?))
}

/// How many that are.
pub async fn count(db: &mut impl Access, f: &Filter<'_>) -> Result<i64, DbError> {
    f.fits()?;
    let text = passing!("COUNT(*)");
    Ok(on!(db, |c| bound!(sqlx::query_scalar(text), f).fetch_one(c).await?))
}

impl Filter<'_> {
    /// No pattern is left out unseen.
    fn fits(&self) -> Result<(), DbError> {
        let fits = self.patterns.len() <= PATTERNS;
        fits.then_some(()).ok_or(DbError::Unreadable("patterns of a filter"))
    }
}
