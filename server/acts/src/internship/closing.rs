//! The end with its papers: what happened is collected, becomes the dossier, and from dossier and training project the
//! attestation (R077). Each is signed by the three.

use domain::{
    form::Form,
    internship::{
        Act, Body, Content, Guidelines, Kind, Notes, Paper, Service, State, not_attested, parse_levels,
    },
};
use uuid::Uuid;

use super::{
    By,
    extend::dropped,
    hold::{hold, with},
    judge::{none, shorten},
    offer::drop_papers,
    papers::{self, parties},
    read::Sheet,
    record::{Delivered, record},
    step::{Moved, row},
};
use crate::{
    Asked, Desk, Once, Operator, Refusal,
    follow::Held,
    passage::{Warned, needs_a_look},
};

/// Keeps what was typed about what happened (fields of `domain::internship::Notes`): host or centre.
pub async fn note(
    desk: &Desk,
    by: By<'_>,
    (id, version): (Uuid, i64),
    form: &Form,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(by.actor(), "internship_note", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Note, by, None)?;
    let content = Content { notes: Notes::parse(form)?, ..sheet.content.clone() };
    let after = with(&sheet.internship, &content)?;
    work.internship_step(desk, &sheet, row, by, None, after).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// Shows the dossier for signature, from what was collected; an older one, and an attestation made of it, bind nobody any
/// more.
///
/// `error-internship-not-over` before its last day (R077); refused with what is missing.
pub async fn dossier(
    desk: &Desk,
    operator: &Operator,
    (id, version): (Uuid, i64),
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_dossier", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Dossier, by, None)?;
    is_over(desk, &sheet)?;
    let notes = &sheet.content.notes;
    notes.missing().or(Some(()))?;
    let content = dropped(&mut work, &sheet).await?;
    let superseded = [Kind::Dossier, Kind::Attestation];
    drop_papers(&mut work, &sheet, |paper| superseded.contains(&paper.kind)).await?;
    let project = sheet.in_force(Kind::TrainingProject).ok_or(Refusal::Internal("training project"))?;
    let period = sheet.period().ok_or(Refusal::Internal("days of an internship"))?;
    // An extension that nobody signed holds the place no longer.
    shorten(&mut work, &sheet.internship, period.ends_on).await?;
    let body = papers::dossier(project.number, period, notes);
    let parties = parties(&mut work, &sheet, promoter(&sheet, operator)).await?;
    papers::show(desk, &mut work, &sheet, operator.id(), &Paper { parties, body }).await?;
    let after = with(&sheet.internship, &content)?;
    let event = work.internship_step(desk, &sheet, row, by, None, after).await?;
    work.tell_both(desk, event, &sheet.internship, Act::Dossier, None).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// Shows the attestation for signature: one level for each skill of the training project (`level-{n}`). What was done for it
/// is F2.4 for the intern (M6.1 in L. 68).
///
/// R077: only at the end, and only from a training project and a dossier that the three have signed
/// (`error-internship-papers`); beside `attended` when the hours are too few.
pub async fn attest(
    desk: &Desk,
    operator: &Operator,
    (id, version): (Uuid, i64),
    form: &Form,
    (held, warnings_seen): (&Held, bool),
    asked: &Asked,
) -> Result<Result<Moved, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_attest", asked).await? {
        Once::Done(moved) => return Ok(Ok(moved)),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Attest, by, None)?;
    is_over(desk, &sheet)?;
    let body = body(&sheet, form)?;
    drop_papers(&mut work, &sheet, |paper| paper.kind == Kind::Attestation).await?;
    let parties = parties(&mut work, &sheet, promoter(&sheet, operator)).await?;
    papers::show(desk, &mut work, &sheet, operator.id(), &Paper { parties, body }).await?;
    let ended_on = sheet.period().ok_or(Refusal::Internal("days of an internship"))?.ends_on;
    let service = Service::Attested { reference: sheet.reference(), ended_on };
    let internship = sheet.internship.clone();
    let when = Delivered::from(held);
    let (passages, warned) = record(desk, &mut work, &internship, operator.id(), &service, when).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: there is no attestation, and the key stays unused.
        return Ok(Err(warned));
    }
    let event = work.internship_step(desk, &sheet, row, by, None, internship).await?;
    work.tell_both(desk, event, &sheet.internship, Act::Attest, None).await?;
    work.done(Moved { version: version + 1, state: row.to, passages }).await.map(Ok)
}

/// R077: what the attestation says, from the papers in force.
fn body(sheet: &Sheet, form: &Form) -> Result<Body, Refusal> {
    const MISSING: Refusal = Refusal::Conflict("error-internship-papers");
    let project = sheet.in_force(Kind::TrainingProject).ok_or(MISSING)?;
    // The newest dossier, not an older one that was signed.
    let dossier = sheet.newest(Kind::Dossier).filter(|paper| paper.is_in_force()).ok_or(MISSING)?;
    let (Body::TrainingProject(of_project), Body::Dossier(of_dossier)) =
        (&project.paper.body, &dossier.paper.body)
    else {
        return Err(Refusal::Internal("papers of an internship"));
    };
    let starts_on = of_dossier.period.starts_on;
    none(not_attested(of_dossier.attended, Guidelines::embedded(), starts_on).into_iter().collect())?;
    let attained = parse_levels(form, &of_project.skills)?;
    Ok(papers::attestation((project.number, of_project), (dossier.number, of_dossier), &attained))
}

/// R077: its last day has come, or it ended before.
fn is_over(desk: &Desk, sheet: &Sheet) -> Result<(), Refusal> {
    let last = sheet.period().map(|period| period.ends_on);
    let over = sheet.state == State::Ended || last.is_some_and(|last| last <= desk.today());
    over.then_some(()).ok_or(Refusal::Conflict("error-internship-not-over"))
}

fn promoter(sheet: &Sheet, operator: &Operator) -> Uuid {
    sheet.internship.promoter_operator.unwrap_or(operator.id())
}
