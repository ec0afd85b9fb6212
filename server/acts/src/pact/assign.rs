//! Naming another responsible for the activities while a text is being written (art. 20 c. 2 a).
//!
//! Of a document that was never in force they are responsible at once. One in force names them with its next text alone:
//! until that is signed, and when it is given up, whoever was responsible stays so. Both sign that text, as with every
//! change of its heading.

use domain::{
    form::FieldError,
    psp::{Act, Who},
};
use store::psp::Psp;
use uuid::Uuid;

use super::{
    hold::{hold_for, json, known, programmes, works_there},
    step::{Doer, row},
};
use crate::{Asked, Desk, Once, Operator, Refusal};

/// Writes `responsible` into the draft; gives the new version, or the old one when nothing changes. Every operator of the
/// competent centre may (R050, R111).
///
/// Refused beside the field `responsible` (`error-unknown-choice`) for whoever does not work in that centre or no longer
/// comes in; `error-pact-not-now` when no text is being written.
pub async fn assign(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    version: i64,
    responsible: Uuid,
    asked: &Asked,
) -> Result<i64, Refusal> {
    let mut work = match desk.once(operator.actor(), "pact_assign", asked).await? {
        Once::Done(version) => return Ok(version),
        Once::Fresh(work) => work,
    };
    let held = hold_for(&mut work, operator, psp).await?;
    let sheet = &held.sheet;
    let row = row(sheet, Act::Assign, Who::Operator, None)?;
    held.at(version)?;
    let draft = sheet.draft().ok_or(Refusal::Internal("draft of a pact"))?;
    if !works_there(&mut work, responsible, &held.did.office).await? {
        return Err(Refusal::Fields(FieldError::new("responsible", "error-unknown-choice").into()));
    }
    if draft.responsible == responsible {
        return work.done(version).await;
    }
    let content = known(desk, &mut work, sheet.kind, &held.did, responsible).await?.over(&draft.content);
    store::psp::set_content(&mut work.tx, psp, draft.number, &json(&content)?, responsible).await?;
    let never_in_force = sheet.psp.signed_number.is_none();
    let after = Psp {
        responsible_id: if never_in_force { responsible } else { sheet.psp.responsible_id },
        office: content.heading.office.clone(),
        programmes: programmes(&content),
        ..sheet.psp.clone()
    };
    work.pact_step(desk, sheet, row, Doer::operator(operator), None, after).await?;
    let detail = serde_json::json!({ "from": draft.responsible, "to": responsible, "text": draft.number });
    work.audit("pact_responsible", format!("psp:{psp}"), detail).await?;
    work.done(version + 1).await
}
