//! How often one address may knock at the doors (login, registration, recovery). Per account the acts count; per
//! address this only stops a flood, because a whole centre sits behind one address.

use std::{net::IpAddr, num::NonZeroU32};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::{Problem, Visit};

pub struct Door(DefaultKeyedRateLimiter<IpAddr>);

impl Door {
    pub fn new(per_minute: u32) -> Door {
        let rate = NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN);
        Door(RateLimiter::keyed(Quota::per_minute(rate)))
    }

    /// Lets one more attempt of this address through, or says to come back later.
    pub fn knock(&self, visit: &Visit) -> Result<(), Problem> {
        let Some(address) = visit.address else { return Ok(()) };
        self.0.check_key(&address).map_err(|_| Problem::TooSoon { seconds: 60 })
    }

    /// Forgets addresses that have been quiet.
    pub fn sweep(&self) {
        self.0.retain_recent();
    }
}
