//! A centre that receives, made through the acts.

use std::num::NonZeroU16;

use chrono::{NaiveTime, Weekday};
use domain::{
    account::Role,
    agenda::{OfficeRules, Stretch, SubjectId},
    catalogue::LepCode,
    passage::Channel,
};
use uuid::Uuid;

use super::{Colleague, For, TestDesk};
use crate::agenda::supply::{self, Edit, NewRoom, OfficeSettings, Outcome, Series, Staff};

/// Citizens book all of its services by themselves. Two isolated rooms, a hall for twelve people, and operators who receive from Monday to Friday, 9 to 13, in either
/// room, by telephone or by video.
pub struct Centre {
    pub office: String,
    pub head: Colleague,
    pub operators: Vec<Colleague>,
    /// The isolated rooms and the hall.
    pub rooms: [Uuid; 3],
    /// The region's codes, in the order of [`For::ALL`].
    codes: [LepCode; 5],
}

impl Centre {
    /// The region's code for what people come for.
    pub fn service(&self, what: For) -> LepCode {
        self.codes[what as usize]
    }
}

/// A day's notice, sixty days ahead, one appointment per service and three in all, every quarter of an hour.
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

pub fn code(text: &str) -> LepCode {
    LepCode::parse(text).expect("a code")
}

impl TestDesk {
    /// Hours of a day (`9-13`) in these rooms, for all [`services`](Self::services) in every way.
    pub fn stretch(&self, hours: &str, rooms: &[Uuid]) -> Stretch {
        let (from, to) = hours.split_once('-').expect("from-to");
        let time =
            |hour: &str| NaiveTime::from_hms_opt(hour.parse().expect("an hour"), 0, 0).expect("a time");
        Stretch {
            from: time(from),
            to: time(to),
            rooms: rooms.iter().map(|room| SubjectId(room.to_string())).collect(),
            channels: vec![Channel::Sportello, Channel::Telefono, Channel::Video],
            services: self.services(),
        }
    }

    /// The version of a centre's supply; 0 when it has none.
    pub async fn version(&self, office: &str) -> i64 {
        let mut conn = self.desk.reader.conn().await.expect("reads");
        store::supply::version(&mut conn, office).await.expect("reads").unwrap_or_default()
    }

    /// The agenda of this office, with `operators` operators and a head who does not receive.
    pub async fn centre(&self, office: &str, operators: usize) -> Centre {
        let head = self.operator_as(Role::Head, &[office]).await;
        let settings = OfficeSettings { rules: rules(), holidays: Vec::new(), self_booking: self.services() };
        let asked = self.asked();
        let edit = Edit { operator: &head.operator, office, version: 0, accepted: false, asked: &asked };
        done(supply::set_rules(&self.desk, &edit, &settings).await);
        let mut rooms = [Uuid::nil(); 3];
        let seats = [("Stanza 1", true, 2), ("Stanza 2", true, 2), ("Sala", false, 12)];
        for (id, (name, isolated, capacity)) in rooms.iter_mut().zip(seats) {
            let asked = self.asked();
            let edit = self.edit(&head, office, &asked).await;
            let room = NewRoom { name, isolated, capacity };
            *id = done(supply::add_room(&self.desk, &edit, &room).await).expect("a room");
        }
        let codes = For::ALL.map(|what| self.service(what));
        let mut centre = Centre { office: office.to_owned(), head, operators: Vec::new(), rooms, codes };
        for _ in 0..operators {
            let colleague = self.operator(office).await;
            for weekday in [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri] {
                let stretch = self.stretch("9-13", &rooms[..2]);
                self.receives(&centre, Staff::Operator(colleague.operator.id()), weekday, stretch).await;
            }
            centre.operators.push(colleague);
        }
        centre
    }

    /// Adds a series from today on; gives its id.
    pub async fn receives(&self, centre: &Centre, staff: Staff, weekday: Weekday, stretch: Stretch) -> Uuid {
        let asked = self.asked();
        let edit = self.edit(&centre.head, &centre.office, &asked).await;
        let series = Series { weekday, valid_from: self.desk.today(), valid_to: None, stretch };
        done(supply::add_opening(&self.desk, &edit, staff, &series).await).expect("a series")
    }

    /// An edit by `head` of what stands now, which accepts nothing.
    pub async fn edit<'a>(&self, head: &'a Colleague, office: &'a str, asked: &'a crate::Asked) -> Edit<'a> {
        let version = self.version(office).await;
        Edit { operator: &head.operator, office, version, accepted: false, asked }
    }
}

fn done(outcome: Result<Outcome, crate::Refusal>) -> Option<Uuid> {
    match outcome.expect("changes") {
        Outcome::Done(added) => added,
        Outcome::LeavesOutside(list) => panic!("leaves outside: {list:?}"),
    }
}
