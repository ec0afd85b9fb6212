//! The profiling index of a person: entered by an operator, never computed.
//!
//! It is the probability of not being employed, from 0 to 1 (higher is farther from work). The Ministry's
//! coefficients are not public, so no formula is invented here: until the Ministry's figure is entered the product
//! says that it is awaited.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::form::{Errors, Form};

/// Millionths: the six decimals that are stored.
const ONE: u32 = 1_000_000;

/// An index with its origin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfilingIndex {
    /// In millionths, at most 1,000,000.
    millionths: u32,
    /// Where the figure was read, in the operator's words.
    pub source: String,
    /// The day on which the Ministry computed it.
    pub date: NaiveDate,
}

impl ProfilingIndex {
    /// `None` above one.
    pub fn new(millionths: u32, source: String, date: NaiveDate) -> Option<ProfilingIndex> {
        (millionths <= ONE).then_some(ProfilingIndex { millionths, source, date })
    }

    /// The stored whole number of millionths.
    pub fn millionths(&self) -> u32 {
        self.millionths
    }

    /// With six decimals and a point, as the database stores it.
    pub fn decimal(&self) -> String {
        format!("{}.{:06}", self.millionths / ONE, self.millionths % ONE)
    }

    /// Reads the form `index-value`, `index-source`, `index-date`.
    ///
    /// The value may have a comma or a point; a ministry's print with more than six decimals is rounded to six.
    /// Keys: `error-index-value`, `error-required`, `error-date-future`, and those of [`Form`].
    pub fn parse(form: &Form, today: NaiveDate) -> Result<ProfilingIndex, Errors> {
        let mut errors = Errors::default();
        let value = form.required("index-value", 20, &mut errors);
        let millionths = value.and_then(|text| {
            let read = millionths(&text);
            if read.is_none() {
                errors.add("index-value", "error-index-value");
            }
            read
        });
        let source = form.required("index-source", 200, &mut errors);
        let before = errors.iter().count();
        let date = form.date("index-date", &mut errors);
        if date.is_none() && errors.iter().count() == before {
            errors.add("index-date-day", "error-required");
        }
        if date.is_some_and(|date| date > today) {
            errors.add("index-date-day", "error-date-future");
        }
        let index = match (millionths, source, date) {
            (Some(millionths), Some(source), Some(date)) => ProfilingIndex::new(millionths, source, date),
            _ => None,
        };
        errors.or(index)
    }
}

/// Digits, a comma or point, digits: no floating point, so that what was typed is what is stored.
fn millionths(text: &str) -> Option<u32> {
    let (whole, decimals) = match text.split_once([',', '.']) {
        Some((whole, decimals)) => (whole, decimals),
        None => (text, ""),
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !matches!(whole, "0" | "1") || !digits(decimals) || (text.len() > 1 && decimals.is_empty()) {
        return None;
    }
    let mut six: u32 = format!("{decimals:0<6}").get(..6)?.parse().ok()?;
    if decimals.as_bytes().get(6).is_some_and(|digit| *digit >= b'5') {
        six += 1;
    }
    let total = whole.parse::<u32>().ok()? * ONE + six;
    (total <= ONE).then_some(total)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn form(value: &str) -> Form {
        [("index-value", value), ("index-source", "MyANPAL"), ("index-date", "2026-03-01")]
            .into_iter()
            .collect()
    }

    #[test]
    fn the_printed_figure_is_rounded_to_six_decimals() {
        let index = ProfilingIndex::parse(&form("0,644371661"), day("2026-03-02")).expect("a right form");
        assert_eq!(index.millionths(), 644_372);
        assert_eq!(index.decimal(), "0.644372");
    }

    #[test]
    fn what_is_not_between_zero_and_one_is_refused() {
        for wrong in ["1,000001", "2", "-0.1", "0.", ".5", "0.5x", "half", "1e-1", "0,,1"] {
            let errors = ProfilingIndex::parse(&form(wrong), day("2026-03-02")).expect_err(wrong);
            assert_eq!(
                errors.of("index-value").map(|e| e.key.as_str()),
                Some("error-index-value"),
                "{wrong}"
            );
        }
    }

    #[test]
    fn an_index_of_tomorrow_or_without_a_day_is_refused() {
        assert!(ProfilingIndex::parse(&form("0.5"), day("2026-02-28")).is_err());
        let undated: Form = [("index-value", "0.5"), ("index-source", "MyANPAL")].into_iter().collect();
        assert!(ProfilingIndex::parse(&undated, day("2026-03-02")).is_err());
    }

    proptest! {
        #[test]
        fn six_decimals_are_read_back(n in 0..=ONE) {
            let index = ProfilingIndex::new(n, "x".into(), day("2026-03-01")).expect("at most one");
            prop_assert_eq!(millionths(&index.decimal()), Some(n));
        }
    }
}
