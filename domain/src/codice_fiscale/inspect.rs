//! Reading a codice fiscale while it is being typed.
//!
//! Called on every key stroke by an island: no allocation, no `chrono`. What is not yet complete is not yet
//! wrong; what can no longer become right is said at once.

use super::layout::{CfError, Typed, Ymd};
use crate::person::Sex;

/// What can be said of the text typed so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inspection {
    /// Nothing wrong so far; `typed` characters, spaces not counted.
    Incomplete { typed: usize },
    /// It cannot become right by typing on.
    Wrong(CfError),
    /// A right provisional code of 11 digits, which says nothing about the person.
    Provisional,
    /// A right code and what it says.
    Right(Birth),
}

/// What a right code says about birth. `year` is `None` when no year fits a person of at most 110 years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Birth {
    pub day: u32,
    pub month: u32,
    pub two_digit_year: u32,
    pub year: Option<i32>,
    pub sex: Sex,
    belfiore: [u8; 4],
}

impl Birth {
    /// The Belfiore code of the birthplace, digits restored.
    pub fn belfiore(&self) -> &str {
        str::from_utf8(&self.belfiore).unwrap_or_default()
    }
}

/// Says what `typed` is so far, by the same checks as [`super::CodiceFiscale::parse`]; `today` picks the century.
pub fn inspect(typed: &str, today: Ymd) -> Inspection {
    let typed = match Typed::read(typed) {
        Ok(typed) => typed,
        Err(error) => return Inspection::Wrong(error),
    };
    if typed.is_provisional() {
        return match typed.check_provisional() {
            Ok(()) => Inspection::Provisional,
            Err(error) => Inspection::Wrong(error),
        };
    }
    if typed.len() < 16 {
        return Inspection::Incomplete { typed: typed.len() };
    }
    match typed.reading() {
        Ok(reading) => Inspection::Right(Birth {
            day: reading.day,
            month: reading.month,
            two_digit_year: reading.two_digit_year,
            year: reading.full_year(today),
            sex: reading.sex,
            belfiore: reading.belfiore,
        }),
        Err(error) => Inspection::Wrong(error),
    }
}
