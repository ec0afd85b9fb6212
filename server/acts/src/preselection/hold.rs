//! Holding a vacancy and its list until the transaction ends.

use domain::{shortlist::State, vacancy as field};
use store::{
    candidate::Candidate,
    dialect::{Lock, lock},
    shortlist::Shortlist,
    vacancy::Vacancy,
};
use uuid::Uuid;

use super::read::state_of;
use crate::{Operator, Refusal, Work, vacancy::state_of as state_of_vacancy};

/// A list with its vacancy, both as they stand now.
pub(super) struct Held {
    pub vacancy: Vacancy,
    pub list: Shortlist,
    pub state: State,
}

/// Holds a vacancy; people and company, where they are needed, are held before.
pub(super) async fn hold_vacancy(work: &mut Work, vacancy: Uuid) -> Result<Vacancy, Refusal> {
    lock(&mut work.tx, Lock::Vacancy, vacancy).await?;
    store::vacancy::by_id(&mut work.tx, vacancy).await?.ok_or(Refusal::NotFound)
}

/// Holds a vacancy and the list that it has.
pub(super) async fn hold(work: &mut Work, vacancy: Uuid) -> Result<Held, Refusal> {
    let vacancy = hold_vacancy(work, vacancy).await?;
    // Lists are begun under the lock of their vacancy: the one that is found stays the one.
    let found = store::shortlist::of_vacancy(&mut work.tx, vacancy.id).await?.ok_or(Refusal::NotFound)?;
    lock(&mut work.tx, Lock::Shortlist, found.id).await?;
    let list = store::shortlist::by_id(&mut work.tx, found.id).await?.ok_or(Refusal::NotFound)?;
    let state = state_of(&list)?;
    Ok(Held { vacancy, list, state })
}

/// A candidate with whose vacancy it is, read before anything is held: neither ever changes.
pub(super) async fn find(work: &mut Work, candidate: Uuid) -> Result<(Candidate, Uuid), Refusal> {
    let row = store::candidate::by_id(&mut work.tx, candidate).await?.ok_or(Refusal::NotFound)?;
    let list = store::shortlist::by_id(&mut work.tx, row.shortlist_id).await?;
    let list = list.ok_or(Refusal::Internal("list of a candidate"))?;
    Ok((row, list.vacancy_id))
}

/// A vacancy exists for the operators of its centre.
pub(super) fn works_for(operator: &Operator, vacancy: &Vacancy) -> Result<(), Refusal> {
    operator.works_in(&vacancy.office).then_some(()).ok_or(Refusal::NotFound)
}

/// The centre in whose name something is recorded.
pub(super) fn office<'a>(operator: &'a Operator, vacancy: &'a Vacancy) -> &'a str {
    if vacancy.office.is_empty() { operator.office() } else { &vacancy.office }
}

/// People are looked for while the vacancy is published.
pub(super) fn is_open(vacancy: &Vacancy) -> Result<(), Refusal> {
    let open = state_of_vacancy(vacancy)? == field::State::Published;
    open.then_some(()).ok_or(Refusal::Conflict("error-preselection-vacancy"))
}

impl Held {
    /// The list is being built, for a vacancy that is published.
    pub fn building(&self) -> Result<(), Refusal> {
        is_open(&self.vacancy)?;
        (self.state == State::Building).then_some(()).ok_or(Refusal::Conflict("error-shortlist-presented"))
    }

    /// The page was made from the newest version.
    pub fn at(&self, version: i64) -> Result<(), Refusal> {
        (self.list.version == version).then_some(()).ok_or(Refusal::Stale)
    }

    /// Writes the list as `after` says, with the next version.
    pub async fn put(&self, work: &mut Work, after: Shortlist) -> Result<(), Refusal> {
        let version = self.list.version;
        let after = Shortlist { version: version + 1, ..after };
        let touched = store::shortlist::put(&mut work.tx, &after, version).await?;
        touched.happened().then_some(()).ok_or(Refusal::Stale)
    }
}
