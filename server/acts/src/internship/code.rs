//! The code with which an intern signs a paper at the desk, as the pact's ([`crate::pact::hand_over`]): thirty minutes, once,
//! for one paper; five wrong codes end it.

use chrono::TimeDelta;
use domain::internship::{Act, Party};
use store::internship_code::InternshipCode;
use uuid::Uuid;

use super::{By, hold::hold, step::row};
use crate::{
    Desk, Mail, Operator, Refusal, Work,
    pact::{
        HandedOver,
        code::{CODE_MINUTES, by_hand},
        proof::{Proved, by_code, fingerprint},
    },
};

/// A paper is one text: another text is another paper.
const TEXT: i64 = 0;

/// Makes the one code of a paper for its intern; an older one ends.
///
/// Refused: [`Refusal::NotFound`] for a paper that was taken back; `error-internship-not-asked` when the intern has signed
/// it; `error-approval-needs-document` when the code can go neither from hand to hand nor to a confirmed address.
pub async fn hand_over(
    desk: &Desk,
    operator: &Operator,
    id: Uuid,
    paper: Uuid,
) -> Result<HandedOver, Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    let by = By::Operator(operator);
    let sheet = hold(&mut work, by, id, None).await?;
    row(&sheet, Act::Sign, by, None)?;
    let shown = sheet.paper(paper).filter(|shown| !shown.dropped).ok_or(Refusal::NotFound)?;
    if shown.signed_by(Party::Intern).is_some() {
        return Err(Refusal::Conflict("error-internship-not-asked"));
    }
    let person = sheet.internship.person_id.ok_or(Refusal::Internal("intern of an internship"))?;
    let seen = by_hand(&mut work, person).await?;
    let (code, now) = (desk.spoken_code(), work.now);
    let row = InternshipCode {
        hash: fingerprint(desk, paper, TEXT, &code),
        paper_id: paper,
        handed_by: operator.id(),
        created_at: now,
        expires_at: now + TimeDelta::minutes(CODE_MINUTES),
    };
    store::internship_code::hand_over(&mut work.tx, &row).await?;
    let detail = serde_json::json!({ "paper": paper, "mailed": !seen });
    work.audit("internship_code", format!("internship:{id}"), detail).await?;
    if !seen {
        work.tell_person(desk, desk.id(), person, &Mail::SignatureCode { code: code.clone() }).await?;
    }
    work.done(()).await?;
    Ok(if seen { HandedOver::Code(code) } else { HandedOver::Mailed })
}

/// Uses the code of this paper up inside its signature; beside `code` when it is wrong, used or over.
pub(super) async fn use_up(desk: &Desk, work: &mut Work, paper: Uuid, code: &str) -> Result<Proved, Refusal> {
    let (hash, now) = (fingerprint(desk, paper, TEXT, code), work.now);
    by_code(store::internship_code::use_code(&mut work.tx, &hash, paper, now).await?)
}

/// A wrong code was typed for these papers.
pub(super) async fn failed(desk: &Desk, actor: String, papers: &[Uuid]) -> Result<(), Refusal> {
    let mut work = desk.work(actor).await?;
    for paper in papers {
        store::internship_code::failed(&mut work.tx, *paper).await?;
    }
    work.done(()).await
}
