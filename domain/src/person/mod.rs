//! What is known of a person: codice fiscale, name, sex, birth, contacts.
//!
//! Each value is checked once, where it comes in, and is then a type that cannot hold anything else. Each refusal is
//! an enum with the key of its text. Everything here is personal data: `Debug` hides it, and no error repeats what
//! was typed.

mod birthplace;
mod citizenship;
mod contact;
mod name;
mod sex;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use birthplace::BirthPlace;
pub use citizenship::{ITALIAN, STATELESS, is_eu, moves_freely};
pub use contact::{Cap, CapError, Email, EmailError, Phone, PhoneError};
pub use name::{NameError, PersonName};
pub use sex::Sex;

use crate::codice_fiscale::CodiceFiscale;
use crate::form::{Errors, FieldError, Form};
use crate::place::Places;

/// Who somebody is, as the codice fiscale and the typed name say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub cf: CodiceFiscale,
    pub name: PersonName,
    /// Sex, birth date and place are in the codice fiscale; a provisional one says none of them.
    pub sex: Option<Sex>,
    pub birth_date: Option<NaiveDate>,
    /// `None` also for a foreign state that our list does not know.
    pub birth_place: Option<BirthPlace>,
}

impl Person {
    /// Reads the fields `cf`, `surname` and `name`.
    ///
    /// Keys: those of [`crate::codice_fiscale::CfError`] and [`NameError`]; `error-required`; `error-cf-birth` when no
    /// century gives an age of at most 110 years; `error-cf-place` when the code names an Italian comune that never
    /// was. A foreign state that our list does not know is no error: the list of yesterday's states is not complete.
    pub fn read(form: &Form, today: NaiveDate, places: &Places, errors: &mut Errors) -> Option<Person> {
        let cf = read_cf(form, today, places, errors);
        let name = PersonName::read(form, errors);
        let (cf, name) = (cf?, name?);
        Some(Person {
            sex: cf.sex(),
            birth_date: cf.birth_date(today),
            birth_place: cf.birthplace_code().and_then(|code| BirthPlace::parse(code, places)),
            cf,
            name,
        })
    }

    /// Whether the typed name gives the letters of the code. `false` is a warning for the operator, never an error:
    /// codes follow the name given at birth.
    pub fn name_agrees(&self) -> bool {
        self.cf.name_matches(&self.name.surname, &self.name.name)
    }
}

fn read_cf(form: &Form, today: NaiveDate, places: &Places, errors: &mut Errors) -> Option<CodiceFiscale> {
    const FIELD: &str = "cf";
    let Some(typed) = form.get(FIELD) else {
        errors.add(FIELD, "error-required");
        return None;
    };
    let refusal = match CodiceFiscale::parse(typed) {
        Err(error) => error.on(FIELD),
        Ok(cf) => match cf.birthplace_code() {
            Some(_) if cf.birth_date(today).is_none() => FieldError::new(FIELD, "error-cf-birth"),
            Some(code) if !code.starts_with('Z') && places.by_belfiore(code).is_none() => {
                FieldError::new(FIELD, "error-cf-place")
            }
            _ => return Some(cf),
        },
    };
    errors.push(refusal);
    None
}
