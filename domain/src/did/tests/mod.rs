//! The declaration as a whole: a person fills it, makes mistakes, submits.

mod after;
mod reading;
mod texts;

use chrono::{NaiveDate, TimeZone as _, Utc};
use proptest::prelude::*;

use super::*;
use crate::calendar::{LocalHolidays, TermKind, Terms};
use crate::codice_fiscale::CodiceFiscale;
use crate::form::Form;
use crate::office::{Competence, CompetenceRule, OfficeSlug};
use crate::place::Places;

const PRIVACY: &str = "2026-01";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn context() -> CheckContext<'static> {
    CheckContext {
        today: day("2026-11-22"),
        places: Places::embedded(),
        person: PersonFacts { birth_date: Some(day("1980-01-01")), has_email: true },
        privacy_version: PRIVACY,
    }
}

/// An Italian who lost a job, lives in Ancona, and answers what is asked.
fn answers() -> Answers {
    [
        ("citizenship", "italian"),
        ("residence-kind", "italy"),
        ("residence-comune", "Ancona"),
        ("residence-address", "Via Marsala, 1"),
        ("domicile-kind", "same"),
        ("situation", "unemployed"),
        ("unemployed-since-day", "1"),
        ("unemployed-since-month", "10"),
        ("unemployed-since-year", "2026"),
        ("benefit-asked", "no"),
        ("education", "upper_secondary"),
        ("education-recognition", "italian"),
        ("job-1-title", "Magazziniera"),
        ("job-1-from-month", "3"),
        ("job-1-from-year", "2019"),
        ("condition-year-ago", "employed"),
        ("time-in-italy", "since_birth"),
        ("household-size", "3"),
        ("children", "yes"),
        ("children-minor", "no"),
        ("ever-worked", "yes"),
        ("months-since-last-job", "1"),
        ("last-position", "worker"),
        ("months-searching", "1"),
        ("studying", "no"),
        ("driving-licence", "yes"),
        ("licences", "b"),
        ("licences", "a"),
        ("mediator", "no"),
        ("channel", "email"),
        ("declare-available", "yes"),
        ("declare-active", "yes"),
        ("declare-no-job", "yes"),
        ("declare-changes", "yes"),
        ("declare-true", "yes"),
        ("privacy", "yes"),
        ("privacy-version", PRIVACY),
    ]
    .into_iter()
    .collect()
}

fn with(changes: &[(&str, &str)]) -> Answers {
    let mut answers = answers();
    for (name, value) in changes {
        answers.set(name, *value);
    }
    answers
}

fn complete(answers: &Answers) -> Complete {
    Declaration::from_answers(answers, &context()).expect("right answers")
}

/// The first error at `field`, whatever its step.
fn error(changes: &[(&str, &str)], field: &str) -> Option<String> {
    let wrong = Declaration::from_answers(&with(changes), &context()).expect_err("something is wrong");
    wrong.iter().find_map(|(_, errors)| errors.of(field).map(|e| e.key.clone()))
}

fn centre(slug: &str) -> Competence {
    Competence::Office(OfficeSlug::parse(slug).expect("a slug"))
}
