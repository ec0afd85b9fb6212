//! Calling a session off: every seat is cancelled with the reason and its person told; staff and room are free again.

use domain::agenda::{Act, Refusal as No, SessionState, Who, transition};
use store::{appointment::Appointment, occupation::Of};
use uuid::Uuid;

use super::{
    super::{
        cancel::not_too_long,
        held::moved,
        tell::{Acted, Told},
    },
    planned,
    whole::{TRIES, Whole, whole},
};
use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// Calls the session off. Refused without a reason, from an older `version`, when it was held or called off, and while
/// somebody is being received in it.
pub async fn call_off(
    desk: &Desk,
    operator: &Operator,
    session: Uuid,
    version: i64,
    reason: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(No::ReasonMissing(Act::Cancel).into());
    }
    not_too_long(reason)?;
    for _ in 0..TRIES {
        let mut work = match desk.once(operator.actor(), "group_cancel", asked).await? {
            Once::Done(()) => return Ok(()),
            Once::Fresh(work) => work,
        };
        let Some(held) = whole(&mut work, operator, session).await? else { continue };
        return write(desk, work, operator, held, version, reason).await;
    }
    Err(Refusal::Stale)
}

async fn write(
    desk: &Desk,
    mut work: Work,
    operator: &Operator,
    held: Whole,
    version: i64,
    reason: &str,
) -> Result<(), Refusal> {
    let Whole { session, seats } = held;
    planned(&session)?;
    if session.version != version {
        return Err(Refusal::Stale);
    }
    for seat in &seats {
        one(desk, &mut work, operator, seat, reason).await?;
        store::group_session::leave(&mut work.tx, session.id).await?.one("seat given back")?;
    }
    store::occupation::give_back(&mut work.tx, Of::Session(session.id)).await?;
    let state = SessionState::Cancelled.code();
    store::group_session::end(&mut work.tx, session.id, version, state).await?.one("session called off")?;
    let detail = serde_json::json!({ "office": session.office, "seats": seats.len() });
    work.audit("group_cancel", format!("group:{}", session.id), detail).await?;
    work.done(()).await
}

async fn one(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    seat: &Appointment,
    reason: &str,
) -> Result<(), Refusal> {
    let row = transition(seat.state()?, Act::Cancel, Who::Operator)?;
    store::occupation::give_back(&mut work.tx, Of::Appointment(seat.id)).await?;
    let cancelled = moved(work, seat, row.from, row.to).await?;
    let acted = Acted {
        act: row.act.code(),
        from: row.from.code(),
        who: Who::Operator,
        by: Some(operator.id()),
        reason: Some(reason),
    };
    let event = work.acted(desk, &cancelled, &acted).await?;
    work.tell_appointment(desk, event, &cancelled, &Told::Cancelled(Some(reason))).await
}
