//! What came of a candidate: said by the employer, or written down by an operator who was told.
//!
//! An interview is not the end. A hire, a refusal or a no-show is: it is recorded for the person (F3.2 after F3.1 of the same
//! vacancy, R078; one of M6.2-M6.4 under L. 68, R115) in the name of the operator who presented the list. The employer's
//! word is never lost to a rule of recording: where a gate refuses the passage, the answer stands without one, and the centre
//! sees that something is left to record by hand.

use domain::{
    shortlist::{Act, Answer, Stage, State, Who},
    vacancy::Action,
};
use serde_json::json;
use store::{
    candidate::Candidate,
    dialect::{Lock, lock},
    shortlist::Shortlist,
};
use uuid::Uuid;

use super::answer::at;
use super::hold::{Held, find, hold, works_for};
use super::read::stage_of;
use super::record::{Recorder, for_person};
use super::step::{Doer, said};
use crate::{Asked, Desk, Mail, Mandate, Once, Operator, Refusal, Work};

/// Who says it.
#[derive(Clone, Copy)]
pub enum Speaker<'a> {
    Employer(&'a Mandate),
    Operator(&'a Operator),
}

impl Speaker<'_> {
    fn actor(self) -> String {
        match self {
            Speaker::Employer(mandate) => mandate.actor(),
            Speaker::Operator(operator) => operator.actor(),
        }
    }

    fn doer(self) -> Doer {
        match self {
            Speaker::Employer(mandate) => Doer { who: Who::Employer, id: Some(mandate.id()) },
            Speaker::Operator(operator) => Doer::operator(operator),
        }
    }
}

/// Writes the answer about one candidate down; gives where the candidate stands then. The employer's answer exists for people
/// who were presented to this company; anybody else's are not found.
///
/// Refused: `error-candidate-outcome` when there is an outcome already.
pub async fn outcome(
    desk: &Desk,
    speaker: Speaker<'_>,
    candidate: Uuid,
    version: i64,
    answer: &Answer,
    asked: &Asked,
) -> Result<Stage, Refusal> {
    let note = said(answer.note.as_deref())?;
    let mut work = match desk.once(speaker.actor(), "candidate_outcome", asked).await? {
        Once::Done(code) => {
            let code: String = code;
            return Stage::parse(&code).ok_or(Refusal::Internal("remembered stage"));
        }
        Once::Fresh(work) => work,
    };
    let (found, vacancy) = find(&mut work, candidate).await?;
    lock(&mut work.tx, Lock::Person, found.person_id).await?;
    if let Speaker::Employer(mandate) = speaker {
        mandate.hold(&mut work).await?;
    }
    let held = hold(&mut work, vacancy).await?;
    let before = store::candidate::by_id(&mut work.tx, candidate).await?.ok_or(Refusal::NotFound)?;
    match speaker {
        Speaker::Employer(mandate) => {
            let theirs = held.vacancy.company_id == mandate.company() && before.presented_at.is_some();
            theirs.then_some(()).ok_or(Refusal::NotFound)?;
        }
        Speaker::Operator(operator) => works_for(operator, &held.vacancy)?,
    }
    // What was decided meanwhile says more than that the page is old.
    if stage_of(&before)?.is_final() {
        return Err(Refusal::Conflict("error-candidate-outcome"));
    }
    at(&before, version)?;
    let act = answer.outcome.act();
    let mut after = Candidate {
        outcome: Some(answer.outcome.code().to_owned()),
        outcome_reason: answer.why.map(|why| why.code().to_owned()),
        outcome_on: answer.on,
        outcome_contract: answer.contract.map(|contract| contract.code().to_owned()),
        outcome_at: Some(work.now),
        ..before.clone()
    };
    let to = stage_of(&after)?;
    if to.is_final() {
        after.result_id = record(desk, &mut work, &held, &before).await?;
    }
    let event = work.candidate_step(desk, &before, act, speaker.doer(), note, after).await?;
    let mail = Mail::ProposalMoved { act: act.code().to_owned(), candidate };
    work.tell_person(desk, event, before.person_id, &mail).await?;
    close(&mut work, &held).await?;
    work.done(to.code().to_owned()).await?;
    Ok(to)
}

/// The passage of an outcome; `None` where a rule refuses it, which is told in the audit.
async fn record(desk: &Desk, work: &mut Work, held: &Held, row: &Candidate) -> Result<Option<Uuid>, Refusal> {
    let operator = held.list.presented_by.ok_or(Refusal::Internal("who presented a list"))?;
    let recorder = Recorder { operator, office: &held.vacancy.office, minutes: None };
    match for_person(desk, work, &recorder, row.person_id, Action::Outcome, &held.vacancy).await {
        Ok(written) => Ok(written.passage),
        Err(Refusal::Passages(refused)) => {
            let rules: Vec<&str> = refused.iter().flat_map(|(_, found)| found).map(|one| one.rule).collect();
            let detail = json!({ "rules": rules });
            work.audit("candidate_unrecorded", format!("candidate:{}", row.id), detail).await?;
            Ok(None)
        }
        Err(refusal) => Err(refusal),
    }
}

/// Closes the list when everybody in it has an outcome.
async fn close(work: &mut Work, held: &Held) -> Result<(), Refusal> {
    for row in store::candidate::of_shortlist(&mut work.tx, held.list.id).await? {
        if stage_of(&row)?.waits_for_employer() {
            return Ok(());
        }
    }
    let after =
        Shortlist { state: State::Closed.code().to_owned(), closed_at: Some(work.now), ..held.list.clone() };
    held.put(work, after).await
}

/// What the employer may say now, for the choices of a page.
pub fn choices(stage: Stage) -> impl Iterator<Item = domain::shortlist::Outcome> {
    use domain::shortlist::{Outcome, acts};
    let possible: Vec<Act> = acts(stage, Who::Employer).collect();
    Outcome::ALL.iter().copied().filter(move |outcome| possible.contains(&outcome.act()))
}
