//! What confirming a DID proposes, and what a desk does with it.

use chrono::TimeDelta;
use domain::passage::*;

use super::world::*;

fn proposed(world: &World, start: &str) -> Vec<Proposal> {
    confirmation_proposals(&PACK, &world.enrolments, &world.history, instant(start))
}

fn codes(proposals: &[Proposal]) -> Vec<String> {
    proposals.iter().map(|proposal| proposal.code.to_string()).collect()
}

#[test]
fn r021_rows_are_laid_back_to_back_with_the_welcome_first() {
    let proposals = proposed(&World::person(), "2022-06-15T08:00:00Z");
    assert_eq!(codes(&proposals), ["A.1", "B.1", "B.2"]);
    let minutes: Vec<_> = proposals.iter().map(|proposal| proposal.minutes).collect();
    assert_eq!(minutes, [Some(15), Some(25), Some(25)], "the catalogue's averages");
    let starts: Vec<_> = proposals.iter().map(|proposal| proposal.start).collect();
    let expected = ["2022-06-15T08:00:00Z", "2022-06-15T08:15:00Z", "2022-06-15T08:40:00Z"].map(instant);
    assert_eq!(starts, expected);
    assert!(proposals.iter().all(|p| p.channel == Channel::Sportello && p.mode == Mode::Individuale));
}

#[test]
fn r031_b3_is_proposed_to_those_enrolled_in_gg_on_that_day() {
    let mut world = World::person().enrolled(&["GG"]);
    assert_eq!(codes(&proposed(&world, "2022-06-15T08:00:00Z")), ["A.1", "B.1", "B.3", "B.2"]);
    world.enrolments[0].to = Some(day("2022-06-14"));
    assert_eq!(codes(&proposed(&world, "2022-06-15T08:00:00Z")), ["A.1", "B.1", "B.2"]);
    let late = World::person().enrolled(&["GG"]);
    assert_eq!(codes(&proposed(&late, "2024-06-15T08:00:00Z")), ["A.1", "B.1", "B.2"], "GG is closed");
}

#[test]
fn what_was_recorded_that_day_is_not_proposed_again() {
    let world = World::person().after("A.1", 120).after("B.2", 2 * 1440);
    assert_eq!(codes(&proposed(&world, "2022-06-15T09:00:00Z")), ["B.1", "B.2"]);
    let mut reversed = world;
    reversed.history[0].reversed = true;
    assert_eq!(codes(&proposed(&reversed, "2022-06-15T09:00:00Z")), ["A.1", "B.1", "B.2"]);
}

#[test]
fn proposals_kept_in_one_act_are_judged_with_each_other() {
    let world = World::person().enrolled(&["GG"]);
    let answered = |proposal: &Proposal| proposal.draft(answered(proposal.code.as_str(), day("2022-06-15")));
    let drafts: Vec<Draft> = proposed(&world, "2022-06-15T08:00:00Z").iter().map(answered).collect();
    let verdicts = decide_all(&drafts, &world.context()).expect("all four");
    assert_eq!(verdicts.len(), 4);
    let struck: Vec<Draft> = drafts.iter().filter(|draft| draft.code != "B.1").cloned().collect();
    let refused = decide_all(&struck, &world.context()).expect_err("B.3 without B.1");
    assert_eq!(refused.len(), 1);
    assert_eq!((refused[0].0, refused[0].1[0].rule), (1, "R031"));
}

#[test]
fn r030_without_the_interview_b1_is_not_recorded() {
    let world = World::person();
    let proposals = proposed(&world, "2022-06-15T08:00:00Z");
    let b1 = proposals.iter().find(|proposal| proposal.code == "B.1").expect("B.1");
    assert_eq!(b1.questions(&PACK)[0].fact, Fact::InterviewHeld);
    assert_eq!(rules(world.decide(&b1.draft(Facts::default()))), ["R030"]);
}

#[test]
fn a_desk_that_confirms_right_after_the_interview_ends_now() {
    let world = World::person();
    let proposals = ending_at(proposed(&world, "2022-06-15T10:00:00Z"), world.now);
    assert_eq!(proposals[0].start, world.now - TimeDelta::minutes(65));
    let drafts: Vec<Draft> =
        proposals.iter().map(|p| p.draft(answered(p.code.as_str(), day("2022-06-15")))).collect();
    assert!(decide_all(&drafts, &world.context()).is_ok());
}
