//! What may happen to a pact or plan, and who may do it: one table.
//!
//! A document has one text that is being worked on: a draft, or shown for signature. While a pact is in force it may have
//! none ([`Text::None`]); a change of it is a new text, and until that is signed the old one holds. A refusal or a missed
//! signature ends the text: with it the document when nothing was in force, else the old text stays (R056). A final
//! state is never left.

use crate::catalogue::coded;

coded! {
    /// Where a document stands. The visible name is `pact-state-{code}`.
    State {
        Draft = "draft",
        /// Shown to the person; somebody has still to sign.
        ToSign = "to_sign",
        Active = "active",
        Refused = "refused",
        /// The person did not sign (R056).
        Missed = "missed",
        /// Was in force and ended.
        Closed = "closed",
        /// Given up before it was in force.
        Cancelled = "cancelled",
    }
}

coded! {
    /// The text that is being worked on.
    Text {
        None = "none",
        Draft = "draft",
        Shown = "shown",
    }
}

coded! {
    /// What is done. The visible name is `pact-act-{code}`.
    Act {
        Save = "save",
        /// The draft names another responsible (art. 20 c. 2 a).
        Assign = "assign",
        Show = "show",
        /// One of several signatures.
        Sign = "sign",
        /// The last signature: the text is in force.
        Conclude = "conclude",
        Refuse = "refuse",
        Miss = "miss",
        /// Another text is begun.
        Edit = "edit",
        /// The text that is being worked on is given up.
        Cancel = "cancel",
        Close = "close",
        /// The declaration ended, and the document with it (I01).
        End = "end",
    }
}

coded! {
    /// Who does it.
    Who {
        Citizen = "citizen",
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
    /// The text that must be being worked on.
    pub text: Text,
    pub act: Act,
    pub to: State,
    pub who: &'static [Who],
    pub reason: Reason,
}

const OPERATOR: &[Who] = &[Who::Operator];
const BOTH: &[Who] = &[Who::Citizen, Who::Operator];
const SYSTEM: &[Who] = &[Who::System];

const fn row(
    (from, text): (State, Text),
    act: Act,
    to: State,
    who: &'static [Who],
    reason: Reason,
) -> Transition {
    Transition { from, text, act, to, who, reason }
}

const DRAFT: (State, Text) = (State::Draft, Text::Draft);
const TO_SIGN: (State, Text) = (State::ToSign, Text::Shown);
const IN_FORCE: (State, Text) = (State::Active, Text::None);
const CHANGING: (State, Text) = (State::Active, Text::Draft);
const CHANGE_SHOWN: (State, Text) = (State::Active, Text::Shown);

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    row(DRAFT, Act::Save, State::Draft, OPERATOR, Reason::None),
    row(DRAFT, Act::Assign, State::Draft, OPERATOR, Reason::None),
    row(DRAFT, Act::Show, State::ToSign, OPERATOR, Reason::None),
    // Nobody but operators has seen it.
    row(DRAFT, Act::Cancel, State::Cancelled, OPERATOR, Reason::Optional),
    row(DRAFT, Act::End, State::Cancelled, SYSTEM, Reason::Required),
    row(TO_SIGN, Act::Sign, State::ToSign, BOTH, Reason::None),
    row(TO_SIGN, Act::Conclude, State::Active, BOTH, Reason::None),
    // An operator writes down what the person said at the desk.
    row(TO_SIGN, Act::Refuse, State::Refused, BOTH, Reason::Optional),
    row(TO_SIGN, Act::Miss, State::Missed, OPERATOR, Reason::Required),
    row(TO_SIGN, Act::Edit, State::Draft, OPERATOR, Reason::Required),
    row(TO_SIGN, Act::Cancel, State::Cancelled, OPERATOR, Reason::Required),
    row(TO_SIGN, Act::End, State::Cancelled, SYSTEM, Reason::Required),
    row(IN_FORCE, Act::Edit, State::Active, OPERATOR, Reason::Required),
    row(IN_FORCE, Act::Close, State::Closed, OPERATOR, Reason::Required),
    row(IN_FORCE, Act::End, State::Closed, SYSTEM, Reason::Required),
    row(CHANGING, Act::Save, State::Active, OPERATOR, Reason::None),
    row(CHANGING, Act::Assign, State::Active, OPERATOR, Reason::None),
    row(CHANGING, Act::Show, State::Active, OPERATOR, Reason::None),
    row(CHANGING, Act::Cancel, State::Active, OPERATOR, Reason::Optional),
    row(CHANGING, Act::Close, State::Closed, OPERATOR, Reason::Required),
    row(CHANGING, Act::End, State::Closed, SYSTEM, Reason::Required),
    row(CHANGE_SHOWN, Act::Sign, State::Active, BOTH, Reason::None),
    row(CHANGE_SHOWN, Act::Conclude, State::Active, BOTH, Reason::None),
    row(CHANGE_SHOWN, Act::Refuse, State::Active, BOTH, Reason::Optional),
    row(CHANGE_SHOWN, Act::Miss, State::Active, OPERATOR, Reason::Required),
    row(CHANGE_SHOWN, Act::Edit, State::Active, OPERATOR, Reason::Required),
    row(CHANGE_SHOWN, Act::Cancel, State::Active, OPERATOR, Reason::Required),
    row(CHANGE_SHOWN, Act::Close, State::Closed, OPERATOR, Reason::Required),
    row(CHANGE_SHOWN, Act::End, State::Closed, SYSTEM, Reason::Required),
];

/// The most characters that a reason may have.
pub const REASON_MAX_CHARS: usize = 1000;

impl State {
    /// On its way: at most one per person and kind (I02).
    pub fn is_open(self) -> bool {
        matches!(self, State::Draft | State::ToSign)
    }

    /// Never left again.
    pub fn is_final(self) -> bool {
        TRANSITIONS.iter().all(|row| row.from != self)
    }
}

/// Why an act is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("a document that is {} cannot change any more", .0.code())]
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
            Refusal::Final(_) => "error-pact-final",
            Refusal::NotNow(_) => "error-pact-not-now",
            Refusal::NotYours(..) => "error-pact-not-yours",
            Refusal::ReasonMissing(_) => "error-reason-required",
        }
    }
}

/// The row for `act`, when `who` may use it with this reason; a blank reason is none.
pub fn may_act(
    state: State,
    text: Text,
    act: Act,
    who: Who,
    reason: Option<&str>,
) -> Result<&'static Transition, Refusal> {
    let row = TRANSITIONS.iter().find(|row| row.from == state && row.text == text && row.act == act);
    let row = match row {
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
pub fn moves(state: State, text: Text, who: Who) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |row| row.from == state && row.text == text && row.who.contains(&who))
}
