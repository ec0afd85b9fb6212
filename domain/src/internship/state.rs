//! What may happen to an internship, and who may do it: one table.
//!
//! The host asks, the centre looks at the request and finds an intern, the intern says yes or no, the papers are signed by
//! three. The internship begins when the centre says so, may be prolonged, may end before its day, and is over with the
//! attestation, that comes at the end and only from training project and dossier (R077). A final state is never left.

use crate::catalogue::coded;

coded! {
    /// Where an internship stands. The visible name is `internship-state-{code}`.
    State {
        /// The host writes the request.
        Draft = "draft",
        /// The centre has to look at it.
        Submitted = "submitted",
        /// The host has to complete it.
        Returned = "returned",
        Refused = "refused",
        /// The request is in order: an intern is sought.
        Open = "open",
        /// Somebody was asked and has not answered yet.
        Offered = "offered",
        /// Somebody said yes: the papers are drawn up.
        Accepted = "accepted",
        /// Convention and training project wait for signatures and for the approval.
        ToSign = "to_sign",
        /// Signed by all and approved: it may begin.
        Agreed = "agreed",
        Running = "running",
        /// Ended before its day.
        Ended = "ended",
        /// The dossier is there: signed, it makes the attestation possible.
        Closing = "closing",
        /// The attestation is signed by all.
        Attested = "attested",
        /// Over without an attestation.
        Closed = "closed",
        /// Given up before it began.
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// What is done. The visible name is `internship-act-{code}`.
    Act {
        Save = "save",
        Submit = "submit",
        Return = "return",
        Refuse = "refuse",
        /// The request is in order.
        Open = "open",
        /// Somebody is asked.
        Offer = "offer",
        Accept = "accept",
        /// No, or no longer.
        Decline = "decline",
        /// The training project is written.
        Draw = "draw",
        /// Convention and training project are shown for signature.
        Show = "show",
        /// They are taken back to be written anew.
        Redraw = "redraw",
        /// One of several signatures.
        Sign = "sign",
        /// The promoter approves the training project (R128).
        Approve = "approve",
        /// The last signature or the approval, whichever is later: R.3.
        Agree = "agree",
        Start = "start",
        /// A contact with the tutor of the host (R129).
        Contact = "contact",
        /// A new training project with a later end is shown for signature.
        Extend = "extend",
        /// It was not signed: the old end stands.
        Drop = "drop",
        /// The last signature under an extension.
        Prolong = "prolong",
        /// Before its day.
        End = "end",
        /// What happened and what proves it, for the dossier.
        Note = "note",
        /// The dossier is shown for signature.
        Dossier = "dossier",
        /// The attestation is shown for signature (R077).
        Attest = "attest",
        /// The last signature under the attestation.
        Conclude = "conclude",
        /// Over without an attestation.
        Close = "close",
        Withdraw = "withdraw",
    }
}

coded! {
    /// Who does it; the code is that of the history.
    Who {
        Host = "employer",
        Intern = "citizen",
        Operator = "operator",
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

const HOST: &[Who] = &[Who::Host];
const OPERATOR: &[Who] = &[Who::Operator];
/// The operator writes down what the person said at the desk.
const ANSWER: &[Who] = &[Who::Intern, Who::Operator];
const HOST_OR_OPERATOR: &[Who] = &[Who::Host, Who::Operator];
const ALL: &[Who] = &[Who::Host, Who::Intern, Who::Operator];

const fn row(from: State, act: Act, to: State, who: &'static [Who], reason: Reason) -> Transition {
    Transition { from, act, to, who, reason }
}

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    row(State::Draft, Act::Save, State::Draft, HOST, Reason::None),
    row(State::Draft, Act::Submit, State::Submitted, HOST, Reason::None),
    row(State::Draft, Act::Withdraw, State::Withdrawn, HOST, Reason::Optional),
    row(State::Returned, Act::Save, State::Returned, HOST, Reason::None),
    row(State::Returned, Act::Submit, State::Submitted, HOST, Reason::None),
    row(State::Returned, Act::Withdraw, State::Withdrawn, HOST, Reason::Optional),
    row(State::Submitted, Act::Return, State::Returned, OPERATOR, Reason::Required),
    row(State::Submitted, Act::Refuse, State::Refused, OPERATOR, Reason::Required),
    row(State::Submitted, Act::Open, State::Open, OPERATOR, Reason::None),
    row(State::Submitted, Act::Withdraw, State::Withdrawn, HOST, Reason::Optional),
    row(State::Open, Act::Offer, State::Offered, OPERATOR, Reason::None),
    row(State::Open, Act::Withdraw, State::Withdrawn, HOST_OR_OPERATOR, Reason::Required),
    row(State::Offered, Act::Accept, State::Accepted, ANSWER, Reason::None),
    row(State::Offered, Act::Decline, State::Open, ANSWER, Reason::Optional),
    row(State::Offered, Act::Withdraw, State::Withdrawn, HOST_OR_OPERATOR, Reason::Required),
    row(State::Accepted, Act::Draw, State::Accepted, OPERATOR, Reason::None),
    row(State::Accepted, Act::Show, State::ToSign, OPERATOR, Reason::None),
    row(State::Accepted, Act::Decline, State::Open, ANSWER, Reason::Optional),
    row(State::Accepted, Act::Withdraw, State::Withdrawn, HOST_OR_OPERATOR, Reason::Required),
    row(State::ToSign, Act::Sign, State::ToSign, ALL, Reason::None),
    row(State::ToSign, Act::Approve, State::ToSign, OPERATOR, Reason::None),
    // The consequence of whoever signs or approves last.
    row(State::ToSign, Act::Agree, State::Agreed, ALL, Reason::None),
    row(State::ToSign, Act::Redraw, State::Accepted, OPERATOR, Reason::Required),
    row(State::ToSign, Act::Decline, State::Open, ANSWER, Reason::Optional),
    row(State::ToSign, Act::Withdraw, State::Withdrawn, HOST_OR_OPERATOR, Reason::Required),
    row(State::Agreed, Act::Start, State::Running, OPERATOR, Reason::None),
    row(State::Agreed, Act::Withdraw, State::Withdrawn, ALL, Reason::Required),
    row(State::Running, Act::Contact, State::Running, OPERATOR, Reason::None),
    row(State::Running, Act::Extend, State::Running, OPERATOR, Reason::Required),
    row(State::Running, Act::Drop, State::Running, OPERATOR, Reason::Required),
    row(State::Running, Act::Sign, State::Running, ALL, Reason::None),
    row(State::Running, Act::Prolong, State::Running, ALL, Reason::None),
    row(State::Running, Act::End, State::Ended, ALL, Reason::Required),
    row(State::Running, Act::Note, State::Running, HOST_OR_OPERATOR, Reason::None),
    row(State::Running, Act::Dossier, State::Closing, OPERATOR, Reason::None),
    row(State::Ended, Act::Contact, State::Ended, OPERATOR, Reason::None),
    row(State::Ended, Act::Note, State::Ended, HOST_OR_OPERATOR, Reason::None),
    row(State::Ended, Act::Dossier, State::Closing, OPERATOR, Reason::None),
    row(State::Ended, Act::Close, State::Closed, OPERATOR, Reason::Required),
    row(State::Closing, Act::Contact, State::Closing, OPERATOR, Reason::None),
    row(State::Closing, Act::Note, State::Closing, HOST_OR_OPERATOR, Reason::None),
    // A dossier in which something is missing is shown anew: what was signed under the old one counts no more.
    row(State::Closing, Act::Dossier, State::Closing, OPERATOR, Reason::None),
    row(State::Closing, Act::Attest, State::Closing, OPERATOR, Reason::None),
    row(State::Closing, Act::Sign, State::Closing, ALL, Reason::None),
    row(State::Closing, Act::Conclude, State::Attested, ALL, Reason::None),
    row(State::Closing, Act::Close, State::Closed, OPERATOR, Reason::Required),
];

/// The most characters that a reason may have.
pub const REASON_MAX_CHARS: usize = 1000;

impl State {
    /// Never left again.
    pub fn is_final(self) -> bool {
        TRANSITIONS.iter().all(|row| row.from != self)
    }

    /// The intern said yes: only from here on the host learns who it is.
    pub fn names_the_intern(self) -> bool {
        matches!(
            self,
            State::Accepted
                | State::ToSign
                | State::Agreed
                | State::Running
                | State::Ended
                | State::Closing
                | State::Attested
                | State::Closed
        )
    }

    /// It takes one of the host's places and counts for both tutors.
    pub fn holds_place(self) -> bool {
        matches!(self, State::ToSign | State::Agreed | State::Running)
    }

    /// It stands in the operators' queue.
    pub fn is_queued(self) -> bool {
        matches!(
            self,
            State::Submitted
                | State::Returned
                | State::Open
                | State::Offered
                | State::Accepted
                | State::ToSign
        )
    }
}

/// Why an act is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("an internship that is {} cannot change any more", .0.code())]
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
            Refusal::Final(_) => "error-internship-final",
            Refusal::NotNow(_) => "error-internship-not-now",
            Refusal::NotYours(..) => "error-internship-not-yours",
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
    let row = TRANSITIONS.iter().find(|row| row.from == state && row.act == act);
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
pub fn moves(state: State, who: Who) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |row| row.from == state && row.who.contains(&who))
}
