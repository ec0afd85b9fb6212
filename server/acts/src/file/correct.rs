//! The person asks to have the file put right (art. 16 GDPR); the competent centre answers within a month.
//!
//! Asking changes nothing in the file. The request comes into the queue of the centre of the newest declaration; without
//! one, of every centre.

use domain::{
    correction::{MAX_CHARS, State, Wish, term},
    form::FieldError,
};
use serde_json::json;
use store::{
    correction::Correction,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use crate::{Asked, Citizen, Desk, Mail, Once, Operator, Refusal};

/// Requests that one person may have open: more are a matter for the counter.
const MOST_OPEN: usize = 10;

/// Puts a request into the queue. Key: `error-corrections-many`.
pub async fn ask_correction(
    desk: &Desk,
    citizen: &Citizen,
    wish: &Wish,
    asked: &Asked,
) -> Result<Uuid, Refusal> {
    let mut work = match desk.once(citizen.identified()?.actor(), "correction_ask", asked).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    let person = citizen.person();
    lock(&mut work.tx, Lock::Person, person).await?;
    let before = store::correction::of_person(&mut work.tx, person).await?;
    if before.iter().filter(|row| row.state == State::Open.code()).count() >= MOST_OPEN {
        return Err(Refusal::Conflict("error-corrections-many"));
    }
    let dids = store::did::of_person(&mut work.tx, person).await?;
    let row = Correction {
        id: desk.id(),
        person_id: person,
        office: dids.first().map(|did| did.office.clone()).unwrap_or_default(),
        about: wish.about.code().to_owned(),
        text: wish.text.clone(),
        state: State::Open.code().to_owned(),
        asked_at: work.now,
        term_on: term(desk.today()),
        answer: None,
        answered_by: None,
        answered_at: None,
    };
    store::correction::add(&mut work.tx, &row).await?;
    let detail = json!({ "correction": row.id, "about": row.about });
    work.audit("correction_ask", format!("person:{person}"), detail).await?;
    work.done(row.id).await
}

/// Says that it was put right (`done`), or why it stays. The words are for the person, and required.
///
/// Refused beside `answer` (`error-required`, `error-too-long`) and when a colleague has answered
/// (`error-correction-answered`).
pub async fn answer_correction(
    desk: &Desk,
    operator: &Operator,
    correction: Uuid,
    done: bool,
    answer: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let answer = answer.trim();
    if answer.is_empty() {
        return Err(Refusal::Fields(FieldError::new("answer", "error-required").into()));
    }
    if answer.chars().count() > MAX_CHARS {
        let error = FieldError::new("answer", "error-too-long").with("max", MAX_CHARS);
        return Err(Refusal::Fields(error.into()));
    }
    let mut work = match desk.once(operator.actor(), "correction_answer", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let row = store::correction::by_id(&mut work.tx, correction).await?;
    let row = row.filter(|row| operator.works_in(&row.office)).ok_or(Refusal::NotFound)?;
    let state = if done { State::Done } else { State::Refused };
    let now = work.now;
    let touched =
        store::correction::answer(&mut work.tx, row.id, state.code(), answer, operator.id(), now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-correction-answered"))?;
    work.tell_person(desk, row.id, row.person_id, &Mail::CorrectionAnswered).await?;
    let detail = json!({ "correction": row.id, "to": state.code() });
    work.audit("correction_answer", format!("person:{}", row.person_id), detail).await?;
    work.done(()).await
}
