//! The code with which a person approves a declaration that an operator filled together with them (R033).
//!
//! It works for thirty minutes, once, for this declaration as it stands: who changes an answer afterwards asks for
//! another. It goes to the person's confirmed address; to somebody without one the operator hands it over, and only
//! when a document of that person was seen within the last day. Five wrong codes end it.

use chrono::{TimeDelta, Utc};
use domain::{
    did::State,
    form::{FieldError, Form},
};
use store::{did::Did, token::Token};
use uuid::Uuid;

use super::{hold::hold, state_of};
use crate::{Desk, Mail, Operator, Refusal, Work};

/// The field of the summary that holds the code.
pub const APPROVAL_CODE: &str = "approval-code";

const CODE_MINUTES: i64 = 30;
/// How long ago the document may have been seen.
const SEEN_HOURS: i64 = 24;

/// How the code reaches the person.
#[derive(Debug, PartialEq, Eq)]
pub enum Approval {
    /// To the address that they confirmed.
    Mailed,
    /// By the operator's hand: shown once, never stored.
    HandOver(String),
}

/// Makes the declaration's one code; an older one ends.
///
/// Refused for whoever has no account (`error-approval-no-account`), and without a confirmed address when nobody saw a
/// document within the day (`error-approval-needs-document`).
pub async fn ask_approval(desk: &Desk, operator: &Operator, did: Uuid) -> Result<Approval, Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    let stored = hold(&mut work, did).await?;
    if !operator.works_in(&stored.office) {
        return Err(Refusal::NotFound);
    }
    if !matches!(state_of(&stored)?, State::Draft | State::Returned) {
        return Err(Refusal::Conflict("error-did-not-now"));
    }
    let account = store::account::of_person(&mut work.tx, stored.person_id).await?;
    let account = account.ok_or(Refusal::Conflict("error-approval-no-account"))?;
    let mailed = account.email_confirmed_at.is_some() && account.email.is_some();
    if !mailed && !seen_lately(&mut work, stored.person_id).await? {
        return Err(Refusal::Conflict("error-approval-needs-document"));
    }
    let now = work.now;
    store::token::end_all(&mut work.tx, "approval", account.id, now).await?;
    let code = desk.spoken_code();
    let row = Token {
        hash: fingerprint(desk, account.id, &stored, &code),
        kind: "approval".to_owned(),
        account_id: account.id,
        subject_id: Some(did),
        created_at: now,
        expires_at: now + TimeDelta::minutes(CODE_MINUTES),
        failures: 0,
        used_at: None,
    };
    store::token::add(&mut work.tx, &row).await?;
    let detail = serde_json::json!({ "mailed": mailed });
    work.audit("did_approval_ask", format!("did:{did}"), detail).await?;
    if mailed {
        work.tell_person(desk, desk.id(), stored.person_id, &Mail::Approve { code: code.clone() }).await?;
    }
    work.done(()).await?;
    Ok(if mailed { Approval::Mailed } else { Approval::HandOver(code) })
}

/// Did anybody see a document of this person within the day?
async fn seen_lately(work: &mut Work, person: Uuid) -> Result<bool, Refusal> {
    let since: chrono::DateTime<Utc> = work.now - TimeDelta::hours(SEEN_HOURS);
    let seen = store::account::identifications(&mut work.tx, person).await?;
    Ok(seen.iter().any(|identification| identification.at >= since))
}

/// The version is part of it: the person approved these answers and no others.
fn fingerprint(desk: &Desk, account: Uuid, did: &Did, code: &str) -> Vec<u8> {
    let parts =
        [account.as_bytes().as_slice(), did.id.as_bytes(), &did.version.to_be_bytes(), code.as_bytes()];
    desk.secrets.fingerprint("did_approval", &parts)
}

/// What was typed, as the code is stored: letters and digits.
fn typed(form: &Form) -> String {
    form.raw(APPROVAL_CODE)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// Uses the person's code up inside the submission. Without a right one: `error-required` or `error-approval-code`
/// beside [`APPROVAL_CODE`]; [`count_failure`] is for the second.
pub(super) async fn use_approval(
    desk: &Desk,
    work: &mut Work,
    did: &Did,
    form: &Form,
) -> Result<(), Refusal> {
    let code = typed(form);
    if code.is_empty() {
        return Err(Refusal::Fields(FieldError::new(APPROVAL_CODE, "error-required").into()));
    }
    let account = store::account::of_person(&mut work.tx, did.person_id).await?;
    let account = account.ok_or(Refusal::Conflict("error-approval-no-account"))?;
    let hash = fingerprint(desk, account.id, did, &code);
    let now = work.now;
    let live = store::token::live(&mut work.tx, "approval", &hash, now).await?;
    let used = match live {
        Some(_) => store::token::consume(&mut work.tx, &hash, now).await?.happened(),
        None => false,
    };
    used.then_some(()).ok_or_else(|| Refusal::Fields(FieldError::new(APPROVAL_CODE, WRONG).into()))
}

const WRONG: &str = "error-approval-code";

/// Counts a wrong code, after the submission that carried it was given up.
pub(super) async fn count_failure(desk: &Desk, operator: &Operator, person: Uuid) -> Result<(), Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    if let Some(account) = store::account::of_person(&mut work.tx, person).await? {
        store::token::fail(&mut work.tx, "approval", account.id).await?;
    }
    work.done(()).await
}

/// Was it refused for a wrong code?
pub(super) fn is_wrong(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Fields(errors) if errors.of(APPROVAL_CODE).is_some_and(|error| error.key == WRONG))
}
