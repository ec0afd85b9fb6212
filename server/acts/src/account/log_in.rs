//! Coming in with codice fiscale and password.
//!
//! One refusal (`error-login-failed`) for a codice fiscale that is unknown, a password that is wrong and an account
//! that has none, after the same work. Only the right password learns that the address is still to be confirmed.

use domain::account::Level;
use store::{
    account::Account,
    dialect::{Lock, lock},
};

use super::Typed;
use crate::{Desk, Refusal, SecretToken, attempts::forgive, kiosk::Device, session};

/// A door that opened: the token goes into the cookie, into nothing else.
#[derive(Debug)]
pub struct LoggedIn {
    pub token: SecretToken,
}

/// Opens a session. `old` is the token that came with the request: its session ends, so that a token planted before
/// the login is worth nothing after it.
///
/// Refused: fields `cf`, `password`; `TooSoon`; `error-login-failed`; `error-email-not-confirmed` (after the right
/// password: the page offers [`super::resend_confirmation`]); `error-no-passwords`.
pub async fn log_in(
    desk: &Desk,
    cf: &str,
    password: &str,
    old: Option<&SecretToken>,
) -> Result<LoggedIn, Refusal> {
    log_in_at(desk, cf, password, old, None).await
}

/// As [`log_in`], at a terminal of a centre: the session lives only there and ends after three minutes without a request,
/// and the one of whoever was there before ends now.
pub async fn log_in_at(
    desk: &Desk,
    cf: &str,
    password: &str,
    old: Option<&SecretToken>,
    device: Option<&Device>,
) -> Result<LoggedIn, Refusal> {
    if !desk.rules.citizen_passwords {
        return Err(Refusal::Forbidden("error-no-passwords"));
    }
    let typed = Typed::read(cf, password)?;
    let attempt = desk.attempt("login", typed.cf.as_str()).await?;
    let tried = right_password(desk, &typed).await?;

    let mut work = desk.work(format!("citizen:{}", tried.id)).await?;
    lock(&mut work.tx, Lock::Person, tried.person_id).await?;
    let account = store::account::by_id(&mut work.tx, tried.id).await?.ok_or(FAILED)?;
    // While the password was being judged, another device may have changed it or the desk closed the account.
    if account.closed_at.is_some() || account.password_hash != tried.password_hash {
        return Err(FAILED);
    }
    forgive(&mut work.tx, &attempt).await?;
    // Who came to the desk proved more than an address does.
    if account.level == Level::Declared.code() && account.email_confirmed_at.is_none() {
        work.done(()).await?;
        return Err(Refusal::Forbidden("error-email-not-confirmed"));
    }
    let token = session::open(desk, &mut work, session::Owner::Account(account.id), old, device).await?;
    let detail = device.map_or(serde_json::json!({}), |device| serde_json::json!({ "device": device.id() }));
    work.audit("log_in", format!("account:{}", account.id), detail).await?;
    work.done(()).await?;
    Ok(LoggedIn { token })
}

/// The one refusal.
pub(super) const FAILED: Refusal = Refusal::Forbidden("error-login-failed");

/// The open account whose password this is.
pub(super) async fn right_password(desk: &Desk, typed: &Typed) -> Result<Account, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let account = store::account::by_cf(&mut conn, typed.cf.as_str()).await?;
    // A connection is not held while a password is being judged.
    drop(conn);
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    let right = desk.passwords.check(typed.password.reveal(), hash).await?;
    account.filter(|_| right).ok_or(FAILED)
}
