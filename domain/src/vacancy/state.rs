//! What may happen to a vacancy, and who may do it: one table.
//!
//! A vacancy belongs to its company until it is sent. From then on the centre has the word: it publishes, gives back what
//! lacks something, refuses what the law forbids. What is published ends filled, closed or by its term, and a final state is
//! never left.
//!
//! What is published may stand longer at once: its words were checked. Other words are asked for, and the board shows the
//! checked ones until the centre takes the new ones over.

use crate::catalogue::coded;

coded! {
    /// Where a vacancy stands. The visible name is `vacancy-state-{code}`.
    State {
        Draft = "draft",
        /// The centre has it.
        Submitted = "submitted",
        /// Given back, with what is to be put right.
        Returned = "returned",
        Refused = "refused",
        /// On the public board.
        Published = "published",
        /// Every place was taken.
        Filled = "filled",
        /// Given up by the company, or ended by the centre.
        Closed = "closed",
        /// Its term is over.
        Expired = "expired",
    }
}

coded! {
    /// What is done. The visible name is `vacancy-act-{code}`.
    Act {
        Save = "save",
        Submit = "submit",
        Return = "return",
        Refuse = "refuse",
        Publish = "publish",
        Fill = "fill",
        Close = "close",
        Expire = "expire",
        /// Another last day on the board.
        Redate = "redate",
        /// Other words for what is on the board are asked for, or no longer.
        Revise = "revise",
        /// The words asked for are taken over.
        Accept = "accept",
        /// They are not.
        Decline = "decline",
    }
}

coded! {
    /// Who does it.
    Who {
        /// Somebody with a mandate of the company.
        Employer = "employer",
        /// An operator of the competent centre.
        Operator = "operator",
        System = "system",
    }
}

/// Whether an act says why.
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
    pub act: Act,
    pub to: State,
    pub who: &'static [Who],
    pub reason: Reason,
}

const EMPLOYER: &[Who] = &[Who::Employer];
const OPERATOR: &[Who] = &[Who::Operator];
const BOTH: &[Who] = &[Who::Employer, Who::Operator];
const SYSTEM: &[Who] = &[Who::System];

const fn row(from: State, act: Act, to: State, who: &'static [Who], reason: Reason) -> Transition {
    Transition { from, act, to, who, reason }
}

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    row(State::Draft, Act::Save, State::Draft, EMPLOYER, Reason::None),
    row(State::Draft, Act::Submit, State::Submitted, EMPLOYER, Reason::None),
    // Nobody but the company has seen it.
    row(State::Draft, Act::Close, State::Closed, EMPLOYER, Reason::Optional),
    row(State::Submitted, Act::Return, State::Returned, OPERATOR, Reason::Required),
    row(State::Submitted, Act::Refuse, State::Refused, OPERATOR, Reason::Required),
    row(State::Submitted, Act::Publish, State::Published, OPERATOR, Reason::None),
    row(State::Submitted, Act::Close, State::Closed, EMPLOYER, Reason::Optional),
    row(State::Returned, Act::Save, State::Returned, EMPLOYER, Reason::None),
    row(State::Returned, Act::Submit, State::Submitted, EMPLOYER, Reason::None),
    row(State::Returned, Act::Close, State::Closed, EMPLOYER, Reason::Optional),
    row(State::Published, Act::Fill, State::Filled, BOTH, Reason::Optional),
    // Who applied is told why.
    row(State::Published, Act::Close, State::Closed, BOTH, Reason::Required),
    row(State::Published, Act::Expire, State::Expired, SYSTEM, Reason::None),
    row(State::Published, Act::Redate, State::Published, EMPLOYER, Reason::None),
    row(State::Published, Act::Revise, State::Published, EMPLOYER, Reason::None),
    row(State::Published, Act::Accept, State::Published, OPERATOR, Reason::None),
    row(State::Published, Act::Decline, State::Published, OPERATOR, Reason::Required),
];

/// The most characters that a reason may have.
pub const REASON_MAX_CHARS: usize = 1000;

impl State {
    /// The company may still write in it.
    pub fn is_open_to_company(self) -> bool {
        matches!(self, State::Draft | State::Returned)
    }

    /// Never left again.
    pub fn is_final(self) -> bool {
        TRANSITIONS.iter().all(|row| row.from != self)
    }
}

/// Why an act is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("a vacancy that is {} cannot change any more", .0.code())]
    Final(State),
    #[error("{} is not possible now", .0.code())]
    NotNow(Act),
    #[error("{} cannot {}", .0.code(), .1.code())]
    NotYours(Who, Act),
    #[error("{} needs a reason", .0.code())]
    ReasonMissing(Act),
}

impl Refusal {
    /// The key of the text for the person who tried.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::Final(_) => "error-vacancy-final",
            Refusal::NotNow(_) => "error-vacancy-not-now",
            Refusal::NotYours(..) => "error-vacancy-not-yours",
            Refusal::ReasonMissing(_) => "error-reason-required",
        }
    }
}

/// The row for `act`, when `who` may use it with this reason; a blank reason is none.
pub fn may_act(
    state: State,
    act: Act,
    who: Who,
    reason: Option<&str>,
) -> Result<&'static Transition, Refusal> {
    let row = match TRANSITIONS.iter().find(|row| row.from == state && row.act == act) {
        Some(row) if row.who.contains(&who) => row,
        Some(_) => return Err(Refusal::NotYours(who, act)),
        None if state.is_final() => return Err(Refusal::Final(state)),
        None => return Err(Refusal::NotNow(act)),
    };
    let given = reason.is_some_and(|text| !text.trim().is_empty());
    match row.reason {
        Reason::Required if !given => Err(Refusal::ReasonMissing(act)),
        _ => Ok(row),
    }
}

/// What `who` may do now, for the buttons of a page.
pub fn moves(state: State, who: Who) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |row| row.from == state && row.who.contains(&who))
}
