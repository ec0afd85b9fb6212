//! A place that everybody wants: how long the winner and the losers wait, and that there is one winner.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use acts::{
    Desk, Refusal,
    agenda::{Origin, book},
    testing::{Colleague, TestDesk},
};
use serde_json::{Value, json};
use tokio::{sync::Barrier, task::JoinSet};
use uuid::Uuid;

use super::{Centre, wish};
use crate::{figures::percentile, plain::Plain};

pub const CLIENTS: usize = 32;
/// Places wanted one after the other: more than ten thousand attempts.
const PLACES: usize = 320;

enum End {
    Won,
    Lost,
    /// Somebody waited for somebody who waited for them: PostgreSQL's deadlock (40P01), SQLite's refusal to wait.
    Circle,
    Failed,
}

pub async fn measure(test: &TestDesk, centre: &Centre, people: &[Uuid]) -> Value {
    let colleague = Arc::new(test.operator(&centre.office).await);
    let (desk, office) = (Arc::new(test.desk.clone()), Arc::new(centre.office.clone()));
    let mut waits = Vec::new();
    let (mut double, mut never, mut circles, mut failed) = (0, 0, 0, 0);
    let before = deadlocks(test).await;
    for ((operator, _), starts_at) in centre.places().take(PLACES) {
        let wish = Arc::new(wish(&office, operator, starts_at));
        let ready = Arc::new(Barrier::new(CLIENTS));
        let mut running = JoinSet::new();
        for person in people {
            running.spawn(attempt(desk.clone(), colleague.clone(), *person, wish.clone(), ready.clone()));
        }
        let mut won = 0;
        while let Some(ended) = running.join_next().await {
            let (end, wait) = ended.expect("an attempt ends");
            waits.push(wait);
            match end {
                End::Won => won += 1,
                End::Lost => {}
                End::Circle => circles += 1,
                End::Failed => failed += 1,
            }
        }
        double += usize::from(won > 1);
        never += usize::from(won == 0);
    }
    let max = waits.iter().max().map_or(0.0, |wait| wait.as_secs_f64() * 1000.0);
    circles = circles.max(deadlocks(test).await - before);
    json!({
        "clients": CLIENTS, "attempts": waits.len(), "double": double, "lost": never, "deadlocks": circles, "failed": failed,
        "p50": percentile(&mut waits, 50), "p99": percentile(&mut waits, 99), "max": max,
    })
}

/// Deadlocks that PostgreSQL broke, also those after which an act tried again; SQLite has one writer and counts none.
async fn deadlocks(test: &TestDesk) -> i64 {
    let mut plain = Plain::open(&test.db.url).await;
    match plain {
        Plain::Sqlite(_) => 0,
        Plain::Postgres(_) => {
            // A connection tells the counters about itself within a second of being idle.
            tokio::time::sleep(Duration::from_secs(2)).await;
            plain.number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").await
        }
    }
}

async fn attempt(
    desk: Arc<Desk>,
    colleague: Arc<Colleague>,
    person: Uuid,
    wish: Arc<acts::agenda::Wish>,
    ready: Arc<Barrier>,
) -> (End, Duration) {
    let asked = acts::Asked::new(&desk.request_key(), "bench", &domain::form::Form::default());
    let asked = asked.expect("a key of ours");
    ready.wait().await;
    let started = Instant::now();
    let booked = book(&desk, &colleague.operator, person, &wish, Origin::Operator, &asked).await;
    let wait = started.elapsed();
    match booked {
        Ok(_) => (End::Won, wait),
        Err(Refusal::Agenda(_)) => (End::Lost, wait),
        Err(refusal) => {
            eprintln!("  a wanted place: {refusal:?}");
            let told = format!("{refusal:?}");
            let circle = ["deadlock", "locked"].iter().any(|word| told.contains(word));
            (if circle { End::Circle } else { End::Failed }, wait)
        }
    }
}
