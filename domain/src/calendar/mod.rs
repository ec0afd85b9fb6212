//! Days, hours and terms, as they are counted in Italy.
//!
//! The place is Europe/Rome whatever the server's zone: a DID submitted at 00:30 in Ancona belongs to that day,
//! though UTC is still on the day before. Public holidays are computed; the patron's day of each town is data
//! ([`LocalHolidays`]). Legal terms and the notice of convocations are dated data ([`Terms`]).

mod holidays;
mod notice;
mod terms;
#[cfg(test)]
mod tests;

use chrono::{DateTime, LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Europe::Rome;

pub use holidays::{
    Holiday, LocalHolidays, easter, holiday, is_holiday, is_working_day, next_working_day, public_holidays,
};
pub use notice::{NoticeRefusal, NoticeRule, working_notice};
pub use terms::{Term, TermKind, Terms, TermsError};

/// The day of the Italian calendar in which an instant falls.
pub fn rome_date(instant: DateTime<Utc>) -> NaiveDate {
    rome_time(instant).date_naive()
}

/// The same instant on an Italian clock, for showing.
pub fn rome_time(instant: DateTime<Utc>) -> DateTime<chrono_tz::Tz> {
    instant.with_timezone(&Rome)
}

/// The instant at which an Italian clock shows this date and time.
///
/// On the last Sunday of October the hour from 2 to 3 comes twice: the first one is meant. On the last Sunday of
/// March it does not come at all: the clock has just been put forward, so 2:30 is read as 3:30.
pub fn rome_instant(date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let local = date.and_time(time);
    match Rome.from_local_datetime(&local) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => instant.to_utc(),
        LocalResult::None => {
            // The clock before the gap is one hour behind UTC's distance after it: read it with winter's offset.
            local.and_utc() - TimeDelta::hours(1)
        }
    }
}

/// The first instant of an Italian day.
pub fn rome_midnight(date: NaiveDate) -> DateTime<Utc> {
    rome_instant(date, NaiveTime::MIN)
}
