//! A month of a year: as exactly as people remember when a job began.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use crate::form::Form;

/// Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

impl Month {
    pub fn new(year: i32, month: u32) -> Option<Month> {
        ((1..=12).contains(&month) && (1000..=9999).contains(&year)).then_some(Month { year, month })
    }

    pub fn of(date: NaiveDate) -> Month {
        Month { year: date.year(), month: date.month() }
    }

    /// The boxes `{name}-month` and `{name}-year`, or `{name}` = `YYYY-MM`.
    pub fn read(form: &Form, name: &str) -> Option<Month> {
        if let Some(text) = form.get(name) {
            return text.parse().ok();
        }
        let year = form.get(&format!("{name}-year"))?.parse().ok()?;
        let month = form.get(&format!("{name}-month"))?.parse().ok()?;
        Month::new(year, month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// The text is not `YYYY-MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a month looks like 2026-11")]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Month, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let part = |text: &str, figures: usize| {
            let plain = text.len() == figures && text.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| text.parse::<u32>().ok()).flatten().ok_or(NotAMonth)
        };
        let year = i32::try_from(part(year, 4)?).map_err(|_| NotAMonth)?;
        Month::new(year, part(month, 2)?).ok_or(NotAMonth)
    }
}

impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <String as serde::Deserialize>::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_boxes_or_one_text() {
        let boxes: Form = [("f-month", "3"), ("f-year", "2019")].into_iter().collect();
        let march = Month { year: 2019, month: 3 };
        assert_eq!(Month::read(&boxes, "f"), Some(march));
        assert_eq!("2019-03".parse(), Ok(march));
        assert_eq!(march.to_string(), "2019-03");
        for wrong in ["2019-13", "2019-3", "19-03", "+019-03", "2019", ""] {
            assert_eq!(wrong.parse::<Month>(), Err(NotAMonth), "{wrong}");
        }
        let half: Form = [("f-month", "3")].into_iter().collect();
        assert_eq!(Month::read(&half, "f"), None);
    }
}
