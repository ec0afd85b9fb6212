//! Taking from the board what is over. Nothing depends on it: the board shows no vacancy after its last day.

use domain::vacancy::{Act, State};
use uuid::Uuid;

use super::{By, end::finish, hold::hold};
use crate::{Desk, Refusal};

/// How many are listed at once.
const MANY: i64 = 200;

/// Lets every vacancy expire whose last day was before today; gives how many. Each is a transaction of its own; one that
/// fails is logged and keeps no other waiting.
pub async fn expire(desk: &Desk) -> Result<u64, Refusal> {
    let mut expired = 0;
    loop {
        let over = {
            let mut conn = desk.reader.conn().await?;
            store::vacancy::over(&mut conn, desk.today(), MANY).await?
        };
        let mut now = 0;
        for vacancy in over {
            match one(desk, vacancy).await {
                Ok(over) => now += u64::from(over),
                Err(error) => tracing::error!(%vacancy, %error, "an offer that is over stays as it was"),
            }
        }
        if now == 0 {
            return Ok(expired);
        }
        expired += now;
    }
}

/// `false` when somebody was faster.
async fn one(desk: &Desk, vacancy: Uuid) -> Result<bool, Refusal> {
    let mut work = desk.work("system").await?;
    let mut held = hold(&mut work, By::System, vacancy).await?;
    let over = held.row.expires_on.is_some_and(|last| last < desk.today());
    if held.state != State::Published || !over {
        return Ok(false);
    }
    finish(desk, &mut work, &mut held, Act::Expire, By::System, None).await?;
    work.done(()).await?;
    Ok(true)
}
