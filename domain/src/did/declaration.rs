//! The whole declaration, typed: what submission accepts and the database keeps as JSON.
//!
//! The JSON carries the version of its own shape, so that a later programme knows what it reads. The raw answers are
//! kept beside it: they are what the person edits when an operator returns the declaration.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::check::{CheckContext, StepData, check};
use super::step::Step;
use super::{Accepted, Answers, Background, Circumstances, Home, Identity, Needs, Profile};
use crate::form::Errors;

/// The shape written by this programme.
pub const VERSION: u16 = 1;

/// What a person declared. The needs are kept apart ([`Needs`]).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    pub version: u16,
    pub who: Identity,
    pub home: Home,
    pub situation: Circumstances,
    pub education: Background,
    pub profile: Profile,
    pub accepted: Accepted,
}

/// A declaration ready for submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complete {
    pub declaration: Declaration,
    pub needs: Needs,
}

/// Stored text that this programme cannot read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// No personal data: the text is not repeated.
    #[error("the stored declaration is not what was written (line {line}, column {column})")]
    Shape { line: usize, column: usize },
    #[error("the stored declaration has version {0}, this programme reads {VERSION}")]
    Version(u16),
}

impl fmt::Debug for Declaration {
    /// Personal data stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Declaration(…)")
    }
}

impl Declaration {
    /// Reads every step. On failure, each step with its errors, in the order of the steps.
    pub fn from_answers(
        answers: &Answers,
        context: &CheckContext<'_>,
    ) -> Result<Complete, Vec<(Step, Errors)>> {
        let mut wrong = Vec::new();
        let mut keep = |step, result: Result<StepData, Errors>| match result {
            Ok(data) => Some(data),
            Err(errors) => {
                wrong.push((step, errors));
                None
            }
        };
        let data = Step::ALL.map(|step| keep(step, check(step, answers, context)));
        match data {
            [
                Some(StepData::Who(who)),
                Some(StepData::Home(home)),
                Some(StepData::Situation(situation)),
                Some(StepData::Education(education)),
                Some(StepData::Profile(profile)),
                Some(StepData::Needs(needs)),
                Some(StepData::Summary(accepted)),
            ] => Ok(Complete {
                declaration: Declaration {
                    version: VERSION,
                    who,
                    home,
                    situation,
                    education,
                    profile,
                    accepted,
                },
                needs,
            }),
            _ => Err(wrong),
        }
    }

    /// Reads what [`serde_json`] wrote.
    pub fn from_json(text: &str) -> Result<Declaration, Unreadable> {
        #[derive(Deserialize)]
        struct Head {
            version: u16,
        }
        let shape = |e: serde_json::Error| Unreadable::Shape { line: e.line(), column: e.column() };
        let head: Head = serde_json::from_str(text).map_err(shape)?;
        if head.version != VERSION {
            return Err(Unreadable::Version(head.version));
        }
        serde_json::from_str(text).map_err(shape)
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Empty,
    /// Something was answered, and something is missing or wrong.
    Started,
    Done,
}

/// How far each step is, in their order.
pub fn progress(answers: &Answers, context: &CheckContext<'_>) -> [(Step, Progress); 7] {
    Step::ALL.map(|step| {
        let blank = step.fields().iter().all(|field| field.is_blank(answers));
        let state = match blank {
            true => Progress::Empty,
            false if check(step, answers, context).is_ok() => Progress::Done,
            false => Progress::Started,
        };
        (step, state)
    })
}

/// The answers after a page was sent: its questions replaced, all others untouched.
///
/// Names that belong to no question of `step` (buttons, hidden fields, inventions) are dropped.
pub fn merge(step: Step, answers: Answers, posted: Answers) -> Answers {
    answers.merge(posted, |name| step.owns(name))
}
