//! The partita IVA: eleven digits, the last of which follows from the others.
//!
//! The same sum checks the fiscal code of companies and bodies (which may differ from their partita IVA) and the
//! provisional codice fiscale of people. Digits 8 to 10 name the office that issued the number; an office that we
//! do not know is worth a warning ([`PartitaIva::has_known_office`]), not a refusal: new ones are opened.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::form::FieldError;

/// Eleven checked digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartitaIva(String);

/// Why a text is not a partita IVA.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PivaError {
    /// Not eleven characters; spaces and a leading `IT` are not counted.
    #[error("{found} characters instead of 11")]
    Length { found: usize },
    /// Something that is not a digit.
    #[error("only digits may stand in it")]
    Character,
    /// The last digit does not follow from the others, or all are zero.
    #[error("the check digit is wrong")]
    Check,
}

impl PivaError {
    /// The key of the text that explains it.
    pub fn key(self) -> &'static str {
        match self {
            PivaError::Length { .. } => "error-piva-length",
            PivaError::Character => "error-piva-character",
            PivaError::Check => "error-piva-check",
        }
    }

    /// The same error beside a field of a form, with its placeholder (`found`).
    pub fn on(self, field: &str) -> FieldError {
        let error = FieldError::new(field, self.key());
        match self {
            PivaError::Length { found } => error.with("found", found),
            PivaError::Character | PivaError::Check => error,
        }
    }
}

impl PartitaIva {
    /// Reads a number as people write it: with spaces, with the country's `IT` before it.
    pub fn parse(typed: &str) -> Result<PartitaIva, PivaError> {
        let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let text = match text.get(..2) {
            Some(country) if country.eq_ignore_ascii_case("IT") => text.get(2..).unwrap_or_default(),
            _ => &text,
        };
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PivaError::Character);
        }
        if text.len() != 11 {
            return Err(PivaError::Length { found: text.len() });
        }
        if !checksum_holds(text.as_bytes()) {
            return Err(PivaError::Check);
        }
        Ok(PartitaIva(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether digits 8-10 name one of the offices 001-100, 120, 121, 888, 999.
    pub fn has_known_office(&self) -> bool {
        let office = self.0.get(7..10).and_then(|digits| digits.parse::<u16>().ok());
        matches!(office, Some(1..=100 | 120 | 121 | 888 | 999))
    }
}

impl fmt::Display for PartitaIva {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PartitaIva {
    type Error = PivaError;
    fn try_from(text: String) -> Result<PartitaIva, PivaError> {
        PartitaIva::parse(&text)
    }
}

impl From<PartitaIva> for String {
    fn from(piva: PartitaIva) -> String {
        piva.0
    }
}

/// Whether `digits` are eleven ASCII digits whose sum holds. Eleven zeros pass the sum but are nobody's.
pub(crate) fn checksum_holds(digits: &[u8]) -> bool {
    if digits.len() != 11 || !digits.iter().all(u8::is_ascii_digit) || digits.iter().all(|b| *b == b'0') {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(i, byte)| match (i % 2, u32::from(byte - b'0')) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_published_vectors_hold() {
        for number in ["00764350054", "97889240582", "91388210378", "97735020584"] {
            let piva = PartitaIva::parse(number).expect(number);
            assert_eq!(piva.as_str(), number);
            assert!(piva.has_known_office(), "{number}");
        }
        assert_eq!(PartitaIva::parse("it 00764 350054").expect("spaces").as_str(), "00764350054");
    }

    #[test]
    fn each_mistake_has_its_name() {
        assert_eq!(PartitaIva::parse("00000000000"), Err(PivaError::Check));
        assert_eq!(PartitaIva::parse("00764350055"), Err(PivaError::Check));
        assert_eq!(PartitaIva::parse("0076435005"), Err(PivaError::Length { found: 10 }));
        assert_eq!(PartitaIva::parse("0076435005O"), Err(PivaError::Character));
        assert_eq!(PartitaIva::parse("è"), Err(PivaError::Character));
    }

    #[test]
    fn an_unknown_office_only_warns() {
        for (office, known) in [
            ("000", false),
            ("001", true),
            ("100", true),
            ("101", false),
            ("119", false),
            ("120", true),
            ("121", true),
            ("122", false),
            ("500", false),
            ("887", false),
            ("888", true),
            ("889", false),
            ("998", false),
            ("999", true),
        ] {
            let mut numbers = (0..10).map(|check| format!("0076435{office}{check}"));
            let piva = numbers.find_map(|number| PartitaIva::parse(&number).ok()).expect("one of ten");
            assert_eq!(piva.has_known_office(), known, "{piva}");
        }
    }

    proptest! {
        #[test]
        fn any_single_wrong_digit_is_found(body in "[0-9]{10}", index in 0usize..11, shift in 1u8..10) {
            let right = (0..10).map(|check| format!("{body}{check}")).find(|t| checksum_holds(t.as_bytes()));
            prop_assume!(right.is_some());
            let mut bytes = right.expect("one of ten").into_bytes();
            bytes[index] = b'0' + (bytes[index] - b'0' + shift) % 10;
            prop_assert!(!checksum_holds(&bytes));
        }
    }
}
