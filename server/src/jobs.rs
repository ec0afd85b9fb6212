//! What the house does by itself: sends mail, tells the ministry, seals the audit, forgets what is over.
//!
//! Each job is a loop that stops between two rounds; an error is logged and the next round tries again.

use std::{future::Future, time::Duration};

use tokio::{sync::watch, task::JoinSet};

use crate::{
    http::House,
    mail::{self, Mailer},
    ministry, papers,
};

/// How often the audit is sealed.
const SEAL: Duration = Duration::from_secs(3);
/// How often signed documents are made that nobody has asked for yet.
const PAPERS: Duration = Duration::from_secs(5);
/// How often what is over is forgotten.
const SWEEP: Duration = Duration::from_secs(600);
/// How often the files of proofs are compared with their rows.
const PROOFS: Duration = Duration::from_secs(6 * 3600);

/// Starts the jobs; the future ends when all have stopped.
pub fn start(
    house: &House,
    mailer: Mailer,
    ministry: Option<ministry::Client>,
    stopping: watch::Receiver<bool>,
) -> impl Future<Output = ()> + use<> {
    let mut jobs = JoinSet::new();
    jobs.spawn(mail::deliver(house.desk.clone(), mailer, stopping.clone()));
    if let Some(client) = ministry {
        jobs.spawn(ministry::deliver(house.desk.clone(), client, stopping.clone()));
    }
    let sealer = house.desk.clone();
    jobs.spawn(every(SEAL, stopping.clone(), move || {
        let desk = sealer.clone();
        async move {
            loop {
                match acts::house::seal_audit(&desk).await {
                    Ok(sealed) => {
                        if sealed.rows > 0 {
                            // The head in the log is what a later tampering with the database cannot reach.
                            tracing::info!(rows = sealed.rows, head = %sealed.head, "audit sealed");
                        }
                        if !sealed.more {
                            return;
                        }
                    }
                    Err(error) => return tracing::error!(%error, "the audit could not be sealed"),
                }
            }
        }
    }));
    let writer = house.clone();
    jobs.spawn(every(PAPERS, stopping.clone(), move || {
        let house = writer.clone();
        async move {
            if let Err(error) = papers::make_missing(&house).await {
                tracing::error!(%error, "signed documents cannot be looked for");
            }
        }
    }));
    let keeper = house.clone();
    jobs.spawn(every(PROOFS, stopping.clone(), move || {
        let house = keeper.clone();
        async move {
            match acts::house::sweep_proofs(&house.desk, &house.vault).await {
                Ok(0) => {}
                Ok(files) => tracing::info!(files, "proofs that no row names were removed"),
                Err(error) => tracing::error!(%error, "the folder of the proofs could not be swept"),
            }
        }
    }));
    let sweeper = house.clone();
    jobs.spawn(every(SWEEP, stopping, move || {
        let house = sweeper.clone();
        async move {
            house.door.sweep();
            if let Err(error) = acts::house::sweep(&house.desk).await {
                tracing::error!(%error, "what is over could not be swept");
            }
            if let Err(error) = acts::agenda::expire(&house.desk).await {
                tracing::error!(%error, "holds that are over could not be tidied up");
            }
            if let Err(error) = acts::mandate::expire(&house.desk).await {
                tracing::error!(%error, "mandates that are over could not be written down");
            }
            if let Err(error) = acts::preselection::chase(&house.desk).await {
                tracing::error!(%error, "who owes an answer about a proposal could not be reminded");
            }
            if let Err(error) = acts::vacancy::expire(&house.desk).await {
                tracing::error!(%error, "offers that are over could not be taken from the board");
            }
            if let Err(error) = acts::vacancy::remind(&house.desk).await {
                tracing::error!(%error, "companies could not be told of offers that end soon");
            }
        }
    }));
    async move {
        while let Some(ended) = jobs.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a job ended by itself");
            }
        }
    }
}

/// Does `round` every so often until asked to stop.
async fn every<F: Future<Output = ()>>(
    pause: Duration,
    mut stopping: watch::Receiver<bool>,
    round: impl Fn() -> F,
) {
    loop {
        round().await;
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
    }
}
