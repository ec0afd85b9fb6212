//! The one judgement that search and booking share.
//!
//! [`Fit::place`] says whether a start in an occurrence is a place, and which room, mediator and second operator it
//! gets; [`Fit::notice`] whether a start is near and far enough. A rule added here holds for both.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::calendar::{rome_date, rome_midnight};
use crate::passage::Channel;

use super::check::{is_by_appointment, needs_room};
use super::day::{Day, Occurrence};
use super::demand::{Demand, Place};
use super::occupation::Occupied;
use super::opening::Supply;
use super::refusal::Refusal;
use super::state::Who;
use super::subject::{Span, SubjectId, SubjectKind};

pub(super) struct Fit<'a> {
    pub supply: &'a Supply,
    pub occupied: &'a Occupied,
    pub demand: &'a Demand,
    pub citizen: Option<&'a SubjectId>,
    pub minutes: u16,
    pub now: DateTime<Utc>,
}

impl<'a> Fit<'a> {
    pub fn span(&self, start: DateTime<Utc>) -> Span {
        Span::of_minutes(start, self.minutes)
    }

    /// Starts before this instant are too near.
    pub fn earliest(&self) -> DateTime<Utc> {
        match self.demand.who {
            Who::Citizen => self.now + TimeDelta::hours(self.supply.rules.min_notice_hours.into()),
            Who::Operator | Who::System => self.now,
        }
    }

    /// Starts after this Italian day are too far.
    pub fn last_day(&self) -> NaiveDate {
        let days = Days::new(self.supply.rules.max_notice_days.into());
        rome_date(self.now).checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }

    /// The first instant that is too far. Instants and not days are compared: a form may ask for the end of time, of
    /// which no clock knows the day.
    fn end(&self) -> DateTime<Utc> {
        self.last_day().succ_opt().map_or(DateTime::<Utc>::MAX_UTC, rome_midnight)
    }

    pub fn notice(&self, start: DateTime<Utc>) -> Result<(), Refusal> {
        let rules = self.supply.rules;
        if start < self.now {
            Err(Refusal::Past)
        } else if start < self.earliest() {
            Err(Refusal::TooSoon { min_hours: rules.min_notice_hours })
        } else if start >= self.end() {
            Err(Refusal::TooFar { max_days: rules.max_notice_days })
        } else {
            Ok(())
        }
    }

    /// Whether this occurrence of an operator is for what is asked.
    pub fn serves(&self, occurrence: &Occurrence<'_>, channel: Channel) -> bool {
        occurrence.opening.staff.kind == SubjectKind::Operator
            && is_by_appointment(channel)
            && occurrence.stretch.services.contains(&self.demand.service)
            && occurrence.stretch.channels.contains(&channel)
    }

    /// The minutes between two starts.
    pub fn step(&self) -> TimeDelta {
        TimeDelta::minutes(self.supply.rules.step_minutes.get().into())
    }

    /// Whether `start` is one of the starts that the search tries.
    pub fn on_grid(&self, occurrence: &Occurrence<'_>, start: DateTime<Utc>) -> bool {
        let step = self.supply.rules.step_minutes.get();
        let whole = (start - occurrence.span.from).num_minutes() / i64::from(step) * i64::from(step);
        occurrence.span.from + TimeDelta::minutes(whole) == start
    }

    /// The place at `start` in an occurrence that serves `channel` and holds the whole length, or why there is none.
    pub fn place(
        &self,
        day: &Day<'_>,
        occurrence: &Occurrence<'_>,
        start: DateTime<Utc>,
        channel: Channel,
    ) -> Result<Place, Vec<Refusal>> {
        let span = self.span(start);
        let operator = &occurrence.opening.staff;
        let mut refusals = Vec::new();
        if day.is_absent(operator, span) {
            refusals.push(Refusal::Absent);
        }
        if !self.occupied.is_free(SubjectKind::Operator, &operator.id, span) {
            refusals.push(Refusal::OperatorTaken);
        }
        if self.citizen.is_some_and(|id| !self.occupied.is_free(SubjectKind::Citizen, id, span)) {
            refusals.push(Refusal::CitizenTaken);
        }
        let room = if needs_room(channel) { self.room(occurrence, span).map(Some) } else { Ok(None) };
        let mediator =
            self.companion(day, SubjectKind::Mediator, self.demand.mediator.as_deref(), None, span);
        let second = self.demand.second.as_deref();
        let second = self.companion(day, SubjectKind::Operator, second, Some(&operator.id), span);
        match (room, mediator, second) {
            (Ok(room), Ok(mediator), Ok(second)) if refusals.is_empty() => {
                Ok(Place { span, operator: operator.id.clone(), channel, room, mediator, second })
            }
            (room, mediator, second) => {
                refusals.extend(room.err());
                refusals.extend(mediator.err());
                refusals.extend(second.err());
                Err(refusals)
            }
        }
    }

    /// The first isolated room of the occurrence that is free (R165).
    fn room(&self, occurrence: &Occurrence<'_>, span: Span) -> Result<SubjectId, Refusal> {
        let fits = |id: &&SubjectId| {
            self.occupied.is_free(SubjectKind::Room, id, span)
                && self.supply.room(id).is_some_and(|room| room.isolated)
        };
        occurrence.stretch.rooms.iter().find(fits).cloned().ok_or(Refusal::NoRoom)
    }

    /// The first of `wanted` who is present and free, and is not the operator.
    fn companion(
        &self,
        day: &Day<'_>,
        kind: SubjectKind,
        wanted: Option<&[SubjectId]>,
        operator: Option<&SubjectId>,
        span: Span,
    ) -> Result<Option<SubjectId>, Refusal> {
        let Some(wanted) = wanted else { return Ok(None) };
        let fits = |id: &&SubjectId| {
            operator != Some(id) && self.occupied.is_free(kind, id, span) && day.is_present(kind, id, span)
        };
        match wanted.iter().find(fits) {
            Some(id) => Ok(Some(id.clone())),
            None if kind == SubjectKind::Mediator => Err(Refusal::NoMediator),
            None => Err(Refusal::NoSecond),
        }
    }
}
