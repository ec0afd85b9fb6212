//! The code that an operator hands over at the desk: eight characters that can be read aloud, good for a week, once.
//!
//! Only a keyed fingerprint is stored. Five wrong codes for an account end the code.

use chrono::TimeDelta;
use domain::{
    account::{Level, Password},
    form::Errors,
};
use store::{
    dialect::{Lock, lock},
    token::Token,
};
use uuid::Uuid;

use super::read_cf;
use crate::{Desk, Mail, Operator, Refusal, Work, attempts::forgive};

/// Days for which a code works.
pub const CODE_DAYS: i64 = 7;

/// Makes another code for an account that was opened or identified at the desk; the older one ends.
pub async fn new_desk_code(desk: &Desk, operator: &Operator, person: Uuid) -> Result<String, Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    lock(&mut work.tx, Lock::Person, person).await?;
    let account = store::account::of_person(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    if account.level == Level::Declared.code() {
        return Err(Refusal::Conflict("error-needs-identified"));
    }
    let code = work.hand_over_code(desk, account.id).await?;
    work.audit("desk_code", format!("account:{}", account.id), serde_json::json!({})).await?;
    work.done(()).await?;
    Ok(code)
}

/// Chooses a password with the code. One refusal (`error-code-failed`) for a codice fiscale that is unknown and a code
/// that is wrong, used or over, after the same work. Every session of the account ends; the person then logs in.
pub async fn use_desk_code(desk: &Desk, cf: &str, code: &str, password: &str) -> Result<(), Refusal> {
    if !desk.rules.citizen_passwords {
        return Err(Refusal::Forbidden("error-no-passwords"));
    }
    let mut errors = Errors::default();
    let cf = read_cf(cf, &mut errors);
    let code: String =
        code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    if code.is_empty() {
        errors.add("code", "error-required");
    }
    let personal = cf.as_ref().map(|cf| cf.as_str().to_owned()).unwrap_or_default();
    let new = Password::new(password, &[&personal]).map_err(|error| errors.push(error.on("password"))).ok();
    let (cf, new) = errors.or(cf.zip(new))?;
    let attempt = desk.attempt("desk_code", cf.as_str()).await?;
    let password_hash = desk.passwords.hash(new.reveal(), desk.salt()).await?;

    let mut work = desk.work("anonymous").await?;
    let account = store::account::by_cf(&mut work.tx, cf.as_str()).await?;
    let owner = account.as_ref().map_or(Uuid::nil(), |account| account.id);
    let hash = fingerprint(desk, owner, &code);
    let now = work.now;
    let live = store::token::live(&mut work.tx, "desk", &hash, now).await?;
    let (Some(account), Some(_)) = (account, live) else {
        store::token::fail(&mut work.tx, "desk", owner).await?;
        work.done(()).await?;
        return Err(WRONG);
    };
    lock(&mut work.tx, Lock::Person, account.person_id).await?;
    let person = store::person::by_id(&mut work.tx, account.person_id).await?.ok_or(WRONG)?;
    // Who holds the code may know that the password is the person's name: the code stays good.
    desk.password_of(password, &person, &account)?;
    store::token::consume(&mut work.tx, &hash, now).await?.happened().then_some(()).ok_or(WRONG)?;
    store::account::set_password(&mut work.tx, account.id, &password_hash).await?;
    store::session::end_of_account(&mut work.tx, account.id).await?;
    forgive(&mut work.tx, &attempt).await?;
    desk.forgive_typed(&mut work.tx, "login", cf.as_str()).await?;
    work.tell_person(desk, desk.id(), person.id, &Mail::PasswordChanged).await?;
    work.audit("desk_code_use", format!("account:{}", account.id), serde_json::json!({})).await?;
    work.done(()).await
}

const WRONG: Refusal = Refusal::Forbidden("error-code-failed");

fn fingerprint(desk: &Desk, account: Uuid, code: &str) -> Vec<u8> {
    desk.secrets.fingerprint("desk_code", &[account.as_bytes(), code.as_bytes()])
}

impl Work {
    /// Makes the account's one code and gives it in clear.
    pub(super) async fn hand_over_code(&mut self, desk: &Desk, account: Uuid) -> Result<String, Refusal> {
        let now = self.now;
        store::token::end_all(&mut self.tx, "desk", account, now).await?;
        let code = desk.spoken_code();
        let row = Token {
            hash: fingerprint(desk, account, &code),
            kind: "desk".to_owned(),
            account_id: account,
            subject_id: None,
            created_at: now,
            expires_at: now + TimeDelta::days(CODE_DAYS),
            failures: 0,
            used_at: None,
        };
        store::token::add(&mut self.tx, &row).await?;
        Ok(code)
    }
}
