//! Confirming with the code that went to the PEC: the mandate then waits for an operator.

use chrono::TimeDelta;
use domain::{
    form::FieldError,
    mandate::{Act, CODE_DAYS, CODE_TRIES, State, Who},
};
use store::{mandate::Mandate as Row, request::Request};
use uuid::Uuid;

use super::{
    KIND,
    declare::fingerprint,
    hold::{Held, Move, hold_own},
};
use crate::{Citizen, Desk, Refusal, Work, attempts::forgive};

/// Types the code. A second click after the right one changes nothing.
///
/// Refused beside `code`: `error-required`, `error-mandate-code` for a code that is wrong, used, older than ten days, or
/// after five wrong ones: then another code must be sent.
pub async fn confirm(desk: &Desk, citizen: &Citizen, mandate: Uuid, code: &str) -> Result<(), Refusal> {
    let person = citizen.identified()?.person();
    let code: String =
        code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    if code.is_empty() {
        return Err(Refusal::Fields(FieldError::new("code", "error-required").into()));
    }
    let attempt = desk.attempt("mandate_code", &mandate.to_string()).await?;
    let mut work = desk.work(citizen.actor()).await?;
    let held = hold_own(&mut work, person, mandate).await?;
    if held.state == State::Confirmed {
        return Ok(());
    }
    let moved = Move { act: Act::Confirm, who: Who::Citizen, by: Some(person), reason: None };
    held.leads_to(&moved)?;
    if !works(&held, &work, &fingerprint(desk, mandate, &code)) {
        store::mandate::code_failed(&mut work.tx, mandate).await?;
        work.done(()).await?;
        return Err(Refusal::Fields(FieldError::new("code", "error-mandate-code").into()));
    }
    let after = Row { code_hash: None, confirmed_at: Some(work.now), ..held.row.clone() };
    work.mandate_moved(desk, &held, &moved, after).await?;
    let request = Request {
        id: desk.id(),
        kind: KIND.to_owned(),
        subject_id: mandate,
        person_id: None,
        company_id: Some(held.company.id),
        office: held.company.office.clone(),
        stage: State::Confirmed.code().to_owned(),
        opened_at: work.now,
        term_on: None,
        taken_by: None,
        taken_at: None,
        closed_at: None,
    };
    store::request::open(&mut work.tx, &request).await?;
    forgive(&mut work.tx, &attempt).await?;
    work.done(()).await
}

/// Is it the code that was sent, and is it still good?
fn works(held: &Held, work: &Work, hash: &[u8]) -> bool {
    let row = &held.row;
    let fresh = row.code_sent_at.is_some_and(|sent| work.now < sent + TimeDelta::days(CODE_DAYS));
    fresh && row.code_failures < CODE_TRIES && row.code_hash.as_deref() == Some(hash)
}
