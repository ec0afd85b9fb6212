//! A centre that receives and people who want something of it.

use acts::{
    Citizen, Operator, Refusal,
    agenda::{self, Booked, By, Held, Origin, Query, Wish},
    testing::{Centre, For, TestDesk},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    account::Level,
    agenda::{Place, Refusal as No, State},
    calendar::{rome_instant, rome_time},
    catalogue::{Audience, LepCode},
    passage::Channel,
};
use store::{appointment::Appointment, testing::TestDb};
use uuid::Uuid;

/// The tests' centre; its clock says Monday 23 November 2026, 10:00.
pub struct Town {
    pub test: TestDesk,
    pub centre: Centre,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// An Italian date and time: `2026-11-25 09:00`.
pub fn at(text: &str) -> DateTime<Utc> {
    let (date, time) = text.split_once(' ').expect("date and time");
    rome_instant(day(date), format!("{time}:00").parse().expect("a time"))
}

/// How an Italian clock shows it.
pub fn clock(instant: DateTime<Utc>) -> String {
    rome_time(instant).format("%Y-%m-%d %H:%M").to_string()
}

/// The agenda's reasons.
pub fn no<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<No> {
    match result {
        Err(Refusal::Agenda(reasons)) => reasons,
        other => panic!("not refused by the agenda: {other:?}"),
    }
}

impl Town {
    pub async fn new(db: TestDb, operators: usize) -> Town {
        Town::of(TestDesk::new(db), operators).await
    }

    /// In Marche whatever the run: for what is about its codes and programmes.
    pub async fn in_marche(db: TestDb, operators: usize) -> Town {
        Town::of(TestDesk::in_marche(db), operators).await
    }

    pub async fn of(test: TestDesk, operators: usize) -> Town {
        let centre = test.centre(test.home(), operators).await;
        Town { test, centre }
    }

    /// The clock says this Italian date and time.
    pub fn now_is(&self, text: &str) {
        self.test.clock.advance(at(text) - self.test.desk.now());
    }

    pub fn operator(&self, number: usize) -> &Operator {
        &self.centre.operators[number].operator
    }

    pub async fn citizen(&self) -> Citizen {
        self.test.citizen(Level::Declared).await
    }

    pub async fn citizens(&self, count: usize) -> Vec<Citizen> {
        let mut citizens = Vec::with_capacity(count);
        for _ in 0..count {
            citizens.push(self.citizen().await);
        }
        citizens
    }

    /// A service of the region that the centre has not opened to citizens.
    pub fn closed(&self) -> LepCode {
        let offered = self.test.services();
        let services = self.test.desk.pack.catalogue.services().iter();
        let mut person = services.filter(|s| s.audience == Audience::Person && s.registrable && !s.automatic);
        person.find(|service| !offered.contains(&service.code)).expect("a service more").code
    }

    /// At the desk of operator `number`.
    pub fn wish(&self, service: For, starts_at: &str, number: usize) -> Wish {
        Wish {
            office: self.centre.office.clone(),
            service: self.test.service(service),
            starts_at: at(starts_at),
            operator: self.operator(number).id(),
            channel: Channel::Sportello,
            extended: false,
            mediator: None,
            second: false,
        }
    }

    /// In any way, by anybody.
    pub fn query(&self, service: For, from: &str) -> Query {
        Query {
            office: self.centre.office.clone(),
            service: self.test.service(service),
            channel: None,
            operator: None,
            from: day(from),
            extended: false,
            mediator: None,
            second: false,
            moving: None,
        }
    }

    /// The wish for a place that a search found.
    pub fn wish_for(&self, query: &Query, place: &Place) -> Wish {
        Wish {
            office: query.office.clone(),
            service: query.service,
            starts_at: place.span.from,
            operator: place.operator.0.parse().expect("an id"),
            channel: place.channel,
            extended: query.extended,
            mediator: query.mediator.clone(),
            second: query.second,
        }
    }

    pub async fn hold(&self, citizen: &Citizen, wish: &Wish) -> Result<Held, Refusal> {
        agenda::hold(&self.test.desk, By::Citizen(citizen), wish, &self.test.asked()).await
    }

    pub async fn confirm(&self, citizen: &Citizen, held: Held) -> Result<Booked, Refusal> {
        let by = By::Citizen(citizen);
        agenda::confirm(&self.test.desk, by, held.appointment, 1, &self.test.asked()).await
    }

    /// Holds and confirms.
    pub async fn booked(&self, citizen: &Citizen, wish: &Wish) -> Booked {
        let held = self.hold(citizen, wish).await.expect("holds");
        self.confirm(citizen, held).await.expect("confirms")
    }

    /// Operator `by` books for a person.
    pub async fn book(&self, by: usize, person: Uuid, wish: &Wish) -> Result<Booked, Refusal> {
        let (desk, asked) = (&self.test.desk, self.test.asked());
        agenda::book(desk, self.operator(by), person, wish, Origin::Operator, &asked).await
    }

    pub async fn move_to(&self, by: By<'_>, booked: Booked, wish: &Wish) -> Result<Booked, Refusal> {
        let asked = self.test.asked();
        agenda::move_to(&self.test.desk, by, booked.appointment, booked.version, wish, &asked).await
    }

    pub async fn cancel(&self, by: By<'_>, booked: Booked, reason: &str) -> Result<(), Refusal> {
        let asked = self.test.asked();
        agenda::cancel(&self.test.desk, by, booked.appointment, booked.version, reason, &asked).await
    }

    pub async fn appointment(&self, id: Uuid) -> Appointment {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        store::appointment::by_id(&mut conn, id).await.expect("reads").expect("an appointment")
    }

    pub async fn state(&self, id: Uuid) -> State {
        self.appointment(id).await.state().expect("a state")
    }

    /// The acts in an appointment's history.
    pub async fn acts(&self, id: Uuid) -> Vec<String> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        let steps = store::appointment::history(&mut conn, id).await.expect("reads");
        steps.into_iter().map(|step| step.act).collect()
    }
}
