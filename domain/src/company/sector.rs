//! What a company does.

use std::fmt;

/// A code of ATECO 2025: two digits, then up to two more groups (`62`, `62.1`, `62.10`, `62.10.0`, `62.10.00`).
///
/// Only the form is checked: the list itself is not in this program (`domain/data/README.md`). A code that does not exist is
/// possible: it is kept as it was typed, and an operator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ateco(String);

impl Ateco {
    /// The version of the classification that is asked for (in force since 1 January 2025).
    pub const VERSION: &'static str = "ATECO 2025";

    /// Reads a code with or without spaces; `None` when its form is another.
    pub fn parse(typed: &str) -> Option<Ateco> {
        let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let groups: Vec<&str> = text.split('.').collect();
        let digits = |group: &str, sizes: std::ops::RangeInclusive<usize>| {
            sizes.contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit())
        };
        let right = match groups.as_slice() {
            [division] => digits(division, 2..=2),
            [division, class] => digits(division, 2..=2) && digits(class, 1..=2),
            [division, class, category] => {
                digits(division, 2..=2) && digits(class, 2..=2) && digits(category, 1..=2)
            }
            _ => false,
        };
        right.then_some(Ateco(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Ateco {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a company does: a code with its version, else its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sector {
    Ateco(Ateco),
    Words(String),
}

impl Sector {
    /// The code or the words, as they are stored.
    pub fn text(&self) -> &str {
        match self {
            Sector::Ateco(code) => code.as_str(),
            Sector::Words(words) => words,
        }
    }

    /// The version of the classification; '' for words.
    pub fn version(&self) -> &'static str {
        match self {
            Sector::Ateco(_) => Ateco::VERSION,
            Sector::Words(_) => "",
        }
    }
}
