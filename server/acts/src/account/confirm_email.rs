//! The link in the first mail: it opens a page whose button does this, because mail programs open links by themselves.

use domain::account::Level;
use store::dialect::{Lock, lock};

use super::{Typed, log_in::right_password};
use crate::{Desk, Refusal, SecretToken, attempts::forgive};

/// Confirms the address. Pressing the button again changes nothing; a link that is over is a conflict
/// (`error-link-over`), and the page says how to get a new one.
pub async fn confirm_email(desk: &Desk, token: &SecretToken) -> Result<(), Refusal> {
    const OVER: Refusal = Refusal::Conflict("error-link-over");
    let hash = token.hash();
    let mut work = desk.work("anonymous").await?;
    let row = store::token::by_hash(&mut work.tx, "email", &hash).await?.ok_or(OVER)?;
    let account = store::account::by_id(&mut work.tx, row.account_id).await?.ok_or(OVER)?;
    lock(&mut work.tx, Lock::Person, account.person_id).await?;
    let account = store::account::by_id(&mut work.tx, row.account_id).await?.ok_or(OVER)?;
    if account.closed_at.is_some() {
        return Err(OVER);
    }
    if account.email_confirmed_at.is_some() {
        return Ok(());
    }
    let now = work.now;
    store::token::consume(&mut work.tx, &hash, now).await?.happened().then_some(()).ok_or(OVER)?;
    store::account::confirm_email(&mut work.tx, account.id, now).await?.one("address confirmed")?;
    work.audit("email_confirm", format!("account:{}", account.id), serde_json::json!({})).await?;
    work.done(()).await
}

/// Sends the link again. Only who types the right password learns that an account waits for it.
pub async fn resend_confirmation(desk: &Desk, cf: &str, password: &str) -> Result<(), Refusal> {
    if !desk.rules.citizen_passwords {
        return Err(Refusal::Forbidden("error-no-passwords"));
    }
    let typed = Typed::read(cf, password)?;
    // Each try counts as one at the door, right or wrong, until the address is confirmed: nobody fills a mailbox.
    let resent = desk.attempt("resend", typed.cf.as_str()).await?;
    let tried = desk.attempt("login", typed.cf.as_str()).await?;
    let account = right_password(desk, &typed).await?;
    let mut work = desk.work(format!("citizen:{}", account.id)).await?;
    forgive(&mut work.tx, &tried).await?;
    if account.email_confirmed_at.is_some() || account.level != Level::Declared.code() {
        // Nothing to confirm any more: the person simply comes in.
        forgive(&mut work.tx, &resent).await?;
        return work.done(()).await;
    }
    work.ask_to_confirm(desk, &account).await?;
    work.audit("email_confirm_again", format!("account:{}", account.id), serde_json::json!({})).await?;
    work.done(()).await
}
