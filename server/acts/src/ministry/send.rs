//! Sending: what is due is leased, sent outside the transaction by the server's job, and marked.

use chrono::TimeDelta;
use domain::ministry::is_open;
use serde_json::json;
use uuid::Uuid;

use super::ordinary;
use crate::{Desk, Refusal, house::retry_delay};

/// For how long a message belongs to who leased it: longer than one attempt may take.
const LEASE: TimeDelta = TimeDelta::minutes(2);

/// One message on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing {
    /// The idempotency key, the same at every attempt.
    pub key: Uuid,
    /// Code of the service, for the log.
    pub service: String,
    pub body: serde_json::Value,
    /// This attempt included, from 1.
    pub attempts: i64,
}

/// Takes up to `limit` messages that are due; no other sender has them for two minutes.
pub async fn lease(desk: &Desk, limit: i64) -> Result<Vec<Outgoing>, Refusal> {
    let now = desk.now();
    let mut tx = desk.begin().await?;
    // Recorded while the code was being set: nobody else gives it to them.
    for service in desk.pack.catalogue.services().iter().filter(|service| is_open(service)) {
        if let Some(code) = ordinary(&mut tx, service.code).await? {
            store::ministry::give_code(&mut tx, &service.code.to_string(), &code, now).await?;
        }
    }
    let mut outgoing = Vec::new();
    for message in store::ministry::lease(&mut tx, now, now + LEASE, limit).await? {
        let person = store::person::by_id(&mut tx, message.person_id).await?;
        let person = person.ok_or(Refusal::Internal("person of a message to the ministry"))?;
        // The codice fiscale is added here, so that the row itself names nobody.
        let mut body = message.body.0;
        if let Some(fields) = body.as_object_mut() {
            fields.insert("key".to_owned(), json!(message.id));
            fields.insert("code".to_owned(), json!(message.code));
            fields.insert("project".to_owned(), json!(message.project));
            fields.insert("codice_fiscale".to_owned(), json!(person.cf));
        }
        outgoing.push(Outgoing {
            key: message.id,
            service: message.service,
            body,
            attempts: message.attempts,
        });
    }
    tx.commit().await?;
    Ok(outgoing)
}

/// The ministry has it: it is never sent again.
pub async fn sent(desk: &Desk, key: Uuid) -> Result<(), Refusal> {
    let mut tx = desk.begin().await?;
    store::ministry::sent(&mut tx, key, desk.now()).await?;
    Ok(tx.commit().await?)
}

/// It did not arrive, or nobody said so: it is tried again later, each time after a longer pause. `error` says why,
/// without personal data.
pub async fn failed(desk: &Desk, key: Uuid, attempts: i64, error: &str) -> Result<(), Refusal> {
    let mut tx = desk.begin().await?;
    let next_at = desk.now() + retry_delay(desk, attempts);
    store::ministry::retry(&mut tx, key, next_at, error).await?;
    Ok(tx.commit().await?)
}
