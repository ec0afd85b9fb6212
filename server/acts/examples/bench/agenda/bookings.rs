//! Bookings of distinct places through the act, against bare transactions that write the same rows through the same
//! pool: what judging, locking and guarding cost.

use std::sync::Arc;

use acts::{
    Desk,
    agenda::{Origin, book},
    testing::{Colleague, TestDesk},
};
use chrono::{DateTime, Utc};
use serde_json::Value;
use store::{Writer, appointment::NEW, occupation::Of};
use uuid::Uuid;

use super::{
    Centre,
    bare::Bare,
    centre::{row, subjects},
    wish,
};
use crate::{figures::middle, submissions::rate};

/// Bookings in each of the two ways.
const BOOKINGS: usize = 3_000;

struct Ready {
    person: Uuid,
    operator: Uuid,
    room: Uuid,
    starts_at: DateTime<Utc>,
}

pub async fn measure(test: &TestDesk, centre: &Centre, people: &[Uuid]) -> Value {
    let colleague = Arc::new(test.operator(&centre.office).await);
    let ready = centre.places().take(2 * BOOKINGS).enumerate();
    let mut ready: Vec<Ready> = ready
        .map(|(n, ((operator, room), starts_at))| Ready {
            person: people[n % people.len()],
            operator,
            room,
            starts_at,
        })
        .collect();
    let (desk, office) = (Arc::new(test.desk.clone()), Arc::new(centre.office.clone()));
    let writer = test.db.writer.clone();
    let mut rounds = Vec::new();
    // Three rounds, each way in turn, so that a slow moment of the disk meets both.
    for round in 0..3 {
        let mut part = || ready.split_off(ready.len() - BOOKINGS / 3);
        let (through_act, bare) = (part(), part());
        let acts =
            rate(through_act, |one| through(desk.clone(), colleague.clone(), office.clone(), one)).await;
        let plain =
            rate(bare, |one| write(desk.clone(), writer.clone(), colleague.clone(), office.clone(), one))
                .await;
        eprintln!("  round {}: {acts:.0} bookings/s, {plain:.0} bare transactions/s", round + 1);
        rounds.push((acts, plain));
    }
    middle(rounds)
}

/// Every one succeeds: the places are distinct, and nobody is in two of them.
async fn through(desk: Arc<Desk>, colleague: Arc<Colleague>, office: Arc<String>, ready: Ready) {
    let asked = acts::Asked::new(&desk.request_key(), "bench", &domain::form::Form::default());
    let asked = asked.expect("a key of ours");
    let wish = wish(&office, ready.operator, ready.starts_at);
    book(&desk, &colleague.operator, ready.person, &wish, Origin::Operator, &asked).await.expect("books");
}

/// The same rows, with nothing judged, read or locked.
async fn write(
    desk: Arc<Desk>,
    writer: Writer,
    colleague: Arc<Colleague>,
    office: Arc<String>,
    ready: Ready,
) {
    let who = ("operator", colleague.operator.id());
    let mut bare = Bare::begin(&desk, &writer, who, "appointment_book").await;
    let row = row(&desk, &office, (ready.operator, ready.room, ready.person), ready.starts_at);
    store::appointment::add(&mut bare.tx, &row).await.expect("adds");
    let of = Of::Appointment(row.id);
    let taken = store::occupation::take(&mut bare.tx, &subjects(&row), row.span(), None, of).await;
    assert_eq!(taken.expect("takes").0, 3, "a place that nobody has");
    let step = bare.step(&row, "book", NEW).await;
    bare.tell(&row, step).await;
    bare.done(row.id).await;
}
