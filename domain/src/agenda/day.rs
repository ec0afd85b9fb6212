//! One day of a supply: who receives when, exceptions and holidays applied.

use chrono::{Days, NaiveDate};

use crate::calendar::{Holiday, holiday, rome_instant, rome_midnight};

use super::opening::{Absence, Exception, Opening, Stretch, Supply};
use super::subject::{Span, Subject, SubjectId, SubjectKind};

/// Why nobody receives on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// A holiday of the Republic.
    Holiday(Holiday),
    /// The patron's day, or another holiday of the town.
    Local,
    /// The centre closed it.
    Centre,
}

/// A stretch of one date, in instants.
#[derive(Clone, Copy, Debug)]
pub struct Occurrence<'a> {
    pub opening: &'a Opening,
    /// The opening's own, or the one that replaces it on this date.
    pub stretch: &'a Stretch,
    pub span: Span,
}

/// A day with everything that concerns it at hand.
pub(super) struct Day<'a> {
    pub occurrences: Vec<Occurrence<'a>>,
    absences: Vec<&'a Absence>,
}

impl Supply {
    /// Why nobody receives on `date`, whatever the openings say; `None` when they decide.
    pub fn closed_on(&self, date: NaiveDate) -> Option<Closed> {
        let by_centre = |e: &Exception| matches!(e, Exception::CentreClosed { date: day } if *day == date);
        if let Some(holiday) = holiday(date) {
            Some(Closed::Holiday(holiday))
        } else if self.holidays.contains(date) {
            Some(Closed::Local)
        } else {
            self.exceptions.iter().any(by_centre).then_some(Closed::Centre)
        }
    }

    /// Who receives when on `date`, absences apart, in the order of the openings.
    ///
    /// Hours that the clock skips in March make a stretch shorter, or nothing of it; those of October that come
    /// twice both belong to it.
    pub fn occurrences_on(&self, date: NaiveDate) -> Vec<Occurrence<'_>> {
        if self.closed_on(date).is_some() {
            return Vec::new();
        }
        let exceptions: Vec<_> = self.exceptions.iter().filter(|e| e.date() == date).collect();
        let openings = self.openings.iter().filter(|opening| opening.falls_on(date));
        let occurrences = openings.filter_map(|opening| {
            // The latest word counts.
            let stretch = match exceptions.iter().rev().find(|e| e.opening() == Some(&opening.id)) {
                Some(Exception::Replaced { by, .. }) => by,
                Some(_) => return None,
                None => &opening.stretch,
            };
            let span = Span { from: rome_instant(date, stretch.from), to: rome_instant(date, stretch.to) };
            (!span.is_empty()).then_some(Occurrence { opening, stretch, span })
        });
        occurrences.collect()
    }

    pub(super) fn day(&self, date: NaiveDate) -> Day<'_> {
        let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
        let whole = Span { from: rome_midnight(date), to: rome_midnight(next) };
        let absences = self.absences.iter().filter(|absence| absence.span.overlaps(whole)).collect();
        Day { occurrences: self.occurrences_on(date), absences }
    }
}

impl<'a> Day<'a> {
    pub fn is_absent(&self, staff: &Subject, span: Span) -> bool {
        self.absences.iter().any(|absence| absence.staff == *staff && absence.span.overlaps(span))
    }

    /// The occurrences of one person of the staff.
    pub fn of(&self, kind: SubjectKind, id: &SubjectId) -> impl Iterator<Item = &Occurrence<'a>> {
        self.occurrences.iter().filter(move |o| o.opening.staff.kind == kind && o.opening.staff.id == *id)
    }

    /// Whether somebody is there during the whole of `span`, whatever they do.
    pub fn is_present(&self, kind: SubjectKind, id: &SubjectId, span: Span) -> bool {
        self.of(kind, id).any(|o| o.span.contains(span) && !self.is_absent(&o.opening.staff, span))
    }
}
