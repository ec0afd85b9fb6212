//! The day and the week: busy, quiet, closed, two hundred lines.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::agenda::{Closed, State, Who, acts};
use domain::calendar::Holiday;
use domain::lang::Lang;
use domain::passage::Channel;
use leptos::prelude::*;

use super::super::samples_data::{at, desk_frame, offices, people, today};
use super::{
    Agenda, AgendaPage, ArrivalLine, DayFilter, DayLine, Entry, GroupLine, Week, WeekDay, WeekPage, Whose,
    samples_visit,
};
use crate::pages::operator::parts::Named;
use crate::samples::Sample;
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::Tone;

pub fn samples() -> Vec<Sample> {
    let own = vec![
        Sample { name: "operator-day", html: |lang| page(lang, busy()) },
        Sample { name: "operator-day-mine", html: |lang| page(lang, mine()) },
        Sample { name: "operator-day-long", html: |lang| page(lang, long()) },
        Sample { name: "operator-day-quiet", html: |lang| page(lang, quiet()) },
        Sample { name: "operator-day-holiday", html: |lang| page(lang, holiday()) },
        Sample { name: "operator-day-closed-booked", html: |lang| page(lang, closed_booked()) },
        Sample { name: "operator-day-tomorrow", html: |lang| page(lang, tomorrow()) },
        Sample { name: "operator-day-stale", html: stale },
        Sample { name: "operator-week", html: |lang| week_page(lang, week(12)) },
        Sample { name: "operator-week-quiet", html: |lang| week_page(lang, week(0)) },
    ];
    own.into_iter().chain(samples_visit::samples()).collect()
}

fn page(lang: Lang, data: Agenda) -> String {
    let frame = desk_frame(lang, "/operatore/agenda", &t(lang, "ui-nav-agenda"));
    render_page(&frame, || view! { <AgendaPage lang data/> })
}

fn stale(lang: Lang) -> String {
    let frame = desk_frame(lang, "/operatore/agenda", &t(lang, "ui-nav-agenda"))
        .notice(Tone::Danger, t(lang, "error-stale"));
    render_page(&frame, || view! { <AgendaPage lang data=busy()/> })
}

fn week_page(lang: Lang, data: Week) -> String {
    let frame = desk_frame(lang, "/operatore/agenda?vista=settimana", &t(lang, "ui-nav-agenda"));
    render_page(&frame, || view! { <WeekPage lang data/> })
}

fn services() -> [Named; 3] {
    [
        Named::new("C.1", "Primo orientamento"),
        Named::new("A.1", "Accoglienza e prima informazione"),
        Named::new("F1.15", "Laboratorio per la definizione del business plan e l’avvio d’impresa"),
    ]
}

/// An appointment: each place has other people, rooms and states; `at(120)` is now.
pub(super) fn line(place: usize) -> DayLine {
    let people = people();
    let states = [
        State::Done,
        State::Missed,
        State::InProgress,
        State::Called,
        State::Arrived,
        State::Arrived,
        State::Booked,
        State::MissedJustified,
        State::Cancelled,
        State::Booked,
    ];
    let channel = match place % 5 {
        3 => Channel::Telefono,
        4 => Channel::Video,
        _ => Channel::Sportello,
    };
    let state = states[place % states.len()];
    let channel = if matches!(state, State::Arrived | State::Called) { Channel::Sportello } else { channel };
    let minutes = i64::try_from(place).unwrap_or_default() * 20;
    let [first, ..] = services();
    DayLine {
        id: format!("appointment-{place}"),
        version: 3,
        request_key: format!("key-{place}"),
        person: people[place % people.len()].clone(),
        phone: (place % 2 == 1).then(|| "333 1234567".to_owned()),
        service: services().get(place % 3).cloned().unwrap_or(first),
        starts_at: at(minutes),
        ends_at: at(minutes + 60),
        state,
        since: at(100),
        arrived_at: matches!(state, State::Arrived | State::Called | State::InProgress).then(|| at(95)),
        channel,
        room: (channel == Channel::Sportello).then(|| "Stanza 2".to_owned()),
        operator: if place.is_multiple_of(3) { "Giulia Bianchi" } else { "Paolo Neri" }.to_owned(),
        second: (place % 7 == 4).then(|| "Elena Conti".to_owned()),
        mediator: (place % 7 == 5).then(|| "Fatou Diop".to_owned()),
        acts: acts(state, Who::Operator).map(|row| row.act).collect(),
    }
}

fn group() -> Entry {
    let [.., lab] = services();
    Entry::Group(GroupLine {
        id: "session-1".to_owned(),
        service: lab,
        starts_at: at(120),
        ends_at: at(240),
        room: Some("Aula".to_owned()),
        operator: "Paolo Neri".to_owned(),
        taken: 7,
        places: 12,
    })
}

fn filter(whose: Whose, date: NaiveDate) -> DayFilter {
    DayFilter { office: "fermo".to_owned(), whose, date, week: false }
}

fn quiet() -> Agenda {
    Agenda {
        filter: filter(Whose::Office, today()),
        offices: offices(),
        operators: vec![Named::new("op1", "Giulia Bianchi"), Named::new("op2", "Paolo Neri")],
        closed: None,
        entries: Vec::new(),
        hall: Vec::new(),
        arrivals: Vec::new(),
        now: at(120),
        today: today(),
    }
}

fn busy() -> Agenda {
    let hall = (3..6).map(line).collect();
    let mut entries: Vec<Entry> = (0..10).map(|place| Entry::One(line(place))).collect();
    entries.insert(6, group());
    let arrival = |id: &str, minutes, person| ArrivalLine {
        id: id.to_owned(),
        at: at(minutes),
        person,
        cf: "VRDLGI92M10D542Z".to_owned(),
        request_key: format!("key-{id}"),
    };
    let known = people().first().cloned();
    let arrivals = vec![arrival("arrival-1", 90, known), arrival("arrival-2", 112, None)];
    Agenda { entries, hall, arrivals, ..quiet() }
}

fn mine() -> Agenda {
    Agenda { filter: filter(Whose::Mine, today()), ..quiet() }
}

fn long() -> Agenda {
    let entries = (0..200).map(|place| {
        let start = at(i64::try_from(place / 4).unwrap_or_default() * 10);
        Entry::One(DayLine { starts_at: start, ends_at: start + TimeDelta::minutes(60), ..line(place) })
    });
    Agenda { entries: entries.collect(), ..quiet() }
}

fn holiday() -> Agenda {
    let date = NaiveDate::from_ymd_opt(2026, 12, 8).unwrap_or_default();
    Agenda {
        filter: filter(Whose::Office, date),
        closed: Some(Closed::Holiday(Holiday::Immaculate)),
        ..quiet()
    }
}

fn closed_booked() -> Agenda {
    let date = today().checked_add_days(Days::new(3)).unwrap_or_default();
    let entries = vec![Entry::One(line(6)), Entry::One(line(9))];
    Agenda { filter: filter(Whose::Office, date), closed: Some(Closed::Centre), entries, ..quiet() }
}

fn tomorrow() -> Agenda {
    use domain::agenda::Act;
    let date = today().checked_add_days(Days::new(1)).unwrap_or_default();
    let later = |place| {
        let own = line(place);
        let day = TimeDelta::days(1);
        let (starts_at, ends_at) = (own.starts_at + day, own.ends_at + day);
        Entry::One(DayLine { starts_at, ends_at, acts: vec![Act::Move, Act::Cancel], ..own })
    };
    Agenda { filter: filter(Whose::Of("op2".to_owned()), date), entries: vec![later(6), later(9)], ..quiet() }
}

fn week(busy: usize) -> Week {
    let filter = DayFilter { week: true, ..filter(Whose::Office, today()) };
    let day = |place: u64| {
        let date = filter.monday().checked_add_days(Days::new(place)).unwrap_or_default();
        let closed = (place == 1).then_some(Closed::Local);
        let count = if closed.is_some() { 0 } else { busy };
        let lines = (0..count).map(|n| Entry::One(line(n + usize::try_from(place).unwrap_or_default())));
        let group = (count > 0 && place == 3).then(group);
        WeekDay { date, closed, entries: lines.chain(group).collect() }
    };
    let days = (0..5).map(day).collect();
    let Agenda { offices, operators, today, .. } = quiet();
    Week { filter, offices, operators, days, today }
}
