//! Confirming a held place: its rows become firm, or the hold is over.
//!
//! A hold ends by the clock, but what decides is whether its rows are still there: somebody who found it over may have
//! taken the time a moment ago. They are held in order, made firm and counted.

use domain::agenda::{Act, Refusal as No};
use store::{dialect::hold_taken, occupation::Of};
use uuid::Uuid;

use super::{
    Booked, By,
    held::{may, moved, own},
    tell::{Acted, Told},
};
use crate::{Asked, Desk, Once, Refusal};

pub async fn confirm(
    desk: &Desk,
    by: By<'_>,
    appointment: Uuid,
    version: i64,
    asked: &Asked,
) -> Result<Booked, Refusal> {
    let mut work = match desk.once(by.actor(), "appointment_confirm", asked).await? {
        Once::Done(booked) => return Ok(booked),
        Once::Fresh(work) => work,
    };
    let stored = own(&mut work, by, appointment).await?;
    let row = may(desk, &mut work, by, &stored, Act::Confirm, Some(version), None).await?;
    hold_taken(&mut work.tx, Of::Appointment(appointment)).await?;
    let firm = store::occupation::make_firm(&mut work.tx, appointment).await?;
    if usize::try_from(firm.0) != Ok(stored.read()?.subjects().count()) {
        return Err(No::HoldOver.into());
    }
    let booked = moved(&mut work, &stored, row.from, row.to).await?;
    let acted =
        Acted { act: row.act.code(), from: row.from.code(), who: by.who(), by: Some(by.id()), reason: None };
    let event = work.acted(desk, &booked, &acted).await?;
    work.tell_appointment(desk, event, &booked, &Told::Booked).await?;
    work.done(Booked { appointment, version: booked.version }).await
}
