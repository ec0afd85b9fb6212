//! Which action for a vacancy records what: one table (R078, R126, I07).
//!
//! What is done for the company is its own service (Q.2 in the national table), what is done with a person is that
//! person's (F3.1; M6.1 under L. 68), and the same action is never recorded for both. Mere information is a service of its
//! own (Q.1). Acts name the row, the row names the event, the region's pack says the code.

use crate::catalogue::{Audience, coded};
use crate::pack::Event;

coded! {
    /// Something that is done for a vacancy. The code is that of `Fact::RequestActivity`, but for mere information.
    Action {
        /// Mere information on matching demand and supply.
        Information = "information",
        MarketAnalysis = "market_analysis",
        Need = "need_analysis",
        /// On tasks, contract, incentives.
        Advice = "advice",
        Publicity = "vacancy_publicity",
        /// Candidates are looked for and chosen.
        Preselection = "candidate_matching",
        /// Their availability is asked (R079).
        Availability = "candidate_contact",
        SelfApplication = "self_applications",
        /// The list is handed to the company.
        Presentation = "shortlist",
        Feedback = "feedback",
        Gap = "gap_support",
        Outcome = "outcome",
    }
}

impl Action {
    /// Whose service it is: the company's or the person's.
    pub fn audience(self) -> Audience {
        match self {
            Action::Preselection | Action::Availability | Action::SelfApplication | Action::Outcome => {
                Audience::Person
            }
            _ => Audience::Company,
        }
    }

    /// What happens when it is done.
    pub fn event(self) -> Event {
        match self {
            Action::Information => Event::CompanyInformed,
            Action::Preselection | Action::Availability | Action::SelfApplication => Event::PreselectionDone,
            Action::Outcome => Event::OutcomeRecorded,
            Action::MarketAnalysis
            | Action::Need
            | Action::Advice
            | Action::Publicity
            | Action::Presentation
            | Action::Feedback
            | Action::Gap => Event::VacancyManaged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Pack;
    use crate::passage::{Fact, Kind};

    #[test]
    fn r126_the_table_has_every_activity_of_a_request() {
        let Kind::Choice(activities) = Fact::RequestActivity.kind() else { panic!("a choice") };
        for activity in activities {
            assert!(Action::parse(activity).is_some(), "{activity}");
        }
        assert_eq!(activities.len() + 1, Action::ALL.len(), "and mere information");
    }

    #[test]
    fn r078_r126_each_action_is_recorded_once_and_for_whom_it_is_done() {
        let pack = Pack::marche().expect("the pack loads");
        for action in Action::ALL {
            let codes = pack.codes_for(action.event(), &[]);
            assert_eq!(codes.len(), 1, "{action:?}");
            let service = pack.catalogue.get(codes[0]).expect("a service");
            assert_eq!(service.audience, action.audience(), "{action:?}");
        }
        let code = |action: Action| pack.codes_for(action.event(), &[])[0].to_string();
        assert_eq!(code(Action::Presentation), "Q.2");
        assert_eq!((code(Action::Availability).as_str(), code(Action::Outcome).as_str()), ("F3.1", "F3.2"));
    }
}
