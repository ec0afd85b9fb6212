//! An operator decides on a mandate that was confirmed: approves it up to a day, or refuses it with the reason.

use domain::{
    form::FieldError,
    mandate::{Act, Term, Who},
};
use store::{company::Company, mandate::Mandate as Row};
use uuid::Uuid;

use super::hold::{Held, Move, hold_for};
use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// What an operator approves.
#[derive(Clone, Copy, Debug)]
pub struct Approval<'a> {
    pub mandate: Uuid,
    /// From which the page was made.
    pub version: i64,
    pub term: Term,
    /// The centre that follows the company, when none does yet.
    pub office: Option<&'a str>,
}

/// Approves: from now on the person acts for the company.
///
/// Refused to operators of other centres and while a colleague has the request in charge; beside `office` when nobody
/// follows the company yet and no centre was chosen.
pub async fn approve(
    desk: &Desk,
    operator: &Operator,
    asked_for: &Approval<'_>,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "mandate_approve", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let held = hold_for(&mut work, operator, asked_for.mandate).await?;
    held.at(asked_for.version)?;
    let moved = Move { act: Act::Approve, who: Who::Operator, by: Some(operator.id()), reason: None };
    held.leads_to(&moved)?;
    if held.company.office.is_empty() {
        assign(desk, &mut work, &held, asked_for.office).await?;
    }
    let after = Row {
        decided_by: Some(operator.id()),
        decided_at: Some(work.now),
        expires_on: Some(asked_for.term.last_day()),
        ..held.row.clone()
    };
    let event = work.mandate_moved(desk, &held, &moved, after).await?;
    work.tell_of_mandate(desk, event, &held, &moved).await?;
    work.done(()).await
}

/// Refuses with a reason, which the person reads.
pub async fn refuse(
    desk: &Desk,
    operator: &Operator,
    mandate: Uuid,
    version: i64,
    reason: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "mandate_refuse", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let held = hold_for(&mut work, operator, mandate).await?;
    held.at(version)?;
    let moved =
        Move { act: Act::Refuse, who: Who::Operator, by: Some(operator.id()), reason: Some(reason.trim()) };
    let after = Row {
        code_hash: None,
        decided_by: Some(operator.id()),
        decided_at: Some(work.now),
        reason: Some(reason.trim().to_owned()),
        ..held.row.clone()
    };
    let event = work.mandate_moved(desk, &held, &moved, after).await?;
    work.tell_of_mandate(desk, event, &held, &moved).await?;
    work.done(()).await
}

/// From now on this centre follows the company.
async fn assign(desk: &Desk, work: &mut Work, held: &Held, office: Option<&str>) -> Result<(), Refusal> {
    let known = office.filter(|slug| desk.pack.office(slug).is_some());
    let Some(office) = known else {
        let key = if office.is_none() { "error-choose" } else { "error-unknown-choice" };
        return Err(Refusal::Fields(FieldError::new("office", key).into()));
    };
    let company = &held.company;
    let after = Company {
        office: office.to_owned(),
        updated_at: work.now,
        version: company.version + 1,
        ..company.clone()
    };
    let touched = store::company::put(&mut work.tx, &after, company.version).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    if let Some(request) = &held.request {
        store::request::set_office(&mut work.tx, request.id, office).await?;
    }
    let detail = serde_json::json!({ "office": office });
    work.audit("company_assign", format!("company:{}", company.id), detail).await
}
