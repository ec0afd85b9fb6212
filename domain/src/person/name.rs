use std::fmt;

use serde::{Deserialize, Serialize};

use crate::fold::fold;
use crate::form::{Errors, FieldError, Form};

/// Surname and name as the person writes them, accents kept; inner spaces are merged to one.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PersonName {
    pub surname: String,
    pub name: String,
}

/// Why a text is not a surname or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    #[error("nothing was typed")]
    Empty,
    /// More than [`PersonName::MAX_CHARS`].
    #[error("too long")]
    TooLong,
    #[error("it holds a NUL")]
    Nul,
    /// Control characters, or marks that reverse the direction of what follows.
    #[error("it holds characters that cannot be shown")]
    Unprintable,
    #[error("it holds no letter")]
    NoLetter,
}

impl NameError {
    /// The key of the text that explains it.
    pub fn key(self) -> &'static str {
        match self {
            NameError::Empty => "error-required",
            NameError::TooLong => "error-too-long",
            NameError::Nul => "error-nul",
            NameError::Unprintable => "error-control",
            NameError::NoLetter => "error-name-letter",
        }
    }

    /// The same error beside a field of a form, with its placeholder (`max`).
    pub fn on(self, field: &str) -> FieldError {
        let error = FieldError::new(field, self.key());
        if self == NameError::TooLong { error.with("max", PersonName::MAX_CHARS) } else { error }
    }
}

impl PersonName {
    /// Of the surname and of the name, each.
    pub const MAX_CHARS: usize = 80;

    /// The error says which of the two fields (`surname`, `name`) is wrong; the first one, when both are.
    pub fn parse(surname: &str, name: &str) -> Result<PersonName, (&'static str, NameError)> {
        Ok(PersonName {
            surname: part(surname).map_err(|error| ("surname", error))?,
            name: part(name).map_err(|error| ("name", error))?,
        })
    }

    /// Reads the fields `surname` and `name`; both are checked.
    pub fn read(form: &Form, errors: &mut Errors) -> Option<PersonName> {
        let mut read =
            |field| part(form.raw(field)).map_err(|error: NameError| errors.push(error.on(field))).ok();
        let (surname, name) = (read("surname"), read("name"));
        Some(PersonName { surname: surname?, name: name? })
    }

    /// `Mario Rossi`: how a person is addressed.
    pub fn full(&self) -> String {
        format!("{} {}", self.name, self.surname)
    }

    /// `Rossi Mario`: how a list is sorted.
    pub fn sorted(&self) -> String {
        format!("{} {}", self.surname, self.name)
    }

    /// Folded `rossi mario`, for the search column.
    pub fn search(&self) -> String {
        fold(&self.sorted())
    }
}

fn part(typed: &str) -> Result<String, NameError> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let unprintable = |c: char| {
        c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    if text.is_empty() {
        Err(NameError::Empty)
    } else if text.contains('\0') {
        Err(NameError::Nul)
    } else if text.chars().any(unprintable) {
        Err(NameError::Unprintable)
    } else if text.chars().count() > PersonName::MAX_CHARS {
        Err(NameError::TooLong)
    } else if !text.chars().any(char::is_alphabetic) {
        Err(NameError::NoLetter)
    } else {
        Ok(text)
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(…)")
    }
}
