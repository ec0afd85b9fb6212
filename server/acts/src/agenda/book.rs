//! An operator books for a person: no hold, no confirmation, the person is told.
//!
//! The shortest notice and the limits bind who books for themselves; openings, absences, lengths and rooms bind everybody.

use domain::agenda::{Occupied, may_book};
use store::{appointment::NEW, occupation::Of};
use uuid::Uuid;

use super::{
    Booked, By, Origin, Wish, convocation,
    hold::appointment,
    judge::{enter, open_of, request, taken},
    occupy::{TRIES, Taking, in_the_way, occupy},
    tell::{Acted, Told},
    wish::demand,
};
use crate::{Asked, Desk, Once, Operator, Refusal};

/// Books the place for `person`. `origin` is [`Origin::Operator`] or [`Origin::Convocation`].
///
/// Refused with every reason that the rules have ([`Refusal::Agenda`]), also when somebody was faster.
pub async fn book(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    wish: &Wish,
    origin: Origin,
    asked: &Asked,
) -> Result<Booked, Refusal> {
    let by = By::Operator { operator, person };
    for n in 0..TRIES {
        if let Some(booked) = attempt(desk, by, wish, origin, asked, n > 0).await? {
            return Ok(booked);
        }
    }
    Err(domain::agenda::Refusal::OperatorTaken.into())
}

async fn attempt(
    desk: &Desk,
    by: By<'_>,
    wish: &Wish,
    origin: Origin,
    asked: &Asked,
    again: bool,
) -> Result<Option<Booked>, Refusal> {
    let mut work = match desk.once(by.actor(), "appointment_book", asked).await? {
        Once::Done(booked) => return Ok(Some(booked)),
        Once::Fresh(work) => work,
    };
    let person = by.person();
    let supply = enter(desk, &mut work, &wish.office, person).await?;
    if origin == Origin::Convocation {
        by.may_act_in(&wish.office)?;
        convocation::check(desk, &mut work, person, wish, &supply).await?;
    }
    let demand = demand(desk, &mut work.tx, Some(by), &wish.need(), &supply, None).await?;
    let open = open_of(&mut work.tx, person, work.now).await?;
    let request = request(wish, demand, person, &open)?;
    let occupations = taken(&mut work, &request, &supply).await?;
    let booking = may_book(&request, &supply, &Occupied::new(&occupations, work.now), work.now)?;

    let row = appointment(desk, &work, wish, person, &booking, None, origin)?;
    store::appointment::add(&mut work.tx, &row).await?;
    let taking = Taking {
        subjects: &booking.subjects,
        span: row.span(),
        expires_at: None,
        of: Of::Appointment(row.id),
        instead_of: None,
        tidy: again || in_the_way(&occupations, &booking.subjects, work.now),
    };
    if !occupy(&mut work, &taking).await? {
        return Ok(None);
    }
    let acted = Acted { act: "book", from: NEW, who: by.who(), by: Some(by.id()), reason: None };
    let event = work.acted(desk, &row, &acted).await?;
    let told = if origin == Origin::Convocation { Told::Convoked } else { Told::Booked };
    work.tell_appointment(desk, event, &row, &told).await?;
    work.done(Booked { appointment: row.id, version: row.version }).await.map(Some)
}
