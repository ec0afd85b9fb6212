//! Questions of the person to the responsible, and the answers. They belong to the document and are read with it.

use domain::form::{Errors, Form};
use store::psp::Question;
use uuid::Uuid;

use super::hold::{hold, hold_for};
use crate::{Asked, Citizen, Desk, Mail, Once, Operator, Refusal};

/// Characters of a question or an answer.
const MAX_CHARS: usize = 2000;

fn read(field: &str, text: &str) -> Result<String, Refusal> {
    let form: Form = [(field, text)].into_iter().collect();
    let mut errors = Errors::default();
    let text = form.required(field, MAX_CHARS, &mut errors);
    Ok(errors.or(text)?)
}

/// Asks about a document that was shown; errors beside `question`. The responsible is told.
pub async fn ask(
    desk: &Desk,
    citizen: &Citizen,
    psp: Uuid,
    question: &str,
    asked: &Asked,
) -> Result<Uuid, Refusal> {
    let text = read("question", question)?;
    let mut work = match desk.once(citizen.actor(), "pact_ask", asked).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    let held = hold(&mut work, psp).await?;
    let sheet = &held.sheet;
    if sheet.psp.person_id != citizen.person() || sheet.to_read().is_none() {
        return Err(Refusal::NotFound);
    }
    if sheet.state.is_final() {
        return Err(Refusal::Conflict("error-pact-final"));
    }
    let row = Question {
        id: desk.id(),
        psp_id: psp,
        text,
        asked_at: work.now,
        answer: None,
        answered_by: None,
        answered_at: None,
    };
    store::psp::ask(&mut work.tx, &row).await?;
    let mail = Mail::PactAsked { person: citizen.person() };
    work.tell_operator(desk, row.id, sheet.psp.responsible_id, &mail).await?;
    work.audit("pact_ask", format!("psp:{psp}"), serde_json::json!({ "question": row.id })).await?;
    work.done(row.id).await
}

/// Answers for the competent centre; errors beside `answer`. The person is told that there is an answer, not what it says.
pub async fn answer(
    desk: &Desk,
    operator: &Operator,
    question: Uuid,
    answer: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let text = read("answer", answer)?;
    let mut work = match desk.once(operator.actor(), "pact_answer", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let found = store::psp::question(&mut work.tx, question).await?.ok_or(Refusal::NotFound)?;
    let held = hold_for(&mut work, operator, found.psp_id).await?;
    let now = work.now;
    let touched = store::psp::answer(&mut work.tx, question, &text, operator.id(), now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-pact-answered"))?;
    let psp = &held.sheet.psp;
    work.tell_person(desk, desk.id(), psp.person_id, &Mail::PactAnswered).await?;
    work.audit("pact_answer", format!("psp:{}", psp.id), serde_json::json!({ "question": question })).await?;
    work.done(()).await
}
