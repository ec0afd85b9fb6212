//! Asking candidates whether they are available (R079): each gets a message, and the preselection is recorded for each
//! (R078; M6.1 under L. 68, R115), once for the ranking or the application and the question together.

use domain::{
    form::{Errors, FieldError},
    shortlist::{Act, Availability, Source},
    vacancy::Action,
};
use store::{
    DbError,
    candidate::Candidate,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::hold::{find, hold, office, works_for};
use super::record::{Recorder, for_person};
use super::step::Doer;
use crate::{
    Asked, Desk, Mail, Once, Operator, Refusal,
    passage::{Warned, needs_a_look},
};

/// People that are asked at once.
const MOST: usize = 20;

/// Asks `candidates`; `minutes` is how long the preselection of each took. Warnings that the operator has not seen come back
/// as the second value and nothing is written.
///
/// Refused beside `candidate`: `error-choose`, `error-candidates-many` (`max`), `error-candidate-refused` (`name`) with what the
/// gates have against the passage of this one; `error-candidate-withdrew` when somebody does not agree any more;
/// `error-candidate-not-now` when a colleague has asked.
pub async fn ask(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    candidates: &[Uuid],
    minutes: u16,
    warnings_seen: bool,
    asked: &Asked,
) -> Result<Result<usize, Warned>, Refusal> {
    if candidates.is_empty() {
        return Err(Refusal::Fields(FieldError::new("candidate", "error-choose").into()));
    }
    if candidates.len() > MOST {
        let error = FieldError::new("candidate", "error-candidates-many").with("max", MOST);
        return Err(Refusal::Fields(error.into()));
    }
    let mut work = match desk.once(operator.actor(), "candidate_ask", asked).await? {
        Once::Done(count) => return Ok(Ok(count)),
        Once::Fresh(work) => work,
    };
    let mut people = Vec::new();
    for candidate in candidates {
        let (row, of) = find(&mut work, *candidate).await?;
        (of == vacancy).then_some(()).ok_or(Refusal::NotFound)?;
        people.push(row.person_id);
    }
    // Several people are held in one order, so that two operators never wait for each other in a circle.
    people.sort();
    for person in people {
        lock(&mut work.tx, Lock::Person, person).await?;
    }
    let held = hold(&mut work, vacancy).await?;
    works_for(operator, &held.vacancy)?;
    held.building()?;
    let recorder =
        Recorder { operator: operator.id(), office: office(operator, &held.vacancy), minutes: Some(minutes) };
    let (mut warned, mut refused) = (Warned::new(), Errors::default());
    for candidate in candidates {
        let line = store::candidate::line(&mut work.tx, *candidate).await?.ok_or(Refusal::NotFound)?;
        if line.agrees == 0 {
            return Err(Refusal::Conflict("error-candidate-withdrew"));
        }
        let (before, name) = (line.candidate, format!("{} {}", line.surname, line.name));
        let person = before.person_id;
        let action = recorded_as(&before)?;
        let written = for_person(desk, &mut work, &recorder, person, action, &held.vacancy).await;
        let written = match written {
            Err(Refusal::Passages(found)) => {
                let findings = found.into_iter().flat_map(|(_, findings)| findings);
                told(&mut refused, &name, findings.map(|finding| finding.error("")));
                continue;
            }
            other => other?,
        };
        warned.extend(written.warned);
        let after = Candidate {
            availability: Availability::Asked.code().to_owned(),
            asked_at: Some(work.now),
            preselection_id: written.passage,
            ..before.clone()
        };
        let doer = Doer::operator(operator);
        let event = work.candidate_step(desk, &before, Act::Ask, doer, None, after).await?;
        let mail = Mail::ProposalMoved { act: Act::Ask.code().to_owned(), candidate: before.id };
        work.tell_person(desk, event, person, &mail).await?;
    }
    if !refused.is_empty() {
        return Err(Refusal::Fields(refused));
    }
    if !warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: nobody was asked, and the key stays unused.
        return Ok(Err(warned));
    }
    work.done(candidates.len()).await.map(Ok)
}

/// What is recorded with the question: that an application was collected (R079), or that availability was asked.
fn recorded_as(row: &Candidate) -> Result<Action, DbError> {
    match Source::parse(&row.source).ok_or(DbError::Unreadable("candidate.source"))? {
        Source::Applied => Ok(Action::SelfApplication),
        Source::Ranked => Ok(Action::Availability),
    }
}

/// What the gates have against one of several people, told with the name; what is against the minutes is against them for all.
fn told(refused: &mut Errors, name: &str, errors: impl Iterator<Item = FieldError>) {
    let mut named = false;
    for error in errors {
        if error.field == "minutes" {
            if !refused.iter().any(|known| *known == error) {
                refused.push(error);
            }
            continue;
        }
        if !named {
            refused.push(FieldError::new("candidate", "error-candidate-refused").with("name", name));
            named = true;
        }
        refused.push(FieldError { field: "candidate".to_owned(), ..error });
    }
}
