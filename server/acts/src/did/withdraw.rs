//! The person takes the declaration back, as long as nobody has confirmed it.

use domain::did::{Move, Who, next_with_reason};
use store::dialect::{Lock, lock};
use uuid::Uuid;

use super::{state_of, step::Moved};
use crate::{Asked, Citizen, Desk, Once, Refusal};

pub async fn withdraw(
    desk: &Desk,
    citizen: &Citizen,
    did: Uuid,
    reason: Option<&str>,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(citizen.actor(), "did_withdraw", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Did, did).await?;
    let stored = store::did::by_id(&mut work.tx, did).await?.ok_or(Refusal::NotFound)?;
    if stored.person_id != citizen.person() {
        return Err(Refusal::NotFound);
    }
    let from = state_of(&stored)?;
    let to = next_with_reason(from, Move::Withdraw, Who::Citizen, reason)?;
    let now = work.now;
    let touched =
        store::did::moved(&mut work.tx, did, stored.version, from.code(), to.code(), reason, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    if let Some(request) = store::request::of_subject(&mut work.tx, "did", did).await? {
        store::request::close(&mut work.tx, request.id, to.code(), now).await?;
    }
    let moved =
        Moved { act: Move::Withdraw, from, to, who: Who::Citizen, by: citizen.account(), reason };
    let event = work.step(desk, did, &moved).await?;
    work.tell_move(desk, event, &stored, Move::Withdraw, reason).await?;
    work.done(()).await
}
