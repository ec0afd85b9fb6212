//! One row of a section: the answers that were given, by the name of their field.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Section};
use crate::form::{Errors, Form};

/// A row. Fields that were left empty are absent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Entry(BTreeMap<String, String>);

impl fmt::Debug for Entry {
    /// Personal data stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Entry(…)")
    }
}

impl Entry {
    /// A row of these answers; empty ones are none.
    pub fn of<'a>(answers: impl IntoIterator<Item = (&'a str, Option<String>)>) -> Entry {
        let given = answers.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Entry(given.filter(|(_, value)| !value.trim().is_empty()).collect())
    }

    /// Reads the row whose names begin with `prefix`.
    pub(super) fn read(
        section: Section,
        form: &Form,
        prefix: &str,
        today: NaiveDate,
        errors: &mut Errors,
    ) -> Entry {
        let mut read = |field: &Field| (field.name, field.read(form, prefix, today, errors));
        let answers: Vec<_> = section.fields().iter().map(&mut read).collect();
        let entry = Entry::of(answers);
        // Both are `YYYY-MM`: they compare as texts.
        let ends_early = entry.get("from").zip(entry.get("to")).is_some_and(|(from, to)| to < from);
        if ends_early {
            errors.add(format!("{prefix}to-month"), "error-job-order");
        }
        entry
    }

    /// The canonical text of a field.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Writes the row into a form, so that it can be changed.
    pub(super) fn fill(&self, section: Section, form: &mut Form, prefix: &str) {
        for field in section.fields() {
            let name = format!("{prefix}{}", field.name);
            let Some(value) = self.get(field.name) else { continue };
            match (field.kind, value.split_once('-')) {
                (Kind::Month, Some((year, month))) => {
                    form.set(&format!("{name}-month"), month.trim_start_matches('0'));
                    form.set(&format!("{name}-year"), year);
                }
                _ => form.set(&name, value),
            }
        }
    }
}
