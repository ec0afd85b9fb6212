//! Holding a mandate with what stands before it, and moving it: state, step, message and audit together.

use domain::mandate::{Act, State, Who, next};
use store::{
    DbError,
    company::Company,
    dialect::{Lock, lock},
    mandate::{Mandate as Row, Step},
    request::Request,
};
use uuid::Uuid;

use super::KIND;
use crate::{Desk, Mail, Operator, Refusal, Work};

/// A mandate as it stands now, with its company and the request that waits for an operator.
pub(super) struct Held {
    pub row: Row,
    pub state: State,
    pub company: Company,
    pub request: Option<Request>,
}

/// Holds the request, the company and the mandate, in this order.
pub(super) async fn hold(work: &mut Work, mandate: Uuid) -> Result<Held, Refusal> {
    // For which company never changes, so it may be asked before anything is held.
    let found = store::mandate::by_id(&mut work.tx, mandate).await?.ok_or(Refusal::NotFound)?;
    let request = store::request::of_subject(&mut work.tx, KIND, mandate).await?;
    if let Some(request) = &request {
        lock(&mut work.tx, Lock::Request, request.id).await?;
    }
    lock(&mut work.tx, Lock::Company, found.company_id).await?;
    lock(&mut work.tx, Lock::Mandate, mandate).await?;
    let row = store::mandate::by_id(&mut work.tx, mandate).await?.ok_or(Refusal::NotFound)?;
    // A request is opened by whoever holds the mandate: read again, it is as it stands now.
    let request = store::request::of_subject(&mut work.tx, KIND, mandate).await?;
    let company = store::company::by_id(&mut work.tx, row.company_id).await?;
    let company = company.ok_or(Refusal::Internal("company of a mandate"))?;
    let state = state_of(&row)?;
    Ok(Held { row, state, company, request })
}

/// As [`hold`], for the person of the mandate; anybody else's is not found.
pub(super) async fn hold_own(work: &mut Work, person: Uuid, mandate: Uuid) -> Result<Held, Refusal> {
    let held = hold(work, mandate).await?;
    if held.row.person_id == person { Ok(held) } else { Err(Refusal::NotFound) }
}

/// As [`hold`], for an operator of the centre that follows the company, unless a colleague has the request in charge.
pub(super) async fn hold_for(work: &mut Work, operator: &Operator, mandate: Uuid) -> Result<Held, Refusal> {
    let held = hold(work, mandate).await?;
    if !operator.works_in(&held.company.office) {
        return Err(Refusal::NotFound);
    }
    let open = held.request.as_ref().filter(|request| request.closed_at.is_none());
    match open.and_then(|request| request.taken_by) {
        Some(owner) if owner != operator.id() => Err(Refusal::Conflict("error-request-taken")),
        _ => Ok(held),
    }
}

pub(super) fn state_of(row: &Row) -> Result<State, DbError> {
    State::parse(&row.state).ok_or(DbError::Unreadable("mandate.state"))
}

/// What is done, by whom and why.
pub(super) struct Move<'a> {
    pub act: Act,
    pub who: Who,
    /// The person, or the operator.
    pub by: Option<Uuid>,
    pub reason: Option<&'a str>,
}

impl Held {
    /// The page was made from the newest version.
    pub fn at(&self, version: i64) -> Result<(), Refusal> {
        (self.row.version == version).then_some(()).ok_or(Refusal::Stale)
    }

    /// Where this move leads; refused when the table says no.
    pub fn leads_to(&self, moved: &Move<'_>) -> Result<State, Refusal> {
        next(self.state, moved.act, moved.who, moved.reason).map_err(|refusal| match refusal {
            domain::mandate::Refusal::ReasonMissing => {
                Refusal::Fields(domain::form::FieldError::new("reason", refusal.key()).into())
            }
            _ => Refusal::Conflict(refusal.key()),
        })
    }
}

impl Work {
    /// Writes `after`, which is the held mandate with what this move changes; closes its request when the mandate waits for
    /// nobody any more. Gives the id of the step.
    pub(super) async fn mandate_moved(
        &mut self,
        desk: &Desk,
        held: &Held,
        moved: &Move<'_>,
        after: Row,
    ) -> Result<Uuid, Refusal> {
        let to = held.leads_to(moved)?;
        let after = Row { state: to.code().to_owned(), version: held.row.version + 1, ..after };
        let touched = store::mandate::put(&mut self.tx, &after, held.row.version).await?;
        touched.happened().then_some(()).ok_or(Refusal::Stale)?;
        let step = Step {
            id: desk.id(),
            mandate_id: after.id,
            version: after.version,
            act: moved.act.code().to_owned(),
            from_state: held.row.state.clone(),
            to_state: after.state.clone(),
            by_kind: moved.who.code().to_owned(),
            by_id: moved.by,
            note: moved.reason.map(str::to_owned),
            at: self.now,
        };
        store::mandate::add_step(&mut self.tx, &step).await?;
        if let Some(request) = held.request.as_ref().filter(|_| to != State::Confirmed) {
            let now = self.now;
            store::request::close(&mut self.tx, request.id, to.code(), now).await?;
        }
        let detail = serde_json::json!({ "act": step.act, "to": step.to_state, "company": held.company.id });
        self.audit("mandate_move", format!("mandate:{}", after.id), detail).await?;
        Ok(step.id)
    }

    /// Tells the person of the mandate what became of it.
    pub(super) async fn tell_of_mandate(
        &mut self,
        desk: &Desk,
        event: Uuid,
        held: &Held,
        moved: &Move<'_>,
    ) -> Result<(), Refusal> {
        let mail = Mail::MandateMoved {
            act: moved.act.code().to_owned(),
            company: held.company.legal_name.clone(),
            reason: moved.reason.map(str::to_owned),
        };
        self.tell_person(desk, event, held.row.person_id, &mail).await
    }
}
