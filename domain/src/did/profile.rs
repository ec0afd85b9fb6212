//! Step 5, the profiling questions (`reference/law.md` §3).
//!
//! They are what the Ministry computes the profiling index from; we only ask and keep them. Answers that contradict
//! another step are refused here, where the person can still see both.

use serde::{Deserialize, Serialize};

use super::Answers;
use super::check::{CheckContext, Reader};
use super::codes::{ConditionYearAgo, Licence, Position, SituationKind, Studying, TimeInItaly};
use super::questions as q;
use crate::form::Errors;

/// The last job of a person who had one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastJob {
    /// Whole months since its end; 0 while it lasts.
    pub months_ago: u16,
    pub position: Position,
}

/// Step 5.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub condition_year_ago: ConditionYearAgo,
    pub time_in_italy: TimeInItaly,
    /// At least 1: the person.
    pub household_size: u16,
    /// Living with the person or dependent on them.
    pub children: bool,
    pub children_minor: bool,
    /// `None`: never had a job.
    pub last_job: Option<LastJob>,
    pub months_searching: u16,
    pub studying: Studying,
    /// Empty: no driving licence.
    pub licences: Vec<Licence>,
}

impl Profile {
    /// Keys: `error-ever-worked-situation`, `error-never-worked-situation`, `error-never-worked-jobs`, and those of
    /// the form.
    pub(super) fn read(answers: &Answers, context: &CheckContext<'_>) -> Result<Profile, Errors> {
        let mut r = Reader::new(answers, context);
        let condition_year_ago = r.choice(&q::CONDITION_YEAR_AGO, ConditionYearAgo::parse);
        let time_in_italy = r.choice(&q::TIME_IN_ITALY, TimeInItaly::parse);
        let household_size = r.number(&q::HOUSEHOLD_SIZE);
        let children = r.yes_no(&q::CHILDREN);
        let children_minor = r.yes_no(&q::CHILDREN_MINOR);
        let ever_worked = r.yes_no(&q::EVER_WORKED);
        if let Some(key) = ever_worked.and_then(|yes| contradiction(yes, answers)) {
            r.error(&q::EVER_WORKED, key);
        }
        let months_ago = r.number(&q::MONTHS_SINCE_LAST_JOB).and_then(months);
        let position = r.choice(&q::LAST_POSITION, Position::parse);
        let months_searching = r.number(&q::MONTHS_SEARCHING).and_then(months);
        let studying = r.choice(&q::STUDYING, Studying::parse);
        let driving = r.yes_no(&q::DRIVING_LICENCE);
        let licences = r.choices(&q::LICENCES, Licence::parse);

        let last_job =
            months_ago.zip(position).map(|(months_ago, position)| LastJob { months_ago, position });
        let whole = (|| {
            driving?;
            Some(Profile {
                condition_year_ago: condition_year_ago?,
                time_in_italy: time_in_italy?,
                household_size: household_size.and_then(months)?,
                children: children?,
                children_minor: children_minor.unwrap_or(false),
                last_job: if ever_worked? { Some(last_job?) } else { None },
                months_searching: months_searching?,
                studying: studying?,
                licences,
            })
        })();
        r.finish(whole)
    }
}

fn months(number: i64) -> Option<u16> {
    u16::try_from(number).ok()
}

/// Where the answer to "have you ever worked" denies another step.
fn contradiction(ever_worked: bool, answers: &Answers) -> Option<&'static str> {
    let situation = answers.get(q::SITUATION.name).and_then(SituationKind::parse);
    let jobs = q::JOBS.iter().any(|job| !job.is_blank(answers));
    match (ever_worked, situation) {
        (true, Some(SituationKind::NeverWorked)) => Some("error-ever-worked-situation"),
        (false, Some(other)) if other != SituationKind::NeverWorked => Some("error-never-worked-situation"),
        (false, _) if jobs => Some("error-never-worked-jobs"),
        _ => None,
    }
}
