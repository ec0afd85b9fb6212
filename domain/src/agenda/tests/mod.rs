//! A small centre, and the questions that the tests ask it.

mod act;
mod book;
mod change;
mod convocation;
mod days;
mod durations;
mod openings;
mod oracle;
mod properties;
mod search;
mod session;
mod walk_in;

use std::num::NonZeroU16;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc, Weekday};

use super::*;
use crate::calendar::{LocalHolidays, rome_instant, rome_time};
use crate::catalogue::LepCode;
use crate::office::OfficeSlug;
use crate::pack::Pack;
use crate::passage::Channel;

pub static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::marche().expect("the pack of Marche"));

pub const WEEK: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// An Italian date and time: `2026-11-23 09:00`.
pub fn at(text: &str) -> DateTime<Utc> {
    let (date, time) = text.split_once(' ').expect("date and time");
    rome_instant(day(date), format!("{time}:00").parse().expect("a time"))
}

/// How an Italian clock shows it.
pub fn clock(instant: DateTime<Utc>) -> String {
    rome_time(instant).format("%Y-%m-%d %H:%M").to_string()
}

pub fn code(text: &str) -> LepCode {
    LepCode::parse(text).expect("a code")
}

pub fn id(text: &str) -> SubjectId {
    SubjectId(text.to_owned())
}

pub fn operator(name: &str) -> Subject {
    Subject { kind: SubjectKind::Operator, id: id(name) }
}

pub fn stretch(hours: &str, rooms: &[&str]) -> Stretch {
    let (from, to) = hours.split_once('-').expect("from-to");
    let time = |text: &str| format!("{text}:00").parse().expect("a time");
    Stretch {
        from: time(from),
        to: time(to),
        rooms: rooms.iter().map(|room| id(room)).collect(),
        channels: vec![Channel::Sportello, Channel::Telefono],
        services: ["A.1", "B.1", "C.1", "F1.5"].map(code).to_vec(),
    }
}

/// An opening from the first day of 2026 on; its id is `{name}-{weekday}`.
pub fn opening(staff: Subject, weekday: Weekday, stretch: Stretch) -> Opening {
    let id = OpeningId(format!("{}-{weekday}", staff.id));
    Opening { id, staff, weekday, valid_from: day("2026-01-01"), valid_to: None, stretch }
}

pub fn rules() -> OfficeRules {
    OfficeRules {
        min_notice_hours: 24,
        max_notice_days: 60,
        move_hours: 24,
        cancel_hours: 12,
        per_service: 1,
        per_person: 3,
        step_minutes: NonZeroU16::new(15).expect("not zero"),
        extension_percent: 0,
    }
}

/// Anna receives from 9 to 13 in room 1 or 2, Bruno from 9 to 12 in room 1 only; Mina, mediator, is there on Mondays.
pub fn supply() -> Supply {
    let room =
        |name: &str, isolated, capacity| Room { id: id(name), name: name.to_owned(), isolated, capacity };
    let mut openings = Vec::new();
    for weekday in WEEK {
        openings.push(opening(operator("anna"), weekday, stretch("09:00-13:00", &["room1", "room2"])));
        openings.push(opening(operator("bruno"), weekday, stretch("09:00-12:00", &["room1"])));
    }
    let mina = Subject { kind: SubjectKind::Mediator, id: id("mina") };
    let presence = Stretch { channels: vec![], services: vec![], ..stretch("10:00-12:00", &[]) };
    openings.push(opening(mina, Weekday::Mon, presence));
    Supply {
        office: OfficeSlug::parse("ancona").expect("a slug"),
        rooms: vec![room("room1", true, 2), room("room2", true, 2), room("hall", false, 12)],
        openings,
        exceptions: Vec::new(),
        absences: Vec::new(),
        holidays: LocalHolidays::none(),
        rules: rules(),
        durations: Durations::of(&PACK.catalogue),
    }
}

pub fn demand(service: &str) -> Demand {
    Demand { who: Who::Citizen, service: code(service), extended: false, mediator: None, second: None }
}

pub fn person(name: &str) -> Person {
    Person { id: id(name), open: Vec::new() }
}

pub fn query(service: &str, from: &str, to: &str) -> PlaceQuery {
    let person = Some(person("carla"));
    PlaceQuery {
        demand: demand(service),
        person,
        from: day(from),
        to: day(to),
        channel: None,
        operator: None,
    }
}

pub fn request(service: &str, starts_at: &str, operator: &str) -> Request {
    Request {
        demand: demand(service),
        person: person("carla"),
        starts_at: at(starts_at),
        operator: id(operator),
        channel: Channel::Sportello,
    }
}

pub fn taken(kind: SubjectKind, name: &str, from: &str, to: &str) -> Occupation {
    let span = Span { from: at(from), to: at(to) };
    let appointment = AppointmentId(format!("other-{name}"));
    Occupation { appointment, subject: Subject { kind, id: id(name) }, span, expires_at: None }
}

pub fn places(query: &PlaceQuery, supply: &Supply, occupations: &[Occupation], now: &str) -> Vec<Place> {
    let occupied = Occupied::new(occupations, at(now));
    let search = Search::new(query, supply, &occupied, at(now)).expect("a search that can have an answer");
    search.free_places().collect()
}

/// The places of a search as `date time operator room`.
pub fn listed(query: &PlaceQuery, supply: &Supply, occupations: &[Occupation], now: &str) -> Vec<String> {
    let room = |place: &Place| place.room.as_ref().map_or("-".to_owned(), |room| room.0.clone());
    let found = places(query, supply, occupations, now);
    found.iter().map(|p| format!("{} {} {}", clock(p.span.from), p.operator, room(p))).collect()
}

pub fn book(
    request: &Request,
    supply: &Supply,
    occupations: &[Occupation],
    now: &str,
) -> Result<Booking, Vec<Refusal>> {
    may_book(request, supply, &Occupied::new(occupations, at(now)), at(now))
}

/// An appointment as `booking` makes it.
pub fn booked(name: &str, service: &str, citizen: &str, booking: &Booking) -> Appointment {
    Appointment {
        id: AppointmentId(name.to_owned()),
        citizen: id(citizen),
        service: code(service),
        state: State::Booked,
        held_until: None,
        place: booking.place.clone(),
    }
}

/// The rows that the store would write for an appointment.
pub fn rows(appointment: &Appointment) -> Vec<Occupation> {
    let span = appointment.place.span;
    let row = |subject| Occupation { appointment: appointment.id.clone(), subject, span, expires_at: None };
    appointment.subjects().map(row).collect()
}
