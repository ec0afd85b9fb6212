//! Opening an account: by oneself with e-mail and password, or at the desk with or without an address.
//!
//! Parsing says nothing about the codice fiscale being taken: that would tell strangers who has an account.

use chrono::NaiveDate;

use super::Password;
use crate::form::{Errors, FieldError, Form};
use crate::person::{Email, Person};
use crate::place::Places;

/// A right answer to the registration form. It has no `Debug`: it holds a password.
pub struct Registration {
    pub person: Person,
    pub email: Email,
    pub password: Password,
}

impl Registration {
    /// The form's fields, in their order on the page.
    pub const FIELDS: [&str; 6] = ["cf", "surname", "name", "email", "password", "privacy"];

    /// Reads [`Registration::FIELDS`]; `privacy` is a checkbox: the notice was read.
    ///
    /// Keys: those of [`Person::read`], `error-email`, those of [`super::PasswordError`], `error-privacy`.
    pub fn parse(form: &Form, today: NaiveDate, places: &Places) -> Result<Registration, Errors> {
        let mut errors = Errors::default();
        let person = Person::read(form, today, places, &mut errors);
        let email = match form.get("email") {
            Some(_) => read_email(form, &mut errors),
            None => {
                errors.add("email", "error-required");
                None
            }
        };
        let password = new_password(form, person.as_ref(), email.as_ref(), &mut errors);
        if !form.checked("privacy") {
            errors.add("privacy", "error-privacy");
        }
        let read = person.zip(email).zip(password);
        errors.or(read.map(|((person, email), password)| Registration { person, email, password }))
    }
}

/// An account that an operator opens for somebody at the desk: no password, a one-time code is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskRegistration {
    pub person: Person,
    pub email: Option<Email>,
}

impl DeskRegistration {
    pub const FIELDS: [&str; 4] = ["cf", "surname", "name", "email"];

    /// Reads [`DeskRegistration::FIELDS`]; `email` may be empty. Keys: those of [`Registration::parse`].
    pub fn parse(form: &Form, today: NaiveDate, places: &Places) -> Result<DeskRegistration, Errors> {
        let mut errors = Errors::default();
        let person = Person::read(form, today, places, &mut errors);
        let email = read_email(form, &mut errors);
        errors.or(person.map(|person| DeskRegistration { person, email }))
    }
}

fn read_email(form: &Form, errors: &mut Errors) -> Option<Email> {
    Email::parse(form.get("email")?).map_err(|error| errors.push(error.on("email"))).ok()
}

/// The new password of a form, held also against what was typed beside it, right or wrong.
fn new_password(
    form: &Form,
    person: Option<&Person>,
    email: Option<&Email>,
    errors: &mut Errors,
) -> Option<Password> {
    let (full, sorted) = person.map(|p| (p.name.full(), p.name.sorted())).unwrap_or_default();
    let local = email.map(Email::local_part).unwrap_or_default();
    let personal = [form.raw("cf"), form.raw("email"), local, &full, &sorted];
    let refuse = |error: super::PasswordError| -> FieldError { error.on("password") };
    Password::new(form.raw("password"), &personal).map_err(|error| errors.push(refuse(error))).ok()
}
