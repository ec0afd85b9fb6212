//! The agenda under load: how long a search takes, how many bookings go through, what a wanted place costs.

mod bare;
mod bookings;
mod centre;
mod holds;
mod hot;
mod search;

pub use centre::{Centre, prepare};

use acts::{Citizen, agenda::Wish, testing::TestDesk};
use chrono::{DateTime, Utc};
use domain::{account::Level, catalogue::LepCode, passage::Channel};
use uuid::Uuid;

use crate::plain::Plain;

/// The service that is booked: the first interview, 90 minutes in the catalogue.
const SERVICE: &str = "C.1";
const MINUTES: i64 = 90;
/// People for whom an operator books; each gets several places, at different hours.
const PEOPLE: usize = 200;

/// Time of which two own a part: asked of the table, whoever wrote it.
const OVERLAPS: &str = "
    SELECT COUNT(*) FROM (
      SELECT starts_at, LAG(ends_at) OVER (PARTITION BY subject_kind, subject_id ORDER BY starts_at) AS earlier
      FROM occupation) AS o
    WHERE earlier > starts_at";

/// Bookings, holds and hot places in a centre of their own; prints what was measured, and what the tables say afterwards.
pub async fn measure(test: &TestDesk) {
    // All of them first: who confirms an address looks for its message among those that wait.
    let mut people = Vec::with_capacity(PEOPLE + hot::CLIENTS + holds::CITIZENS);
    for _ in 0..people.capacity() {
        people.push(test.citizen(Level::Declared).await);
    }
    let citizens = people.split_off(PEOPLE + hot::CLIENTS);
    for citizen in &citizens {
        crate::submissions::declare(test, citizen).await;
    }
    let people: Vec<Uuid> = people.iter().map(Citizen::person).collect();
    Plain::open(&test.db.url).await.settle().await;

    let centre = Centre::open(test, "macerata", 40).await;
    let booked = bookings::measure(test, &centre, &people[hot::CLIENTS..]).await;
    let centre = Centre::open(test, "civitanova-marche", 40).await;
    let held = holds::measure(test, &centre, citizens).await;
    let centre = Centre::open(test, "fano", 8).await;
    let hot = hot::measure(test, &centre, &people[..hot::CLIENTS]).await;
    let overlaps = Plain::open(&test.db.url).await.number(OVERLAPS).await;
    println!(
        "{}",
        serde_json::json!({ "bookings": booked, "holds": held, "hot": hot, "overlaps": overlaps })
    );
}

/// Searches in the centres that [`prepare`] filled, by the citizen with this code; prints milliseconds.
pub async fn searches(test: &TestDesk, cf: &str) {
    let citizen = test.citizen_behind(&test.log_in(cf).await).await;
    println!("{}", search::measure(test, &citizen).await);
}

fn service() -> LepCode {
    LepCode::parse(SERVICE).expect("a code of the catalogue")
}

fn wish(office: &str, operator: Uuid, starts_at: DateTime<Utc>) -> Wish {
    Wish {
        office: office.to_owned(),
        service: service(),
        starts_at,
        operator,
        channel: Channel::Sportello,
        extended: false,
        mediator: None,
        second: false,
    }
}
