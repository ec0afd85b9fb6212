//! Giving a text up, closing what is in force, and what happens when the declaration ends.

use domain::{
    form::Errors,
    passage::unfinished,
    psp::{Act, Kind, State, Text, Who},
};
use store::psp::Psp;
use uuid::Uuid;

use super::{
    hold::hold_for,
    read::{Sheet, load},
    step::{Doer, row},
};
use crate::{Asked, Desk, Mail, Once, Operator, Refusal, Work, did::not_too_long, passage::Subject};

/// Gives up the text that is being worked on: with it the document, or, of one in force, only the change. A text that the
/// person saw is not given up without a reason.
pub async fn cancel(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    version: i64,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<State, Refusal> {
    finish(desk, operator, psp, version, Act::Cancel, reason, asked).await
}

/// Ends a document that is in force; the plan of a pact ends with it.
///
/// A plan stays open while a service of it was begun and lacks meetings (R153): [`Refusal::Fields`] beside `reason`.
pub async fn close(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    version: i64,
    reason: &str,
    asked: &Asked,
) -> Result<State, Refusal> {
    finish(desk, operator, psp, version, Act::Close, Some(reason), asked).await
}

async fn finish(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    version: i64,
    act: Act,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<State, Refusal> {
    not_too_long(reason)?;
    let name = if act == Act::Close { "pact_close" } else { "pact_cancel" };
    let mut work = match desk.once(operator.actor(), name, asked).await? {
        Once::Done(code) => {
            let code: String = code;
            return State::parse(&code).ok_or(Refusal::Internal("remembered state"));
        }
        Once::Fresh(work) => work,
    };
    let held = hold_for(&mut work, operator, psp).await?;
    let row = row(&held.sheet, act, Who::Operator, reason)?;
    held.at(version)?;
    if act == Act::Close && held.sheet.kind == Kind::ActionPlan {
        complete(desk, &mut work, held.sheet.psp.person_id).await?;
    }
    end(desk, &mut work, &held.sheet, act, Doer::operator(operator), reason).await?;
    work.done(row.to.code()).await?;
    Ok(row.to)
}

/// Whether every service that the person began has its meetings.
async fn complete(desk: &Desk, work: &mut Work, person: Uuid) -> Result<(), Refusal> {
    let subject = Subject::load(&mut work.tx, person).await?;
    let mut errors = Errors::default();
    for finding in unfinished(&desk.pack, &subject.history) {
        errors.push(finding.error(""));
    }
    Ok(errors.or(Some(()))?)
}

/// Does `act` to a document whose person is held, and ends the plans of a pact that ends.
async fn end(
    desk: &Desk,
    work: &mut Work,
    sheet: &Sheet,
    act: Act,
    doer: Doer,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    one(desk, work, sheet, act, doer, reason).await?;
    if act == Act::Cancel {
        return Ok(());
    }
    for psp in store::psp::of_person(&mut work.tx, sheet.psp.person_id).await? {
        let plan = load(&mut work.tx, psp).await?;
        if plan.psp.pact_id == Some(sheet.psp.id) && !plan.state.is_final() {
            one(desk, work, &plan, Act::End, Doer::SYSTEM, reason).await?;
        }
    }
    Ok(())
}

async fn one(
    desk: &Desk,
    work: &mut Work,
    sheet: &Sheet,
    act: Act,
    doer: Doer,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    let row = row(sheet, act, doer.who, reason)?;
    let psp = &sheet.psp;
    let number = psp.signed_number.unwrap_or(psp.text_number);
    let after = Psp { text_number: number, ..psp.clone() };
    let event = work.pact_step(desk, sheet, row, doer, reason, after).await?;
    if let (Some(_), Text::Draft) = (psp.signed_number, sheet.text) {
        store::psp::discard_text(&mut work.tx, psp.id, psp.text_number).await?;
    }
    // A draft that nobody was shown is nobody's loss.
    let seen = sheet.texts.iter().any(|text| text.shown_at.is_some());
    if seen && (act != Act::Cancel || sheet.text == Text::Shown) {
        let reason = reason.map(|text| text.trim().to_owned());
        let mail = Mail::PactMoved { act: act.code().to_owned(), title: sheet.title.to_owned(), reason };
        work.tell_person(desk, event, psp.person_id, &mail).await?;
    }
    Ok(())
}

/// The declaration is over: nothing that rests on it stays in force or on its way (I01). The person is held.
pub(crate) async fn end_with_declaration(
    desk: &Desk,
    work: &mut Work,
    person: Uuid,
    did: Uuid,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    for psp in store::psp::of_person(&mut work.tx, person).await? {
        // A plan may have ended with its pact just now.
        let Some(psp) = store::psp::by_id(&mut work.tx, psp.id).await? else { continue };
        let sheet = load(&mut work.tx, psp).await?;
        if sheet.psp.did_id == did && !sheet.state.is_final() {
            end(desk, work, &sheet, Act::End, Doer::SYSTEM, reason).await?;
        }
    }
    Ok(())
}
