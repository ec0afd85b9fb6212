//! Reading one step: from raw answers to typed data, or to everything that is wrong with it.
//!
//! [`Reader`] reads questions by the table: one that does not apply is skipped, one that is wanted and blank is an
//! error, one that was answered is judged by its kind and length. Errors stand at the question's first box, in the
//! order of the page.

use chrono::{Datelike, NaiveDate};

use super::field::{Field, Kind, Need};
use super::gazetteer::{Country, Gazetteer, Resolution, Town};
use super::month::Month;
use super::step::Step;
use super::{Accepted, Background, Circumstances, Home, Identity, Needs, Profile};
use crate::form::{Errors, Form};

/// The raw answers of the whole declaration.
pub type Answers = Form;

/// What is known of the person beside the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonFacts {
    pub birth_date: Option<NaiveDate>,
    /// Whether the account has an address to which mails can go.
    pub has_email: bool,
}

/// What the answers are judged with.
#[derive(Clone, Copy)]
pub struct CheckContext<'a> {
    /// The day in Europe/Rome.
    pub today: NaiveDate,
    pub places: &'a dyn Gazetteer,
    pub person: PersonFacts,
    /// The version of the privacy notice in force.
    pub privacy_version: &'a str,
}

/// The data of one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepData {
    Who(Identity),
    Home(Home),
    Situation(Circumstances),
    Education(Background),
    Profile(Profile),
    Needs(Needs),
    Summary(Accepted),
}

/// Reads one step. Questions that depend on another step see the whole declaration.
pub fn check(step: Step, answers: &Answers, context: &CheckContext<'_>) -> Result<StepData, Errors> {
    match step {
        Step::Who => Identity::read(answers, context).map(StepData::Who),
        Step::Home => Home::read(answers, context).map(StepData::Home),
        Step::Situation => Circumstances::read(answers, context).map(StepData::Situation),
        Step::Education => Background::read(answers, context).map(StepData::Education),
        Step::Profile => Profile::read(answers, context).map(StepData::Profile),
        Step::Needs => Needs::read(answers, context).map(StepData::Needs),
        Step::Summary => Accepted::read(answers, context).map(StepData::Summary),
    }
}

/// Reads questions and gathers what is wrong.
pub(super) struct Reader<'a> {
    pub answers: &'a Answers,
    pub context: &'a CheckContext<'a>,
    errors: Errors,
}

impl<'a> Reader<'a> {
    pub fn new(answers: &'a Answers, context: &'a CheckContext<'a>) -> Reader<'a> {
        Reader { answers, context, errors: Errors::default() }
    }

    /// `value` when nothing is wrong.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Errors> {
        self.errors.or(value)
    }

    pub fn error(&mut self, field: &Field, key: &str) {
        self.errors.add(field.anchor(), key);
    }

    /// A blank answer that the rules want.
    pub fn missing(&mut self, field: &Field) {
        let key = match field.kind {
            Kind::Choice { .. } | Kind::Choices { .. } | Kind::YesNo => "error-choose",
            Kind::Tick => "error-tick",
            _ => "error-required",
        };
        self.error(field, key);
    }

    /// Whether the question applies and was answered; a wanted and blank one becomes an error.
    fn answered(&mut self, field: &Field) -> bool {
        if !field.applies(self.answers) {
            return false;
        }
        let blank = field.is_blank(self.answers);
        if blank && field.need == Need::Required {
            self.missing(field);
        }
        !blank
    }

    pub fn text(&mut self, field: &Field) -> Option<String> {
        self.answered(field)
            .then(|| self.answers.optional(field.name, field.max_chars, &mut self.errors))
            .flatten()
    }

    pub fn choice<T: Copy>(&mut self, field: &Field, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.answered(field).then(|| self.answers.choice(field.name, parse, &mut self.errors)).flatten()
    }

    /// The chosen values in the order of the list, each once.
    pub fn choices<T: Copy + Ord>(&mut self, field: &Field, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        if !self.answered(field) {
            return Vec::new();
        }
        let mut chosen = std::collections::BTreeSet::new();
        for code in self.answers.all(field.name) {
            match parse(code) {
                Some(value) => {
                    chosen.insert(value);
                }
                None => self.errors.add(field.name, "error-unknown-choice"),
            }
        }
        chosen.into_iter().collect()
    }

    pub fn yes_no(&mut self, field: &Field) -> Option<bool> {
        self.choice(field, super::codes::YesNo::parse).map(bool::from)
    }

    pub fn tick(&mut self, field: &Field) -> bool {
        self.answered(field)
    }

    pub fn number(&mut self, field: &Field) -> Option<i64> {
        let Kind::Number { min, max } = field.kind else { return None };
        self.answered(field).then(|| self.answers.number(field.name, min..=max, &mut self.errors)).flatten()
    }

    pub fn date(&mut self, field: &Field) -> Option<NaiveDate> {
        self.answered(field).then(|| self.answers.date(field.name, &mut self.errors)).flatten()
    }

    /// A date in the person's life so far.
    pub fn past_date(&mut self, field: &Field) -> Option<NaiveDate> {
        let date = self.date(field)?;
        let born = self.context.person.birth_date.unwrap_or(NaiveDate::MIN);
        if date > self.context.today {
            self.error(field, "error-date-future");
        } else if date < born || date.year() < 1900 {
            self.error(field, "error-date-too-early");
        } else {
            return Some(date);
        }
        None
    }

    pub fn month(&mut self, field: &Field) -> Option<Month> {
        if !self.answered(field) {
            return None;
        }
        let month = Month::read(self.answers, field.name);
        match month {
            Some(month) if month > Month::of(self.context.today) => self.error(field, "error-month-future"),
            Some(month) if month.year < 1900 => self.error(field, "error-date-too-early"),
            Some(month) => return Some(month),
            None => self.error(field, "error-month"),
        }
        None
    }

    /// The name typed and the code chosen.
    fn place(&mut self, field: &Field) -> Option<(String, Option<&'a str>)> {
        let answers = self.answers;
        let typed = self.text(field)?;
        let chosen = answers.pairs().find(|(name, _)| name.strip_prefix(field.name) == Some("-code"));
        Some((typed, chosen.map(|(_, code)| code.trim()).filter(|code| !code.is_empty())))
    }

    /// Keys: `error-comune-ambiguous`, `error-comune-unknown`.
    pub fn town(&mut self, field: &Field) -> Option<Town> {
        let (typed, chosen) = self.place(field)?;
        let found = self.context.places.town(&typed, chosen);
        self.resolved(field, found, "error-comune-ambiguous", "error-comune-unknown")
    }

    /// Keys: `error-state-ambiguous`, `error-state-unknown`.
    pub fn country(&mut self, field: &Field) -> Option<Country> {
        let (typed, chosen) = self.place(field)?;
        let found = self.context.places.country(&typed, chosen);
        self.resolved(field, found, "error-state-ambiguous", "error-state-unknown")
    }

    fn resolved<T>(
        &mut self,
        field: &Field,
        found: Resolution<T>,
        ambiguous: &str,
        unknown: &str,
    ) -> Option<T> {
        match found {
            Resolution::Found(place) => return Some(place),
            Resolution::Ambiguous(_) => self.error(field, ambiguous),
            Resolution::Unknown(_) => self.error(field, unknown),
        }
        None
    }
}

/// What a page offers under a place that could not be resolved: nothing when it could, or when nothing was typed.
pub fn town_choices(field: &Field, answers: &Answers, places: &dyn Gazetteer) -> Vec<Town> {
    match chosen_place(field, answers) {
        Some((typed, chosen)) => places.town(typed, chosen).choices(),
        None => Vec::new(),
    }
}

/// As [`town_choices`], for a state.
pub fn country_choices(field: &Field, answers: &Answers, places: &dyn Gazetteer) -> Vec<Country> {
    match chosen_place(field, answers) {
        Some((typed, chosen)) => places.country(typed, chosen).choices(),
        None => Vec::new(),
    }
}

fn chosen_place<'a>(field: &Field, answers: &'a Answers) -> Option<(&'a str, Option<&'a str>)> {
    let typed = answers.get(field.name)?;
    let applies = field.applies(answers) && typed.chars().count() <= field.max_chars;
    applies.then(|| (typed, answers.get(&format!("{}-code", field.name))))
}
