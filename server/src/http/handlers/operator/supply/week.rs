//! One week of a centre out of its supply: every series on its dates, with what departs from it, closures, absences.

use app::{
    pages::operator::supply::{Centre, Served, Slot, SlotState, Staff, StaffDay, StaffWeek, Week, WeekDay},
    texts::{t, ta},
};
use chrono::{Datelike, Days, NaiveDate};
use domain::{
    agenda::{Exception, Opening, OpeningId, Span, Stretch, Subject, SubjectKind, Supply},
    calendar::{rome_date, rome_midnight, rome_time},
    catalogue::LepCode,
    lang::Lang,
};

use super::roster::Roster;

/// What the week is made from.
pub struct Weekly<'a> {
    pub lang: Lang,
    pub centre: &'a Centre,
    pub supply: &'a Supply,
    pub roster: &'a Roster,
    /// Codes that stand for «all services».
    pub all: &'a [LepCode],
    pub today: NaiveDate,
}

/// What the latest word says about one date of a series.
pub fn on_date<'a>(supply: &'a Supply, opening: &'a Opening, date: NaiveDate) -> (&'a Stretch, SlotState) {
    let about = |said: &&Exception| said.date() == date && said.opening() == Some(&opening.id);
    match supply.exceptions.iter().rev().find(about) {
        Some(Exception::Replaced { by, .. }) => (by, SlotState::Changed),
        Some(_) => (&opening.stretch, SlotState::Cancelled),
        None => (&opening.stretch, SlotState::Series),
    }
}

/// Monday of the week in which a day lies.
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    let back = Days::new(date.weekday().num_days_from_monday().into());
    date.checked_sub_days(back).unwrap_or(date)
}

/// The address of one opening, seen from one of its dates.
pub fn opening_href(centre: &Centre, id: &OpeningId, date: NaiveDate) -> String {
    format!("/operatore/agenda/orari/{id}?sede={}&data={date}", centre.chosen.code)
}

impl Weekly<'_> {
    /// The week in which `day` lies.
    pub fn week(&self, day: NaiveDate) -> Week {
        let monday = monday_of(day);
        let receives = |date: NaiveDate| self.supply.openings.iter().any(|o| o.falls_on(date));
        let dates: Vec<_> = monday.iter_days().take(7).collect();
        let weekend = dates.iter().skip(5).any(|date| receives(*date));
        let shown = dates.into_iter().take(if weekend { 7 } else { 5 });
        let days: Vec<_> = shown.map(|date| WeekDay { date, closed: self.supply.closed_on(date) }).collect();
        let (mut staff, mut without) = (Vec::new(), Vec::new());
        for person in self.roster.everybody() {
            let own = self.days(person, &days);
            match own.iter().all(|day| day.slots.is_empty() && day.away.is_empty()) {
                true => without.push(person.name.clone()),
                false => staff.push(StaffWeek { staff: person.clone(), days: own }),
            }
        }
        let link = |monday: NaiveDate| {
            format!("/operatore/agenda/orari?sede={}&data={monday}", self.centre.chosen.code)
        };
        let week = Days::new(7);
        Week {
            days,
            staff,
            without,
            previous: (monday > monday_of(self.today))
                .then(|| link(monday.checked_sub_days(week).unwrap_or(monday))),
            next: link(monday.checked_add_days(week).unwrap_or(monday)),
        }
    }

    fn days(&self, person: &Staff, days: &[WeekDay]) -> Vec<StaffDay> {
        let theirs = |subject: &Subject| Staff::value_of(subject.kind, &subject.id) == person.value;
        let openings: Vec<_> = self.supply.openings.iter().filter(|opening| theirs(&opening.staff)).collect();
        let absences: Vec<_> = self.supply.absences.iter().filter(|absence| theirs(&absence.staff)).collect();
        let day = |day: &WeekDay| {
            let own = openings.iter().filter(|opening| opening.falls_on(day.date));
            let mut slots: Vec<_> = own.map(|opening| self.slot(opening, day)).collect();
            slots.sort_by_key(|slot| (slot.from, slot.to));
            let away = absences.iter().filter_map(|absence| away(self.lang, absence.span, day.date));
            StaffDay { slots, away: away.collect() }
        };
        days.iter().map(day).collect()
    }

    fn slot(&self, opening: &Opening, day: &WeekDay) -> Slot {
        let (stretch, said) = on_date(self.supply, opening, day.date);
        let state = if day.closed.is_some() { SlotState::Cancelled } else { said };
        let may = self.centre.may_edit && day.date >= self.today && state != SlotState::Cancelled;
        let room = |id| self.supply.room(id).map(|room| room.name.clone());
        Slot {
            href: may.then(|| opening_href(self.centre, &opening.id, day.date)),
            from: stretch.from,
            to: stretch.to,
            channels: stretch.channels.clone(),
            services: served(opening.staff.kind, stretch, self.all),
            rooms: stretch.rooms.iter().filter_map(room).collect(),
            state,
        }
    }
}

fn served(kind: SubjectKind, stretch: &Stretch, all: &[LepCode]) -> Served {
    if kind == SubjectKind::Mediator {
        Served::Nothing
    } else if all.iter().all(|code| stretch.services.contains(code)) {
        Served::All
    } else {
        Served::Some(stretch.services.iter().map(LepCode::to_string).collect())
    }
}

/// What of an absence lies on a date, in words.
fn away(lang: Lang, span: Span, date: NaiveDate) -> Option<String> {
    let next = date.checked_add_days(Days::new(1))?;
    let whole = Span { from: rome_midnight(date), to: rome_midnight(next) };
    if !span.overlaps(whole) {
        return None;
    }
    if span.contains(whole) {
        return Some(t(lang, "supply-away-day"));
    }
    let clock = |at, end: &str| match rome_date(at) == date {
        true => rome_time(at).format("%H:%M").to_string(),
        false => end.to_owned(),
    };
    let hours = format!("{}–{}", clock(span.from, "00:00"), clock(span.to, "24:00"));
    Some(ta(lang, "supply-away-hours", &[("hours", hours.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absence_is_told_as_far_as_it_lies_on_the_day() {
        let date = |d| NaiveDate::from_ymd_opt(2026, 11, d).expect("a day");
        let at = |d, h: u32| rome_midnight(date(d)) + chrono::TimeDelta::hours(h.into());
        let span = Span { from: at(23, 11), to: at(25, 9) };
        let told = |d| away(Lang::It, span, date(d));
        assert_eq!(told(22), None);
        assert_eq!(told(23), Some("Assente 11:00–24:00".to_owned()));
        assert_eq!(told(24), Some("Assente".to_owned()));
        assert_eq!(told(25), Some("Assente 00:00–09:00".to_owned()));
        assert_eq!(told(26), None);
    }

    #[test]
    fn a_week_begins_on_monday() {
        let date = |m, d| NaiveDate::from_ymd_opt(2026, m, d).expect("a day");
        for (day, monday) in
            [(date(11, 23), date(11, 23)), (date(11, 29), date(11, 23)), (date(3, 1), date(2, 23))]
        {
            assert_eq!(monday_of(day), monday);
        }
    }
}
