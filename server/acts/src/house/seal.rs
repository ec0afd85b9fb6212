//! Sealing the audit: a chain of HMACs over its rows, in batches, by one job every few seconds.
//!
//! Acts write their rows unchained, because a chain inside their transactions would make them wait for one another.
//! The sealer takes what is there, in the order (instant, id), and writes beside each row the head of the chain
//! after it: `head = HMAC(key, head before, batch, row)`. The batch's seal repeats the last head. The key is not in
//! the database: whoever can write there cannot forge a head. The server logs the head of each seal, so that cutting
//! off the end of the chain shows, too ([`super::verify_audit`]).

use std::{fmt, str::FromStr};

use store::{
    DbError,
    audit::{Entry, Seal},
};

use crate::{Desk, Refusal, Secrets};

/// Rows in one batch, at most.
const BATCH: i64 = 1000;

/// The end of the chain: as logged, `7:5f3a…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the batch, from 1; 0 before the first.
    pub batch: i64,
    pub head: Vec<u8>,
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.batch, hex::encode(&self.head))
    }
}

/// The text is not a head as we log it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a head of the audit: it reads like 7:5f3a…")]
pub struct HeadError;

impl FromStr for Head {
    type Err = HeadError;
    fn from_str(text: &str) -> Result<Head, HeadError> {
        let (batch, head) = text.trim().split_once(':').ok_or(HeadError)?;
        let batch = batch.parse().map_err(|_| HeadError)?;
        Ok(Head { batch, head: hex::decode(head).map_err(|_| HeadError)? })
    }
}

/// What one call sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub head: Head,
    /// 0: there was nothing to seal, or another server was sealing it.
    pub rows: usize,
    /// There is more: call again.
    pub more: bool,
}

/// Seals at most a thousand rows. With several servers, one of them seals a batch and the others do nothing.
pub async fn seal_audit(desk: &Desk) -> Result<Sealed, Refusal> {
    let mut tx = desk.begin().await?;
    let last = store::audit::last_seal(&mut tx).await?;
    let last = last.map_or(Head { batch: 0, head: Vec::new() }, |s| Head { batch: s.batch, head: s.head });
    let entries = store::audit::unsealed(&mut tx, BATCH).await?;
    if entries.is_empty() {
        return Ok(Sealed { head: last, rows: 0, more: false });
    }
    let batch = last.batch + 1;
    let heads = chain(&desk.secrets, last.head.clone(), batch, &entries);
    let head = heads.last().cloned().unwrap_or_default();
    let rows = i64::try_from(entries.len()).unwrap_or(BATCH);
    // The seal first: its number is free for one server only.
    match store::audit::add_seal(&mut tx, &Seal { batch, at: desk.now(), rows, head: head.clone() }).await {
        Err(DbError::Taken(_)) => return Ok(Sealed { head: last, rows: 0, more: false }),
        done => done?,
    }
    for (entry, head) in entries.iter().zip(&heads) {
        store::audit::put_in_batch(&mut tx, entry.id, batch, head).await?;
    }
    tx.commit().await?;
    Ok(Sealed { head: Head { batch, head }, rows: entries.len(), more: rows == BATCH })
}

/// The head after each of `entries`, from `before`.
pub(super) fn chain(secrets: &Secrets, before: Vec<u8>, batch: i64, entries: &[Entry]) -> Vec<Vec<u8>> {
    let mut head = before;
    let mut heads = Vec::with_capacity(entries.len());
    for entry in entries {
        head = secrets.seal([
            b"audit".as_slice(),
            &head,
            &batch.to_be_bytes(),
            entry.id.as_bytes(),
            &entry.at.timestamp_micros().to_be_bytes(),
            entry.actor.as_bytes(),
            entry.act.as_bytes(),
            entry.subject.as_bytes(),
            canonical(&entry.detail.0).as_bytes(),
        ]);
        heads.push(head.clone());
    }
    heads
}

/// JSON with its keys in alphabetical order: one database keeps their order, the other does not.
fn canonical(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Object(map) => {
            let mut pairs: Vec<_> = map.iter().collect();
            pairs.sort_by_key(|(key, _)| key.as_str());
            let inside: Vec<String> = pairs
                .into_iter()
                .map(|(key, value)| format!("{}:{}", serde_json::Value::from(key.as_str()), canonical(value)))
                .collect();
            format!("{{{}}}", inside.join(","))
        }
        serde_json::Value::Array(values) => {
            format!("[{}]", values.iter().map(canonical).collect::<Vec<_>>().join(","))
        }
        plain => plain.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_back_as_it_was_logged() {
        let head = Head { batch: 7, head: vec![0x5f, 0x3a] };
        assert_eq!(head.to_string(), "7:5f3a");
        assert_eq!("7:5f3a\n".parse(), Ok(head));
        assert_eq!("7".parse::<Head>(), Err(HeadError));
        assert_eq!("x:5f".parse::<Head>(), Err(HeadError));
    }

    #[test]
    fn json_is_the_same_text_whatever_the_order_of_its_keys() {
        let json = serde_json::json!({ "b": [1, { "z": null, "a": "\"" }], "a": true });
        assert_eq!(canonical(&json), r#"{"a":true,"b":[1,{"a":"\"","z":null}]}"#);
    }
}
