//! Growing delays after failures: three tries are free, then 1, 2, 4… seconds, up to a quarter of an hour.
//!
//! - What is counted is what was typed, known or not, as a keyed fingerprint: an account that does not exist leaves
//!   the same trace and costs the same writes as one that does.
//! - A try is counted *before* it is judged, in a transaction of its own: many guesses sent at once count one by
//!   one. Success wipes the count ([`forgive`]); a day without failures does, too (`house::sweep`).

use chrono::TimeDelta;
use store::Tx;

use crate::{Desk, Refusal};

/// Tries before the first delay.
const FREE: i64 = 3;
/// The longest delay, in seconds.
const LONGEST: i64 = 900;

/// What somebody tries, by the fingerprint of what was typed.
pub(crate) struct Attempt {
    key: Vec<u8>,
}

/// Seconds to wait after this many failures.
fn delay(failures: i64) -> i64 {
    match failures - FREE {
        over if over < 0 => 0,
        over => {
            1_i64.checked_shl(u32::try_from(over).unwrap_or(u32::MAX)).filter(|s| *s > 0).unwrap_or(LONGEST)
        }
    }
    .min(LONGEST)
}

impl Desk {
    /// Counts a try of `what` (`login`, `recovery`…) for `typed`, or says how long to wait.
    pub(crate) async fn attempt(&self, what: &str, typed: &str) -> Result<Attempt, Refusal> {
        self.attempt_within(what, typed, LONGEST).await
    }

    /// The same where nobody waits longer than `longest` seconds: whoever comes next must not pay for what others typed.
    pub(crate) async fn attempt_within(
        &self,
        what: &str,
        typed: &str,
        longest: i64,
    ) -> Result<Attempt, Refusal> {
        let key = self.secrets.fingerprint(what, &[typed.as_bytes()]);
        let now = self.now();
        let mut tx = self.begin().await?;
        // Counting takes the row's lock; only then is the delay read.
        let failures = store::login::fail(&mut tx, &key, now).await?;
        let next_at = store::login::failures(&mut tx, &key).await?.map_or(now, |row| row.next_at);
        if next_at > now {
            // Dropped, not committed: a try that was not made is not counted.
            let left = (next_at - now).num_milliseconds();
            return Err(Refusal::TooSoon { seconds: (left + 999) / 1000 });
        }
        store::login::delay(&mut tx, &key, now + TimeDelta::seconds(delay(failures).min(longest))).await?;
        tx.commit().await?;
        Ok(Attempt { key })
    }

    /// Wipes what was counted for `typed`.
    pub(crate) async fn forgive_typed(&self, tx: &mut Tx, what: &str, typed: &str) -> Result<(), Refusal> {
        forgive(tx, &Attempt { key: self.secrets.fingerprint(what, &[typed.as_bytes()]) }).await
    }
}

/// The try was right.
pub(crate) async fn forgive(tx: &mut Tx, attempt: &Attempt) -> Result<(), Refusal> {
    store::login::forgive(tx, &attempt.key).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::delay;

    #[test]
    fn the_delay_doubles_after_three_tries_up_to_a_quarter_of_an_hour() {
        let delays: Vec<i64> = (1..=14).map(delay).collect();
        assert_eq!(delays, [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
        assert_eq!(delay(66), 900);
        assert_eq!(delay(i64::MAX), 900);
    }
}
