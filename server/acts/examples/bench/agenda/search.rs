//! Searches as a page makes them, in centres of ten, forty and four hundred operators.

use std::time::Instant;

use acts::{
    agenda::{Query, calendar, choice},
    testing::TestDesk,
};
use chrono::Days;
use serde_json::{Value, json};

use super::{centre::DAYS, percentile, service};

/// Samples behind the earliest place of forty operators, and behind everything else.
const MANY: usize = 10_000;
const SOME: usize = 300;

pub async fn measure(test: &TestDesk) -> Value {
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
            let found = choice(&test.desk, None, &query).await.expect("searches").expect("a free place");
            first.push(started.elapsed());
            assert_eq!(found.alternatives.len(), 2, "two alternatives");
        }
        let mut whole = Vec::with_capacity(samples / 3);
        for _ in 0..samples / 3 {
            let started = Instant::now();
            let days = calendar(&test.desk, None, &query, to).await.expect("searches");
            whole.push(started.elapsed());
            assert!(days.iter().any(|day| !day.places.is_empty()), "free places");
        }
        eprintln!("  {operators} operators: searched");
        let ms = |samples: &mut Vec<_>| json!({ "p50": percentile(samples, 50), "p99": percentile(samples, 99), "samples": samples.len() });
        sizes
            .insert(operators.to_string(), json!({ "earliest": ms(&mut first), "calendar": ms(&mut whole) }));
    }
    Value::Object(sizes)
}
