//! The code with which a person signs at the desk or at a terminal.
//!
//! It works for thirty minutes, once, for one text of one document; five wrong codes end it. It goes to the person's
//! confirmed address, or from hand to hand when somebody saw a document of that person within the day: the evidence says
//! which operator handed it over.

use chrono::TimeDelta;
use domain::psp::Party;
use store::psp::SignatureCode;
use uuid::Uuid;

use super::{hold::hold_for, proof::fingerprint};
use crate::{Desk, Mail, Operator, Refusal, Work};

pub(crate) const CODE_MINUTES: i64 = 30;
/// How long ago the document may have been seen.
const SEEN_HOURS: i64 = 24;

/// How the code reaches the person.
#[derive(Debug, PartialEq, Eq)]
pub enum HandedOver {
    /// By the operator's hand: shown once, never stored.
    Code(String),
    /// To the address that they confirmed.
    Mailed,
}

/// Makes the document's one code; an older one ends.
///
/// Refused when the person has nothing to sign (`error-pact-not-asked`), and without a confirmed address when nobody saw a
/// document within the day (`error-approval-needs-document`).
pub async fn hand_over(desk: &Desk, operator: &Operator, psp: Uuid) -> Result<HandedOver, Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    let held = hold_for(&mut work, operator, psp).await?;
    held.declared()?;
    if !held.sheet.left().contains(&Party::Person) {
        return Err(Refusal::Conflict("error-pact-not-asked"));
    }
    let person = held.sheet.psp.person_id;
    let seen = by_hand(&mut work, person).await?;
    let (code, now, number) = (desk.spoken_code(), work.now, held.sheet.psp.text_number);
    let row = SignatureCode {
        hash: fingerprint(desk, psp, number, &code),
        psp_id: psp,
        text_number: number,
        handed_by: operator.id(),
        created_at: now,
        expires_at: now + TimeDelta::minutes(CODE_MINUTES),
        failures: 0,
        used_at: None,
    };
    store::psp::hand_over(&mut work.tx, &row).await?;
    let detail = serde_json::json!({ "text": number, "mailed": !seen });
    work.audit("pact_code", format!("psp:{psp}"), detail).await?;
    if !seen {
        work.tell_person(desk, desk.id(), person, &Mail::SignatureCode { code: code.clone() }).await?;
    }
    work.done(()).await?;
    Ok(if seen { HandedOver::Code(code) } else { HandedOver::Mailed })
}

/// Whether a code for this person may go from hand to hand, because somebody saw a document of theirs within the day; else it
/// goes to the address that they confirmed, and without one `error-approval-needs-document`.
pub(crate) async fn by_hand(work: &mut Work, person: Uuid) -> Result<bool, Refusal> {
    let since = work.now - TimeDelta::hours(SEEN_HOURS);
    let seen = store::account::identifications(&mut work.tx, person).await?;
    if seen.iter().any(|identification| identification.at >= since) {
        return Ok(true);
    }
    let account = store::account::of_person(&mut work.tx, person).await?;
    let mailable = account.is_some_and(|a| a.email_confirmed_at.is_some() && a.email.is_some());
    mailable.then_some(false).ok_or(Refusal::Conflict("error-approval-needs-document"))
}
