//! From rows of the store to lines of the day.

use acts::Operator;
use app::pages::operator::{
    day::{ArrivalLine, DayLine, Entry, GroupLine},
    parts::{Named, PersonRef},
};
use domain::agenda::{Act, OfficeRules, State, Supply, Who, acts as acts_of, may_act};
use store::{arrival::Waiting, day::Line, group_session::GroupSession};
use uuid::Uuid;

use super::super::shared;
use crate::http::{Problem, Visit};

/// A seat is decided with its group, but for who comes in and for a proof that arrives later.
fn of_a_seat(act: Act, state: State) -> bool {
    matches!(act, Act::CheckIn | Act::UndoCheckIn | Act::Cancel) || state == State::Missed
}

/// An appointment as a page shows it. `rules` are the centre's; without an agenda nothing can be done to it here.
pub fn line(visit: &Visit, line: Line, rules: Option<&OfficeRules>) -> Result<DayLine, Problem> {
    let Line { appointment, surname, name, cf, phone, .. } = line;
    let (state, read, now) = (appointment.state()?, appointment.read()?, visit.house.desk.now());
    let seat = appointment.session_id.is_some();
    let shown = |act: &Act| !matches!(act, Act::Confirm | Act::Release);
    let possible = |act: &Act| {
        let reason = Some("-");
        rules.is_some_and(|rules| may_act(&read, *act, Who::Operator, reason, rules, now).is_ok())
    };
    let acts = acts_of(state, Who::Operator).map(|row| row.act).filter(shown).filter(possible);
    Ok(DayLine {
        id: appointment.id.to_string(),
        version: appointment.version,
        request_key: visit.house.desk.request_key(),
        person: PersonRef { id: appointment.person_id.to_string(), surname, name, cf },
        phone,
        service: service(visit, &appointment.service),
        starts_at: appointment.starts_at,
        ends_at: appointment.ends_at,
        state,
        since: appointment.updated_at,
        arrived_at: line.here_since,
        channel: appointment.channel()?,
        room: line.room_name,
        operator: line.operator_name,
        second: line.second_name,
        mediator: line.mediator_name,
        acts: acts.filter(|act| !seat || of_a_seat(*act, state)).collect(),
    })
}

/// Code and name.
pub fn service(visit: &Visit, code: &str) -> Named {
    Named::new(code, shared::service_name(visit, code))
}

/// Somebody who waits without an appointment.
pub fn arrival(visit: &Visit, waiting: Waiting) -> ArrivalLine {
    let Waiting { id, person_id, surname, name, cf, at, .. } = waiting;
    let person = person_id.map(|id| PersonRef {
        id: id.to_string(),
        surname: surname.unwrap_or_default(),
        name: name.unwrap_or_default(),
        cf: cf.clone(),
    });
    ArrivalLine { id: id.to_string(), at, person, cf, request_key: visit.house.desk.request_key() }
}

/// A group session of the day.
pub fn group(
    visit: &Visit,
    session: GroupSession,
    staff: &[(Uuid, String)],
    supply: Option<&Supply>,
) -> Result<GroupLine, Problem> {
    let room = session.room_id.map(store::appointment::subject_id);
    let room = room.and_then(|id| supply?.room(&id).map(|room| room.name.clone()));
    let operator = staff.iter().find(|(id, _)| *id == session.operator_id).map(|(_, name)| name.clone());
    let count = |n: i64, what| u16::try_from(n).map_err(|_| store::DbError::Unreadable(what));
    Ok(GroupLine {
        id: session.id.to_string(),
        service: service(visit, &session.service),
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        room,
        operator: operator.unwrap_or_default(),
        taken: count(session.taken, "group_session.taken")?,
        places: count(session.places, "group_session.places")?,
    })
}

/// The lines of single appointments and the groups, by time; seats stand in their group.
pub fn entries(lines: Vec<DayLine>, groups: Vec<GroupLine>) -> Vec<Entry> {
    let mut entries: Vec<Entry> =
        lines.into_iter().map(Entry::One).chain(groups.into_iter().map(Entry::Group)).collect();
    entries.sort_by_key(|entry| match entry {
        Entry::One(line) => line.starts_at,
        Entry::Group(group) => group.starts_at,
    });
    entries
}

/// Whether a group is one of the operator's, or of everybody's when `of` is `None`.
pub fn is_of(session: &GroupSession, of: Option<Uuid>) -> bool {
    of.is_none_or(|id| session.operator_id == id || session.second_id == Some(id))
}

/// The centre that the address asks for, one of the operator's; their first without one.
pub fn office(visit: &Visit, operator: &Operator) -> Result<String, Problem> {
    match visit.query.get("sede") {
        None => Ok(operator.office().to_owned()),
        Some(slug) if operator.works_in(slug) => Ok(slug.to_owned()),
        Some(_) => Err(Problem::NotFound),
    }
}
