//! Silence is chased: who was asked and does not answer is reminded, and so is an employer who has a list.
//!
//! An operator reminds when they think fit; the house does it by itself after [`PATIENCE_DAYS`] and
//! [`EMPLOYER_PATIENCE_DAYS`], again after as many, for as long as an answer is owed. Who does not agree to be proposed any more
//! owes none. When the vacancy ends, whoever waits for something is told ([`over`]).

use chrono::TimeDelta;
use domain::shortlist::{Act, EMPLOYER_PATIENCE_DAYS, PATIENCE_DAYS, Source, Stage, State};
use store::candidate::Candidate;
use uuid::Uuid;

use super::hold::{Held, find, hold, works_for};
use super::read::{owed_since, stage_of, state_of};
use super::step::Doer;
use crate::{Asked, Desk, Mail, Once, Operator, Refusal, Work};

/// Candidates that one round of the house looks at.
const ROUND: i64 = 200;

/// What [`Mail::ProposalMoved`] says when the vacancy has ended: no act of the table.
const OVER: &str = "over";

/// Whose silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silent {
    /// The people who were asked and have not answered.
    People,
    /// The employer, about the people presented.
    Employer,
}

impl Silent {
    fn owes(self, stage: Stage) -> bool {
        match self {
            Silent::People => stage == Stage::Asked,
            Silent::Employer => stage.waits_for_employer(),
        }
    }
}

/// Reminds whoever owes an answer in a list; gives how many answers are owed. Key: `error-remind-nobody`.
pub async fn remind(
    desk: &Desk,
    operator: &Operator,
    vacancy: Uuid,
    silent: Silent,
    asked: &Asked,
) -> Result<usize, Refusal> {
    let mut work = match desk.once(operator.actor(), "shortlist_remind", asked).await? {
        Once::Done(count) => return Ok(count),
        Once::Fresh(work) => work,
    };
    let held = hold(&mut work, vacancy).await?;
    works_for(operator, &held.vacancy)?;
    let count = tell(desk, &mut work, &held, silent, Doer::operator(operator), None).await?;
    if count == 0 {
        return Err(Refusal::Conflict("error-remind-nobody"));
    }
    work.done(count).await
}

/// Reminds everybody who has kept silent for too long; gives how many answers are owed.
pub async fn chase(desk: &Desk) -> Result<usize, Refusal> {
    let mut count = 0;
    for (silent, days) in [(Silent::People, PATIENCE_DAYS), (Silent::Employer, EMPLOYER_PATIENCE_DAYS)] {
        let before = desk.now() - TimeDelta::days(days);
        let mut conn = desk.reader.conn().await?;
        let found = match silent {
            Silent::People => store::silence::silent_people(&mut conn, before, ROUND).await?,
            Silent::Employer => store::silence::silent_employers(&mut conn, before, ROUND).await?,
        };
        drop(conn);
        for candidate in found {
            // Each list is a transaction of its own; what was reminded with another candidate is not found overdue again.
            let mut work = desk.work("system").await?;
            let (_, vacancy) = find(&mut work, candidate).await?;
            let held = hold(&mut work, vacancy).await?;
            count += tell(desk, &mut work, &held, silent, Doer::SYSTEM, Some(before)).await?;
            work.done(()).await?;
        }
    }
    Ok(count)
}

/// Reminds in one list whoever owes an answer and was asked or reminded last at `before` or earlier; each person by a message
/// of their own, the employer by one.
async fn tell(
    desk: &Desk,
    work: &mut Work,
    held: &Held,
    silent: Silent,
    doer: Doer,
    before: Option<chrono::DateTime<chrono::Utc>>,
) -> Result<usize, Refusal> {
    if silent == Silent::People && held.building().is_err() {
        return Ok(0);
    }
    let mut events = Vec::new();
    for line in store::candidate::lines_of(&mut work.tx, held.list.id).await? {
        let (row, agrees) = (line.candidate, line.agrees == 1);
        let since = owed_since(&row)?;
        let due = before.is_none_or(|before| since.is_some_and(|since| since <= before));
        if !silent.owes(stage_of(&row)?) || !due || (silent == Silent::People && !agrees) {
            continue;
        }
        let after = Candidate { chased_at: Some(work.now), ..row.clone() };
        let event = work.candidate_step(desk, &row, Act::Remind, doer, None, after).await?;
        if silent == Silent::People {
            let mail = Mail::ProposalMoved { act: Act::Remind.code().to_owned(), candidate: row.id };
            work.tell_person(desk, event, row.person_id, &mail).await?;
        }
        events.push(event);
    }
    if let (Silent::Employer, Some(event)) = (silent, events.first()) {
        let (company, vacancy) = (held.vacancy.company_id, held.vacancy.id);
        let mail = Mail::ShortlistMoved { act: Act::Remind.code().to_owned(), company, vacancy };
        work.tell_employer(desk, *event, company, &mail).await?;
    }
    Ok(events.len())
}

/// The vacancy, which is held, has ended while its list was being built: whoever was asked or said yes is told. Those who
/// applied are told by their application.
pub(crate) async fn over(desk: &Desk, work: &mut Work, event: Uuid, vacancy: Uuid) -> Result<(), Refusal> {
    let Some(list) = store::shortlist::of_vacancy(&mut work.tx, vacancy).await? else { return Ok(()) };
    if state_of(&list)? != State::Building {
        return Ok(());
    }
    for row in store::candidate::of_shortlist(&mut work.tx, list.id).await? {
        let waits = matches!(stage_of(&row)?, Stage::Asked | Stage::Available);
        if waits && row.source != Source::Applied.code() {
            let mail = Mail::ProposalMoved { act: OVER.to_owned(), candidate: row.id };
            work.tell_person(desk, event, row.person_id, &mail).await?;
        }
    }
    Ok(())
}
