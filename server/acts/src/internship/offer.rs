//! Asking somebody, and their answer. The host learns who it is when they said yes, and never who said no.
//!
//! Seeking and proposing is recorded for the person (F2.4; M6.1 in L. 68, which the later M6.4 needs: R115), unless the
//! intern comes from the shortlist of a vacancy: there it was recorded already (R126).

use domain::{
    form::FieldError,
    internship::{Act, Content, Service},
};
use store::internship::Internship;
use uuid::Uuid;

use super::{
    By,
    hold::{hold, hold_with, with},
    record::{Delivered, record},
    step::{Moved, row},
};
use crate::{
    Asked, Desk, Once, Operator, Refusal,
    follow::Held,
    passage::{Warned, needs_a_look},
};

/// Asks `person`; what was done to find them is in `held`, which is required without a vacancy.
///
/// Warnings that the operator has not seen come back as the second value and nothing is written. Refused:
/// `error-internship-once` when the person has another internship with this host.
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
    let (passages, warned) = match (sheet.internship.vacancy_id, held) {
        (Some(_), _) => (Vec::new(), Vec::new()),
        (None, None) => return Err(Refusal::Fields(FieldError::new("minutes", "error-required").into())),
        (None, Some(held)) => {
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
            drop_papers(&mut work, &sheet).await?;
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

/// Papers that are not in force bind nobody any more.
pub(super) async fn drop_papers(work: &mut crate::Work, sheet: &super::read::Sheet) -> Result<(), Refusal> {
    let now = work.now;
    for paper in sheet.papers.iter().filter(|paper| !paper.dropped) {
        store::internship_paper::drop_paper(&mut work.tx, paper.id, now).await?;
    }
    Ok(())
}
