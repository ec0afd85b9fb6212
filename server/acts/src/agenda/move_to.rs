//! Moving an appointment to another place, all or nothing.
//!
//! Its own time does not stand in its way: a shift over one's own place works. Everything old and new is held in order
//! before anything is given back, so that two people who cross their places never wait for each other in a circle.

use domain::agenda::{Act, Refusal as No, may_move};
use store::occupation::Of;
use uuid::Uuid;

use super::{
    Booked, By, Wish,
    held::{may, own_of_held},
    hold::put,
    judge::{enter, open_of, request, taken},
    occupy::{Old, TRIES, Taking, occupy},
    tell::{Acted, Told},
    wish::demand,
};
use crate::{Asked, Desk, Once, Refusal};

/// Moves an appointment to the place of `wish`, which is for the same service.
///
/// Refused with every reason that the rules have ([`Refusal::Agenda`]), also when somebody was faster: the appointment
/// stands where it stood then.
pub async fn move_to(
    desk: &Desk,
    by: By<'_>,
    appointment: Uuid,
    version: i64,
    wish: &Wish,
    asked: &Asked,
) -> Result<Booked, Refusal> {
    for _ in 0..TRIES {
        if let Some(booked) = attempt(desk, by, appointment, version, wish, asked).await? {
            return Ok(booked);
        }
    }
    Err(No::OperatorTaken.into())
}

async fn attempt(
    desk: &Desk,
    by: By<'_>,
    appointment: Uuid,
    version: i64,
    wish: &Wish,
    asked: &Asked,
) -> Result<Option<Booked>, Refusal> {
    let mut work = match desk.once(by.actor(), "appointment_move", asked).await? {
        Once::Done(booked) => return Ok(Some(booked)),
        Once::Fresh(work) => work,
    };
    let person = by.person();
    let supply = enter(desk, &mut work, &wish.office, person).await?;
    let stored = own_of_held(&mut work, by, appointment).await?;
    // The deadlines are those of the centre where it stands.
    let row = may(desk, &mut work, by, &stored, Act::Move, Some(version), None).await?;
    if stored.session_id.is_some() {
        return Err(No::NotNow(Act::Move, row.from).into());
    }
    if stored.service()? != wish.service {
        return Err(No::NotBookable(wish.service).into());
    }
    let demand = demand(desk, &mut work.tx, Some(by), &wish.need(), &supply, Some(&stored)).await?;
    let extended = demand.extended;
    let open = open_of(&mut work.tx, person, work.now).await?;
    let request = request(wish, demand, person, &open)?;
    let occupations = taken(&mut work, &request, &supply).await?;
    let old = stored.read()?;
    let booking = may_move(&old, &request, &supply, &occupations, work.now)?.booking;

    let given_back: Vec<_> = old.subjects().collect();
    let mut after = stored.clone();
    put(&mut after, &booking)?;
    if after.office != wish.office {
        // Codes are unique within a centre.
        after.code = desk.spoken_code();
        after.office.clone_from(&wish.office);
    }
    (after.extended, after.version, after.updated_at) = (extended, stored.version + 1, work.now);
    let taking = Taking {
        subjects: &booking.subjects,
        span: after.span(),
        expires_at: None,
        of: Of::Appointment(appointment),
        instead_of: Some(Old { appointment, subjects: &given_back, span: stored.span() }),
        tidy: true,
    };
    if !occupy(&mut work, &taking).await? {
        return Ok(None);
    }
    let touched = store::appointment::placed(&mut work.tx, &after, stored.version).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    let acted =
        Acted { act: row.act.code(), from: row.from.code(), who: by.who(), by: Some(by.id()), reason: None };
    let event = work.acted(desk, &after, &acted).await?;
    work.tell_appointment(desk, event, &after, &Told::Moved).await?;
    work.done(Booked { appointment, version: after.version }).await.map(Some)
}
