//! The same rules, said again minute by minute: slow, and written without looking at the code under test.

use chrono::{Days, TimeDelta};

use super::*;
use crate::calendar::{holiday, rome_date};

/// One person's wish for one place, everything chosen.
pub struct Asked<'a> {
    pub demand: &'a Demand,
    pub person: &'a Person,
    pub start: DateTime<Utc>,
    pub operator: &'a SubjectId,
    pub channel: Channel,
}

fn minutes(span: Span) -> impl Iterator<Item = DateTime<Utc>> {
    std::iter::successors(Some(span.from), |m| Some(*m + TimeDelta::minutes(1)))
        .take_while(move |m| *m < span.to)
}

/// What an opening is on a date, when it takes place.
fn effective<'a>(supply: &'a Supply, opening: &'a Opening, date: NaiveDate) -> Option<&'a Stretch> {
    let centre_closed = supply.exceptions.contains(&Exception::CentreClosed { date });
    let valid = opening.valid_from <= date && opening.valid_to.is_none_or(|to| to >= date);
    let weekday = opening.weekday == chrono::Datelike::weekday(&date);
    if centre_closed || holiday(date).is_some() || supply.holidays.contains(date) || !valid || !weekday {
        return None;
    }
    let mut stretch = Some(&opening.stretch);
    for exception in &supply.exceptions {
        match exception {
            Exception::Closed { opening: o, date: d } if *o == opening.id && *d == date => stretch = None,
            Exception::Replaced { opening: o, date: d, by } if *o == opening.id && *d == date => {
                stretch = Some(by)
            }
            _ => {}
        }
    }
    stretch
}

/// Whether an Italian clock shows a time of the stretch at every minute of `span`.
fn covers(stretch: &Stretch, date: NaiveDate, span: Span) -> bool {
    minutes(span).all(|minute| {
        let local = rome_time(minute).naive_local();
        local.date() == date && stretch.from <= local.time() && local.time() < stretch.to
    })
}

fn away(supply: &Supply, kind: SubjectKind, name: &SubjectId, span: Span) -> bool {
    let absences = supply.absences.iter().filter(|a| a.staff.kind == kind && a.staff.id == *name);
    absences.into_iter().any(|a| minutes(span).any(|m| a.span.from <= m && m < a.span.to))
}

fn free(
    occupations: &[Occupation],
    kind: SubjectKind,
    name: &SubjectId,
    span: Span,
    now: DateTime<Utc>,
) -> bool {
    let own = occupations.iter().filter(|o| o.subject.kind == kind && o.subject.id == *name);
    let mut live = own.filter(|o| o.expires_at.is_none_or(|end| end > now));
    !live.any(|o| minutes(span).any(|m| o.span.from <= m && m < o.span.to))
}

/// Whether somebody's presence covers `span`.
fn present(supply: &Supply, kind: SubjectKind, name: &SubjectId, span: Span) -> bool {
    let date = rome_date(span.from);
    let own = supply.openings.iter().filter(|o| o.staff.kind == kind && o.staff.id == *name);
    let mut stretches = own.filter_map(|o| effective(supply, o, date));
    stretches.any(|s| covers(s, date, span)) && !away(supply, kind, name, span)
}

/// Whether a place can be had.
pub fn is_place(asked: &Asked<'_>, supply: &Supply, occupations: &[Occupation], now: DateTime<Utc>) -> bool {
    let (demand, rules) = (asked.demand, &supply.rules);
    let Some(average) = PACK.catalogue.get(demand.service).and_then(|service| service.minutes.avg) else {
        return false;
    };
    let mut length = i64::from(average);
    if demand.extended {
        if rules.extension_percent == 0 || demand.who == Who::Citizen {
            return false;
        }
        length = (length * i64::from(100 + rules.extension_percent) + 99) / 100;
    }
    let span = Span { from: asked.start, to: asked.start + TimeDelta::minutes(length) };
    let date = rome_date(span.from);
    let citizen = demand.who == Who::Citizen;
    let same = asked.person.open.iter().filter(|o| o.service == demand.service).count();
    let over_limit =
        citizen && (same >= rules.per_service.into() || asked.person.open.len() >= rules.per_person.into());
    let notice = if citizen { rules.min_notice_hours } else { 0 };
    let in_time = span.from - now >= TimeDelta::hours(notice.into())
        && date <= rome_date(now) + Days::new(rules.max_notice_days.into());
    let opening = supply.openings.iter().any(|opening| {
        opening.staff.id == *asked.operator
            && opening.staff.kind == SubjectKind::Operator
            && effective(supply, opening, date)
                .is_some_and(|stretch| fits(stretch, asked, supply, occupations, span, now))
    });
    if over_limit || !in_time || !opening {
        return false;
    }
    let is_free = |kind, name: &SubjectId| free(occupations, kind, name, span, now);
    let mediator = demand.mediator.iter().all(|names| {
        let fits = |name: &SubjectId| {
            is_free(SubjectKind::Mediator, name) && present(supply, SubjectKind::Mediator, name, span)
        };
        names.iter().any(fits)
    });
    let second = demand.second.iter().all(|names| {
        let fits = |name: &SubjectId| {
            name != asked.operator
                && is_free(SubjectKind::Operator, name)
                && present(supply, SubjectKind::Operator, name, span)
        };
        names.iter().any(fits)
    });
    mediator
        && second
        && !away(supply, SubjectKind::Operator, asked.operator, span)
        && is_free(SubjectKind::Operator, asked.operator)
        && is_free(SubjectKind::Citizen, &asked.person.id)
}

/// Hours, use, grid and room of one stretch.
fn fits(
    stretch: &Stretch,
    asked: &Asked<'_>,
    supply: &Supply,
    occupations: &[Occupation],
    span: Span,
    now: DateTime<Utc>,
) -> bool {
    let date = rome_date(span.from);
    let uses = stretch.services.contains(&asked.demand.service) && stretch.channels.contains(&asked.channel);
    if !uses || !covers(stretch, date, span) {
        return false;
    }
    // Five minutes of the stretch, so many times, have passed when the place begins; all hours of the tests are such.
    let midnight = rome_instant(date, chrono::NaiveTime::MIN);
    let fives = std::iter::successors(Some(midnight), |m| Some(*m + TimeDelta::minutes(5)));
    let passed =
        fives.take_while(|m| *m < span.from).filter(|m| rome_time(*m).time() >= stretch.from).count() * 5;
    let room = asked.channel != Channel::Sportello
        || stretch.rooms.iter().any(|name| {
            let isolated = supply.rooms.iter().any(|room| room.id == *name && room.isolated);
            isolated && free(occupations, SubjectKind::Room, name, span, now)
        });
    passed.is_multiple_of(usize::from(supply.rules.step_minutes.get())) && room
}

/// Whether what was booked still lies within the openings of everybody, and its room is still one of theirs.
pub fn is_inside(appointment: &Appointment, supply: &Supply) -> bool {
    let place = &appointment.place;
    let date = rome_date(place.span.from);
    let own = supply.openings.iter().filter(|o| o.staff == operator(&place.operator.0));
    let fitting = own.filter_map(|o| effective(supply, o, date)).filter(|s| {
        covers(s, date, place.span)
            && s.services.contains(&appointment.service)
            && s.channels.contains(&place.channel)
    });
    let mut in_a_room = fitting.filter(|s| {
        place.room.iter().all(|room| {
            s.rooms.contains(room) && supply.rooms.iter().any(|known| known.id == *room && known.isolated)
        })
    });
    in_a_room.next().is_some()
        && !away(supply, SubjectKind::Operator, &place.operator, place.span)
        && place.mediator.iter().all(|name| present(supply, SubjectKind::Mediator, name, place.span))
        && place.second.iter().all(|name| present(supply, SubjectKind::Operator, name, place.span))
}
