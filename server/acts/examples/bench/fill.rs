//! Filling a database with many requests and one long file, in few transactions.

use acts::{
    did::Author,
    testing::{Colleague, PASSWORD, TestDesk},
};
use chrono::TimeDelta;
use domain::account::Level;
use sqlx::types::Json;
use store::{Tx, passage::Passage, person::Person, request::Request};
use uuid::Uuid;

use crate::plain::Plain;

/// Rows in one transaction.
const CHUNK: usize = 5_000;

/// Requests, a person with 500 passages, a citizen with a draft; prints their sessions.
pub async fn prepare(test: &TestDesk, count: usize) {
    let colleague = test.operator("fermo").await;
    let code = &colleague.credentials.recovery_codes[0];
    let operator = acts::operator::log_in(&test.desk, &colleague.username, PASSWORD, code, None).await;
    let operator = operator.expect("logs in").token;
    let citizen = test.citizen(Level::Identified).await;
    acts::did::begin(&test.desk, Author::Citizen(&citizen)).await.expect("begins");
    let session = test.log_in(citizen.cf()).await;
    passages(test, &colleague, citizen.person()).await;
    requests(test, count).await;
    let printed = serde_json::json!({
        "citizen": session.expose(),
        "operator": operator.expose(),
        "person": citizen.person(),
    });
    println!("{printed}");
}

async fn passages(test: &TestDesk, colleague: &Colleague, person: Uuid) {
    let mut tx = test.db.writer.begin().await.expect("begins");
    for place in 0..500_i64 {
        let start = test.desk.now() - TimeDelta::hours(place + 1);
        let passage = Passage {
            id: test.desk.id(),
            pack: test.desk.pack.id.clone(),
            code: "C.1".to_owned(),
            person_id: Some(person),
            company_id: None,
            office: "fermo".to_owned(),
            operator_id: colleague.operator.id(),
            channel: "sportello".to_owned(),
            mode: "individuale".to_owned(),
            minutes: Some(30),
            delivered_at: start,
            delivered_until: start + TimeDelta::minutes(30),
            recorded_at: test.desk.now(),
            facts: Json(serde_json::json!({})),
            did_id: None,
            replica_of: None,
            reverses: None,
            reason: None,
        };
        store::passage::add(&mut tx, &passage).await.expect("adds");
    }
    tx.commit().await.expect("commits");
}

/// Waiting requests, spread evenly over the region's offices.
pub async fn requests(test: &TestDesk, count: usize) {
    let offices: Vec<String> = test.desk.pack.offices.iter().map(|o| o.slug.to_string()).collect();
    let mut made = 0;
    while made < count {
        let mut tx = test.db.writer.begin().await.expect("begins");
        for place in made..count.min(made + CHUNK) {
            request(test, &mut tx, &offices[place % offices.len()], place).await;
        }
        tx.commit().await.expect("commits");
        made = count.min(made + CHUNK);
    }
    Plain::open(&test.db.url).await.settle().await;
}

async fn request(test: &TestDesk, tx: &mut Tx, office: &str, place: usize) {
    let desk = &test.desk;
    let id = desk.id();
    let person = Person {
        id,
        cf: id.simple().to_string(),
        cf_key: id.simple().to_string(),
        surname: format!("Prova{place}"),
        name: "Persona".to_owned(),
        sex: None,
        birth_date: None,
        birth_place: None,
        search: format!("prova{place} persona"),
        phone: None,
        created_at: desk.now(),
    };
    store::person::add(tx, &person).await.expect("adds");
    let request = Request {
        id: desk.id(),
        kind: "did".to_owned(),
        subject_id: desk.id(),
        person_id: Some(id),
        company_id: None,
        office: office.to_owned(),
        stage: "submitted".to_owned(),
        opened_at: desk.now(),
        term_on: Some(desk.today() + chrono::Days::new(30)),
        taken_by: None,
        taken_at: None,
        closed_at: None,
    };
    store::request::open(tx, &request).await.expect("opens");
}
