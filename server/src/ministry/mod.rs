//! Telling the ministry: messages that were written with their passages, carried to one address over HTTP.
//!
//! - One POST per message, JSON, with the header `Idempotency-Key`: the same at every attempt, so that who receives a
//!   message twice does one thing.
//! - Only an answer 2xx is a yes. Everything else (another status, silence, no line) is tried again later, each time after
//!   a longer pause; the state stands on `/operatore/ministero`.
//! - Without an address (`SPORTELLO_MINISTRY_URL`) nothing is sent, and the messages wait.

mod client;

use std::time::Duration;

use acts::{
    Desk, Refusal,
    ministry::{Outgoing, failed, lease, sent},
};
use tokio::{sync::watch, task::JoinSet};

pub use client::Client;

/// How long the job rests when there is nothing to send.
const REST: Duration = Duration::from_secs(1);
/// Messages on their way at the same time.
const AT_ONCE: i64 = 8;

/// Sends what is due until `stopping` says so; messages on their way then are finished first.
pub async fn deliver(desk: Desk, client: Client, mut stopping: watch::Receiver<bool>) {
    while !*stopping.borrow() {
        let tried = match round(&desk, &client).await {
            Ok(tried) => tried,
            Err(error) => {
                tracing::error!(%error, "the messages to the ministry cannot be read");
                0
            }
        };
        if tried == 0 {
            tokio::select! {
                () = tokio::time::sleep(REST) => {}
                _ = stopping.wait_for(|stop| *stop) => {}
            }
        }
    }
}

/// Sends what is due, at most [`AT_ONCE`] messages; says how many were tried.
async fn round(desk: &Desk, client: &Client) -> Result<usize, Refusal> {
    let outgoing = lease(desk, AT_ONCE).await?;
    let tried = outgoing.len();
    let mut on_their_way = JoinSet::new();
    for message in outgoing {
        let (desk, client) = (desk.clone(), client.clone());
        on_their_way.spawn(async move { one(&desk, &client, &message).await });
    }
    while let Some(ended) = on_their_way.join_next().await {
        if let Err(error) = ended {
            tracing::error!(%error, "a message to the ministry was dropped on its way: it is tried again");
        }
    }
    Ok(tried)
}

/// Sends one message and writes down what became of it.
async fn one(desk: &Desk, client: &Client, message: &Outgoing) {
    let (key, attempts) = (message.key, message.attempts);
    let kept = match client.send(message).await {
        Ok(()) => {
            tracing::info!(%key, service = message.service, attempts, "the ministry has a message");
            sent(desk, key).await
        }
        Err(why) => {
            tracing::warn!(%key, attempts, %why, "a message did not reach the ministry");
            failed(desk, key, attempts, &why.to_string()).await
        }
    };
    if let Err(error) = kept {
        // Its lease runs out, and it is sent again with the same key.
        tracing::error!(%error, %key, "what became of a message to the ministry cannot be kept");
    }
}
