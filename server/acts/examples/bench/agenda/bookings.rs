//! Bookings of distinct places through the act, against bare transactions that write the same rows through the same
//! pool: what judging, locking and guarding cost.

use std::sync::Arc;

use acts::{
    Desk,
    agenda::{Origin, book},
    testing::{Colleague, TestDesk},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use sqlx::types::Json;
use store::{Writer, occupation::Of};
use uuid::Uuid;

use super::{
    Centre,
    centre::{row, subjects},
    wish,
};
use crate::submissions::rate;

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
    let places = centre.starts.iter().flat_map(|start| centre.operators.iter().map(move |o| (*o, *start)));
    let ready = places.take(2 * BOOKINGS).enumerate().map(|(n, ((operator, room), starts_at))| Ready {
        person: people[n % people.len()],
        operator,
        room,
        starts_at,
    });
    let mut ready: Vec<Ready> = ready.collect();
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
        rounds.push((acts / plain, acts, plain));
    }
    rounds.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (ratio, acts, plain) = rounds[1];
    json!({ "bookings_per_s": acts, "bare_per_s": plain, "ratio": ratio })
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
    let now = desk.now();
    let mut tx = writer.begin().await.expect("begins");
    let (actor, key) = (format!("operator:{}", colleague.operator.id()), desk.request_key());
    store::asked::claim::<Value>(&mut tx, &actor, "appointment_book", &key, &[7; 32], now)
        .await
        .expect("claims");
    let row = row(&desk, &office, (ready.operator, ready.room, ready.person), ready.starts_at);
    store::appointment::add(&mut tx, &row).await.expect("adds");
    let taken =
        store::occupation::take(&mut tx, &subjects(&row), row.span(), None, Of::Appointment(row.id)).await;
    assert_eq!(taken.expect("takes").0, 3, "a place that nobody has");
    let step = store::appointment::Step {
        id: desk.id(),
        appointment_id: row.id,
        version: 1,
        act: "book".to_owned(),
        from_state: "new".to_owned(),
        to_state: "booked".to_owned(),
        by_kind: "operator".to_owned(),
        by_id: Some(colleague.operator.id()),
        reason: None,
        starts_at: row.starts_at,
        at: now,
    };
    store::appointment::add_step(&mut tx, &step).await.expect("adds");
    let entry = store::audit::Entry {
        id: desk.id(),
        at: now,
        actor: actor.clone(),
        act: "appointment_book".to_owned(),
        subject: format!("appointment:{}", row.id),
        detail: Json(json!({ "office": *office, "service": row.service, "from": "new", "to": "booked" })),
        batch: None,
        head: None,
    };
    store::audit::add(&mut tx, &entry).await.expect("adds");
    let reminders = [("appointment_reminder_48", 48), ("appointment_reminder_3", 3)];
    let mut mails = vec![("appointment_booked", now)];
    mails.extend(reminders.map(|(kind, hours)| (kind, row.starts_at - TimeDelta::hours(hours))));
    let mails = mails.into_iter().filter(|(_, at)| *at >= now);
    let messages: Vec<_> = mails
        .map(|(kind, next_at)| store::outbox::Message {
            id: desk.id(),
            event_id: step.id,
            recipient: "persona@example.org".to_owned(),
            kind: kind.to_owned(),
            lang: "it".to_owned(),
            data: Json(json!({
                "mail": kind, "appointment": row.id, "sequence": 1, "office": *office, "service": row.service,
                "channel": row.channel, "starts_at": row.starts_at, "ends_at": row.ends_at, "code": row.code,
            })),
            created_at: now,
            next_at,
            attempts: 0,
        })
        .collect();
    store::outbox::add_all(&mut tx, &messages).await.expect("adds");
    store::asked::remember(&mut tx, &actor, "appointment_book", &key, &row.id).await.expect("remembers");
    tx.commit().await.expect("commits");
}
