//! The contacts of a pact: planned by the frequency that was agreed or by hand, held, missed, cancelled.
//!
//! A contact that was held is a service delivered: the event `PactContact` with the pack's code (D.2, M3.3) is recorded in
//! the same transaction (R054, R112), and the next contact is planned by the frequency of the text in force.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::rome_date,
    commitment::NOTE_MAX_CHARS,
    form::{Errors, FieldError, Form},
    pack::{Event, Pack},
    passage::{Answer, Channel, Draft, Fact, Facts, Mode, questions_in, running},
    psp::Content,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{pact_contact::Contact, psp::Psp};
use uuid::Uuid;

use super::{hold, in_force};
use crate::{
    Asked, Desk, Once, Operator, Refusal, Work,
    passage::{Entry, Subject, Warned, Whose, needs_a_look, write},
};

/// How a contact was held, as an operator types it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub start: DateTime<Utc>,
    pub minutes: u16,
    pub channel: Channel,
    pub note: Option<String>,
}

impl Held {
    /// Reads `minutes`, `channel`, `note`, and the day and time of the start (`date`, `time`; now when both are empty).
    ///
    /// Keys: `error-required`, `error-number`, `error-range`, `error-choose`, `error-date`, `passage-error-time`, `error-future`.
    pub fn parse(form: &Form, now: DateTime<Utc>) -> Result<Held, Errors> {
        let mut errors = Errors::default();
        if form.get("minutes").is_none() {
            errors.add("minutes", "error-required");
        }
        let minutes = form.number("minutes", 1..=480, &mut errors).and_then(|n| u16::try_from(n).ok());
        let channel = form.choice("channel", Channel::by_hand, &mut errors);
        let note = form.optional("note", NOTE_MAX_CHARS, &mut errors);
        let day = form.date("date", &mut errors).unwrap_or(rome_date(now));
        let time = form.get("time").map(|text| chrono::NaiveTime::parse_from_str(text, "%H:%M"));
        let start = match time {
            None => now,
            Some(Ok(time)) => domain::calendar::rome_instant(day, time),
            Some(Err(_)) => {
                errors.add("time", "passage-error-time");
                now
            }
        };
        if start > now {
            errors.add("time", "error-future");
        }
        errors.or(minutes.zip(channel).map(|(minutes, channel)| Held { start, minutes, channel, note }))
    }
}

/// What a contact that was held left behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldContact {
    pub passages: Vec<Uuid>,
    /// The day of the next one, when the text says how often.
    pub next: Option<NaiveDate>,
}

/// Plans a contact by hand. Key: `error-supply-past` beside `planned`.
pub async fn plan_contact(
    desk: &Desk,
    operator: &Operator,
    psp: Uuid,
    day: NaiveDate,
    asked: &Asked,
) -> Result<(), Refusal> {
    if day < desk.today() {
        return Err(Refusal::Fields(FieldError::new("planned", "error-supply-past").into()));
    }
    let mut work = match desk.once(operator.actor(), "contact_plan", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let pact = hold(&mut work, psp).await?;
    operator.works_in(&pact.office).then_some(()).ok_or(Refusal::NotFound)?;
    in_force(&pact)?;
    add(desk, &mut work, psp, day).await?;
    work.audit("contact_plan", format!("psp:{psp}"), json!({ "on": day })).await?;
    work.done(()).await
}

pub(super) async fn add(desk: &Desk, work: &mut Work, psp: Uuid, day: NaiveDate) -> Result<(), Refusal> {
    let contact = Contact {
        id: desk.id(),
        psp_id: psp,
        planned_on: day,
        held_at: None,
        passage_id: None,
        note: None,
        state: "planned".to_owned(),
    };
    Ok(store::pact_contact::add(&mut work.tx, &contact).await?)
}

/// A planned contact of the operator's centre, with its person held.
async fn planned(work: &mut Work, operator: &Operator, contact: Uuid) -> Result<(Psp, Contact), Refusal> {
    let found = store::pact_contact::by_id(&mut work.tx, contact).await?.ok_or(Refusal::NotFound)?;
    let pact = hold(work, found.psp_id).await?;
    operator.works_in(&pact.office).then_some(()).ok_or(Refusal::NotFound)?;
    let row = store::pact_contact::by_id(&mut work.tx, contact).await?.ok_or(Refusal::NotFound)?;
    match row.state.as_str() {
        "planned" => Ok((pact, row)),
        _ => Err(Refusal::Conflict("error-contact-ended")),
    }
}

/// Records a contact that was held. Warnings that the operator has not seen come back as the second value and nothing is
/// written.
pub async fn hold_contact(
    desk: &Desk,
    operator: &Operator,
    contact: Uuid,
    held: &Held,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<HeldContact, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "contact_hold", asked).await? {
        Once::Done(done) => return Ok(Ok(done)),
        Once::Fresh(work) => work,
    };
    let (pact, row) = planned(&mut work, operator, contact).await?;
    in_force(&pact)?;
    let subject = Subject::load(&mut work.tx, pact.person_id).await?;
    let enrolled = running(&desk.pack, &subject.enrolments, rome_date(held.start));
    let codes = desk.pack.codes_for(Event::PactContact, &enrolled);
    let drafts: Vec<Draft> = codes.into_iter().map(|code| draft(&desk.pack, code, held)).collect();
    let entry = Entry {
        operator: operator.id(),
        office: &pact.office,
        whose: Whose::Person(pact.person_id),
        did: Some(pact.did_id),
        drafts: &drafts,
        channels: Channel::BY_HAND,
    };
    let (done, warned) = write(desk, &mut work, &entry, &subject).await?;
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the contact stays planned, and the key unused.
        return Ok(Err(warned));
    }
    let ended = Contact {
        held_at: Some(held.start),
        passage_id: done.passages.first().copied(),
        note: held.note.clone(),
        state: "held".to_owned(),
        ..row
    };
    store::pact_contact::end(&mut work.tx, &ended).await?.one("contact held")?;
    let next = plan_next(desk, &mut work, &pact, rome_date(held.start)).await?;
    work.audit("contact_hold", format!("psp:{}", pact.id), json!({ "contact": ended.id })).await?;
    work.done(HeldContact { passages: done.passages, next }).await.map(Ok)
}

/// The contact was foreseen by the pact and agreed with it: what M3.3 asks is known (R112).
fn draft(pack: &Pack, code: domain::catalogue::LepCode, held: &Held) -> Draft {
    let agreed = questions_in(pack, code).iter().any(|question| question.fact == Fact::AgreedContact);
    let facts = match agreed {
        true => Facts::default().with(Fact::AgreedContact, Answer::Tick),
        false => Facts::default(),
    };
    Draft {
        code,
        start: held.start,
        minutes: Some(held.minutes),
        channel: held.channel,
        mode: Mode::Individuale,
        facts,
    }
}

/// Plans the next contact after `day`, unless one is planned already.
async fn plan_next(
    desk: &Desk,
    work: &mut Work,
    pact: &Psp,
    day: NaiveDate,
) -> Result<Option<NaiveDate>, Refusal> {
    let contacts = store::pact_contact::of_psp(&mut work.tx, pact.id).await?;
    if let Some(ahead) = contacts.iter().find(|contact| contact.state == "planned") {
        return Ok(Some(ahead.planned_on));
    }
    let texts = store::psp::texts(&mut work.tx, pact.id).await?;
    let in_force = texts.into_iter().find(|text| Some(text.number) == pact.signed_number);
    let Some(in_force) = in_force else { return Ok(None) };
    let content: Content =
        serde_json::from_value(in_force.content.0).map_err(|_| Refusal::Internal("text of a pact"))?;
    let next = content.contacts.and_then(|often| often.after(day));
    let Some(next) = next.map(|next| next.max(desk.today())) else { return Ok(None) };
    add(desk, work, pact.id, next).await?;
    Ok(Some(next))
}

/// Ends a planned contact that was not held: the person did not come (`missed`), or it is not needed. It is never a
/// sanction by itself.
pub async fn end_contact(
    desk: &Desk,
    operator: &Operator,
    contact: Uuid,
    missed: bool,
    note: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    if note.trim().is_empty() {
        return Err(Refusal::Fields(FieldError::new("note", "error-reason-required").into()));
    }
    if note.chars().count() > NOTE_MAX_CHARS {
        let error = FieldError::new("note", "error-too-long").with("max", NOTE_MAX_CHARS);
        return Err(Refusal::Fields(error.into()));
    }
    let mut work = match desk.once(operator.actor(), "contact_end", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let (pact, row) = planned(&mut work, operator, contact).await?;
    let state = if missed { "missed" } else { "cancelled" };
    let ended = Contact { state: state.to_owned(), note: Some(note.trim().to_owned()), ..row };
    store::pact_contact::end(&mut work.tx, &ended).await?.one("contact ended")?;
    let detail = json!({ "contact": ended.id, "to": state });
    work.audit("contact_end", format!("psp:{}", pact.id), detail).await?;
    work.done(()).await
}
