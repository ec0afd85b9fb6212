//! The pact of a company with its centre, where the region asks one (Piemonte, R158-R160).
//!
//! An operator draws it up in a meeting and shows it; company and centre sign the same words with the evidence of every
//! other pact: who, how they proved it just then, when, the hash. The last signature puts it in force and records the
//! service that it concludes (`Event::CompanyInformed`: B.2 in Piemonte, R158), with the minutes of the meeting.

use chrono::{DateTime, Utc};
use domain::{
    company::pact::{Content, Party, State, Words, asked, in_force_since},
    form::FieldError,
    office::OfficeSlug,
    pack::Event,
    passage::{Channel, Draft, Facts, Mode, decide_all},
    psp::delivered_from,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::types::Json;
use store::{
    Access, DbError,
    company::Company,
    company_pact::{CompanyPact, Signature},
    dialect::{Lock, lock},
};
use uuid::Uuid;

use crate::{
    Asked, Desk, Mail, Mandate, Once, Operator, Refusal, Work,
    pact::{Fresh, proof},
    passage::{Entry, Subject, Whose, write},
};

/// A pact as it stands, with who signed it.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub pact: CompanyPact,
    pub state: State,
    pub content: Content,
    pub signatures: Vec<Signature>,
}

impl Sheet {
    /// SHA-256 of the words, in hex.
    pub fn hash(&self) -> String {
        hex::encode(&self.pact.content_hash)
    }

    pub fn signed_by(&self, party: Party) -> Option<&Signature> {
        self.signatures.iter().find(|signature| signature.party == party.code())
    }

    fn at(&self, version: i64) -> Result<(), Refusal> {
        (self.pact.version == version).then_some(()).ok_or(Refusal::Stale)
    }
}

/// The newest pact of a company.
pub async fn pact(db: &mut impl Access, company: Uuid) -> Result<Option<Sheet>, DbError> {
    let Some(pact) = store::company_pact::of_company(db, company).await?.into_iter().next() else {
        return Ok(None);
    };
    let signatures = store::company_pact::signatures(db, pact.id).await?;
    Ok(Some(Sheet {
        state: State::parse(&pact.state).ok_or(DbError::Unreadable("company_pact.state"))?,
        content: serde_json::from_value(pact.content.0.clone())
            .map_err(|_| DbError::Unreadable("company_pact.content"))?,
        signatures,
        pact,
    }))
}

/// Shows a pact for signature: from now on its words stay what they are.
///
/// Refused where the region asks no pact, to operators of other centres, when the meeting was too short for the service that it
/// concludes, and while the company has one in force or on its way
/// (`error-company-pact-open`).
pub async fn draw_up(
    desk: &Desk,
    operator: &Operator,
    company: Uuid,
    words: Words,
    asked_for: &Asked,
) -> Result<Uuid, Refusal> {
    asked(&desk.pack).then_some(()).ok_or(Refusal::NotFound)?;
    let mut work = match desk.once(operator.actor(), "company_pact_draw_up", asked_for).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Company, company).await?;
    let row = followed(&mut work, operator, company).await?;
    let content = Content::new(words, &row.legal_name, &row.tax_code, &row.office);
    may_conclude(desk, &mut work, &row, &content).await?;
    let bytes = content.canonical().map_err(|_| Refusal::Internal("content of a company's pact"))?;
    let value =
        serde_json::to_value(&content).map_err(|_| Refusal::Internal("content of a company's pact"))?;
    let pact = CompanyPact {
        id: desk.id(),
        company_id: company,
        office: row.office,
        state: State::ToSign.code().to_owned(),
        content: Json(value),
        content_hash: Sha256::digest(&bytes).to_vec(),
        drawn_up_by: operator.id(),
        drawn_up_at: work.now,
        signed_at: None,
        ended_at: None,
        reason: None,
        version: 1,
    };
    store::company_pact::add(&mut work.tx, &pact).await.map_err(|error| match error.is_taken() {
        true => Refusal::Conflict("error-company-pact-open"),
        false => error.into(),
    })?;
    work.tell_of_company_pact(desk, company, "show").await?;
    let detail = json!({ "pact": pact.id, "hash": hex::encode(&pact.content_hash) });
    work.audit("company_pact_draw_up", format!("company:{company}"), detail).await?;
    work.done(pact.id).await
}

/// A company, held before, that this operator's centre follows.
async fn followed(work: &mut Work, operator: &Operator, company: Uuid) -> Result<Company, Refusal> {
    let row = store::company::by_id(&mut work.tx, company).await?.ok_or(Refusal::NotFound)?;
    let own = !row.office.is_empty() && operator.works_in(&row.office);
    own.then_some(row).ok_or(Refusal::NotFound)
}

/// Who signs, with what proves it just then.
#[derive(Clone, Copy, Debug)]
pub enum Signer<'a> {
    /// A legal representative, with the password of their own account.
    Company {
        mandate: &'a Mandate,
        proof: Fresh<'a>,
    },
    Centre {
        operator: &'a Operator,
        proof: Fresh<'a>,
    },
}

impl Signer<'_> {
    fn actor(&self) -> String {
        match self {
            Signer::Company { mandate, .. } => mandate.actor(),
            Signer::Centre { operator, .. } => operator.actor(),
        }
    }

    fn party(&self) -> Party {
        match self {
            Signer::Company { .. } => Party::Company,
            Signer::Centre { .. } => Party::Centre,
        }
    }

    async fn judge(&self, desk: &Desk) -> Result<proof::Judged, Refusal> {
        match self {
            Signer::Company { mandate, proof } => {
                proof::own_password(desk, mandate.represents()?.citizen(), proof).await
            }
            Signer::Centre { operator, proof } => proof::own(desk, operator, proof).await,
        }
    }

    /// Holds the company, and says whether this signer may sign for it.
    async fn hold(&self, work: &mut Work, company: Uuid) -> Result<Sheet, Refusal> {
        match self {
            Signer::Company { mandate, .. } if mandate.company() == company => mandate.hold(work).await?,
            Signer::Company { .. } => return Err(Refusal::NotFound),
            Signer::Centre { .. } => lock(&mut work.tx, Lock::Company, company).await?,
        }
        let sheet = pact(&mut work.tx, company).await?.ok_or(Refusal::NotFound)?;
        match self {
            Signer::Centre { operator, .. } if !operator.works_in(&sheet.pact.office) => {
                Err(Refusal::NotFound)
            }
            _ => Ok(sheet),
        }
    }
}

/// What a signature did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The pact is in force from now on.
    pub active: bool,
    /// What was recorded with it (R158).
    pub passages: Vec<Uuid>,
}

/// Signs the pact of which the page showed this hash.
///
/// Refused beside `password` or `code` without a fresh proof; with [`Refusal::Stale`] when the pact is another one than the page
/// showed; `error-company-pact-signed` when this party has signed.
pub async fn sign(
    desk: &Desk,
    signer: Signer<'_>,
    company: Uuid,
    hash: &str,
    asked_for: &Asked,
) -> Result<Signed, Refusal> {
    let judged = signer.judge(desk).await?;
    let signed = write_signature(desk, &signer, &judged, company, hash, asked_for).await;
    if let Err(refused) = &signed {
        proof::settle(desk, signer.actor(), &judged, company, refused).await?;
    }
    signed
}

async fn write_signature(
    desk: &Desk,
    signer: &Signer<'_>,
    judged: &proof::Judged,
    company: Uuid,
    hash: &str,
    asked_for: &Asked,
) -> Result<Signed, Refusal> {
    let mut work = match desk.once(signer.actor(), "company_pact_sign", asked_for).await? {
        Once::Done(signed) => return Ok(signed),
        Once::Fresh(work) => work,
    };
    let sheet = signer.hold(&mut work, company).await?;
    if sheet.hash() != hash || !sheet.state.is_open() {
        return Err(Refusal::Stale);
    }
    if sheet.signed_by(signer.party()).is_some() {
        return Err(Refusal::Conflict("error-company-pact-signed"));
    }
    let (signer_id, mandate_id, operator) = match signer {
        Signer::Company { mandate, .. } => (mandate.person(), Some(mandate.id()), None),
        Signer::Centre { operator, .. } => (operator.id(), None, Some(operator.id())),
    };
    let proved = proof::prove(desk, &mut work, judged, sheet.pact.id, 0, operator).await?;
    let signature = Signature {
        id: desk.id(),
        pact_id: sheet.pact.id,
        party: signer.party().code().to_owned(),
        signer_id,
        mandate_id,
        proof: proved.proof.to_owned(),
        hash: sheet.pact.content_hash.clone(),
        at: work.now,
    };
    store::company_pact::sign(&mut work.tx, &signature).await.map_err(|error| match error.is_taken() {
        true => Refusal::Conflict("error-company-pact-signed"),
        false => error.into(),
    })?;
    let detail = json!({ "pact": sheet.pact.id, "party": signature.party, "proof": signature.proof });
    work.audit("company_pact_sign", format!("company:{company}"), detail).await?;
    let signed = conclude(desk, &mut work, sheet).await?;
    work.done(signed).await
}

/// With both signatures the pact is in force, and what it concludes is recorded.
async fn conclude(desk: &Desk, work: &mut Work, before: Sheet) -> Result<Signed, Refusal> {
    let company = before.pact.company_id;
    let signatures = store::company_pact::signatures(&mut work.tx, before.pact.id).await?;
    let parties = signatures.iter().filter_map(|one| Some((Party::parse(&one.party)?, one.at)));
    let since = in_force_since(&parties.collect::<Vec<_>>());
    let after = CompanyPact {
        state: if since.is_some() { State::Active } else { State::ToSign }.code().to_owned(),
        signed_at: since,
        version: before.pact.version + 1,
        ..before.pact.clone()
    };
    let touched = store::company_pact::put(&mut work.tx, &after, before.pact.version).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    let Some(at) = since else { return Ok(Signed { active: false, passages: Vec::new() }) };
    let subject = Subject::of_company(&mut work.tx, company, &[]).await?;
    let drafts = concluded(desk, &before.content, &subject, at);
    let entry = Entry {
        operator: before.pact.drawn_up_by,
        office: &before.pact.office,
        whose: Whose::Company(company),
        did: None,
        drafts: &drafts,
        channels: Channel::BY_HAND,
    };
    let (done, _) = write(desk, work, &entry, &subject).await?;
    work.tell_of_company_pact(desk, company, "sign").await?;
    Ok(Signed { active: true, passages: done.passages })
}

/// The services that a pact signed at `at` concludes: the meeting in which it was drawn up.
fn concluded(desk: &Desk, content: &Content, subject: &Subject, at: DateTime<Utc>) -> Vec<Draft> {
    let draft = |code| Draft {
        code,
        start: delivered_from(at, content.minutes, &subject.history),
        minutes: Some(content.minutes),
        channel: content.channel,
        mode: Mode::Individuale,
        facts: Facts::default(),
    };
    desk.pack.codes_for(Event::CompanyInformed, &[]).into_iter().map(draft).collect()
}

/// What the last signature would be refused for is refused here, where the meeting can still be written down rightly (R158).
async fn may_conclude(
    desk: &Desk,
    work: &mut Work,
    company: &Company,
    content: &Content,
) -> Result<(), Refusal> {
    let office = OfficeSlug::parse(&company.office).ok_or(Refusal::Forbidden("error-no-office"))?;
    let subject = Subject::of_company(&mut work.tx, company.id, &[]).await?;
    let drafts = concluded(desk, content, &subject, work.now);
    decide_all(&drafts, &subject.context(&desk.pack, &office, work.now)).map(drop).map_err(|refused| {
        let of = |(place, findings): (usize, _)| drafts.get(place).map(|draft| (draft.code, findings));
        Refusal::Passages(refused.into_iter().filter_map(of).collect())
    })
}

/// Ends a pact, in force or on its way, with a reason that the company reads: the centre that follows the company now, whichever
/// drew it up.
pub async fn end(
    desk: &Desk,
    operator: &Operator,
    company: Uuid,
    version: i64,
    reason: &str,
    asked_for: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "company_pact_end", asked_for).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Company, company).await?;
    followed(&mut work, operator, company).await?;
    let sheet = pact(&mut work.tx, company).await?.ok_or(Refusal::NotFound)?;
    sheet.at(version)?;
    if reason.trim().is_empty() {
        return Err(Refusal::Fields(FieldError::new("reason", "error-reason-required").into()));
    }
    let to = sheet.state.ended().ok_or(Refusal::Conflict("error-company-pact-ended"))?;
    let after = CompanyPact {
        state: to.code().to_owned(),
        ended_at: Some(work.now),
        reason: Some(reason.trim().to_owned()),
        version: version + 1,
        ..sheet.pact.clone()
    };
    let touched = store::company_pact::put(&mut work.tx, &after, version).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    work.tell_of_company_pact(desk, company, "end").await?;
    let detail = json!({ "pact": sheet.pact.id, "to": to.code() });
    work.audit("company_pact_end", format!("company:{company}"), detail).await?;
    work.done(()).await
}

/// Since when a pact is in force: what R159 and R160 ask before their services.
pub fn in_force(sheet: &Sheet) -> Option<DateTime<Utc>> {
    sheet.pact.signed_at.filter(|_| sheet.state == State::Active)
}

impl Work {
    /// Tells everybody who acts for the company that its pact moved: `act` is show, sign or end.
    async fn tell_of_company_pact(&mut self, desk: &Desk, company: Uuid, act: &str) -> Result<(), Refusal> {
        let event = desk.id();
        let mail = Mail::CompanyPactMoved { act: act.to_owned(), company };
        for person in store::mandate::acting_for(&mut self.tx, company, desk.today()).await? {
            self.tell_person(desk, event, person, &mail).await?;
        }
        Ok(())
    }
}
