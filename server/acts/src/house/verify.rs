//! Is the audit whole? `doctor` asks, and names the first thing that is broken.

use chrono::{DateTime, TimeDelta, Utc};
use store::{
    Conn,
    audit::{Entry, Seal},
};
use uuid::Uuid;

use super::seal::{Head, chain};
use crate::{Desk, Refusal};

/// Longer than this no row stays unsealed while a server runs.
const PATIENCE: TimeDelta = TimeDelta::minutes(1);
const PAGE: i64 = 500;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Whole(Verified),
    Broken(Broken),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub batches: i64,
    pub rows: i64,
    pub head: Head,
}

/// The first thing that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    #[error("row {row} of batch {batch} is not as it was sealed, or the row before it is missing")]
    Row { batch: i64, row: Uuid },
    #[error("batch {batch} lacks its last row")]
    RowMissing { batch: i64 },
    #[error("batch {batch} has no seal")]
    SealMissing { batch: i64 },
    #[error("the seal of batch {batch} is not the one that was made")]
    Seal { batch: i64 },
    #[error("the log knows batch {logged}, the database ends at batch {found}")]
    EndCutOff { logged: i64, found: i64 },
    #[error("the head of batch {batch} is not the one in the log")]
    NotAsLogged { batch: i64 },
    #[error("row {row} of {at} is unsealed since more than a minute")]
    Unsealed { row: Uuid, at: DateTime<Utc> },
}

/// Walks the whole chain. `logged` is the last head that the server's log shows.
pub async fn verify_audit(desk: &Desk, logged: Option<&Head>) -> Result<Verdict, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let mut done = Verified { batches: 0, rows: 0, head: Head { batch: 0, head: Vec::new() } };
    loop {
        let seals = store::audit::seals_after(&mut conn, done.head.batch, PAGE).await?;
        if seals.is_empty() {
            break;
        }
        for seal in seals {
            if let Some(broken) = batch(desk, &mut conn, &mut done, &seal, logged).await? {
                return Ok(Verdict::Broken(broken));
            }
        }
    }
    if let Some(stray) = store::audit::without_seal(&mut conn).await? {
        return Ok(Verdict::Broken(Broken::SealMissing { batch: stray.batch.unwrap_or_default() }));
    }
    let found = done.head.batch;
    if let Some(logged) = logged.filter(|logged| logged.batch > found) {
        return Ok(Verdict::Broken(Broken::EndCutOff { logged: logged.batch, found }));
    }
    let oldest = store::audit::unsealed(&mut conn, 1).await?;
    if let Some(row) = oldest.first().filter(|row| desk.now() - row.at > PATIENCE) {
        return Ok(Verdict::Broken(Broken::Unsealed { row: row.id, at: row.at }));
    }
    Ok(Verdict::Whole(done))
}

/// Holds one batch against its seal, and moves on.
async fn batch(
    desk: &Desk,
    conn: &mut Conn,
    done: &mut Verified,
    seal: &Seal,
    logged: Option<&Head>,
) -> Result<Option<Broken>, Refusal> {
    let batch = done.head.batch + 1;
    if seal.batch != batch {
        return Ok(Some(Broken::SealMissing { batch }));
    }
    let entries = store::audit::of_batch(conn, batch).await?;
    let heads = chain(&desk.secrets, done.head.head.clone(), batch, &entries);
    let wrong = |(entry, head): &(&Entry, &Vec<u8>)| entry.head.as_ref() != Some(*head);
    if let Some((entry, _)) = entries.iter().zip(&heads).find(wrong) {
        return Ok(Some(Broken::Row { batch, row: entry.id }));
    }
    let rows = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    if rows < seal.rows {
        return Ok(Some(Broken::RowMissing { batch }));
    }
    if rows != seal.rows || heads.last() != Some(&seal.head) {
        return Ok(Some(Broken::Seal { batch }));
    }
    if logged.is_some_and(|logged| logged.batch == batch && logged.head != seal.head) {
        return Ok(Some(Broken::NotAsLogged { batch }));
    }
    done.batches += 1;
    done.rows += rows;
    done.head = Head { batch, head: seal.head.clone() };
    Ok(None)
}
