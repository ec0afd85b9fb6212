//! The agenda under load: how long a search takes, how many bookings go through, what a wanted place costs.

mod bookings;
mod centre;
mod hot;
mod search;

use std::time::Duration;

pub use centre::{Centre, prepare};

use acts::{agenda::Wish, testing::TestDesk};
use chrono::{DateTime, Utc};
use domain::{account::Level, catalogue::LepCode, passage::Channel};
use uuid::Uuid;

/// The service that is booked: the first interview, 90 minutes in the catalogue.
const SERVICE: &str = "C.1";
const MINUTES: i64 = 90;
/// People who book; each does so several times, at different hours.
const PEOPLE: usize = 200;

/// Bookings and hot places in a centre of their own; prints what was measured.
pub async fn measure(test: &TestDesk) {
    // All of them first: who confirms an address looks for its message among those that wait.
    let mut people = Vec::with_capacity(PEOPLE);
    for _ in 0..PEOPLE + hot::CLIENTS {
        people.push(test.citizen(Level::Declared).await.person());
    }
    let centre = Centre::open(test, "macerata", 40).await;
    let booked = bookings::measure(test, &centre, &people[hot::CLIENTS..]).await;
    let centre = Centre::open(test, "fano", 8).await;
    let hot = hot::measure(test, &centre, &people[..hot::CLIENTS]).await;
    println!("{}", serde_json::json!({ "bookings": booked, "hot": hot }));
}

/// Searches in the centres that [`prepare`] filled; prints milliseconds.
pub async fn searches(test: &TestDesk) {
    println!("{}", search::measure(test).await);
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

/// The value below which `percent` of the samples are, in milliseconds.
fn percentile(samples: &mut [Duration], percent: usize) -> f64 {
    samples.sort_unstable();
    let place = (samples.len() * percent / 100).min(samples.len().saturating_sub(1));
    samples.get(place).map_or(0.0, |sample| sample.as_secs_f64() * 1000.0)
}
