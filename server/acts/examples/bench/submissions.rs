//! Submissions through the act, against bare transactions that write the same rows: what deciding, checking and
//! guarding cost.

use std::{future::Future, sync::Arc, time::Instant};

use acts::{
    Citizen, Desk,
    did::Author,
    testing::{TestDesk, did_answers},
};
use domain::{account::Level, did::Step, form::Form};
use sqlx::types::Json;
use store::{did::Submission, request::Request};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::figures::middle;

/// People who submit in each of the two ways.
const PEOPLE: usize = 900;
/// How many at the same time.
const AT_ONCE: usize = 16;

struct Ready {
    citizen: Citizen,
    did: Uuid,
    office: String,
}

pub async fn measure(test: &TestDesk) {
    let mut through_acts = Vec::with_capacity(PEOPLE);
    let mut bare = Vec::with_capacity(PEOPLE);
    for place in 0..2 * PEOPLE {
        let ready = ready(test, place).await;
        if place % 2 == 0 { through_acts.push(ready) } else { bare.push(ready) }
    }
    let desk = Arc::new(test.desk.clone());
    let writer = test.db.writer.clone();
    let mut rounds = Vec::new();
    // Three rounds, each way in turn, so that a slow moment of the disk meets both.
    for round in 0..3 {
        let part = |all: &mut Vec<Ready>| all.split_off(all.len() - PEOPLE / 3);
        let acts_round = part(&mut through_acts);
        let bare_round = part(&mut bare);
        let acts = rate(acts_round, |ready| submit(desk.clone(), ready)).await;
        let plain = rate(bare_round, |ready| write(desk.clone(), writer.clone(), ready)).await;
        eprintln!("  round {}: {acts:.0} submissions/s, {plain:.0} bare transactions/s", round + 1);
        rounds.push((acts, plain));
    }
    println!("{}", middle(rounds));
}

/// Submits a declaration of this citizen.
pub async fn declare(test: &TestDesk, citizen: &Citizen) {
    let did = draft(test, citizen).await;
    let office = test.office();
    submit(Arc::new(test.desk.clone()), Ready { citizen: citizen.clone(), did, office }).await;
}

/// A citizen whose draft lacks only the summary, in one office after the other.
async fn ready(test: &TestDesk, place: usize) -> Ready {
    let citizen = test.citizen(Level::Declared).await;
    let did = draft(test, &citizen).await;
    let offices = &test.desk.pack.offices;
    Ready { citizen, did, office: offices[place % offices.len()].slug.to_string() }
}

/// A draft that lacks only the summary.
async fn draft(test: &TestDesk, citizen: &Citizen) -> Uuid {
    let draft = acts::did::begin(&test.desk, Author::Citizen(citizen)).await.expect("begins");
    let json = Json(serde_json::to_value(answers(test)).expect("answers"));
    let mut tx = test.db.writer.begin().await.expect("begins");
    let saved = store::did::save_answers(&mut tx, draft.id, 1, &json, test.desk.now()).await.expect("saves");
    saved.one("saved").expect("one row");
    tx.commit().await.expect("commits");
    draft.id
}

/// Pieces of work per second, [`AT_ONCE`] at a time.
pub async fn rate<T, F: Future<Output = ()> + Send + 'static>(all: Vec<T>, work: impl Fn(T) -> F) -> f64 {
    let count = all.len();
    let started = Instant::now();
    let mut running = JoinSet::new();
    for ready in all {
        if running.len() >= AT_ONCE {
            running.join_next().await;
        }
        running.spawn(work(ready));
    }
    while running.join_next().await.is_some() {}
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let count = count as f64;
    count / started.elapsed().as_secs_f64()
}

async fn submit(desk: Arc<Desk>, ready: Ready) {
    let form = summary(&desk);
    let asked = acts::Asked::new(&desk.request_key(), "bench", &form).expect("a key of ours");
    let author = Author::Citizen(&ready.citizen);
    acts::did::submit(&desk, author, ready.did, 2, form, &asked).await.expect("submits");
}

/// The same rows, with nothing decided, checked or locked.
async fn write(desk: Arc<Desk>, writer: store::Writer, ready: Ready) {
    let now = desk.now();
    let mut tx = writer.begin().await.expect("begins");
    let (actor, key) = (format!("citizen:{}", ready.citizen.account()), desk.request_key());
    store::asked::claim::<serde_json::Value>(&mut tx, &actor, "did_submit", &key, &[7; 32], now)
        .await
        .expect("claims");
    let json = Json(serde_json::json!({ "as": "long as a declaration ".repeat(80) }));
    let needs = Json(serde_json::json!({ "wishes": [] }));
    store::did::put_needs(&mut tx, ready.did, &needs, &needs).await.expect("keeps");
    let step = store::did::Step {
        id: desk.id(),
        did_id: ready.did,
        version: 3,
        step: "submit".to_owned(),
        from_state: "draft".to_owned(),
        to_state: "submitted".to_owned(),
        by_kind: "citizen".to_owned(),
        by_id: Some(ready.citizen.account()),
        reason: None,
        at: now,
    };
    store::did::add_step(&mut tx, &step).await.expect("adds");
    let entry = store::audit::Entry {
        id: desk.id(),
        at: now,
        actor: actor.clone(),
        act: "did_submit".to_owned(),
        subject: format!("did:{}", ready.did),
        detail: Json(serde_json::json!({ "from": "draft", "to": "submitted" })),
        batch: None,
        head: None,
    };
    store::audit::add(&mut tx, &entry).await.expect("adds");
    let submission = Submission {
        id: ready.did,
        version: 2,
        source: "portal",
        answers: &json,
        declaration: &json,
        office: &ready.office,
        legal_date: desk.today(),
        at: now,
    };
    store::did::submit(&mut tx, &submission).await.expect("submits").one("submitted").expect("one row");
    let request = Request {
        id: desk.id(),
        kind: "did".to_owned(),
        subject_id: ready.did,
        person_id: Some(ready.citizen.person()),
        company_id: None,
        office: ready.office.clone(),
        stage: "submitted".to_owned(),
        opened_at: now,
        term_on: Some(desk.today()),
        taken_by: None,
        taken_at: None,
        closed_at: None,
    };
    store::request::open(&mut tx, &request).await.expect("opens");
    let message = store::outbox::Message {
        id: desk.id(),
        event_id: step.id,
        recipient: "persona@example.org".to_owned(),
        kind: "did_moved".to_owned(),
        lang: "it".to_owned(),
        data: Json(serde_json::json!({ "mail": "did_moved", "step": "submit" })),
        created_at: now,
        next_at: now,
        attempts: 0,
    };
    store::outbox::add(&mut tx, &message).await.expect("adds");
    // Its own year: the numbers of the two ways must not meet.
    let number = store::did::next_protocol(&mut tx, &ready.office, 1999).await.expect("counts");
    let protocol = format!("1999/BEN/{number:06}");
    store::did::set_protocol(&mut tx, ready.did, &ready.office, 1999, number, &protocol).await.expect("sets");
    store::asked::remember(&mut tx, &actor, "did_submit", &key, &protocol).await.expect("remembers");
    tx.commit().await.expect("commits");
}

fn summary(desk: &Desk) -> Form {
    [
        ("declare-available", "yes"),
        ("declare-active", "yes"),
        ("declare-no-job", "yes"),
        ("declare-changes", "yes"),
        ("declare-true", "yes"),
        ("privacy", "yes"),
        ("privacy-version", desk.rules.privacy_version.as_str()),
    ]
    .into_iter()
    .collect()
}

fn answers(test: &TestDesk) -> Form {
    let offices = &test.desk.pack.offices;
    let comune = &offices[test.number() as usize % offices.len()].comune;
    did_answers(&test.desk, comune).only(|name| !Step::Summary.owns(name))
}
