//! Closing a visit: the end of the appointment, the passages that were kept and, where the declaration waited for this
//! interview, its confirmation, in one transaction. A second click changes nothing.
//!
//! What is proposed is `domain::passage::visit_proposals`; only what was done is kept, and nothing else is recorded here.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use domain::{
    agenda::{Act, State, Who, may_act},
    calendar::rome_date,
    passage::{Channel, Declared, Draft, Mode, Visit, visit_proposals},
};
use serde::{Deserialize, Serialize};
use store::{
    Access, DbError,
    appointment::Appointment,
    dialect::{Lock, lock},
    did::Did,
};
use uuid::Uuid;

use super::{
    super::{Origin, supply},
    Doer, advance, hold_of,
};
use crate::{
    Asked, Desk, Once, Operator, Refusal,
    did::{self, confirm_within, state_of},
    passage::{Entry, Subject, Warned, Whose, needs_a_look, write},
};

/// A visit to close.
#[derive(Clone, Copy, Debug)]
pub struct Finish<'a> {
    pub appointment: Uuid,
    /// From which the page was made.
    pub version: i64,
    /// The proposals that were kept, in their order.
    pub kept: &'a [Draft],
    /// The declaration to confirm with it, and its version.
    pub did: Option<(Uuid, i64)>,
    /// Whether the operator has read what is worth a second look.
    pub warnings_seen: bool,
}

/// What was closed, recorded and confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finished {
    pub appointment: Uuid,
    pub version: i64,
    pub passages: Vec<Uuid>,
    pub did: Option<Uuid>,
}

/// Closes a visit that is going on. Warnings that the operator has not seen come back as the second value and nothing
/// is written.
///
/// Refused with everything that refuses a confirmation ([`crate::did::confirm()`]) when there is one, with
/// [`Refusal::Passages`] when a gate holds, and with [`Refusal::Stale`] when the page is older than the appointment, or
/// kept what is not proposed any more.
pub async fn finish(
    desk: &Desk,
    operator: &Operator,
    visit: &Finish<'_>,
    asked: &Asked,
) -> Result<Result<Finished, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "appointment_finish", asked).await? {
        Once::Done(finished) => return Ok(Ok(finished)),
        Once::Fresh(work) => work,
    };
    let found = store::appointment::by_id(&mut work.tx, visit.appointment).await?;
    let person = found.filter(|found| operator.works_in(&found.office)).ok_or(Refusal::NotFound)?.person_id;
    lock(&mut work.tx, Lock::Person, person).await?;
    let confirms = match visit.did {
        Some((did, _)) => store::did::by_id(&mut work.tx, did).await?.is_some_and(|d| d.person_id == person),
        None => true,
    };
    confirms.then_some(()).ok_or(Refusal::NotFound)?;
    let confirmed = match visit.did {
        Some((did, version)) => Some(confirm_within(desk, &mut work, operator, did, version).await?),
        None => None,
    };
    let stored = hold_of(&mut work, visit.appointment).await?;
    if !operator.works_in(&stored.office) {
        return Err(Refusal::NotFound);
    }
    let supply = supply(desk, &mut work.tx, &stored.office).await?;
    let row = may_act(&stored.read()?, Act::Finish, Who::Operator, None, &supply.rules, work.now)?;
    if stored.version != visit.version {
        return Err(Refusal::Stale);
    }
    if stored.session_id.is_some() {
        return Err(Refusal::Conflict("error-day-seat"));
    }
    // No page offers to confirm in any other appointment than the interview.
    if visit.did.is_some() && !Visit::is_interview(&desk.pack, stored.service()?) {
        return Err(Refusal::Stale);
    }

    let subject = Subject::load(&mut work.tx, person).await?;
    let declared = match visit.did {
        Some(_) => Declared::Waits,
        None => in_force(store::did::open_of(&mut work.tx, person).await?.as_ref())?,
    };
    let took_place = took_place(&mut work.tx, &stored, declared, work.now).await?;
    still_proposed(desk, &subject, &took_place, visit.kept, work.now)?;
    let (office, did) = (stored.office.clone(), visit.did.map(|(did, _)| did));
    let channels = channels(&stored, confirmed.as_ref());
    let after = advance(desk, &mut work, stored, row, Doer::operator(operator), None).await?;
    let entry = Entry {
        operator: operator.id(),
        office: &office,
        whose: Whose::Person(person),
        did,
        drafts: visit.kept,
        channels,
    };
    let (done, warned) = write(desk, &mut work, &entry, &subject).await?;
    if !visit.warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the visit goes on, and the key stays unused.
        return Ok(Err(warned));
    }
    let finished = Finished { appointment: after.id, version: after.version, passages: done.passages, did };
    work.done(finished).await.map(Ok)
}

/// How the services of a visit may have been delivered: at the kiosk only when it was booked at one, or confirms a
/// declaration that was made at one.
pub(super) fn channels(stored: &Appointment, confirmed: Option<&Did>) -> &'static [Channel] {
    match stored.origin == Origin::Kiosk.code() {
        true => Channel::offered(true),
        false => confirmed.map_or(Channel::BY_HAND, did::channels),
    }
}

/// Pages show no seconds: what begins with the visit begins with its minute.
pub(super) fn whole_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(at)
}

/// Where the declaration of a person stands for a visit that does not confirm it.
pub(super) fn in_force(open: Option<&Did>) -> Result<Declared, DbError> {
    let Some(did) = open else { return Ok(Declared::No) };
    let legal = did.legal_date.filter(|_| did.submitted_at.is_some());
    match (state_of(did)?.is_active(), legal) {
        (true, Some(legal)) => Ok(Declared::Since(legal)),
        _ => Ok(Declared::No),
    }
}

/// The visit of an appointment that is going on: it began when the operator said so. One that was begun and closed on a
/// later day, because nobody had clicked, took place when it was booked.
pub(super) async fn took_place(
    db: &mut impl Access,
    stored: &Appointment,
    declared: Declared,
    now: DateTime<Utc>,
) -> Result<Visit, DbError> {
    let steps = store::appointment::history(db, stored.id).await?;
    let begun = |step: &&store::appointment::Step| step.to_state == State::InProgress.code();
    let begun = steps.iter().rfind(begun).map(|step| step.at);
    let same_day = |at: &DateTime<Utc>| rome_date(*at) == rome_date(stored.starts_at);
    let from = begun.filter(same_day).unwrap_or(stored.starts_at).min(now);
    Ok(Visit {
        service: stored.service()?,
        channel: stored.channel()?,
        mode: if stored.session_id.is_some() { Mode::Gruppo } else { Mode::Individuale },
        from: whole_minute(from),
        declared,
    })
}

/// Nobody types a service twice, and only what the visit proposes is recorded with it, each once. On another day than the
/// visit's a passage is judged by that day.
fn still_proposed(
    desk: &Desk,
    subject: &Subject,
    visit: &Visit,
    kept: &[Draft],
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let proposed = |draft: &Draft| {
        let from = if draft.day() == rome_date(visit.from) { visit.from } else { draft.start };
        let visit = Visit { from, ..*visit };
        let proposals = visit_proposals(&desk.pack, &subject.enrolments, &subject.history, &visit, now);
        proposals.iter().any(|proposal| proposal.code == draft.code)
    };
    let once =
        |(place, draft): (usize, &Draft)| kept.iter().take(place).all(|other| other.code != draft.code);
    let fine = kept.iter().all(proposed) && kept.iter().enumerate().all(once);
    fine.then_some(()).ok_or(Refusal::Stale)
}
