//! Which action records what: one table (R078, R126, I07).
//!
//! For the company: mere information is Q.1; analysing the need, advice, publicity, presenting the shortlist, collecting what the
//! company says of it and helping where skills lack are Q.2 (R134). For the person: availability, self-applications and
//! preselection are F3.1, the outcome is F3.2. So that nothing is recorded twice, an action stands in one row, and Q.2 with
//! an activity of F3 is refused (I07). Codes are the pack's: here stand events.
//!
//! Availability, self-application and preselection are one F3.1 per person and vacancy (R078), with the minutes of all of
//! them. It is recorded when the person is asked, because nothing is sent before (R079): as a self-application of who
//! applied, as availability of who was found. So an applicant who is not asked has none; an operator who has verified the
//! application all the same records it by hand on the person's file, and then it is not recorded again.

use crate::catalogue::{LepCode, coded};
use crate::pack::{Event, Pack};
use crate::passage::{Answer, Fact, Facts, questions_in};

coded! {
    /// What an operator does about a vacancy. The visible name is `vacancy-action-{code}`.
    Action {
        /// Mere information (R126).
        Information = "information",
        MarketAnalysis = "market_analysis",
        NeedAnalysis = "need_analysis",
        /// On tasks, contract, incentives.
        Advice = "advice",
        Publicity = "vacancy_publicity",
        /// The shortlist goes to the company.
        Shortlist = "shortlist",
        /// What the company says of the people presented.
        Feedback = "feedback",
        /// Solutions where skills lack.
        GapSupport = "gap_support",
        /// Whether a person can be proposed (R079).
        Availability = "availability",
        /// One that was collected and verified (R079).
        SelfApplication = "self_application",
        /// By hand, on the person's file.
        Preselection = "preselection",
        Outcome = "outcome",
    }
}

/// On whose file an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Company,
    Person,
}

impl Action {
    /// On whose file it stands, and the event that the pack maps to codes.
    pub fn records(self) -> (Whose, Event) {
        match self {
            Action::Information => (Whose::Company, Event::VacancyInformed),
            Action::MarketAnalysis
            | Action::NeedAnalysis
            | Action::Advice
            | Action::Publicity
            | Action::Shortlist
            | Action::Feedback
            | Action::GapSupport => (Whose::Company, Event::VacancyManaged),
            Action::Availability | Action::SelfApplication | Action::Preselection => {
                (Whose::Person, Event::PreselectionDone)
            }
            Action::Outcome => (Whose::Person, Event::OutcomeRecorded),
        }
    }

    /// What an operator records by hand for the company; the shortlist records itself when it is presented.
    pub fn by_hand() -> impl Iterator<Item = Action> {
        let own = |action: &Action| action.records().0 == Whose::Company && *action != Action::Shortlist;
        Action::ALL.iter().copied().filter(own)
    }

    /// The region has a code for it: what it cannot record is not offered.
    pub fn is_known(self, pack: &Pack) -> bool {
        !pack.codes_for(self.records().1, &[]).is_empty()
    }

    /// The answers that follow from the action itself, as far as `code` asks for them; `vacancy` is its reference.
    pub fn facts(self, pack: &Pack, code: LepCode, vacancy: &str) -> Facts {
        let answer = |fact: Fact| match fact {
            Fact::InformationOnly if self == Action::Information => Some(Answer::Tick),
            Fact::RequestActivity if self.records().1 == Event::VacancyManaged => {
                Some(Answer::Choice(self.code()))
            }
            Fact::Vacancy => Some(Answer::Text(vacancy.to_owned())),
            _ => None,
        };
        let asked = questions_in(pack, code);
        let given = asked.iter().filter_map(|question| Some((question.fact, answer(question.fact)?)));
        given.fold(Facts::default(), |facts, (fact, answer)| facts.with(fact, answer))
    }
}
