//! The outbox, seen from the sender: take some, send them, say what became of each.
//!
//! A message is leased for two minutes: a server that dies lets go of it by itself. Whatever happens, the message
//! keeps its id, and so its Message-ID: at least once on the wire, once in effect.

use chrono::{DateTime, TimeDelta, Utc};
use domain::lang::Lang;
use store::Tx;
use uuid::Uuid;

use crate::{Desk, Mail, Refusal};

/// Longer than any attempt to send may take.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// The first delay after a failure, in seconds; each failure makes it four times as long.
const FIRST: i64 = 30;
/// The longest delay, in seconds: six hours.
const LONGEST: i64 = 6 * 3600;

/// One message to send.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The same at every attempt.
    pub id: Uuid,
    pub recipient: String,
    pub lang: Lang,
    pub mail: Mail,
    pub written_at: DateTime<Utc>,
    /// This attempt included, from 1.
    pub attempts: i64,
}

/// Takes up to `limit` messages that are due; no other sender has them for two minutes.
pub async fn lease_mail(desk: &Desk, limit: i64) -> Result<Vec<Letter>, Refusal> {
    let now = desk.now();
    let mut tx = desk.begin().await?;
    let mut letters = Vec::new();
    for message in store::outbox::lease(&mut tx, now, now + LEASE, limit).await? {
        match serde_json::from_value::<Mail>(message.data.0) {
            Ok(mail) => letters.push(Letter {
                id: message.id,
                recipient: message.recipient,
                lang: language(&mut tx, &mail, &message.lang).await?,
                mail,
                written_at: message.created_at,
                attempts: message.attempts,
            }),
            // Written by a newer server than this one: another may read it, and the rest of the mail goes on.
            Err(_) => {
                tracing::error!(id = %message.id, kind = message.kind, "a message cannot be read");
                let later = now + TimeDelta::seconds(LONGEST);
                store::outbox::retry(&mut tx, message.id, later, "unreadable").await?;
            }
        }
    }
    tx.commit().await?;
    Ok(letters)
}

/// A message is said in the language in which it was written; a reminder, which was written with the booking, in the one
/// that the person has now.
async fn language(tx: &mut Tx, mail: &Mail, written: &str) -> Result<Lang, Refusal> {
    let written = Lang::parse(written).unwrap_or_default();
    let Mail::AppointmentReminder { meeting, .. } = mail else { return Ok(written) };
    let Some(appointment) = store::appointment::by_id(tx, meeting.appointment).await? else {
        return Ok(written);
    };
    let account = store::account::of_person(tx, appointment.person_id).await?;
    Ok(account.and_then(|account| Lang::parse(&account.lang)).unwrap_or(written))
}

/// The message left: it is never sent again. A reminder may have been taken back while it was on its way.
pub async fn mail_sent(desk: &Desk, id: Uuid) -> Result<(), Refusal> {
    let mut tx = desk.begin().await?;
    store::outbox::sent(&mut tx, id, desk.now()).await?;
    Ok(tx.commit().await?)
}

/// The message did not leave: it is tried again after 30 seconds, 2 minutes, 8 minutes… at most six hours, each time
/// somewhat less by chance. `error` says why, without addresses.
pub async fn mail_failed(desk: &Desk, id: Uuid, attempts: i64, error: &str) -> Result<(), Refusal> {
    let mut tx = desk.begin().await?;
    let next_at = desk.now() + retry_delay(desk, attempts);
    store::outbox::retry(&mut tx, id, next_at, error).await?;
    Ok(tx.commit().await?)
}

/// How long to wait after attempt number `attempts` went wrong.
pub(crate) fn retry_delay(desk: &Desk, attempts: i64) -> TimeDelta {
    let exponent = u32::try_from(attempts - 1).unwrap_or(0).min(10);
    let longest = FIRST.saturating_mul(4_i64.pow(exponent)).min(LONGEST);
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "at most six hours")]
    let milliseconds = (longest as f64 * 1000.0 * desk.jitter()) as i64;
    TimeDelta::milliseconds(milliseconds)
}
