//! Signing: evidence of who, how, where, when and of which text; the last signature puts the text in force.
//!
//! Both parties may sign at the same instant: the second waits for the first and sees their signature. In force, the
//! passage, the commitments and the message are one transaction.

use domain::passage::Channel;
use domain::psp::{Act, Party, State, Who};
use serde::{Deserialize, Serialize};
use store::psp::{Psp, Signature};
use uuid::Uuid;

use super::{
    hold::{Held, hold, works_for},
    proof::{self, Fresh, Judged},
    read::party_of,
    show::passages,
    step::{Doer, row},
};
use crate::{
    Asked, Citizen, Desk, Mail, Once, Operator, Refusal, Work, did,
    passage::{Entry, Subject, Whose, write},
};

/// Who signs, and where.
#[derive(Clone, Copy, Debug)]
pub enum Signer<'a> {
    /// At home or at a terminal, in their own session.
    Citizen { citizen: &'a Citizen, proof: Fresh<'a> },
    /// The person at the desk of an operator, with the code that was handed over.
    AtDesk { operator: &'a Operator, person: Uuid, code: &'a str },
    /// For the centre.
    Operator { operator: &'a Operator, proof: Fresh<'a> },
}

/// What a signature did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// It was the last: the text is in force.
    pub active: bool,
    /// What was recorded with it.
    pub passages: Vec<Uuid>,
}

impl Signer<'_> {
    pub(super) fn actor(&self) -> String {
        match self {
            Signer::Citizen { citizen, .. } => citizen.actor(),
            Signer::AtDesk { operator, .. } | Signer::Operator { operator, .. } => operator.actor(),
        }
    }

    fn party(&self) -> Party {
        match self {
            Signer::Operator { .. } => Party::Centre,
            _ => Party::Person,
        }
    }

    fn doer(&self) -> Doer {
        match self {
            Signer::Citizen { citizen, .. } => Doer { who: Who::Citizen, id: Some(citizen.person()) },
            Signer::AtDesk { person, .. } => Doer { who: Who::Citizen, id: Some(*person) },
            Signer::Operator { operator, .. } => Doer::operator(operator),
        }
    }

    fn place(&self) -> &'static str {
        match self {
            Signer::Citizen { citizen, .. } if citizen.device().is_some() => "kiosk",
            Signer::Citizen { .. } => "home",
            _ => "desk",
        }
    }

    fn operator(&self) -> Option<Uuid> {
        match self {
            Signer::Operator { operator, .. } => Some(operator.id()),
            _ => None,
        }
    }

    /// Theirs to sign: a person's own, identified; for the centre and at the desk, the competent one's (R050, R111).
    async fn may_sign(&self, work: &mut Work, held: &Held) -> Result<(), Refusal> {
        let person = held.sheet.psp.person_id;
        let theirs = match self {
            Signer::Citizen { citizen, .. } => citizen.person() == person,
            Signer::AtDesk { operator, person: at, .. } => *at == person && works_for(operator, &held.did),
            Signer::Operator { operator, .. } => works_for(operator, &held.did),
        };
        theirs.then_some(()).ok_or(Refusal::NotFound)?;
        match self {
            Signer::Citizen { citizen, .. } => citizen.identified().map(drop),
            Signer::AtDesk { .. } => did::identified(&mut work.tx, person).await,
            Signer::Operator { .. } => Ok(()),
        }
    }
}

/// Signs the text `number` of a document. `hash_seen` came with the page that showed it: whoever saw other words is told so
/// ([`Refusal::Stale`]) and signs nothing.
///
/// Refused beside the field `password` or `code` without a fresh proof; `error-pact-no-did` (R050, R111, I01);
/// `error-pact-signed`, `error-pact-not-asked`; and with [`Refusal::Passages`] when a gate holds.
pub async fn sign(
    desk: &Desk,
    signer: Signer<'_>,
    psp: Uuid,
    number: i64,
    hash_seen: &str,
    asked: &Asked,
) -> Result<Signed, Refusal> {
    let judged = proof::judge(desk, &signer).await?;
    let signed = write_signature(desk, &signer, &judged, psp, (number, hash_seen), asked).await;
    if let Err(refused) = &signed {
        proof::settle(desk, signer.actor(), &judged, psp, refused).await?;
    }
    signed
}

async fn write_signature(
    desk: &Desk,
    signer: &Signer<'_>,
    judged: &Judged,
    psp: Uuid,
    (number, hash_seen): (i64, &str),
    asked: &Asked,
) -> Result<Signed, Refusal> {
    let mut work = match desk.once(signer.actor(), "pact_sign", asked).await? {
        Once::Done(signed) => return Ok(signed),
        Once::Fresh(work) => work,
    };
    let mut held = hold(&mut work, psp).await?;
    signer.may_sign(&mut work, &held).await?;
    held.declared()?;
    let party = signer.party();
    if answered(&held, party, number) {
        return Err(Refusal::Conflict("error-pact-signed"));
    }
    let doer = signer.doer();
    let sign = row(&held.sheet, Act::Sign, doer.who, None)?;
    let hash = seen(&held, number, hash_seen)?;
    if !held.sheet.left().contains(&party) {
        return Err(Refusal::Conflict("error-pact-not-asked"));
    }
    let proved = proof::prove(desk, &mut work, judged, psp, number, signer.operator()).await?;
    let signature = Signature {
        id: desk.id(),
        psp_id: psp,
        text_number: number,
        signer_kind: doer.who.code().to_owned(),
        signer_id: doer.id.ok_or(Refusal::Internal("signer"))?,
        outcome: "signed".to_owned(),
        proof: proved.proof.to_owned(),
        place: signer.place().to_owned(),
        hash,
        handed_by: proved.handed_by,
        reason: None,
        at: work.now,
    };
    store::psp::add_signature(&mut work.tx, &signature).await?;
    held.sheet.signatures.push(signature);
    if !held.sheet.left().is_empty() {
        work.pact_step(desk, &held.sheet, sign, doer, None, held.sheet.psp.clone()).await?;
        return work.done(Signed { active: false, passages: Vec::new() }).await;
    }
    let passages = conclude(desk, &mut work, &held, doer).await?;
    work.done(Signed { active: true, passages }).await
}

/// Has this party already said yes or no to this text?
fn answered(held: &Held, party: Party, number: i64) -> bool {
    let mut signatures = held.sheet.signatures.iter();
    signatures.any(|signature| signature.text_number == number && party_of(signature) == Some(party))
}

/// The bytes of the hash, when the signer saw the text that waits.
fn seen(held: &Held, number: i64, hash_seen: &str) -> Result<Vec<u8>, Refusal> {
    let text = held.sheet.to_sign().filter(|text| text.number == number);
    let hash = text.and_then(|text| text.hash.as_deref()).filter(|hash| *hash == hash_seen);
    hash.and_then(|hash| hex::decode(hash).ok()).ok_or(Refusal::Stale)
}

/// The last signature: in force, with its passage (D.1, M3.1, D.2, M3.2) and its commitments.
async fn conclude(desk: &Desk, work: &mut Work, held: &Held, doer: Doer) -> Result<Vec<Uuid>, Refusal> {
    let sheet = &held.sheet;
    let row = row(sheet, Act::Conclude, doer.who, None)?;
    let now = work.now;
    let text = sheet.to_sign().ok_or(Refusal::Internal("text of a pact"))?;
    let after = Psp {
        responsible_id: text.responsible,
        signed_number: Some(sheet.psp.text_number),
        signed_at: Some(sheet.psp.signed_at.unwrap_or(now)),
        ..sheet.psp.clone()
    };
    let person = sheet.psp.person_id;
    let event = work.pact_step(desk, sheet, row, doer, None, after).await?;
    let subject = Subject::load(&mut work.tx, person).await?;
    let drafts = passages(desk, work, sheet, held, &subject)?;
    let entry = Entry {
        operator: text.responsible,
        office: &held.did.office,
        whose: Whose::Person(person),
        did: Some(held.did.id),
        drafts: &drafts,
        channels: Channel::BY_HAND,
    };
    let (done, _) = write(desk, work, &entry, &subject).await?;
    crate::follow::take_up(desk, work, sheet.psp.id, &text.content).await?;
    let mail = Mail::PactSigned { title: sheet.title.to_owned(), changed: sheet.state == State::Active };
    work.tell_person(desk, event, person, &mail).await?;
    Ok(done.passages)
}
