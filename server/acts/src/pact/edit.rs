//! Beginning another text: of a document in force, because something changed (R054, R112), or of one that was shown,
//! because it must say something else. It starts with the words of the newest one and says to the person why.
//!
//! While it is written and signed, the text in force holds. Only those whom the changes bind sign again.

use domain::psp::{Act, State, Who};
use store::psp::{Psp, PspText};
use uuid::Uuid;

use super::{
    hold::{hold_for, json, known, programmes},
    step::{Doer, row},
};
use crate::{Asked, Desk, Mail, Once, Operator, Refusal, did::not_too_long};

/// Begins the text; gives the new version. Minutes and channel are asked anew, because it is another meeting; of a text
/// that was only shown they stay.
pub async fn edit(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    version: i64,
    reason: &str,
    asked: &Asked,
) -> Result<i64, Refusal> {
    not_too_long(Some(reason))?;
    let mut work = match desk.once(operator.actor(), "pact_edit", asked).await? {
        Once::Done(version) => return Ok(version),
        Once::Fresh(work) => work,
    };
    let held = hold_for(&mut work, operator, psp).await?;
    let sheet = &held.sheet;
    let row = row(sheet, Act::Edit, Who::Operator, Some(reason))?;
    held.at(version)?;
    held.declared()?;
    let newest = sheet.to_sign().or_else(|| sheet.in_force()).ok_or(Refusal::Internal("text of a pact"))?;
    let known = known(desk, &mut work, sheet.kind, &held.did, newest.responsible).await?;
    let content = known.over(&newest.content);
    let number = sheet.texts.iter().map(|text| text.number).max().unwrap_or(0) + 1;
    let text = PspText {
        psp_id: psp,
        number,
        content: json(&content)?,
        hash: None,
        change: Some(reason.trim().to_owned()),
        responsible_id: newest.responsible,
        created_by: operator.id(),
        created_at: work.now,
        frozen_at: None,
    };
    store::psp::add_text(&mut work.tx, &text).await?;
    let another = sheet.to_sign().is_none();
    let after = Psp {
        office: held.did.office.clone(),
        programmes: programmes(&content),
        text_number: number,
        minutes: sheet.psp.minutes.filter(|_| !another),
        channel: sheet.psp.channel.clone().filter(|_| !another),
        ..sheet.psp.clone()
    };
    let event = work.pact_step(desk, sheet, row, Doer::operator(operator), Some(reason), after).await?;
    // What nobody was shown is nobody's loss; what was shown is taken back, and the person knows why.
    if !another || sheet.state == State::ToSign {
        let mail = Mail::PactMoved {
            act: Act::Edit.code().to_owned(),
            title: sheet.title.to_owned(),
            reason: Some(reason.trim().to_owned()),
        };
        work.tell_person(desk, event, sheet.psp.person_id, &mail).await?;
    }
    work.done(version + 1).await
}
