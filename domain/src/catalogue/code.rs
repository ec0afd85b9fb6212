//! Codes of services (`F1.15`), of LEP groups (`F1`) and of programmes (`GG`).
//!
//! They are printed in a region's table, travel in addresses and forms and are stored with every passage, so
//! they are types and not strings. All three are short ASCII words held inline: cheap to copy, and ordered as a
//! person orders them (`F1.2` before `F1.10`).

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Longest code that a table may print, in ASCII characters.
const MAX: usize = 8;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Short([u8; MAX]);

impl Short {
    fn parse(text: &str, allowed: fn(char) -> bool) -> Option<Short> {
        let fits = !text.is_empty() && text.len() <= MAX && text.chars().all(allowed);
        let edges = !text.starts_with('.') && !text.ends_with('.') && !text.contains("..");
        (fits && edges).then(|| {
            let mut bytes = [0; MAX];
            bytes[..text.len()].copy_from_slice(text.as_bytes());
            Short(bytes)
        })
    }

    fn as_str(&self) -> &str {
        let len = self.0.iter().position(|b| *b == 0).unwrap_or(MAX);
        // Only ASCII gets in: the fallback is never taken, it only keeps the function total.
        std::str::from_utf8(&self.0[..len]).unwrap_or_default()
    }

    /// Letters before numbers' values: `F1.2` < `F1.10` < `F2.1`.
    fn key(&self) -> Vec<(u8, u32)> {
        let mut key: Vec<(u8, u32)> = Vec::new();
        let mut in_number = false;
        for b in self.as_str().bytes() {
            match (b.is_ascii_digit(), in_number, key.last_mut()) {
                (true, true, Some((_, number))) => *number = *number * 10 + u32::from(b - b'0'),
                (true, _, _) => key.push((b'0', u32::from(b - b'0'))),
                (false, _, _) => key.push((b, 0)),
            }
            in_number = b.is_ascii_digit();
        }
        key
    }
}

macro_rules! short_code {
    ($(#[$doc:meta])* $name:ident, $allowed:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Short);

        impl $name {
            /// Reads a code exactly as printed; spaces, other letters and more than 8 characters are refused.
            pub fn parse(text: &str) -> Option<$name> {
                Short::parse(text, $allowed).map($name)
            }
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.0.key().cmp(&other.0.key()).then_with(|| self.as_str().cmp(other.as_str()))
            }
        }
        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(text: String) -> Result<$name, String> {
                $name::parse(&text).ok_or(format!("`{text}` is not a code"))
            }
        }
        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.as_str().to_owned()
            }
        }
    };
}

fn upper(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit() || c == '.'
}

short_code! {
    /// The code of one service of the table, as printed: `A.1`, `F1.15`, `J`, `L1`.
    LepCode, upper
}

short_code! {
    /// The code of one group of services (livello essenziale delle prestazioni): `A`, `F1`.
    LepId, |c| c.is_ascii_uppercase() || c.is_ascii_digit()
}

short_code! {
    /// A programme that restricts services to those who are enrolled: `GG`, `RdC`, `AdR`, `L68`.
    ProgrammeId, |c| c.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_exactly_as_printed() {
        for code in ["A.1", "F1.15", "J", "L1", "M5.16"] {
            assert_eq!(LepCode::parse(code).map(|c| c.to_string()).as_deref(), Some(code));
        }
        for wrong in ["", "a.1", "A 1", "A..1", ".1", "A.", "F1.15.16.17", "È.1", "A.1\0"] {
            assert_eq!(LepCode::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn order_is_the_one_of_people() {
        let mut codes: Vec<LepCode> =
            ["F1.10", "F2.1", "A.1", "F1.2", "F", "J"].into_iter().filter_map(LepCode::parse).collect();
        codes.sort();
        assert_eq!(codes, ["A.1", "F", "F1.2", "F1.10", "F2.1", "J"]);
    }

    #[test]
    fn json_is_the_printed_word_and_nonsense_is_refused() {
        let code = LepCode::parse("F1.15").expect("a code");
        assert_eq!(serde_json::to_string(&code).expect("json"), "\"F1.15\"");
        assert_eq!(serde_json::from_str::<LepCode>("\"F1.15\"").expect("json"), code);
        assert!(serde_json::from_str::<LepCode>("\"f 1\"").is_err());
    }
}
