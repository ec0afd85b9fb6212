//! Enrolling: a seat for one person, by themselves or by an operator for them.
//!
//! The session is held while its places are counted, so that of many who want the last one the first gets it and the
//! others are told that there is none.

use domain::{
    agenda::{Occupied, Person, Refusal as No, Session, State, Subject, Who, may_enrol},
    catalogue::LepCode,
};
use store::{
    appointment::{Appointment, NEW, subject_id},
    dialect::{Lock, keep_agenda, lock},
    group_session::GroupSession,
    occupation::{Of, Window},
};
use uuid::Uuid;

use super::{
    super::{
        Booked, By,
        judge::open_of,
        occupy::{TRIES, Taking, in_the_way, occupy},
        supply,
        tell::{Acted, Told},
        wish::needs_did,
    },
    planned,
};
use crate::{Asked, Desk, Once, Refusal, Work};

/// Gives a seat of the session to the person for whom `by` acts.
///
/// Citizens enrol where the session is open to them, and in an interview for which a DID is needed once theirs is
/// submitted. Refused with every reason that the rules have ([`Refusal::Agenda`]).
pub async fn enrol(desk: &Desk, by: By<'_>, session: Uuid, asked: &Asked) -> Result<Booked, Refusal> {
    for n in 0..TRIES {
        if let Some(booked) = attempt(desk, by, session, asked, n > 0).await? {
            return Ok(booked);
        }
    }
    Err(No::CitizenTaken.into())
}

/// `None` when the person's time was taken meanwhile: nothing was written.
async fn attempt(
    desk: &Desk,
    by: By<'_>,
    session: Uuid,
    asked: &Asked,
    again: bool,
) -> Result<Option<Booked>, Refusal> {
    let mut work = match desk.once(by.actor(), "group_enrol", asked).await? {
        Once::Done(booked) => return Ok(Some(booked)),
        Once::Fresh(work) => work,
    };
    let person = by.person();
    let stored = hold(&mut work, by, session).await?;
    let supply = supply(desk, &mut work.tx, &stored.office).await?;
    let judged = judged(desk, &mut work, by, &stored).await?;
    let open = open_of(&mut work.tx, person, work.now).await?;
    let whom = Person {
        id: subject_id(person),
        open: open.iter().map(Appointment::open).collect::<Result<_, _>>()?,
    };
    let span = judged.place.span;
    let taken = store::occupation::of_subjects(&mut work.tx, &[person], Window::over(span)).await?;
    let seat = may_enrol(&judged, by.who(), &whom, &supply, &Occupied::new(&taken, work.now), work.now)?;

    let places = judged.places.get();
    let counted = store::group_session::seat(&mut work.tx, session).await?;
    counted.happened().then_some(()).ok_or(Refusal::from(No::Full { places }))?;
    let row = appointment(desk, &work, by, &stored);
    store::appointment::add(&mut work.tx, &row).await?;
    let subjects: [Subject; 1] = [seat.subject];
    let taking = Taking {
        subjects: &subjects,
        span,
        expires_at: None,
        of: Of::Appointment(row.id),
        instead_of: None,
        tidy: again || in_the_way(&taken, &subjects, work.now),
    };
    if !occupy(&mut work, &taking).await? {
        return Ok(None);
    }
    let acted = Acted { act: "enrol", from: NEW, who: by.who(), by: Some(by.id()), reason: None };
    let event = work.acted(desk, &row, &acted).await?;
    work.tell_appointment(desk, event, &row, &Told::Booked).await?;
    work.done(Booked { appointment: row.id, version: row.version }).await.map(Some)
}

/// Holds centre, person and session in the order of the agenda, and reads the session since.
async fn hold(work: &mut Work, by: By<'_>, session: Uuid) -> Result<GroupSession, Refusal> {
    // In which centre it is never changes, so it may be asked before anything is held.
    let office = store::group_session::by_id(&mut work.tx, session).await?.ok_or(Refusal::NotFound)?.office;
    by.may_act_in(&office)?;
    keep_agenda(&mut work.tx, &office).await?;
    lock(&mut work.tx, Lock::Person, by.person()).await?;
    store::person::by_id(&mut work.tx, by.person()).await?.ok_or(Refusal::NotFound)?;
    lock(&mut work.tx, Lock::GroupSession, session).await?;
    store::group_session::by_id(&mut work.tx, session).await?.ok_or(Refusal::NotFound)
}

/// The session with whoever is in it, when people may enter it in this way at all.
async fn judged(desk: &Desk, work: &mut Work, by: By<'_>, stored: &GroupSession) -> Result<Session, Refusal> {
    planned(stored)?;
    let citizen = by.who() == Who::Citizen;
    if citizen && !stored.self_booking {
        return Err(Refusal::Conflict("error-group-not-open"));
    }
    let enrolled = store::group_session::enrolled(&mut work.tx, stored.id).await?;
    let session = stored.read(enrolled)?;
    let service: LepCode = session.service;
    if citizen && needs_did(desk, service) {
        let did = store::did::open_of(&mut work.tx, by.person()).await?;
        did.map(drop).ok_or(Refusal::Conflict("error-agenda-needs-did"))?;
    }
    Ok(session)
}

/// The seat: with the staff and the room of the session, which it does not take.
fn appointment(desk: &Desk, work: &Work, by: By<'_>, session: &GroupSession) -> Appointment {
    Appointment {
        id: desk.id(),
        office: session.office.clone(),
        person_id: by.person(),
        service: session.service.clone(),
        session_id: Some(session.id),
        operator_id: session.operator_id,
        second_id: session.second_id,
        mediator_id: session.mediator_id,
        room_id: session.room_id,
        channel: session.channel.clone(),
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        state: State::Booked.code().to_owned(),
        version: 1,
        origin: by.origin().code().to_owned(),
        extended: false,
        held_until: None,
        code: desk.spoken_code(),
        created_at: work.now,
        updated_at: work.now,
    }
}
