//! One test per rule about companies.

use domain::passage::*;

use super::world::*;

fn with(world: &World, text: &str, facts: Facts) -> Vec<&'static str> {
    rules(world.decide(&Draft { facts, ..world.draft(text) }))
}

#[test]
fn r126_r127_q1_and_r1_are_for_mere_information() {
    let world = World::company();
    for (text, rule) in [("Q.1", "R126"), ("R.1", "R127")] {
        assert!(world.refused(text).is_empty(), "{text}");
        assert_eq!(with(&world, text, Facts::default()), [rule], "{text}");
    }
}

#[test]
fn r126_r127_q2_and_r2_say_which_activity() {
    let world = World::company();
    for (text, rule) in [("Q.2", "R126"), ("R.2", "R127")] {
        assert!(world.refused(text).is_empty(), "{text}");
        assert_eq!(with(&world, text, Facts::default()), [rule], "{text}");
    }
    let Kind::Choice(activities) = Fact::InternshipActivity.kind() else { panic!("a choice") };
    for contact in ["tutor_start", "tutor_during", "tutor_end"] {
        assert!(activities.contains(&contact), "R129: {contact}");
    }
}

#[test]
fn r126_i07_what_is_recorded_as_matching_is_not_recorded_again() {
    let request = |activity, vacancy: &str| {
        let facts = Facts::default().with(Fact::RequestActivity, Answer::Choice(activity));
        facts.with(Fact::Vacancy, Answer::Text(vacancy.to_owned()))
    };
    let mut world = World::company();
    assert!(with(&world, "Q.2", request("candidate_contact", "V-1")).is_empty());
    world.matching = World::person().after("F3.1", 60).history;
    assert_eq!(with(&world, "Q.2", request("candidate_contact", "v 1")), ["R126"]);
    assert_eq!(with(&world, "Q.2", request("outcome", "V-1")), ["R126"]);
    assert!(with(&world, "Q.2", request("candidate_contact", "V-2")).is_empty(), "another vacancy");
    assert!(with(&world, "Q.2", request("feedback", "V-1")).is_empty(), "not an action of F3");
    assert!(
        with(&world, "Q.2", request("shortlist", "V-1")).is_empty(),
        "presenting the list is the company's"
    );
    world.matching[0].reversed = true;
    assert!(with(&world, "Q.2", request("candidate_contact", "V-1")).is_empty(), "taken back");
}

#[test]
fn r128_i08_r3_needs_signature_and_approval_and_has_the_later_date() {
    let world = World::company();
    let dates = |signed: &str, approved: &str| {
        let facts = Facts::default().with(Fact::ConventionSignedOn, Answer::Date(day(signed)));
        with(&world, "R.3", facts.with(Fact::PfiApprovedOn, Answer::Date(day(approved))))
    };
    assert!(dates("2022-06-15", "2022-06-10").is_empty());
    assert!(dates("2022-06-10", "2022-06-15").is_empty());
    assert_eq!(dates("2022-06-10", "2022-06-14"), ["R128"]);
    assert_eq!(dates("2022-06-10", "2022-06-16"), ["R128"]);
    for fact in [Fact::ConventionSignedOn, Fact::PfiApprovedOn] {
        let facts = without(&answered("R.3", day("2022-06-15")), fact);
        assert_eq!(with(&world, "R.3", facts), ["R128"], "without {}", fact.code());
    }
}

#[test]
fn r130_i09_s1_after_the_prospetto_was_checked() {
    assert!(World::company().refused("S.1").is_empty());
    assert_eq!(with(&World::company(), "S.1", Facts::default()), ["R130"]);
}

#[test]
fn r131_s2_on_the_day_of_the_signature() {
    let world = World::company();
    let signed = |on: &str| {
        with(&world, "S.2", Facts::default().with(Fact::L68ConventionSignedOn, Answer::Date(day(on))))
    };
    assert!(signed("2022-06-15").is_empty());
    assert_eq!(signed("2022-06-14"), ["R131"]);
    assert_eq!(with(&world, "S.2", Facts::default()), ["R131"]);
}
