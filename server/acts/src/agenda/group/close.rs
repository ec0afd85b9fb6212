//! Closing a session: the attendance of everybody in one act, and one passage for each person present, with the code of
//! that person's programmes (R073).
//!
//! All or nothing. What a rule refuses on one person's file is shown beside that person and nothing is written; when the
//! operator strikes that passage the person stays present, the others are recorded, and the struck one is recorded by
//! hand: a whole group must not wait for one file, and nothing is recorded past a rule.

use std::collections::BTreeMap;

use domain::{
    agenda::{Attendance, Reason, Refusal as No, SessionState, State, Who, minutes_passed},
    form::FieldError,
    passage::{Channel, Finding, GroupHeld},
};
use serde::{Deserialize, Serialize};
use store::{appointment::Appointment, group_session::GroupSession, occupation::Of};
use uuid::Uuid;

use super::{
    super::{held::moved, tell::Acted},
    planned,
    whole::{TRIES, Whole, whole},
};
use crate::{
    Asked, Desk, Once, Operator, Refusal, Work,
    passage::{Entry, Subject, Whose, write},
};

/// Whether one person came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatAttendance {
    /// The appointment.
    pub seat: Uuid,
    pub attendance: Attendance,
    /// Why, and which proof was shown, for a justified absence.
    pub reason: Option<String>,
    /// Present, but the passage is recorded by hand.
    pub strike: bool,
}

/// What the operator says of a session.
#[derive(Clone, Copy, Debug)]
pub struct Closing<'a> {
    pub session: Uuid,
    pub version: i64,
    /// How long it lasted, for everybody present.
    pub minutes: u16,
    /// Each seat that is not over, once.
    pub seats: &'a [SeatAttendance],
    pub warnings_seen: bool,
}

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    pub passages: Vec<Uuid>,
}

/// What the rules say of one person's passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub seat: Uuid,
    /// They refuse it: strike it.
    pub refused: Vec<Finding>,
    /// They ask for a second look.
    pub warned: Vec<Finding>,
}

/// Closes the session. What is to look at comes back as the second value and nothing is written: passages that a rule
/// refuses, or warnings that the operator has not seen.
///
/// Refused before it has begun, with more minutes than have passed (field `minutes`), and as stale when the seats are not
/// those of the page.
pub async fn close(
    desk: &Desk,
    operator: &Operator,
    closing: &Closing<'_>,
    asked: &Asked,
) -> Result<Result<Closed, Vec<Look>>, Refusal> {
    for _ in 0..TRIES {
        let mut work = match desk.once(operator.actor(), "group_close", asked).await? {
            Once::Done(closed) => return Ok(Ok(closed)),
            Once::Fresh(work) => work,
        };
        let Some(held) = whole(&mut work, operator, closing.session).await? else { continue };
        return attend(desk, work, operator, held, closing).await;
    }
    Err(Refusal::Stale)
}

async fn attend(
    desk: &Desk,
    mut work: Work,
    operator: &Operator,
    held: Whole,
    closing: &Closing<'_>,
) -> Result<Result<Closed, Vec<Look>>, Refusal> {
    let Whole { session, seats } = held;
    let group = judge(&work, &session, closing)?;
    let said: BTreeMap<Uuid, &SeatAttendance> = closing.seats.iter().map(|said| (said.seat, said)).collect();
    if said.len() != seats.len() || said.len() != closing.seats.len() {
        return Err(Refusal::Stale);
    }
    let (mut passages, mut looks) = (Vec::new(), Vec::new());
    for seat in &seats {
        let said = said.get(&seat.id).ok_or(Refusal::Stale)?;
        walk(desk, &mut work, operator, seat, said).await?;
        if said.attendance != Attendance::Present || said.strike {
            continue;
        }
        let (mut own, look) = record(desk, &mut work, seat, &group).await?;
        passages.append(&mut own);
        looks.extend(look);
    }
    let refused = looks.iter().any(|look: &Look| !look.refused.is_empty());
    if refused || (!closing.warnings_seen && !looks.is_empty()) {
        // Dropped without commit: the key stays unused.
        return Ok(Err(looks));
    }
    let state = SessionState::Done.code();
    let ended = store::group_session::end(&mut work.tx, session.id, closing.version, state).await?;
    ended.one("session closed")?;
    let detail =
        serde_json::json!({ "office": session.office, "seats": seats.len(), "passages": passages.len() });
    work.audit("group_close", format!("group:{}", session.id), detail).await?;
    work.done(Closed { passages }).await.map(Ok)
}

/// The session as its passages describe it, when it may be closed now.
fn judge(work: &Work, session: &GroupSession, closing: &Closing<'_>) -> Result<GroupHeld, Refusal> {
    planned(session)?;
    if session.version != closing.version {
        return Err(Refusal::Stale);
    }
    let read = session.read(Vec::new())?;
    let most = minutes_passed(read.place.span, work.now)?;
    if closing.minutes == 0 || closing.minutes > most {
        let error = FieldError::new("minutes", "error-group-minutes").with("max", most);
        return Err(Refusal::Fields(error.into()));
    }
    Ok(GroupHeld {
        service: read.service,
        channel: read.place.channel,
        from: read.place.span.from,
        minutes: closing.minutes,
    })
}

/// Leads one seat to what the attendance says; who did not come gives the time back.
async fn walk(
    desk: &Desk,
    work: &mut Work,
    operator: &Operator,
    seat: &Appointment,
    said: &SeatAttendance,
) -> Result<(), Refusal> {
    let reason = said.reason.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let mut at = seat.clone();
    for row in said.attendance.path(seat.state()?)? {
        let needed = row.reason == Reason::Required;
        if needed && reason.is_none() {
            return Err(No::ReasonMissing(row.act).into());
        }
        at = moved(work, &at, row.from, row.to).await?;
        let acted = Acted {
            act: row.act.code(),
            from: row.from.code(),
            who: Who::Operator,
            by: Some(operator.id()),
            reason: reason.filter(|_| needed),
        };
        work.acted(desk, &at, &acted).await?;
    }
    work.forget_reminders(seat.id).await?;
    if at.state()? != State::Done {
        store::occupation::give_back(&mut work.tx, Of::Appointment(seat.id)).await?;
    }
    Ok(())
}

/// Records the passage of one person, or says what is to look at.
async fn record(
    desk: &Desk,
    work: &mut Work,
    seat: &Appointment,
    group: &GroupHeld,
) -> Result<(Vec<Uuid>, Option<Look>), Refusal> {
    let subject = Subject::load(&mut work.tx, seat.person_id).await?;
    let drafts = [group.draft(&desk.pack, &subject.enrolments)];
    // Who held the session delivered it, whichever colleague takes the attendance.
    let (operator, person) = (seat.operator_id, seat.person_id);
    let (office, channels, whose) = (seat.office.as_str(), Channel::BY_HAND, Whose::Person(person));
    let entry = Entry { operator, office, whose, did: None, drafts: &drafts, channels };
    let findings =
        |of: Vec<(_, Vec<Finding>)>| of.into_iter().flat_map(|(_, found)| found).collect::<Vec<_>>();
    match write(desk, work, &entry, &subject).await {
        Ok((done, warned)) => {
            let warned = findings(warned);
            let look = (!warned.is_empty()).then_some(Look { seat: seat.id, refused: Vec::new(), warned });
            Ok((done.passages, look))
        }
        Err(Refusal::Passages(refused)) => {
            let look = Look { seat: seat.id, refused: findings(refused), warned: Vec::new() };
            Ok((Vec::new(), Some(look)))
        }
        Err(other) => Err(other),
    }
}
