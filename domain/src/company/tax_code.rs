//! The codice fiscale of a company: eleven digits, or sixteen characters for a person in business.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::codice_fiscale::{CfError, CodiceFiscale};
use crate::form::FieldError;
use crate::partita_iva::{PartitaIva, PivaError};

/// A checked codice fiscale of a company.
///
/// Sixteen characters are somebody's own code: it stays out of addresses and logs like a person's.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TaxCode(String);

/// Why a text is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TaxCodeError {
    /// Digits alone, but not eleven that fit together.
    #[error(transparent)]
    Company(#[from] PivaError),
    /// Letters, but no person's code.
    #[error(transparent)]
    Person(#[from] CfError),
}

impl TaxCodeError {
    /// The error beside a field of a form.
    pub fn on(self, field: &str) -> FieldError {
        match self {
            TaxCodeError::Company(error) => error.on(field),
            TaxCodeError::Person(error) => error.on(field),
        }
    }
}

impl TaxCode {
    /// Reads a code as people write it, with spaces and in any case.
    pub fn parse(typed: &str) -> Result<TaxCode, TaxCodeError> {
        match typed.chars().any(|c| c.is_ascii_alphabetic()) && !begins_with_it(typed) {
            true => Ok(TaxCode(CodiceFiscale::parse(typed)?.as_str().to_owned())),
            false => Ok(TaxCode(PartitaIva::parse(typed)?.as_str().to_owned())),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code of a person in business.
    pub fn is_a_person_s(&self) -> bool {
        self.0.len() == 16
    }
}

/// `IT` and digits: a partita IVA as it stands on invoices.
fn begins_with_it(typed: &str) -> bool {
    let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = text.get(2..).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    digits && text.get(..2).is_some_and(|country| country.eq_ignore_ascii_case("IT"))
}

impl fmt::Debug for TaxCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TaxCode")
    }
}

impl TryFrom<String> for TaxCode {
    type Error = TaxCodeError;
    fn try_from(text: String) -> Result<TaxCode, TaxCodeError> {
        TaxCode::parse(&text)
    }
}

impl From<TaxCode> for String {
    fn from(code: TaxCode) -> String {
        code.0
    }
}
