//! The table of what may happen.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::{Act, Reason, Refusal, State, TRANSITIONS, Text, Who, may_act, moves};

#[test]
fn no_two_rows_answer_the_same_question() {
    let keys: BTreeSet<_> = TRANSITIONS.iter().map(|row| (row.from, row.text, row.act)).collect();
    assert_eq!(keys.len(), TRANSITIONS.len());
}

#[test]
fn every_state_is_reached_and_every_act_is_used() {
    let mut reached = BTreeSet::from([State::Draft]);
    for _ in State::ALL {
        let next: Vec<_> =
            TRANSITIONS.iter().filter(|row| reached.contains(&row.from)).map(|row| row.to).collect();
        reached.extend(next);
    }
    assert_eq!(reached.len(), State::ALL.len());
    let used: BTreeSet<_> = TRANSITIONS.iter().map(|row| row.act).collect();
    assert_eq!(used.len(), Act::ALL.len());
}

#[test]
fn four_states_are_final() {
    let last: Vec<_> = State::ALL.iter().copied().filter(|state| state.is_final()).collect();
    assert_eq!(last, [State::Refused, State::Missed, State::Closed, State::Cancelled]);
    for state in last {
        assert!(!state.is_open());
        let refused = may_act(state, Text::None, Act::Close, Who::Operator, Some("x"));
        assert_eq!(refused, Err(Refusal::Final(state)));
    }
}

/// A person signs or refuses, and nothing else; only the house ends a document with its declaration.
#[test]
fn who_may_what() {
    for row in TRANSITIONS {
        let both = matches!(row.act, Act::Sign | Act::Conclude | Act::Refuse);
        assert_eq!(row.who.contains(&Who::Citizen), both, "{row:?}");
        assert_eq!(row.who == [Who::System], row.act == Act::End, "{row:?}");
    }
}

/// Whoever takes away what the person saw says why; nobody has to say why they refuse.
#[test]
fn r056_what_the_person_saw_is_not_taken_away_without_a_reason() {
    for row in TRANSITIONS {
        let seen = row.text == Text::Shown || row.act == Act::Close || row.act == Act::Edit;
        let taken = matches!(row.act, Act::Miss | Act::Edit | Act::Cancel | Act::Close);
        if seen && taken {
            assert_eq!(row.reason, Reason::Required, "{row:?}");
        }
        assert!(row.act != Act::Refuse || row.reason == Reason::Optional, "{row:?}");
    }
    let missed = may_act(State::ToSign, Text::Shown, Act::Miss, Who::Operator, Some("  "));
    assert_eq!(missed, Err(Refusal::ReasonMissing(Act::Miss)));
}

/// A refusal or a missed signature of a change leaves the text in force where it is (R056).
#[test]
fn r056_a_change_that_is_refused_or_missed_leaves_the_pact_in_force() {
    for act in [Act::Refuse, Act::Miss] {
        let row = |state| may_act(state, Text::Shown, act, Who::Operator, Some("x")).expect("allowed").to;
        assert_eq!(row(State::Active), State::Active);
        assert!(row(State::ToSign).is_final());
    }
}

proptest! {
    #[test]
    fn a_random_walk_never_leaves_the_table(
        steps in prop::collection::vec(
            (0..Act::ALL.len(), 0..Text::ALL.len(), 0..Who::ALL.len(), prop::option::of(".{0,3}")), 0..40)
    ) {
        let mut state = State::Draft;
        for (act, text, who, reason) in steps {
            let (act, text, who) = (Act::ALL[act], Text::ALL[text], Who::ALL[who]);
            let listed = moves(state, text, who).find(|row| row.act == act);
            match may_act(state, text, act, who, reason.as_deref()) {
                Ok(row) => {
                    prop_assert_eq!(Some(row), listed);
                    let given = reason.as_deref().is_some_and(|text| !text.trim().is_empty());
                    prop_assert!(given || row.reason != Reason::Required);
                    // I02: what was in force never goes back to its beginnings.
                    prop_assert!(state != State::Active || matches!(row.to, State::Active | State::Closed));
                    state = row.to;
                }
                Err(Refusal::ReasonMissing(_)) => {
                    prop_assert_eq!(listed.map(|row| row.reason), Some(Reason::Required));
                }
                Err(_) => prop_assert!(listed.is_none()),
            }
        }
    }
}
