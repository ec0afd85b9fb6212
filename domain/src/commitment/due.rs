//! When a commitment is due, and since when it is overdue. Days are those of Europe/Rome; the day itself still counts.

use chrono::NaiveDate;

use super::State;

/// Days before its term in which a commitment is shown as near.
pub const SOON_DAYS: i64 = 7;

/// Where a commitment stands against its term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// Days since the term, at least one.
    Overdue(i64),
    /// Days that are left, at most [`SOON_DAYS`]; 0 is today.
    Soon(i64),
    Later(i64),
    /// It has no term, or is not to be done any more.
    Never,
}

/// How a commitment in `state` with this term stands on `today`.
pub fn due(state: State, due_on: Option<NaiveDate>, today: NaiveDate) -> Due {
    let Some(day) = due_on.filter(|_| state.is_ahead()) else { return Due::Never };
    match day.signed_duration_since(today).num_days() {
        left if left < 0 => Due::Overdue(-left),
        left if left <= SOON_DAYS => Due::Soon(left),
        left => Due::Later(left),
    }
}

impl Due {
    pub fn is_overdue(self) -> bool {
        matches!(self, Due::Overdue(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_itself_still_counts() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).expect("a day");
        let on = |today| due(State::Started, Some(day(20)), day(today));
        assert_eq!(on(20), Due::Soon(0));
        assert_eq!(on(21), Due::Overdue(1));
        assert_eq!(on(13), Due::Soon(7));
        assert_eq!(on(12), Due::Later(8));
        assert!(on(30).is_overdue() && !on(20).is_overdue());
    }

    #[test]
    fn only_what_is_still_to_be_done_is_overdue() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        let late = day + chrono::TimeDelta::days(9);
        for state in State::ALL {
            assert_eq!(due(*state, Some(day), late).is_overdue(), state.is_ahead(), "{state:?}");
            assert_eq!(due(*state, None, late), Due::Never);
        }
    }
}
