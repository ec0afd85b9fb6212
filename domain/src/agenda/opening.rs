//! When a centre receives: its rooms, the weekly openings of its staff, what departs from them.
//!
//! An opening repeats every week in local time and is valid between two dates. One date of it can be closed or
//! replaced without touching the series; an extraordinary day is an opening that is valid on that day only. Public
//! and local holidays close everything, also replaced days; Saturdays and Sundays are as the openings say.

use chrono::{Datelike as _, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::LocalHolidays;
use crate::catalogue::LepCode;
use crate::office::OfficeSlug;
use crate::passage::Channel;

use super::duration::Durations;
use super::rules::OfficeRules;
use super::subject::{OpeningId, Span, Subject, SubjectId};

/// A room or a seat in which one appointment or session takes place at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    pub id: SubjectId,
    pub name: String,
    /// What is said cannot be heard outside: interviews only take place in such a room (R165).
    pub isolated: bool,
    /// Citizens that a group session can hold.
    pub capacity: u16,
}

/// Hours of one day in local time, and what they are for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    pub from: NaiveTime,
    pub to: NaiveTime,
    /// Rooms that may be used, the preferred one first.
    pub rooms: Vec<SubjectId>,
    /// How people are received, the preferred way first.
    pub channels: Vec<Channel>,
    pub services: Vec<LepCode>,
}

/// A weekly opening of an operator. A mediator's has no rooms, channels and services: it is only presence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub id: OpeningId,
    /// An operator or a mediator.
    pub staff: Subject,
    pub weekday: Weekday,
    pub valid_from: NaiveDate,
    /// Last valid day; `None` while it lasts.
    pub valid_to: Option<NaiveDate>,
    pub stretch: Stretch,
}

impl Opening {
    /// Whether the series has an occurrence on `date`, exceptions apart.
    pub fn falls_on(&self, date: NaiveDate) -> bool {
        self.weekday == date.weekday()
            && self.valid_from <= date
            && self.valid_to.is_none_or(|last| date <= last)
    }
}

/// What departs from the series on one date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Exception {
    /// Nobody receives: strike, works, an assembly.
    CentreClosed { date: NaiveDate },
    /// One occurrence does not take place.
    Closed { opening: OpeningId, date: NaiveDate },
    /// One occurrence has other hours or uses.
    Replaced { opening: OpeningId, date: NaiveDate, by: Stretch },
}

impl Exception {
    pub fn date(&self) -> NaiveDate {
        match self {
            Exception::CentreClosed { date }
            | Exception::Closed { date, .. }
            | Exception::Replaced { date, .. } => *date,
        }
    }

    /// The series that it departs from; `None` when it concerns the whole centre.
    pub fn opening(&self) -> Option<&OpeningId> {
        match self {
            Exception::CentreClosed { .. } => None,
            Exception::Closed { opening, .. } | Exception::Replaced { opening, .. } => Some(opening),
        }
    }
}

/// A time in which somebody of the staff does not receive, whatever the openings say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    pub staff: Subject,
    pub span: Span,
}

/// Everything that one centre offers. Several centres are several supplies, each asked by itself.
#[derive(Clone, Debug)]
pub struct Supply {
    pub office: OfficeSlug,
    pub rooms: Vec<Room>,
    pub openings: Vec<Opening>,
    pub exceptions: Vec<Exception>,
    pub absences: Vec<Absence>,
    pub holidays: LocalHolidays,
    pub rules: OfficeRules,
    pub durations: Durations,
}

impl Supply {
    pub fn room(&self, id: &SubjectId) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == *id)
    }

    pub fn opening(&self, id: &OpeningId) -> Option<&Opening> {
        self.openings.iter().find(|opening| opening.id == *id)
    }
}
