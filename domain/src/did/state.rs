//! What may happen to a declaration, and who may do it: one table.
//!
//! *Open* means that the declaration is on somebody's desk or in force (submitted, returned, confirmed,
//! suspended): the database allows one per person. *Active* means in force (confirmed): what a service pact
//! needs (R050, I01). A final state is never left. A move that takes something away from a person needs a reason,
//! because the person must know why (L. 241/1990).
//!
//! The application for NASpI or DIS-COLL is itself a DID and comes from INPS (art. 21 c. 1 D.Lgs. 150/2015): that
//! is why the system, too, may submit. An operator submits and completes at the desk with the person (R033); the
//! person's approval is asked for there, not here.

use super::codes::codes;

codes! {
    /// Where a declaration stands.
    State, "did-state", {
        Draft = "draft",
        Submitted = "submitted",
        /// Sent back to the person for completion.
        Returned = "returned",
        Confirmed = "confirmed",
        Rejected = "rejected",
        Withdrawn = "withdrawn",
        /// Confirmed, while a subordinate job of up to 180 days lasts (art. 19 c. 3).
        Suspended = "suspended",
        Revoked = "revoked",
    }
}

codes! {
    /// What is done to a declaration.
    Move, "did-move", {
        Submit = "submit",
        Return = "return",
        Complete = "complete",
        Confirm = "confirm",
        Reject = "reject",
        Withdraw = "withdraw",
        Suspend = "suspend",
        Resume = "resume",
        Revoke = "revoke",
    }
}

codes! {
    /// Who does it.
    Who, "did-who", {
        Citizen = "citizen",
        Operator = "operator",
        System = "system",
    }
}

/// Whether a move says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Required,
    Optional,
    None,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    pub from: State,
    pub act: Move,
    pub to: State,
    pub who: &'static [Who],
    pub reason: Reason,
}

const CITIZEN: &[Who] = &[Who::Citizen];
const OPERATOR: &[Who] = &[Who::Operator];
const CITIZEN_OR_DESK: &[Who] = &[Who::Citizen, Who::Operator];
const ANYBODY: &[Who] = &[Who::Citizen, Who::Operator, Who::System];

const fn row(from: State, act: Move, to: State, who: &'static [Who], reason: Reason) -> Transition {
    Transition { from, act, to, who, reason }
}

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    row(State::Draft, Move::Submit, State::Submitted, ANYBODY, Reason::None),
    row(State::Submitted, Move::Confirm, State::Confirmed, OPERATOR, Reason::None),
    row(State::Submitted, Move::Return, State::Returned, OPERATOR, Reason::Required),
    row(State::Submitted, Move::Reject, State::Rejected, OPERATOR, Reason::Required),
    row(State::Submitted, Move::Withdraw, State::Withdrawn, CITIZEN, Reason::Optional),
    row(State::Returned, Move::Complete, State::Submitted, CITIZEN_OR_DESK, Reason::None),
    row(State::Returned, Move::Reject, State::Rejected, OPERATOR, Reason::Required),
    row(State::Returned, Move::Withdraw, State::Withdrawn, CITIZEN, Reason::Optional),
    row(State::Confirmed, Move::Suspend, State::Suspended, OPERATOR, Reason::Required),
    row(State::Confirmed, Move::Revoke, State::Revoked, OPERATOR, Reason::Required),
    row(State::Suspended, Move::Resume, State::Confirmed, OPERATOR, Reason::Optional),
    row(State::Suspended, Move::Revoke, State::Revoked, OPERATOR, Reason::Required),
];

/// The most characters that a reason may have.
pub const REASON_MAX_CHARS: usize = 1000;

impl State {
    /// On somebody's desk or in force: at most one per person (I01).
    pub fn is_open(self) -> bool {
        matches!(self, State::Submitted | State::Returned | State::Confirmed | State::Suspended)
    }
    /// In force: what a service pact needs (R050).
    pub fn is_active(self) -> bool {
        self == State::Confirmed
    }
    /// Never left again.
    pub fn is_final(self) -> bool {
        TRANSITIONS.iter().all(|row| row.from != self)
    }
}

/// Why a move is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("a declaration that is {} cannot change any more", .0.code())]
    Final(State),
    #[error("{} is not possible while the declaration is {}", .0.code(), .1.code())]
    NotNow(Move, State),
    #[error("{} cannot {}", .0.code(), .1.code())]
    NotYours(Who, Move),
    #[error("{} needs a reason", .0.code())]
    ReasonMissing(Move),
}

impl Refusal {
    /// The key of the text for the person who tried.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::Final(_) => "error-did-final",
            Refusal::NotNow(..) => "error-did-not-now",
            Refusal::NotYours(..) => "error-did-not-yours",
            Refusal::ReasonMissing(_) => "error-reason-required",
        }
    }
}

/// The row for `act` on a declaration in `state`, when `who` may use it.
pub fn transition(state: State, act: Move, who: Who) -> Result<&'static Transition, Refusal> {
    let row = TRANSITIONS.iter().find(|row| row.from == state && row.act == act);
    match row {
        Some(row) if row.who.contains(&who) => Ok(row),
        Some(_) => Err(Refusal::NotYours(who, act)),
        None if state.is_final() => Err(Refusal::Final(state)),
        None => Err(Refusal::NotNow(act, state)),
    }
}

/// The state after `act`.
pub fn next(state: State, act: Move, who: Who) -> Result<State, Refusal> {
    transition(state, act, who).map(|row| row.to)
}

/// The state after `act`, with the rule about reasons; a blank reason is none.
pub fn next_with_reason(state: State, act: Move, who: Who, reason: Option<&str>) -> Result<State, Refusal> {
    let row = transition(state, act, who)?;
    let given = reason.is_some_and(|text| !text.trim().is_empty());
    if row.reason == Reason::Required && !given {
        return Err(Refusal::ReasonMissing(act));
    }
    Ok(row.to)
}

/// What `who` may do now, for the buttons of a page.
pub fn moves(state: State, who: Who) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |row| row.from == state && row.who.contains(&who))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_two_rows_answer_the_same_question() {
        let keys: BTreeSet<_> = TRANSITIONS.iter().map(|row| (row.from, row.act)).collect();
        assert_eq!(keys.len(), TRANSITIONS.len());
    }

    #[test]
    fn every_state_is_reached_and_every_move_is_used() {
        let mut reached = BTreeSet::from([State::Draft]);
        for _ in State::ALL {
            reached.extend(
                TRANSITIONS.iter().filter(|r| reached.contains(&r.from)).map(|r| r.to).collect::<Vec<_>>(),
            );
        }
        assert_eq!(reached.len(), State::ALL.len());
        let used: BTreeSet<_> = TRANSITIONS.iter().map(|row| row.act).collect();
        assert_eq!(used.len(), Move::ALL.len());
    }

    #[test]
    fn final_states_are_the_three_that_end_a_declaration() {
        let last: Vec<_> = State::ALL.iter().copied().filter(|s| s.is_final()).collect();
        assert_eq!(last, [State::Rejected, State::Withdrawn, State::Revoked]);
        for state in last {
            assert!(!state.is_open());
            for (act, who) in Move::ALL.iter().flat_map(|m| Who::ALL.iter().map(move |w| (*m, *w))) {
                assert_eq!(next(state, act, who), Err(Refusal::Final(state)));
            }
        }
    }

    #[test]
    fn what_is_active_is_open_and_a_draft_is_neither() {
        assert!(State::ALL.iter().all(|s| !s.is_active() || s.is_open()));
        assert!(!State::Draft.is_open() && !State::Draft.is_active());
    }

    #[test]
    fn what_takes_something_away_from_a_person_says_why() {
        for row in TRANSITIONS {
            let against = matches!(row.act, Move::Return | Move::Reject | Move::Suspend | Move::Revoke);
            assert_eq!(row.reason == Reason::Required, against, "{row:?}");
        }
    }

    #[test]
    fn only_the_citizen_withdraws_and_only_the_operator_decides() {
        for row in TRANSITIONS {
            match row.act {
                Move::Withdraw => assert_eq!(row.who, CITIZEN),
                Move::Submit | Move::Complete => assert!(row.who.contains(&Who::Citizen)),
                _ => assert_eq!(row.who, OPERATOR),
            }
        }
    }

    proptest! {
        #[test]
        fn a_random_walk_never_leaves_the_table(
            steps in prop::collection::vec((0..Move::ALL.len(), 0..Who::ALL.len(), prop::option::of(".{0,3}")), 0..40)
        ) {
            let mut state = State::Draft;
            for (m, w, reason) in steps {
                let (act, who) = (Move::ALL[m], Who::ALL[w]);
                let listed = TRANSITIONS.iter().find(|r| r.from == state && r.act == act && r.who.contains(&who));
                match next_with_reason(state, act, who, reason.as_deref()) {
                    Ok(to) => {
                        let row = listed.expect("an allowed move is in the table");
                        prop_assert_eq!(row.to, to);
                        let given = reason.as_deref().is_some_and(|r| !r.trim().is_empty());
                        prop_assert!(given || row.reason != Reason::Required);
                        state = to;
                    }
                    Err(Refusal::ReasonMissing(_)) => {
                        prop_assert_eq!(listed.map(|r| r.reason), Some(Reason::Required));
                    }
                    Err(_) => prop_assert!(listed.is_none()),
                }
            }
        }
    }
}
