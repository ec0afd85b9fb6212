//! Tidying up holds that nobody confirmed in time. Nothing depends on it: who needs the time removes the rows.

use domain::agenda::{Act, State, Who};
use store::{
    dialect::{Lock, lock},
    occupation::Of,
};
use uuid::Uuid;

use super::{held::moved, tell::Acted};
use crate::{Desk, Refusal};

/// How many are listed at once.
const MANY: i64 = 200;

/// Lets every hold expire that is over; gives how many. Each is a transaction of its own.
pub async fn expire(desk: &Desk) -> Result<u64, Refusal> {
    let mut expired = 0;
    loop {
        let overdue = {
            let mut conn = desk.reader.conn().await?;
            store::appointment::overdue(&mut conn, desk.now(), MANY).await?
        };
        let mut now = 0;
        for (appointment, person) in overdue {
            now += u64::from(one(desk, appointment, person).await?);
        }
        if now == 0 {
            return Ok(expired);
        }
        expired += now;
    }
}

/// `false` when somebody was faster: it was replaced or released meanwhile.
async fn one(desk: &Desk, appointment: Uuid, person: Uuid) -> Result<bool, Refusal> {
    let mut work = desk.work("system").await?;
    lock(&mut work.tx, Lock::Person, person).await?;
    lock(&mut work.tx, Lock::Appointment, appointment).await?;
    let stored = store::appointment::by_id(&mut work.tx, appointment).await?;
    let Some(stored) = stored else { return Ok(false) };
    if !stored.read()?.hold_is_over(work.now) {
        return Ok(false);
    }
    store::occupation::give_back(&mut work.tx, Of::Appointment(appointment)).await?;
    let expired = moved(&mut work, &stored, State::Held, State::Expired).await?;
    let acted =
        Acted { act: Act::Expire.code(), from: State::Held.code(), who: Who::System, by: None, reason: None };
    work.acted(desk, &expired, &acted).await?;
    work.done(()).await?;
    Ok(true)
}
