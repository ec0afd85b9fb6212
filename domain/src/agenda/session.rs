//! Group sessions: laboratories and group interviews.
//!
//! A session occupies its operator, its room and who else must be there; each person enrolled occupies themselves.
//! It has as many places as it says, never more than the room holds, and no waiting list: a place that is given back
//! is simply free. How many people make a good group is the pack's word and only a warning (R172).

use std::num::NonZeroU16;
use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use crate::calendar::rome_date;
use crate::catalogue::{LepCode, coded};

use super::check::needs_room;
use super::day::Occurrence;
use super::demand::{Demand, Person, Place};
use super::fit::Fit;
use super::occupation::Occupied;
use super::opening::Supply;
use super::refusal::Refusal;
use super::state::Who;
use super::subject::{AppointmentId, Span, Subject, SubjectId, SubjectKind};

coded! {
    /// Where a session stands. The visible name is `groups-state-{code}`.
    SessionState {
        Planned = "planned",
        /// Closed with the attendance of everybody.
        Done = "done",
        Cancelled = "cancelled",
    }
}

/// A session, planned or about to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: AppointmentId,
    pub service: LepCode,
    pub place: Place,
    pub places: NonZeroU16,
    /// Who has a place; whoever gave it back is not here.
    pub enrolled: Vec<SubjectId>,
}

/// A place in a session, granted: what it occupies and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub subject: Subject,
    pub span: Span,
}

/// A group smaller or larger than usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeWarning {
    Few { min: u16 },
    Many { max: u16 },
}

impl SizeWarning {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            SizeWarning::Few { .. } => "agenda-warning-group-few",
            SizeWarning::Many { .. } => "agenda-warning-group-many",
        }
    }
}

/// Whether `people` are fewer or more than the pack's usual size (`settings.group`; R172: a check, not a refusal).
pub fn size_warning(people: u16, group: &RangeInclusive<u16>) -> Option<SizeWarning> {
    if people < *group.start() {
        Some(SizeWarning::Few { min: *group.start() })
    } else if people > *group.end() {
        Some(SizeWarning::Many { max: *group.end() })
    } else {
        None
    }
}

/// What a session would occupy, in order, or everything that stands against planning it.
///
/// The operator chooses hours and room: the grid and the notice of single appointments do not apply, an isolated
/// seat is not needed, and any room of the centre will do.
pub fn may_plan(
    session: &Session,
    supply: &Supply,
    occupied: &Occupied,
    now: DateTime<Utc>,
) -> Result<Vec<Subject>, Vec<Refusal>> {
    let mut refusals: Vec<_> = supply.durations.minutes(session.service).err().into_iter().collect();
    let span = session.place.span;
    if span.from < now || span.is_empty() {
        refusals.push(Refusal::Past);
    }
    refusals.extend(room_refusal(session, supply, occupied));
    refusals.extend(staff_refusals(session, supply, occupied));
    if refusals.is_empty() {
        let mut subjects: Vec<_> = session.place.subjects().collect();
        subjects.sort();
        Ok(subjects)
    } else {
        Err(refusals)
    }
}

fn room_refusal(session: &Session, supply: &Supply, occupied: &Occupied) -> Option<Refusal> {
    let place = &session.place;
    let room = match &place.room {
        None if needs_room(place.channel) => return Some(Refusal::NoRoom),
        None => return None,
        Some(id) => supply.room(id),
    };
    match room {
        Some(room) if room.capacity < session.places.get() => {
            Some(Refusal::RoomTooSmall { capacity: room.capacity })
        }
        Some(room) if occupied.is_free(SubjectKind::Room, &room.id, place.span) => None,
        _ => Some(Refusal::NoRoom),
    }
}

fn staff_refusals(session: &Session, supply: &Supply, occupied: &Occupied) -> Vec<Refusal> {
    let place = &session.place;
    let date = rome_date(place.span.from);
    if let Some(closed) = supply.closed_on(date) {
        return vec![Refusal::Closed(closed)];
    }
    let day = supply.day(date);
    let operator = Subject::new(SubjectKind::Operator, &place.operator);
    let receives = |o: &Occurrence<'_>| {
        o.span.contains(place.span)
            && o.stretch.services.contains(&session.service)
            && o.stretch.channels.contains(&place.channel)
    };
    let there =
        |kind, id: &SubjectId| day.is_present(kind, id, place.span) && occupied.is_free(kind, id, place.span);
    let second = |id: &SubjectId| *id != place.operator && there(SubjectKind::Operator, id);
    let rules = [
        (day.of(SubjectKind::Operator, &place.operator).any(receives), Refusal::NotOpen),
        (!day.is_absent(&operator, place.span), Refusal::Absent),
        (occupied.is_free(SubjectKind::Operator, &place.operator, place.span), Refusal::OperatorTaken),
        (place.mediator.iter().all(|id| there(SubjectKind::Mediator, id)), Refusal::NoMediator),
        (place.second.iter().all(second), Refusal::NoSecond),
    ];
    rules.into_iter().filter(|(kept, _)| !kept).map(|(_, refusal)| refusal).collect()
}

/// Whether a person may enrol now: there is a place, they are free, and notice and limits hold.
pub fn may_enrol(
    session: &Session,
    who: Who,
    person: &Person,
    supply: &Supply,
    occupied: &Occupied,
    now: DateTime<Utc>,
) -> Result<Seat, Vec<Refusal>> {
    let demand = Demand { who, service: session.service, extended: false, mediator: None, second: None };
    let fit = Fit { supply, occupied, demand: &demand, citizen: Some(&person.id), minutes: 0, now };
    let span = session.place.span;
    let mut refusals: Vec<_> = demand.limits(person, supply).collect();
    refusals.extend(fit.notice(span.from).err());
    if session.enrolled.contains(&person.id) {
        refusals.push(Refusal::Enrolled);
    } else if !occupied.is_free(SubjectKind::Citizen, &person.id, span) {
        refusals.push(Refusal::CitizenTaken);
    }
    if session.enrolled.len() >= usize::from(session.places.get()) {
        refusals.push(Refusal::Full { places: session.places.get() });
    }
    match refusals.is_empty() {
        true => Ok(Seat { subject: Subject::new(SubjectKind::Citizen, &person.id), span }),
        false => Err(refusals),
    }
}
