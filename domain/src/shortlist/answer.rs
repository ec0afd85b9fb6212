//! What the employer says about a candidate.

use chrono::{Days, NaiveDate};

use super::state::Act;
use crate::catalogue::coded;
use crate::did::Contract;
use crate::form::{Errors, Form};

/// Longest note, in characters.
pub const NOTE_MAX_CHARS: usize = 500;
/// An interview or a hire lies at most so many days away: a year that was mistyped is found.
const WITHIN_DAYS: u64 = 366;

coded! {
    /// What came of it. The visible name is `preselection-outcome-{code}`.
    Outcome {
        /// Not the end: another outcome follows.
        Interview = "interview",
        Hired = "hired",
        Refused = "refused",
        /// Did not come to the interview.
        NoShow = "no_show",
    }
}

coded! {
    /// Why somebody was not taken. The visible name is `preselection-why-{code}`.
    Why {
        Skills = "skills",
        Experience = "experience",
        /// Hours, shifts, journey.
        Hours = "hours",
        Pay = "pay",
        /// The person was offered the job and did not want it.
        Declined = "declined",
        /// Somebody else was taken.
        Filled = "filled",
        /// Said in words.
        Other = "other",
    }
}

/// The answer about one candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub outcome: Outcome,
    /// The day of the interview, or the first day of work.
    pub on: Option<NaiveDate>,
    /// Of a hire.
    pub contract: Option<Contract>,
    /// Of a refusal.
    pub why: Option<Why>,
    pub note: Option<String>,
}

impl Outcome {
    /// The act that brings it about.
    pub fn act(self) -> Act {
        match self {
            Outcome::Interview => Act::Interview,
            Outcome::Hired => Act::Hire,
            Outcome::Refused => Act::Refuse,
            Outcome::NoShow => Act::NoShow,
        }
    }
}

impl Answer {
    /// Reads `outcome`, `on`, `contract`, `why`, `note`. A hire names contract and first day, an interview its day, a refusal
    /// its reason; what does not belong to the outcome is not kept.
    ///
    /// Keys beside those of [`Form`]: `error-required` for a missing day, `error-outcome-date` for one that is too far,
    /// `error-reason-required` for another reason without words.
    pub fn parse(form: &Form, today: NaiveDate) -> Result<Answer, Errors> {
        let mut errors = Errors::default();
        let outcome = form.choice("outcome", Outcome::parse, &mut errors);
        let note = form.optional("note", NOTE_MAX_CHARS, &mut errors);
        let Some(outcome) = outcome else { return Err(errors) };
        let dated = matches!(outcome, Outcome::Interview | Outcome::Hired);
        let on = if dated { day(form, today, &mut errors) } else { None };
        let contract = match outcome {
            Outcome::Hired => form.choice("contract", Contract::parse, &mut errors),
            _ => None,
        };
        let why = match outcome {
            Outcome::Refused => form.choice("why", Why::parse, &mut errors),
            _ => None,
        };
        if why == Some(Why::Other) && form.get("note").is_none() {
            errors.add("note", "error-reason-required");
        }
        errors.or(Some(Answer { outcome, on, contract, why, note }))
    }
}

fn day(form: &Form, today: NaiveDate, errors: &mut Errors) -> Option<NaiveDate> {
    let before = errors.iter().count();
    let day = form.date("on", errors);
    if day.is_none() && errors.iter().count() == before {
        errors.add("on-day", "error-required");
    }
    let near = |day: &NaiveDate| {
        let (earliest, latest) =
            (today.checked_sub_days(Days::new(WITHIN_DAYS)), today.checked_add_days(Days::new(WITHIN_DAYS)));
        earliest.is_none_or(|earliest| earliest <= *day) && latest.is_none_or(|latest| *day <= latest)
    };
    if day.as_ref().is_some_and(|day| !near(day)) {
        errors.add("on-day", "error-outcome-date");
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    fn read(pairs: &[(&str, &str)]) -> Result<Answer, Vec<(String, String)>> {
        let form: Form = pairs.iter().copied().collect();
        let told = |errors: Errors| errors.iter().map(|e| (e.field.clone(), e.key.clone())).collect();
        Answer::parse(&form, today()).map_err(told)
    }

    fn error(field: &str, key: &str) -> Vec<(String, String)> {
        vec![(field.to_owned(), key.to_owned())]
    }

    #[test]
    fn a_hire_names_contract_and_first_day() {
        let hired = [("outcome", "hired"), ("on", "2026-12-01"), ("contract", "fixed_term"), ("why", "pay")];
        let answer = read(&hired).expect("a hire");
        assert_eq!(
            (answer.on, answer.contract),
            (NaiveDate::from_ymd_opt(2026, 12, 1), Some(Contract::FixedTerm))
        );
        assert_eq!(answer.why, None, "a hire has no reason of refusal");
        let missing = read(&[("outcome", "hired")]).expect_err("two errors");
        assert_eq!(missing, [error("on-day", "error-required"), error("contract", "error-choose")].concat());
        let far = read(&[("outcome", "interview"), ("on", "2036-12-01")]).expect_err("ten years");
        assert_eq!(far, error("on-day", "error-outcome-date"));
    }

    #[test]
    fn a_refusal_says_why() {
        assert_eq!(read(&[("outcome", "refused")]).expect_err("no reason"), error("why", "error-choose"));
        let other = read(&[("outcome", "refused"), ("why", "other")]).expect_err("no words");
        assert_eq!(other, error("note", "error-reason-required"));
        let refused = read(&[("outcome", "refused"), ("why", "skills")]).expect("a reason");
        assert_eq!((refused.why, refused.on), (Some(Why::Skills), None));
        assert!(read(&[("outcome", "no_show")]).is_ok());
        assert_eq!(read(&[]).expect_err("nothing"), error("outcome", "error-choose"));
    }
}
