//! Openings, exceptions, absences, and who is left outside.

use chrono::{Days, TimeDelta};
use domain::agenda::{Closed, Span};
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::super::super::agenda_nav::AgendaSection;
use super::super::super::samples_data::at;
use super::super::*;
use super::data::{centre, day, hour, outside, read_only, staff, stock};
use super::{show, wrong};
use crate::samples::Sample;
use crate::ui::FormView;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "supply-openings", html: |lang| openings(FormView::empty(lang), full(0, 4)) },
        Sample { name: "supply-openings-long", html: |lang| openings(FormView::empty(lang), full(14, 40)) },
        Sample { name: "supply-openings-read", html: |lang| openings(FormView::empty(lang), read()) },
        Sample { name: "supply-openings-empty", html: |lang| openings(FormView::empty(lang), full(0, 0)) },
        Sample { name: "supply-openings-to-move", html: |lang| openings(FormView::empty(lang), full(6, 2)) },
        Sample { name: "supply-openings-close-wrong", html: |lang| openings(close_wrong(lang), full(0, 2)) },
        Sample { name: "supply-none", html: |lang| openings(FormView::empty(lang), none(centre())) },
        Sample { name: "supply-none-read", html: |lang| openings(FormView::empty(lang), none(read_only())) },
        Sample { name: "supply-opening-new", html: |lang| new_opening(FormView::empty(lang)) },
        Sample { name: "supply-opening-new-wrong", html: |lang| new_opening(opening_wrong(lang, "weekday")) },
        Sample { name: "supply-opening-edit", html: |lang| edit(kept(lang), false) },
        Sample { name: "supply-opening-edit-mediator", html: |lang| edit(kept(lang), true) },
        Sample { name: "supply-opening-edit-wrong", html: |lang| edit(opening_wrong(lang, "scope"), false) },
        Sample { name: "supply-outside", html: |lang| left_outside(lang, 1) },
        Sample { name: "supply-outside-long", html: |lang| left_outside(lang, 60) },
        Sample { name: "supply-absences", html: |lang| absences(FormView::empty(lang), heads(3)) },
        Sample { name: "supply-absences-long", html: |lang| absences(FormView::empty(lang), heads(60)) },
        Sample { name: "supply-absences-own", html: |lang| absences(FormView::empty(lang), own()) },
        Sample { name: "supply-absences-wrong", html: |lang| absences(absence_wrong(lang), heads(0)) },
    ]
}

fn openings(f: FormView, data: Openings) -> String {
    let form = f.clone();
    show(&f, "/operatore/agenda/orari", "supply-openings-title", || {
        view! { <OpeningsPage f=form data/> }.into_any()
    })
}

fn none(centre: Centre) -> Openings {
    Openings { centre, supply: None }
}

fn slot(from: u32, to: u32, state: SlotState) -> Slot {
    Slot {
        href: (state != SlotState::Cancelled)
            .then(|| "/operatore/agenda/orari/o1?data=2026-11-23".to_owned()),
        from: hour(from, 0),
        to: hour(to, 30),
        channels: vec![Channel::Sportello, Channel::Telefono],
        services: if from > 12 {
            Served::Some(vec!["A.1".to_owned(), "B.1".to_owned()])
        } else {
            Served::All
        },
        rooms: vec!["Stanza 1".to_owned(), "Stanza 2".to_owned()],
        state,
    }
}

/// A week with somebody on Saturday, a closed day, an edited one, an absence.
fn week(people: usize) -> Week {
    let monday = day(11, 23);
    let dates = (0..if people > 10 { 7 } else { 5 }).map(|n| monday + Days::new(n));
    let days: Vec<_> =
        dates.map(|date| WeekDay { date, closed: (date == day(11, 27)).then_some(Closed::Centre) }).collect();
    let own = |n: usize| match n {
        0 => StaffDay {
            slots: vec![slot(9, 12, SlotState::Series), slot(15, 17, SlotState::Series)],
            away: Vec::new(),
        },
        1 => StaffDay {
            slots: vec![slot(9, 12, SlotState::Changed)],
            away: vec!["Assente 11:00–12:30".to_owned()],
        },
        2 | 4 => StaffDay { slots: vec![slot(9, 12, SlotState::Cancelled)], away: Vec::new() },
        5 => {
            let presence = Slot {
                services: Served::Nothing,
                channels: Vec::new(),
                rooms: Vec::new(),
                ..slot(9, 12, SlotState::Series)
            };
            StaffDay { slots: vec![presence], away: Vec::new() }
        }
        _ => StaffDay::default(),
    };
    let known = staff();
    let person = |place: usize| StaffWeek {
        staff: known[place % known.len()].clone(),
        days: (0..days.len()).map(own).collect(),
    };
    Week {
        staff: (0..people).map(person).collect(),
        without: if people > 0 { vec!["Marta Verdi".to_owned()] } else { Vec::new() },
        previous: (people > 10).then(|| "/operatore/agenda/orari?sede=fermo&data=2026-11-16".to_owned()),
        next: "/operatore/agenda/orari?sede=fermo&data=2026-11-30".to_owned(),
        days,
    }
}

fn full(to_move: usize, people: usize) -> Openings {
    let (name, hours) = ("Giulia Bianchi".to_owned(), "09:00–12:30".to_owned());
    let line = |place: usize| ExceptionLine {
        date: day(11, 24) + Days::new(place as u64),
        opening: (!place.is_multiple_of(3)).then(|| "o1".to_owned()),
        what: match place % 3 {
            0 => Departure::Centre,
            1 => Departure::Closed { staff: name.clone(), hours: hours.clone() },
            _ => Departure::Replaced { staff: name.clone(), hours: hours.clone() },
        },
    };
    let exceptions = (0..people).map(line).collect();
    let supply = OpeningsShown { to_move: outside(to_move), week: week(people), exceptions };
    Openings { centre: centre(), supply: Some(supply) }
}

fn read() -> Openings {
    let mut data = full(1, 3);
    data.centre = read_only();
    let slots =
        data.supply.iter_mut().flat_map(|shown| &mut shown.week.staff).flat_map(|person| &mut person.days);
    slots.flat_map(|day| &mut day.slots).for_each(|slot| slot.href = None);
    data
}

fn close_wrong(lang: Lang) -> FormView {
    let typed = [("act", "close"), ("date-day", "31"), ("date-month", "2"), ("date-year", "2027")];
    wrong(lang, &typed, &[("date-day", "error-date")])
}

fn new_opening(f: FormView) -> String {
    let form = f.clone();
    let data = NewOpening { centre: centre(), staff: staff(), stock: stock() };
    show(&f, "/operatore/agenda/orari/nuovo", "supply-opening-new", || {
        view! { <NewOpeningPage f=form data/> }.into_any()
    })
}

/// The fields of an opening as it stands.
fn kept(lang: Lang) -> FormView {
    let form = [
        ("scope", "day"),
        ("from", "09:00"),
        ("to", "12:30"),
        ("channels", "sportello"),
        ("channels", "telefono"),
        ("services", "A.1"),
        ("services", "B.1"),
        ("rooms", "r1"),
    ];
    wrong(lang, &form, &[])
}

/// `unsaid` is the question that only one of the two pages asks.
fn opening_wrong(lang: Lang, unsaid: &str) -> FormView {
    let typed = [
        ("staff", "operator:1"),
        ("from", "12:00"),
        ("to", "09:00"),
        ("channels", "sportello"),
        ("services", "F3.1"),
        ("valid_from-day", "1"),
        ("valid_from-month", "1"),
        ("valid_from-year", "2020"),
    ];
    let errors = [
        (unsaid, "error-choose"),
        ("from", "error-supply-time"),
        ("to", "error-supply-time"),
        ("services", "error-choose"),
        ("rooms", "error-choose"),
    ];
    let dates = [("valid_from", "error-supply-past"), ("valid_to", "error-supply-no-day")];
    let dates = if unsaid == "weekday" { dates.as_slice() } else { &[] };
    wrong(lang, &typed, &[errors.as_slice(), dates].concat())
}

fn edit(f: FormView, presence: bool) -> String {
    let form = f.clone();
    let staff = staff().into_iter().nth(if presence { 3 } else { 0 });
    let Some(staff) = staff else { return String::new() };
    let data = EditOpening {
        centre: centre(),
        staff,
        date: day(11, 23),
        valid_from: day(9, 7),
        valid_to: presence.then(|| day(12, 31)),
        presence,
        stock: stock(),
    };
    show(&f, "/operatore/agenda/orari/o1?data=2026-11-23", "supply-opening-edit", || {
        view! { <EditOpeningPage f=form data/> }.into_any()
    })
}

fn left_outside(lang: Lang, count: usize) -> String {
    let sent = [("act", "close"), ("request_key", "key"), ("version", "7"), ("date-day", "27")];
    let data = LeftOutside {
        section: AgendaSection::Openings,
        office: "fermo".to_owned(),
        lines: outside(count),
        sent: sent.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
    };
    show(&FormView::empty(lang), "/operatore/agenda/orari", "supply-outside-title", || {
        view! { <LeftOutsidePage lang data/> }.into_any()
    })
}

fn absences(f: FormView, data: Absences) -> String {
    let form = f.clone();
    show(&f, "/operatore/agenda/assenze", "supply-absences-title", || {
        view! { <AbsencesPage f=form data/> }.into_any()
    })
}

fn heads(count: usize) -> Absences {
    let known = staff();
    let line = |place: usize| {
        let from = at(60) + TimeDelta::days(i64::try_from(place).unwrap_or_default());
        let long = if place.is_multiple_of(2) { TimeDelta::hours(3) } else { TimeDelta::hours(30) };
        AbsenceLine {
            id: format!("absence-{place}"),
            staff: known[place % known.len()].clone(),
            span: Span { from, to: from + long },
            entered_by: "Giulia Bianchi".to_owned(),
            own: true,
        }
    };
    let supply = AbsencesShown { to_move: Vec::new(), staff: staff(), lines: (0..count).map(line).collect() };
    Absences { centre: centre(), supply: Some(supply) }
}

fn own() -> Absences {
    let mut data = heads(3);
    data.centre = read_only();
    if let Some(shown) = &mut data.supply {
        shown.staff.clear();
        shown.lines.iter_mut().skip(1).for_each(|line| line.own = false);
    }
    data
}

fn absence_wrong(lang: Lang) -> FormView {
    let typed = [("act", "add"), ("staff", "operator:2"), ("from-day", "30"), ("from-time", "09:00")];
    let errors =
        [("from-day", "error-date"), ("to-time", "error-supply-times-both"), ("to", "error-dates-order")];
    wrong(lang, &typed, &errors)
}
