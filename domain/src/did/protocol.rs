//! The protocol number of a declaration: `2026/ANC/000001`.
//!
//! Numbers are counted per office and year without holes; the database takes the next one with the last
//! statement of the submission. The office is named by its abbreviation (two to six capital letters or digits).

use std::fmt;
use std::str::FromStr;

/// Year, abbreviation of the office, number from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Protocol {
    pub year: i32,
    pub office: String,
    pub number: u32,
}

/// The text is not a protocol number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a protocol number looks like 2026/ANC/000001")]
pub struct NotAProtocol;

impl Protocol {
    /// What stands for the office while a declaration waits to be assigned to one.
    pub const UNASSIGNED: &'static str = "REG";

    /// Whether `text` can stand for an office.
    pub fn is_office(text: &str) -> bool {
        let letters = text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        letters && (2..=6).contains(&text.len()) && text != Protocol::UNASSIGNED
    }

    /// A number, when its parts can be written so that they are read back.
    pub fn new(year: i32, office: &str, number: u32) -> Result<Protocol, NotAProtocol> {
        let office_reads = Protocol::is_office(office) || office == Protocol::UNASSIGNED;
        if !(1000..=9999).contains(&year) || !office_reads || number == 0 {
            return Err(NotAProtocol);
        }
        Ok(Protocol { year, office: office.to_owned(), number })
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{:06}", self.year, self.office, self.number)
    }
}

impl FromStr for Protocol {
    type Err = NotAProtocol;

    /// Reads what [`fmt::Display`] writes; spaces around, small letters and missing zeros are forgiven.
    fn from_str(text: &str) -> Result<Protocol, NotAProtocol> {
        let mut parts = text.trim().split('/');
        let (Some(year), Some(office), Some(number), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotAProtocol);
        };
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(year) || !digits(number) {
            return Err(NotAProtocol);
        }
        let year = year.parse().map_err(|_| NotAProtocol)?;
        let number = number.parse().map_err(|_| NotAProtocol)?;
        Protocol::new(year, &office.to_ascii_uppercase(), number)
    }
}

impl serde::Serialize for Protocol {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Protocol {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <String as serde::Deserialize>::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_number_is_read_back(year in 1000..=9999i32, office in "[A-Z0-9]{2,6}", number in 1..=u32::MAX) {
            let protocol = Protocol::new(year, &office, number).expect("its parts are right");
            prop_assert_eq!(protocol.to_string().parse::<Protocol>(), Ok(protocol.clone()));
            let json = serde_json::to_string(&protocol).expect("a string");
            prop_assert_eq!(serde_json::from_str::<Protocol>(&json).expect("its own text"), protocol);
        }

        #[test]
        fn any_text_is_read_or_refused_and_never_panics(text in ".{0,30}") {
            if let Ok(protocol) = text.parse::<Protocol>() {
                prop_assert_eq!(protocol.to_string().parse::<Protocol>(), Ok(protocol));
            }
        }
    }

    #[test]
    fn it_is_written_with_six_figures_and_typed_carelessly() {
        let first = Protocol::new(2026, "ANC", 1).expect("right");
        assert_eq!(first.to_string(), "2026/ANC/000001");
        assert_eq!(" 2026/anc/1 ".parse(), Ok(first));
        for wrong in ["", "2026/ANC", "2026/ANC/0", "2026/ANC/1/2", "26/ANC/1", "2026/A/1", "2026/ANC/+1"] {
            assert_eq!(wrong.parse::<Protocol>(), Err(NotAProtocol), "{wrong}");
        }
    }
}
