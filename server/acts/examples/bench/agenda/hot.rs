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

use super::{Centre, percentile, wish};

pub const CLIENTS: usize = 32;
/// Places wanted one after the other: more than ten thousand attempts.
const PLACES: usize = 320;

enum End {
    Won,
    Lost,
    Failed,
}

pub async fn measure(test: &TestDesk, centre: &Centre, people: &[Uuid]) -> Value {
    let colleague = Arc::new(test.operator(&centre.office).await);
    let (desk, office) = (Arc::new(test.desk.clone()), Arc::new(centre.office.clone()));
    let (mut waits, mut double, mut never, mut failed) = (Vec::new(), 0, 0, 0);
    let places =
        centre.starts.iter().flat_map(|start| centre.operators.iter().map(move |(o, _)| (*o, *start)));
    for (operator, starts_at) in places.take(PLACES) {
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
                End::Failed => failed += 1,
            }
        }
        double += usize::from(won > 1);
        never += usize::from(won == 0);
    }
    let max = waits.iter().max().map_or(0.0, |wait| wait.as_secs_f64() * 1000.0);
    json!({
        "clients": CLIENTS, "attempts": waits.len(), "double": double, "lost": never, "failed": failed,
        "p50": percentile(&mut waits, 50), "p99": percentile(&mut waits, 99), "max": max,
    })
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
            eprintln!("  a wanted place: {refusal}");
            (End::Failed, wait)
        }
    }
}
