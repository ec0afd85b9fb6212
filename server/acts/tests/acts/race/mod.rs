//! Many at once on one database: whatever the order in which they come, exactly one of each remains, everybody is
//! answered, and what the tables say together is sound.

mod confirm;
mod hang_up;
mod numbers;
mod passages;
mod submit;
mod take;

use std::{future::Future, sync::Arc};

use acts::Refusal;
use tokio::{sync::Barrier, task::JoinSet};

/// What "Done when" asks for.
pub const CLIENTS: usize = 64;

/// Starts all of them at the same moment; gives every answer.
pub async fn at_once<T, F>(acts: impl IntoIterator<Item = F>) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let acts: Vec<F> = acts.into_iter().collect();
    let barrier = Arc::new(Barrier::new(acts.len()));
    let mut tasks = JoinSet::new();
    for act in acts {
        let barrier = barrier.clone();
        tasks.spawn(async move {
            barrier.wait().await;
            act.await
        });
    }
    tasks.join_all().await
}

/// How many were done; the others were all told one of `why`, none that the house is broken.
pub fn done<T>(answers: Vec<Result<T, Refusal>>, why: &[&str]) -> Vec<T> {
    let mut done = Vec::new();
    for answer in answers {
        match answer {
            Ok(value) => done.push(value),
            Err(refusal) => {
                let told = format!("{refusal:?}");
                assert!(why.contains(&told.as_str()), "{told}");
            }
        }
    }
    done
}

const NOT_NOW: &str = r#"Conflict("error-did-not-now")"#;
const FINAL: &str = r#"Conflict("error-did-final")"#;
const TAKEN: &str = r#"Conflict("error-request-taken")"#;
const CLOSED: &str = r#"Conflict("error-request-closed")"#;
const STALE: &str = "Stale";
