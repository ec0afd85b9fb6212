//! A forgotten password: asked for with codice fiscale and address, set anew by a link that works for one hour.

use chrono::TimeDelta;
use domain::{codice_fiscale::CodiceFiscale, form::Errors, person::Email};
use store::{
    account::Account,
    dialect::{Lock, lock},
    token::Token,
};

use super::{lang_of, new_password, read_cf};
use crate::{Desk, Mail, Refusal, SecretToken};

const RECOVER_HOURS: i64 = 1;
const OVER: Refusal = Refusal::Conflict("error-link-over");

/// Sends a link if, and only if, the codice fiscale has an account whose confirmed address is this one. The answer is
/// the same either way; asking often for the same codice fiscale has to wait, known or not.
pub async fn ask_recovery(desk: &Desk, cf: &str, email: &str) -> Result<(), Refusal> {
    let mut errors = Errors::default();
    let cf = read_cf(cf, &mut errors);
    let email = Email::parse(email).map_err(|error| errors.push(error.on("email"))).ok();
    let (cf, email): (CodiceFiscale, Email) = errors.or(cf.zip(email))?;
    desk.attempt("recovery", cf.as_str()).await?;

    let mut work = desk.work("anonymous").await?;
    let found = store::account::by_cf(&mut work.tx, cf.as_str()).await?;
    let Some(account) = found.filter(|account| is_address_of(account, &email)) else {
        return work.done(()).await;
    };
    let now = work.now;
    store::token::end_all(&mut work.tx, "recovery", account.id, now).await?;
    let token = desk.token();
    let row = Token {
        hash: token.hash(),
        kind: "recovery".to_owned(),
        account_id: account.id,
        subject_id: None,
        created_at: now,
        expires_at: now + TimeDelta::hours(RECOVER_HOURS),
        failures: 0,
        used_at: None,
    };
    store::token::add(&mut work.tx, &row).await?;
    let mail = Mail::Recover { token: token.expose().to_owned() };
    // To the address that was confirmed, as it was written then.
    let address = account.email.as_deref().unwrap_or_default();
    work.tell(desk, desk.id(), address, lang_of(&account), &mail).await?;
    work.audit("recovery_ask", format!("account:{}", account.id), serde_json::json!({})).await?;
    work.done(()).await
}

fn is_address_of(account: &Account, email: &Email) -> bool {
    account.email_confirmed_at.is_some()
        && account.email.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(email.as_str()))
}

/// Sets the new password, ends every session and tells the person. A password that breaks the policy leaves the link
/// as it is; a link that is used or over is a conflict (`error-link-over`).
pub async fn recover(desk: &Desk, token: &SecretToken, password: &str) -> Result<(), Refusal> {
    let hash = token.hash();
    let now = desk.now();
    let mut conn = desk.reader.conn().await?;
    let row = store::token::live(&mut conn, "recovery", &hash, now).await?.ok_or(OVER)?;
    let account = store::account::by_id(&mut conn, row.account_id).await?.ok_or(OVER)?;
    let person = store::person::by_id(&mut conn, account.person_id).await?.ok_or(OVER)?;
    drop(conn);
    let password = desk.password_of(password, &person, &account)?;
    let password_hash = desk.passwords.hash(password.reveal(), desk.salt()).await?;

    let mut work = desk.work(format!("citizen:{}", account.id)).await?;
    lock(&mut work.tx, Lock::Person, person.id).await?;
    let now = work.now;
    store::token::consume(&mut work.tx, &hash, now).await?.happened().then_some(()).ok_or(OVER)?;
    let account = store::account::by_id(&mut work.tx, account.id).await?.ok_or(OVER)?;
    if account.closed_at.is_some() {
        return Err(OVER);
    }
    store::account::set_password(&mut work.tx, account.id, &password_hash).await?;
    store::token::end_all(&mut work.tx, "recovery", account.id, now).await?;
    store::session::end_of_account(&mut work.tx, account.id).await?;
    desk.forgive_typed(&mut work.tx, "login", &person.cf).await?;
    desk.forgive_typed(&mut work.tx, "recovery", &person.cf).await?;
    work.tell_person(desk, desk.id(), person.id, &Mail::PasswordChanged).await?;
    work.audit("recovery_done", format!("account:{}", account.id), serde_json::json!({})).await?;
    work.done(()).await
}

impl Desk {
    /// A new password for this account, beside the field `password`.
    pub(super) fn password_of(
        &self,
        typed: &str,
        person: &store::person::Person,
        account: &Account,
    ) -> Result<domain::account::Password, Refusal> {
        let address = account.email.as_deref().unwrap_or_default();
        let local = address.split('@').next().unwrap_or_default();
        let full = format!("{} {}", person.name, person.surname);
        let sorted = format!("{} {}", person.surname, person.name);
        new_password(typed, &[&person.cf, address, local, &full, &sorted])
    }
}
