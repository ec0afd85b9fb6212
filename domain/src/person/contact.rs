//! How a person is reached: e-mail, telephone, postal code.
//!
//! A form can only see whether an address is well written; whether it is theirs, the link in the mail says.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::form::FieldError;

/// A value that is text inside, checked on the way in: `as_str`, text in JSON, hidden from `Debug`.
macro_rules! checked_text {
    ($name:ident, $error:ident) => {
        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = $error;
            fn try_from(text: String) -> Result<$name, $error> {
                $name::parse(&text)
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.0
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
        impl $error {
            /// The same error beside a field of a form.
            pub fn on(self, field: &str) -> FieldError {
                FieldError::new(field, self.key())
            }
        }
    };
}

/// An e-mail address. The domain is lower case, the part before the `@` is kept as typed.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// The text is not an e-mail address that mail servers accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct EmailError;

impl EmailError {
    pub fn key(self) -> &'static str {
        "error-email"
    }
}

checked_text!(Email, EmailError);

impl Email {
    /// Of the whole address (RFC 5321).
    pub const MAX_CHARS: usize = 254;

    /// One `@`, something before it, a domain with a dot after it; ASCII, without spaces and quotes.
    pub fn parse(typed: &str) -> Result<Email, EmailError> {
        let typed = typed.trim();
        let (local, domain) = typed.split_once('@').ok_or(EmailError)?;
        let plain = |c: char| c.is_ascii_graphic() && !r#"@"(),:;<>[\]"#.contains(c);
        let local_is_right = (1..=64).contains(&local.len())
            && local.chars().all(plain)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let label_is_right = |label: &str| {
            (1..=63).contains(&label.len())
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let domain_is_right = domain.contains('.') && domain.split('.').all(label_is_right);
        if local_is_right && domain_is_right && typed.len() <= Email::MAX_CHARS {
            Ok(Email(format!("{local}@{}", domain.to_ascii_lowercase())))
        } else {
            Err(EmailError)
        }
    }

    /// The part before the `@`.
    pub fn local_part(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }
}

/// A telephone number in E.164 (`+393331234567`).
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// The text is not a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a telephone number")]
pub struct PhoneError;

impl PhoneError {
    pub fn key(self) -> &'static str {
        "error-phone"
    }
}

checked_text!(Phone, PhoneError);

impl Phone {
    /// Reads a number as people write it: spaces, dots, slashes, hyphens, brackets; `00` for `+`; no prefix is Italy.
    ///
    /// Italian numbers: mobiles begin with 3 and have 9 or 10 digits, the others begin with 0 and have 6 to 11.
    pub fn parse(typed: &str) -> Result<Phone, PhoneError> {
        let mut digits = String::new();
        for c in typed.trim().chars() {
            match c {
                '+' if digits.is_empty() => digits.push(c),
                '0'..='9' => digits.push(c),
                ' ' | '\u{a0}' | '.' | '/' | '-' | '(' | ')' => {}
                _ => return Err(PhoneError),
            }
        }
        let international = if let Some(rest) = digits.strip_prefix('+') {
            rest.to_owned()
        } else if let Some(rest) = digits.strip_prefix("00") {
            rest.to_owned()
        } else if digits.len() == 12 && digits.starts_with("39") {
            // Italy's prefix without the plus before a mobile: no Italian number is this long.
            digits
        } else {
            format!("39{digits}")
        };
        let is_right = match international.strip_prefix("39") {
            Some(national) if national.starts_with('3') => matches!(national.len(), 9 | 10),
            Some(national) => national.starts_with('0') && (6..=11).contains(&national.len()),
            None => (7..=15).contains(&international.len()) && !international.starts_with('0'),
        };
        if is_right { Ok(Phone(format!("+{international}"))) } else { Err(PhoneError) }
    }

    /// Whether it is an Italian mobile, which can get a text message.
    pub fn is_italian_mobile(&self) -> bool {
        self.0.starts_with("+393")
    }

    /// In groups, for reading (`+39 333 123 4567`); numbers of other countries as they are.
    pub fn shown(&self) -> String {
        match self
            .0
            .strip_prefix("+39")
            .map(|national| (national.get(..3), national.get(3..6), national.get(6..)))
        {
            Some((Some(first), Some(second), Some(rest))) if self.is_italian_mobile() => {
                format!("+39 {first} {second} {rest}")
            }
            Some(_) => format!("+39 {}", self.0.get(3..).unwrap_or_default()),
            None => self.0.clone(),
        }
    }
}

/// An Italian postal code. It is not held against the comune: the list of codes is not free.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cap(String);

/// The text is not five digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not five digits")]
pub struct CapError;

impl CapError {
    pub fn key(self) -> &'static str {
        "error-cap"
    }
}

checked_text!(Cap, CapError);

impl Cap {
    pub fn parse(typed: &str) -> Result<Cap, CapError> {
        let typed = typed.trim();
        let is_right = typed.len() == 5 && typed.bytes().all(|b| b.is_ascii_digit());
        if is_right { Ok(Cap(typed.to_owned())) } else { Err(CapError) }
    }
}
