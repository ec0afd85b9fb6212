//! Signing and approving. Three people sign each paper, perhaps at the same instant: whoever comes second waits for the
//! first and sees their signature. What the last of them completes happens in the same transaction.
//!
//! - The convention signed by all and the training project approved: R.3 for the company, dated with the later (R128, I08).
//!   Minutes and channel are those of the meeting in which both were drawn up.
//! - Everything signed and approved: it may begin.
//! - The training project of an extension: the last day is another one.
//! - The attestation: the internship is over.

use domain::{
    calendar::rome_date,
    internship::{Act, Kind, Moment, Party, Service, State},
    psp::delivered_from,
};
use serde::{Deserialize, Serialize};
use store::{DbError, internship::Internship, internship_paper::Signature};
use uuid::Uuid;

use super::{
    By, code,
    hold::{hold, with},
    read::{Sheet, load},
    record::{Delivered, record},
    step::row,
};
use crate::{
    Asked, Citizen, Desk, Mandate, Once, Operator, Refusal, Work,
    pact::{Fresh, proof},
    passage::Subject,
};

/// Who signs, with what proves it just then.
#[derive(Clone, Copy, Debug)]
pub enum Signer<'a> {
    /// For the host, with the password of the person's own account.
    Host {
        mandate: &'a Mandate,
        proof: Fresh<'a>,
    },
    Intern {
        citizen: &'a Citizen,
        proof: Fresh<'a>,
    },
    /// The intern at the desk of an operator, with the code that was handed over ([`super::hand_over`]).
    AtDesk {
        operator: &'a Operator,
        person: Uuid,
        code: &'a str,
    },
    /// For the centre.
    Promoter {
        operator: &'a Operator,
        proof: Fresh<'a>,
    },
}

/// A paper as the page showed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub paper: Uuid,
    /// SHA-256 in hex: whoever saw other words signs nothing.
    pub hash: String,
}

/// What signatures or an approval did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    pub version: i64,
    pub state: State,
    /// What was recorded with it.
    pub passages: Vec<Uuid>,
}

impl<'a> Signer<'a> {
    fn by(&self) -> By<'a> {
        match *self {
            Signer::Host { mandate, .. } => By::Host(mandate),
            Signer::Intern { citizen, .. } => By::Intern(citizen),
            Signer::AtDesk { operator, person, .. } => By::AtDesk { operator, person },
            Signer::Promoter { operator, .. } => By::Operator(operator),
        }
    }

    fn party(&self) -> Party {
        match self {
            Signer::Host { .. } => Party::Host,
            Signer::Intern { .. } | Signer::AtDesk { .. } => Party::Intern,
            Signer::Promoter { .. } => Party::Promoter,
        }
    }

    fn place(&self) -> &'static str {
        let person = match *self {
            Signer::Host { mandate, .. } => mandate.citizen(),
            Signer::Intern { citizen, .. } => citizen,
            Signer::AtDesk { .. } | Signer::Promoter { .. } => return "desk",
        };
        if person.device().is_some() { "kiosk" } else { "home" }
    }

    async fn judge(&self, desk: &Desk) -> Result<proof::Judged, Refusal> {
        match self {
            Signer::Host { mandate, proof } => proof::own_password(desk, mandate.citizen(), proof).await,
            Signer::Intern { proof: Fresh::Code(code), .. } | Signer::AtDesk { code, .. } => {
                proof::handed(code)
            }
            Signer::Intern { citizen, proof } => proof::own_password(desk, citizen, proof).await,
            Signer::Promoter { operator, proof } => proof::own(desk, operator, proof).await,
        }
    }
}

/// Signs these papers, all of them or none.
///
/// Refused beside `password` or `code` without a fresh proof; with [`Refusal::Stale`] when a paper is another than the page
/// showed; `error-internship-signed` when this party has signed one of them. A code that was handed over signs its one paper.
pub async fn sign(
    desk: &Desk,
    signer: Signer<'_>,
    id: Uuid,
    seen: &[Seen],
    asked: &Asked,
) -> Result<Signed, Refusal> {
    let judged = signer.judge(desk).await?;
    let signed = write(desk, &signer, &judged, id, seen, asked).await;
    if let Err(refused) = &signed {
        settle(desk, &signer, &judged, (id, seen), refused).await?;
    }
    signed
}

/// What a signature that was not written leaves: a code that was wrong is counted against the papers for which it was typed,
/// the rest is as with a pact.
async fn settle(
    desk: &Desk,
    signer: &Signer<'_>,
    judged: &proof::Judged,
    (id, seen): (Uuid, &[Seen]),
    refused: &Refusal,
) -> Result<(), Refusal> {
    let actor = signer.by().actor();
    match judged {
        proof::Judged::Handed(_) if proof::is_wrong_code(refused) => {
            let papers: Vec<Uuid> = seen.iter().map(|one| one.paper).collect();
            code::failed(desk, actor, &papers).await
        }
        proof::Judged::Handed(_) => Ok(()),
        other => proof::settle(desk, actor, other, id, refused).await,
    }
}

async fn write(
    desk: &Desk,
    signer: &Signer<'_>,
    judged: &proof::Judged,
    id: Uuid,
    seen: &[Seen],
    asked: &Asked,
) -> Result<Signed, Refusal> {
    let by = signer.by();
    // One page of an operator has a form for each of the two.
    let act = match signer {
        Signer::AtDesk { .. } => "internship_sign_at_desk",
        _ => "internship_sign",
    };
    let mut work = match desk.once(by.actor(), act, asked).await? {
        Once::Done(signed) => return Ok(signed),
        Once::Fresh(work) => work,
    };
    let before = hold(&mut work, by, id, None).await?;
    row(&before, Act::Sign, by, None)?;
    let mut hashes = Vec::new();
    for one in seen {
        let paper = before.paper(one.paper).filter(|paper| paper.hash == one.hash && !paper.dropped);
        let paper = paper.ok_or(Refusal::Stale)?;
        if paper.signed_by(signer.party()).is_some() {
            return Err(Refusal::Conflict("error-internship-signed"));
        }
        let hash = hex::decode(&paper.hash).map_err(|_| Refusal::Internal("hash of a paper"))?;
        hashes.push((paper.id, hash));
    }
    if hashes.is_empty() {
        return Err(Refusal::Stale);
    }
    let operator = match signer {
        Signer::Promoter { operator, .. } => Some(operator.id()),
        _ => None,
    };
    let proved = match (judged, hashes.as_slice()) {
        (proof::Judged::Handed(code), [(paper, _)]) => code::use_up(desk, &mut work, *paper, code).await?,
        // A code is good for one paper.
        (proof::Judged::Handed(_), _) => proof::by_code(None)?,
        (other, _) => proof::prove(desk, &mut work, other, id, 0, operator).await?,
    };
    for (paper, hash) in hashes {
        let signature = Signature {
            id: desk.id(),
            paper_id: paper,
            party: signer.party().code().to_owned(),
            signer_id: by.id(),
            mandate_id: match signer {
                Signer::Host { mandate, .. } => Some(mandate.id()),
                _ => None,
            },
            proof: proved.proof.to_owned(),
            place: signer.place().to_owned(),
            hash,
            handed_by: proved.handed_by,
            at: work.now,
        };
        match store::internship_paper::sign(&mut work.tx, &signature).await {
            Err(DbError::Taken(_)) => return Err(Refusal::Conflict("error-internship-signed")),
            other => other?,
        }
    }
    let signed = complete(desk, &mut work, &before, by, Act::Sign).await?;
    work.done(signed).await
}

/// The promoter approves the training project that is shown (R128).
///
/// `error-internship-approved` when a colleague just did.
pub async fn approve(
    desk: &Desk,
    operator: &Operator,
    id: Uuid,
    seen: &Seen,
    asked: &Asked,
) -> Result<Signed, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_approve", asked).await? {
        Once::Done(signed) => return Ok(signed),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let before = hold(&mut work, by, id, None).await?;
    row(&before, Act::Approve, by, None)?;
    let project = before.newest(Kind::TrainingProject);
    let project = project.filter(|paper| paper.id == seen.paper && paper.hash == seen.hash);
    let project = project.ok_or(Refusal::Stale)?;
    let now = work.now;
    let touched = store::internship_paper::approve(&mut work.tx, project.id, operator.id(), now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-internship-approved"))?;
    let signed = complete(desk, &mut work, &before, by, Act::Approve).await?;
    work.done(signed).await
}

/// Convention signed by all and project approved: R.3 stands on the company's file (I08).
pub(super) fn is_recorded(sheet: &Sheet) -> bool {
    let signed = sheet.newest(Kind::Convention).and_then(|paper| paper.signed_at());
    let approved = sheet.newest(Kind::TrainingProject).and_then(|paper| paper.approved_at);
    signed.is_some() && approved.is_some()
}

/// The step of what was just signed or approved, with everything that it completes.
async fn complete(
    desk: &Desk,
    work: &mut Work,
    before: &Sheet,
    by: By<'_>,
    act: Act,
) -> Result<Signed, Refusal> {
    let now = load(&mut work.tx, before.internship.clone()).await?;
    let mut passages = Vec::new();
    if now.state == State::ToSign && is_recorded(&now) && !is_recorded(before) {
        passages = agreed(desk, work, &now).await?;
    }
    let (act, after) = match concluded(&now) {
        Some(act) => (act, concluded_row(&now, act)?),
        None => (act, now.internship.clone()),
    };
    let row = row(&now, act, by, None)?;
    let event = work.internship_step(desk, &now, row, by, None, after).await?;
    if act == Act::Prolong {
        prolonged(work, &now).await?;
    }
    if concluded(&now).is_some() {
        work.tell_both(desk, event, &now.internship, act, None).await?;
    }
    Ok(Signed { version: now.internship.version + 1, state: row.to, passages })
}

/// What the signatures and the approval that are there complete.
fn concluded(sheet: &Sheet) -> Option<Act> {
    match sheet.state {
        State::ToSign => {
            let both = [Kind::Convention, Kind::TrainingProject];
            let hold = |kind: &Kind| sheet.newest(*kind).is_some_and(|paper| paper.is_in_force());
            both.iter().all(hold).then_some(Act::Agree)
        }
        State::Running => {
            let number = sheet.content.extension.as_ref()?.number;
            let holds = sheet.in_force(Kind::TrainingProject).is_some_and(|paper| paper.number == number);
            holds.then_some(Act::Prolong)
        }
        State::Closing => {
            let newest = sheet.newest(Kind::Attestation)?;
            newest.is_in_force().then_some(Act::Conclude)
        }
        _ => None,
    }
}

fn concluded_row(sheet: &Sheet, act: Act) -> Result<Internship, Refusal> {
    let Some(extension) = sheet.content.extension.as_ref().filter(|_| act == Act::Prolong) else {
        return Ok(sheet.internship.clone());
    };
    let content = domain::internship::Content { extension: None, ..sheet.content.clone() };
    Ok(Internship { ends_on: Some(extension.until), ..with(&sheet.internship, &content)? })
}

/// The contacts at the end wait for the new last day (R129).
async fn prolonged(work: &mut Work, sheet: &Sheet) -> Result<(), Refusal> {
    if let (Some(extension), Some(span)) = (&sheet.content.extension, sheet.span()) {
        let longer = domain::internship::Span { until: extension.until, ..span };
        let day = Moment::End.planned_on(longer);
        store::internship::replan_end(&mut work.tx, sheet.internship.id, day).await?;
    }
    Ok(())
}

/// R128, I08: R.3, dated with the later of the last signature and the approval.
async fn agreed(desk: &Desk, work: &mut Work, sheet: &Sheet) -> Result<Vec<Uuid>, Refusal> {
    const BROKEN: Refusal = Refusal::Internal("papers of an internship");
    let signed = sheet.newest(Kind::Convention).and_then(|paper| paper.signed_at()).ok_or(BROKEN)?;
    let approved = sheet.newest(Kind::TrainingProject).and_then(|paper| paper.approved_at).ok_or(BROKEN)?;
    let meeting = sheet.content.plan.as_ref().map(|plan| plan.meeting).unwrap_or_default();
    let (minutes, channel) = meeting.minutes.zip(meeting.channel).ok_or(BROKEN)?;
    let row = &sheet.internship;
    let history = Subject::of_company(&mut work.tx, row.company_id, &[]).await?.history;
    let start = delivered_from(signed.max(approved), minutes, &history);
    let service =
        Service::Agreed { convention_signed_on: rome_date(signed), project_approved_on: rome_date(approved) };
    let promoter = row.promoter_operator.ok_or(BROKEN)?;
    let when = Delivered { start, minutes, channel };
    Ok(record(desk, work, row, promoter, &service, when).await?.0)
}
