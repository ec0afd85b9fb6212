//! Asking somebody, and their answer. The host learns who it is when they said yes, and never who said no.
//!
//! Seeking and proposing is recorded for the person (F2.4; M6.1 in L. 68, which the later M6.4 needs: R115). Of an intern who
//! comes from the shortlist of a vacancy it was recorded there: then nobody has to say it again.

use domain::{
    form::FieldError,
    internship::{Act, Content, Service},
    shortlist::Availability,
};
use store::{candidate::Line, internship::Internship};
use uuid::Uuid;

use super::{
    By,
    hold::{hold, hold_with, with},
    read::{Sheet, Shown},
    record::{Delivered, record},
    step::{Moved, row},
};
use crate::{
    Asked, Desk, Once, Operator, Refusal, Work,
    follow::Held,
    passage::{Warned, needs_a_look},
};

/// Asks `person`; what was done to find them is in `held`, which is required without a vacancy.
///
/// Warnings that the operator has not seen come back as the second value and nothing is written. Refused:
/// `error-internship-once` when the person has another internship with this host (guidelines, `per_person_and_host`),
/// `error-internship-not-candidate` for who is not available in the shortlist of its vacancy (R079), or does not agree to be
/// proposed any more.
pub async fn offer(
    desk: &Desk,
    operator: &Operator,
    (id, version): (Uuid, i64),
    person: Uuid,
    held: Option<&Held>,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<Moved, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "internship_offer", asked).await? {
        Once::Done(moved) => return Ok(Ok(moved)),
        Once::Fresh(work) => work,
    };
    let by = By::Operator(operator);
    let sheet = hold_with(&mut work, by, id, Some(version), Some(person)).await?;
    let row = row(&sheet, Act::Offer, by, None)?;
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    let after = Internship { person_id: Some(person), ..sheet.internship.clone() };
    if let Some(vacancy) = sheet.internship.vacancy_id {
        is_candidate(&mut work, vacancy, person).await?;
    }
    let (passages, warned) = match held {
        None if sheet.internship.vacancy_id.is_some() => (Vec::new(), Vec::new()),
        None => return Err(Refusal::Fields(FieldError::new("minutes", "error-required").into())),
        Some(held) => {
            let service = Service::Proposed { reference: sheet.reference() };
            record(desk, &mut work, &after, operator.id(), &service, Delivered::from(held)).await?
        }
    };
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: nobody is asked, and the key stays unused.
        return Ok(Err(warned));
    }
    let event = work.internship_step(desk, &sheet, row, by, None, after.clone()).await?;
    work.tell_intern(desk, event, &after, Act::Offer, None).await?;
    work.done(Moved { version: version + 1, state: row.to, passages }).await.map(Ok)
}

/// The answer of who was asked, in their session or written down by an operator. Nobody has to say why not; whoever says
/// no, or no longer, is forgotten here, and another can be asked.
pub async fn answer(
    desk: &Desk,
    by: By<'_>,
    (id, version): (Uuid, i64),
    accepts: bool,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<Moved, Refusal> {
    let mut work = match desk.once(by.actor(), "internship_answer", asked).await? {
        Once::Done(moved) => return Ok(moved),
        Once::Fresh(work) => work,
    };
    let sheet = hold(&mut work, by, id, Some(version)).await?;
    let act = if accepts { Act::Accept } else { Act::Decline };
    let row = row(&sheet, act, by, reason)?;
    let knew = sheet.state.names_the_intern();
    let after = match accepts {
        true => sheet.internship.clone(),
        false => {
            store::site_place::release(&mut work.tx, id).await?;
            drop_papers(&mut work, &sheet, |_| true).await?;
            // The training project speaks of the one who said no.
            let content = Content { plan: None, ..sheet.content.clone() };
            Internship { person_id: None, promoter_operator: None, ..with(&sheet.internship, &content)? }
        }
    };
    let event = work.internship_step(desk, &sheet, row, by, reason, after).await?;
    // Whom the host did not know it need not forget.
    if accepts || knew {
        work.tell_host(desk, event, &sheet.internship, act, None).await?;
    }
    work.done(Moved { version: version + 1, state: row.to, passages: Vec::new() }).await
}

/// R079: of a vacancy's candidates only who said that they are available, and still agrees.
async fn is_candidate(work: &mut Work, vacancy: Uuid, person: Uuid) -> Result<(), Refusal> {
    let list = store::shortlist::of_vacancy(&mut work.tx, vacancy).await?;
    let candidates = match list {
        Some(list) => store::candidate::lines_of(&mut work.tx, list.id).await?,
        None => Vec::new(),
    };
    let available = Availability::Available.code();
    let own = |line: &Line| line.candidate.person_id == person && line.agrees == 1;
    let is = candidates.iter().any(|line| own(line) && line.candidate.availability == available);
    is.then_some(()).ok_or(Refusal::Conflict("error-internship-not-candidate"))
}

/// Those of the papers that are `which` bind nobody any more.
pub(super) async fn drop_papers(
    work: &mut Work,
    sheet: &Sheet,
    which: impl Fn(&Shown) -> bool,
) -> Result<(), Refusal> {
    let now = work.now;
    for paper in sheet.papers.iter().filter(|paper| !paper.dropped && which(paper)) {
        store::internship_paper::drop_paper(&mut work.tx, paper.id, now).await?;
    }
    Ok(())
}
