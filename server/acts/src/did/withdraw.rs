//! The person takes the declaration back, as long as nobody has confirmed it.

use domain::did::{Move, Who, next_with_reason};
use uuid::Uuid;

use super::{
    decide::not_too_long,
    hold::{hold_of, hold_request},
    state_of,
    step::Moved,
};
use crate::{Asked, Citizen, Desk, Once, Refusal};

pub async fn withdraw(
    desk: &Desk,
    citizen: &Citizen,
    did: Uuid,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<(), Refusal> {
    not_too_long(reason)?;
    let mut work = match desk.once(citizen.actor(), "did_withdraw", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let stored = hold_of(&mut work, citizen.person(), did).await?;
    let from = state_of(&stored)?;
    let to = next_with_reason(from, Move::Withdraw, Who::Citizen, reason)?;
    let now = work.now;
    let touched =
        store::did::moved(&mut work.tx, did, stored.version, from.code(), to.code(), reason, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    let request = hold_request(&mut work, did).await?;
    store::request::close(&mut work.tx, request.id, to.code(), now).await?;
    let moved = Moved { act: Move::Withdraw, from, to, who: Who::Citizen, by: citizen.account(), reason };
    let event = work.step(desk, &stored, &moved).await?;
    work.tell_move(desk, event, &stored, Move::Withdraw, reason).await?;
    work.done(()).await
}
