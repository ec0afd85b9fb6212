//! Searches as a page makes them, in centres of ten, forty and four hundred operators.

use std::time::Instant;

use acts::{
    Citizen,
    agenda::{By, Query, calendar, choice},
    testing::TestDesk,
};
use chrono::Days;
use serde_json::{Value, json};

use super::{centre::DAYS, service};
use crate::figures::figures;

/// Samples behind a p99, of forty operators; and behind the medians that tell how a search grows.
const MANY: usize = 10_000;
const SOME: usize = 300;

pub async fn measure(test: &TestDesk, citizen: &Citizen) -> Value {
    let by = Some(By::Citizen(citizen));
    let mut sizes = serde_json::Map::new();
    for (office, operators, samples) in [("ancona", 10, SOME), ("fermo", 40, MANY), ("pesaro", 400, SOME)] {
        let query = Query {
            office: office.to_owned(),
            service: service(),
            channel: None,
            operator: None,
            from: test.desk.today(),
            extended: false,
            mediator: None,
            second: false,
            moving: None,
        };
        let to = test.desk.today() + Days::new(DAYS);
        let mut first = Vec::with_capacity(samples);
        for _ in 0..samples {
            let started = Instant::now();
            let found = choice(&test.desk, by, &query).await.expect("searches").expect("a free place");
            first.push(started.elapsed());
            assert_eq!(found.alternatives.len(), 2, "two alternatives");
        }
        let mut whole = Vec::with_capacity(samples);
        for _ in 0..samples {
            let started = Instant::now();
            let days = calendar(&test.desk, by, &query, to).await.expect("searches");
            whole.push(started.elapsed());
            assert!(days.iter().any(|day| !day.places.is_empty()), "free places");
        }
        eprintln!("  {operators} operators: searched");
        let found = json!({ "earliest": figures(&mut first), "calendar": figures(&mut whole) });
        sizes.insert(operators.to_string(), found);
    }
    Value::Object(sizes)
}
