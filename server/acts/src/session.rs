//! Opening a session, for citizens and operators alike: a new token every time, the old one ends.

use chrono::TimeDelta;
use store::session::Session;
use uuid::Uuid;

use crate::{Desk, Refusal, SecretToken, Work, kiosk, kiosk::Device};

/// Whose session.
#[derive(Clone, Copy)]
pub(crate) enum Owner {
    Account(Uuid),
    Operator(Uuid),
}

/// Adds a session and gives its token; the session of `old` ends, whoever's it was. One opened at a terminal lives only
/// there, and shorter.
pub(crate) async fn open(
    desk: &Desk,
    work: &mut Work,
    owner: Owner,
    old: Option<&SecretToken>,
    device: Option<&Device>,
) -> Result<SecretToken, Refusal> {
    if let Some(device) = device {
        // One person at a time: who forgot to leave has left now.
        store::session::end_of_device(&mut work.tx, device.id()).await?;
    }
    if let Some(old) = old {
        store::session::end_by_hash(&mut work.tx, &old.hash()).await?;
    }
    let token = desk.token();
    let now = work.now;
    let (account_id, operator_id, idle_minutes) = match owner {
        Owner::Account(id) => (Some(id), None, desk.rules.citizen_idle_minutes),
        Owner::Operator(id) => (None, Some(id), desk.rules.operator_idle_minutes),
    };
    let session = Session {
        id: desk.id(),
        hash: token.hash(),
        account_id,
        operator_id,
        created_at: now,
        last_seen_at: now,
        ends_at: now + TimeDelta::hours(desk.rules.session_hours),
        idle_minutes: device.map_or(idle_minutes, |_| kiosk::IDLE_MINUTES),
        device_id: device.map(Device::id),
    };
    store::session::add(&mut work.tx, &session).await?;
    Ok(token)
}
