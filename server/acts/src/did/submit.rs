//! Submitting: the draft becomes a declaration with a protocol number and the date that counts for the law.
//! A DID that was returned is completed by the same act: it keeps its protocol and its dates.

use chrono::Datelike;
use domain::{
    calendar::{LocalHolidays, Terms},
    did::{
        CheckContext, Complete, Declaration, Move, PersonFacts, Protocol, State, Step, competent_office,
        legal_date, merge, next, terms,
    },
    form::{Errors, Form},
    office::Competence,
};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use store::{
    DbError,
    did::{Did, Submission},
    request::Request,
};
use uuid::Uuid;

use super::{Author, answers_of, approval, hold::hold_of, split, state_of, step::Moved};
use crate::{Asked, Desk, Once, Refusal, Work};

/// Abbreviation in the protocol while no office is assigned.
const UNASSIGNED: &str = "REG";

/// What the person gets back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    pub did: Uuid,
    pub protocol: String,
}

/// What the answers of this person are judged with, now.
pub fn check_context<'a>(
    desk: &'a Desk,
    person: &store::person::Person,
    has_email: bool,
) -> CheckContext<'a> {
    CheckContext {
        today: desk.today(),
        places: desk.places,
        person: PersonFacts { birth_date: person.birth_date, has_email },
        privacy_version: &desk.rules.privacy_version,
    }
}

/// Submits the draft, or completes the returned DID, with the summary's answers in `form`.
///
/// Refused with the first step that is not right ([`Refusal::Fields`] names fields of any step), with
/// [`Refusal::Stale`] when another tab saved meanwhile, and at the desk without the code by which the person approves
/// (field [`super::APPROVAL_CODE`]).
pub async fn submit(
    desk: &Desk,
    author: Author<'_>,
    did: Uuid,
    version: i64,
    form: Form,
    asked: &Asked,
) -> Result<Submitted, Refusal> {
    let submitted = write(desk, author, did, version, form, asked).await;
    if let (Err(refusal), Author::Desk { operator, person }) = (&submitted, author)
        && approval::is_wrong(refusal)
    {
        approval::count_failure(desk, operator, person).await?;
    }
    submitted
}

async fn write(
    desk: &Desk,
    author: Author<'_>,
    did: Uuid,
    version: i64,
    form: Form,
    asked: &Asked,
) -> Result<Submitted, Refusal> {
    let mut work = match desk.once(author.actor(), "did_submit", asked).await? {
        Once::Done(answer) => return Ok(answer),
        Once::Fresh(work) => work,
    };
    let stored = hold_of(&mut work, author.person(), did).await?;
    if !author.may_fill(&stored) {
        return Err(Refusal::NotFound);
    }
    let state = state_of(&stored)?;
    let act = if state == State::Returned { Move::Complete } else { Move::Submit };
    let to = next(state, act, author.who())?;
    if stored.version != version {
        return Err(Refusal::Stale);
    }

    let answers = merge(Step::Summary, answers_of(&stored)?, form.clone());
    let complete = read(desk, &mut work, &stored, &answers).await?;
    if let Author::Desk { .. } = author {
        approval::use_approval(desk, &mut work, &stored, &form).await?;
    }
    let json = |value: serde_json::Result<serde_json::Value>| {
        value.map(Json).map_err(|_| Refusal::Internal("declaration"))
    };
    let kept = split(&answers)?;
    let declaration = json(serde_json::to_value(&complete.declaration))?;
    let needs = json(serde_json::to_value(&complete.needs))?;
    store::did::put_needs(&mut work.tx, did, &kept.needs, &needs).await?;

    let moved = Moved { act, from: state, to, who: author.who(), by: author.id(), reason: None };
    let event = work.step(desk, &stored, &moved).await?;
    let now = work.now;
    if act == Move::Complete {
        let touched =
            store::did::complete(&mut work.tx, did, version, &kept.answers, &declaration, now).await?;
        touched.happened().then_some(()).ok_or(Refusal::Stale)?;
        back_to_the_queue(&mut work, did, to).await?;
        work.tell_move(desk, event, &stored, act, None).await?;
        let protocol = stored.protocol.unwrap_or_default();
        return work.done(Submitted { did, protocol }).await;
    }

    let office = match competent_office(&complete.declaration.home, &desk.pack) {
        Competence::Office(slug) => slug.as_str().to_owned(),
        Competence::Unassigned => String::new(),
        Competence::OutsideRegion => return Err(Refusal::Conflict("error-did-outside-region")),
    };
    let legal = legal_date(&complete.declaration, now);
    let submission = Submission {
        id: did,
        version,
        source: author.source(),
        answers: &kept.answers,
        declaration: &declaration,
        office: &office,
        legal_date: legal,
        at: now,
    };
    match store::did::submit(&mut work.tx, &submission).await {
        Ok(touched) => touched.happened().then_some(()).ok_or(Refusal::Stale)?,
        Err(DbError::Taken(_)) => return Err(Refusal::Conflict("error-did-already-open")),
        Err(error) => return Err(error.into()),
    }
    let term = terms(&complete.declaration, legal, Terms::embedded(), &LocalHolidays::none())
        .first()
        .map(|term| term.due);
    let request = Request {
        id: desk.id(),
        kind: "did".to_owned(),
        subject_id: did,
        person_id: Some(stored.person_id),
        company_id: None,
        office: office.clone(),
        stage: to.code().to_owned(),
        opened_at: now,
        term_on: term,
        taken_by: None,
        taken_at: None,
        closed_at: None,
    };
    store::request::open(&mut work.tx, &request).await?;

    // The counter's row is held until the commit: everything else stands before it.
    let year = domain::calendar::rome_date(now).year();
    let number = store::did::next_protocol(&mut work.tx, &office, i64::from(year)).await?;
    let abbreviation = desk.pack.office(&office).map_or(UNASSIGNED, |office| office.abbreviation.as_str());
    let number32 = u32::try_from(number).map_err(|_| Refusal::Internal("protocol counter"))?;
    let protocol = Protocol::new(year, abbreviation, number32).map_err(|_| Refusal::Internal("protocol"))?;
    let protocol = protocol.to_string();
    store::did::set_protocol(&mut work.tx, did, &office, i64::from(year), number, &protocol).await?;
    let numbered = Did { protocol: Some(protocol.clone()), office, ..stored };
    work.tell_move(desk, event, &numbered, act, None).await?;
    work.done(Submitted { did, protocol }).await
}

/// Judges all answers; on failure the errors of every step, in order.
async fn read(desk: &Desk, work: &mut Work, did: &Did, answers: &Form) -> Result<Complete, Refusal> {
    let person = store::person::by_id(&mut work.tx, did.person_id)
        .await?
        .ok_or(Refusal::Internal("person of a DID"))?;
    let account = store::account::of_person(&mut work.tx, did.person_id).await?;
    let has_email = account.is_some_and(|a| a.email_confirmed_at.is_some());
    let context = check_context(desk, &person, has_email);
    Declaration::from_answers(answers, &context).map_err(|steps| {
        let mut all = Errors::default();
        steps.into_iter().for_each(|(_, errors)| all.extend(errors));
        Refusal::Fields(all)
    })
}

/// The operators see a completed DID again, still with whoever had it in charge.
async fn back_to_the_queue(work: &mut Work, did: Uuid, to: State) -> Result<(), Refusal> {
    let request = store::request::of_subject(&mut work.tx, "did", did)
        .await?
        .ok_or(Refusal::Internal("request of a DID"))?;
    Ok(store::request::set_stage(&mut work.tx, request.id, to.code()).await?)
}
