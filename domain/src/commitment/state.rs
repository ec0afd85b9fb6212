//! What may happen to a commitment, and who may do it: one table.
//!
//! The person says what was done and proves it; an operator of the centre verifies it or sends it back. What the centre
//! promised is moved by its operators alone. After a refusal, an interruption or a miss an operator sets it going again
//! with a corrective action (R055). A new text of the pact drops what it no longer says, and takes it up again.

use crate::catalogue::coded;
use crate::psp::Party;

coded! {
    /// Where a commitment stands. The visible name is `follow-state-{code}`.
    State {
        Proposed = "proposed",
        Started = "started",
        /// The person says so.
        Done = "done",
        /// An operator has seen that it was done.
        Verified = "verified",
        Refused = "refused",
        Interrupted = "interrupted",
        Missed = "missed",
        /// A new text of the pact no longer says it.
        Dropped = "dropped",
    }
}

coded! {
    /// What is done to a commitment. The visible name is `follow-act-{code}`.
    Act {
        Start = "start",
        Finish = "finish",
        Verify = "verify",
        /// Done, but not as it was promised: what is missing is said.
        SendBack = "send_back",
        Refuse = "refuse",
        Interrupt = "interrupt",
        Miss = "miss",
        /// Set going again, with a corrective action.
        Correct = "correct",
        Drop = "drop",
        /// A new text of the pact says it again.
        TakeUp = "take_up",
    }
}

coded! {
    /// Who does it.
    Who {
        Citizen = "citizen",
        Operator = "operator",
        /// The signature of a text.
        System = "system",
    }
}

/// What is said with an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    Required,
    Optional,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    pub from: State,
    pub act: Act,
    pub to: State,
    /// A citizen only for what the person promised: [`transition`].
    pub who: &'static [Who],
    pub note: Note,
}

const PEOPLE: &[Who] = &[Who::Citizen, Who::Operator];
const OPERATOR: &[Who] = &[Who::Operator];
const SYSTEM: &[Who] = &[Who::System];

const fn row(from: State, act: Act, to: State, who: &'static [Who], note: Note) -> Transition {
    Transition { from, act, to, who, note }
}

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    row(State::Proposed, Act::Start, State::Started, PEOPLE, Note::Optional),
    row(State::Proposed, Act::Finish, State::Done, PEOPLE, Note::Optional),
    row(State::Proposed, Act::Refuse, State::Refused, PEOPLE, Note::Required),
    row(State::Proposed, Act::Miss, State::Missed, OPERATOR, Note::Required),
    row(State::Proposed, Act::Drop, State::Dropped, SYSTEM, Note::Optional),
    row(State::Started, Act::Finish, State::Done, PEOPLE, Note::Optional),
    row(State::Started, Act::Interrupt, State::Interrupted, PEOPLE, Note::Required),
    row(State::Started, Act::Miss, State::Missed, OPERATOR, Note::Required),
    row(State::Started, Act::Drop, State::Dropped, SYSTEM, Note::Optional),
    row(State::Done, Act::Verify, State::Verified, OPERATOR, Note::Optional),
    row(State::Done, Act::SendBack, State::Started, OPERATOR, Note::Required),
    // Late, but done.
    row(State::Missed, Act::Finish, State::Done, PEOPLE, Note::Optional),
    row(State::Missed, Act::Correct, State::Started, OPERATOR, Note::Required),
    row(State::Refused, Act::Correct, State::Started, OPERATOR, Note::Required),
    row(State::Interrupted, Act::Correct, State::Started, OPERATOR, Note::Required),
    row(State::Dropped, Act::TakeUp, State::Proposed, SYSTEM, Note::Optional),
];

/// Why an act is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not in this state.
    NotNow(Act, State),
    /// Not by this one, or not for what the other party promised.
    NotYours(Who, Act),
}

impl Refusal {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::NotNow(..) => "error-commitment-not-now",
            Refusal::NotYours(..) => "error-commitment-not-yours",
        }
    }
}

impl State {
    /// Still to be done: it can be overdue.
    pub fn is_ahead(self) -> bool {
        matches!(self, State::Proposed | State::Started)
    }

    /// An operator has to look at it.
    pub fn waits_for_operator(self) -> bool {
        matches!(self, State::Done | State::Missed | State::Refused | State::Interrupted)
    }
}

/// The row for `act` on what `party` promised, when `who` may use it.
pub fn transition(state: State, party: Party, act: Act, who: Who) -> Result<&'static Transition, Refusal> {
    let row = TRANSITIONS.iter().find(|row| row.from == state && row.act == act);
    match row {
        None => Err(Refusal::NotNow(act, state)),
        Some(row) if may(row, party, who) => Ok(row),
        Some(_) => Err(Refusal::NotYours(who, act)),
    }
}

/// What `who` may do now, for the buttons of a page.
pub fn acts(state: State, party: Party, who: Who) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |row| row.from == state && may(row, party, who))
}

fn may(row: &Transition, party: Party, who: Who) -> bool {
    row.who.contains(&who) && (who != Who::Citizen || party == Party::Person)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_rows_answer_the_same_question() {
        let keys: BTreeSet<_> = TRANSITIONS.iter().map(|row| (row.from, row.act)).collect();
        assert_eq!(keys.len(), TRANSITIONS.len());
    }

    #[test]
    fn every_state_is_reached_and_every_act_is_used() {
        let mut reached = BTreeSet::from([State::Proposed]);
        for _ in State::ALL {
            let next: Vec<_> =
                TRANSITIONS.iter().filter(|r| reached.contains(&r.from)).map(|r| r.to).collect();
            reached.extend(next);
        }
        assert_eq!(reached.len(), State::ALL.len());
        let used: BTreeSet<_> = TRANSITIONS.iter().map(|row| row.act).collect();
        assert_eq!(used.len(), Act::ALL.len());
    }

    #[test]
    fn r055_only_an_operator_verifies_misses_and_corrects() {
        for act in [Act::Verify, Act::SendBack, Act::Miss, Act::Correct] {
            for row in TRANSITIONS.iter().filter(|row| row.act == act) {
                assert_eq!(row.who, OPERATOR, "{row:?}");
            }
        }
    }

    #[test]
    fn a_citizen_moves_nothing_that_the_centre_promised() {
        for state in State::ALL {
            assert_eq!(acts(*state, Party::Centre, Who::Citizen).count(), 0);
        }
        let refused = transition(State::Proposed, Party::Centre, Act::Finish, Who::Citizen);
        assert_eq!(refused, Err(Refusal::NotYours(Who::Citizen, Act::Finish)));
        assert!(transition(State::Proposed, Party::Person, Act::Finish, Who::Citizen).is_ok());
    }

    #[test]
    fn what_hurts_somebody_says_why() {
        for row in TRANSITIONS {
            let why =
                matches!(row.act, Act::Refuse | Act::Interrupt | Act::Miss | Act::SendBack | Act::Correct);
            assert_eq!(row.note == Note::Required, why, "{row:?}");
        }
    }

    #[test]
    fn what_was_verified_stays() {
        let last: Vec<_> =
            State::ALL.iter().filter(|state| TRANSITIONS.iter().all(|row| row.from != **state)).collect();
        assert_eq!(last, [&State::Verified]);
        assert!(State::ALL.iter().all(|state| !(state.is_ahead() && state.waits_for_operator())));
    }
}
