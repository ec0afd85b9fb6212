//! One test per rule that orders passages among themselves.

use domain::passage::*;

use super::world::*;

const DAY: i64 = 24 * 60;

#[test]
fn r021_on_the_day_of_the_declaration_the_welcome_comes_first() {
    assert!(World::person().after("A.1", 60).refused("B.1").is_empty());
    assert!(World::person().refused("B.1").is_empty(), "the welcome may be struck");
    let after_b1 = World::person().after("B.1", 60);
    assert_eq!(after_b1.refused("A.1"), ["R021"]);
    let together = World::person().after("B.1", 30);
    assert_eq!(together.refused("A.1"), ["R021"], "not even at the same minute");
    let before = draft("A.1", after_b1.now - chrono::TimeDelta::minutes(90));
    assert!(after_b1.decide(&before).is_ok());
    assert_eq!(World::person().after("A.1", 20).refused("B.1"), ["R021"], "the other way round too");
    assert!(World::person().after("A.1", 90).after("B.1", 60).refused("A.1").is_empty(), "a second visit");
    assert!(World::person().after("B.2", 60).refused("A.1").is_empty(), "no declaration on that day");
    assert!(World::person().after("B.1", DAY + 60).refused("A.1").is_empty(), "another day");
}

#[test]
fn r021_the_day_is_the_italian_one() {
    let mut world = World::person();
    world.history.push(recorded("p", "B.1", instant("2022-06-14T22:10:00Z")));
    let welcome = draft("A.1", instant("2022-06-14T22:20:00Z"));
    assert_eq!(rules(world.decide(&welcome)), ["R021"], "both are on the fifteenth in Italy");
    let evening = draft("A.1", instant("2022-06-14T21:50:00Z"));
    assert!(world.decide(&evening).is_ok(), "the evening before");
}

#[test]
fn r031_i03_b3_is_added_to_b1_on_the_same_day_and_never_alone() {
    let gg = || World::person().enrolled(&["GG"]);
    assert!(gg().after("B.1", 60).refused("B.3").is_empty());
    assert_eq!(gg().refused("B.3"), ["R031"]);
    assert_eq!(gg().after("B.1", DAY + 60).refused("B.3"), ["R031"], "yesterday is another day");
    assert_eq!(gg().after("B.1", 10).refused("B.3"), ["R031"], "B.1 is added to, not preceded");
    assert_eq!(World::person().after("B.1", 60).refused("B.3"), ["R031"], "never for non-GG");
    let mut reversed = gg().after("B.1", 60);
    reversed.history[0].reversed = true;
    assert_eq!(reversed.refused("B.3"), ["R031"], "what was taken back does not count");
}

#[test]
fn r038_an_unusual_order_warns() {
    let warns = |world: World, text| warned(world.decide(&world.draft(text)));
    assert_eq!(warns(World::person().after("C.1", DAY), "B.1"), ["R038"]);
    assert_eq!(warns(World::person().after("D.1", DAY), "C.1"), ["R038"]);
    assert!(warns(World::person().after("B.1", DAY), "C.1").is_empty());
    assert!(warns(World::person().after("C.1", 2 * DAY).after("D.1", DAY), "C.1").is_empty(), "C.1 repeats");
}

#[test]
fn r054_i01_d2_follows_d1_on_an_active_pact() {
    assert!(World::person().after("D.1", DAY).refused("D.2").is_empty());
    assert_eq!(World::person().refused("D.2"), ["R054"]);
    assert_eq!(World::person().after("D.1", 10).refused("D.2"), ["R054"], "at a later moment");
    assert_eq!(World::person().after("M3.1", DAY).refused("D.2"), ["R054"]);
    assert_eq!(World::person().after("D.1", DAY).without_did().refused("D.2"), ["R054"]);
    let earlier_did = World::person().after("D.1", 20 * DAY);
    assert_eq!(earlier_did.refused("D.2"), ["R054"], "that pact ended with its DID");
}

#[test]
fn r054_a_resumed_did_keeps_its_pact() {
    let mut world = World::person().after("D.1", 10 * DAY);
    world.dids[0].to = Some(day("2022-06-08"));
    assert_eq!(world.refused("D.2"), ["R054"], "suspended");
    let resumed = ActiveDid { from: day("2022-06-14"), to: None, ..world.dids[0].clone() };
    world.dids.push(resumed);
    assert!(world.refused("D.2").is_empty());
    assert_eq!(world.refused("D.1"), ["I02"], "and there is only one");
}

#[test]
fn i02_one_pact_for_one_did() {
    assert_eq!(World::person().after("D.1", DAY).refused("D.1"), ["I02"]);
    assert_eq!(World::person().enrolled(&["L68"]).after("D.1", DAY).refused("M3.1"), ["I02"]);
    let later_did = World::person().after("D.1", 20 * DAY);
    assert!(later_did.refused("D.1").is_empty(), "a new DID has its own pact");
}

#[test]
fn r063_competences_are_assessed_after_they_were_identified() {
    assert_eq!(World::person().refused("E.6"), ["R063"]);
    assert!(World::person().after("E.5", 5 * DAY).refused("E.6").is_empty());
}

#[test]
fn r078_an_outcome_follows_the_preselection_for_the_same_vacancy() {
    let world = World::person().after("F3.1", DAY);
    assert!(world.refused("F3.2").is_empty());
    assert_eq!(World::person().refused("F3.2"), ["R078"]);
    let reference = |text: &str| {
        let facts = Facts::default().with(Fact::Vacancy, Answer::Text(text.to_owned()));
        rules(world.decide(&Draft { facts, ..world.draft("F3.2") }))
    };
    assert!(reference(" v 1 ").is_empty(), "however it is typed");
    assert_eq!(reference("V-2"), ["R078"]);
    let nothing = Draft { facts: Facts::default(), ..world.draft("F3.2") };
    assert_eq!(rules(world.decide(&nothing)), ["R078", "R078"], "missing, and so nothing is shared");
}

#[test]
fn r086_the_tutor_is_assigned_after_the_release() {
    let adr = || World::person().enrolled(&["AdR", "RdC"]);
    assert_eq!(adr().refused("G.2"), ["R086"]);
    assert!(adr().after("G.1", 60).refused("G.2").is_empty());
    assert!(adr().after("G.4", 60).refused("G.2").is_empty(), "for RdC beneficiaries G.4 is the release");
}

#[test]
fn r097_the_ranking_follows_the_application_to_the_same_notice() {
    assert_eq!(World::person().refused("K.3"), ["R097"]);
    let world = World::person().after("K.2", DAY);
    assert!(world.refused("K.3").is_empty());
    let facts = Facts::default().with(Fact::Notice, Answer::Text("Avviso 9".to_owned()));
    assert_eq!(rules(world.decide(&Draft { facts, ..world.draft("K.3") })), ["R097"]);
}

#[test]
fn r105_i10_for_a_new_user_m1_2_follows_the_did() {
    assert!(World::person().refused("M1.2").is_empty());
    let new = World::person().without_did();
    assert_eq!(new.refused("M1.2"), ["R105"]);
    assert_eq!(new.clone().after("A.1", 60).refused("M1.2"), ["R105"], "the same access");
    assert!(new.after("A.1", 2 * DAY).refused("M1.2").is_empty(), "no longer a new user");
}

#[test]
fn r112_contacts_and_changes_need_the_targeted_pact() {
    let world = World::person().enrolled(&["L68"]);
    for text in ["M3.2", "M3.3"] {
        assert_eq!(world.refused(text), ["R112"], "{text}");
        assert_eq!(world.clone().after("D.1", DAY).refused(text), ["R112"], "{text}: D.1 is another pact");
        assert!(world.clone().after("M3.1", DAY).refused(text).is_empty(), "{text}");
    }
}

#[test]
fn r115_a_targeted_preselection_has_one_outcome() {
    let world = World::person().enrolled(&["L68"]);
    for text in ["M6.2", "M6.3", "M6.4"] {
        assert_eq!(world.refused(text), ["R115"], "{text} without a preselection");
        let preselected = world.clone().after("M6.1", 3 * DAY);
        assert!(preselected.refused(text).is_empty(), "{text}");
        for other in ["M6.2", "M6.3", "M6.4"] {
            assert_eq!(
                preselected.clone().after(other, DAY).refused(text),
                ["R115"],
                "{text} beside {other}"
            );
        }
        let twice = preselected.after("M6.2", 2 * DAY).after("M6.1", DAY);
        assert!(twice.refused(text).is_empty(), "{text} of a second preselection");
        assert!(is_targeted_outcome(draft(text, world.now).code), "{text}");
    }
    assert!(
        !is_targeted_outcome(draft("M6.1", world.now).code)
            && !is_targeted_outcome(draft("F3.2", world.now).code)
    );
}
