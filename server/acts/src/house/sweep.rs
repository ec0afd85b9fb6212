//! What nobody needs any more: request keys after 48 hours, sessions after their end, failures after a day, who came to a
//! hall without an appointment after the day.

use chrono::TimeDelta;
use domain::calendar::rome_midnight;

use crate::{Desk, Refusal};

const KEYS_HOURS: i64 = 48;
const FAILURES_DAYS: i64 = 1;

/// How many rows went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    pub request_keys: u64,
    pub sessions: u64,
    pub login_failures: u64,
    pub arrivals: u64,
}

pub async fn sweep(desk: &Desk) -> Result<Swept, Refusal> {
    let now = desk.now();
    let mut tx = desk.begin().await?;
    let swept = Swept {
        request_keys: store::asked::sweep(&mut tx, now - TimeDelta::hours(KEYS_HOURS)).await?.0,
        sessions: store::session::sweep(&mut tx, now).await?.0,
        login_failures: store::login::sweep(&mut tx, now - TimeDelta::days(FAILURES_DAYS)).await?.0,
        arrivals: store::arrival::sweep(&mut tx, rome_midnight(desk.today())).await?.0,
    };
    tx.commit().await?;
    Ok(swept)
}
