//! Sessions after the login: seen, left, ended elsewhere.

use uuid::Uuid;

use crate::{Citizen, Desk, Refusal};

/// Leaves. Leaving twice is leaving.
pub async fn log_out(desk: &Desk, citizen: &Citizen) -> Result<(), Refusal> {
    let mut work = desk.work(citizen.actor()).await?;
    if store::session::end(&mut work.tx, citizen.session()).await?.happened() {
        work.audit("log_out", format!("account:{}", citizen.account()), serde_json::json!({})).await?;
    }
    work.done(()).await
}

/// Ends the sessions of every other device; says how many there were.
pub async fn end_other_sessions(desk: &Desk, citizen: &Citizen) -> Result<u64, Refusal> {
    let mut work = desk.work(citizen.actor()).await?;
    let ended = store::session::end_others(&mut work.tx, citizen.account(), citizen.session()).await?.0;
    let detail = serde_json::json!({ "ended": ended });
    work.audit("sessions_end_others", format!("account:{}", citizen.account()), detail).await?;
    work.done(ended).await
}

/// Marks a session as seen; [`crate::who::Recognised::touch`] says when, at most once a minute.
pub async fn touch(desk: &Desk, session: Uuid) -> Result<(), Refusal> {
    let mut work = desk.work("system:session").await?;
    let now = work.now;
    // Zero rows when it ended meanwhile or another request was first: both are fine.
    store::session::touch(&mut work.tx, session, now).await?;
    work.done(()).await
}
