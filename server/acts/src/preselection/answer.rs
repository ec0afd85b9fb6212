//! The answer of a candidate: given by the person, or written down by an operator who heard it.
//!
//! Who says yes agrees to the words that the employer will read: they are kept as they are now, and the list that is
//! presented holds these words and no others.

use domain::{
    form::FieldError,
    shortlist::{Act, Availability, Share, Stage, Who},
};
use sqlx::types::Json;
use store::{
    candidate::{Candidate, Line},
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::hold::{Held, find, hold, works_for};
use super::read::{contents, stage_of};
use super::step::{Doer, said};
use crate::{Asked, Citizen, Desk, Once, Operator, Refusal, Work};

/// Who brings the answer.
#[derive(Clone, Copy)]
pub enum By<'a> {
    Citizen(&'a Citizen),
    Operator(&'a Operator),
}

impl By<'_> {
    fn actor(self) -> String {
        match self {
            By::Citizen(citizen) => citizen.actor(),
            By::Operator(operator) => operator.actor(),
        }
    }

    fn doer(self) -> Doer {
        match self {
            By::Citizen(citizen) => Doer { who: Who::Citizen, id: Some(citizen.account()) },
            By::Operator(operator) => Doer::operator(operator),
        }
    }

    /// A proposal exists for its person once they were asked, and for the operators of the centre.
    fn sees(self, row: &Candidate, held: &Held) -> Result<(), Refusal> {
        match self {
            By::Citizen(citizen) => {
                let asked = stage_of(row)? != Stage::Unasked;
                (asked && row.person_id == citizen.person()).then_some(()).ok_or(Refusal::NotFound)
            }
            By::Operator(operator) => works_for(operator, &held.vacancy),
        }
    }
}

/// What is answered.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    /// From which the page was made.
    pub version: i64,
    pub available: bool,
    /// What the employer may be shown; nothing is shown of who says no.
    pub shares: &'a [Share],
    /// What was said with it; the employer does not read it.
    pub note: Option<&'a str>,
}

/// Writes the answer down; gives where the candidate stands then.
///
/// Refused beside `share` when nobody could reach the person by it (`error-share-contact`); `error-shortlist-presented` when
/// the list went out; `error-candidate-withdrew` when the person does not agree to be proposed any more.
pub async fn answer(
    desk: &Desk,
    by: By<'_>,
    candidate: Uuid,
    reply: &Reply<'_>,
    asked: &Asked,
) -> Result<Stage, Refusal> {
    if let By::Citizen(citizen) = by {
        citizen.identified()?;
    }
    let note = said(reply.note)?;
    let act = if reply.available { Act::Accept } else { Act::Decline };
    let mut work = match desk.once(by.actor(), "candidate_answer", asked).await? {
        Once::Done(code) => return remembered(code),
        Once::Fresh(work) => work,
    };
    let (held, line) = hold_candidate(&mut work, candidate).await?;
    by.sees(&line.candidate, &held)?;
    held.building()?;
    let before = line.candidate;
    at(&before, reply.version)?;
    if reply.available && line.agrees == 0 {
        return Err(Refusal::Conflict("error-candidate-withdrew"));
    }
    let shared = match reply.available {
        true => {
            let shared = contents(&mut work.tx, before.person_id).await?.only(reply.shares);
            if !shared.has_contact() {
                return Err(Refusal::Fields(FieldError::new("share", "error-share-contact").into()));
            }
            Some(Json(serde_json::to_value(&shared).map_err(|_| Refusal::Internal("shared"))?))
        }
        false => None,
    };
    let availability = if reply.available { Availability::Available } else { Availability::Unavailable };
    let after = Candidate {
        availability: availability.code().to_owned(),
        answered_at: Some(work.now),
        shared,
        ..before.clone()
    };
    let to = stage_of(&after)?;
    work.candidate_step(desk, &before, act, by.doer(), note, after).await?;
    work.done(to.code().to_owned()).await?;
    Ok(to)
}

/// Writes down that nobody answered: the list goes on without this person.
pub async fn give_up(
    desk: &Desk,
    operator: &Operator,
    candidate: Uuid,
    version: i64,
    asked: &Asked,
) -> Result<Stage, Refusal> {
    let mut work = match desk.once(operator.actor(), "candidate_give_up", asked).await? {
        Once::Done(code) => return remembered(code),
        Once::Fresh(work) => work,
    };
    let (held, line) = hold_candidate(&mut work, candidate).await?;
    works_for(operator, &held.vacancy)?;
    held.building()?;
    let before = line.candidate;
    at(&before, version)?;
    let after = Candidate { availability: Availability::Silent.code().to_owned(), ..before.clone() };
    let to = stage_of(&after)?;
    work.candidate_step(desk, &before, Act::GiveUp, Doer::operator(operator), None, after).await?;
    work.done(to.code().to_owned()).await?;
    Ok(to)
}

fn remembered(code: String) -> Result<Stage, Refusal> {
    Stage::parse(&code).ok_or(Refusal::Internal("remembered stage"))
}

/// Holds the person of a candidate, then vacancy and list.
async fn hold_candidate(work: &mut Work, candidate: Uuid) -> Result<(Held, Line), Refusal> {
    let (found, vacancy) = find(work, candidate).await?;
    lock(&mut work.tx, Lock::Person, found.person_id).await?;
    let held = hold(work, vacancy).await?;
    let line = store::candidate::line(&mut work.tx, candidate).await?.ok_or(Refusal::NotFound)?;
    Ok((held, line))
}

/// The page was made from the newest version.
pub(super) fn at(row: &Candidate, version: i64) -> Result<(), Refusal> {
    (row.version == version).then_some(()).ok_or(Refusal::Stale)
}
