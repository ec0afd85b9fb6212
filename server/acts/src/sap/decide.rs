//! Deciding on what a person proposed: it counts from now on, or it does not and the reason is told.
//!
//! Validating an update proposes its passage (R032; [`super::record`]).

use domain::{form::FieldError, passage::Draft, sap::State};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    dialect::{Lock, lock},
    sap::Version,
};
use uuid::Uuid;

use super::{competent, record::record, standing, write::fresh};
use crate::{
    Asked, Desk, Mail, Once, Operator, Refusal, Work,
    passage::{Warned, needs_a_look},
    preselection,
};

/// What counts now, and what was recorded with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validated {
    pub version: i64,
    pub passages: Vec<Uuid>,
}

/// Validates the open proposal and records the passages that were kept. Warnings that the operator has not seen
/// (`warnings_seen` false) come back as the second value and nothing is written.
///
/// Refused to operators of other centres, when nothing waits any more (`error-sap-decided`), when the page was made from an
/// older `version` or proposed what has been recorded since, and when a gate refuses a passage.
pub async fn validate(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    version: i64,
    kept: &[Draft],
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Validated, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "sap_validate", asked).await? {
        Once::Done(answer) => return Ok(Ok(answer)),
        Once::Fresh(work) => work,
    };
    let (proposal, office) = hold(&mut work, operator, person, version).await?;
    store::sap::supersede(&mut work.tx, person, State::Validated.code()).await?;
    decided(desk, &mut work, operator, &proposal, State::Validated, None).await?;
    preselection::refresh(&mut work, person).await?;
    let (done, warned) = record(desk, &mut work, operator, &office, person, kept).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the proposal waits as before, and the key stays unused.
        return Ok(Err(warned));
    }
    work.done(Validated { version, passages: done.passages }).await.map(Ok)
}

/// Refuses the open proposal; what counted before still does. The person reads the reason, which is required.
pub async fn refuse(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    version: i64,
    reason: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "sap_refuse", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    if reason.trim().is_empty() {
        return Err(Refusal::Fields(FieldError::new("reason", "error-reason-required").into()));
    }
    let (proposal, _) = hold(&mut work, operator, person, version).await?;
    decided(desk, &mut work, operator, &proposal, State::Refused, Some(reason)).await?;
    work.done(()).await
}

/// Holds the person; gives the proposal and the centre that decides on it.
async fn hold(
    work: &mut Work,
    operator: &Operator,
    person: Uuid,
    version: i64,
) -> Result<(Version, String), Refusal> {
    lock(&mut work.tx, Lock::Person, person).await?;
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    let office = competent(&mut work.tx, operator, person).await?;
    let now = fresh(standing(&mut work.tx, person).await?, version)?;
    let (proposal, _) = now.proposed.ok_or(Refusal::Conflict("error-sap-decided"))?;
    Ok((proposal, office))
}

/// State, message and audit.
async fn decided(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    proposal: &Version,
    to: State,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    let now = work.now;
    let touched =
        store::sap::decide(&mut work.tx, proposal.id, to.code(), reason, operator.id(), now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-sap-decided"))?;
    let mail = Mail::SapMoved { act: to.code().to_owned(), reason: reason.map(str::to_owned) };
    work.tell_person(desk, proposal.id, proposal.person_id, &mail).await?;
    let detail = json!({ "version": proposal.version, "to": to.code() });
    work.audit("sap_decide", format!("person:{}", proposal.person_id), detail).await?;
    Ok(())
}
