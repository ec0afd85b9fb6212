//! One test per rule about a person's passage taken by itself.

use chrono::TimeDelta;
use domain::passage::*;

use super::world::*;

#[test]
fn r001_every_code_may_be_delivered_through_every_channel() {
    let world = World::person();
    for channel in Channel::ALL {
        let draft = Draft { channel: *channel, ..world.draft("A.1") };
        assert!(world.decide(&draft).is_ok(), "{}", channel.code());
    }
    assert_eq!(world.refused("Z.9"), ["R001"]);
}

#[test]
fn r002_minutes_outside_the_printed_limits_warn_and_do_not_refuse() {
    let world = World::person();
    let with = |minutes| warned(world.decide(&Draft { minutes: Some(minutes), ..world.draft("A.1") }));
    assert!(with(10).is_empty() && with(20).is_empty());
    assert_eq!(with(9), ["R002"]);
    assert_eq!(with(21), ["R002"]);
    let lost = World::person();
    let draft = Draft { minutes: Some(3000), ..lost.draft("F2.1") };
    assert!(warned(lost.decide(&draft)).is_empty(), "lost limits exclude nothing");
}

#[test]
fn r003_r004_r005_i05_nothing_is_recorded_on_f_m_and_n() {
    let world = World::person().enrolled(&["L68"]);
    assert_eq!(world.refused("F"), ["R003"]);
    assert_eq!(world.refused("M"), ["R004"]);
    assert_eq!(world.refused("N"), ["R005"]);
}

#[test]
fn r006_people_and_companies_have_their_own_codes() {
    assert_eq!(World::person().refused("P.1"), ["R006"]);
    assert_eq!(World::company().refused("A.1"), ["R006"]);
    assert!(World::company().refused("P.1").is_empty());
}

#[test]
fn r007_programme_services_need_the_enrolment_on_the_day_of_delivery() {
    assert_eq!(World::person().refused("A.3"), ["R007"]);
    let mut world = World::person().enrolled(&["RdC"]);
    assert!(world.refused("A.3").is_empty());
    world.enrolments[0].to = Some(day("2022-06-14"));
    assert_eq!(world.refused("A.3"), ["R007"], "it ended the day before");
    world.enrolments[0].to = Some(day("2022-06-15"));
    assert!(world.refused("A.3").is_empty(), "the last day is included");
    world.enrolments[0].from = day("2022-06-16");
    assert_eq!(world.refused("A.3"), ["R007"], "it begins tomorrow");
    assert_eq!(World::person().enrolled(&["RdC"]).refused("G.4"), ["R007"], "both are needed");
}

#[test]
fn r007_codes_that_open_a_programme_and_companies_under_l68_are_exempt() {
    for opening in ["A.2", "G.1", "M1.1", "M1.2"] {
        assert!(World::person().refused(opening).is_empty(), "{opening}");
    }
    for company in ["S.1", "S.2", "S.3"] {
        assert!(World::company().refused(company).is_empty(), "{company}");
    }
}

#[test]
fn r008_a_closed_programme_is_refused_after_its_end_even_to_its_openers() {
    let mut world = World::person().enrolled(&["GG", "RdC", "AdR"]);
    world.now = instant("2024-01-01T10:00:00Z");
    for closed in ["A.2", "A.3", "B.4", "E.3", "F1.3", "G.4", "L2"] {
        assert!(world.refused(closed).contains(&"R008"), "{closed}");
    }
    let last_day = draft("A.3", instant("2023-12-31T22:30:00Z"));
    assert!(world.decide(&last_day).is_ok(), "23:30 of the last day in Italy");
    world.now = instant("2014-01-10T10:00:00Z");
    assert_eq!(world.refused("A.2"), ["R008"], "not begun yet");
}

#[test]
fn r009_minutes_are_asked_and_never_invented() {
    let world = World::person();
    for missing in [None, Some(0)] {
        let draft = Draft { minutes: missing, ..world.draft("F2.1") };
        assert_eq!(rules(world.decide(&draft)), ["R009"]);
    }
}

#[test]
fn d3_6_never_in_the_future_and_backdated_within_the_limit() {
    let world = World::person();
    let at = |start| rules(world.decide(&draft("A.1", start)));
    assert!(at(world.now).is_empty());
    assert_eq!(at(world.now + TimeDelta::seconds(1)), ["D3.6"]);
    assert!(at(instant("2022-05-15T22:00:00Z")).is_empty(), "midnight of the thirtieth day back");
    assert_eq!(at(instant("2022-05-15T21:59:00Z")), ["D3.6"], "the day before in Italy");
    let today = Context { backdating_days: 0, ..world.context() };
    assert!(decide(&draft("A.1", instant("2022-06-14T22:00:00Z")), &today).is_ok());
    assert!(decide(&draft("A.1", instant("2022-06-14T21:59:00Z")), &today).is_err());
}

#[test]
fn r022_a2_only_when_the_enrolment_was_not_made_on_the_portal() {
    let world = World::person();
    let answer = |option| {
        let facts = Facts::default().with(Fact::GgPortal, Answer::Choice(option));
        rules(world.decide(&Draft { facts, ..world.draft("A.2") }))
    };
    assert!(answer("no").is_empty());
    assert_eq!(answer("yes"), ["R022"]);
    assert_eq!(rules(world.decide(&Draft { facts: Facts::default(), ..world.draft("A.2") })), ["R022"]);
}

/// Without this fact the code is refused with this rule.
fn needs(world: &World, text: &str, fact: Fact, rule: &str) {
    let good = world.draft(text);
    assert!(world.decide(&good).is_ok(), "{text}: {:?}", world.decide(&good));
    let draft = Draft { facts: without(&good.facts, fact), ..good };
    assert_eq!(rules(world.decide(&draft)), [rule], "{text} without {}", fact.code());
}

#[test]
fn r030_b1_follows_the_interview() {
    needs(&World::person(), "B.1", Fact::InterviewHeld, "R030");
}

#[test]
fn r037_b4_says_which_of_the_four_outcomes() {
    let world = World::person().enrolled(&["RdC"]);
    needs(&world, "B.4", Fact::RdcOutcome, "R037");
    assert_eq!(
        Fact::RdcOutcome.kind(),
        Kind::Choice(&["conferma", "esclusione", "esonero", "trasformazione"])
    );
}

#[test]
fn r046_deep_profiling_needs_annex_1b_and_the_obstacle() {
    for (world, text) in [(World::person(), "C.2"), (World::person().enrolled(&["L68"]), "M2.2")] {
        needs(&world, text, Fact::Annex1b, "R046");
        needs(&world, text, Fact::Annex1bReason, "R046");
    }
}

#[test]
fn r050_the_pact_needs_an_active_did_and_the_competent_centre() {
    assert!(World::person().refused("D.1").is_empty());
    assert_eq!(World::person().without_did().refused("D.1"), ["R050"]);
    let mut world = World::person();
    world.office = office("ancona");
    assert_eq!(world.refused("D.1"), ["R050"]);
    world.dids[0].office = None;
    assert_eq!(world.refused("D.1"), ["R050"], "not even when nobody is competent yet");
    let mut ended = World::person();
    ended.dids[0].to = Some(day("2022-06-14"));
    assert_eq!(ended.refused("D.1"), ["R050"]);
    let back = draft("D.1", instant("2022-06-14T09:00:00Z"));
    assert!(ended.decide(&back).is_ok(), "it was active on the day of delivery");
}

#[test]
fn r052_a_pact_without_profiling_warns() {
    let world = World { profiled: false, ..World::person() };
    assert_eq!(warned(world.decide(&world.draft("D.1"))), ["R052"]);
    assert!(warned(World::person().decide(&world.draft("D.1"))).is_empty());
}

#[test]
fn r060_r072_r099_services_of_gg_and_rdc_are_for_the_enrolled() {
    for (text, rule) in [("E.3", "R060"), ("F1.3", "R072"), ("F1.4", "R072"), ("L2", "R099")] {
        assert_eq!(World::person().refused(text), [rule], "{text}");
    }
    assert_eq!(World::person().enrolled(&["L68"]).refused("M5.3"), ["R072"]);
    assert_eq!(World::person().enrolled(&["GG"]).refused("M5.4"), ["R007"], "L. 68 is needed too");
    assert!(World::person().enrolled(&["GG", "L68"]).refused("M5.4").is_empty());
    needs(&World::person().enrolled(&["RdC"]), "L2", Fact::MunicipalProject, "R099");
}

#[test]
fn r071_individual_support_is_not_given_to_a_group() {
    for (world, text) in [(World::person(), "F1.2"), (World::person().enrolled(&["L68"]), "M5.2")] {
        needs(&world, text, Fact::JobSearchSupport, "R071");
        let draft = Draft { mode: Mode::Gruppo, ..world.draft(text) };
        assert_eq!(rules(world.decide(&draft)), ["R071"]);
        assert_eq!(individual_only(&PACK, code(text)), Some("R071"), "nor planned for one");
    }
    assert_eq!(individual_only(&PACK, code("F1.5")), None);
}

#[test]
fn r073_a_laboratory_outside_a_group_warns() {
    let world = World::person();
    let draft = Draft { mode: Mode::Individuale, ..world.draft("F1.6") };
    assert_eq!(warned(world.decide(&draft)), ["R073"]);
}

#[test]
fn r074_f1_15_brings_o2_along_with_the_same_start() {
    let world = World::person();
    let draft = world.draft("F1.15");
    let verdict = world.decide(&draft).expect("a laboratory");
    assert_eq!(verdict.replicas, [Replica { code: code("O.2"), start: draft.start }]);
    let l68 = World::person().enrolled(&["L68"]);
    assert!(l68.decide(&l68.draft("M5.15")).expect("a laboratory").replicas.is_empty());
}

#[test]
fn r075_o2_is_not_recorded_by_hand() {
    assert_eq!(World::person().refused("O.2"), ["R075"]);
}

#[test]
fn r077_an_attestation_comes_at_the_end_on_pfi_and_dossier() {
    let world = World::person();
    let attestation = |end: Option<&str>, papers: bool| {
        let mut facts = Facts::default().with(Fact::InternshipAct, Answer::Choice("attestation"));
        if let Some(end) = end {
            facts = facts.with(Fact::InternshipEnd, Answer::Date(day(end)));
        }
        if papers {
            facts = facts.with(Fact::InternshipPapers, Answer::Tick);
        }
        rules(world.decide(&Draft { facts, ..world.draft("F2.4") }))
    };
    assert!(attestation(Some("2022-06-15"), true).is_empty());
    assert_eq!(attestation(Some("2022-06-16"), true), ["R077"]);
    assert_eq!(attestation(None, true), ["R077"]);
    assert_eq!(attestation(Some("2022-06-15"), false), ["R077"]);
    let monitoring = Facts::default().with(Fact::InternshipAct, Answer::Choice("monitoring"));
    assert!(world.decide(&Draft { facts: monitoring, ..world.draft("F2.4") }).is_ok());
}

#[test]
fn r085_g1_only_after_checking_the_requirements() {
    needs(&World::person(), "G.1", Fact::AdrRequirements, "R085");
}

#[test]
fn r086_g2_assigns_a_tutor() {
    needs(&World::person().enrolled(&["AdR"]).after("G.1", 600), "G.2", Fact::Tutor, "R086");
}

#[test]
fn r089_i06_h1_to_h7_have_an_agreed_path_and_h8_has_none() {
    let world = World::person();
    for text in ["H.1", "H.2", "H.3", "H.4", "H.5", "H.6", "H.7"] {
        needs(&world, text, Fact::TrainingPath, "R089");
    }
    assert!(world.refused("H.8").is_empty());
    let facts = Facts::default().with(Fact::TrainingPath, Answer::Text("Corso di saldatura".to_owned()));
    assert_eq!(rules(world.decide(&Draft { facts, ..world.draft("H.8") })), ["R089"]);
}

#[test]
fn r097_applications_are_collected_once_the_notice_is_published() {
    let world = World::person();
    needs(&world, "K.2", Fact::Notice, "R097");
    needs(&world, "K.2", Fact::NoticePublishedOn, "R097");
    let good = world.draft("K.2");
    let facts = good.facts.clone().with(Fact::NoticePublishedOn, Answer::Date(day("2022-06-16")));
    assert_eq!(rules(world.decide(&Draft { facts, ..good })), ["R097"]);
}

#[test]
fn r098_r106_unchecked_requirements_warn() {
    for (text, fact, rule) in [
        ("L1", Fact::LsuRequirements, "R098"),
        ("M1.1", Fact::L68Documents, "R106"),
        ("M1.2", Fact::L68Documents, "R106"),
    ] {
        let world = World::person();
        let good = world.draft(text);
        assert!(warned(world.decide(&good)).is_empty(), "{text}");
        let draft = Draft { facts: without(&good.facts, fact), ..good };
        assert_eq!(warned(world.decide(&draft)), [rule], "{text}");
    }
}

#[test]
fn r111_the_targeted_pact_needs_an_active_did_and_the_competent_centre() {
    let world = World::person().enrolled(&["L68"]);
    assert!(world.refused("M3.1").is_empty());
    assert_eq!(world.clone().without_did().refused("M3.1"), ["R111"]);
    let other = World { office: office("pesaro"), ..world };
    assert_eq!(other.refused("M3.1"), ["R111"]);
}

#[test]
fn r112_substantial_changes_and_mere_contacts_are_different_codes() {
    let world = World::person().enrolled(&["L68"]).after("M3.1", 1440);
    needs(&world, "M3.2", Fact::SubstantialChange, "R112");
    needs(&world, "M3.3", Fact::AgreedContact, "R112");
}

#[test]
fn what_is_not_asked_for_a_code_is_not_stored_with_it() {
    let world = World::person();
    let facts = Facts::default().with(Fact::InterviewHeld, Answer::Tick);
    let refusals = world.decide(&Draft { facts, ..world.draft("A.1") }).expect_err("a foreign fact");
    assert_eq!(refusals[0].key, "passage-refusal-foreign-fact");
}

#[test]
fn every_refusal_is_told_at_once() {
    let world = World::person().without_did();
    let draft = Draft { minutes: None, facts: Facts::default(), ..world.draft("B.3") };
    assert_eq!(rules(world.decide(&draft)), ["R009", "R031", "R031"], "minutes, enrolment, B.1");
}
