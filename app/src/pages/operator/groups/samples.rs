//! Groups with nothing, little and much in them, before, during and after.

use chrono::TimeDelta;
use domain::agenda::{SessionState, State, size_warning};
use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use domain::passage::{Channel, Finding};
use leptos::prelude::*;

use super::super::agenda_nav::agenda_crumb;
use super::super::parts::Named;
use super::super::samples_data::{at, desk_frame, offices, people, service_groups};
use super::*;
use crate::samples::Sample;
use crate::shell::{Frame, render_page};
use crate::ui::FormView;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "operator-groups", html: |lang| list(lang, groups(6)) },
        Sample { name: "operator-groups-long", html: |lang| list(lang, long()) },
        Sample { name: "operator-groups-empty", html: |lang| list(lang, groups(0)) },
        Sample {
            name: "operator-groups-no-agenda",
            html: |lang| list(lang, Groups { no_agenda: true, ..groups(0) }),
        },
        Sample { name: "operator-group-new", html: |lang| plan(FormView::empty(lang)) },
        Sample { name: "operator-group-new-wrong", html: |lang| plan(wrong(lang)) },
        Sample { name: "operator-group", html: |lang| one(FormView::empty(lang), group(7, State::Booked)) },
        Sample {
            name: "operator-group-empty",
            html: |lang| one(FormView::empty(lang), Group { places: 20, ..group(0, State::Booked) }),
        },
        Sample {
            name: "operator-group-full",
            html: |lang| one(FormView::empty(lang), Group { places: 16, ..group(16, State::Booked) }),
        },
        Sample {
            name: "operator-group-found",
            html: |lang| {
                one(
                    searched(lang, "Ros"),
                    Group { found: Some(people()), more: true, ..group(3, State::Booked) },
                )
            },
        },
        Sample {
            name: "operator-group-found-none",
            html: |lang| {
                one(searched(lang, "zzz"), Group { found: Some(Vec::new()), ..group(3, State::Booked) })
            },
        },
        Sample {
            name: "operator-group-enrol-wrong",
            html: |lang| one(sent(lang, "enrol", "cf", "error-cf-check"), group(3, State::Booked)),
        },
        Sample {
            name: "operator-group-cancel-wrong",
            html: |lang| {
                one(sent(lang, "cancel", "cancel-reason", "error-reason-required"), group(3, State::Booked))
            },
        },
        Sample { name: "operator-group-close", html: |lang| one(FormView::empty(lang), begun()) },
        Sample { name: "operator-group-close-wrong", html: |lang| one(unanswered(lang), begun()) },
        Sample { name: "operator-group-close-refused", html: |lang| one(closing(lang), looked(true)) },
        Sample { name: "operator-group-close-warned", html: |lang| one(closing(lang), looked(false)) },
        Sample { name: "operator-group-done", html: |lang| one(FormView::empty(lang), done()) },
        Sample {
            name: "operator-group-cancelled",
            html: |lang| {
                let state = SessionState::Cancelled;
                one(FormView::empty(lang), Group { state, ..group(0, State::Cancelled) })
            },
        },
    ]
}

fn under(lang: Lang, path: &str, title: &str) -> Frame {
    let frame = desk_frame(lang, path, title);
    frame.under([super::super::desk_crumb(lang), agenda_crumb(lang), groups_crumb(lang)])
}

fn list(lang: Lang, data: Groups) -> String {
    let frame = desk_frame(lang, "/operatore/agenda/gruppi", &t(lang, "groups-title"));
    let frame = frame.under([super::super::desk_crumb(lang), agenda_crumb(lang)]);
    render_page(&frame, || view! { <GroupsPage lang data/> })
}

fn plan(f: FormView) -> String {
    let (lang, invalid) = (f.lang(), !f.errors().is_empty());
    let frame = under(lang, "/operatore/agenda/gruppi/nuovo", &t(lang, "groups-new-title"));
    render_page(&frame.invalid(invalid), || view! { <NewGroupPage f data=new_group()/> })
}

fn one(f: FormView, data: Group) -> String {
    let invalid = !f.errors().is_empty();
    let frame = under(f.lang(), &format!("/operatore/agenda/gruppi/{}", data.id), &data.title(f.lang()));
    render_page(&frame.invalid(invalid), || view! { <GroupPage f data/> })
}

fn row(place: usize) -> GroupRow {
    let places = 12;
    let taken = u16::try_from(place * 3 % 20).unwrap_or(0).min(places);
    let state = match place % 5 {
        3 => SessionState::Done,
        4 => SessionState::Cancelled,
        _ => SessionState::Planned,
    };
    let starts_at = at(0) + TimeDelta::days(i64::try_from(place).unwrap_or(0) - 1);
    GroupRow {
        id: format!("group-{place}"),
        code: "F1.5".to_owned(),
        service: "Laboratori: Tecniche di ricerca attiva del lavoro".to_owned(),
        starts_at,
        ends_at: starts_at + TimeDelta::hours(2),
        operator: "Giulia Bianchi".to_owned(),
        room: (place % 3 != 2).then(|| "Sala riunioni".to_owned()),
        channel: if place % 3 == 2 { Channel::Video } else { Channel::Sportello },
        places,
        taken,
        state,
        size: size_warning(taken, &(6..=15)),
    }
}

fn groups(count: usize) -> Groups {
    Groups {
        rows: (0..count).map(row).collect(),
        filter: GroupFilter { office: "fermo".to_owned(), ..GroupFilter::default() },
        offices: offices(),
        services: vec![Named::new("F1.5", "Laboratori: Tecniche di ricerca attiva del lavoro")],
        no_agenda: false,
        now: at(0),
        first: None,
        next: None,
    }
}

fn long() -> Groups {
    let period = Period::Past;
    let filter = GroupFilter { office: "fermo".to_owned(), period, service: Some("F1.5".to_owned()) };
    let first = Some("/operatore/agenda/gruppi?sede=fermo&quando=passati".to_owned());
    let next = Some("/operatore/agenda/gruppi?sede=fermo&quando=passati&after=1_17".to_owned());
    Groups { filter, first, next, ..groups(50) }
}

fn new_group() -> NewGroup {
    NewGroup {
        office: offices()[0].clone(),
        offices: offices(),
        services: service_groups(),
        operators: vec![Named::new("o1", "Giulia Bianchi"), Named::new("o2", "Paolo Neri")],
        mediators: vec![Named::new("m1", "Amina Haddad")],
        rooms: vec![RoomChoice { id: "r1".to_owned(), name: "Sala riunioni".to_owned(), capacity: 15 }],
        usual: 6..=15,
        request_key: "0".repeat(32),
    }
}

fn wrong(lang: Lang) -> FormView {
    let form = [("code", "B.1"), ("places", "30"), ("time", "9,30"), ("date-day", "31"), ("date-month", "2")];
    let mut errors = Errors::default();
    errors.add("operator", "error-choose");
    errors.add("date-day", "error-date");
    errors.add("time", "passage-error-time");
    errors.add("channel", "error-choose");
    errors.push(FieldError::new("places", "error-range").with("min", 1).with("max", 500));
    FormView::new(lang, form.into_iter().collect(), errors)
}

fn seat(place: usize, state: State) -> SeatRow {
    let people = people();
    SeatRow {
        id: format!("seat-{place}"),
        person: people[place % people.len()].clone(),
        phone: place.is_multiple_of(2).then(|| "333 1234567".to_owned()),
        state,
        origin: ["citizen", "operator", "kiosk", "convocation"][place % 4].to_owned(),
        since: at(i64::try_from(place).unwrap_or(0)),
        code: Some(if place % 4 == 3 { "M5.5" } else { "F1.5" }.to_owned()),
        refused: Vec::new(),
        warned: Vec::new(),
    }
}

fn group(count: usize, state: State) -> Group {
    Group {
        id: "group-1".to_owned(),
        code: "F1.5".to_owned(),
        service: "Laboratori: Tecniche di ricerca attiva del lavoro".to_owned(),
        office: offices()[0].clone(),
        starts_at: at(60),
        ends_at: at(180),
        operator: "Giulia Bianchi".to_owned(),
        second: Some("Paolo Neri".to_owned()),
        mediator: Some("Amina Haddad".to_owned()),
        room: Some("Sala riunioni".to_owned()),
        channel: Channel::Sportello,
        places: 12,
        state: SessionState::Planned,
        version: 1,
        self_booking: true,
        seats: (0..count).map(|place| seat(place, state)).collect(),
        usual: 6..=15,
        now: at(0),
        minutes: 120,
        found: None,
        more: false,
        request_key: "0".repeat(32),
    }
}

fn begun() -> Group {
    let states = [State::Booked, State::Arrived, State::InProgress, State::Missed];
    let seats = (0..7).map(|place| seat(place, states[place % 4])).collect();
    Group { now: at(200), seats, ..group(0, State::Booked) }
}

fn done() -> Group {
    let states = [State::Done, State::Missed, State::MissedJustified];
    let seats = (0..7).map(|place| seat(place, states[place % 3])).collect();
    Group { now: at(300), state: SessionState::Done, seats, ..group(0, State::Booked) }
}

/// What the rules of the region say about a laboratory of five minutes, recorded in the future.
fn looked(refused: bool) -> Group {
    let mut group = begun();
    let findings = findings(refused);
    if let Some(seat) = group.seats.first_mut() {
        match refused {
            true => seat.refused = findings,
            false => seat.warned = findings,
        }
    }
    group
}

fn findings(refused: bool) -> Vec<Finding> {
    let finding = |rule, key: &str| Finding {
        rule,
        key: key.to_owned(),
        field: None,
        args: vec![
            ("rule", rule.to_owned()),
            ("code", "F1.5".to_owned()),
            ("min", "60".to_owned()),
            ("max", "240".to_owned()),
        ],
    };
    match refused {
        true => vec![finding("D3.6", "passage-refusal-future")],
        false => vec![finding("R002", "passage-warning-minutes")],
    }
}

fn closing(lang: Lang) -> FormView {
    let mut form: Form = [("act", "close"), ("minutes", "5")].into_iter().collect();
    for (place, answer) in ["present", "present", "absent"].into_iter().enumerate() {
        form.set(&format!("a-seat-{place}"), answer);
    }
    form.set("a-seat-0-strike", "yes");
    FormView::new(lang, form, Errors::default())
}

fn unanswered(lang: Lang) -> FormView {
    let form = [("act", "close"), ("minutes", "900"), ("a-seat-1", "justified")].into_iter().collect();
    let mut errors = Errors::default();
    errors.push(FieldError::new("minutes", "error-range").with("min", 1).with("max", 140));
    errors.add("a-seat-0", "error-choose");
    errors.add("a-seat-1-reason", "error-reason-required");
    FormView::new(lang, form, errors)
}

fn searched(lang: Lang, q: &str) -> FormView {
    FormView::new(lang, [("act", "search"), ("q", q)].into_iter().collect(), Errors::default())
}

fn sent(lang: Lang, act: &str, field: &str, key: &str) -> FormView {
    let mut errors = Errors::default();
    errors.add(field, key);
    FormView::new(lang, [("act", act), (field, "x")].into_iter().collect(), errors)
}
