//! The second factor (RFC 6238: SHA-1, six digits, 30 seconds, one step of tolerance) and the codes for the day on
//! which the telephone is lost.

use totp_rs::{Builder, Totp};

use crate::{Desk, Refusal};

const BROKEN: Refusal = Refusal::Internal("second factor");

/// What stands in an authenticator above the code.
const ISSUER: &str = "Sportello";
const RECOVERY_CODES: usize = 10;

/// What was typed in the box of the second factor.
pub(super) enum Code {
    /// The step whose code this is.
    Step(i64),
    /// Perhaps a recovery code, as fingerprint.
    Recovery(Vec<u8>),
    Wrong,
}

pub(super) fn totp(secret: &[u8], username: &str) -> Result<Totp, Refusal> {
    Builder::new()
        .with_secret(secret)
        .with_account_name(username)
        .with_issuer(Some(ISSUER))
        .build()
        .map_err(|_| BROKEN)
}

/// The secret as an authenticator reads it: by QR or link, and by hand.
pub(super) fn shown(totp: &Totp) -> Result<(String, String), Refusal> {
    Ok((totp.to_url().map_err(|_| BROKEN)?, totp.secret().to_base32()))
}

/// Ten codes, in clear for once.
pub(super) fn recovery_codes(desk: &Desk) -> Vec<String> {
    (0..RECOVERY_CODES).map(|_| desk.spoken_code()).collect()
}

pub(super) fn recovery_fingerprint(desk: &Desk, operator: uuid::Uuid, code: &str) -> Vec<u8> {
    desk.secrets.fingerprint("recovery_code", &[operator.as_bytes(), code.as_bytes()])
}

/// Reads what was typed for this operator, now. Whether a step or a recovery code was used before, the database says.
pub(super) fn read(desk: &Desk, operator: &store::operator::Operator, typed: &str) -> Result<Code, Refusal> {
    let typed: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    match typed.len() {
        6 => {
            let secret = desk.secrets.decrypt(&operator.totp_secret).ok_or(BROKEN)?;
            let seconds = u64::try_from(desk.now().timestamp()).map_err(|_| BROKEN)?;
            let step = totp(&secret, &operator.username)?.check(&typed, seconds);
            Ok(step.and_then(|step| i64::try_from(step).ok()).map_or(Code::Wrong, Code::Step))
        }
        8 => Ok(Code::Recovery(recovery_fingerprint(desk, operator.id, &typed))),
        _ => Ok(Code::Wrong),
    }
}
