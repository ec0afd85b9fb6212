//! Who and what an appointment occupies, and for how long.
//!
//! The kinds are in the alphabetical order of their codes: sorting subjects here and sorting rows `(kind, id)` in a
//! database gives one order, the one in which every booking inserts and every move locks.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::catalogue::coded;

coded! {
    /// What a subject is. A second operator is an operator: nobody is in two interviews.
    SubjectKind {
        Citizen = "citizen",
        Mediator = "mediator",
        Operator = "operator",
        Room = "room",
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    )+};
}

ids! {
    /// Identifies a subject among those of its kind, as its store writes it.
    SubjectId,
    /// Identifies an appointment or a group session, as its store writes it.
    AppointmentId,
    /// Identifies a series of openings, as its store writes it.
    OpeningId,
}

/// Somebody or something that can be in one appointment at a time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Subject {
    pub kind: SubjectKind,
    pub id: SubjectId,
}

impl Subject {
    pub fn new(kind: SubjectKind, id: &SubjectId) -> Subject {
        Subject { kind, id: id.clone() }
    }
}

/// A stretch of time: `from` belongs to it, `to` does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
}

impl Span {
    pub fn of_minutes(from: DateTime<Utc>, minutes: u16) -> Span {
        Span { from, to: from + TimeDelta::minutes(minutes.into()) }
    }

    pub fn is_empty(self) -> bool {
        self.to <= self.from
    }

    /// Whether some instant belongs to both. One that ends when the other begins does not overlap it.
    pub fn overlaps(self, other: Span) -> bool {
        self.from < other.to && other.from < self.to
    }

    pub fn contains(self, other: Span) -> bool {
        self.from <= other.from && other.to <= self.to
    }
}
