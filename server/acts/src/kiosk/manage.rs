//! What an administrator does with terminals: add, give another code, switch off, see them all.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Access, device::Device as Row};
use uuid::Uuid;

use crate::{
    Asked, Desk, Once, Operator, Refusal, Work,
    agenda::supply::{administrator, label},
};

/// Minutes for which a code works.
pub const CODE_MINUTES: i64 = 15;

/// A terminal that waits for its code.
#[derive(Debug, Serialize, Deserialize)]
pub struct Enrolment {
    pub device: Uuid,
    /// Shown once, never stored: asked a second time there is none, and [`new_code`] makes another.
    #[serde(skip)]
    pub code: Option<String>,
}

/// Adds a terminal to one of the administrator's centres.
pub async fn add_device(
    desk: &Desk,
    operator: &Operator,
    office: &str,
    name: &str,
    asked: &Asked,
) -> Result<Enrolment, Refusal> {
    may_manage(operator, office)?;
    let mut work = match desk.once(operator.actor(), "device_add", asked).await? {
        Once::Fresh(work) => work,
        Once::Done(enrolment) => return Ok(enrolment),
    };
    let name = label("name", name)?.to_owned();
    let row = Row {
        id: desk.id(),
        office: office.to_owned(),
        name,
        enrol_until: None,
        created_by: operator.id(),
        created_at: work.now,
        enrolled_at: None,
        revoked_at: None,
        last_seen_at: None,
    };
    store::device::add(&mut work.tx, &row).await?;
    let code = hand_over_code(desk, &mut work, row.id).await?;
    work.audit("device_add", format!("device:{}", row.id), json!({ "office": office })).await?;
    let added = work.done(Enrolment { device: row.id, code: None }).await?;
    Ok(Enrolment { code: Some(code), ..added })
}

/// Makes another code, for a terminal that was never enrolled or has lost its key; the older code ends. The key that a
/// terminal has works until the new code is used.
pub async fn new_code(desk: &Desk, operator: &Operator, device: Uuid) -> Result<String, Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    mine(&mut work, operator, device).await?;
    let code = hand_over_code(desk, &mut work, device).await?;
    work.audit("device_code", format!("device:{device}"), json!({})).await?;
    work.done(()).await?;
    Ok(code)
}

/// Switches a terminal off, with every session opened there.
pub async fn revoke(desk: &Desk, operator: &Operator, device: Uuid) -> Result<(), Refusal> {
    let mut work = desk.work(operator.actor()).await?;
    mine(&mut work, operator, device).await?;
    let now = work.now;
    let revoked = store::device::revoke(&mut work.tx, device, now).await?;
    revoked.happened().then_some(()).ok_or(REVOKED)?;
    store::session::end_of_device(&mut work.tx, device).await?;
    work.audit("device_revoke", format!("device:{device}"), json!({})).await?;
    work.done(()).await
}

/// Every terminal of the administrator's centres, those switched off too.
pub async fn list(db: &mut impl Access, operator: &Operator) -> Result<Vec<Row>, Refusal> {
    administrator(operator)?;
    let mut devices = Vec::new();
    for office in operator.offices() {
        devices.extend(store::device::of_office(db, office).await?);
    }
    Ok(devices)
}

const REVOKED: Refusal = Refusal::Conflict("error-device-revoked");

fn may_manage(operator: &Operator, office: &str) -> Result<(), Refusal> {
    administrator(operator)?;
    match !office.is_empty() && operator.works_in(office) {
        true => Ok(()),
        false => Err(Refusal::NotFound),
    }
}

async fn mine(work: &mut Work, operator: &Operator, device: Uuid) -> Result<(), Refusal> {
    administrator(operator)?;
    let row = store::device::by_id(&mut work.tx, device).await?.ok_or(Refusal::NotFound)?;
    may_manage(operator, &row.office)
}

/// Makes the terminal's one code and gives it in clear.
async fn hand_over_code(desk: &Desk, work: &mut Work, device: Uuid) -> Result<String, Refusal> {
    let code = desk.spoken_code();
    let until = work.now + TimeDelta::minutes(CODE_MINUTES);
    let given = store::device::set_code(&mut work.tx, device, &fingerprint(desk, &code), until).await?;
    given.happened().then_some(()).ok_or(REVOKED)?;
    Ok(code)
}

/// What is stored of a code.
pub(super) fn fingerprint(desk: &Desk, code: &str) -> Vec<u8> {
    desk.secrets.fingerprint("device_code", &[code.as_bytes()])
}
