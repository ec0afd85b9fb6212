//! The codice fiscale: the key by which the public bodies know a person.
//!
//! Sixteen characters: three letters of the surname, three of the name, year, month and day of birth (day + 40
//! for women), the Belfiore code of the birthplace, a check character. Where two people would get the same
//! code, the Agenzia delle Entrate turns digits into letters (*omocodia*): such a code is as good as any other and
//! is never refused. People without a definitive code have a provisional one of 11 digits, checked like a
//! partita IVA.
//!
//! - [`CodiceFiscale`] is the checked value; [`inspect()`] reads one while it is being typed, without allocating
//!   and without `chrono`, so that an island carries little. Both use [`layout`], so they cannot disagree.
//! - A name that does not match its code is a warning, never an error: codes follow the name given at birth.
//! - It is personal data: `Debug` hides it and no error of this module repeats what was typed.

mod compose;
mod inspect;
pub mod layout;
#[cfg(test)]
mod tests;

use std::fmt;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

pub use inspect::{Inspection, inspect};
pub use layout::{CfError, Ymd, check_character};

use crate::person::Sex;
use layout::{Reading, Typed};

/// A codice fiscale that passed every check: upper case, without spaces.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CodiceFiscale {
    text: String,
    /// The text with omocode letters turned back into digits.
    plain: String,
}

impl CodiceFiscale {
    /// Reads a code as people write it: spaces anywhere, any case, omocodes, provisional codes.
    pub fn parse(typed: &str) -> Result<CodiceFiscale, CfError> {
        let typed = Typed::read(typed)?;
        if typed.is_provisional() {
            typed.check_provisional()?;
        } else {
            typed.reading()?;
        }
        Ok(CodiceFiscale { text: typed.as_str().to_owned(), plain: typed.plain().as_str().to_owned() })
    }

    /// The code of a person with these data, before any omocodia.
    ///
    /// For demonstration data and tests: only the Agenzia delle Entrate assigns codes. The error is
    /// [`CfError::Character`] when `belfiore` is not a letter and three digits.
    pub fn compute(
        surname: &str,
        name: &str,
        born: NaiveDate,
        sex: Sex,
        belfiore: &str,
    ) -> Result<CodiceFiscale, CfError> {
        CodiceFiscale::parse(&compose::code(surname, name, born.into(), sex, belfiore)?)
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Fifteen characters without check and omocodia (the 11 digits of a provisional code).
    ///
    /// Codes with the same key show the same data: mostly one person whose code was changed for omocodia, now
    /// and then two. A match on the key calls a human, only a match on [`Self::as_str`] is the same code.
    pub fn key(&self) -> &str {
        self.plain.get(..15).unwrap_or(&self.plain)
    }

    /// Eleven digits given to who has no definitive code yet. It says nothing about birth or sex.
    pub fn is_provisional(&self) -> bool {
        self.text.len() == 11
    }

    /// Whether some digit was turned into a letter to tell two people apart.
    pub fn is_omocode(&self) -> bool {
        self.text.get(..15) != self.plain.get(..15)
    }

    /// The date of birth: the code has two digits of the year, the century is the one that makes the person
    /// youngest without being born after `today`, and at most 110 years old.
    pub fn birth_date(&self, today: NaiveDate) -> Option<NaiveDate> {
        let reading = self.reading()?;
        let year = reading.full_year(today.into())?;
        NaiveDate::from_ymd_opt(year, reading.month, reading.day)
    }

    /// Whether somebody born on `date` may have this code (always true of a provisional one).
    pub fn agrees_with_birth(&self, date: NaiveDate) -> bool {
        self.reading().is_none_or(|r| {
            (r.two_digit_year, r.month, r.day)
                == (date.year().rem_euclid(100).unsigned_abs(), date.month(), date.day())
        })
    }

    pub fn sex(&self) -> Option<Sex> {
        self.reading().map(|r| r.sex)
    }

    /// The Belfiore code of the comune or foreign state of birth, digits restored (`A271`, `Z330`).
    pub fn birthplace_code(&self) -> Option<&str> {
        if self.is_provisional() { None } else { self.plain.get(11..15) }
    }

    /// Whether surname and name give the six letters of this code. `false` is worth a warning only.
    pub fn name_matches(&self, surname: &str, name: &str) -> bool {
        self.is_provisional() || self.text.get(..6) == Some(compose::letters(surname, name).as_str())
    }

    fn reading(&self) -> Option<Reading> {
        if self.is_provisional() {
            return None;
        }
        Typed::read(&self.text).and_then(|typed| typed.reading()).ok()
    }
}

impl fmt::Debug for CodiceFiscale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodiceFiscale(…)")
    }
}

impl TryFrom<String> for CodiceFiscale {
    type Error = CfError;
    fn try_from(text: String) -> Result<CodiceFiscale, CfError> {
        CodiceFiscale::parse(&text)
    }
}

impl From<CodiceFiscale> for String {
    fn from(cf: CodiceFiscale) -> String {
        cf.text
    }
}
