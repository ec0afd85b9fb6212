//! The table of what may happen.

use std::collections::BTreeSet;

use super::*;

#[test]
fn no_two_rows_answer_the_same_question() {
    let keys: BTreeSet<_> = TRANSITIONS.iter().map(|row| (row.from, row.act)).collect();
    assert_eq!(keys.len(), TRANSITIONS.len());
}

#[test]
fn every_state_is_reached_and_every_act_is_used() {
    let mut reached = BTreeSet::from([State::Draft]);
    for _ in State::ALL {
        let next: Vec<_> = TRANSITIONS.iter().filter(|r| reached.contains(&r.from)).map(|r| r.to).collect();
        reached.extend(next);
    }
    assert_eq!(reached.len(), State::ALL.len());
    let used: BTreeSet<_> = TRANSITIONS.iter().map(|row| row.act).collect();
    assert_eq!(used.len(), Act::ALL.len());
}

#[test]
fn final_states_are_those_that_end_a_vacancy() {
    let last: Vec<_> = State::ALL.iter().copied().filter(|state| state.is_final()).collect();
    assert_eq!(last, [State::Refused, State::Filled, State::Closed, State::Expired]);
    for state in last {
        for (act, who) in Act::ALL.iter().flat_map(|a| Who::ALL.iter().map(move |w| (*a, *w))) {
            assert_eq!(may_act(state, act, who, Some("perché")), Err(Refusal::Final(state)));
        }
    }
}

#[test]
fn only_an_operator_publishes_and_says_no_with_a_reason() {
    for act in [Act::Publish, Act::Return, Act::Refuse] {
        let refused = may_act(State::Submitted, act, Who::Employer, Some("perché"));
        assert_eq!(refused, Err(Refusal::NotYours(Who::Employer, act)));
    }
    for act in [Act::Return, Act::Refuse] {
        for blank in [None, Some(" \n")] {
            let refused = may_act(State::Submitted, act, Who::Operator, blank);
            assert_eq!(refused, Err(Refusal::ReasonMissing(act)));
        }
    }
    let published = may_act(State::Submitted, Act::Publish, Who::Operator, None).expect("allowed");
    assert_eq!(published.to, State::Published);
}

#[test]
fn what_is_on_the_board_is_not_written_any_more() {
    for state in State::ALL.iter().filter(|state| !state.is_open_to_company()) {
        assert!(may_act(*state, Act::Save, Who::Employer, None).is_err(), "{state:?}");
    }
    let system: Vec<_> = State::ALL.iter().flat_map(|s| moves(*s, Who::System)).map(|row| row.act).collect();
    assert_eq!(system, [Act::Expire]);
}

#[test]
fn what_is_on_the_board_stands_longer_at_once_and_changes_only_through_the_centre() {
    for (act, who, other) in [
        (Act::Redate, Who::Employer, Who::Operator),
        (Act::Revise, Who::Employer, Who::Operator),
        (Act::Accept, Who::Operator, Who::Employer),
        (Act::Decline, Who::Operator, Who::Employer),
    ] {
        let row = may_act(State::Published, act, who, Some("perché")).expect("allowed");
        assert_eq!(row.to, State::Published, "{act:?}");
        let refused = may_act(State::Published, act, other, Some("perché"));
        assert_eq!(refused, Err(Refusal::NotYours(other, act)));
        assert_eq!(may_act(State::Submitted, act, who, Some("perché")), Err(Refusal::NotNow(act)));
    }
    let silent = may_act(State::Published, Act::Decline, Who::Operator, None);
    assert_eq!(silent, Err(Refusal::ReasonMissing(Act::Decline)));
}
