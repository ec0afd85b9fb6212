//! What may happen to a candidate, and who may do it: one table.
//!
//! The person says yes or no while the list is being built; an operator writes down what was said by telephone, and that
//! nobody answered. Presenting is one act for the whole list. Then it is the employer's turn, or the operator's who was
//! told: an interview, and one outcome.

use crate::catalogue::coded;

coded! {
    /// Where a list stands. The visible name is `preselection-state-{code}`.
    State {
        Building = "building",
        Presented = "presented",
        /// Everybody in it has an outcome, or nobody could be presented.
        Closed = "closed",
    }
}

coded! {
    /// How somebody came into the list. The visible name is `preselection-source-{code}`.
    Source {
        Ranked = "ranked",
        /// By a self-application (R079).
        Applied = "applied",
    }
}

coded! {
    /// Whether a candidate wants to be proposed. The visible name is `preselection-availability-{code}`.
    Availability {
        Unasked = "unasked",
        Asked = "asked",
        Available = "available",
        Unavailable = "unavailable",
        /// Asked, and nobody answered.
        Silent = "silent",
    }
}

coded! {
    /// Where a candidate stands. The visible name is `preselection-stage-{code}`.
    Stage {
        Unasked = "unasked",
        Asked = "asked",
        Silent = "silent",
        Available = "available",
        Unavailable = "unavailable",
        Presented = "presented",
        Interview = "interview",
        Hired = "hired",
        Refused = "refused",
        NoShow = "no_show",
    }
}

coded! {
    /// What is done. The visible name is `preselection-act-{code}`.
    Act {
        Ask = "ask",
        Accept = "accept",
        Decline = "decline",
        /// Nobody answered.
        GiveUp = "give_up",
        /// Whoever owes an answer is told again.
        Remind = "remind",
        Present = "present",
        Interview = "interview",
        Hire = "hire",
        Refuse = "refuse",
        NoShow = "no_show",
    }
}

coded! {
    /// Who does it.
    Who {
        Citizen = "citizen",
        Employer = "employer",
        Operator = "operator",
        System = "system",
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    pub from: Stage,
    pub act: Act,
    pub to: Stage,
    pub who: &'static [Who],
}

const OPERATOR: &[Who] = &[Who::Operator];
const PERSON: &[Who] = &[Who::Citizen, Who::Operator];
const EMPLOYER: &[Who] = &[Who::Employer, Who::Operator];
const CLOCK: &[Who] = &[Who::Operator, Who::System];

const fn row(from: Stage, act: Act, to: Stage, who: &'static [Who]) -> Transition {
    Transition { from, act, to, who }
}

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: &[Transition] = &[
    row(Stage::Unasked, Act::Ask, Stage::Asked, OPERATOR),
    row(Stage::Asked, Act::Accept, Stage::Available, PERSON),
    row(Stage::Asked, Act::Decline, Stage::Unavailable, PERSON),
    row(Stage::Asked, Act::GiveUp, Stage::Silent, OPERATOR),
    row(Stage::Asked, Act::Remind, Stage::Asked, CLOCK),
    // Late, but the list is still being built.
    row(Stage::Silent, Act::Accept, Stage::Available, PERSON),
    row(Stage::Silent, Act::Decline, Stage::Unavailable, PERSON),
    // People change their minds, and what may be shown of them.
    row(Stage::Available, Act::Accept, Stage::Available, PERSON),
    row(Stage::Available, Act::Decline, Stage::Unavailable, PERSON),
    row(Stage::Unavailable, Act::Accept, Stage::Available, PERSON),
    row(Stage::Unavailable, Act::Decline, Stage::Unavailable, PERSON),
    row(Stage::Available, Act::Present, Stage::Presented, OPERATOR),
    row(Stage::Presented, Act::Remind, Stage::Presented, CLOCK),
    row(Stage::Presented, Act::Interview, Stage::Interview, EMPLOYER),
    row(Stage::Presented, Act::Hire, Stage::Hired, EMPLOYER),
    row(Stage::Presented, Act::Refuse, Stage::Refused, EMPLOYER),
    row(Stage::Presented, Act::NoShow, Stage::NoShow, EMPLOYER),
    row(Stage::Interview, Act::Remind, Stage::Interview, CLOCK),
    row(Stage::Interview, Act::Hire, Stage::Hired, EMPLOYER),
    row(Stage::Interview, Act::Refuse, Stage::Refused, EMPLOYER),
    row(Stage::Interview, Act::NoShow, Stage::NoShow, EMPLOYER),
];

/// Why an act is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not at this stage.
    NotNow(Act, Stage),
    /// Not by this one.
    NotYours(Who, Act),
}

impl Refusal {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::NotNow(_, stage) if stage.is_final() => "error-candidate-outcome",
            Refusal::NotNow(..) => "error-candidate-not-now",
            Refusal::NotYours(..) => "error-candidate-not-yours",
        }
    }
}

impl Stage {
    /// The stage that the stored columns say.
    pub fn of(availability: Availability, presented: bool, outcome: Option<super::Outcome>) -> Stage {
        use super::Outcome;
        match (outcome, presented, availability) {
            (Some(Outcome::Interview), ..) => Stage::Interview,
            (Some(Outcome::Hired), ..) => Stage::Hired,
            (Some(Outcome::Refused), ..) => Stage::Refused,
            (Some(Outcome::NoShow), ..) => Stage::NoShow,
            (None, true, _) => Stage::Presented,
            (None, false, Availability::Unasked) => Stage::Unasked,
            (None, false, Availability::Asked) => Stage::Asked,
            (None, false, Availability::Available) => Stage::Available,
            (None, false, Availability::Unavailable) => Stage::Unavailable,
            (None, false, Availability::Silent) => Stage::Silent,
        }
    }

    /// The availability that a stage before the presentation stands for.
    pub fn availability(self) -> Availability {
        match self {
            Stage::Unasked => Availability::Unasked,
            Stage::Asked => Availability::Asked,
            Stage::Silent => Availability::Silent,
            Stage::Unavailable => Availability::Unavailable,
            // R079: whoever was presented had said yes.
            _ => Availability::Available,
        }
    }

    /// The employer has said what came of it.
    pub fn is_final(self) -> bool {
        matches!(self, Stage::Hired | Stage::Refused | Stage::NoShow)
    }

    /// The employer sees this person.
    pub fn is_presented(self) -> bool {
        matches!(self, Stage::Presented | Stage::Interview) || self.is_final()
    }

    /// The employer owes an answer.
    pub fn waits_for_employer(self) -> bool {
        matches!(self, Stage::Presented | Stage::Interview)
    }
}

/// The row for `act` now, when `who` may use it.
pub fn transition(stage: Stage, act: Act, who: Who) -> Result<&'static Transition, Refusal> {
    let row = TRANSITIONS.iter().find(|row| row.from == stage && row.act == act);
    match row {
        None => Err(Refusal::NotNow(act, stage)),
        Some(row) if row.who.contains(&who) => Ok(row),
        Some(_) => Err(Refusal::NotYours(who, act)),
    }
}

/// What `who` may do now, for the buttons of a page.
pub fn acts(stage: Stage, who: Who) -> impl Iterator<Item = Act> {
    TRANSITIONS.iter().filter(move |row| row.from == stage && row.who.contains(&who)).map(|row| row.act)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_rows_answer_the_same_question_and_every_stage_is_reached() {
        let keys: BTreeSet<_> = TRANSITIONS.iter().map(|row| (row.from, row.act)).collect();
        assert_eq!(keys.len(), TRANSITIONS.len());
        let reached: BTreeSet<_> = TRANSITIONS.iter().map(|row| row.to).chain([Stage::Unasked]).collect();
        assert_eq!(reached.len(), Stage::ALL.len());
        let used: BTreeSet<_> = TRANSITIONS.iter().map(|row| row.act).collect();
        assert_eq!(used.len(), Act::ALL.len());
    }

    #[test]
    fn r079_nobody_is_presented_who_did_not_say_yes() {
        for row in TRANSITIONS.iter().filter(|row| row.to.is_presented() && !row.from.is_presented()) {
            assert_eq!((row.from, row.act), (Stage::Available, Act::Present), "{row:?}");
        }
        // And nobody says yes before being asked, but those who applied by themselves.
        for row in TRANSITIONS.iter().filter(|row| row.to == Stage::Available) {
            assert_ne!(row.from, Stage::Unasked, "{row:?}");
        }
    }

    #[test]
    fn r078_r115_an_outcome_is_the_end() {
        for stage in Stage::ALL.iter().filter(|stage| stage.is_final()) {
            assert_eq!(Who::ALL.iter().flat_map(|who| acts(*stage, *who)).count(), 0, "{stage:?}");
            let again = transition(*stage, Act::Hire, Who::Employer).expect_err("once");
            assert_eq!(again.key(), "error-candidate-outcome");
        }
    }

    #[test]
    fn each_does_what_is_theirs() {
        assert_eq!(
            transition(Stage::Asked, Act::Accept, Who::Employer),
            Err(Refusal::NotYours(Who::Employer, Act::Accept))
        );
        assert_eq!(
            transition(Stage::Presented, Act::Hire, Who::Citizen),
            Err(Refusal::NotYours(Who::Citizen, Act::Hire))
        );
        assert_eq!(
            transition(Stage::Presented, Act::Accept, Who::Citizen),
            Err(Refusal::NotNow(Act::Accept, Stage::Presented))
        );
        for stage in [Stage::Asked, Stage::Silent, Stage::Available, Stage::Unavailable] {
            assert!(acts(stage, Who::Citizen).eq([Act::Accept, Act::Decline]), "{stage:?}");
        }
    }

    #[test]
    fn a_stage_is_what_its_columns_say() {
        for stage in Stage::ALL {
            let outcome = super::super::Outcome::parse(stage.code());
            assert_eq!(Stage::of(stage.availability(), stage.is_presented(), outcome), *stage);
        }
    }
}
