//! The contacts with the tutor of the host: at the start, during, at the end (R129).

use chrono::{Days, NaiveDate};

use super::places::Span;
use crate::catalogue::coded;

coded! {
    /// When. The visible name is `internship-moment-{code}`.
    Moment {
        Start = "start",
        During = "during",
        End = "end",
    }
}

impl Moment {
    /// The option of the passage's question.
    pub fn activity(self) -> &'static str {
        match self {
            Moment::Start => "tutor_start",
            Moment::During => "tutor_during",
            Moment::End => "tutor_end",
        }
    }

    /// The day for which it is planned: the first, the one in the middle, the last.
    pub fn planned_on(self, span: Span) -> NaiveDate {
        match self {
            Moment::Start => span.from,
            Moment::End => span.until,
            Moment::During => {
                let days = span.until.signed_duration_since(span.from).num_days();
                let half = u64::try_from(days / 2).unwrap_or_default();
                span.from.checked_add_days(Days::new(half)).unwrap_or(span.from)
            }
        }
    }
}
