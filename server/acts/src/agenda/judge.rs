//! Judging one wish inside the transaction that would grant it: everything is read after the locks, and only what the
//! answer needs.
//!
//! What a search offered may be gone by now; what the rules say here may be gone a moment later. The last word is the
//! database's, when the rows are written ([`super::occupy`]).

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::agenda::{
    Demand, Exception, Occupation, Person, Request, Span, State, Subject, SubjectId, SubjectKind, Supply,
};
use store::{
    Access,
    appointment::{Appointment, subject_id},
    occupation::Window,
};
use uuid::Uuid;

use super::{Wish, supply::supply_at};
use crate::{Desk, Refusal, Work};

/// Holds what every booking begins with, the centre's supply and the person; gives the supply as it stays until the
/// transaction ends.
pub(super) async fn enter(
    desk: &Desk,
    work: &mut Work,
    office: &str,
    person: Uuid,
) -> Result<Arc<Supply>, Refusal> {
    let version = store::dialect::enter_agenda(&mut work.tx, office, person).await?;
    supply_at(desk, &mut work.tx, office, version.ok_or(Refusal::NotFound)?).await
}

/// The wish as the rules read it. `open` are the appointments that count towards the person's limits.
pub(super) fn request(
    wish: &Wish,
    demand: Demand,
    person: Uuid,
    open: &[Appointment],
) -> Result<Request, Refusal> {
    let open = open.iter().map(Appointment::open).collect::<Result<_, _>>()?;
    Ok(Request {
        demand,
        person: Person { id: subject_id(person), open },
        starts_at: wish.starts_at,
        operator: subject_id(wish.operator),
        channel: wish.channel,
    })
}

/// What is taken, at the time of the wish, of everybody and everything that could be part of it.
pub(super) async fn taken(
    work: &mut Work,
    request: &Request,
    supply: &Supply,
) -> Result<Vec<Occupation>, Refusal> {
    let Some(span) = span(work, request, supply) else { return Ok(Vec::new()) };
    let subjects =
        subjects(request, supply).into_iter().map(|id| read(&id)).collect::<Result<Vec<_>, _>>()?;
    Ok(store::occupation::of_subjects(&mut work.tx, &subjects, Window::over(span)).await?)
}

/// The time of the wish; `None` when the rules refuse it without a look at what is taken.
fn span(work: &Work, request: &Request, supply: &Supply) -> Option<Span> {
    let minutes = request.demand.minutes(supply).ok()?;
    let ahead = request.starts_at.signed_duration_since(work.now);
    let near = TimeDelta::zero()..TimeDelta::days(i64::from(supply.rules.max_notice_days) + 2);
    near.contains(&ahead).then(|| Span::of_minutes(request.starts_at, minutes))
}

fn read(id: &SubjectId) -> Result<Uuid, Refusal> {
    Uuid::try_parse(&id.0).map_err(|_| Refusal::Internal("id of a subject"))
}

/// Who and what could be part of the appointment, each once.
fn subjects(request: &Request, supply: &Supply) -> Vec<SubjectId> {
    let mut subjects = vec![request.person.id.clone(), request.operator.clone()];
    let companions = request.demand.mediator.iter().chain(&request.demand.second).flatten();
    subjects.extend(companions.cloned());
    subjects.extend(rooms(supply, &request.operator));
    subjects.sort();
    subjects.dedup();
    subjects
}

/// The rooms in which an operator may receive.
fn rooms(supply: &Supply, operator: &SubjectId) -> Vec<SubjectId> {
    let own = |staff: &Subject| staff.kind == SubjectKind::Operator && staff.id == *operator;
    let mut rooms = Vec::new();
    for opening in supply.openings.iter().filter(|opening| own(&opening.staff)) {
        rooms.extend(opening.stretch.rooms.iter().cloned());
        let replaced = supply.exceptions.iter().filter(|e| e.opening() == Some(&opening.id));
        for exception in replaced {
            if let Exception::Replaced { by, .. } = exception {
                rooms.extend(by.rooms.iter().cloned());
            }
        }
    }
    rooms
}

/// Those of a person that count: a hold that is over does not.
pub(super) async fn open_of(
    db: &mut impl Access,
    person: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<Appointment>, Refusal> {
    let mut open = store::appointment::open_of(db, person).await?;
    open.retain(|a| a.state != State::Held.code() || a.held_until.is_none_or(|end| now < end));
    Ok(open)
}

/// The hold among a person's open appointments: it does not count against the place that replaces it.
pub(super) fn take_out_hold(open: &mut Vec<Appointment>) -> Option<Appointment> {
    let held = open.iter().position(|a| a.state == State::Held.code())?;
    Some(open.remove(held))
}
