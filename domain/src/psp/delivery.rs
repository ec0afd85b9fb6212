//! The passage that a signature leaves: what happened, and when it counts as delivered.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::content::Kind;
use crate::calendar::{rome_date, rome_instant};
use crate::pack::{Event, Pack};
use crate::passage::Recorded;

/// What the last signature of a text is, for the pack's map of codes. A plan has no code of its own: it is the outcome of
/// the service in which it was drawn up (R152, R156).
///
/// The first pact of a declaration is its signature (D.1, M3.1); every later text is an update (D.2, M3.2), also when an
/// earlier pact of the same declaration was closed or signed on paper and recorded by hand (I02, R054, R112).
pub fn event(kind: Kind, pack: &Pack, history: &[Recorded], declared_on: NaiveDate) -> Option<Event> {
    if kind == Kind::ActionPlan {
        return None;
    }
    let signing = pack.events.iter().find(|mapping| mapping.event == Event::PactSigned)?;
    let is_signature = |passage: &&Recorded| {
        signing.codes.contains(&passage.code)
            || signing.variants.iter().any(|variant| variant.codes.contains(&passage.code))
    };
    let mut signed = history.iter().filter(|passage| passage.is_effective()).filter(is_signature);
    let before = signed.any(|passage| passage.day() >= declared_on);
    Some(if before { Event::PactUpdated } else { Event::PactSigned })
}

/// When a passage of so many minutes began that ends with the signature at `now`: on the same day, and not before what
/// was already recorded of that day (a welcome stays the first of its day, R021; an update follows its pact, R054).
pub fn delivered_from(now: DateTime<Utc>, minutes: u16, history: &[Recorded]) -> DateTime<Utc> {
    let day = rome_date(now);
    let midnight = rome_instant(day, NaiveTime::MIN);
    let of_the_day = history.iter().filter(|passage| passage.is_effective() && passage.day() == day);
    let latest = of_the_day.map(|passage| passage.start + TimeDelta::milliseconds(1)).max();
    let start = (now - TimeDelta::minutes(i64::from(minutes))).max(midnight);
    start.max(latest.unwrap_or(midnight)).min(now)
}
