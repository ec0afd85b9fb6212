//! The job that empties the outbox.

use std::time::Duration;

use acts::{
    Desk, Refusal,
    house::{self, Letter},
};
use tokio::{sync::watch, task::JoinSet};

use super::Mailer;

/// How long the job rests when there is nothing to send.
const REST: Duration = Duration::from_secs(1);
/// Messages on their way at the same time: each holds a connection to the mail server.
const AT_ONCE: i64 = 8;

/// Sends what is due until `stopping` says so; messages on their way then are finished first. Several servers may do
/// this on one database: each message is leased to one of them.
pub async fn deliver(desk: Desk, mailer: Mailer, mut stopping: watch::Receiver<bool>) {
    while !*stopping.borrow() {
        let sent = match round(&desk, &mailer).await {
            Ok(sent) => sent,
            Err(error) => {
                tracing::error!(%error, "the outbox cannot be read");
                0
            }
        };
        if sent == 0 {
            tokio::select! {
                () = tokio::time::sleep(REST) => {}
                _ = stopping.wait_for(|stop| *stop) => {}
            }
        }
    }
}

/// Sends what is due, at most [`AT_ONCE`] messages; says how many were tried.
pub(super) async fn round(desk: &Desk, mailer: &Mailer) -> Result<usize, Refusal> {
    let letters = house::lease_mail(desk, AT_ONCE).await?;
    let tried = letters.len();
    let mut on_their_way = JoinSet::new();
    for letter in letters {
        let (desk, mailer) = (desk.clone(), mailer.clone());
        on_their_way.spawn(async move { one(&desk, &mailer, &letter).await });
    }
    while let Some(ended) = on_their_way.join_next().await {
        if let Err(error) = ended {
            tracing::error!(%error, "a message was dropped on its way: it is tried again");
        }
    }
    Ok(tried)
}

/// Sends one message and writes down what became of it.
async fn one(desk: &Desk, mailer: &Mailer, letter: &Letter) {
    let kept = match mailer.send(letter, &desk.pack).await {
        Ok(()) => {
            tracing::info!(id = %letter.id, kind = letter.mail.kind(), attempts = letter.attempts, "message sent");
            house::mail_sent(desk, letter.id).await
        }
        Err(error) => {
            let why = error.to_string();
            tracing::warn!(id = %letter.id, attempts = letter.attempts, why, "a message did not leave");
            house::mail_failed(desk, letter.id, letter.attempts, &why).await
        }
    };
    if let Err(error) = kept {
        // Its lease runs out, and it is sent again with the same Message-ID.
        tracing::error!(%error, id = %letter.id, "what became of a message cannot be kept");
    }
}
