//! A vacancy with everything that belongs to it, for acts and pages.

use domain::vacancy::{Content, State};
use sqlx::types::Json;
use store::{
    Access, DbError,
    company::{Company, Site},
    vacancy::{Step, Vacancy},
};
use uuid::Uuid;

/// A vacancy, whose it is, where the work is, what happened.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub row: Vacancy,
    pub state: State,
    pub content: Content,
    /// What the company asks to read there instead, while the centre has not said yes or no.
    pub revision: Option<Content>,
    pub company: Company,
    pub site: Option<Site>,
    /// In order.
    pub steps: Vec<Step>,
}

pub fn state_of(row: &Vacancy) -> Result<State, DbError> {
    State::parse(&row.state).ok_or(DbError::Unreadable("vacancy.state"))
}

pub(super) fn content_of(row: &Vacancy) -> Result<Content, DbError> {
    serde_json::from_value(row.content.0.clone()).map_err(|_| DbError::Unreadable("vacancy.content"))
}

pub(super) fn revision_of(row: &Vacancy) -> Result<Option<Content>, DbError> {
    let read = |stored: &Json<serde_json::Value>| serde_json::from_value(stored.0.clone());
    row.revision.as_ref().map(read).transpose().map_err(|_| DbError::Unreadable("vacancy.revision"))
}

/// Reads one; who may see it is for the caller to ask.
pub async fn one(db: &mut impl Access, id: Uuid) -> Result<Option<Sheet>, DbError> {
    let Some(row) = store::vacancy::by_id(db, id).await? else { return Ok(None) };
    let company = store::company::by_id(db, row.company_id).await?;
    let company = company.ok_or(DbError::Unreadable("vacancy.company_id"))?;
    let site = match row.site_id {
        Some(site) => store::company::site(db, site).await?,
        None => None,
    };
    let steps = store::vacancy::history(db, id).await?;
    let (state, content, revision) = (state_of(&row)?, content_of(&row)?, revision_of(&row)?);
    Ok(Some(Sheet { state, content, revision, row, company, site, steps }))
}
