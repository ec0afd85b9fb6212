//! The centres of a region (Centri per l'Impiego) and which of them is competent for a comune.
//!
//! Competence follows the comune of the declared domicile, or of the residence: a setting of the pack. A comune of
//! the region that no centre lists is *unassigned*, which is a queue of its own and not an error: in Marche only
//! Fermo's comuni are known. Addresses and hours that nobody gave us are marked as demonstration.

use std::borrow::Borrow;
use std::fmt;

use chrono::{NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use crate::catalogue::coded;

/// The name of a centre in addresses and in the database: `san-benedetto-del-tronto`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfficeSlug(String);

impl OfficeSlug {
    /// Reads a slug: 2 to 40 lower-case ASCII letters, digits and inner hyphens.
    pub fn parse(text: &str) -> Option<OfficeSlug> {
        let letters = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let shape = (2..=40).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-');
        (letters && shape && !text.contains("--")).then(|| OfficeSlug(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OfficeSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Borrow<str> for OfficeSlug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// One centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    pub slug: OfficeSlug,
    /// What stands for it in protocol numbers: `ANC` in `2026/ANC/000001`.
    pub abbreviation: String,
    pub name: String,
    /// The comune where it stands.
    pub comune: String,
    /// Belfiore code of that comune.
    pub belfiore: String,
    /// Sigla of the province.
    pub province: String,
    /// Belfiore codes of the comuni for which it is competent; empty when they are not known.
    pub comuni: Vec<String>,
    /// Where seat and comuni were found.
    pub source: String,
    pub visit: Visit,
}

/// How to reach a centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub address: String,
    pub phone: Option<String>,
    pub hours: Vec<OpeningHours>,
    /// Invented for demonstration: pages must say so.
    pub demonstration: bool,
}

/// One stretch of opening, in local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningHours {
    pub day: Weekday,
    pub from: NaiveTime,
    pub to: NaiveTime,
}

coded! {
    /// Which of a person's addresses decides the competent centre.
    CompetenceRule {
        /// The declared domicile, else the residence.
        Domicile = "domicile",
        Residence = "residence",
    }
}

/// Who is competent for a comune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Competence {
    Office(OfficeSlug),
    /// In the region, but no centre lists it: an operator assigns it.
    Unassigned,
    /// Not in the region: the person is told where to go.
    OutsideRegion,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_words_of_an_address() {
        assert!(OfficeSlug::parse("san-benedetto-del-tronto").is_some());
        for wrong in ["", "x", "Fermo", "-fermo", "fermo-", "a--b", "a/b", "a b", "fèrmo"] {
            assert_eq!(OfficeSlug::parse(wrong), None, "{wrong:?}");
        }
    }
}
