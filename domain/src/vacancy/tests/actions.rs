//! One table says which action records what.

use std::collections::BTreeSet;

use super::*;
use crate::catalogue::LepCode;
use crate::pack::{Event, Pack};
use crate::passage::{Answer, Fact, Kind};

/// The codes that an action becomes in Marche, for somebody without programmes.
fn codes(action: Action) -> Vec<String> {
    let pack = Pack::marche().expect("the pack");
    pack.codes_for(action.records().1, &[]).iter().map(LepCode::to_string).collect()
}

#[test]
fn r126_mere_information_is_q1_and_every_activity_is_q2() {
    assert_eq!(codes(Action::Information), ["Q.1"]);
    for action in [Action::MarketAnalysis, Action::NeedAnalysis, Action::Publicity] {
        assert_eq!(codes(action), ["Q.2"], "{action:?}");
    }
}

#[test]
fn r134_shortlist_feedback_and_gaps_are_the_company_s() {
    for action in [Action::Shortlist, Action::Feedback, Action::GapSupport] {
        assert_eq!(action.records().0, Whose::Company);
        assert_eq!(codes(action), ["Q.2"], "{action:?}");
    }
}

#[test]
fn r078_r079_what_concerns_a_person_is_f3() {
    for action in [Action::Availability, Action::SelfApplication, Action::Preselection] {
        assert_eq!(action.records(), (Whose::Person, Event::PreselectionDone));
        assert_eq!(codes(action), ["F3.1"], "{action:?}");
    }
    assert_eq!(codes(Action::Outcome), ["F3.2"]);
}

#[test]
fn i07_no_activity_of_q2_is_an_action_of_f3() {
    let Kind::Choice(activities) = Fact::RequestActivity.kind() else { panic!("a choice") };
    let own: BTreeSet<&str> = Action::ALL
        .iter()
        .filter(|action| action.records().1 == Event::VacancyManaged)
        .map(|action| action.code())
        .collect();
    assert!(own.iter().all(|code| activities.contains(code)), "{own:?}");
    for twice in ["candidate_matching", "candidate_contact", "self_applications", "outcome"] {
        assert!(!own.contains(twice), "{twice}");
    }
}

#[test]
fn answers_follow_from_the_action_as_far_as_the_code_asks() {
    let pack = Pack::marche().expect("the pack");
    let code = |text: &str| LepCode::parse(text).expect("a code");
    let facts = Action::Publicity.facts(&pack, code("Q.2"), "V-1");
    assert_eq!(facts.get(Fact::RequestActivity), Some(&Answer::Choice("vacancy_publicity")));
    assert_eq!(facts.text(Fact::Vacancy), Some("V-1"));
    let facts = Action::Information.facts(&pack, code("Q.1"), "V-1");
    assert!(facts.ticked(Fact::InformationOnly) && facts.text(Fact::Vacancy).is_none());
    assert!(
        Action::by_hand().all(|action| action != Action::Shortlist && action.records().0 == Whose::Company)
    );
}
