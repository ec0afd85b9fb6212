//! What a scheda says, as words that a criterion can be compared with.
//!
//! A term is a kind and the stem of a word (`word:excel`). Levels are written with everything below them: who reads English at
//! B2 has `language:inglese b1`, too, so that "at least" is the same question as "has". The terms of a person stand in one
//! text between commas, in which the database looks for a must with `LIKE`: folded words hold neither commas nor signs of
//! a pattern, and no kind has an underscore.

use std::collections::BTreeSet;
use std::fmt;

use crate::catalogue::coded;
use crate::did::Education;
use crate::fold::fold;
use crate::sap::{Entry, LanguageLevel, Sap, Section};
use crate::vacancy::terms as stems;

/// Terms for which musts may look all together: the store's statement has this many places.
pub const MOST_TERMS: usize = 8;

coded! {
    /// What a criterion looks at. The visible name is `preselection-kind-{code}`.
    Kind {
        /// A job that was done.
        Job = "job",
        /// A word anywhere: jobs, courses, skills, computing, permits, registers.
        Word = "word",
        /// A language, with a level or without.
        Language = "language",
        /// A driving licence.
        Licence = "licence",
        /// A title of study, or a higher one.
        Education = "education",
    }
}

/// One thing that a scheda may say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term(String);

impl Term {
    pub(super) fn new(kind: Kind, folded: &str) -> Term {
        Term(format!("{}:{folded}", kind.code()))
    }

    /// How it stands in a text of [`Terms`].
    fn between(&self) -> String {
        format!(",{},", self.0)
    }

    /// The pattern by which the database looks for it.
    pub fn pattern(&self) -> String {
        format!("%{}%", self.between())
    }
}

/// The words of a text that say something, without what tells gender and number: `cuoca` is found by who looks for `cuoco`
/// (art. 27 D.Lgs. 198/2006).
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    stems(text).into_iter().filter(|stem| stem.chars().count() > 1)
}

/// The terms of a language that is known up to `level`.
pub(super) fn language(name: &str, level: Option<LanguageLevel>) -> Term {
    let name = fold(name);
    match level {
        Some(level) => Term::new(Kind::Language, &format!("{name} {}", level.code())),
        None => Term::new(Kind::Language, &name),
    }
}

pub(super) fn education(level: Education) -> Term {
    Term::new(Kind::Education, &fold(level.code()))
}

/// What a person's scheda says.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Terms(String);

impl fmt::Debug for Terms {
    /// Personal data stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Terms(…)")
    }
}

impl Terms {
    /// Reads a scheda. Marks, schools, employers, places and years are not looked at.
    pub fn of(sap: &Sap) -> Terms {
        let mut terms = BTreeSet::new();
        for job in sap.entries(Section::Jobs) {
            terms.extend(words_of(job, "title").map(|word| Term::new(Kind::Job, &word)));
            terms.extend(named(job, &["title", "tasks"]));
        }
        for title in sap.entries(Section::Titles) {
            terms.extend(named(title, &["course"]));
            let level = title.get("level").and_then(Education::parse);
            let reached = |other: &&Education| **other != Education::None && Some(**other) <= level;
            terms.extend(Education::ALL.iter().filter(reached).map(|level| education(*level)));
        }
        for entry in sap.entries(Section::Languages) {
            terms.extend(languages(entry));
        }
        for entry in sap.entries(Section::Driving) {
            let licence = entry.get("licence").map(|code| Term::new(Kind::Licence, &fold(code)));
            terms.extend(licence);
        }
        for (section, field) in [
            (Section::Training, "course"),
            (Section::Computing, "computing"),
            (Section::Registers, "register"),
            (Section::Licences, "permit"),
            (Section::Skills, "skill"),
        ] {
            sap.entries(section).iter().for_each(|entry| terms.extend(named(entry, &[field])));
        }
        Terms::from_iter(terms)
    }

    /// What [`Terms::as_str`] wrote.
    pub fn stored(text: String) -> Terms {
        Terms(text)
    }

    /// As the database keeps it: every term between commas; empty without any.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn holds(&self, term: &Term) -> bool {
        self.0.contains(&term.between())
    }
}

impl FromIterator<Term> for Terms {
    fn from_iter<I: IntoIterator<Item = Term>>(terms: I) -> Terms {
        let terms: BTreeSet<Term> = terms.into_iter().collect();
        if terms.is_empty() {
            return Terms::default();
        }
        let mut text = String::from(",");
        for term in terms {
            text.push_str(&term.0);
            text.push(',');
        }
        Terms(text)
    }
}

fn words_of(entry: &Entry, field: &str) -> impl Iterator<Item = String> {
    words(entry.get(field).unwrap_or_default())
}

/// The words of some fields of a row.
fn named(entry: &Entry, fields: &[&str]) -> Vec<Term> {
    fields.iter().flat_map(|field| words_of(entry, field)).map(|word| Term::new(Kind::Word, &word)).collect()
}

/// The language, and each level up to the lowest of those that the row names: what the person surely can.
fn languages(entry: &Entry) -> Vec<Term> {
    let Some(name) = entry.get("language") else { return Vec::new() };
    let answers = ["reading", "writing", "speaking"].map(|field| entry.get(field));
    let lowest = answers.into_iter().flatten().filter_map(LanguageLevel::parse).min();
    let reached = LanguageLevel::ALL.iter().filter(|level| Some(**level) <= lowest);
    reached.map(|level| language(name, Some(*level))).chain([language(name, None)]).collect()
}
