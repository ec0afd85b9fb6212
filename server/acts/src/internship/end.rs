//! Ends: before its day, before it began, or without an attestation. Each says why; the place is free from the next day.

use domain::internship::{Act, Content};
use store::internship::Internship;
use uuid::Uuid;

use super::{
    By,
    extend::dropped,
    hold::{hold, with},
    judge::shorten,
    offer::drop_papers,
    step::{Moved, row},
};
use crate::{Asked, Desk, Once, Operator, Refusal};

/// Ends a running internship before its day: host, intern or centre, with the reason that the others read.
///
/// `error-internship-over` when its day has passed: then it is closed with the dossier.
pub async fn end(
    desk: &Desk,
    by: By<'_>,
    (id, version): (Uuid, i64),
    reason: &str,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(by.actor(), "internship_end", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::End, by, Some(reason))?;
    let (today, last) = (desk.today(), sheet.internship.ends_on);
    if last.is_none_or(|last| today >= last) {
        return Err(Refusal::Conflict("error-internship-over"));
    }
    let content = Content { ended_on: Some(today), ..dropped(&mut work, &sheet).await? };
    shorten(&mut work, &sheet.internship, today).await?;
    store::internship::bring_forward(&mut work.tx, id, today).await?;
    let after = with(&sheet.internship, &content)?;
    let event = work.internship_step(desk, &sheet, row, by, Some(reason), after).await?;
    work.tell_both(desk, event, &sheet.internship, Act::End, Some(reason)).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// Gives it up before it begins: the host what it asked for, the centre and the intern what was agreed.
pub async fn withdraw(
    desk: &Desk,
    by: By<'_>,
    (id, version): (Uuid, i64),
    reason: Option<&str>,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(by.actor(), "internship_withdraw", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Withdraw, by, reason)?;
    // What the three signed stays where they find it.
    drop_papers(&mut work, &sheet, |paper| !paper.is_in_force()).await?;
    store::site_place::release(&mut work.tx, id).await?;
    let event = work.internship_step(desk, &sheet, row, by, reason, sheet.internship.clone()).await?;
    work.tell_host(desk, event, &sheet.internship, Act::Withdraw, reason).await?;
    // Who was only asked reads that it is over, and nothing of the host's reasons.
    let told = reason.filter(|_| sheet.state.names_the_intern());
    work.tell_intern(desk, event, &sheet.internship, Act::Withdraw, told).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// Over without an attestation, with the reason that both read.
pub async fn close(
    desk: &Desk,
    operator: &Operator,
    (id, version): (Uuid, i64),
    reason: &str,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_close", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let row = row(&sheet, Act::Close, by, Some(reason))?;
    let after: Internship = sheet.internship.clone();
    let event = work.internship_step(desk, &sheet, row, by, Some(reason), after).await?;
    work.tell_both(desk, event, &sheet.internship, Act::Close, Some(reason)).await?;
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}
