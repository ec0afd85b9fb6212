//! Giving a held place back before it is confirmed. Nobody was told of it, so nobody is told now.

use domain::agenda::Act;
use store::occupation::Of;
use uuid::Uuid;

use super::{
    By,
    held::{may, moved, own},
    tell::Acted,
};
use crate::{Desk, Refusal};

pub async fn release(desk: &Desk, by: By<'_>, appointment: Uuid) -> Result<(), Refusal> {
    let mut work = desk.work(by.actor()).await?;
    let stored = own(&mut work, by, appointment).await?;
    let row = may(desk, &mut work, by, &stored, Act::Release, None, None).await?;
    store::occupation::give_back(&mut work.tx, Of::Appointment(appointment)).await?;
    let released = moved(&mut work, &stored, row.from, row.to).await?;
    let acted =
        Acted { act: row.act.code(), from: row.from.code(), who: by.who(), by: Some(by.id()), reason: None };
    work.acted(desk, &released, &acted).await?;
    work.done(()).await
}
