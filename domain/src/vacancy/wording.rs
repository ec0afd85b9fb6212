//! Words that may discriminate: a dated list that warns and never decides.
//!
//! `domain/data/wording.toml` holds one row per expression, with the ground that the law protects and where it says so. The
//! list of words is our own. An operator reads each warning with its source, and refuses, gives back or publishes.
//!
//! An expression is one or more words, compared folded: `ragazz*` is the beginning of a word, `#` is a number. An expression
//! that stands inside one of its `unless` warns of nothing (`uomo` in `uomo/donna`).

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::content::Content;
use crate::catalogue::coded;
use crate::fold::fold;

coded! {
    /// What may not decide who is hired. The visible name is `vacancy-ground-{code}`.
    Ground {
        Sex = "sex",
        /// Marriage, family, pregnancy.
        Family = "family",
        Age = "age",
        /// Race, ethnic origin, nationality.
        Origin = "origin",
        Religion = "religion",
        Disability = "disability",
        Orientation = "orientation",
        /// Political opinions and trade unions.
        Opinions = "opinions",
    }
}

/// One expression with the days on which its law holds.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    /// The words, each folded but for its sign.
    words: Vec<String>,
    unless: Vec<Vec<String>>,
    ground: Ground,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    source: String,
}

/// The list, of today and of other times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording(Vec<Entry>);

/// A row that cannot be used; `row` counts from 1, 0 is the file itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("wording.toml, row {row}, field {field}: {problem}")]
pub struct WordingError {
    pub row: usize,
    pub field: &'static str,
    pub problem: String,
}

/// Something in a text that is worth a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warned {
    /// The field of the vacancy's form.
    pub field: &'static str,
    /// The words as they stand in the text, folded.
    pub found: String,
    pub ground: Ground,
    /// Where the law says so.
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    expression: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    words: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    ground: String,
    valid_from: String,
    valid_to: Option<String>,
    source: String,
}

impl Wording {
    /// The list that is part of the program, read once.
    pub fn embedded() -> &'static Wording {
        static WORDING: LazyLock<Wording> =
            LazyLock::new(|| match Wording::parse(include_str!("../../data/wording.toml")) {
                Ok(wording) => wording,
                // A test parses the same text: a program with a broken list is never built.
                Err(error) => unreachable!("{error}"),
            });
        &WORDING
    }

    /// Reads `[[expression]]` rows: several `words` of one ground share a row.
    pub fn parse(text: &str) -> Result<Wording, WordingError> {
        let file: File = toml::from_str(text).map_err(|error| WordingError {
            row: 0,
            field: "file",
            problem: error.message().to_owned(),
        })?;
        let mut entries = Vec::new();
        for (index, row) in file.expression.into_iter().enumerate() {
            let wrong =
                |field, problem: &str| WordingError { row: index + 1, field, problem: problem.to_owned() };
            entries.extend(row.read(&wrong)?);
        }
        Ok(Wording(entries))
    }

    /// What is worth a second look in a vacancy read on `day`, in the order of its fields.
    pub fn warnings(&self, content: &Content, day: NaiveDate) -> Vec<Warned> {
        let mut warned: Vec<Warned> = Vec::new();
        for (field, text) in content.texts() {
            for found in self.found(text, day).into_iter().map(|found| Warned { field, ..found }) {
                if !warned.contains(&found) {
                    warned.push(found);
                }
            }
        }
        warned
    }

    fn found(&self, text: &str, day: NaiveDate) -> Vec<Warned> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let holds = |entry: &&Entry| entry.valid_from <= day && entry.valid_to.is_none_or(|last| day <= last);
        self.0
            .iter()
            .filter(holds)
            .filter_map(|entry| {
                let at = entry.places(&words).into_iter().find(|at| !entry.excused(&words, *at))?;
                let found = words.get(at..at + entry.words.len())?.join(" ");
                Some(Warned { field: "", found, ground: entry.ground, source: entry.source.clone() })
            })
            .collect()
    }
}

impl Entry {
    /// Where the expression stands.
    fn places(&self, words: &[&str]) -> Vec<usize> {
        starts(&self.words, words)
    }

    /// Whether the expression at `at` is part of one that is no reason to warn.
    fn excused(&self, words: &[&str], at: usize) -> bool {
        let end = at + self.words.len();
        self.unless.iter().any(|whole| {
            starts(whole, words).into_iter().any(|start| start <= at && end <= start + whole.len())
        })
    }
}

/// The places at which `expression` begins.
fn starts(expression: &[String], words: &[&str]) -> Vec<usize> {
    let same = |window: &[&str]| window.iter().zip(expression).all(|(word, wanted)| fits(word, wanted));
    let windows = words.windows(expression.len().max(1)).enumerate();
    windows.filter(|(_, window)| same(window)).map(|(at, _)| at).collect()
}

fn fits(word: &str, wanted: &str) -> bool {
    match (wanted, wanted.strip_suffix('*')) {
        ("#", _) => word.bytes().all(|b| b.is_ascii_digit()),
        (_, Some(beginning)) => word.starts_with(beginning),
        (whole, None) => word == whole,
    }
}

/// The words of an expression, folded; the signs stay.
fn split(expression: &str) -> Option<Vec<String>> {
    let word = |typed: &str| match (typed, typed.strip_suffix('*')) {
        ("#", _) => Some("#".to_owned()),
        (_, Some(beginning)) => Some(fold(beginning)).filter(|w| is_word(w)).map(|w| format!("{w}*")),
        (whole, None) => Some(fold(whole)).filter(|w| is_word(w)),
    };
    let words: Option<Vec<String>> = expression.split_whitespace().map(word).collect();
    words.filter(|words| !words.is_empty())
}

fn is_word(folded: &str) -> bool {
    !folded.is_empty() && !folded.contains(' ')
}

impl Row {
    fn read(self, wrong: &impl Fn(&'static str, &str) -> WordingError) -> Result<Vec<Entry>, WordingError> {
        let ground = Ground::parse(&self.ground).ok_or_else(|| wrong("ground", "is not a ground"))?;
        let day = |text: &str, field| {
            text.parse::<NaiveDate>().map_err(|_| wrong(field, "must be a date (\"YYYY-MM-DD\")"))
        };
        let valid_from = day(&self.valid_from, "valid_from")?;
        let valid_to = self.valid_to.as_deref().map(|text| day(text, "valid_to")).transpose()?;
        if self.source.trim().is_empty() {
            return Err(wrong("source", "must be a text"));
        }
        let read = |text: &String, field| split(text).ok_or_else(|| wrong(field, "must be words"));
        let unless: Vec<Vec<String>> =
            self.unless.iter().map(|text| read(text, "unless")).collect::<Result<_, _>>()?;
        let entry = |text: &String| {
            let (words, unless, source) = (read(text, "words")?, unless.clone(), self.source.clone());
            Ok(Entry { words, unless, ground, valid_from, valid_to, source })
        };
        self.words.iter().map(entry).collect()
    }
}
