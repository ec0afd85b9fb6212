//! What closing an appointment proposes to record.
//!
//! - The service of the appointment, as the pack's events say it for the person's programmes: who is enrolled in L. 68
//!   gets that law's code.
//! - Before it, when the interview is the one that a declaration waits for, what confirming proposes: A.1, B.1, B.2,
//!   in GG B.3 (R021, R030, R031). A declaration that was confirmed without the interview still wants B.1.
//! - Beside an interview, not ticked, the in-depth profiling, which wants its justification (R046).
//!
//! The confirmation's codes of that day are not proposed again. The interview is, because each is a service of its own
//! (R045), unless it was recorded during this visit. Everything is laid back to back from the beginning of the visit,
//! or so that it ends now when the visit was shorter than that.

use chrono::{DateTime, NaiveDate, Utc};

use super::fact::Fact;
use super::proposal::{Proposal, average, lay, length, recorded_on, running};
use super::questions::questions_in;
use super::record::{Channel, Enrolment, Mode, Recorded};
use crate::calendar::rome_date;
use crate::catalogue::{LepCode, ProgrammeId};
use crate::pack::{Event, Pack};

/// Where the declaration of the person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declared {
    /// There is none, or it is not confirmed with this visit.
    No,
    /// Submitted: this visit may confirm it.
    Waits,
    /// In force since this day, the one that counts for the law.
    Since(NaiveDate),
}

/// An appointment that took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    pub service: LepCode,
    pub channel: Channel,
    pub mode: Mode,
    /// When the person was received.
    pub from: DateTime<Utc>,
    pub declared: Declared,
}

impl Visit {
    /// Whether the interview for the declaration takes place in an appointment for `service`.
    pub fn is_interview(pack: &Pack, service: LepCode) -> bool {
        wants_interview(pack, service) || is_held_interview(pack, service)
    }
}

/// The passages of a visit that is closed at `now`, in the order in which they are recorded.
pub fn visit_proposals(
    pack: &Pack,
    enrolments: &[Enrolment],
    history: &[Recorded],
    visit: &Visit,
    now: DateTime<Utc>,
) -> Vec<Proposal> {
    let day = rome_date(visit.from);
    let enrolled = running(pack, enrolments, day);
    let mut codes: Vec<(LepCode, bool)> = Vec::new();
    let mut add = |code, expected| {
        if !codes.iter().any(|(other, _)| *other == code) {
            codes.push((code, expected));
        }
    };
    confirmation(pack, &enrolled, history, visit).into_iter().for_each(|code| add(code, true));
    let own = delivered(pack, visit.service, &enrolled);
    // Two services of one code, as an update of the pact and a contact that it foresees: somebody says which it was.
    let one = own.len() == 1;
    own.into_iter().filter(|code| !is_recorded(pack, history, *code, visit)).for_each(|code| add(code, one));
    if Visit::is_interview(pack, visit.service) {
        let deeper = pack.codes_for(Event::InDepthProfiling, &enrolled);
        let fresh = deeper.into_iter().filter(|code| !recorded_on(history, *code, day));
        fresh.for_each(|code| add(code, false));
    }
    let proposal = |(code, expected)| Proposal {
        code,
        start: visit.from,
        minutes: average(pack, code),
        channel: visit.channel,
        mode: visit.mode,
        expected,
    };
    let proposals: Vec<_> = codes.into_iter().map(proposal).collect();
    let start = visit.from.min(now - length(&proposals));
    lay(proposals, start)
}

/// The codes with which the declaration is confirmed, or the interview alone when it was confirmed without.
fn confirmation(pack: &Pack, enrolled: &[ProgrammeId], history: &[Recorded], visit: &Visit) -> Vec<LepCode> {
    if !Visit::is_interview(pack, visit.service) {
        return Vec::new();
    }
    let day = rome_date(visit.from);
    let mut codes = pack.codes_for(Event::DidConfirmed, enrolled);
    match visit.declared {
        Declared::No => codes.clear(),
        Declared::Waits => codes.retain(|code| !recorded_on(history, *code, day)),
        Declared::Since(legal) => {
            let stands = |code| {
                let mut of_code = history.iter().filter(|passage| passage.code == code);
                of_code.any(|passage| passage.is_effective() && passage.day() >= legal)
            };
            codes.retain(|code| wants_interview(pack, *code) && !stands(*code));
        }
    }
    codes
}

/// R030: is the code only recorded after the interview?
fn wants_interview(pack: &Pack, code: LepCode) -> bool {
    questions_in(pack, code).iter().any(|question| question.fact == Fact::InterviewHeld)
}

/// Is it the interview itself, in whatever programme?
fn is_held_interview(pack: &Pack, code: LepCode) -> bool {
    pack.events.iter().any(|mapping| mapping.event == Event::InterviewHeld && mapping.delivers(code))
}

/// What an appointment for `service` delivers to somebody with these programmes; the code itself when the pack knows no
/// event of which it is the only one.
pub(super) fn delivered(pack: &Pack, service: LepCode, enrolled: &[ProgrammeId]) -> Vec<LepCode> {
    let events = pack.events.iter().filter(|mapping| mapping.delivers(service));
    let mut codes: Vec<LepCode> = Vec::new();
    for code in events.flat_map(|mapping| mapping.codes_for(enrolled)) {
        if !codes.contains(code) {
            codes.push(*code);
        }
    }
    if codes.is_empty() { vec![service] } else { codes }
}

/// R045: an interview of the same day is another one, unless it reaches into this visit.
fn is_recorded(pack: &Pack, history: &[Recorded], code: LepCode, visit: &Visit) -> bool {
    let day = rome_date(visit.from);
    if !is_held_interview(pack, code) {
        return recorded_on(history, code, day);
    }
    let during = |passage: &Recorded| passage.day() == day && passage.end() > visit.from;
    history.iter().any(|passage| passage.is_effective() && passage.code == code && during(passage))
}
