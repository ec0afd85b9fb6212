//! A vacancy on the board stands longer, or says something else.
//!
//! Another last day holds at once: the words were checked. Other words wait beside the published ones until an operator
//! takes them over; whoever reads the board, applies or was proposed never meets words that nobody checked.

use chrono::NaiveDate;
use domain::vacancy::{Act, Content, State};
use store::vacancy::Vacancy;
use uuid::Uuid;

use super::{
    By,
    decide::{adopted, close_request, free},
    hold::{Held, hold},
    read::revision_of,
    step::row,
    write::{competent, filled, stored},
};
use crate::{Asked, Desk, Mandate, Once, Operator, Refusal, Work, did::not_too_long};

/// Gives a published vacancy another last day; words that wait to be checked get it, too.
///
/// Refused beside `expires` when the day is over or too far; `error-vacancy-unchanged` for the day that it has.
pub async fn redate(
    desk: &Desk,
    mandate: &Mandate,
    vacancy: Uuid,
    version: i64,
    day: NaiveDate,
    asked: &Asked,
) -> Result<(), Refusal> {
    let by = By::Mandate(mandate);
    let mut work = match desk.once(by.actor(), "vacancy_redate", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let mut held = hold(&mut work, by, vacancy).await?;
    row(&held, Act::Redate, by, None)?;
    held.at(version)?;
    let content = Content { expires_on: Some(day), ..held.content.clone() };
    let waiting = revision_of(&held.row)?.map(|words| Content { expires_on: Some(day), ..words });
    lasting(desk, &mut work, &mut held, by, &content, waiting.as_ref()).await?;
    work.done(()).await
}

/// Asks for other words. Gives what was done: [`Act::Redate`] when nothing but the last day is another, else
/// [`Act::Revise`]. What says the same as the board takes back words that wait.
///
/// Refused as when a vacancy is sent, and with `error-vacancy-unchanged` when there is nothing to do.
pub async fn revise(
    desk: &Desk,
    mandate: &Mandate,
    vacancy: Uuid,
    version: i64,
    content: &Content,
    asked: &Asked,
) -> Result<Act, Refusal> {
    let mut errors = content.missing();
    errors.extend(content.untimely(desk.today()));
    errors.or(Some(()))?;
    let by = By::Mandate(mandate);
    let mut work = match desk.once(by.actor(), "vacancy_revise", asked).await? {
        Once::Done(code) => {
            let code: String = code;
            return Act::parse(&code).ok_or(Refusal::Internal("remembered act"));
        }
        Once::Fresh(work) => work,
    };
    let mut held = hold(&mut work, by, vacancy).await?;
    row(&held, Act::Revise, by, None)?;
    held.at(version)?;
    let act = if content.is_redated(&held.content) {
        lasting(desk, &mut work, &mut held, by, content, None).await?;
        no_longer_waits(&mut work, &held).await?;
        Act::Redate
    } else {
        wait(desk, &mut work, &mut held, by, content).await?;
        Act::Revise
    };
    work.done(act.code()).await?;
    Ok(act)
}

/// Takes over the words that wait (`Act::Accept`) or not (`Act::Decline`, with the reason that the company reads).
///
/// Refused: `error-vacancy-not-now` when none wait, `error-vacancy-term-over` when their last day has passed,
/// `error-vacancy-site-gone` when the company has closed the site meanwhile.
pub async fn judge(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    version: i64,
    act: Act,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<(), Refusal> {
    if !matches!(act, Act::Accept | Act::Decline) {
        return Err(Refusal::Conflict("error-vacancy-not-now"));
    }
    not_too_long(reason)?;
    let mut work = match desk.once(operator.actor(), "vacancy_judge", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let mut held = hold(&mut work, by, vacancy).await?;
    let row = row(&held, act, by, reason)?;
    held.at(version)?;
    free(&held, operator)?;
    let words = revision_of(&held.row)?.ok_or(Refusal::Conflict("error-vacancy-not-now"))?;
    let as_it_is = Vacancy { revision: None, ..adopted(operator, &held) };
    let after = match act {
        Act::Accept if words.expires_on.is_none_or(|last| last < desk.today()) => {
            return Err(Refusal::Conflict("error-vacancy-term-over"));
        }
        Act::Accept => filled(desk, &mut work, &words, as_it_is).await.map_err(gone)?,
        _ => as_it_is,
    };
    let event = work.vacancy_step(desk, &mut held, row, by, reason, after).await?;
    if act == Act::Accept {
        store::vacancy_board::forget(&mut work.tx, held.row.id).await?;
        store::vacancy_board::index(&mut work.tx, &held.row, &held.content.terms()).await?;
    }
    close_request(&mut work, &held, operator).await?;
    work.tell_company(desk, event, &held.row, act, reason).await?;
    work.done(()).await
}

/// What is beside a field of the company is a refusal of the whole to the operator.
fn gone(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Fields(_) => Refusal::Conflict("error-vacancy-site-gone"),
        other => other,
    }
}

/// The published words with another last day; `waiting` are those that wait afterwards.
async fn lasting(
    desk: &Desk,
    work: &mut Work,
    held: &mut Held,
    by: By<'_>,
    content: &Content,
    waiting: Option<&Content>,
) -> Result<(), Refusal> {
    content.untimely(desk.today()).or(Some(()))?;
    if content.expires_on == held.content.expires_on {
        return Err(Refusal::Conflict("error-vacancy-unchanged"));
    }
    let row = row(held, Act::Redate, by, None)?;
    let after = Vacancy {
        content: stored(content)?,
        expires_on: content.expires_on,
        revision: waiting.map(stored).transpose()?,
        ..held.row.clone()
    };
    work.vacancy_step(desk, held, row, by, None, after).await?;
    Ok(())
}

/// Keeps other words beside the published ones and lets the centre's request wait for them.
async fn wait(
    desk: &Desk,
    work: &mut Work,
    held: &mut Held,
    by: By<'_>,
    content: &Content,
) -> Result<(), Refusal> {
    let row = row(held, Act::Revise, by, None)?;
    let same = *content == held.content;
    if (same && held.row.revision.is_none()) || revision_of(&held.row)?.as_ref() == Some(content) {
        return Err(Refusal::Conflict("error-vacancy-unchanged"));
    }
    // The site must be the company's, and in this region; the centre that has the vacancy keeps it.
    let wished = filled(desk, work, content, held.row.clone()).await?;
    competent(desk, &wished.place)?;
    let revision = if same { None } else { Some(stored(content)?) };
    let after = Vacancy { revision, ..held.row.clone() };
    work.vacancy_step(desk, held, row, by, None, after).await?;
    if same {
        return no_longer_waits(work, held).await;
    }
    let request = held.request.as_ref().ok_or(Refusal::Internal("request of a vacancy"))?;
    let now = work.now;
    // Open already when other words were waiting: whoever has it in charge keeps it.
    store::request::reopen(&mut work.tx, request.id, State::Submitted.code(), now).await?;
    Ok(())
}

async fn no_longer_waits(work: &mut Work, held: &Held) -> Result<(), Refusal> {
    let request = held.request.as_ref().ok_or(Refusal::Internal("request of a vacancy"))?;
    let now = work.now;
    store::request::close(&mut work.tx, request.id, &held.row.state, now).await?;
    Ok(())
}
