//! How long a mandate counts, and its code works.
//!
//! No source says how long: these are rules of the house, and an operator shortens a term when the company's papers do.

use chrono::{Days, NaiveDate};

use crate::form::{Errors, FieldError, Form};

/// Days for which the code sent to the PEC works.
pub const CODE_DAYS: i64 = 10;
/// Wrong codes after which another one must be sent.
pub const CODE_TRIES: i64 = 5;
/// What is proposed to the operator.
pub const DEFAULT_DAYS: u64 = 365;
/// The longest term.
pub const LONGEST_DAYS: u64 = 3 * 365;

/// The last day of a mandate that is approved today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term(NaiveDate);

impl Term {
    /// A year from `today`.
    pub fn proposed(today: NaiveDate) -> NaiveDate {
        later(today, DEFAULT_DAYS)
    }

    /// Reads the date `expires_on`: from today to [`LONGEST_DAYS`] on.
    ///
    /// Keys: `error-required`, `error-date`, `error-mandate-term` (`days`).
    pub fn parse(form: &Form, today: NaiveDate) -> Result<Term, Errors> {
        const FIELD: &str = "expires_on";
        let mut errors = Errors::default();
        let date = form.date(FIELD, &mut errors);
        if date.is_none() && errors.is_empty() {
            errors.add(format!("{FIELD}-day"), "error-required");
        }
        let right = date.filter(|date| (today..=later(today, LONGEST_DAYS)).contains(date));
        if date.is_some() && right.is_none() {
            let error = FieldError::new(format!("{FIELD}-day"), "error-mandate-term");
            errors.push(error.with("days", LONGEST_DAYS));
        }
        errors.or(right.map(Term))
    }

    /// The last day on which the mandate counts.
    pub fn last_day(self) -> NaiveDate {
        self.0
    }
}

fn later(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn read(typed: &str) -> Result<NaiveDate, String> {
        let form: Form = [("expires_on", typed)].into_iter().collect();
        let read = Term::parse(&form, day("2026-11-23")).map(Term::last_day);
        read.map_err(|errors| errors.iter().map(|error| error.key.clone()).collect())
    }

    #[test]
    fn a_mandate_lasts_from_today_to_three_years() {
        assert_eq!(read("2026-11-23"), Ok(day("2026-11-23")));
        assert_eq!(read("2029-11-22"), Ok(day("2029-11-22")));
        assert_eq!(read("2029-11-23"), Err("error-mandate-term".to_owned()));
        assert_eq!(read("2026-11-22"), Err("error-mandate-term".to_owned()));
        assert_eq!(read(""), Err("error-required".to_owned()));
        assert_eq!(read("2026-02-30"), Err("error-date".to_owned()));
        assert_eq!(Term::proposed(day("2026-11-23")), day("2027-11-23"));
    }
}
