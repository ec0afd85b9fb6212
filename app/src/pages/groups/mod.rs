//! `/appuntamenti/gruppi`: the group meetings in which citizens enrol by themselves.
//!
//! Everybody may read them; enrolling needs an account. A meeting says what it is, when and where, and how many places
//! are left; whoever has a place finds the way to their appointment.

mod list;
mod one;
mod samples;

pub use list::{Meeting, Meetings, MeetingsPage};
pub use one::{Enrolment, MeetingPage, OneMeeting};
pub use samples::samples;

use chrono::Datelike as _;
use domain::calendar::{rome_date, rome_time};
use domain::lang::Lang;

use crate::texts::{date, t, ta};
use crate::ui::Crumb;

/// The crumb above one meeting.
pub fn meetings_crumb(lang: Lang) -> Crumb {
    Crumb::link(t(lang, "groups-open-title"), "/appuntamenti/gruppi")
}

/// «lunedì 23 novembre 2026, dalle 9:10 alle 11:10».
fn when(lang: Lang, meeting: &Meeting) -> String {
    let day = rome_date(meeting.starts_at);
    let weekday = t(lang, &format!("common-weekday-{}", day.weekday().number_from_monday()));
    let clock = |at| rome_time(at).format("%H:%M").to_string();
    let args = [
        ("weekday", weekday.into()),
        ("date", date(lang, day).into()),
        ("from", clock(meeting.starts_at).into()),
        ("to", clock(meeting.ends_at).into()),
    ];
    ta(lang, "groups-open-when", &args)
}
