//! Receiving somebody who came without an appointment: they are in the hall at once.
//!
//! Never refused because the agenda is full. The operator and a room are taken for as long as they are free, and the
//! length is cut to the next time at which one of them is needed; who is taken already is not taken twice
//! (`domain::agenda::WalkIn`). Should a booking be faster by a moment, the walk-in stands without what that one took.

use domain::{
    agenda::{Occupied, Received, State, Subject, SubjectKind, Supply, Who},
    catalogue::LepCode,
    passage::Channel,
};
use store::{
    appointment::{Appointment, NEW, subject_id},
    dialect::{Lock, hold_subjects, keep_agenda, lock},
    occupation::{Of, Window, id_of},
};
use uuid::Uuid;

use super::super::{Booked, Origin, supply, tell::Acted};
use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// Who came, and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkIn<'a> {
    /// Slug of the centre, one of the operator's.
    pub office: &'a str,
    pub person: Uuid,
    pub service: LepCode,
    pub channel: Channel,
    /// The arrival that the terminal in the hall wrote down; it is seen to with this.
    pub arrival: Option<Uuid>,
}

/// Makes an appointment that has arrived, with this operator.
///
/// [`Refusal::Agenda`] for a service that is not delivered in appointments or has no duration (R002);
/// `error-arrival-seen` when a colleague has seen to that arrival.
pub async fn walk_in(
    desk: &Desk,
    operator: &Operator,
    coming: &WalkIn<'_>,
    asked: &Asked,
) -> Result<Booked, Refusal> {
    let mut work = match desk.once(operator.actor(), "appointment_walk_in", asked).await? {
        Once::Done(booked) => return Ok(booked),
        Once::Fresh(work) => work,
    };
    if coming.office.is_empty() || !operator.works_in(coming.office) {
        return Err(Refusal::NotFound);
    }
    keep_agenda(&mut work.tx, coming.office).await?;
    lock(&mut work.tx, Lock::Person, coming.person).await?;
    store::person::by_id(&mut work.tx, coming.person).await?.ok_or(Refusal::NotFound)?;
    let supply = supply(desk, &mut work.tx, coming.office).await?;
    let minutes = supply.durations.minutes(coming.service)?;
    let received = receive(&mut work, operator, coming, &supply, minutes).await?;
    let appointment = appointment(desk, &work, operator, coming, &received)?;
    store::appointment::add(&mut work.tx, &appointment).await?;
    occupy(&mut work, appointment.id, &received).await?;
    let acted = Acted {
        act: Origin::WalkIn.code(),
        from: NEW,
        who: Who::Operator,
        by: Some(operator.id()),
        reason: None,
    };
    work.acted(desk, &appointment, &acted).await?;
    if let Some(arrival) = coming.arrival {
        see(&mut work, operator, coming, arrival, appointment.id).await?;
    }
    work.done(Booked { appointment: appointment.id, version: appointment.version }).await
}

/// What is free now.
async fn receive(
    work: &mut Work,
    operator: &Operator,
    coming: &WalkIn<'_>,
    supply: &Supply,
    minutes: u16,
) -> Result<Received, Refusal> {
    // R165: an interview wants an isolated seat.
    let rooms = supply.rooms.iter().filter(|room| room.isolated && coming.channel == Channel::Sportello);
    let walk_in = domain::agenda::WalkIn {
        citizen: subject_id(coming.person),
        operator: subject_id(operator.id()),
        rooms: rooms.map(|room| room.id.clone()).collect(),
        minutes,
    };
    let subjects = [&walk_in.citizen, &walk_in.operator].into_iter().chain(&walk_in.rooms);
    let ids = subjects.map(|id| Uuid::try_parse(&id.0)).collect::<Result<Vec<_>, _>>();
    let ids = ids.map_err(|_| Refusal::Internal("id of a subject"))?;
    let span = domain::agenda::Span::of_minutes(work.now, minutes);
    let taken = store::occupation::of_subjects(&mut work.tx, &ids, Window::over(span)).await?;
    Ok(walk_in.receive(&Occupied::new(&taken, work.now), work.now))
}

fn appointment(
    desk: &Desk,
    work: &Work,
    operator: &Operator,
    coming: &WalkIn<'_>,
    received: &Received,
) -> Result<Appointment, Refusal> {
    let room = received.room.as_ref().map(|id| Uuid::try_parse(&id.0)).transpose();
    Ok(Appointment {
        id: desk.id(),
        office: coming.office.to_owned(),
        person_id: coming.person,
        service: coming.service.to_string(),
        session_id: None,
        operator_id: operator.id(),
        second_id: None,
        mediator_id: None,
        room_id: room.map_err(|_| Refusal::Internal("id of a room"))?,
        channel: coming.channel.code().to_owned(),
        starts_at: received.span.from,
        ends_at: received.span.to,
        state: State::Arrived.code().to_owned(),
        version: 1,
        origin: Origin::WalkIn.code().to_owned(),
        extended: false,
        held_until: None,
        code: desk.spoken_code(),
        created_at: work.now,
        updated_at: work.now,
    })
}

/// Takes each subject that is still free, in their order.
async fn occupy(work: &mut Work, appointment: Uuid, received: &Received) -> Result<(), Refusal> {
    let ids = received.subjects.iter().map(id_of).collect::<Result<Vec<_>, _>>()?;
    hold_subjects(&mut work.tx, &ids).await?;
    for subject in &received.subjects {
        let taken = take(work, appointment, received, subject).await?;
        if !taken && subject.kind == SubjectKind::Room {
            store::day::without_room(&mut work.tx, appointment).await?;
        }
    }
    Ok(())
}

/// Holds that are over are tidied out of the way first.
async fn take(
    work: &mut Work,
    appointment: Uuid,
    received: &Received,
    subject: &Subject,
) -> Result<bool, Refusal> {
    let (now, tx) = (work.now, &mut work.tx);
    store::occupation::clear(tx, subject, None, received.span, now).await?;
    let one = std::slice::from_ref(subject);
    let of = Of::Appointment(appointment);
    Ok(store::occupation::take(tx, one, received.span, None, of).await?.happened())
}

/// The arrival is seen to, once.
async fn see(
    work: &mut Work,
    operator: &Operator,
    coming: &WalkIn<'_>,
    arrival: Uuid,
    appointment: Uuid,
) -> Result<(), Refusal> {
    let stored = store::arrival::by_id(&mut work.tx, arrival).await?.ok_or(Refusal::NotFound)?;
    if stored.office != coming.office || stored.person_id.is_some_and(|person| person != coming.person) {
        return Err(Refusal::NotFound);
    }
    let now = work.now;
    let seen = store::arrival::see(&mut work.tx, arrival, operator.id(), Some(appointment), now).await?;
    seen.happened().then_some(()).ok_or(Refusal::Conflict("error-arrival-seen"))
}
