//! A terminal shows the code that an administrator was given, and gets its key.
//!
//! One refusal (`error-device-code`) for a code that is wrong, used or over. Failures are counted by the address they
//! come from: the codes that somebody guesses have nothing else in common.

use std::net::IpAddr;

use super::manage::fingerprint;
use crate::{Desk, Refusal, SecretToken, attempts::forgive};

/// Uses the code and gives the key for the terminal's cookie. An older key of the same terminal ends, with its sessions.
pub async fn enrol(desk: &Desk, typed: &str, from: Option<IpAddr>) -> Result<SecretToken, Refusal> {
    let code: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    if code.is_empty() {
        return Err(crate::agenda::supply::field("code", "error-required"));
    }
    let address = from.map(|address| address.to_string()).unwrap_or_default();
    let attempt = desk.attempt("device_code", &address).await?;
    let mut work = desk.work("anonymous").await?;
    let (key, now) = (desk.token(), work.now);
    let enrolled = store::device::enrol(&mut work.tx, &fingerprint(desk, &code), &key.hash(), now).await?;
    let device = enrolled.ok_or(Refusal::Forbidden("error-device-code"))?;
    store::session::end_of_device(&mut work.tx, device).await?;
    forgive(&mut work.tx, &attempt).await?;
    work.audit("device_enrol", format!("device:{device}"), serde_json::json!({})).await?;
    work.done(()).await?;
    Ok(key)
}
