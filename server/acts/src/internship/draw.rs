//! Drawing up the training project with its convention, showing both for signature, taking them back.
//!
//! From the moment at which they are shown the internship takes a place of the site and counts for both tutors: whoever
//! comes for the last place second is told so.

use domain::{
    form::Form,
    internship::{Act, Content, Paper, Period, Plan, is_targeted, not_targeted, refusals},
    passage::Enrolment,
    psp::programmes,
};
use store::{DbError, internship::Internship};
use uuid::Uuid;

use super::{
    By,
    hold::{hold, with},
    judge::{beside, none},
    offer::drop_papers,
    papers::{self, parties},
    read::Sheet,
    step::{Moved, row},
};
use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// Keeps what was typed (fields of `domain::internship::Plan`); it may lack everything.
pub async fn draw(
    desk: &Desk,
    operator: &Operator,
    id: Uuid,
    version: i64,
    form: &Form,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_draw", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Draw, by, None)?;
    let content = Content { plan: Some(Plan::parse(form)?), ..sheet.content.clone() };
    let after = with(&sheet.internship, &content)?;
    work.internship_step(desk, &sheet, row, by, None, after).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// Keeps what was typed and shows convention and training project for signature; the operator is the promoter's tutor.
///
/// Refused with what is missing and with what the guidelines say (the last place, the tutors), each beside its field.
pub async fn show(
    desk: &Desk,
    operator: &Operator,
    id: Uuid,
    version: i64,
    form: &Form,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_show", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Show, by, None)?;
    let plan = Plan::parse(form)?;
    let request = &sheet.content.request;
    let terms = plan.missing().or(plan.terms(request))?;
    let promoter = operator.id();
    let others = beside(&mut work, &sheet.internship, &request.tutor.name, Some(promoter), &terms).await?;
    let mut found = others.judged(desk, &terms, refusals);
    if request.targeted && !targeted(desk, &mut work, &sheet).await? {
        found.push(not_targeted());
    }
    none(found)?;
    others.take(desk, &mut work, id, &terms).await?;

    let period = Period { starts_on: terms.starts_on, ends_on: terms.ends_on };
    let three = parties(&mut work, &sheet, promoter).await?;
    for body in [papers::convention(&plan, period), papers::project(&sheet, &plan, period, None)] {
        papers::show(desk, &mut work, &sheet, promoter, &Paper { parties: three.clone(), body }).await?;
    }
    let content = Content { plan: Some(plan), ..sheet.content.clone() };
    let after = Internship {
        starts_on: Some(period.starts_on),
        ends_on: Some(period.ends_on),
        promoter_operator: Some(promoter),
        ..with(&sheet.internship, &content)?
    };
    let event = work.internship_step(desk, &sheet, row, by, None, after).await?;
    work.tell_both(desk, event, &sheet.internship, Act::Show, None).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// Takes the papers back, to write them anew; who signed signs the new ones. The place is free again.
pub async fn redraw(
    desk: &Desk,
    operator: &Operator,
    id: Uuid,
    version: i64,
    reason: &str,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_redraw", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Redraw, by, Some(reason))?;
    // R.3 was recorded with the convention and the approved project: another convention would be another R.3 (R128).
    if super::sign::is_recorded(&sheet) {
        return Err(Refusal::Conflict("error-internship-agreed"));
    }
    drop_papers(&mut work, &sheet, |_| true).await?;
    store::site_place::release(&mut work.tx, id).await?;
    let after = Internship { promoter_operator: None, ..sheet.internship.clone() };
    let event = work.internship_step(desk, &sheet, row, by, Some(reason), after).await?;
    work.tell_both(desk, event, &sheet.internship, Act::Redraw, Some(reason)).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// Whether the intern is enrolled in targeted placement today.
async fn targeted(desk: &Desk, work: &mut Work, sheet: &Sheet) -> Result<bool, Refusal> {
    let person = sheet.internship.person_id.ok_or(Refusal::Internal("intern of an internship"))?;
    let mut enrolments = Vec::new();
    for row in store::enrolment::of_person(&mut work.tx, person).await? {
        let programme = domain::catalogue::ProgrammeId::parse(&row.programme);
        let programme = programme.ok_or(DbError::Unreadable("enrolment.programme"))?;
        enrolments.push(Enrolment { programme, from: row.from_date, to: row.to_date });
    }
    Ok(is_targeted(&programmes(&desk.pack, &enrolments, desk.today())))
}
