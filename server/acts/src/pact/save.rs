//! Saving a draft. It may lack everything; only what was typed is judged.

use domain::{
    form::{Errors, Form},
    psp::{Act, Content, Drawn, Who},
};
use store::psp::Psp;
use uuid::Uuid;

use super::{
    hold::{hold_for, json, known, programmes},
    step::row,
};
use crate::{Asked, Desk, Once, Operator, Refusal};

/// Keeps what was typed; gives the new version. What the text takes from elsewhere (programmes, index, declaration) is
/// brought up to date with it.
pub async fn save(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    version: i64,
    form: &Form,
    asked: &Asked,
) -> Result<i64, Refusal> {
    let mut work = match desk.once(operator.actor(), "pact_save", asked).await? {
        Once::Done(version) => return Ok(version),
        Once::Fresh(work) => work,
    };
    let held = hold_for(&mut work, operator, psp).await?;
    let row = row(&held.sheet, Act::Save, Who::Operator, None)?;
    held.at(version)?;
    let draft = held.sheet.draft().ok_or(Refusal::Internal("draft of a pact"))?;
    let responsible = draft.responsible;
    let base = known(desk, &mut work, held.sheet.kind, &held.did, responsible).await?.over(&draft.content);
    let (content, drawn) = read(desk, form, &base)?;
    store::psp::set_content(&mut work.tx, psp, draft.number, &json(&content)?, responsible).await?;
    let after = Psp {
        version: version + 1,
        state: row.to.code().to_owned(),
        office: content.heading.office.clone(),
        programmes: programmes(&content),
        minutes: drawn.minutes.map(i64::from),
        channel: drawn.channel.map(|channel| channel.code().to_owned()),
        updated_at: work.now,
        ..held.sheet.psp.clone()
    };
    store::psp::put(&mut work.tx, &after, version).await?.happened().then_some(()).ok_or(Refusal::Stale)?;
    work.done(after.version).await
}

/// Both readings at once, so that every error is told together.
fn read(desk: &Desk, form: &Form, base: &Content) -> Result<(Content, Drawn), Refusal> {
    let mut errors = Errors::default();
    let content = Content::parse(form, base, &desk.pack.catalogue).map_err(|e| errors.extend(e)).ok();
    let drawn = Drawn::parse(form).map_err(|e| errors.extend(e)).ok();
    Ok(errors.or(content.zip(drawn))?)
}
