//! Step 4, education and work: enough to start the scheda anagrafico-professionale (SAP, sections 4 and 5).
//!
//! Up to five jobs, the latest first. A group of which nothing was typed is no job; in any other the title and the
//! month of the beginning are wanted.

use serde::{Deserialize, Serialize};

use super::Answers;
use super::check::{CheckContext, Reader};
use super::codes::{Contract, Education, Recognition};
use super::month::Month;
use super::questions::{self as q, JobFields};
use crate::form::Errors;
use chrono::Datelike;

/// The highest title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    pub level: Education,
    /// Its name or subject.
    pub course: Option<String>,
    pub year: Option<i32>,
    /// Absent when there is no title.
    pub recognition: Option<Recognition>,
}

/// One past or present job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    pub title: String,
    pub employer: Option<String>,
    pub place: Option<String>,
    pub from: Month,
    /// `None` while the job lasts.
    pub to: Option<Month>,
    pub contract: Option<Contract>,
    pub tasks: Option<String>,
}

/// Step 4.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    pub title: Title,
    pub languages: Option<String>,
    pub skills: Option<String>,
    pub jobs: Vec<Job>,
}

impl Background {
    /// Keys: `error-month`, `error-month-future`, `error-year-future`, `error-job-order`, and those of the form.
    pub(super) fn read(answers: &Answers, context: &CheckContext<'_>) -> Result<Background, Errors> {
        let mut r = Reader::new(answers, context);
        let level = r.choice(&q::EDUCATION, Education::parse);
        let course = r.text(&q::EDUCATION_COURSE);
        let year = r.number(&q::EDUCATION_YEAR).and_then(|year| i32::try_from(year).ok());
        if year.is_some_and(|year| year > context.today.year()) {
            r.error(&q::EDUCATION_YEAR, "error-year-future");
        }
        let recognition = r.choice(&q::EDUCATION_RECOGNITION, Recognition::parse);
        let title = level.map(|level| Title { level, course, year, recognition });
        let languages = r.text(&q::LANGUAGES);
        let skills = r.text(&q::SKILLS);
        let jobs = q::JOBS.iter().filter_map(|fields| job(&mut r, fields)).collect();
        r.finish(title.map(|title| Background { title, languages, skills, jobs }))
    }
}

fn job(r: &mut Reader<'_>, fields: &JobFields) -> Option<Job> {
    if fields.is_blank(r.answers) {
        return None;
    }
    let title = r.text(&fields.title);
    if fields.title.is_blank(r.answers) {
        r.missing(&fields.title);
    }
    let employer = r.text(&fields.employer);
    let place = r.text(&fields.place);
    let from = r.month(&fields.from);
    if fields.from.is_blank(r.answers) {
        r.missing(&fields.from);
    }
    let to = r.month(&fields.to);
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        r.error(&fields.to, "error-job-order");
    }
    let contract = r.choice(&fields.contract, Contract::parse);
    let tasks = r.text(&fields.tasks);
    Some(Job { title: title?, employer, place, from: from?, to, contract, tasks })
}
