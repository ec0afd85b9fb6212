//! The centre's word on a vacancy that was sent: on the board, back to the company, or no.

use domain::vacancy::{Act, State};
use store::vacancy::Vacancy;
use uuid::Uuid;

use super::{
    By, Delivered,
    hold::{Held, hold},
    record::{deliver, known},
    step::row,
};
use crate::{
    Asked, Desk, Once, Operator, Refusal, Work,
    did::not_too_long,
    passage::{Warned, needs_a_look},
};

/// Puts it on the public board, and records on the company's file what was done for it (R126). Warnings about the passages
/// that the operator has not seen (`warnings_seen` false) come back as the second value and nothing is written.
///
/// Refused: `error-vacancy-term-over` when its last day has passed meanwhile; `error-vacancy-action` when the region has no
/// code for something delivered.
pub async fn publish(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    version: i64,
    delivered: &[Delivered],
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<(), Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "vacancy_publish", asked).await? {
        Once::Done(()) => return Ok(Ok(())),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let mut held = hold(&mut work, by, vacancy).await?;
    let row = row(&held, Act::Publish, by, None)?;
    held.at(version)?;
    free(&held, operator)?;
    if held.row.expires_on.is_none_or(|last| last < desk.today()) {
        return Err(Refusal::Conflict("error-vacancy-term-over"));
    }
    known(desk, delivered)?;
    let after = Vacancy { published_at: Some(work.now), ..adopted(operator, &held) };
    let event = work.vacancy_step(desk, &mut held, row, by, None, after).await?;
    store::vacancy_board::index(&mut work.tx, &held.row, &held.content.terms()).await?;
    close_request(&mut work, &held, operator).await?;
    let (_, warned) = deliver(desk, &mut work, operator, &held.row, delivered).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the vacancy waits as before, and the key stays unused.
        return Ok(Err(warned));
    }
    work.tell_company(desk, event, &held.row, Act::Publish, None).await?;
    work.done(()).await.map(Ok)
}

/// Gives it back (`Act::Return`) or refuses it (`Act::Refuse`), with the reason that the company reads.
pub async fn turn_down(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    version: i64,
    act: Act,
    reason: &str,
    asked: &Asked,
) -> Result<State, Refusal> {
    if !matches!(act, Act::Return | Act::Refuse) {
        return Err(Refusal::Conflict("error-vacancy-not-now"));
    }
    not_too_long(Some(reason))?;
    let mut work = match desk.once(operator.actor(), "vacancy_turn_down", asked).await? {
        Once::Done(code) => {
            let code: String = code;
            return State::parse(&code).ok_or(Refusal::Internal("remembered state"));
        }
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let mut held = hold(&mut work, by, vacancy).await?;
    let row = row(&held, act, by, Some(reason))?;
    held.at(version)?;
    free(&held, operator)?;
    let after = adopted(operator, &held);
    let event = work.vacancy_step(desk, &mut held, row, by, Some(reason), after).await?;
    match (act, &held.request) {
        (Act::Return, Some(request)) => {
            store::request::set_stage(&mut work.tx, request.id, row.to.code()).await?;
            store::request::set_office(&mut work.tx, request.id, &held.row.office).await?;
        }
        _ => close_request(&mut work, &held, operator).await?,
    }
    work.tell_company(desk, event, &held.row, act, Some(reason)).await?;
    work.done(row.to.code()).await?;
    Ok(row.to)
}

/// No colleague has it in charge.
pub(super) fn free(held: &Held, operator: &Operator) -> Result<(), Refusal> {
    let owner = held.request.as_ref().and_then(|request| request.taken_by);
    owner
        .is_none_or(|owner| owner == operator.id())
        .then_some(())
        .ok_or(Refusal::Conflict("error-request-taken"))
}

/// What no centre had belongs to the operator's from now on.
pub(super) fn adopted(operator: &Operator, held: &Held) -> Vacancy {
    let row = held.row.clone();
    let office = if row.office.is_empty() { operator.office().to_owned() } else { row.office };
    Vacancy { office, ..row }
}

/// Nothing waits any more.
pub(super) async fn close_request(work: &mut Work, held: &Held, operator: &Operator) -> Result<(), Refusal> {
    let request = held.request.as_ref().ok_or(Refusal::Internal("request of a vacancy"))?;
    let now = work.now;
    store::request::set_office(&mut work.tx, request.id, &held.row.office).await?;
    if request.taken_by.is_none() {
        // Who decided stays written on it.
        store::request::take(&mut work.tx, request.id, operator.id(), now).await?;
    }
    store::request::close(&mut work.tx, request.id, &held.row.state, now).await?;
    Ok(())
}
