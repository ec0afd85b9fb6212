//! Mandates: who may act for a company, and everything that may happen to one, in one table.
//!
//! - A person declares it, proves with a code that the company's PEC is theirs to read, and an operator approves it: only
//!   then it counts, up to its last day.
//! - It can be withdrawn by the person, revoked by a legal representative of the company or by an operator; whoever ends
//!   somebody else's says why.
//! - Nothing that ended comes back: a new one is declared.

mod term;

pub use term::{CODE_DAYS, CODE_TRIES, DEFAULT_DAYS, LONGEST_DAYS, Term};

use crate::catalogue::coded;

coded! {
    /// What somebody is for the company. The visible name is `employer-role-{code}`.
    Role {
        /// Also says who else may act, and changes what the company says of itself.
        LegalRepresentative = "legal_representative",
        Delegate = "delegate",
    }
}

coded! {
    /// Where a mandate stands. The visible name is `employer-mandate-state-{code}`.
    State {
        Declared = "declared",
        /// The code from the PEC was typed.
        Confirmed = "confirmed",
        /// It counts, up to its last day.
        Approved = "approved",
        Refused = "refused",
        Revoked = "revoked",
        Expired = "expired",
    }
}

coded! {
    /// What is done to a mandate. The visible name is `employer-mandate-act-{code}`.
    Act {
        /// Another code goes to the PEC.
        SendCode = "send_code",
        Confirm = "confirm",
        Approve = "approve",
        Refuse = "refuse",
        Revoke = "revoke",
        /// Its last day is over.
        Expire = "expire",
    }
}

coded! {
    /// Who does it.
    Who {
        /// The person of the mandate.
        Citizen = "citizen",
        /// A legal representative of the same company, with a mandate that counts.
        Employer = "employer",
        Operator = "operator",
        System = "system",
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    pub from: State,
    pub act: Act,
    pub to: State,
    pub who: &'static [Who],
}

const OWN: &[Who] = &[Who::Citizen];
const OPERATOR: &[Who] = &[Who::Operator];
const ANYBODY: &[Who] = &[Who::Citizen, Who::Employer, Who::Operator];
const SYSTEM: &[Who] = &[Who::System];

const fn row(from: State, act: Act, to: State, who: &'static [Who]) -> Transition {
    Transition { from, act, to, who }
}

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    row(State::Declared, Act::SendCode, State::Declared, OWN),
    row(State::Declared, Act::Confirm, State::Confirmed, OWN),
    row(State::Declared, Act::Refuse, State::Refused, OPERATOR),
    row(State::Declared, Act::Revoke, State::Revoked, ANYBODY),
    row(State::Confirmed, Act::Approve, State::Approved, OPERATOR),
    row(State::Confirmed, Act::Refuse, State::Refused, OPERATOR),
    row(State::Confirmed, Act::Revoke, State::Revoked, ANYBODY),
    row(State::Approved, Act::Revoke, State::Revoked, ANYBODY),
    row(State::Approved, Act::Expire, State::Expired, SYSTEM),
];

/// Why an act is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not in this state.
    NotNow(Act, State),
    NotYours(Who, Act),
    /// Somebody else's mandate is ended with a reason.
    ReasonMissing,
}

impl Refusal {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::NotNow(..) => "error-mandate-not-now",
            Refusal::NotYours(..) => "error-mandate-not-yours",
            Refusal::ReasonMissing => "error-reason-required",
        }
    }
}

impl State {
    /// On its way or in force: a person has one such mandate for a company.
    pub fn is_open(self) -> bool {
        matches!(self, State::Declared | State::Confirmed | State::Approved)
    }
}

impl Act {
    /// Must `who` say why?
    pub fn needs_reason(self, who: Who) -> bool {
        match self {
            Act::Refuse => true,
            Act::Revoke => who != Who::Citizen,
            Act::SendCode | Act::Confirm | Act::Approve | Act::Expire => false,
        }
    }
}

/// Where `act` leads, when `who` may do it now and said why where that is needed.
pub fn next(from: State, act: Act, who: Who, reason: Option<&str>) -> Result<State, Refusal> {
    let row = TRANSITIONS.iter().find(|row| row.from == from && row.act == act);
    let row = row.ok_or(Refusal::NotNow(act, from))?;
    if !row.who.contains(&who) {
        return Err(Refusal::NotYours(who, act));
    }
    let said = reason.is_some_and(|reason| !reason.trim().is_empty());
    match act.needs_reason(who) && !said {
        true => Err(Refusal::ReasonMissing),
        false => Ok(row.to),
    }
}

/// What `who` may do now, for the buttons of a page.
pub fn acts(state: State, who: Who) -> impl Iterator<Item = Act> {
    TRANSITIONS.iter().filter(move |row| row.from == state && row.who.contains(&who)).map(|row| row.act)
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
    fn a_mandate_counts_only_after_the_code_and_an_operator() {
        let into = |state| TRANSITIONS.iter().filter(move |row| row.to == state).collect::<Vec<_>>();
        let approving = into(State::Approved);
        assert_eq!(approving.len(), 1);
        assert_eq!((approving[0].from, approving[0].who), (State::Confirmed, OPERATOR));
        let confirming = into(State::Confirmed);
        assert_eq!(confirming.len(), 1);
        assert_eq!((confirming[0].act, confirming[0].who), (Act::Confirm, OWN));
    }

    #[test]
    fn what_ended_stays_ended() {
        for state in State::ALL {
            let leads_on = TRANSITIONS.iter().any(|row| row.from == *state);
            assert_eq!(leads_on, state.is_open(), "{state:?}");
        }
    }

    #[test]
    fn who_ends_somebody_else_s_mandate_says_why() {
        for who in [Who::Employer, Who::Operator] {
            assert_eq!(next(State::Approved, Act::Revoke, who, Some("  ")), Err(Refusal::ReasonMissing));
            assert_eq!(
                next(State::Approved, Act::Revoke, who, Some("Non lavora più qui")),
                Ok(State::Revoked)
            );
        }
        assert_eq!(next(State::Approved, Act::Revoke, Who::Citizen, None), Ok(State::Revoked));
        let refused = next(State::Confirmed, Act::Refuse, Who::Operator, None);
        assert_eq!(refused, Err(Refusal::ReasonMissing));
    }

    #[test]
    fn nobody_approves_their_own() {
        let refused = next(State::Confirmed, Act::Approve, Who::Citizen, None);
        assert_eq!(refused, Err(Refusal::NotYours(Who::Citizen, Act::Approve)));
        let early = next(State::Declared, Act::Approve, Who::Operator, None);
        assert_eq!(early, Err(Refusal::NotNow(Act::Approve, State::Declared)));
        assert_eq!(acts(State::Approved, Who::Citizen).collect::<Vec<_>>(), [Act::Revoke]);
    }
}
