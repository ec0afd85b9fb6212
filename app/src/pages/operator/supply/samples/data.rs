//! What the samples have in common: a centre, its staff, people to move.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::agenda::{Closed, SubjectKind, Why};

use super::super::super::samples_data::{at, offices, people, service_groups};
use super::super::*;
use crate::pages::operator::parts::Named;
use crate::ui::samples::ODD_TEXT;

pub fn centre() -> Centre {
    let offices = offices();
    Centre { chosen: offices[0].clone(), offices, may_edit: true, version: 7, request_key: "key".to_owned() }
}

/// For an operator who works in one centre and does not direct it.
pub fn read_only() -> Centre {
    let offices = offices().into_iter().take(1).collect();
    Centre { offices, may_edit: false, ..centre() }
}

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
}

pub fn hour(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

pub fn staff() -> Vec<Staff> {
    let operator = |id: &str, name: &str| Staff {
        value: Staff::value_of(SubjectKind::Operator, id),
        name: name.to_owned(),
        langs: Vec::new(),
    };
    let langs = ["ar", "fr"].map(str::to_owned).to_vec();
    let mediator =
        Staff { value: Staff::value_of(SubjectKind::Mediator, "4"), name: "Samira Haddad".to_owned(), langs };
    vec![
        operator("1", "Giulia Bianchi"),
        operator("2", "Paolo Neri"),
        operator("3", ODD_TEXT.trim()),
        mediator,
    ]
}

pub fn stock() -> Stock {
    let room = |id: &str, name: &str, isolated| RoomChoice { room: Named::new(id, name), isolated };
    Stock {
        services: service_groups(),
        rooms: vec![room("r1", "Stanza 1", true), room("r2", "Sala gruppi", false)],
        without_minutes: 3,
    }
}

/// So many appointments that lost their place.
pub fn outside(count: usize) -> Vec<OutsideLine> {
    let whys = [
        Why::Closed(Closed::Centre),
        Why::NotOpen,
        Why::Absent(SubjectKind::Operator),
        Why::Absent(SubjectKind::Mediator),
        Why::Room,
        Why::Closed(Closed::Local),
    ];
    let people = people();
    let line = |place: usize| {
        let group = place % 6 == 5;
        let page = if group { "/operatore/agenda/gruppi/g" } else { "/operatore/agenda/a" };
        OutsideLine {
            href: format!("{page}{place}"),
            move_href: (!group).then(|| format!("{page}{place}/sposta")),
            who: if group { Who::Group(8) } else { Who::Person(people[place % people.len()].full()) },
            starts_at: at(0) + TimeDelta::minutes(30 * i64::try_from(place).unwrap_or_default()),
            service: Named::new("A.1", "Accoglienza e prima informazione"),
            operator: "Giulia Bianchi".to_owned(),
            why: whys[place % whys.len()],
        }
    };
    (0..count).map(line).collect()
}
