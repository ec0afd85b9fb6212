//! Somebody of the staff is away, in whatever centre they receive. Why is nobody's business here.
//!
//! Operators say it of themselves; a head or an administrator of one of the person's centres says it of anybody.

use chrono::{DateTime, Utc};
use domain::{
    account::Role,
    agenda::{Change, Span},
};
use serde_json::json;
use store::{dialect::hold_agenda, opening::Away};
use uuid::Uuid;

use super::{Outcome, Staff, change::field, load::fresh, outside::Everything};
use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// Away from an instant until another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewAbsence {
    pub staff: Staff,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
}

/// Enters an absence; gives its id. `accepted` as in [`super::Edit`].
pub async fn add_absence(
    desk: &Desk,
    operator: &Operator,
    absence: &NewAbsence,
    accepted: bool,
    asked: &Asked,
) -> Result<Outcome, Refusal> {
    const ACT: &str = "absence_add";
    let mut work = match desk.once(operator.actor(), ACT, asked).await? {
        Once::Fresh(work) => work,
        Once::Done(added) => return Ok(Outcome::Done(added)),
    };
    let NewAbsence { staff, from, to } = *absence;
    let offices = hold_all(&mut work, operator, staff).await?;
    if to <= from {
        return Err(field("to", "error-dates-order"));
    }
    if to <= work.now {
        return Err(field("to", "error-supply-past"));
    }
    let away = domain::agenda::Absence { staff: staff.subject(), span: Span { from, to } };
    let change = Change::Away(away);
    let mut outside = Vec::new();
    for office in &offices {
        let before = fresh(desk, &mut work.tx, office).await?;
        let after = change.apply(&before).map_err(|_| Refusal::Internal("absence"))?;
        let ahead = Everything::read(desk, &mut work.tx, office).await?;
        outside.extend(ahead.newly_outside(&before, &after));
    }
    if !accepted && !outside.is_empty() {
        return Ok(Outcome::LeavesOutside(outside));
    }
    let row = Away {
        id: desk.id(),
        staff_kind: staff.kind().code().to_owned(),
        staff_id: staff.id(),
        starts_at: from,
        ends_at: to,
        entered_by: operator.id(),
        at: work.now,
    };
    store::opening::add_absence(&mut work.tx, &row).await?;
    grow(&mut work, &offices).await?;
    work.audit(ACT, staff.to_string(), json!({ "absence": row.id, "to_move": outside.len() })).await?;
    Ok(Outcome::Done(work.done(Some(row.id)).await?))
}

/// Takes an absence back: the openings count again.
pub async fn take_back_absence(
    desk: &Desk,
    operator: &Operator,
    absence: Uuid,
    asked: &Asked,
) -> Result<(), Refusal> {
    const ACT: &str = "absence_take_back";
    let mut work = match desk.once(operator.actor(), ACT, asked).await? {
        Once::Fresh(work) => work,
        Once::Done(()) => return Ok(()),
    };
    let row = store::opening::absence(&mut work.tx, absence).await?.ok_or(Refusal::NotFound)?;
    let staff = match row.staff_kind.as_str() {
        "mediator" => Staff::Mediator(row.staff_id),
        _ => Staff::Operator(row.staff_id),
    };
    let offices = hold_all(&mut work, operator, staff).await?;
    let removed = store::opening::remove_absence(&mut work.tx, absence).await?;
    removed.happened().then_some(()).ok_or(Refusal::NotFound)?;
    grow(&mut work, &offices).await?;
    work.audit(ACT, staff.to_string(), json!({ "absence": absence })).await?;
    work.done(()).await
}

/// Holds every centre of the person, in order, when `operator` may speak for them.
async fn hold_all(work: &mut Work, operator: &Operator, staff: Staff) -> Result<Vec<String>, Refusal> {
    let offices = store::opening::offices_of(&mut work.tx, staff.id()).await?;
    let oneself = staff == Staff::Operator(operator.id());
    let together = offices.iter().any(|office| operator.works_in(office));
    if !oneself && !together {
        return Err(Refusal::NotFound);
    }
    if !oneself && operator.role() < Role::Head {
        return Err(Refusal::Forbidden("error-role"));
    }
    for office in &offices {
        hold_agenda(&mut work.tx, office).await?;
    }
    Ok(offices)
}

async fn grow(work: &mut Work, offices: &[String]) -> Result<(), Refusal> {
    for office in offices {
        store::supply::grow(&mut work.tx, office).await?;
    }
    Ok(())
}
