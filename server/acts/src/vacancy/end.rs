//! A vacancy ends: every place is taken, or it is given up.

use domain::vacancy::{Act, State};
use uuid::Uuid;

use super::{
    By,
    hold::{Held, hold},
    step::row,
};
use crate::{Asked, Desk, Once, Refusal, Work, did::not_too_long};

/// Ends it as filled (`Act::Fill`) or closed (`Act::Close`); closing what is on the board needs a reason.
pub async fn end(
    desk: &Desk,
    by: By<'_>,
    vacancy: Uuid,
    version: i64,
    act: Act,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<State, Refusal> {
    if !matches!(act, Act::Fill | Act::Close) {
        return Err(Refusal::Conflict("error-vacancy-not-now"));
    }
    not_too_long(reason)?;
    let mut work = match desk.once(by.actor(), "vacancy_end", asked).await? {
        Once::Done(code) => {
            let code: String = code;
            return State::parse(&code).ok_or(Refusal::Internal("remembered state"));
        }
        Once::Fresh(work) => work,
    };
    let mut held = hold(&mut work, by, vacancy).await?;
    let to = row(&held, act, by, reason)?.to;
    held.at(version)?;
    finish(desk, &mut work, &mut held, act, by, reason).await?;
    work.done(to.code()).await?;
    Ok(to)
}

/// Does `act`, takes the vacancy from the board and tells whom it concerns: company, applicants, who waits in its list.
pub(super) async fn finish(
    desk: &Desk,
    work: &mut Work,
    held: &mut Held,
    act: Act,
    by: By<'_>,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    let row = row(held, act, by, reason)?;
    let was_public = held.state == State::Published;
    let after = held.row.clone();
    let event = work.vacancy_step(desk, held, row, by, reason, after).await?;
    let now = work.now;
    if let Some(request) = held.request.as_ref().filter(|request| request.closed_at.is_none()) {
        store::request::close(&mut work.tx, request.id, row.to.code(), now).await?;
    }
    if was_public {
        store::vacancy_board::forget(&mut work.tx, held.row.id).await?;
        work.tell_company(desk, event, &held.row, act, reason).await?;
        work.tell_applicants(desk, event, held.row.id).await?;
        crate::preselection::over(desk, work, event, held.row.id).await?;
    }
    Ok(())
}
