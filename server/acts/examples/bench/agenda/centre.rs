//! A centre with so many operators, each with a room of their own, and sixty days that are as full as asked.

use acts::testing::TestDesk;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use domain::{
    account::Level,
    agenda::{OfficeRules, Opening, OpeningId, Stretch, Subject, SubjectId, SubjectKind},
    calendar::{LocalHolidays, is_working_day, rome_instant},
    passage::Channel,
};
use sqlx::types::Json;
use std::num::NonZeroU16;
use store::{
    Tx,
    appointment::{Appointment, subject_id},
    occupation::Of,
    operator::Operator,
    person::Person,
    supply::{NewRoom, OfficeAgenda},
};
use uuid::Uuid;

use super::{MINUTES, SERVICE, service};
use crate::plain::Plain;

/// Days ahead that are filled.
pub const DAYS: u64 = 60;
/// Starts of a day: mornings from 8:00 to 14:00, afternoons from 15:00 to 18:00.
const STARTS: [(u32, u32); 6] = [(8, 0), (9, 30), (11, 0), (12, 30), (15, 0), (16, 30)];
/// Appointments in one transaction.
const CHUNK: usize = 2_000;

/// Centres of three sizes, each filled to seven tenths, and a citizen who may book; prints the citizen's session.
pub async fn prepare(test: &TestDesk) {
    for (office, operators) in [("ancona", 10), ("fermo", 40), ("pesaro", 400)] {
        Centre::open(test, office, operators).await.fill(test).await;
    }
    let citizen = test.citizen(Level::Declared).await;
    crate::submissions::declare(test, &citizen).await;
    Plain::open(&test.db.url).await.settle().await;
    let session = test.log_in(citizen.cf()).await;
    println!("{}", serde_json::json!({ "citizen": session.expose(), "cf": citizen.cf() }));
}

/// A centre as the measures need it.
pub struct Centre {
    pub office: String,
    pub operators: Vec<(Uuid, Uuid)>,
    /// Every start in the next [`DAYS`] days, tomorrow first.
    pub starts: Vec<DateTime<Utc>>,
}

impl Centre {
    /// Opens a centre with `count` operators who receive on every weekday.
    pub async fn open(test: &TestDesk, office: &str, count: usize) -> Centre {
        let mut tx = test.db.writer.begin().await.expect("begins");
        let rules = OfficeRules {
            min_notice_hours: 0,
            max_notice_days: 90,
            move_hours: 0,
            cancel_hours: 0,
            per_service: 5,
            per_person: 5,
            step_minutes: NonZeroU16::new(30).expect("not zero"),
            extension_percent: 0,
        };
        let agenda = OfficeAgenda {
            office: office.to_owned(),
            version: 1,
            rules: Json(rules),
            holidays: Json(Vec::new()),
            self_booking: Json(vec![service()]),
        };
        store::supply::open(&mut tx, &agenda).await.expect("opens");
        let mut operators = Vec::with_capacity(count);
        for n in 0..count {
            operators.push(operator(test, &mut tx, office, n).await);
        }
        tx.commit().await.expect("commits");
        let days = (1..=DAYS).map(|day| test.desk.today() + Days::new(day));
        let working = days.filter(|day| is_working_day(*day, &LocalHolidays::none()));
        let starts =
            working.flat_map(|day| STARTS.map(|(hour, minute)| instant(day, hour, minute))).collect();
        Centre { office: office.to_owned(), operators, starts }
    }

    /// Every place, hour by hour: an operator with a room, and when.
    pub fn places(&self) -> impl Iterator<Item = ((Uuid, Uuid), DateTime<Utc>)> {
        self.starts.iter().flat_map(|start| self.operators.iter().map(move |staff| (*staff, *start)))
    }

    /// Takes seven places of ten, spread evenly; every operator meets one person again and again.
    pub async fn fill(&self, test: &TestDesk) {
        let mut people = Vec::new();
        let mut tx = test.db.writer.begin().await.expect("begins");
        for n in 0..self.operators.len() {
            people.push(person(test, &mut tx, n).await);
        }
        tx.commit().await.expect("commits");
        let places = self.operators.iter().zip(people).enumerate().flat_map(|(n, (staff, person))| {
            let taken = move |(slot, _): &(usize, &DateTime<Utc>)| (n * 7 + slot * 3) % 10 < 7;
            self.starts.iter().enumerate().filter(taken).map(move |(_, start)| (*staff, person, *start))
        });
        let places: Vec<_> = places.collect();
        for some in places.chunks(CHUNK) {
            let mut tx = test.db.writer.begin().await.expect("begins");
            for ((operator, room), person, start) in some {
                appointment(test, &mut tx, &self.office, (*operator, *room, *person), *start).await;
            }
            tx.commit().await.expect("commits");
        }
    }
}

fn instant(day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    rome_instant(day, time(hour, minute))
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
}

/// An operator with a room and ten openings; gives both ids.
async fn operator(test: &TestDesk, tx: &mut Tx, office: &str, n: usize) -> (Uuid, Uuid) {
    let desk = &test.desk;
    let (id, now) = (desk.id(), desk.now());
    let operator = Operator {
        id,
        username: format!("{office}{n}"),
        name: format!("Operatore {n}"),
        email: format!("{office}{n}@example.org"),
        // Nobody logs in as they.
        password_hash: String::new(),
        role: "operator".to_owned(),
        totp_secret: Vec::new(),
        totp_last_step: 0,
        lang: "it".to_owned(),
        created_at: now,
        disabled_at: None,
    };
    store::operator::add(tx, &operator, &[office.to_owned()]).await.expect("adds");
    let room = desk.id();
    let name = format!("Stanza {n}");
    let new = NewRoom { name: &name, isolated: true, capacity: 3 };
    store::supply::add_room(tx, room, office, &new, now).await.expect("adds");
    for weekday in [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri] {
        for (from, to) in [(time(8, 0), time(14, 0)), (time(15, 0), time(18, 0))] {
            let opening = desk.id();
            let series = Opening {
                id: OpeningId(opening.to_string()),
                staff: Subject::new(SubjectKind::Operator, &subject_id(id)),
                weekday,
                valid_from: desk.today(),
                valid_to: None,
                stretch: Stretch {
                    from,
                    to,
                    rooms: vec![SubjectId(room.to_string())],
                    channels: vec![Channel::Sportello],
                    services: vec![service()],
                },
            };
            store::opening::add(tx, (opening, id), office, &series, now).await.expect("adds");
        }
    }
    (id, room)
}

async fn person(test: &TestDesk, tx: &mut Tx, n: usize) -> Uuid {
    let id = test.desk.id();
    let person = Person {
        id,
        cf: id.simple().to_string(),
        cf_key: id.simple().to_string(),
        surname: format!("Agenda{n}"),
        name: "Persona".to_owned(),
        sex: None,
        birth_date: None,
        birth_place: None,
        search: format!("agenda{n} persona"),
        phone: None,
        created_at: test.desk.now(),
    };
    store::person::add(tx, &person).await.expect("adds");
    id
}

/// One appointment as it stands when it is booked: its row and what it takes.
pub async fn appointment(
    test: &TestDesk,
    tx: &mut Tx,
    office: &str,
    (operator, room, person): (Uuid, Uuid, Uuid),
    starts_at: DateTime<Utc>,
) {
    let row = row(&test.desk, office, (operator, room, person), starts_at);
    store::appointment::add(tx, &row).await.expect("adds");
    let taken = store::occupation::take(tx, &subjects(&row), row.span(), None, Of::Appointment(row.id)).await;
    assert_eq!(taken.expect("takes").0, 3, "a place that nobody has");
}

/// The row of a booked appointment.
pub fn row(
    desk: &acts::Desk,
    office: &str,
    (operator, room, person): (Uuid, Uuid, Uuid),
    starts_at: DateTime<Utc>,
) -> Appointment {
    let (id, now) = (desk.id(), desk.now());
    Appointment {
        id,
        office: office.to_owned(),
        person_id: person,
        service: SERVICE.to_owned(),
        session_id: None,
        operator_id: operator,
        second_id: None,
        mediator_id: None,
        room_id: Some(room),
        channel: "sportello".to_owned(),
        starts_at,
        ends_at: starts_at + TimeDelta::minutes(MINUTES),
        state: "booked".to_owned(),
        version: 1,
        origin: "operator".to_owned(),
        extended: false,
        held_until: None,
        code: id.simple().to_string(),
        created_at: now,
        updated_at: now,
    }
}

/// What an appointment takes, in order.
pub fn subjects(row: &Appointment) -> Vec<Subject> {
    let room = row.room_id.into_iter().map(|id| Subject::new(SubjectKind::Room, &subject_id(id)));
    let mut subjects: Vec<_> = [
        Subject::new(SubjectKind::Citizen, &subject_id(row.person_id)),
        Subject::new(SubjectKind::Operator, &subject_id(row.operator_id)),
    ]
    .into_iter()
    .chain(room)
    .collect();
    subjects.sort();
    subjects
}
