//! Which terminal sent a request.

use chrono::{DateTime, TimeDelta, Utc};
use store::{DbError, Reader};
use uuid::Uuid;

use crate::{Desk, Refusal, SecretToken};

/// A terminal whose key is alive.
#[derive(Clone, Debug)]
pub struct Device {
    id: Uuid,
    office: String,
    name: String,
    unmarked: bool,
}

impl Device {
    pub fn id(&self) -> Uuid {
        self.id
    }
    /// Slug of the centre in whose hall it stands.
    pub fn office(&self) -> &str {
        &self.office
    }
    pub fn name(&self) -> &str {
        &self.name
    }
    /// More than a minute since it was last marked as seen: [`touch`] is due.
    pub fn needs_touch(&self) -> bool {
        self.unmarked
    }
    pub(crate) fn actor(&self) -> String {
        format!("device:{}", self.id)
    }
}

/// The terminal whose key came with a request; `None` when the key is no terminal's, or the terminal was switched off.
pub async fn recognise(
    reader: &Reader,
    key: &SecretToken,
    now: DateTime<Utc>,
) -> Result<Option<Device>, DbError> {
    let mut conn = reader.conn().await?;
    let row = store::device::by_key(&mut conn, &key.hash()).await?;
    Ok(row.map(|row| Device {
        id: row.id,
        office: row.office,
        name: row.name,
        unmarked: row.last_seen_at.is_none_or(|seen| now - seen >= TimeDelta::minutes(1)),
    }))
}

/// Marks a terminal as seen; [`Device::needs_touch`] says when, at most once a minute.
pub async fn touch(desk: &Desk, device: &Device) -> Result<(), Refusal> {
    let mut work = desk.work(device.actor()).await?;
    let now = work.now;
    // Zero rows when another request was first.
    store::device::touch(&mut work.tx, device.id, now).await?;
    work.done(()).await
}

/// Ends what somebody began at a terminal, whoever it was: nobody's session is left for who comes next. Says how many
/// sessions there were.
pub async fn end(desk: &Desk, device: &Device) -> Result<u64, Refusal> {
    let mut work = desk.work(device.actor()).await?;
    let ended = store::session::end_of_device(&mut work.tx, device.id).await?.0;
    if ended > 0 {
        let detail = serde_json::json!({ "ended": ended });
        work.audit("kiosk_end", format!("device:{}", device.id), detail).await?;
    }
    work.done(ended).await
}
