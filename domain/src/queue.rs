//! The operators' queue: what may stand in it, and whose turn it is.
//!
//! Each kind of request has stages of its own, and an operator who filters wants to know one thing of all of them: is it
//! for the centre to act, or does the centre wait for whoever asked. So the stages are told apart by whose turn it is
//! ([`asker_stages`]); what is not listed there is the centre's, so that nothing is left unseen by mistake.

use crate::catalogue::coded;
use crate::{did, internship, vacancy};

coded! {
    /// What is asked. The visible name is `operator-kind-{code}`.
    Kind {
        /// The declaration of immediate availability.
        Did = "did",
        /// Somebody wants to act for a company.
        Mandate = "mandate",
        Vacancy = "vacancy",
        Internship = "internship",
    }
}

coded! {
    /// Who has to do something. The visible name is `operator-turn-{code}`.
    Turn {
        /// The centre.
        Desk = "desk",
        /// Whoever asked, or somebody whom the centre asked.
        Asker = "asker",
    }
}

/// The stages in which the centre waits for somebody else, with their kinds.
pub fn asker_stages() -> impl Iterator<Item = (Kind, &'static str)> {
    let did = [(Kind::Did, did::State::Returned.code())];
    let vacancy = [(Kind::Vacancy, vacancy::State::Returned.code())];
    let internship = [internship::State::Returned, internship::State::Offered];
    did.into_iter().chain(vacancy).chain(internship.map(|state| (Kind::Internship, state.code())))
}

impl Kind {
    /// Whose turn it is at this stage.
    pub fn turn(self, stage: &str) -> Turn {
        match asker_stages().any(|(kind, code)| kind == self && code == stage) {
            true => Turn::Asker,
            false => Turn::Desk,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_must_correct_or_answer_has_the_turn() {
        for kind in [Kind::Did, Kind::Vacancy, Kind::Internship] {
            assert_eq!(kind.turn("returned"), Turn::Asker, "{kind:?}");
            assert_eq!(kind.turn("submitted"), Turn::Desk, "{kind:?}");
        }
        assert_eq!(Kind::Internship.turn("offered"), Turn::Asker, "the person has not answered yet");
        assert_eq!(Kind::Mandate.turn("confirmed"), Turn::Desk);
    }

    #[test]
    fn only_stages_that_stand_in_the_queue_wait_for_somebody_else() {
        for (_, code) in asker_stages().filter(|(kind, _)| *kind == Kind::Internship) {
            assert!(internship::State::parse(code).is_some_and(internship::State::is_queued), "{code}");
        }
        // What the centre must sign or approve too is never hidden behind the others' turn.
        assert_eq!(Kind::Internship.turn(internship::State::ToSign.code()), Turn::Desk);
    }
}
