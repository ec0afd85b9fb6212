//! Holding a place for ten minutes while the person confirms.
//!
//! Who books for themselves holds one place at a time: a new hold gives the older one back in the same walk, so that trying
//! another place never costs the one that is held before the other is sure.

use domain::agenda::{Booking, Occupied, State, Subject, SubjectId, Who, hold_until, may_book};
use store::{
    appointment::{Appointment, NEW},
    occupation::Of,
};
use uuid::Uuid;

use super::{
    By, Held, Origin, Wish,
    judge::{enter, open_of, request, take_out_hold, taken},
    occupy::{Old, TRIES, Taking, in_the_way, occupy},
    tell::Acted,
    wish::demand,
};
use crate::{Asked, Desk, Once, Refusal, Work};

/// Holds the place, for the person or by an operator of the centre.
///
/// Refused with every reason that the rules have ([`Refusal::Agenda`]), also when somebody was faster.
pub async fn hold(desk: &Desk, by: By<'_>, wish: &Wish, asked: &Asked) -> Result<Held, Refusal> {
    for n in 0..TRIES {
        if let Some(held) = attempt(desk, by, wish, asked, n > 0).await? {
            return Ok(held);
        }
    }
    Err(domain::agenda::Refusal::OperatorTaken.into())
}

/// `None` when somebody was faster: nothing was written, and the wish is to be judged again.
async fn attempt(
    desk: &Desk,
    by: By<'_>,
    wish: &Wish,
    asked: &Asked,
    again: bool,
) -> Result<Option<Held>, Refusal> {
    let mut work = match desk.once(by.actor(), "appointment_hold", asked).await? {
        Once::Done(held) => return Ok(Some(held)),
        Once::Fresh(work) => work,
    };
    let person = by.person();
    let supply = enter(desk, &mut work, &wish.office, person).await?;
    let demand = demand(desk, &mut work.tx, Some(by), &wish.need(), &supply, None).await?;
    let mut open = open_of(&mut work.tx, person, work.now).await?;
    let older = if by.who() == Who::Citizen { take_out_hold(&mut open) } else { None };
    let request = request(wish, demand, person, &open)?;
    let mut occupations = taken(&mut work, &request, &supply).await?;
    occupations.retain(|o| older.as_ref().is_none_or(|own| o.appointment.0 != own.id.to_string()));
    let occupied = Occupied::new(&occupations, work.now);
    let booking = may_book(&request, &supply, &occupied, work.now)?;

    let until = hold_until(work.now);
    let row = appointment(desk, &work, wish, person, &booking, Some(until), by.origin())?;
    let back: Vec<Subject> = match &older {
        Some(older) => older.read()?.subjects().collect(),
        None => Vec::new(),
    };
    store::appointment::add(&mut work.tx, &row).await?;
    let taking = Taking {
        subjects: &booking.subjects,
        span: row.span(),
        expires_at: Some(until),
        of: Of::Appointment(row.id),
        instead_of: older.as_ref().map(|older| Old {
            appointment: older.id,
            subjects: &back,
            span: older.span(),
        }),
        tidy: again || in_the_way(&occupations, &booking.subjects, work.now),
    };
    if !occupy(&mut work, &taking).await? {
        return Ok(None);
    }
    if let Some(older) = older {
        give_up(desk, &mut work, by, older).await?;
    }
    let acted = Acted { act: "hold", from: NEW, who: by.who(), by: Some(by.id()), reason: None };
    work.acted(desk, &row, &acted).await?;
    work.done(Held { appointment: row.id, until }).await.map(Some)
}

/// Writes that an older hold was released; its rows are given back already.
async fn give_up(desk: &Desk, work: &mut Work, by: By<'_>, mut older: Appointment) -> Result<(), Refusal> {
    let (from, to, now) = (State::Held, State::Cancelled, work.now);
    let touched = store::appointment::moved(&mut work.tx, older.id, older.version, from, to, now).await?;
    touched.one("older hold released")?;
    older.version += 1;
    older.state = to.code().to_owned();
    let acted = Acted { act: "release", from: from.code(), who: by.who(), by: Some(by.id()), reason: None };
    work.acted(desk, &older, &acted).await.map(drop)
}

/// A new appointment of `person` at the place of `booking`: held until then, or booked at once.
pub(super) fn appointment(
    desk: &Desk,
    work: &Work,
    wish: &Wish,
    person: Uuid,
    booking: &Booking,
    held_until: Option<chrono::DateTime<chrono::Utc>>,
    origin: Origin,
) -> Result<Appointment, Refusal> {
    let state = if held_until.is_some() { State::Held } else { State::Booked };
    let mut row = Appointment {
        id: desk.id(),
        office: wish.office.clone(),
        person_id: person,
        service: wish.service.as_str().to_owned(),
        session_id: None,
        operator_id: wish.operator,
        second_id: None,
        mediator_id: None,
        room_id: None,
        channel: wish.channel.code().to_owned(),
        starts_at: booking.starts_at,
        ends_at: booking.ends_at,
        state: state.code().to_owned(),
        version: 1,
        origin: origin.code().to_owned(),
        extended: wish.extended,
        held_until,
        code: desk.spoken_code(),
        created_at: work.now,
        updated_at: work.now,
    };
    put(&mut row, booking)?;
    Ok(row)
}

/// Writes the place of a booking into an appointment.
pub(super) fn put(row: &mut Appointment, booking: &Booking) -> Result<(), Refusal> {
    let read = |id: &Option<SubjectId>| match id {
        None => Ok(None),
        Some(id) => Uuid::try_parse(&id.0).map(Some).map_err(|_| Refusal::Internal("id of a subject")),
    };
    let place = &booking.place;
    row.operator_id = read(&Some(place.operator.clone()))?.unwrap_or(row.operator_id);
    row.second_id = read(&place.second)?;
    row.mediator_id = read(&place.mediator)?;
    row.room_id = read(&place.room)?;
    row.channel = place.channel.code().to_owned();
    (row.starts_at, row.ends_at) = (booking.starts_at, booking.ends_at);
    Ok(())
}
