//! The terms that the law sets, as dated data.
//!
//! `domain/data/terms.toml` holds one row per figure and period of validity, with its source. A term is counted in
//! calendar days, the day it starts from is not counted, and a term that ends on a day on which offices are closed
//! moves to the next working day.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use super::{LocalHolidays, NoticeRule, next_working_day};

/// What must happen before a term ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// The person contacts the centre after the DID (art. 20 c. 1).
    ContactAfterDid,
    /// The person contacts the centre after a NASpI or DIS-COLL application (art. 21 c. 2).
    ContactAfterInps,
    /// Without a convocation by then, the person may ask for the profiling credentials (art. 20 c. 4).
    CredentialsAfterSilence,
}

impl TermKind {
    pub const ALL: [TermKind; 3] =
        [TermKind::ContactAfterDid, TermKind::ContactAfterInps, TermKind::CredentialsAfterSilence];

    /// The stable code, stored and used by the data file.
    pub fn code(self) -> &'static str {
        match self {
            TermKind::ContactAfterDid => "contact_after_did",
            TermKind::ContactAfterInps => "contact_after_inps",
            TermKind::CredentialsAfterSilence => "credentials_after_silence",
        }
    }

    pub fn parse(code: &str) -> Option<TermKind> {
        TermKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A term that runs for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    pub kind: TermKind,
    /// Calendar days, as in the law.
    pub days: u32,
    /// The day that starts it, which is not counted.
    pub from: NaiveDate,
    /// The last day on which it is kept; always a working day.
    pub due: NaiveDate,
}

impl Term {
    pub fn new(kind: TermKind, days: u32, from: NaiveDate, local: &LocalHolidays) -> Term {
        let end = from.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
        Term { kind, days, from, due: next_working_day(end, local) }
    }

    pub fn is_over(&self, today: NaiveDate) -> bool {
        today > self.due
    }

    /// Days until the last one; negative when it has passed.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        self.due.signed_duration_since(today).num_days()
    }
}

/// A figure of the law in a period of validity.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Dated<K, V> {
    kind: K,
    value: V,
    from: NaiveDate,
    to: Option<NaiveDate>,
    source: String,
}

/// Every figure, of today and of other times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    days: Vec<Dated<TermKind, u32>>,
    notices: Vec<Dated<(), NoticeRule>>,
}

/// A row that cannot be used. `row` counts the rows of the same `[[table]]` from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("terms.toml, {table} row {row}, field {field}: {problem}")]
pub struct TermsError {
    pub table: &'static str,
    pub row: usize,
    pub field: &'static str,
    pub problem: String,
}

impl Terms {
    /// The figures that are part of the program, read once.
    pub fn embedded() -> &'static Terms {
        static TERMS: LazyLock<Terms> =
            LazyLock::new(|| match Terms::parse(include_str!("../../data/terms.toml")) {
                Ok(terms) => terms,
                // A test parses the same text: a program with a broken file is never built.
                Err(error) => unreachable!("{error}"),
            });
        &TERMS
    }

    /// Reads `[[term]]` and `[[notice]]` rows. Each needs `valid_from` and `source`; two rows of the same kind may
    /// not be valid on the same day, and every kind must have a row.
    pub fn parse(text: &str) -> Result<Terms, TermsError> {
        let document: Table = text.parse().map_err(|error: toml::de::Error| TermsError {
            table: "file",
            row: 0,
            field: "file",
            problem: error.message().to_owned(),
        })?;
        let mut terms = Terms { days: Vec::new(), notices: Vec::new() };
        for row in rows(&document, "term") {
            let kind = TermKind::parse(row.text("kind")?)
                .ok_or_else(|| row.wrong("kind", "is not a kind of term"))?;
            let dated = row.dated(kind, row.number("days")?)?;
            row.no_overlap(&terms.days, &dated)?;
            terms.days.push(dated);
        }
        for row in rows(&document, "notice") {
            let rule =
                NoticeRule { min_hours: row.number("min_hours")?, max_hours: row.number("max_hours")? };
            if rule.min_hours > rule.max_hours {
                return Err(row.wrong("max_hours", "is less than min_hours"));
            }
            let dated = row.dated((), rule)?;
            row.no_overlap(&terms.notices, &dated)?;
            terms.notices.push(dated);
        }
        let missing = TermKind::ALL.into_iter().find(|kind| terms.days.iter().all(|d| d.kind != *kind));
        let missing = missing.map(|kind| ("term", kind.code()));
        let missing = missing.or(terms.notices.is_empty().then_some(("notice", "any row")));
        match missing {
            Some((table, what)) => {
                Err(TermsError { table, row: 0, field: "kind", problem: format!("{what} is missing") })
            }
            None => Ok(terms),
        }
    }

    /// The term that starts on `from`, by the figure in force on that day; `None` before the law.
    pub fn term(&self, kind: TermKind, from: NaiveDate, local: &LocalHolidays) -> Option<Term> {
        let figure = in_force(&self.days, &kind, from)?;
        Some(Term::new(kind, figure.value, from, local))
    }

    /// Where the figure comes from (`art. 20 c. 1 D.Lgs. 150/2015`).
    pub fn source(&self, kind: TermKind, on: NaiveDate) -> Option<&str> {
        in_force(&self.days, &kind, on).map(|figure| figure.source.as_str())
    }

    /// The notice that a convocation sent on `on` needs.
    pub fn notice(&self, on: NaiveDate) -> Option<NoticeRule> {
        in_force(&self.notices, &(), on).map(|figure| figure.value)
    }
}

fn in_force<'a, K: PartialEq, V>(
    figures: &'a [Dated<K, V>],
    kind: &K,
    on: NaiveDate,
) -> Option<&'a Dated<K, V>> {
    figures.iter().find(|f| f.kind == *kind && f.from <= on && f.to.is_none_or(|to| on <= to))
}

struct Row<'a> {
    table: &'static str,
    number: usize,
    value: &'a Value,
}

fn rows<'a>(document: &'a Table, table: &'static str) -> impl Iterator<Item = Row<'a>> {
    let list = document.get(table).and_then(Value::as_array).into_iter().flatten();
    list.enumerate().map(move |(i, value)| Row { table, number: i + 1, value })
}

impl Row<'_> {
    fn wrong(&self, field: &'static str, problem: &str) -> TermsError {
        TermsError { table: self.table, row: self.number, field, problem: problem.to_owned() }
    }

    fn text(&self, field: &'static str) -> Result<&str, TermsError> {
        let text = self.value.get(field).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
        text.ok_or_else(|| self.wrong(field, "must be a text"))
    }

    fn number(&self, field: &'static str) -> Result<u32, TermsError> {
        let number = self.value.get(field).and_then(Value::as_integer);
        let number = number.and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0);
        number.ok_or_else(|| self.wrong(field, "must be a whole number above zero"))
    }

    fn date(&self, field: &'static str) -> Result<NaiveDate, TermsError> {
        self.text(field)?.parse().map_err(|_| self.wrong(field, "must be a date (\"YYYY-MM-DD\")"))
    }

    fn dated<K, V>(&self, kind: K, value: V) -> Result<Dated<K, V>, TermsError> {
        let from = self.date("valid_from")?;
        let to = self.value.get("valid_to").map(|_| self.date("valid_to")).transpose()?;
        if to.is_some_and(|to| to < from) {
            return Err(self.wrong("valid_to", "is before valid_from"));
        }
        Ok(Dated { kind, value, from, to, source: self.text("source")?.to_owned() })
    }

    fn no_overlap<K: PartialEq, V>(
        &self,
        others: &[Dated<K, V>],
        new: &Dated<K, V>,
    ) -> Result<(), TermsError> {
        let end = |d: &Dated<K, V>| d.to.unwrap_or(NaiveDate::MAX);
        let clash = others.iter().any(|o| o.kind == new.kind && o.from <= end(new) && new.from <= end(o));
        if clash { Err(self.wrong("valid_from", "another row is valid in the same days")) } else { Ok(()) }
    }
}
