//! Enrolments in programmes, entered and ended by operators (R007, R008).

use chrono::NaiveDate;
use domain::{
    catalogue::ProgrammeId,
    form::{Errors, FieldError, Form},
    pack::Pack,
    passage::Recorded,
};
use store::dialect::{Lock, lock};
use uuid::Uuid;

use crate::{Asked, Desk, Once, Operator, Refusal, passage::Subject};

/// An enrolment as the operator typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolmentForm {
    pub programme: ProgrammeId,
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub to: Option<NaiveDate>,
    pub source: String,
}

impl EnrolmentForm {
    /// Reads `programme`, `from`, `to` (three boxes or ISO) and `source`.
    ///
    /// Keys: `error-required`, `error-date`, `error-unknown-choice`, `error-dates-order`, `error-future`.
    pub fn parse(form: &Form, pack: &Pack, today: NaiveDate) -> Result<EnrolmentForm, Errors> {
        let mut errors = Errors::default();
        let known = |code: &str| ProgrammeId::parse(code).filter(|id| pack.programme(*id).is_some());
        let programme = form.choice("programme", known, &mut errors);
        let from = form.date("from", &mut errors);
        if from.is_none() && errors.of("from-day").is_none() {
            errors.add("from-day", "error-required");
        }
        let to = form.date("to", &mut errors);
        if from.is_some_and(|from| from > today) {
            errors.add("from-day", "error-future");
        }
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            errors.add("to-day", "error-dates-order");
        }
        let source = form.required("source", 200, &mut errors);
        let read = programme.zip(from).zip(source);
        errors.or(read.map(|((programme, from), source)| EnrolmentForm { programme, from, to, source }))
    }
}

pub async fn enrol(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    form: EnrolmentForm,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "enrol", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Person, person).await?;
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    let already = store::enrolment::of_person(&mut work.tx, person).await?;
    let overlaps = |e: &store::enrolment::Enrolment| {
        e.programme == form.programme.as_str()
            && form.to.is_none_or(|to| e.from_date <= to)
            && e.to_date.is_none_or(|to| to >= form.from)
    };
    if already.iter().any(overlaps) {
        let error = FieldError::new("programme", "error-enrolment-overlaps");
        return Err(Refusal::Fields(error.into()));
    }
    let row = store::enrolment::Enrolment {
        id: desk.id(),
        person_id: person,
        programme: form.programme.as_str().to_owned(),
        from_date: form.from,
        to_date: form.to,
        source: form.source,
        entered_by: operator.id(),
        at: work.now,
    };
    store::enrolment::add(&mut work.tx, &row).await?;
    let detail = serde_json::json!({ "programme": row.programme });
    work.audit("enrol", format!("person:{person}"), detail).await?;
    work.done(()).await
}

/// Ends an enrolment on a day that is not before its start, nor before a service that was recorded because of it (R007,
/// R031): that one is taken back first.
pub async fn end_enrolment(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    enrolment: Uuid,
    on: NaiveDate,
) -> Result<(), Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    lock(&mut work.tx, Lock::Person, person).await?;
    let stored = store::enrolment::by_id(&mut work.tx, enrolment).await?.ok_or(Refusal::NotFound)?;
    if stored.person_id != person {
        return Err(Refusal::NotFound);
    }
    if on < stored.from_date {
        let error = FieldError::new("to-day", "error-dates-order");
        return Err(Refusal::Fields(error.into()));
    }
    let subject = Subject::load(&mut work.tx, person).await?;
    if let Some(needed) = last_needed(&desk.pack, &subject, &stored.programme).filter(|last| last.day() > on)
    {
        let error = FieldError::new("to-day", "error-enrolment-needed").with("code", needed.code);
        return Err(Refusal::Fields(error.into()));
    }
    let touched = store::enrolment::end(&mut work.tx, enrolment, on).await?;
    touched.happened().then_some(()).ok_or(Refusal::Conflict("error-enrolment-ended"))?;
    let detail = serde_json::json!({ "programme": stored.programme });
    work.audit("enrolment_end", format!("person:{person}"), detail).await?;
    work.done(()).await
}

/// The latest passage that counts and that only somebody enrolled in `programme` could receive.
fn last_needed<'a>(pack: &Pack, subject: &'a Subject, programme: &str) -> Option<&'a Recorded> {
    let programme = ProgrammeId::parse(programme).and_then(|id| pack.programme(id))?;
    let needs = |passage: &&Recorded| {
        let service = pack.catalogue.get(passage.code);
        let asks = service.is_some_and(|service| service.programmes.contains(&programme.id));
        passage.is_effective() && asks && !programme.opened_by.contains(&passage.code)
    };
    subject.history.iter().filter(needs).max_by_key(|passage| passage.start)
}
