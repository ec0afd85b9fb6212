//! Free places: computed when asked, from openings minus occupations.
//!
//! Places come in the order of their start; at the same start, of the openings. Days are computed one after the
//! other, so that the earliest place costs one day and not the whole horizon. A choice of three shows
//!
//! 1. the earliest place;
//! 2. the earliest one in the other half of a day (before or from 13:00), for who cannot come in this half;
//! 3. the earliest one on a day different from both, for who cannot come on those days.
//!
//! Where the second does not exist, the days after take its place.

use chrono::{DateTime, Days, NaiveDate, Timelike as _, Utc};

use crate::calendar::{NoticeRefusal, NoticeRule, rome_date, rome_time};

use super::day::{Closed, Day, Occurrence};
use super::demand::{Place, PlaceQuery};
use super::fit::Fit;
use super::occupation::{Occupied, free_in};
use super::opening::Supply;
use super::refusal::Refusal;
use super::subject::SubjectKind;

/// A search that can have an answer.
pub struct Search<'a> {
    query: &'a PlaceQuery,
    fit: Fit<'a>,
    first: NaiveDate,
    last: NaiveDate,
}

/// The half of an Italian day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HalfDay {
    Morning,
    Afternoon,
}

impl HalfDay {
    /// The afternoon begins at 13:00.
    pub fn of(instant: DateTime<Utc>) -> HalfDay {
        if rome_time(instant).hour() < 13 { HalfDay::Morning } else { HalfDay::Afternoon }
    }
}

/// What the first page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub earliest: Place,
    /// Up to two, in order of time.
    pub alternatives: Vec<Place>,
}

/// One day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    pub date: NaiveDate,
    pub closed: Option<Closed>,
    /// One place for each possible start.
    pub places: Vec<Place>,
}

impl<'a> Search<'a> {
    /// Prepares a search; refused when no place at all could answer it, with every reason.
    pub fn new(
        query: &'a PlaceQuery,
        supply: &'a Supply,
        occupied: &'a Occupied,
        now: DateTime<Utc>,
    ) -> Result<Search<'a>, Vec<Refusal>> {
        let limits = query.person.iter().flat_map(|person| query.demand.limits(person, supply));
        let mut refusals: Vec<_> = limits.collect();
        let minutes = query.demand.minutes(supply).unwrap_or_else(|refusal| {
            refusals.push(refusal);
            0
        });
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let citizen = query.person.as_ref().map(|person| &person.id);
        let fit = Fit { supply, occupied, demand: &query.demand, citizen, minutes, now };
        let (first, last) = (query.from.max(rome_date(fit.earliest())), query.to.min(fit.last_day()));
        Ok(Search { query, fit, first, last })
    }

    /// Every free place, in order.
    pub fn free_places(&self) -> impl Iterator<Item = Place> + '_ {
        self.dates(self.first, self.last).flat_map(|date| self.places_on(date))
    }

    /// The earliest place and up to two good alternatives; `None` when nothing is free.
    pub fn earliest_with_alternatives(&self) -> Option<Choice> {
        let mut places = self.free_places();
        let earliest = places.next()?;
        let day = |place: &Place| rome_date(place.span.from);
        let half = |place: &Place| HalfDay::of(place.span.from);
        let (mut other_half, mut days): (Option<Place>, Vec<Place>) = (None, Vec::new());
        for place in places {
            if other_half.is_none() && half(&place) != half(&earliest) {
                // Of the same day as a day already noted, it stands for that day too.
                days.retain(|noted| day(noted) != day(&place));
                other_half = Some(place);
            } else if days.len() < 2
                && day(&place) != day(&earliest)
                && days.iter().chain(&other_half).all(|noted| day(noted) != day(&place))
            {
                days.push(place);
            }
            if other_half.is_some() && !days.is_empty() {
                break;
            }
        }
        let mut alternatives: Vec<_> = other_half.into_iter().chain(days).take(2).collect();
        alternatives.sort_by_key(|place| place.span);
        Some(Choice { earliest, alternatives })
    }

    /// Every day of the query from today to the end of the agenda, with its possible starts; days too near have none.
    pub fn calendar(&self) -> impl Iterator<Item = CalendarDay> + '_ {
        let today = rome_date(self.fit.now);
        self.dates(self.query.from.max(today), self.last).map(|date| {
            let inside = self.first <= date;
            let mut places = if inside { self.places_on(date) } else { Vec::new() };
            places.dedup_by_key(|place| place.span.from);
            CalendarDay { date, closed: self.fit.supply.closed_on(date), places }
        })
    }

    /// Free places of which a person can be convened now with the notice that the law asks (art. 21 D.Lgs. 150/2015):
    /// on working days, neither too soon nor too far.
    pub fn convocation_places(&self, rule: NoticeRule) -> impl Iterator<Item = Place> + '_ {
        let (now, holidays) = (self.fit.now, &self.fit.supply.holidays);
        let judged = self.free_places().map(move |place| (rule.check(now, place.span.from, holidays), place));
        // Notice only grows: after the first place that is too far all are.
        let near = judged.take_while(|(notice, _)| !matches!(notice, Err(NoticeRefusal::TooLong { .. })));
        near.filter(|(notice, _)| notice.is_ok()).map(|(_, place)| place)
    }

    /// The starts nearest to one that cannot be had, in order of time: at most `count`, each once.
    pub fn nearest(&self, wished: DateTime<Utc>, count: usize) -> Vec<Place> {
        let mut places: Vec<_> = self.free_places().collect();
        places.dedup_by_key(|place| place.span.from);
        // Of two equally near, the earlier.
        places.sort_by_key(|place| ((place.span.from - wished).abs(), place.span.from));
        places.truncate(count);
        places.sort_by_key(|place| place.span.from);
        places
    }

    fn dates(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> + use<> {
        std::iter::successors(Some(first), |date| date.checked_add_days(Days::new(1)))
            .take_while(move |date| *date <= last)
    }

    fn places_on(&self, date: NaiveDate) -> Vec<Place> {
        let day = self.fit.supply.day(date);
        let wanted = |o: &&Occurrence<'_>| {
            self.query.operator.as_ref().is_none_or(|operator| o.opening.staff.id == *operator)
        };
        let mut places = Vec::new();
        for occurrence in day.occurrences.iter().filter(wanted) {
            self.places_in(&day, occurrence, &mut places);
        }
        // Stable: at the same start, the order of the openings.
        places.sort_by_key(|place| place.span.from);
        places
    }

    fn places_in(&self, day: &Day<'_>, occurrence: &Occurrence<'_>, places: &mut Vec<Place>) {
        let fit = &self.fit;
        let channels = occurrence.stretch.channels.iter().copied();
        let channels: Vec<_> = channels
            .filter(|channel| self.query.channel.is_none_or(|wanted| wanted == *channel))
            .filter(|channel| fit.serves(occurrence, *channel))
            .collect();
        if channels.is_empty() {
            return;
        }
        let taken = fit.occupied.of(SubjectKind::Operator, &occurrence.opening.staff.id);
        let mut start = occurrence.span.from;
        while fit.span(start).to <= occurrence.span.to {
            let possible = start >= fit.earliest() && free_in(taken, fit.span(start));
            if possible {
                places.extend(channels.iter().find_map(|c| fit.place(day, occurrence, start, *c).ok()));
            }
            start += fit.step();
        }
    }
}
