//! Working days: Monday to Friday, without public holidays and without the patron's day of the town.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// A public holiday of the Republic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    NewYear,
    Epiphany,
    Easter,
    EasterMonday,
    Liberation,
    Labour,
    Republic,
    Assumption,
    SaintFrancis,
    AllSaints,
    Immaculate,
    Christmas,
    SaintStephen,
}

/// Month and day of the holidays that do not move.
const FIXED: [(u32, u32, Holiday); 11] = [
    (1, 1, Holiday::NewYear),
    (1, 6, Holiday::Epiphany),
    (4, 25, Holiday::Liberation),
    (5, 1, Holiday::Labour),
    (6, 2, Holiday::Republic),
    (8, 15, Holiday::Assumption),
    (10, 4, Holiday::SaintFrancis),
    (11, 1, Holiday::AllSaints),
    (12, 8, Holiday::Immaculate),
    (12, 25, Holiday::Christmas),
    (12, 26, Holiday::SaintStephen),
];

/// 4 October is a public holiday from this year (L. 151/2025).
const SAINT_FRANCIS_FROM: i32 = 2026;

/// The days on which the offices of a town are closed besides the Republic's holidays: its patron's, mostly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalHolidays(Vec<(u32, u32)>);

impl LocalHolidays {
    pub fn none() -> LocalHolidays {
        LocalHolidays::default()
    }

    /// Reads days of the year as `MM-DD`. The error is the text that is not such a day.
    pub fn parse<'a>(days: impl IntoIterator<Item = &'a str>) -> Result<LocalHolidays, &'a str> {
        days.into_iter().map(|text| month_day(text).ok_or(text)).collect::<Result<_, _>>().map(LocalHolidays)
    }

    pub fn contains(&self, date: NaiveDate) -> bool {
        self.0.contains(&(date.month(), date.day()))
    }
}

fn month_day(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // A leap year knows every day of the year.
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| (month, day))
}

/// Easter Sunday of the Gregorian calendar (Meeus, after Butcher); `None` outside the years that chrono counts.
pub fn easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, n.unsigned_abs() / 31, n.unsigned_abs() % 31 + 1)
}

/// The public holiday that falls on `date`, by the law in force since 2001 (with 4 October from 2026).
pub fn holiday(date: NaiveDate) -> Option<Holiday> {
    let fixed = FIXED
        .iter()
        .find(|(month, day, _)| (*month, *day) == (date.month(), date.day()))
        .map(|(_, _, holiday)| *holiday)
        .filter(|holiday| *holiday != Holiday::SaintFrancis || date.year() >= SAINT_FRANCIS_FROM);
    fixed.or_else(|| {
        let sunday = easter(date.year())?;
        match date.signed_duration_since(sunday).num_days() {
            0 => Some(Holiday::Easter),
            1 => Some(Holiday::EasterMonday),
            _ => None,
        }
    })
}

/// The public holidays of a year, in order.
pub fn public_holidays(year: i32) -> Vec<(NaiveDate, Holiday)> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1);
    let days = first.into_iter().flat_map(|day| day.iter_days().take_while(move |d| d.year() == year));
    days.filter_map(|day| Some((day, holiday(day)?))).collect()
}

/// Whether it is a Sunday, a public holiday, or a holiday of the town.
pub fn is_holiday(date: NaiveDate, local: &LocalHolidays) -> bool {
    date.weekday() == Weekday::Sun || holiday(date).is_some() || local.contains(date)
}

/// Whether the offices work: no holiday and no Saturday.
pub fn is_working_day(date: NaiveDate, local: &LocalHolidays) -> bool {
    date.weekday() != Weekday::Sat && !is_holiday(date, local)
}

/// `date` itself when it is a working day, else the first one after it.
pub fn next_working_day(date: NaiveDate, local: &LocalHolidays) -> NaiveDate {
    let mut day = date;
    while !is_working_day(day, local) {
        match day.checked_add_days(Days::new(1)) {
            Some(next) => day = next,
            None => return day,
        }
    }
    day
}
