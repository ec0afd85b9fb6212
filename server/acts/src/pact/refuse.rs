//! A signature that was refused, or that never came: both are written down (R056).
//!
//! The text ends with it. When another was in force that one stays; otherwise the document ends, too.

use domain::psp::{Act, Party, State, Who};
use store::psp::{Psp, Signature};
use uuid::Uuid;

use super::{
    hold::{Held, hold, hold_for, works_for},
    proof::{self, Fresh, Judged},
    sign::Signer,
    step::{Doer, row},
};
use crate::{Asked, Citizen, Desk, Mail, Once, Operator, Refusal, Work, did::not_too_long};

/// Who says no, and where.
#[derive(Clone, Copy, Debug)]
pub enum Refuser<'a> {
    /// In their own session, at home or at a terminal: proved as a signature is, because nobody says no for another.
    Citizen { citizen: &'a Citizen, proof: Fresh<'a> },
    /// Said to an operator, who writes it down.
    AtDesk { operator: &'a Operator, person: Uuid },
}

impl<'a> Refuser<'a> {
    fn actor(&self) -> String {
        match self {
            Refuser::Citizen { citizen, .. } => citizen.actor(),
            Refuser::AtDesk { operator, .. } => operator.actor(),
        }
    }

    /// The same person as if they signed, whose proof is judged.
    fn signer(&self) -> Option<Signer<'a>> {
        match *self {
            Refuser::Citizen { citizen, proof } => Some(Signer::Citizen { citizen, proof }),
            Refuser::AtDesk { .. } => None,
        }
    }

    /// Theirs to refuse: a person's own, identified; at the desk, the competent centre's (R050, R111).
    fn may_refuse(&self, held: &Held) -> Result<(), Refusal> {
        let of = held.sheet.psp.person_id;
        match self {
            Refuser::Citizen { citizen, .. } if citizen.person() == of => citizen.identified().map(drop),
            Refuser::AtDesk { operator, person } if *person == of && works_for(operator, &held.did) => Ok(()),
            _ => Err(Refusal::NotFound),
        }
    }

    fn place(&self) -> &'static str {
        match self {
            Refuser::Citizen { citizen, .. } if citizen.device().is_some() => "kiosk",
            Refuser::Citizen { .. } => "home",
            Refuser::AtDesk { .. } => "desk",
        }
    }
}

/// The person does not want to sign. Nobody has to say why.
///
/// Refused beside the field `password` or `code` when a person's fresh proof is missing or wrong; `error-pact-not-asked` when
/// nobody waits for their signature.
pub async fn refuse(
    desk: &Desk,
    refuser: Refuser<'_>,
    psp: Uuid,
    number: i64,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<State, Refusal> {
    not_too_long(reason)?;
    let judged = match refuser.signer() {
        Some(signer) => Some(proof::judge(desk, &signer).await?),
        None => None,
    };
    let refused = write_refusal(desk, &refuser, judged.as_ref(), psp, (number, reason), asked).await;
    if let (Err(why), Some(judged)) = (&refused, &judged) {
        proof::settle(desk, refuser.actor(), judged, psp, why).await?;
    }
    refused
}

async fn write_refusal(
    desk: &Desk,
    refuser: &Refuser<'_>,
    judged: Option<&Judged>,
    psp: Uuid,
    (number, reason): (i64, Option<&str>),
    asked: &Asked,
) -> Result<State, Refusal> {
    let mut work = match desk.once(refuser.actor(), "pact_refuse", asked).await? {
        Once::Done(state) => return remembered(state),
        Once::Fresh(work) => work,
    };
    let held = hold(&mut work, psp).await?;
    refuser.may_refuse(&held)?;
    let (doer, handed_by) = match refuser {
        Refuser::Citizen { citizen, .. } => (Doer { who: Who::Citizen, id: Some(citizen.person()) }, None),
        Refuser::AtDesk { operator, .. } => (Doer::operator(operator), Some(operator.id())),
    };
    let place = refuser.place();
    let unsigned =
        Unsigned { act: Act::Refuse, number, outcome: "refused", doer, place, handed_by, judged, reason };
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
        judged: None,
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
    /// Who wrote down what the person said, or that they said nothing.
    handed_by: Option<Uuid>,
    /// The proof of the person themselves.
    judged: Option<&'a Judged>,
    reason: Option<&'a str>,
}

async fn end_text(desk: &Desk, mut work: Work, held: Held, said: Unsigned<'_>) -> Result<State, Refusal> {
    let sheet = &held.sheet;
    let row = row(sheet, said.act, said.doer.who, said.reason)?;
    let text = sheet.to_sign().filter(|text| text.number == said.number).ok_or(Refusal::Stale)?;
    if !sheet.left().contains(&Party::Person) {
        return Err(Refusal::Conflict("error-pact-not-asked"));
    }
    let (proof, handed_by) = match said.judged {
        Some(judged) => {
            let proved = proof::prove(desk, &mut work, judged, sheet.psp.id, said.number, None).await?;
            (proved.proof, proved.handed_by)
        }
        None => ("none", said.handed_by),
    };
    let hash = text.hash.as_deref().and_then(|hash| hex::decode(hash).ok());
    let reason = said.reason.map(str::trim).filter(|text| !text.is_empty());
    let signature = Signature {
        id: desk.id(),
        psp_id: sheet.psp.id,
        text_number: said.number,
        signer_kind: Who::Citizen.code().to_owned(),
        signer_id: sheet.psp.person_id,
        outcome: said.outcome.to_owned(),
        proof: proof.to_owned(),
        place: said.place.to_owned(),
        hash: hash.ok_or(Refusal::Internal("hash of a text"))?,
        handed_by,
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
