//! The notice of a convocation (art. 21 D.Lgs. 150/2015): on working days, neither too short nor too long.

use chrono::{DateTime, Days, TimeDelta, Utc};

use crate::form::FieldError;

use super::{LocalHolidays, is_working_day, rome_date, rome_midnight};

/// How many hours of notice a convocation needs; both bounds are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeRule {
    pub min_hours: u32,
    pub max_hours: u32,
}

/// Why a convocation cannot have consequences for who does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeRefusal {
    /// The meeting is on a Saturday, a Sunday or a holiday.
    NotWorkingDay,
    /// Less than the shortest notice; `hours` are the whole hours there are.
    TooShort { hours: i64 },
    /// More than the longest notice.
    TooLong { hours: i64 },
}

impl NoticeRefusal {
    /// The key of the text that explains it.
    pub fn key(self) -> &'static str {
        match self {
            NoticeRefusal::NotWorkingDay => "error-notice-day",
            NoticeRefusal::TooShort { .. } => "error-notice-short",
            NoticeRefusal::TooLong { .. } => "error-notice-long",
        }
    }

    /// The same refusal beside a field of a form, with its placeholders (`hours`, `min` or `max`).
    pub fn on(self, field: &str, rule: NoticeRule) -> FieldError {
        let error = FieldError::new(field, self.key());
        match self {
            NoticeRefusal::NotWorkingDay => error,
            NoticeRefusal::TooShort { hours } => error.with("hours", hours).with("min", rule.min_hours),
            NoticeRefusal::TooLong { hours } => error.with("hours", hours).with("max", rule.max_hours),
        }
    }
}

impl NoticeRule {
    /// Whether a convocation sent at `sent` for a meeting at `meeting` keeps the rule.
    pub fn check(
        self,
        sent: DateTime<Utc>,
        meeting: DateTime<Utc>,
        local: &LocalHolidays,
    ) -> Result<(), NoticeRefusal> {
        if !is_working_day(rome_date(meeting), local) {
            return Err(NoticeRefusal::NotWorkingDay);
        }
        let notice = working_notice(sent, meeting, local);
        let hours = notice.num_hours();
        if notice < TimeDelta::hours(self.min_hours.into()) {
            Err(NoticeRefusal::TooShort { hours })
        } else if notice > TimeDelta::hours(self.max_hours.into()) {
            Err(NoticeRefusal::TooLong { hours })
        } else {
            Ok(())
        }
    }
}

/// The time between two instants that falls on working days; each working day counts its 24 hours.
///
/// From Friday 10:00 to Monday 10:00 there are 24 hours of notice. Zero when `meeting` is not after `sent`.
pub fn working_notice(sent: DateTime<Utc>, meeting: DateTime<Utc>, local: &LocalHolidays) -> TimeDelta {
    let mut notice = TimeDelta::zero();
    let mut day = rome_date(sent);
    let last = rome_date(meeting);
    while day <= last {
        let Some(next) = day.checked_add_days(Days::new(1)) else { break };
        if is_working_day(day, local) {
            let from = sent.max(rome_midnight(day));
            let to = meeting.min(rome_midnight(next));
            notice += (to - from).max(TimeDelta::zero());
        }
        day = next;
    }
    notice
}
