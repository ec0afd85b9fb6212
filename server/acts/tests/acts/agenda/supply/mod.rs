//! What a centre offers: read, changed, and who is left outside.

mod absences;
mod changes;
mod race;
mod reads;
mod versions;
mod who;

use acts::{
    Refusal,
    agenda::{
        self, Origin, Wish,
        supply::{Outcome, ToMove},
    },
    testing::{Centre, For, TestDesk, home},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{account::Level, calendar::rome_instant, passage::Channel};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn at(date: &str, hour: u32) -> DateTime<Utc> {
    rome_instant(day(date), chrono::NaiveTime::from_hms_opt(hour, 0, 0).expect("a time"))
}

/// Somebody books an interview with the first operator, in the first room; gives the appointment and the person.
async fn booked(test: &TestDesk, centre: &Centre, starts_at: DateTime<Utc>) -> (Uuid, Uuid) {
    let person = test.citizen(Level::Declared).await.person();
    let operator = &centre.operators[0].operator;
    let wish = Wish {
        office: centre.office.clone(),
        service: test.service(For::Interview),
        starts_at,
        operator: operator.id(),
        channel: Channel::Sportello,
        extended: false,
        mediator: None,
        second: false,
    };
    let booked = agenda::book(&test.desk, operator, person, &wish, Origin::Operator, &test.asked()).await;
    (booked.expect("books").appointment, person)
}

/// Who would be left outside by what was not accepted.
fn listed(outcome: Result<Outcome, Refusal>) -> Vec<ToMove> {
    match outcome.expect("answers") {
        Outcome::LeavesOutside(list) => list,
        Outcome::Done(_) => panic!("written without asking"),
    }
}

fn done(outcome: Result<Outcome, Refusal>) -> Option<Uuid> {
    match outcome.expect("answers") {
        Outcome::Done(added) => added,
        Outcome::LeavesOutside(list) => panic!("leaves outside: {list:?}"),
    }
}

async fn to_move(test: &TestDesk) -> Vec<ToMove> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    agenda::supply::to_move(&test.desk, &mut conn, test.home()).await.expect("reads")
}

async fn supply(test: &TestDesk) -> std::sync::Arc<domain::agenda::Supply> {
    supply_on(&test.desk).await
}

/// The supply as this server reads it.
async fn supply_on(desk: &acts::Desk) -> std::sync::Arc<domain::agenda::Supply> {
    let mut conn = desk.reader.conn().await.expect("reads");
    agenda::supply(desk, &mut conn, home(&desk.pack).slug.as_str()).await.expect("reads")
}
