//! Receiving somebody who has no appointment: what that takes, and for how long.
//!
//! Nobody is sent away because the agenda is full. The person, the operator and a room are taken as far as they are
//! free now: who or what is taken already, or within the minute, is not taken a second time. The length is cut to the
//! first time at which one of those taken is needed elsewhere; grid, notice and limits do not apply.

use chrono::{DateTime, TimeDelta, Utc};

use super::occupation::Occupied;
use super::subject::{Span, Subject, SubjectId, SubjectKind};

/// What is taken for less than this is not taken.
const SHORTEST: TimeDelta = TimeDelta::minutes(1);

/// Who is received by whom, and where it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkIn {
    pub citizen: SubjectId,
    pub operator: SubjectId,
    /// Rooms in which it may take place, the preferred one first; none when nobody needs one.
    pub rooms: Vec<SubjectId>,
    /// How long it takes when nothing comes after.
    pub minutes: u16,
}

/// What a walk-in takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// From now on, a minute at least.
    pub span: Span,
    /// In the order in which they are inserted and locked.
    pub subjects: Vec<Subject>,
    pub room: Option<SubjectId>,
}

impl WalkIn {
    /// What is taken from `now` on.
    pub fn receive(&self, occupied: &Occupied, now: DateTime<Utc>) -> Received {
        let wanted = now + TimeDelta::minutes(self.minutes.into()).max(SHORTEST);
        let until = |kind, id| free_until(occupied.of(kind, id), now).map(|end| end.min(wanted));
        let mut end = wanted;
        let mut subjects = Vec::new();
        for (kind, id) in [(SubjectKind::Citizen, &self.citizen), (SubjectKind::Operator, &self.operator)] {
            if let Some(until) = until(kind, id) {
                end = end.min(until);
                subjects.push(Subject::new(kind, id));
            }
        }
        let rooms = || self.rooms.iter().filter_map(|id| Some((id, until(SubjectKind::Room, id)?)));
        // The preferred one of those that are free for the whole time, else the one that is free for the longest.
        let room = rooms()
            .find(|(_, until)| *until >= end)
            .or_else(|| rooms().rev().max_by_key(|(_, until)| *until));
        if let Some((id, until)) = room {
            end = end.min(until);
            subjects.push(Subject::new(SubjectKind::Room, id));
        }
        Received { span: Span { from: now, to: end }, subjects, room: room.map(|(id, _)| id.clone()) }
    }
}

/// Until when nothing is taken, when that is worth taking.
fn free_until(taken: &[Span], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let next = taken.iter().find(|span| span.to > now);
    let end = next.map_or(DateTime::<Utc>::MAX_UTC, |span| span.from);
    (end - now >= SHORTEST).then_some(end)
}
