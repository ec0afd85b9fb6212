//! The income up to which a person who works is still unemployed, as dated data.
//!
//! `domain/data/income-thresholds.toml` holds one row per kind of income and period, with its source. A figure that
//! nobody verified on the official text says so, and a declaration is read with the figures of its day.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;

codes! {
    /// Which income a threshold is about.
    IncomeKind, "did-income", {
        Employee = "employee",
        SelfEmployed = "self_employed",
        /// Both: the sum.
        Mixed = "mixed",
    }
}

/// A yearly amount with the days on which it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    pub kind: IncomeKind,
    /// Gross, in the year.
    pub euros: u32,
    pub valid_from: NaiveDate,
    /// Last day included; `None` while it holds.
    pub valid_to: Option<NaiveDate>,
    /// Whether somebody checked it on the official text.
    pub verified: bool,
    pub source: String,
}

impl Threshold {
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// Every threshold, of today and of other times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thresholds(Vec<Threshold>);

/// A row that cannot be used; `row` counts from 1, 0 is the file itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("income-thresholds.toml, row {row}, field {field}: {problem}")]
pub struct ThresholdError {
    pub row: usize,
    pub field: &'static str,
    pub problem: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    threshold: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: String,
    euros: u32,
    valid_from: String,
    valid_to: Option<String>,
    verified: bool,
    source: String,
}

impl Thresholds {
    /// The figures that are part of the programme, read once.
    pub fn embedded() -> &'static Thresholds {
        static THRESHOLDS: LazyLock<Thresholds> = LazyLock::new(|| {
            match Thresholds::parse(include_str!("../../data/income-thresholds.toml")) {
                Ok(thresholds) => thresholds,
                // A test parses the same text: a programme with a broken file is never built.
                Err(error) => unreachable!("{error}"),
            }
        });
        &THRESHOLDS
    }

    /// Reads `[[threshold]]` rows. Two rows of a kind may not hold on the same day.
    pub fn parse(text: &str) -> Result<Thresholds, ThresholdError> {
        let file: File = toml::from_str(text).map_err(|error| ThresholdError {
            row: 0,
            field: "file",
            problem: error.message().to_owned(),
        })?;
        let mut read: Vec<Threshold> = Vec::new();
        for (index, row) in file.threshold.into_iter().enumerate() {
            let wrong =
                |field, problem: &str| ThresholdError { row: index + 1, field, problem: problem.to_owned() };
            let threshold = row.read(&wrong)?;
            let clash = read.iter().any(|other| {
                other.kind == threshold.kind
                    && (other.holds_on(threshold.valid_from) || threshold.holds_on(other.valid_from))
            });
            if clash {
                return Err(wrong("valid_from", "another row of this kind holds on the same days"));
            }
            read.push(threshold);
        }
        Ok(Thresholds(read))
    }

    /// The threshold on `day`; `None` before the law.
    pub fn on(&self, kind: IncomeKind, day: NaiveDate) -> Option<&Threshold> {
        self.0.iter().find(|threshold| threshold.kind == kind && threshold.holds_on(day))
    }
}

impl Row {
    fn read(
        self,
        wrong: &impl Fn(&'static str, &str) -> ThresholdError,
    ) -> Result<Threshold, ThresholdError> {
        let date = |field, text: &str| {
            text.parse::<NaiveDate>().map_err(|_| wrong(field, "must be a date (\"YYYY-MM-DD\")"))
        };
        let kind = IncomeKind::parse(&self.kind).ok_or_else(|| wrong("kind", "is not a kind of income"))?;
        let valid_from = date("valid_from", &self.valid_from)?;
        let valid_to = self.valid_to.as_deref().map(|text| date("valid_to", text)).transpose()?;
        if valid_to.is_some_and(|last| last < valid_from) {
            return Err(wrong("valid_to", "is before valid_from"));
        }
        if self.source.trim().is_empty() {
            return Err(wrong("source", "must be a text"));
        }
        let Row { euros, verified, source, .. } = self;
        Ok(Threshold { kind, euros, valid_from, valid_to, verified, source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn there_is_a_figure_for_every_kind_and_an_unverified_one_is_marked() {
        for kind in IncomeKind::ALL {
            let row = Thresholds::embedded().on(*kind, day("2026-11-22")).expect("a threshold");
            assert!(row.verified || row.source.contains("[K]"), "{}", row.source);
        }
    }

    #[test]
    fn a_declaration_is_read_with_the_figure_of_its_day() {
        let euros = |date| Thresholds::embedded().on(IncomeKind::Employee, day(date)).map(|row| row.euros);
        assert_eq!(euros("2019-03-29"), None);
        assert_eq!(euros("2019-03-30"), Some(8145));
        assert_eq!(euros("2023-12-31"), Some(8145));
        assert_eq!(euros("2024-01-01"), Some(8500));
    }

    #[test]
    fn a_faulty_row_is_named() {
        let row = |kind: &str, from: &str| {
            format!(
                "[[threshold]]\nkind = \"{kind}\"\neuros = 1\nvalid_from = \"{from}\"\nverified = true\nsource = \"x\"\n"
            )
        };
        let fails = |text: String| {
            let error = Thresholds::parse(&text).expect_err("a faulty file");
            (error.row, error.field)
        };
        assert_eq!(fails(row("pensioner", "2020-01-01")), (1, "kind"));
        assert_eq!(fails(row("mixed", "2020-02-30")), (1, "valid_from"));
        assert_eq!(fails(row("mixed", "2020-01-01") + &row("mixed", "2021-01-01")), (2, "valid_from"));
        assert_eq!(fails("[[threshold]]\nkind = \"mixed\"".to_owned()), (0, "file"));
    }
}
