//! What confirming a DID proposes to record.
//!
//! The event's codes laid back to back, the welcome first (R021), minutes prefilled from the catalogue's average.
//! Each is a proposal to keep or strike: only what was done is recorded. What was already recorded that day is not
//! proposed again.

use chrono::{DateTime, TimeDelta, Utc};

use super::Facts;
use super::questions::{Question, questions};
use super::record::{Channel, Draft, Enrolment, Mode, Recorded, enrolled_on};
use crate::calendar::rome_date;
use crate::catalogue::LepCode;
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
}

impl Proposal {
    /// The facts to ask before it is recorded; B.1 asks whether the interview was held (R030).
    pub fn questions(&self) -> &'static [Question] {
        questions(self.code)
    }

    /// The proposal as it stands, with the answers given.
    pub fn draft(&self, facts: Facts) -> Draft {
        let Proposal { code, start, minutes, channel, mode } = *self;
        Draft { code, start, minutes, channel, mode, facts }
    }

    fn end(&self) -> DateTime<Utc> {
        self.start + TimeDelta::minutes(i64::from(self.minutes.unwrap_or(0)))
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
    let day = rome_date(start);
    let running = |id| pack.programme(id).is_some_and(|p| p.state_on(day) == ProgrammeState::Running);
    let enrolled: Vec<_> = enrolled_on(enrolments, day).into_iter().filter(|id| running(*id)).collect();
    let that_day = || history.iter().filter(|recorded| recorded.is_effective() && recorded.day() == day);
    let codes = pack.codes_for(Event::DidConfirmed, &enrolled);
    let fresh = codes.into_iter().filter(|code| !that_day().any(|recorded| recorded.code == *code));
    let average = |code| pack.catalogue.get(code).and_then(|service| service.minutes.avg);
    let proposal = |code| Proposal {
        code,
        start,
        minutes: average(code),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
    };
    lay(fresh.map(proposal).collect(), start)
}

/// The same proposals moved so that the last one ends at `end`: nothing lies in the future of a desk that confirms
/// right after the interview.
pub fn ending_at(proposals: Vec<Proposal>, end: DateTime<Utc>) -> Vec<Proposal> {
    let minutes: i64 = proposals.iter().filter_map(|proposal| proposal.minutes).map(i64::from).sum();
    lay(proposals, end - TimeDelta::minutes(minutes))
}

/// Back to back from `start`. One without minutes takes no time, and the next begins with it.
fn lay(mut proposals: Vec<Proposal>, start: DateTime<Utc>) -> Vec<Proposal> {
    let mut next = start;
    for proposal in &mut proposals {
        proposal.start = next;
        next = proposal.end();
    }
    proposals
}
