//! Holding a whole session: everybody who has a seat, the seats, the session.

use std::collections::BTreeSet;

use store::{
    appointment::Appointment,
    dialect::{Lock, lock},
    group_session::GroupSession,
};
use uuid::Uuid;

use crate::{Operator, Refusal, Work};

/// How often one begins again because somebody enrolled meanwhile; each time a place less is left.
pub(super) const TRIES: usize = 32;

/// A session that is held, with its seats that are not over, in the order of enrolment.
pub(super) struct Whole {
    pub session: GroupSession,
    pub seats: Vec<Appointment>,
}

/// Holds the session for an operator of its centre. `None` when somebody enrolled between looking and holding: the
/// transaction is dropped then, because people are held before the session.
pub(super) async fn whole(work: &mut Work, operator: &Operator, id: Uuid) -> Result<Option<Whole>, Refusal> {
    let session = store::group_session::by_id(&mut work.tx, id).await?.ok_or(Refusal::NotFound)?;
    if !operator.works_in(&session.office) {
        return Err(Refusal::NotFound);
    }
    let seats = open(work, id).await?;
    let people: BTreeSet<Uuid> = seats.iter().map(|seat| seat.person_id).collect();
    let rows: BTreeSet<Uuid> = seats.iter().map(|seat| seat.id).collect();
    for person in &people {
        lock(&mut work.tx, Lock::Person, *person).await?;
    }
    for row in &rows {
        lock(&mut work.tx, Lock::Appointment, *row).await?;
    }
    lock(&mut work.tx, Lock::GroupSession, id).await?;
    let session = store::group_session::by_id(&mut work.tx, id).await?.ok_or(Refusal::NotFound)?;
    let seats = open(work, id).await?;
    Ok(seats.iter().all(|seat| rows.contains(&seat.id)).then_some(Whole { session, seats }))
}

async fn open(work: &mut Work, session: Uuid) -> Result<Vec<Appointment>, Refusal> {
    let mut open = Vec::new();
    for seat in store::appointment::of_session(&mut work.tx, session).await? {
        if seat.state()?.is_open() {
            open.push(seat);
        }
    }
    Ok(open)
}
