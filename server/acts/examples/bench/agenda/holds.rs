//! Citizens who hold a distinct place and confirm it, the way they book by themselves: two acts, against two bare
//! transactions that write the same rows through the same pool.

use std::sync::Arc;

use acts::{
    Asked, Citizen, Desk,
    agenda::{By, confirm, hold},
    testing::TestDesk,
};
use chrono::{DateTime, Utc};
use domain::{
    agenda::{State, hold_until},
    form::Form,
};
use serde_json::Value;
use store::{
    Writer,
    appointment::{Appointment, NEW},
    occupation::Of,
};
use uuid::Uuid;

use super::{
    Centre,
    bare::Bare,
    centre::{row, subjects},
    wish,
};
use crate::{figures::middle, submissions::rate};

/// Who books; each takes as many places as the centre lets them, at different hours.
pub const CITIZENS: usize = 600;
const EACH: usize = 4;
/// Bookings in each of the two ways.
const BOOKINGS: usize = CITIZENS * EACH / 2;

struct Ready {
    citizen: Citizen,
    operator: Uuid,
    room: Uuid,
    starts_at: DateTime<Utc>,
}

pub async fn measure(test: &TestDesk, centre: &Centre, citizens: Vec<Citizen>) -> Value {
    let places = centre.places().take(2 * BOOKINGS);
    let mut ready: Vec<Ready> = places
        .zip(citizens.iter().cycle())
        .map(|(((operator, room), starts_at), citizen)| Ready {
            citizen: citizen.clone(),
            operator,
            room,
            starts_at,
        })
        .collect();
    let (desk, office) = (Arc::new(test.desk.clone()), Arc::new(centre.office.clone()));
    let writer = test.db.writer.clone();
    let mut rounds = Vec::new();
    for round in 0..3 {
        let mut part = || ready.split_off(ready.len() - BOOKINGS / 3);
        let (through_acts, bare) = (part(), part());
        let acts = rate(through_acts, |one| through(desk.clone(), office.clone(), one)).await;
        let plain = rate(bare, |one| write(desk.clone(), writer.clone(), office.clone(), one)).await;
        eprintln!("  round {}: {acts:.0} held and confirmed/s, {plain:.0} bare pairs/s", round + 1);
        rounds.push((acts, plain));
    }
    middle(rounds)
}

/// Every one succeeds: the places are distinct, and nobody is in two of them.
async fn through(desk: Arc<Desk>, office: Arc<String>, ready: Ready) {
    let asked = || Asked::new(&desk.request_key(), "bench", &Form::default()).expect("a key of ours");
    let by = By::Citizen(&ready.citizen);
    let wish = wish(&office, ready.operator, ready.starts_at);
    let held = hold(&desk, by, &wish, &asked()).await.expect("holds");
    confirm(&desk, by, held.appointment, 1, &asked()).await.expect("confirms");
}

/// The same rows, with nothing judged, read or locked.
async fn write(desk: Arc<Desk>, writer: Writer, office: Arc<String>, ready: Ready) {
    let who = ("citizen", ready.citizen.account());
    let until = Some(hold_until(desk.now()));
    let place = (ready.operator, ready.room, ready.citizen.person());
    let booked = row(&desk, &office, place, ready.starts_at);
    let held = Appointment {
        state: State::Held.code().to_owned(),
        origin: "citizen".to_owned(),
        held_until: until,
        ..booked.clone()
    };
    let mut bare = Bare::begin(&desk, &writer, who, "appointment_hold").await;
    store::appointment::add(&mut bare.tx, &held).await.expect("adds");
    let of = Of::Appointment(held.id);
    let taken = store::occupation::take(&mut bare.tx, &subjects(&held), held.span(), until, of).await;
    assert_eq!(taken.expect("takes").0, 3, "a place that nobody has");
    bare.step(&held, "hold", NEW).await;
    bare.done(held.id).await;

    let mut bare = Bare::begin(&desk, &writer, who, "appointment_confirm").await;
    let (from, to) = (State::Held, State::Booked);
    let moved = store::appointment::moved(&mut bare.tx, held.id, 1, from, to, desk.now()).await;
    moved.expect("moves").one("moved").expect("one row");
    let firm = store::occupation::make_firm(&mut bare.tx, held.id).await;
    assert_eq!(firm.expect("makes firm").0, 3, "what was held");
    let booked = Appointment { version: 2, ..booked };
    let step = bare.step(&booked, "confirm", held.state.as_str()).await;
    bare.tell(&booked, step).await;
    bare.done(booked.id).await;
}
