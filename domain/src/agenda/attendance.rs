//! Who came to a group session: one word for each person, and what it does to their place.
//!
//! A session is closed in one act, so that nobody is forgotten. The table of appointments ([`TRANSITIONS`]) stays the
//! only one that says what may happen: an attendance is a short way through it, from wherever the person's place
//! stands. Not having come is never a sanction; a justified absence says why and which proof was shown (art. 21
//! D.Lgs. 150/2015).
//!
//! [`TRANSITIONS`]: super::TRANSITIONS

use chrono::{DateTime, TimeDelta, Utc};

use crate::catalogue::coded;

use super::refusal::Refusal;
use super::state::{Act, State, Transition, Who, transition};
use super::subject::Span;

coded! {
    /// Whether somebody came. The visible name is `groups-attendance-{code}`.
    Attendance {
        Present = "present",
        Absent = "absent",
        /// Absent for a reason that was proved.
        Justified = "justified",
    }
}

impl Attendance {
    /// The acts that say so, the shortest way first.
    fn ways(self) -> &'static [&'static [Act]] {
        match self {
            Attendance::Present => &[&[Act::Finish], &[Act::Start, Act::Finish]],
            // Somebody was called in before it was seen that they were not there.
            Attendance::Absent => &[&[Act::Miss], &[Act::Wait, Act::Miss]],
            Attendance::Justified => {
                &[&[Act::Excuse], &[Act::Miss, Act::Excuse], &[Act::Wait, Act::Miss, Act::Excuse]]
            }
        }
    }

    /// The rows of the table that lead from `state` to what the attendance says, in order; all of them are an operator's.
    pub fn path(self, state: State) -> Result<Vec<&'static Transition>, Refusal> {
        let mut first = None;
        for way in self.ways() {
            let mut at = state;
            let rows: Result<Vec<_>, Refusal> = way
                .iter()
                .map(|act| {
                    let row = transition(at, *act, Who::Operator)?;
                    at = row.to;
                    Ok(row)
                })
                .collect();
            match rows {
                Ok(rows) => return Ok(rows),
                Err(refusal) => first = first.or(Some(refusal)),
            }
        }
        Err(first.unwrap_or(Refusal::Final(state)))
    }
}

/// How many minutes of a session that began with `span` may be recorded at `now`: those that have passed. Nobody came to
/// what has not begun.
pub fn minutes_passed(span: Span, now: DateTime<Utc>) -> Result<u16, Refusal> {
    if now < span.from {
        return Err(Refusal::NotYet);
    }
    // What is recorded has lasted a minute at least.
    let passed = (now - span.from).max(TimeDelta::minutes(1)).num_minutes();
    Ok(u16::try_from(passed).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(attendance: Attendance, state: State) -> Result<Vec<&'static str>, Refusal> {
        Ok(attendance.path(state)?.iter().map(|row| row.act.code()).collect())
    }

    #[test]
    fn every_word_is_reached_from_wherever_a_person_waits() {
        let open = [State::Booked, State::Arrived, State::Called, State::InProgress];
        let ends = [
            (Attendance::Present, State::Done),
            (Attendance::Absent, State::Missed),
            (Attendance::Justified, State::MissedJustified),
        ];
        for (attendance, end) in ends {
            for state in open {
                let path = attendance.path(state).expect("a way");
                assert_eq!(path.first().map(|row| row.from), Some(state));
                assert_eq!(path.last().map(|row| row.to), Some(end), "{attendance:?} from {state:?}");
                assert!(path.windows(2).all(|rows| rows[0].to == rows[1].from));
            }
        }
        assert_eq!(codes(Attendance::Justified, State::Booked), Ok(vec!["excuse"]));
        assert_eq!(codes(Attendance::Justified, State::Arrived), Ok(vec!["miss", "excuse"]));
        assert_eq!(codes(Attendance::Present, State::InProgress), Ok(vec!["finish"]));
    }

    #[test]
    fn what_is_over_stays_but_for_an_absence_that_is_justified_later() {
        assert_eq!(codes(Attendance::Justified, State::Missed), Ok(vec!["excuse"]));
        assert!(codes(Attendance::Present, State::Missed).is_err());
        for attendance in Attendance::ALL {
            for state in [State::Done, State::Cancelled, State::Expired] {
                assert_eq!(attendance.path(state), Err(Refusal::Final(state)));
            }
            assert!(attendance.path(State::Held).is_err());
        }
    }

    #[test]
    fn minutes_are_those_that_have_passed() {
        let at = |minute: i64| DateTime::UNIX_EPOCH + TimeDelta::minutes(minute);
        let span = Span { from: at(10), to: at(130) };
        assert_eq!(minutes_passed(span, at(9)), Err(Refusal::NotYet));
        assert_eq!(minutes_passed(span, at(10)), Ok(1));
        assert_eq!(minutes_passed(span, at(100)), Ok(90));
        assert_eq!(minutes_passed(span, at(10_000_000)), Ok(u16::MAX));
    }
}
