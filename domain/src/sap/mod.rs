//! The SAP: the scheda anagrafico-professionale, what a person can do and has done (`reference/law.md` §4).
//!
//! A [`Sap`] holds sections 4 and 5 of the ministerial model: rows of fields, both named by one table ([`Section`],
//! [`Field`]), from which forms are read, pages made and differences told. Sections 1 and 2 (personal and administrative
//! data) are those of the declaration, and policies (6) are the recorded passages: neither is kept a second time. Section 3
//! is not published in the model's sources, so that nothing stands for it.
//!
//! - Nothing is typed twice: a person's first scheda is what the DID says ([`Sap::from_declaration`]).
//! - Each change is a version; at most one waits and at most one counts ([`State`]).
//! - **The codes are our own**, as those of the DID; a mapping to the Ministry's tables belongs to the exchange with it.

mod entry;
mod field;
mod rows;
mod section;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use entry::Entry;
pub use field::{Field, Kind, LanguageLevel, Span};
pub use rows::Rows;
pub use section::Section;

use crate::catalogue::coded;
use crate::did::{Declaration, Education, Job, Title};
use crate::form::{Errors, Form};

/// The shape written by this programme.
const SHAPE: u16 = 1;
/// Longest reason of a refusal, in characters.
pub const REASON_MAX_CHARS: usize = 400;

coded! {
    /// Where a version stands. The visible name is `sap-state-{code}`.
    State {
        /// The person asked for it; an operator decides.
        Proposed = "proposed",
        /// It counts.
        Validated = "validated",
        Refused = "refused",
        /// A newer one took its place.
        Superseded = "superseded",
    }
}

/// What a version says: rows by section. A section without rows is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sap {
    shape: u16,
    sections: BTreeMap<Section, Vec<Entry>>,
}

/// Stored text that this programme cannot read; it holds personal data and is not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the stored scheda is not what was written")]
pub struct Unreadable;

/// What differs in a section: a row that was changed is told as one gone and one new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub section: Section,
    pub gone: Vec<Entry>,
    pub new: Vec<Entry>,
}

impl Default for Sap {
    fn default() -> Sap {
        Sap { shape: SHAPE, sections: BTreeMap::new() }
    }
}

impl Sap {
    /// What the declaration already says: jobs, the highest title, languages, skills, driving licences.
    pub fn from_declaration(declaration: &Declaration) -> Sap {
        let education = &declaration.education;
        let languages = words(education.languages.as_deref(), &[',', ';', '\n']);
        let skills = words(education.skills.as_deref(), &['\n']);
        let licences = declaration.profile.licences.iter().map(|licence| licence.code().to_owned());
        Sap::default()
            .with(Section::Jobs, education.jobs.iter().map(job).collect())
            .with(Section::Titles, title(&education.title).into_iter().collect())
            .with(Section::Languages, column("language", languages))
            .with(Section::Driving, column("licence", licences))
            .with(Section::Skills, column("skill", skills))
    }

    /// The rows of a section, in the order in which they were written.
    pub fn entries(&self, section: Section) -> &[Entry] {
        self.sections.get(&section).map_or(&[], Vec::as_slice)
    }

    /// The same with other rows in a section; rows that say nothing or the same as another are left out.
    pub fn with(mut self, section: Section, entries: Vec<Entry>) -> Sap {
        let mut kept: Vec<Entry> = Vec::new();
        for entry in entries.into_iter().filter(|entry| !entry.is_empty()) {
            if !kept.contains(&entry) {
                kept.push(entry);
            }
        }
        match kept.is_empty() {
            true => self.sections.remove(&section),
            false => self.sections.insert(section, kept),
        };
        self
    }

    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// What this says and `before` did not, and the other way round, in the order of the sections.
    pub fn diff(&self, before: &Sap) -> Vec<Change> {
        let missing = |of: &[Entry], from: &[Entry]| -> Vec<Entry> {
            of.iter().filter(|entry| !from.contains(entry)).cloned().collect()
        };
        let change = |section: &Section| {
            let (old, new) = (before.entries(*section), self.entries(*section));
            Change { section: *section, gone: missing(old, new), new: missing(new, old) }
        };
        let changed = |change: &Change| !change.gone.is_empty() || !change.new.is_empty();
        Section::ALL.iter().map(change).filter(changed).collect()
    }

    /// Reads what [`Sap::to_json`] wrote: of this shape, and with no field or code that the table does not know.
    pub fn from_json(json: &serde_json::Value) -> Result<Sap, Unreadable> {
        let sap = Sap::deserialize(json).map_err(|_| Unreadable)?;
        let known = |(section, entries): (&Section, &Vec<Entry>)| entries.iter().all(|e| section.knows(e));
        (sap.shape == SHAPE && sap.sections.iter().all(known)).then_some(sap).ok_or(Unreadable)
    }

    pub fn to_json(&self) -> Result<serde_json::Value, Unreadable> {
        serde_json::to_value(self).map_err(|_| Unreadable)
    }
}

/// The parts of a free text.
fn words(text: Option<&str>, cuts: &[char]) -> Vec<String> {
    let parts = text.unwrap_or_default().split(cuts).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Rows that say one thing.
fn column(name: &str, texts: impl IntoIterator<Item = String>) -> Vec<Entry> {
    texts.into_iter().map(|text| Entry::of([(name, Some(text))])).collect()
}

fn job(job: &Job) -> Entry {
    Entry::of([
        ("title", Some(job.title.clone())),
        ("employer", job.employer.clone()),
        ("place", job.place.clone()),
        ("from", Some(job.from.to_string())),
        ("to", job.to.map(|month| month.to_string())),
        ("contract", job.contract.map(|contract| contract.code().to_owned())),
        ("tasks", job.tasks.clone()),
    ])
}

fn title(title: &Title) -> Option<Entry> {
    (title.level != Education::None).then(|| {
        Entry::of([
            ("level", Some(title.level.code().to_owned())),
            ("course", title.course.clone()),
            ("year", title.year.map(|year| year.to_string())),
            ("recognition", title.recognition.map(|known| known.code().to_owned())),
        ])
    })
}

impl Section {
    /// Reads the rows of this section as the form has them; rows in which nothing was typed are none.
    ///
    /// Keys on `row-{n}-{field}`: `error-required`, `error-month`, `error-month-future`, `error-year-future`,
    /// `error-job-order`, `error-sap-twice`, and those of the form.
    pub fn read(self, form: &Form, today: NaiveDate) -> Result<Vec<Entry>, Errors> {
        let mut errors = Errors::default();
        let mut entries: Vec<Entry> = Vec::new();
        for place in 0..Rows::of(form) {
            let prefix = format!("row-{place}-");
            if self.fields().iter().all(|field| field.is_blank(form, &prefix)) {
                continue;
            }
            let entry = Entry::read(self, form, &prefix, today, &mut errors);
            if !entry.is_empty() && entries.contains(&entry) {
                let first = self.fields().first().map_or("", |field| field.name);
                errors.add(format!("{prefix}{first}"), "error-sap-twice");
            }
            entries.push(entry);
        }
        errors.or(Some(entries))
    }
}
