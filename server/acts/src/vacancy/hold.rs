//! Holding a vacancy until the transaction ends, and what everybody who moves one asks first.

use domain::vacancy::{Content, State};
use store::{
    dialect::{Lock, lock},
    request::Request,
    vacancy::Vacancy,
};
use uuid::Uuid;

use super::{
    By,
    read::{content_of, state_of},
};
use crate::{Refusal, Work};

/// A vacancy as it stands now, with the request by which a centre has it.
pub(super) struct Held {
    pub row: Vacancy,
    pub state: State,
    pub content: Content,
    pub request: Option<Request>,
}

impl Held {
    pub fn of(row: Vacancy, request: Option<Request>) -> Result<Held, Refusal> {
        Ok(Held { state: state_of(&row)?, content: content_of(&row)?, row, request })
    }

    /// The page was made from the newest version.
    pub fn at(&self, version: i64) -> Result<(), Refusal> {
        (self.row.version == version).then_some(()).ok_or(Refusal::Stale)
    }
}

/// Holds the request of a vacancy, its company, the vacancy. What this one may not see is not found.
pub(super) async fn hold(work: &mut Work, by: By<'_>, vacancy: Uuid) -> Result<Held, Refusal> {
    // Whose it is never changes, so it may be asked before anything is held.
    let found = store::vacancy::by_id(&mut work.tx, vacancy).await?.ok_or(Refusal::NotFound)?;
    if let Some(request) = store::request::of_subject(&mut work.tx, "vacancy", vacancy).await? {
        lock(&mut work.tx, Lock::Request, request.id).await?;
    }
    match by {
        By::Mandate(mandate) if mandate.company() == found.company_id => mandate.hold(work).await?,
        By::Mandate(_) => return Err(Refusal::NotFound),
        _ => lock(&mut work.tx, Lock::Company, found.company_id).await?,
    }
    lock(&mut work.tx, Lock::Vacancy, vacancy).await?;
    let row = store::vacancy::by_id(&mut work.tx, vacancy).await?.ok_or(Refusal::NotFound)?;
    let request = store::request::of_subject(&mut work.tx, "vacancy", vacancy).await?;
    let held = Held::of(row, request)?;
    sees(by, &held).then_some(held).ok_or(Refusal::NotFound)
}

fn sees(by: By<'_>, held: &Held) -> bool {
    match by {
        // Asked before it was held.
        By::Mandate(_) | By::System => true,
        By::Operator(operator) => held.state != State::Draft && operator.works_in(&held.row.office),
    }
}
