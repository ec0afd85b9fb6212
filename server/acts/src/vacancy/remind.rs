//! A company hears a week before that its offer leaves the board, and may let it stand longer.

use chrono::Days;
use domain::vacancy::State;
use uuid::Uuid;

use super::{By, hold::hold};
use crate::{Desk, Refusal};

/// Days before the last one; our own rule.
const DAYS: u64 = 7;
/// How many are listed at once.
const MANY: i64 = 200;

/// Reminds every company of its offers that end within a week, once for each last day; gives how many. Each is a
/// transaction of its own; one that fails is logged and keeps no other waiting.
pub async fn remind(desk: &Desk) -> Result<u64, Refusal> {
    let until = desk.today() + Days::new(DAYS);
    let mut reminded = 0;
    loop {
        let ending = {
            let mut conn = desk.reader.conn().await?;
            store::vacancy::ending(&mut conn, desk.today(), until, MANY).await?
        };
        let mut now = 0;
        for vacancy in ending {
            match one(desk, vacancy).await {
                Ok(told) => now += u64::from(told),
                Err(error) => tracing::error!(%vacancy, %error, "the end of an offer could not be told"),
            }
        }
        if now == 0 {
            return Ok(reminded);
        }
        reminded += now;
    }
}

/// `false` when somebody was faster, or gave it another day meanwhile.
async fn one(desk: &Desk, vacancy: Uuid) -> Result<bool, Refusal> {
    let mut work = desk.work("system").await?;
    let held = hold(&mut work, By::System, vacancy).await?;
    let near = held.row.expires_on.is_some_and(|last| last <= desk.today() + Days::new(DAYS));
    if held.state != State::Published || !near {
        return Ok(false);
    }
    if !store::vacancy::reminded(&mut work.tx, vacancy).await?.happened() {
        return Ok(false);
    }
    let event = desk.id();
    work.tell_ending(desk, event, &held.row).await?;
    work.done(()).await?;
    Ok(true)
}
