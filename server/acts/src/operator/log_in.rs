//! Operators come in with username, password and a code: of the authenticator, or one of the ten recovery codes.
//!
//! One refusal (`error-login-failed`) whatever was wrong, after the same work. A code works once: the step of the
//! authenticator only moves forward, by a condition in the database.

use domain::form::Errors;
use store::operator::Operator as Row;

use super::factor::{self, Code};
use crate::{
    Desk, Operator, Refusal, SecretToken, account::LoggedIn, attempts::forgive, session, session::Owner,
};

const FAILED: Refusal = Refusal::Forbidden("error-login-failed");

/// Opens a session that ends after a quarter of an hour without a request. `old` is the token that came with the
/// request: its session ends.
pub async fn log_in(
    desk: &Desk,
    username: &str,
    password: &str,
    code: &str,
    old: Option<&SecretToken>,
) -> Result<LoggedIn, Refusal> {
    let username = username.trim().to_lowercase();
    let mut errors = Errors::default();
    for (field, typed) in [("username", username.as_str()), ("password", password), ("code", code.trim())] {
        if typed.is_empty() {
            errors.add(field, "error-required");
        }
    }
    let password = domain::account::Password::typed(password);
    let password = errors.or(Some(password))?.ok_or(FAILED)?;
    let attempt = desk.attempt("operator", &username).await?;

    let mut conn = desk.reader.conn().await?;
    let row = store::operator::by_username(&mut conn, &username).await?;
    drop(conn);
    let hash = row.as_ref().map(|row| row.password_hash.as_str());
    let right = desk.passwords.check(password.reveal(), hash).await?;
    let row = row.filter(|row| right && row.disabled_at.is_none()).ok_or(FAILED)?;

    let mut work = desk.work(format!("operator:{}", row.id)).await?;
    if !use_code(desk, &mut work, &row, code).await? {
        return Err(FAILED);
    }
    // The code's row is held now: an operator disabled meanwhile is seen.
    let still = store::operator::by_id(&mut work.tx, row.id).await?;
    still.filter(|row| row.disabled_at.is_none()).ok_or(FAILED)?;
    forgive(&mut work.tx, &attempt).await?;
    let token = session::open(desk, &mut work, Owner::Operator(row.id), old, None).await?;
    work.audit("log_in", format!("operator:{}", row.id), serde_json::json!({})).await?;
    work.done(()).await?;
    Ok(LoggedIn { token })
}

/// Uses the code up, if it is right and nobody did before.
pub(crate) async fn use_code(
    desk: &Desk,
    work: &mut crate::Work,
    row: &Row,
    typed: &str,
) -> Result<bool, Refusal> {
    let now = work.now;
    let touched = match factor::read(desk, row, typed)? {
        Code::Step(step) => store::operator::advance_totp(&mut work.tx, row.id, step).await?,
        Code::Recovery(hash) => store::operator::use_recovery_code(&mut work.tx, row.id, &hash, now).await?,
        Code::Wrong => return Ok(false),
    };
    Ok(touched.happened())
}

/// Leaves. Leaving twice is leaving.
pub async fn log_out(desk: &Desk, operator: &Operator) -> Result<(), Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    if store::session::end(&mut work.tx, operator.session()).await?.happened() {
        work.audit("log_out", format!("operator:{}", operator.id()), serde_json::json!({})).await?;
    }
    work.done(()).await
}
