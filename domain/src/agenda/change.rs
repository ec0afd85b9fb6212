//! Changes of the supply, and whom they would leave outside.
//!
//! A change is applied to a copy; [`left_outside`] compares the copy with what is booked and gives the list to move.
//! Only a person decides then. One occurrence or the whole series can be edited: the series is ended and continued
//! by a new one, so that the past stays as it was, and its single days keep their exceptions.

use chrono::{DateTime, NaiveDate, Utc};

use crate::calendar::rome_date;
use crate::catalogue::LepCode;

use super::act::Appointment;
use super::check::{OpeningProblem, check};
use super::day::{Closed, Day, Occurrence};
use super::demand::Place;
use super::opening::{Absence, Exception, Opening, Stretch, Supply};
use super::session::Session;
use super::subject::{AppointmentId, OpeningId, Subject, SubjectKind};

/// What somebody wants to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A new series, or an extraordinary day (valid on that day only).
    Open(Opening),
    /// One occurrence: closed, or with other hours.
    Day {
        opening: OpeningId,
        date: NaiveDate,
        to: Option<Stretch>,
    },
    /// The series from `next.valid_from` on; `next` has an id of its own.
    Series {
        opening: OpeningId,
        next: Opening,
    },
    /// The series ends with this day.
    End {
        opening: OpeningId,
        last: NaiveDate,
    },
    CloseCentre {
        date: NaiveDate,
    },
    Away(Absence),
}

/// Why a change cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    #[error("there is no such opening")]
    UnknownOpening,
    #[error("the series has no occurrence on that day")]
    NotThatDay,
    #[error("the opening is wrong: {0:?}")]
    Opening(Vec<OpeningProblem>),
}

impl Change {
    /// The supply as it would be.
    pub fn apply(&self, supply: &Supply) -> Result<Supply, ChangeError> {
        let mut after = supply.clone();
        match self {
            Change::Open(opening) => add(&mut after, opening)?,
            Change::Day { opening: id, date, to } => {
                let opening = supply.opening(id).ok_or(ChangeError::UnknownOpening)?;
                if !opening.falls_on(*date) {
                    return Err(ChangeError::NotThatDay);
                }
                let (opening, date) = (id.clone(), *date);
                after.exceptions.retain(|e| e.date() != date || e.opening() != Some(&opening));
                after.exceptions.push(match to {
                    None => Exception::Closed { opening, date },
                    Some(by) => replaced(&after, opening, date, by)?,
                });
            }
            Change::Series { opening, next } => {
                end(&mut after, opening, next.valid_from.pred_opt().unwrap_or(NaiveDate::MIN))?;
                add(&mut after, next)?;
                carry_over(&mut after, opening, next);
            }
            Change::End { opening, last } => end(&mut after, opening, *last)?,
            Change::CloseCentre { date } => after.exceptions.push(Exception::CentreClosed { date: *date }),
            Change::Away(absence) => after.absences.push(absence.clone()),
        }
        Ok(after)
    }
}

fn add(supply: &mut Supply, opening: &Opening) -> Result<(), ChangeError> {
    let problems = check(opening, supply);
    if !problems.is_empty() {
        return Err(ChangeError::Opening(problems));
    }
    supply.openings.push(opening.clone());
    Ok(())
}

/// The replaced day, judged like an opening of that day alone.
fn replaced(
    supply: &Supply,
    opening: OpeningId,
    date: NaiveDate,
    by: &Stretch,
) -> Result<Exception, ChangeError> {
    let series = supply.opening(&opening).ok_or(ChangeError::UnknownOpening)?;
    let day = Opening { valid_from: date, valid_to: Some(date), stretch: by.clone(), ..series.clone() };
    match check(&day, supply) {
        problems if problems.is_empty() => Ok(Exception::Replaced { opening, date, by: by.clone() }),
        problems => Err(ChangeError::Opening(problems)),
    }
}

/// A series that would end before it began is taken away.
fn end(supply: &mut Supply, id: &OpeningId, last: NaiveDate) -> Result<(), ChangeError> {
    let opening = supply.openings.iter_mut().find(|o| o.id == *id).ok_or(ChangeError::UnknownOpening)?;
    opening.valid_to = Some(opening.valid_to.map_or(last, |old| old.min(last)));
    supply.openings.retain(|o| o.id != *id || o.valid_to.is_none_or(|to| o.valid_from <= to));
    Ok(())
}

/// Single days that were edited stay edited: a closed day must not open again because the series changed.
fn carry_over(supply: &mut Supply, old: &OpeningId, next: &Opening) {
    for exception in &mut supply.exceptions {
        if let Exception::Closed { opening, date } | Exception::Replaced { opening, date, .. } = exception
            && opening == old
            && next.falls_on(*date)
        {
            *opening = next.id.clone();
        }
    }
}

/// Why an appointment would be outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Closed(Closed),
    /// Nobody receives for that service, in that way, for the whole time.
    NotOpen,
    /// The operator, the mediator or the second operator is not there.
    Absent(SubjectKind),
    /// The room is no longer one in which this may take place.
    Room,
}

/// One appointment or session to move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    pub appointment: AppointmentId,
    pub why: Why,
}

/// What `supply` no longer holds of the appointments and sessions that are ahead, in order of time.
pub fn left_outside(
    appointments: &[Appointment],
    sessions: &[Session],
    supply: &Supply,
    now: DateTime<Utc>,
) -> Vec<Outside> {
    let ahead = appointments.iter().filter(|a| a.state.is_ahead() && !a.hold_is_over(now));
    let singles = ahead.map(|a| (&a.id, a.service, &a.place, false));
    let groups = sessions.iter().map(|s| (&s.id, s.service, &s.place, true));
    let mut all: Vec<_> = singles.chain(groups).filter(|(_, _, place, _)| place.span.to > now).collect();
    all.sort_by_key(|(id, _, place, _)| (place.span, *id));
    let mut outside = Vec::new();
    // In order of time, so that what a centre does on a day is made out once.
    for of_day in all.chunk_by(|(.., one, _), (.., two, _)| date_of(one) == date_of(two)) {
        let Some(date) = of_day.first().map(|(.., place, _)| date_of(place)) else { continue };
        let open =
            supply.closed_on(date).map_or_else(|| Ok(supply.day(date)), |closed| Err(Why::Closed(closed)));
        for &(id, service, place, group) in of_day {
            let why = match &open {
                Ok(day) => outside_of(day, service, place, group, supply),
                Err(closed) => Some(*closed),
            };
            outside.extend(why.map(|why| Outside { appointment: id.clone(), why }));
        }
    }
    outside
}

fn date_of(place: &Place) -> NaiveDate {
    rome_date(place.span.from)
}

fn outside_of(day: &Day<'_>, service: LepCode, place: &Place, group: bool, supply: &Supply) -> Option<Why> {
    let receives = |o: &&Occurrence<'_>| {
        o.span.contains(place.span)
            && o.stretch.services.contains(&service)
            && o.stretch.channels.contains(&place.channel)
    };
    let holding: Vec<_> = day.of(SubjectKind::Operator, &place.operator).filter(receives).collect();
    if holding.is_empty() {
        Some(Why::NotOpen)
    } else if day.is_absent(&Subject::new(SubjectKind::Operator, &place.operator), place.span) {
        Some(Why::Absent(SubjectKind::Operator))
    } else if !room_holds(place, group, &holding, supply) {
        Some(Why::Room)
    } else {
        companion_away(place, day).map(Why::Absent)
    }
}

fn room_holds(place: &Place, group: bool, holding: &[&Occurrence<'_>], supply: &Supply) -> bool {
    let Some(id) = &place.room else { return true };
    let listed = holding.iter().any(|o| o.stretch.rooms.contains(id));
    supply.room(id).is_some_and(|room| group || (listed && room.isolated))
}

fn companion_away(place: &Place, day: &Day<'_>) -> Option<SubjectKind> {
    let companions =
        [(SubjectKind::Mediator, &place.mediator), (SubjectKind::Operator, &place.second)].into_iter();
    let mut present = companions.filter_map(|(kind, id)| id.as_ref().map(|id| (kind, id)));
    present.find(|(kind, id)| !day.is_present(*kind, id, place.span)).map(|(kind, _)| kind)
}
