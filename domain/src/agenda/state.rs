//! What may happen to an appointment, and who may do it: one table.
//!
//! A place is *held* while a person confirms and then booked; a hold that nobody confirms expires. On the day the
//! person arrives, is called, is received. Only an operator says that somebody did not come, and it is never a
//! sanction: the law's consequences are decided elsewhere, with the proof of a justified reason (art. 21
//! D.Lgs. 150/2015). A final state is never left.

use crate::catalogue::coded;

use super::refusal::Refusal;

coded! {
    /// Where an appointment stands. The visible name is `agenda-state-{code}`.
    State {
        Held = "held",
        Booked = "booked",
        /// In the hall.
        Arrived = "arrived",
        /// Invited to a room.
        Called = "called",
        InProgress = "in_progress",
        Done = "done",
        MissedJustified = "missed_justified",
        Missed = "missed",
        Cancelled = "cancelled",
        /// Held and never confirmed.
        Expired = "expired",
    }
}

coded! {
    /// What is done to an appointment. The visible name is `agenda-act-{code}`.
    Act {
        Confirm = "confirm",
        /// Gives a held place back.
        Release = "release",
        Expire = "expire",
        /// To another place; it stays booked.
        Move = "move",
        Cancel = "cancel",
        CheckIn = "check_in",
        /// The wrong person was checked in.
        UndoCheckIn = "undo_check_in",
        Call = "call",
        /// Back to the hall: nobody answered, or the wrong person was received.
        Wait = "wait",
        Start = "start",
        Finish = "finish",
        Miss = "miss",
        /// The person did not come, for a reason that was proved.
        Excuse = "excuse",
    }
}

coded! {
    /// Who does it. The visible name is `agenda-who-{code}`.
    Who {
        /// At home or at the kiosk.
        Citizen = "citizen",
        Operator = "operator",
        System = "system",
    }
}

/// Whether an act says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Required,
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

const OPERATOR: &[Who] = &[Who::Operator];
const PEOPLE: &[Who] = &[Who::Citizen, Who::Operator];
const SYSTEM: &[Who] = &[Who::System];

const fn row(from: State, act: Act, to: State, who: &'static [Who], reason: Reason) -> Transition {
    Transition { from, act, to, who, reason }
}

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    row(State::Held, Act::Confirm, State::Booked, PEOPLE, Reason::None),
    row(State::Held, Act::Release, State::Cancelled, PEOPLE, Reason::None),
    row(State::Held, Act::Expire, State::Expired, SYSTEM, Reason::None),
    row(State::Booked, Act::Move, State::Booked, PEOPLE, Reason::None),
    row(State::Booked, Act::Cancel, State::Cancelled, PEOPLE, Reason::Required),
    row(State::Booked, Act::CheckIn, State::Arrived, PEOPLE, Reason::None),
    // By telephone and video nobody arrives.
    row(State::Booked, Act::Start, State::InProgress, OPERATOR, Reason::None),
    row(State::Booked, Act::Miss, State::Missed, OPERATOR, Reason::None),
    row(State::Booked, Act::Excuse, State::MissedJustified, OPERATOR, Reason::Required),
    row(State::Arrived, Act::UndoCheckIn, State::Booked, OPERATOR, Reason::None),
    row(State::Arrived, Act::Call, State::Called, OPERATOR, Reason::None),
    row(State::Arrived, Act::Start, State::InProgress, OPERATOR, Reason::None),
    row(State::Arrived, Act::Cancel, State::Cancelled, OPERATOR, Reason::Required),
    row(State::Arrived, Act::Miss, State::Missed, OPERATOR, Reason::None),
    row(State::Called, Act::Wait, State::Arrived, OPERATOR, Reason::None),
    row(State::Called, Act::Start, State::InProgress, OPERATOR, Reason::None),
    row(State::Called, Act::Cancel, State::Cancelled, OPERATOR, Reason::Required),
    row(State::Called, Act::Miss, State::Missed, OPERATOR, Reason::None),
    row(State::InProgress, Act::Wait, State::Arrived, OPERATOR, Reason::None),
    row(State::InProgress, Act::Finish, State::Done, OPERATOR, Reason::None),
    row(State::Missed, Act::Excuse, State::MissedJustified, OPERATOR, Reason::Required),
];

impl State {
    /// Whether its subjects are taken by it. What was missed gives them back for who comes without an appointment.
    pub fn occupies(self) -> bool {
        self.is_open() || self == State::Done
    }

    /// Not over: it counts towards a person's limits.
    pub fn is_open(self) -> bool {
        matches!(self, State::Held | State::Booked | State::Arrived | State::Called | State::InProgress)
    }

    /// Whether a change of supply may still move it: nobody is in the hall yet.
    pub fn is_ahead(self) -> bool {
        matches!(self, State::Held | State::Booked)
    }

    /// Never left again.
    pub fn is_final(self) -> bool {
        TRANSITIONS.iter().all(|row| row.from != self)
    }
}

/// The row for `act` on an appointment in `state`, when `who` may use it. Times and reasons: `may_act`.
pub fn transition(state: State, act: Act, who: Who) -> Result<&'static Transition, Refusal> {
    match TRANSITIONS.iter().find(|row| row.from == state && row.act == act) {
        Some(row) if row.who.contains(&who) => Ok(row),
        Some(_) => Err(Refusal::NotYours(who, act)),
        None if state.is_final() => Err(Refusal::Final(state)),
        None => Err(Refusal::NotNow(act, state)),
    }
}

/// What `who` may do now, for the buttons of a page.
pub fn acts(state: State, who: Who) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |row| row.from == state && row.who.contains(&who))
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
        let mut reached = BTreeSet::from([State::Held]);
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
    fn final_states_are_those_that_end_an_appointment() {
        let last: Vec<_> = State::ALL.iter().copied().filter(|s| s.is_final()).collect();
        assert_eq!(last, [State::Done, State::MissedJustified, State::Cancelled, State::Expired]);
        for state in last {
            assert!(!state.is_open());
            for (act, who) in Act::ALL.iter().flat_map(|a| Who::ALL.iter().map(move |w| (*a, *w))) {
                assert_eq!(transition(state, act, who), Err(Refusal::Final(state)));
            }
        }
    }

    #[test]
    fn the_system_only_lets_holds_expire() {
        let rows: Vec<_> = TRANSITIONS.iter().filter(|row| row.who.contains(&Who::System)).collect();
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].from, rows[0].act), (State::Held, Act::Expire));
    }

    #[test]
    fn a_citizen_cannot_say_who_came() {
        let own: BTreeSet<_> =
            State::ALL.iter().flat_map(|s| acts(*s, Who::Citizen)).map(|r| r.act).collect();
        let expected = [Act::Confirm, Act::Release, Act::Move, Act::Cancel, Act::CheckIn];
        assert_eq!(own, BTreeSet::from(expected));
    }

    #[test]
    fn what_ends_without_the_service_gives_its_time_back() {
        let free: Vec<_> = State::ALL.iter().copied().filter(|s| !s.occupies()).collect();
        assert_eq!(free, [State::MissedJustified, State::Missed, State::Cancelled, State::Expired]);
    }

    #[test]
    fn cancelling_and_excusing_say_why() {
        for row in TRANSITIONS {
            let why = matches!(row.act, Act::Cancel | Act::Excuse);
            assert_eq!(row.reason == Reason::Required, why, "{row:?}");
        }
    }
}
