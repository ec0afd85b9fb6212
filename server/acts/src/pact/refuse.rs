//! A signature that was refused, or that never came: both are written down (R056).
//!
//! The text ends with it. When another was in force that one stays; otherwise the document ends, too.

use domain::psp::{Act, Party, State, Who};
use store::psp::{Psp, Signature};
use uuid::Uuid;

use super::{
    hold::{Held, hold, hold_for, works_for},
    step::{Doer, row},
};
use crate::{
    Asked, Desk, Mail, Once, Operator, Refusal, Work,
    did::{Author, not_too_long},
};

/// The person does not want to sign: said in their session, or to an operator who writes it down. Nobody has to say why.
pub async fn refuse(
    desk: &Desk,
    author: Author<'_>,
    psp: Uuid,
    number: i64,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<State, Refusal> {
    not_too_long(reason)?;
    let mut work = match desk.once(author.actor(), "pact_refuse", asked).await? {
        Once::Done(state) => return remembered(state),
        Once::Fresh(work) => work,
    };
    let held = hold(&mut work, psp).await?;
    let theirs = held.sheet.psp.person_id == author.person()
        && match author {
            Author::Citizen(_) => true,
            Author::Desk { operator, .. } => works_for(operator, &held.did),
        };
    theirs.then_some(()).ok_or(Refusal::NotFound)?;
    let (doer, handed_by) = match author {
        Author::Citizen(citizen) => (Doer { who: Who::Citizen, id: Some(citizen.person()) }, None),
        Author::Desk { operator, .. } => (Doer::operator(operator), Some(operator.id())),
    };
    let place = match author {
        Author::Citizen(citizen) if citizen.device().is_some() => "kiosk",
        Author::Citizen(_) => "home",
        Author::Desk { .. } => "desk",
    };
    let unsigned = Unsigned { act: Act::Refuse, number, outcome: "refused", doer, place, handed_by, reason };
    end_text(desk, work, held, unsigned).await
}

/// The person did not sign, and an operator says why it is not waited for any longer (R056).
pub async fn miss(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    number: i64,
    reason: &str,
    asked: &Asked,
) -> Result<State, Refusal> {
    not_too_long(Some(reason))?;
    let mut work = match desk.once(operator.actor(), "pact_miss", asked).await? {
        Once::Done(state) => return remembered(state),
        Once::Fresh(work) => work,
    };
    let held = hold_for(&mut work, operator, psp).await?;
    let unsigned = Unsigned {
        act: Act::Miss,
        number,
        outcome: "missed",
        doer: Doer::operator(operator),
        place: "desk",
        handed_by: Some(operator.id()),
        reason: Some(reason),
    };
    end_text(desk, work, held, unsigned).await
}

fn remembered(code: String) -> Result<State, Refusal> {
    State::parse(&code).ok_or(Refusal::Internal("remembered state"))
}

/// A signature that is not given.
struct Unsigned<'a> {
    act: Act,
    number: i64,
    outcome: &'static str,
    doer: Doer,
    place: &'static str,
    handed_by: Option<Uuid>,
    reason: Option<&'a str>,
}

async fn end_text(desk: &Desk, mut work: Work, held: Held, said: Unsigned<'_>) -> Result<State, Refusal> {
    let sheet = &held.sheet;
    let row = row(sheet, said.act, said.doer.who, said.reason)?;
    let text = sheet.to_sign().filter(|text| text.number == said.number).ok_or(Refusal::Stale)?;
    if !sheet.left().contains(&Party::Person) {
        return Err(Refusal::Conflict("error-pact-not-asked"));
    }
    let hash = text.hash.as_deref().and_then(|hash| hex::decode(hash).ok());
    let reason = said.reason.map(str::trim).filter(|text| !text.is_empty());
    let signature = Signature {
        id: desk.id(),
        psp_id: sheet.psp.id,
        text_number: said.number,
        signer_kind: Who::Citizen.code().to_owned(),
        signer_id: sheet.psp.person_id,
        outcome: said.outcome.to_owned(),
        proof: "none".to_owned(),
        place: said.place.to_owned(),
        hash: hash.ok_or(Refusal::Internal("hash of a text"))?,
        handed_by: said.handed_by,
        reason: reason.map(str::to_owned),
        at: work.now,
    };
    store::psp::add_signature(&mut work.tx, &signature).await?;
    let number = sheet.psp.signed_number.unwrap_or(sheet.psp.text_number);
    let after = Psp { text_number: number, ..sheet.psp.clone() };
    let event = work.pact_step(desk, sheet, row, said.doer, reason, after).await?;
    let title = sheet.title.to_owned();
    if said.act == Act::Refuse {
        let mail = Mail::PactRefused { person: sheet.psp.person_id };
        work.tell_operator(desk, event, sheet.psp.responsible_id, &mail).await?;
    } else {
        let mail =
            Mail::PactMoved { act: said.act.code().to_owned(), title, reason: reason.map(str::to_owned) };
        work.tell_person(desk, event, sheet.psp.person_id, &mail).await?;
    }
    work.done(row.to.code()).await?;
    Ok(row.to)
}
