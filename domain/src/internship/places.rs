//! The places of a site: how long an internship lasts, and which chair the intern sits on.
//!
//! A site has as many places as the guidelines allow ([`super::Guidelines::places`]). Each internship takes one of them
//! from its first to its last day, so that who comes after somebody sits on the same chair. The database holds that nobody
//! sits on a chair that is taken, and that there are no more chairs than allowed; here is decided who sits where.

use chrono::{Months, NaiveDate};

/// The days that an internship takes, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub from: NaiveDate,
    pub until: NaiveDate,
}

impl Span {
    pub fn overlaps(self, other: Span) -> bool {
        self.from <= other.until && other.from <= self.until
    }
}

/// The last day, included, of an internship of so many months that begins on `start`: the day before the one with the same
/// number; in a month without that number, the day before its last.
pub fn last_day(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    start.checked_add_months(Months::new(months))?.pred_opt()
}

/// The first place, from 1 to `places`, that is free for all of `span` beside what is taken.
pub fn first_free(taken: &[(u32, Span)], span: Span, places: u32) -> Option<u32> {
    let free = |place: &u32| taken.iter().all(|(other, at)| other != place || !at.overlaps(span));
    (1..=places).find(free)
}

/// A place for each of `spans`, in their order, when `places` are enough on every day: whoever begins first sits first.
///
/// With whole rearrangement there is a solution exactly when on no day more than `places` are there.
pub fn arrange(spans: &[Span], places: u32) -> Option<Vec<u32>> {
    let mut order: Vec<(usize, Span)> = spans.iter().copied().enumerate().collect();
    order.sort_by_key(|(at, span)| (span.from, span.until, *at));
    let mut seated: Vec<(u32, Span)> = Vec::new();
    let mut arranged = vec![0; spans.len()];
    for (at, span) in order {
        let place = first_free(&seated, span, places)?;
        seated.push((place, span));
        if let Some(slot) = arranged.get_mut(at) {
            *slot = place;
        }
    }
    Some(arranged)
}

/// The most of `spans` that are there on one day of `span`, itself included.
pub fn together(spans: &[Span], span: Span) -> u32 {
    let begins = spans.iter().map(|other| other.from).filter(|day| span.from <= *day && *day <= span.until);
    let days = begins.chain([span.from]);
    let there = |day: NaiveDate| {
        let others = spans.iter().filter(|other| other.from <= day && day <= other.until).count();
        u32::try_from(others).unwrap_or(u32::MAX).saturating_add(1)
    };
    days.map(there).max().unwrap_or(1)
}
