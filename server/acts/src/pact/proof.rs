//! The fresh proof of who signs or refuses: a session alone does neither.
//!
//! A password is judged before the transaction (hashing takes time), and the account must still have it when the signature
//! is written. A code handed over and the second factor of an operator are used up inside the transaction: each works once.

use domain::form::FieldError;
use store::operator::Operator as OperatorRow;
use uuid::Uuid;

use super::sign::Signer;
use crate::{
    Citizen, Desk, Operator, Refusal, Work,
    attempts::{Attempt, forgive},
};

/// What the signer typed just then.
#[derive(Clone, Copy)]
pub enum Fresh<'a> {
    Password(&'a str),
    /// A person's is handed over by an operator ([`super::hand_over`]), an operator's comes from their second factor.
    Code(&'a str),
}

impl std::fmt::Debug for Fresh<'_> {
    /// Never in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Fresh::Password(_) => "Password(…)",
            Fresh::Code(_) => "Code(…)",
        })
    }
}

/// A proof as far as it could be judged before the transaction.
pub(crate) enum Judged {
    /// The right password of this account, by its hash.
    CitizenPassword {
        account: Uuid,
        hash: Option<String>,
        attempt: Attempt,
    },
    OperatorPassword {
        hash: String,
        attempt: Attempt,
    },
    /// Letters and digits of a code that was handed over.
    Handed(String),
    Factor {
        row: Box<OperatorRow>,
        code: String,
        attempt: Attempt,
    },
}

/// How it was proved, as the evidence says it.
pub(crate) struct Proved {
    pub proof: &'static str,
    pub handed_by: Option<Uuid>,
}

const PASSWORD: &str = "error-signature-password";
const CODE: &str = "error-signature-code";

fn field(name: &str, key: &str) -> Refusal {
    Refusal::Fields(FieldError::new(name, key).into())
}

fn typed<'a>(name: &str, text: &'a str) -> Result<&'a str, Refusal> {
    (!text.trim().is_empty()).then_some(text).ok_or_else(|| field(name, "error-required"))
}

/// Judges what can be judged without holding anything. Wrong passwords delay the next try, by account.
pub(super) async fn judge(desk: &Desk, signer: &Signer<'_>) -> Result<Judged, Refusal> {
    match signer {
        Signer::Citizen { citizen, proof: Fresh::Password(password) } => {
            citizen_password(desk, citizen, typed("password", password)?).await
        }
        Signer::Citizen { proof: Fresh::Code(code), .. } | Signer::AtDesk { code, .. } => handed(code),
        Signer::Operator { operator, proof } => own(desk, operator, proof).await,
    }
}

/// A code that was handed over; whether it is the right one shows when it is used up.
pub(crate) fn handed(code: &str) -> Result<Judged, Refusal> {
    Ok(Judged::Handed(spoken(typed("code", code)?)))
}

/// A code as it is stored: letters and digits.
fn spoken(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

async fn citizen_password(desk: &Desk, citizen: &Citizen, password: &str) -> Result<Judged, Refusal> {
    let attempt = desk.attempt("signature", &citizen.account().to_string()).await?;
    let mut conn = desk.reader.conn().await?;
    let account = store::account::by_id(&mut conn, citizen.account()).await?;
    // A connection is not held while a password is being judged.
    drop(conn);
    let hash = account.and_then(|account| account.password_hash);
    let right = desk.passwords.check(password, hash.as_deref()).await?;
    let judged = Judged::CitizenPassword { account: citizen.account(), hash, attempt };
    right.then_some(judged).ok_or_else(|| field("password", PASSWORD))
}

/// A person's own password, where no code can be handed over.
pub(crate) async fn own_password(
    desk: &Desk,
    citizen: &Citizen,
    proof: &Fresh<'_>,
) -> Result<Judged, Refusal> {
    match proof {
        Fresh::Password(password) => citizen_password(desk, citizen, typed("password", password)?).await,
        Fresh::Code(_) => Err(field("code", CODE)),
    }
}

/// An operator's own password, or the code of their second factor.
pub(crate) async fn own(desk: &Desk, operator: &Operator, proof: &Fresh<'_>) -> Result<Judged, Refusal> {
    match proof {
        Fresh::Password(password) => typed("password", password)?,
        Fresh::Code(code) => typed("code", code)?,
    };
    let attempt = desk.attempt("signature", &operator.id().to_string()).await?;
    let mut conn = desk.reader.conn().await?;
    let row = store::operator::by_id(&mut conn, operator.id()).await?.ok_or(Refusal::NotFound)?;
    drop(conn);
    match proof {
        Fresh::Password(password) => {
            let right = desk.passwords.check(password, Some(&row.password_hash)).await?;
            let judged = Judged::OperatorPassword { hash: row.password_hash, attempt };
            right.then_some(judged).ok_or_else(|| field("password", PASSWORD))
        }
        Fresh::Code(code) => Ok(Judged::Factor { row: Box::new(row), code: (*code).to_owned(), attempt }),
    }
}

/// Uses the proof up inside the signature, or the refusal, of text `number` of this document.
pub(crate) async fn prove(
    desk: &Desk,
    work: &mut Work,
    judged: &Judged,
    psp: Uuid,
    number: i64,
    operator: Option<Uuid>,
) -> Result<Proved, Refusal> {
    let now = work.now;
    let proved = |proof| Proved { proof, handed_by: None };
    Ok(match judged {
        Judged::CitizenPassword { account, hash, attempt } => {
            let row = store::account::by_id(&mut work.tx, *account).await?;
            // Another device may have changed it, or the desk closed the account.
            let same = row.is_some_and(|row| row.closed_at.is_none() && row.password_hash == *hash);
            same.then_some(()).ok_or_else(|| field("password", PASSWORD))?;
            forgive(&mut work.tx, attempt).await?;
            proved("password")
        }
        Judged::OperatorPassword { hash, attempt } => {
            let id = operator.ok_or(Refusal::Internal("signer"))?;
            let row = store::operator::by_id(&mut work.tx, id).await?;
            let same = row.is_some_and(|row| row.disabled_at.is_none() && row.password_hash == *hash);
            same.then_some(()).ok_or_else(|| field("password", PASSWORD))?;
            forgive(&mut work.tx, attempt).await?;
            proved("password")
        }
        Judged::Factor { row, code, attempt } => {
            let right = crate::operator::use_code(desk, work, row, code).await?;
            // The code's row is held now: an operator disabled meanwhile is seen.
            let row = store::operator::by_id(&mut work.tx, row.id).await?;
            let right = right && row.is_some_and(|row| row.disabled_at.is_none());
            right.then_some(()).ok_or_else(|| field("code", "error-signature-factor"))?;
            forgive(&mut work.tx, attempt).await?;
            proved("totp")
        }
        Judged::Handed(code) => {
            let hash = fingerprint(desk, psp, number, code);
            let by = store::psp::use_code(&mut work.tx, &hash, number, now).await?;
            by_code(by)?
        }
    })
}

/// What a code that was used up proves; `None` is a wrong one.
pub(crate) fn by_code(handed_by: Option<Uuid>) -> Result<Proved, Refusal> {
    Ok(Proved { proof: "code", handed_by: Some(handed_by.ok_or_else(|| field("code", CODE))?) })
}

/// The refusal of a code that was wrong.
pub(crate) fn is_wrong_code(refused: &Refusal) -> bool {
    matches!(refused, Refusal::Fields(errors) if errors.of("code").is_some_and(|e| e.key == CODE))
}

/// What a signature that was not written leaves: a code that was wrong is counted, a password that was right is not held
/// against who typed it.
pub(crate) async fn settle(
    desk: &Desk,
    actor: String,
    judged: &Judged,
    psp: Uuid,
    refused: &Refusal,
) -> Result<(), Refusal> {
    let mut work = desk.work(actor).await?;
    match judged {
        Judged::Handed(_) if is_wrong_code(refused) => {
            store::psp::code_failed(&mut work.tx, psp).await?;
        }
        Judged::CitizenPassword { attempt, .. } | Judged::OperatorPassword { attempt, .. } => {
            forgive(&mut work.tx, attempt).await?;
        }
        _ => return Ok(()),
    }
    work.done(()).await
}

/// What is stored of a code: it is good for one text of one document (an internship's paper is one text, number 0).
pub(crate) fn fingerprint(desk: &Desk, psp: Uuid, number: i64, code: &str) -> Vec<u8> {
    let parts = [psp.as_bytes().as_slice(), &number.to_be_bytes(), code.as_bytes()];
    desk.secrets.fingerprint("signature_code", &parts)
}
