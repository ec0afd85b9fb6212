//! The day of a centre: who is in the hall, who is received, who did not come, and what a visit leaves on the file.
//!
//! - What may happen is one table (`domain::agenda::TRANSITIONS`); each act here does one of its rows, writes history and
//!   audit, gives back what is no longer taken and takes back reminders.
//! - That somebody did not come is written down and nothing else: the law's consequences are decided elsewhere, with
//!   the proof of a justified reason (art. 21 D.Lgs. 150/2015).
//! - A visit is closed once: its passages, the confirmation of the declaration and the end of the appointment are one
//!   transaction.
//! - A terminal that checks somebody in tells nothing about them.
//!
//! Each act holds the person first, then the declaration with its request where there is one, then the appointment
//! ([`crate::did`], `hold.rs`; what follows is in `agenda/occupy.rs`).

mod check_in;
mod finish;
mod read;
mod see_to;
mod step;
mod walk_in;

pub use check_in::{CheckedIn, check_in};
pub use finish::{Finish, Finished, finish};
pub use read::{Closing, One, WaitingDid, closing, day, one, waiting, week};
pub use see_to::see_to;
pub use step::step;
pub use walk_in::{WalkIn, walk_in};

use domain::agenda::{State, Transition, Who};
use store::{
    appointment::Appointment,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::tell::Acted;
use crate::{Desk, Operator, Refusal, Work};

/// Who did something on the day: an operator, or the person at a terminal, where nobody is logged in.
#[derive(Clone, Copy)]
struct Doer {
    who: Who,
    id: Option<Uuid>,
}

impl Doer {
    fn operator(operator: &Operator) -> Doer {
        Doer { who: Who::Operator, id: Some(operator.id()) }
    }
}

/// An appointment of one of the operator's centres, held together with its person.
async fn hold(work: &mut Work, operator: &Operator, id: Uuid) -> Result<Appointment, Refusal> {
    // Whose it is never changes, so it may be asked before anything is held.
    let person = store::appointment::by_id(&mut work.tx, id).await?.ok_or(Refusal::NotFound)?.person_id;
    lock(&mut work.tx, Lock::Person, person).await?;
    let stored = hold_of(work, id).await?;
    operator.works_in(&stored.office).then_some(stored).ok_or(Refusal::NotFound)
}

/// An appointment whose person is already held.
async fn hold_of(work: &mut Work, id: Uuid) -> Result<Appointment, Refusal> {
    lock(&mut work.tx, Lock::Appointment, id).await?;
    store::appointment::by_id(&mut work.tx, id).await?.ok_or(Refusal::NotFound)
}

/// Does one row of the table to an appointment that is held; gives it as it stands afterwards.
async fn advance(
    desk: &Desk,
    work: &mut Work,
    stored: Appointment,
    row: &Transition,
    doer: Doer,
    reason: Option<&str>,
) -> Result<Appointment, Refusal> {
    let now = work.now;
    let (id, version) = (stored.id, stored.version);
    let touched = store::appointment::moved(&mut work.tx, id, version, row.from, row.to, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    let after =
        Appointment { state: row.to.code().to_owned(), version: version + 1, updated_at: now, ..stored };
    let Doer { who, id: by } = doer;
    let acted = Acted { act: row.act.code(), from: row.from.code(), who, by, reason };
    work.acted(desk, &after, &acted).await?;
    if row.from == State::Booked {
        work.forget_reminders(id).await?;
    }
    if row.from.occupies() && !row.to.occupies() {
        store::occupation::give_back(&mut work.tx, store::occupation::Of::Appointment(id)).await?;
    }
    Ok(after)
}
