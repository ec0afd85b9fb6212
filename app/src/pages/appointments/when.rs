//! Days and hours in the words that people use: «domani, martedì 24 novembre», «dalle 9:30 alle 11:00».
//!
//! The clock is Italian wherever the server stands. A year is said only when it is not this one.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use domain::calendar::{rome_date, rome_time};
use domain::lang::Lang;

use crate::texts::{t, ta};

/// «martedì 24 novembre», with the year when it is not that of `today`.
pub fn day_words(lang: Lang, date: NaiveDate, today: NaiveDate) -> String {
    let weekday = t(lang, &format!("common-weekday-{}", date.weekday().number_from_monday()));
    let month = t(lang, &format!("common-month-{}", date.month()));
    let args = [("weekday", weekday.into()), ("day", date.day().to_string().into()), ("month", month.into())];
    match date.year() == today.year() {
        true => ta(lang, "agenda-day", &args),
        false => {
            let year = [("year", date.year().to_string().into())];
            ta(lang, "agenda-day-year", &[&args[..], &year[..]].concat())
        }
    }
}

/// As [`day_words`], with «oggi» or «domani» before it where that is so.
pub fn near_day(lang: Lang, date: NaiveDate, today: NaiveDate) -> String {
    let day = day_words(lang, date, today);
    if date == today {
        ta(lang, "agenda-day-today", &[("day", day.into())])
    } else if Some(date) == today.checked_add_days(Days::new(1)) {
        ta(lang, "agenda-day-tomorrow", &[("day", day.into())])
    } else {
        day
    }
}

/// «9:30».
pub fn hour(at: DateTime<Utc>) -> String {
    rome_time(at).format("%-H:%M").to_string()
}

/// «dalle 9:30 alle 11:00».
pub fn hours(lang: Lang, from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    ta(lang, "agenda-hours", &[("from", hour(from).into()), ("to", hour(to).into())])
}

/// «martedì 24 novembre, ore 9:30».
pub fn moment(lang: Lang, at: DateTime<Utc>, today: NaiveDate) -> String {
    let day = day_words(lang, rome_date(at), today);
    ta(lang, "agenda-moment", &[("day", day.into()), ("time", hour(at).into())])
}

/// An instant for a program that reads the page.
pub(super) fn machine(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%MZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    #[test]
    fn a_day_is_near_or_named_and_another_year_is_said() {
        let today = day(2026, 12, 30);
        assert_eq!(near_day(Lang::It, today, today), "oggi, mercoledì 30 dicembre");
        assert_eq!(near_day(Lang::It, day(2026, 12, 31), today), "domani, giovedì 31 dicembre");
        assert_eq!(near_day(Lang::It, day(2027, 1, 4), today), "lunedì 4 gennaio 2027");
        assert_eq!(near_day(Lang::En, day(2027, 1, 4), today), "Monday 4 January 2027");
    }

    #[test]
    fn hours_are_those_of_the_clock_on_the_wall_on_both_sides_of_the_change() {
        let before = day(2026, 10, 24).and_hms_opt(7, 30, 0).unwrap_or_default().and_utc();
        let after = day(2026, 10, 26).and_hms_opt(7, 30, 0).unwrap_or_default().and_utc();
        assert_eq!((hour(before), hour(after)), ("9:30".to_owned(), "8:30".to_owned()));
    }
}
