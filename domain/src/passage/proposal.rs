//! What confirming a DID, updating a scheda and ending a path propose to record.
//!
//! The event's codes laid back to back, the welcome first (R021), minutes prefilled from the catalogue's average.
//! Each is a proposal to keep or strike: only what was done is recorded. What was already recorded that day is not
//! proposed again.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::Facts;
use super::questions::{Question, questions_in};
use super::record::{Channel, Draft, Enrolment, Mode, Recorded, enrolled_on};
use crate::calendar::rome_date;
use crate::catalogue::{LepCode, ProgrammeId};
use crate::pack::{Event, Pack, ProgrammeState};

/// One passage to keep or strike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub code: LepCode,
    pub start: DateTime<Utc>,
    /// The catalogue's average; `None` where the source lost it: then it is asked.
    pub minutes: Option<u16>,
    pub channel: Channel,
    pub mode: Mode,
    /// Kept unless somebody strikes it; what is not expected is kept only when somebody says that it was done.
    pub expected: bool,
}

impl Proposal {
    /// The facts that the pack asks before it is recorded; B.1 of the national table asks whether the interview was
    /// held (R030).
    pub fn questions(&self, pack: &Pack) -> Vec<Question> {
        questions_in(pack, self.code)
    }

    /// The proposal as it stands, with the answers given.
    pub fn draft(&self, facts: Facts) -> Draft {
        let Proposal { code, start, minutes, channel, mode, .. } = *self;
        Draft { code, start, minutes, channel, mode, facts }
    }

    /// How long it takes. One without minutes, or that nobody expects, takes no time.
    fn length(&self) -> TimeDelta {
        let minutes = self.minutes.filter(|_| self.expected);
        TimeDelta::minutes(minutes.map_or(0, i64::from))
    }
}

/// The proposals of a confirmation whose first service began at `start`: A.1, B.1, B.2 and, for those enrolled in
/// GG on that day, B.3 (R031). `history` may hold more than that day.
pub fn confirmation_proposals(
    pack: &Pack,
    enrolments: &[Enrolment],
    history: &[Recorded],
    start: DateTime<Utc>,
) -> Vec<Proposal> {
    event_proposals(Event::DidConfirmed, pack, enrolments, history, start)
}

/// The proposals of an update of the scheda, proposed by the person and validated or written with them at the desk: B.2,
/// unless that day has it already (R032).
pub fn sap_proposals(
    pack: &Pack,
    enrolments: &[Enrolment],
    history: &[Recorded],
    start: DateTime<Utc>,
) -> Vec<Proposal> {
    event_proposals(Event::SapUpdated, pack, enrolments, history, start)
}

/// What the end of a path still wants recorded: the interview in which it is verified whether the goals were reached (R177).
///
/// Nothing once it was held since `since`, the day on which the path began, nor in a region whose table has no such
/// service.
pub fn verification_due(
    pack: &Pack,
    enrolments: &[Enrolment],
    history: &[Recorded],
    since: NaiveDate,
    today: NaiveDate,
) -> Vec<LepCode> {
    let held = |code| {
        let mut of_code = history.iter().filter(|recorded| recorded.code == code);
        of_code.any(|recorded| recorded.is_effective() && recorded.day() >= since)
    };
    let codes = pack.codes_for(Event::PathVerified, &running(pack, enrolments, today));
    codes.into_iter().filter(|code| !held(*code)).collect()
}

fn event_proposals(
    event: Event,
    pack: &Pack,
    enrolments: &[Enrolment],
    history: &[Recorded],
    start: DateTime<Utc>,
) -> Vec<Proposal> {
    let day = rome_date(start);
    let codes = pack.codes_for(event, &running(pack, enrolments, day));
    let fresh = codes.into_iter().filter(|code| !recorded_on(history, *code, day));
    let proposal = |code| Proposal {
        code,
        start,
        minutes: average(pack, code),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        expected: true,
    };
    lay(fresh.map(proposal).collect(), start)
}

/// The running programmes in which somebody was enrolled on `day`: an enrolment that nobody ended does not outlive its
/// programme.
pub fn running(pack: &Pack, enrolments: &[Enrolment], day: NaiveDate) -> Vec<ProgrammeId> {
    let runs = |id| pack.programme(id).is_some_and(|p| p.state_on(day) == ProgrammeState::Running);
    enrolled_on(enrolments, day).into_iter().filter(|id| runs(*id)).collect()
}

/// Whether the code stands on the file with that day.
pub(super) fn recorded_on(history: &[Recorded], code: LepCode, day: NaiveDate) -> bool {
    history.iter().any(|recorded| recorded.is_effective() && recorded.code == code && recorded.day() == day)
}

/// The catalogue's average minutes of a code.
pub(super) fn average(pack: &Pack, code: LepCode) -> Option<u16> {
    pack.catalogue.get(code).and_then(|service| service.minutes.avg)
}

/// The same proposals moved so that the last one ends at `end`: nothing lies in the future of a desk that confirms
/// right after the interview.
pub fn ending_at(proposals: Vec<Proposal>, end: DateTime<Utc>) -> Vec<Proposal> {
    let start = end - length(&proposals);
    lay(proposals, start)
}

/// How long they take together.
pub(super) fn length(proposals: &[Proposal]) -> TimeDelta {
    proposals.iter().map(Proposal::length).sum()
}

/// Back to back from `start`.
pub(super) fn lay(mut proposals: Vec<Proposal>, start: DateTime<Utc>) -> Vec<Proposal> {
    let mut next = start;
    for proposal in &mut proposals {
        proposal.start = next;
        next += proposal.length();
    }
    proposals
}
