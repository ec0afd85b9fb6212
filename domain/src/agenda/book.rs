//! Whether one place may be booked or moved to, and what that occupies.
//!
//! The answer is for the moment of asking. The store inserts the subjects in their order and counts the rows: that is
//! what keeps a place from being sold twice, and a place that is just gone is answered with the nearest others.

use chrono::{DateTime, Utc};

use crate::calendar::rome_date;

use super::act::{Appointment, may_act};
use super::day::Occurrence;
use super::demand::{Place, Request};
use super::fit::Fit;
use super::occupation::{Occupation, Occupied};
use super::opening::Supply;
use super::refusal::Refusal;
use super::state::Act;
use super::subject::{Subject, SubjectKind};

/// What a booking occupies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// In the order in which they are inserted and locked; none twice.
    pub subjects: Vec<Subject>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: Place,
}

/// A move: lock everything, release, insert, all or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Every subject of the old and of the new place, in the order in which they are locked.
    pub lock: Vec<Subject>,
    pub booking: Booking,
}

/// The booking that answers a request, or everything that stands against it.
pub fn may_book(
    request: &Request,
    supply: &Supply,
    occupied: &Occupied,
    now: DateTime<Utc>,
) -> Result<Booking, Vec<Refusal>> {
    let mut refusals: Vec<_> = request.demand.limits(&request.person, supply).collect();
    let minutes = match request.demand.minutes(supply) {
        Ok(minutes) => minutes,
        Err(refusal) => {
            // Without a length there is no place to judge.
            refusals.push(refusal);
            return Err(refusals);
        }
    };
    let citizen = Some(&request.person.id);
    let fit = Fit { supply, occupied, demand: &request.demand, citizen, minutes, now };
    let notice = fit.notice(request.starts_at).err();
    refusals.extend(notice);
    if matches!(notice, Some(Refusal::Past | Refusal::TooFar { .. })) {
        return Err(refusals);
    }
    match (find(&fit, request), refusals.is_empty()) {
        (Ok(place), true) => Ok(booking(place, request)),
        (Ok(_), false) => Err(refusals),
        (Err(more), _) => {
            refusals.extend(more);
            Err(refusals)
        }
    }
}

/// Whether an appointment may be moved to the place of `request`, which is for the same person.
///
/// Its own occupations and its own place in the limits do not count against it: a shift over one's own time works.
pub fn may_move(
    appointment: &Appointment,
    request: &Request,
    supply: &Supply,
    occupations: &[Occupation],
    now: DateTime<Utc>,
) -> Result<Move, Vec<Refusal>> {
    let mut refusals: Vec<_> = may_act(appointment, Act::Move, request.demand.who, None, &supply.rules, now)
        .err()
        .into_iter()
        .collect();
    if request.person.id != appointment.citizen {
        refusals.push(Refusal::NotYours(request.demand.who, Act::Move));
    }
    let mut request = request.clone();
    request.person.open.retain(|open| open.appointment != appointment.id);
    let others = occupations.iter().filter(|o| o.appointment != appointment.id);
    match may_book(&request, supply, &Occupied::new(others, now), now) {
        Ok(booking) if refusals.is_empty() => {
            let mut lock: Vec<_> = appointment.subjects().chain(booking.subjects.iter().cloned()).collect();
            lock.sort();
            lock.dedup();
            Ok(Move { lock, booking })
        }
        Ok(_) => Err(refusals),
        Err(more) => {
            refusals.extend(more);
            Err(refusals)
        }
    }
}

fn booking(place: Place, request: &Request) -> Booking {
    let citizen = Subject::new(SubjectKind::Citizen, &request.person.id);
    let mut subjects: Vec<_> = place.subjects().chain([citizen]).collect();
    subjects.sort();
    Booking { subjects, starts_at: place.span.from, ends_at: place.span.to, place }
}

/// The place at the wished start, in the first occurrence that gives it.
fn find(fit: &Fit<'_>, request: &Request) -> Result<Place, Vec<Refusal>> {
    let date = rome_date(request.starts_at);
    if let Some(closed) = fit.supply.closed_on(date) {
        return Err(vec![Refusal::Closed(closed)]);
    }
    let day = fit.supply.day(date);
    let holds =
        |o: &&Occurrence<'_>| fit.serves(o, request.channel) && o.span.contains(fit.span(request.starts_at));
    let mut answer = Err(vec![Refusal::NotOpen]);
    for occurrence in day.of(SubjectKind::Operator, &request.operator).filter(holds) {
        answer = match fit.on_grid(occurrence, request.starts_at) {
            true => fit.place(&day, occurrence, request.starts_at, request.channel),
            false => Err(vec![Refusal::OffGrid]),
        };
        if answer.is_ok() {
            break;
        }
    }
    answer
}
