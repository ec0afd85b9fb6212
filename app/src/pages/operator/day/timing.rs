//! How long somebody has been waiting, how late somebody is: in words, to the minute.

use chrono::{DateTime, TimeDelta, Utc};
use domain::agenda::State;
use domain::calendar::rome_time;
use domain::lang::Lang;
use leptos::prelude::*;

use super::line::DayLine;
use crate::texts::ta;

/// From so many minutes on hours are said, too.
const LONG: i64 = 90;

/// What an appointment's clock says, and whether it is later than it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Timing {
    /// The key of the sentence.
    key: &'static str,
    minutes: i64,
    pub late: bool,
}

impl Timing {
    /// `None` when there is nothing to say: not yet, or over.
    pub fn of(line: &DayLine, now: DateTime<Utc>) -> Option<Timing> {
        let say = |key, length: TimeDelta, late| Some(Timing { key, minutes: length.num_minutes(), late });
        match line.state {
            State::Booked if line.starts_at + TimeDelta::minutes(1) <= now => {
                say("day-late", now - line.starts_at, true)
            }
            State::Arrived => {
                let since = line.arrived_at.unwrap_or(line.since);
                say("day-waits", now - since, now > line.starts_at)
            }
            State::Called => say("day-called", now - line.since, false),
            State::InProgress if now > line.ends_at => say("day-over", now - line.ends_at, true),
            State::InProgress => say("day-lasts", now - line.since, false),
            _ => None,
        }
    }

    pub fn text(&self, lang: Lang) -> String {
        ta(lang, self.key, &[("length", length(lang, self.minutes).into())])
    }
}

/// «12 minuti», «2 ore e 5 minuti».
fn length(lang: Lang, minutes: i64) -> String {
    match minutes {
        ..LONG => ta(lang, "common-minutes", &[("minutes", minutes.max(0).into())]),
        _ => ta(lang, "day-hours", &[("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())]),
    }
}

/// «aspetta da 12 minuti», for who came without an appointment.
pub(super) fn waits(lang: Lang, since: DateTime<Utc>, now: DateTime<Utc>) -> String {
    ta(lang, "day-waits", &[("length", length(lang, (now - since).num_minutes()).into())])
}

/// 09:30, on an Italian clock.
pub(super) fn clock(at: DateTime<Utc>) -> impl IntoView + use<> {
    let shown = rome_time(at).format("%H:%M").to_string();
    view! { <time datetime=at.format("%Y-%m-%dT%H:%MZ").to_string()>{shown}</time> }
}

#[cfg(test)]
mod tests {
    use super::super::samples::line;
    use super::*;
    use crate::pages::operator::samples_data::at;

    fn said(state: State, now: i64) -> Option<(String, bool)> {
        let line =
            DayLine { state, starts_at: at(60), ends_at: at(90), since: at(50), arrived_at: None, ..line(0) };
        Timing::of(&line, at(now)).map(|timing| (timing.text(Lang::It), timing.late))
    }

    #[test]
    fn who_is_not_there_is_late_from_the_first_minute_on() {
        assert_eq!(said(State::Booked, 60), None);
        assert_eq!(said(State::Booked, 72), Some(("in ritardo di 12 minuti".to_owned(), true)));
    }

    #[test]
    fn waiting_counts_from_the_arrival() {
        assert_eq!(said(State::Arrived, 55), Some(("aspetta da 5 minuti".to_owned(), false)));
        assert_eq!(said(State::Arrived, 61), Some(("aspetta da 11 minuti".to_owned(), true)));
        assert_eq!(said(State::Arrived, 175), Some(("aspetta da 2 ore e 5 minuti".to_owned(), true)));
    }

    #[test]
    fn a_visit_that_lasts_too_long_says_so() {
        assert_eq!(said(State::InProgress, 90).map(|(_, late)| late), Some(false));
        assert_eq!(said(State::InProgress, 100), Some(("oltre l’orario di 10 minuti".to_owned(), true)));
        assert_eq!(said(State::Done, 100), None);
    }
}
