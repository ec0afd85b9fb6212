//! A new operator, from the command line: whoever may run it administers the installation.

use domain::{
    account::{Password, Role},
    form::Errors,
    lang::Lang,
    person::Email,
};
use store::{DbError, operator::Operator};
use uuid::Uuid;

use super::factor;
use crate::{Desk, Refusal};

/// What is asked on the command line.
pub struct NewOperator {
    /// 2 to 40 lower-case letters, digits, dots, hyphens.
    pub username: String,
    /// As colleagues and citizens read it.
    pub name: String,
    pub email: String,
    pub password: String,
    pub role: Role,
    /// Slugs of the pack's offices, at least one.
    pub offices: Vec<String>,
    pub lang: Lang,
}

/// Shown once to whoever added the operator; only encrypted or as fingerprints afterwards.
pub struct Credentials {
    pub operator: Uuid,
    /// `otpauth://totp/…`, for a QR code.
    pub otpauth: String,
    /// The same secret for typing, in base 32.
    pub secret: String,
    /// Each replaces the second factor once.
    pub recovery_codes: Vec<String>,
}

/// Adds an operator. Refused with every wrong field at once; a username in use is `error-username-taken`, an office that
/// the pack does not know `error-office-unknown` with its `slug`.
pub async fn add(desk: &Desk, new: &NewOperator) -> Result<Credentials, Refusal> {
    let password = check(desk, new)?;
    let password_hash = desk.passwords.hash(password.reveal(), desk.salt()).await?;
    let secret = desk.totp_secret();
    let (otpauth, shown) = factor::shown(&factor::totp(&secret, &new.username)?)?;
    let totp_secret =
        desk.secrets.encrypt(desk.nonce(), &secret).ok_or(Refusal::Internal("second factor"))?;

    let mut work = desk.work("system:command-line").await?;
    let operator = Operator {
        id: desk.id(),
        username: new.username.clone(),
        name: new.name.trim().to_owned(),
        email: new.email.trim().to_owned(),
        password_hash,
        role: new.role.code().to_owned(),
        totp_secret,
        totp_last_step: 0,
        lang: new.lang.tag().to_owned(),
        created_at: work.now,
        disabled_at: None,
    };
    let mut offices = new.offices.clone();
    offices.sort();
    offices.dedup();
    match store::operator::add(&mut work.tx, &operator, &offices).await {
        Err(DbError::Taken(_)) => return Err(taken()),
        done => done?,
    }
    let recovery_codes = factor::recovery_codes(desk);
    for code in &recovery_codes {
        let hash = factor::recovery_fingerprint(desk, operator.id, code);
        store::operator::add_recovery_code(&mut work.tx, operator.id, &hash).await?;
    }
    let detail = serde_json::json!({ "role": operator.role, "offices": offices });
    work.audit("operator_add", format!("operator:{}", operator.id), detail).await?;
    work.done(()).await?;
    Ok(Credentials { operator: operator.id, otpauth, secret: shown, recovery_codes })
}

fn taken() -> Refusal {
    Refusal::Fields(domain::form::FieldError::new("username", "error-username-taken").into())
}

fn check(desk: &Desk, new: &NewOperator) -> Result<Password, Refusal> {
    let mut errors = Errors::default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    if !(2..=40).contains(&new.username.len()) || !new.username.chars().all(plain) {
        errors.add("username", "error-username");
    }
    if new.name.trim().is_empty() {
        errors.add("name", "error-required");
    } else if new.name.chars().any(char::is_control) {
        errors.add("name", "error-control");
    }
    let email = Email::parse(&new.email).map_err(|error| errors.push(error.on("email")));
    let local = email.as_ref().map(Email::local_part).unwrap_or_default();
    let personal = [new.username.as_str(), &new.name, &new.email, local];
    let password = Password::new(&new.password, &personal).map_err(|e| errors.push(e.on("password"))).ok();
    if new.offices.is_empty() {
        errors.add("offices", "error-required");
    }
    for slug in new.offices.iter().filter(|slug| desk.pack.office(slug).is_none()) {
        errors.push(domain::form::FieldError::new("offices", "error-office-unknown").with("slug", slug));
    }
    Ok(errors.or(password)?)
}
