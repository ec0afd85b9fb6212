//! A later last day: a new number of the training project, signed by the three as the first was. Until then the old day
//! stands; the place is held for the longer time already, so that nobody else gets it meanwhile.

use chrono::NaiveDate;
use domain::{
    form::FieldError,
    internship::{Act, Content, Extension, Kind, Paper, Period, Plan, Service, Terms, extension_refusals},
};
use uuid::Uuid;

use super::{
    By,
    hold::{hold, with},
    judge::{beside, none, shorten},
    papers::{self, parties},
    read::Sheet,
    record::{Delivered, record},
    step::{Moved, row},
};
use crate::{
    Asked, Desk, Once, Operator, Refusal, Work,
    follow::Held,
    passage::{Warned, needs_a_look},
};

/// Until when, and why.
#[derive(Clone, Debug)]
pub struct Longer<'a> {
    pub until: NaiveDate,
    pub reason: &'a str,
}

/// Draws up and approves an extension and shows it for signature; what was done for it is R.2 for the company (R127).
///
/// Refused: `error-internship-extending` while another waits for signatures; `error-internship-over` after its last day,
/// because what is over is not made longer; beside `ends-day` when it is no later day; with what the guidelines say
/// (greatest length, places, tutors).
pub async fn extend(
    desk: &Desk,
    operator: &Operator,
    (id, version): (Uuid, i64),
    longer: &Longer<'_>,
    (held, warnings_seen): (&Held, bool),
    asked: &Asked,
) -> Result<Result<Moved, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_extend", asked).await? {
        Once::Done(moved) => return Ok(Ok(moved)),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Extend, by, Some(longer.reason))?;
    if sheet.content.extension.is_some() {
        return Err(Refusal::Conflict("error-internship-extending"));
    }
    if sheet.internship.ends_on.is_none_or(|last| desk.today() > last) {
        return Err(Refusal::Conflict("error-internship-over"));
    }
    let (plan, terms) = terms(&sheet, longer.until)?;
    let internship = sheet.internship.clone();
    let tutor = &sheet.content.request.tutor.name;
    let others = beside(&mut work, &internship, tutor, internship.promoter_operator, &terms).await?;
    none(others.judged(desk, &terms, extension_refusals))?;
    others.take(desk, &mut work, id, &terms).await?;

    let reason = longer.reason.trim().to_owned();
    let number = sheet.next_number(Kind::TrainingProject);
    let period = Period { starts_on: terms.starts_on, ends_on: longer.until };
    show(desk, &mut work, &sheet, operator, &plan, (period, &reason)).await?;
    let when = Delivered::from(held);
    let (passages, warned) =
        record(desk, &mut work, &internship, operator.id(), &Service::Administered, when).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the old day stands, and the key is unused.
        return Ok(Err(warned));
    }
    let extension = Some(Extension { until: longer.until, reason, number });
    let content = Content { extension, ..sheet.content.clone() };
    let after = with(&internship, &content)?;
    let event = work.internship_step(desk, &sheet, row, by, Some(longer.reason), after).await?;
    work.tell_both(desk, event, &internship, Act::Extend, Some(longer.reason)).await?;
    work.done(Moved { version: version + 1, state: row.to, passages }).await.map(Ok)
}

/// The extension was not signed, and an operator says why it is not waited for: the old last day stands.
pub async fn drop_extension(
    desk: &Desk,
    operator: &Operator,
    (id, version): (Uuid, i64),
    reason: &str,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_drop", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Drop, by, Some(reason))?;
    if sheet.content.extension.is_none() {
        return Err(Refusal::Conflict("error-internship-not-now"));
    }
    let content = dropped(&mut work, &sheet).await?;
    let ends_on = sheet.internship.ends_on.ok_or(Refusal::Internal("days of an internship"))?;
    shorten(&mut work, &sheet.internship, ends_on).await?;
    let after = with(&sheet.internship, &content)?;
    let event = work.internship_step(desk, &sheet, row, by, Some(reason), after).await?;
    work.tell_both(desk, event, &sheet.internship, Act::Drop, Some(reason)).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// The content without the extension that waits; its paper binds nobody.
pub(super) async fn dropped(work: &mut Work, sheet: &Sheet) -> Result<Content, Refusal> {
    if let Some(extension) = &sheet.content.extension {
        let waits = |paper: &&super::Shown| {
            paper.kind == Kind::TrainingProject && paper.number == extension.number && !paper.dropped
        };
        let now = work.now;
        if let Some(paper) = sheet.papers.iter().find(waits) {
            store::internship_paper::drop_paper(&mut work.tx, paper.id, now).await?;
        }
    }
    Ok(Content { extension: None, ..sheet.content.clone() })
}

/// The plan with the later day, and what is judged of it.
fn terms(sheet: &Sheet, until: NaiveDate) -> Result<(Plan, Terms), Refusal> {
    const BROKEN: Refusal = Refusal::Internal("plan of an internship");
    let period = sheet.period().ok_or(BROKEN)?;
    if until <= period.ends_on {
        let error = FieldError::new("ends-day", "internship-error-not-later");
        return Err(Refusal::Fields(error.into()));
    }
    let plan = sheet.content.plan.clone().ok_or(BROKEN)?;
    let plan = Plan { starts_on: Some(period.starts_on), ends_on: Some(until), ..plan };
    let terms = plan.terms(&sheet.content.request).ok_or(BROKEN)?;
    Ok((plan, terms))
}

/// The new number of the training project, approved by whoever draws it up.
async fn show(
    desk: &Desk,
    work: &mut Work,
    sheet: &Sheet,
    operator: &Operator,
    plan: &Plan,
    (period, reason): (Period, &str),
) -> Result<(), Refusal> {
    let promoter = sheet.internship.promoter_operator.unwrap_or(operator.id());
    let parties = parties(work, sheet, promoter).await?;
    let body = papers::project(sheet, plan, period, Some(reason.to_owned()));
    let paper = papers::show(desk, work, sheet, operator.id(), &Paper { parties, body }).await?;
    let now = work.now;
    let approved = store::internship_paper::approve(&mut work.tx, paper, operator.id(), now).await?;
    Ok(approved.one("extension approved")?)
}
