//! The table of what may happen.

use super::super::{Act, Reason, Refusal, State, TRANSITIONS, Who, may_act, moves};

const FINAL: [State; 4] = [State::Refused, State::Attested, State::Closed, State::Withdrawn];

#[test]
fn every_state_is_reached_and_only_four_are_final() {
    for state in State::ALL {
        assert_eq!(state.is_final(), FINAL.contains(state), "{state:?}");
        let reached = TRANSITIONS.iter().any(|row| row.to == *state && row.from != *state);
        assert!(reached || *state == State::Draft, "{state:?}");
    }
}

#[test]
fn a_row_stands_once_and_every_act_has_one() {
    for (place, row) in TRANSITIONS.iter().enumerate() {
        let twice =
            TRANSITIONS.iter().skip(place + 1).any(|other| (other.from, other.act) == (row.from, row.act));
        assert!(!twice, "{row:?}");
        assert!(!row.who.is_empty());
    }
    for act in Act::ALL {
        assert!(TRANSITIONS.iter().any(|row| row.act == *act), "{act:?}");
    }
}

#[test]
fn each_does_their_own() {
    let no = |state, act, who| may_act(state, act, who, Some("perché")).expect_err("refused");
    assert_eq!(no(State::Submitted, Act::Open, Who::Host), Refusal::NotYours(Who::Host, Act::Open));
    assert_eq!(no(State::Offered, Act::Accept, Who::Host), Refusal::NotYours(Who::Host, Act::Accept));
    assert_eq!(no(State::Draft, Act::Submit, Who::Operator), Refusal::NotYours(Who::Operator, Act::Submit));
    assert_eq!(no(State::ToSign, Act::Approve, Who::Intern), Refusal::NotYours(Who::Intern, Act::Approve));
    assert_eq!(no(State::Draft, Act::Start, Who::Operator), Refusal::NotNow(Act::Start));
    assert_eq!(no(State::Attested, Act::End, Who::Host), Refusal::Final(State::Attested));
}

#[test]
fn who_ends_something_for_others_says_why() {
    for row in TRANSITIONS.iter().filter(|row| row.reason == Reason::Required) {
        let who = row.who[0];
        let missing = may_act(row.from, row.act, who, Some("  ")).expect_err("no reason");
        assert_eq!(missing, Refusal::ReasonMissing(row.act));
        assert_eq!(missing.key(), "error-reason-required");
        assert!(may_act(row.from, row.act, who, Some("Perché")).is_ok());
    }
    for (state, act) in
        [(State::Running, Act::End), (State::Submitted, Act::Refuse), (State::Agreed, Act::Withdraw)]
    {
        let row = TRANSITIONS.iter().find(|row| (row.from, row.act) == (state, act)).expect("a row");
        assert_eq!(row.reason, Reason::Required, "{act:?}");
    }
}

/// R077: nothing leads to the attestation but the dossier after the end.
#[test]
fn r077_only_a_dossier_leads_to_the_attestation() {
    let attesting: Vec<State> =
        TRANSITIONS.iter().filter(|row| row.act == Act::Attest).map(|row| row.from).collect();
    assert_eq!(attesting, [State::Closing]);
    let into: Vec<Act> = TRANSITIONS
        .iter()
        .filter(|row| row.to == State::Closing && row.from != State::Closing)
        .map(|row| row.act)
        .collect();
    assert_eq!(into, [Act::Dossier, Act::Dossier]);
}

/// Whoever may act is named by the page, and a person who was only asked is not named to the host.
#[test]
fn the_host_learns_a_name_after_the_yes() {
    for state in [State::Open, State::Offered] {
        assert!(!state.names_the_intern());
        let host: Vec<Act> = moves(state, Who::Host).map(|row| row.act).collect();
        assert_eq!(host, [Act::Withdraw]);
    }
    for state in [State::Accepted, State::ToSign, State::Running, State::Attested] {
        assert!(state.names_the_intern());
    }
    for state in State::ALL.iter().filter(|state| state.holds_place()) {
        assert!(state.names_the_intern() && !state.is_final());
    }
}
