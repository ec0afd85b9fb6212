//! What closing an appointment proposes.

use chrono::TimeDelta;
use domain::passage::*;

use super::world::*;

/// An appointment at the desk that began so many minutes before the clock of the world.
fn visit(world: &World, service: &str, minutes_ago: i64, declared: Declared) -> Visit {
    Visit {
        service: code(service),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        from: world.now - TimeDelta::minutes(minutes_ago),
        declared,
    }
}

fn proposed(world: &World, visit: &Visit) -> Vec<Proposal> {
    visit_proposals(&PACK, &world.enrolments, &world.history, visit, world.now)
}

/// Codes in order; what is not expected stands in brackets.
fn codes(proposals: &[Proposal]) -> Vec<String> {
    let said = |p: &Proposal| if p.expected { p.code.to_string() } else { format!("({})", p.code) };
    proposals.iter().map(said).collect()
}

fn closing(world: &World, service: &str, declared: Declared) -> Vec<String> {
    codes(&proposed(world, &visit(world, service, 200, declared)))
}

fn drafts(proposals: &[Proposal]) -> Vec<Draft> {
    let expected = proposals.iter().filter(|proposal| proposal.expected);
    expected.map(|p| p.draft(answered(p.code.as_str(), day("2022-06-15")))).collect()
}

#[test]
fn r030_the_first_interview_proposes_the_confirmation_then_itself() {
    let world = World::person();
    assert_eq!(closing(&world, "C.1", Declared::Waits), ["A.1", "B.1", "B.2", "C.1", "(C.2)"]);
    assert_eq!(closing(&world, "B.1", Declared::Waits), ["A.1", "B.1", "B.2", "(C.2)"]);
    assert_eq!(closing(&world, "H.8", Declared::Waits), ["H.8"], "information on training confirms nothing");
    assert_eq!(closing(&world, "C.1", Declared::No), ["C.1", "(C.2)"]);
}

#[test]
fn r031_in_gg_the_profiling_is_among_them() {
    let world = World::person().enrolled(&["GG"]);
    assert_eq!(closing(&world, "C.1", Declared::Waits), ["A.1", "B.1", "B.3", "B.2", "C.1", "(C.2)"]);
}

#[test]
fn r021_they_are_laid_from_the_beginning_of_the_visit_with_the_welcome_first() {
    let world = World::person();
    let proposals = proposed(&world, &visit(&world, "C.1", 200, Declared::Waits));
    let starts: Vec<_> = proposals.iter().map(|p| (p.start - proposals[0].start).num_minutes()).collect();
    assert_eq!(proposals[0].start, world.now - TimeDelta::minutes(200));
    assert_eq!(starts, [0, 15, 40, 65, 155], "C.2 takes no time until somebody says that it was done");
    assert!(decide_all(&drafts(&proposals), &world.context()).is_ok());
}

#[test]
fn a_visit_shorter_than_the_averages_ends_now_and_nothing_lies_in_the_future() {
    let world = World::person();
    let proposals = proposed(&world, &visit(&world, "C.1", 30, Declared::Waits));
    assert_eq!(proposals[0].start, world.now - TimeDelta::minutes(155));
    let interview = &proposals[3];
    assert_eq!((interview.code, interview.start), (code("C.1"), world.now - TimeDelta::minutes(90)));
    assert!(decide_all(&drafts(&proposals), &world.context()).is_ok());
}

#[test]
fn a_visit_closed_the_next_day_is_recorded_on_its_own() {
    let world = World::person();
    let proposals = proposed(&world, &visit(&world, "C.1", 1440, Declared::Waits));
    assert!(drafts(&proposals).iter().all(|draft| draft.day() == day("2022-06-14")));
    assert_eq!(proposals[0].start, world.now - TimeDelta::minutes(1440));
}

#[test]
fn r030_a_declaration_confirmed_without_the_interview_still_wants_it() {
    let world = World::person();
    let since = Declared::Since(day("2022-06-01"));
    assert_eq!(closing(&world, "C.1", since), ["B.1", "C.1", "(C.2)"]);
    let before = World::person().after("B.1", 20 * 1440);
    assert_eq!(closing(&before, "C.1", since), ["B.1", "C.1", "(C.2)"], "that was another declaration's");
    let held = World::person().after("B.1", 3 * 1440);
    assert_eq!(closing(&held, "C.1", since), ["C.1", "(C.2)"]);
    assert_eq!(closing(&world, "H.8", since), ["H.8"]);
}

#[test]
fn r032_what_was_recorded_that_day_is_not_proposed_again() {
    let world = World::person().after("A.1", 300).after("B.2", 2 * 1440);
    assert_eq!(closing(&world, "C.1", Declared::Waits), ["B.1", "B.2", "C.1", "(C.2)"]);
    let welcomed = World::person().after("A.1", 300);
    assert!(closing(&welcomed, "A.1", Declared::No).is_empty());
    let mut reversed = world;
    reversed.history[0].reversed = true;
    assert_eq!(closing(&reversed, "C.1", Declared::Waits), ["A.1", "B.1", "B.2", "C.1", "(C.2)"]);
}

#[test]
fn r045_an_interview_of_the_same_day_may_be_repeated_but_not_within_this_visit() {
    // 90 minutes that were over before the visit began, and 90 that reach into it.
    let earlier = World::person().after("C.1", 300);
    assert_eq!(closing(&earlier, "C.1", Declared::No), ["C.1", "(C.2)"]);
    let by_hand = World::person().after("C.1", 180);
    assert_eq!(closing(&by_hand, "C.1", Declared::No), ["(C.2)"]);
}

#[test]
fn r046_the_in_depth_profiling_asks_its_justification() {
    let world = World::person();
    let proposals = proposed(&world, &visit(&world, "C.2", 200, Declared::No));
    assert_eq!(codes(&proposals), ["C.2"]);
    let asked: Vec<_> = proposals[0].questions(&PACK).iter().map(|question| question.fact).collect();
    assert_eq!(asked, [Fact::Annex1b, Fact::Annex1bReason]);
    assert_eq!(rules(world.decide(&proposals[0].draft(Facts::default()))), ["R046", "R046"]);
    assert!(world.decide(&proposals[0].draft(answered("C.2", day("2022-06-15")))).is_ok());
}

#[test]
fn r007_the_law_68_variant_follows_the_programme_and_not_the_booking() {
    let targeted = World::person().enrolled(&["L68"]);
    assert_eq!(closing(&targeted, "C.1", Declared::No), ["M2.1", "(M2.2)"]);
    assert_eq!(closing(&targeted, "F1.5", Declared::No), ["M5.5"]);
    assert_eq!(closing(&targeted, "C.1", Declared::Waits), ["A.1", "B.1", "B.2", "M2.1", "(M2.2)"]);
    let ordinary = World::person();
    assert_eq!(closing(&ordinary, "M2.1", Declared::No), ["C.1", "(C.2)"], "the enrolment is over");
    assert_eq!(closing(&ordinary, "F2.4", Declared::No), ["F2.4"], "no event is about this code");
}

#[test]
fn r112_an_update_of_the_pact_or_a_contact_is_for_somebody_to_say() {
    assert_eq!(closing(&World::person(), "D.2", Declared::No), ["D.2"]);
    let targeted = World::person().enrolled(&["L68"]);
    assert_eq!(closing(&targeted, "D.2", Declared::No), ["(M3.2)", "(M3.3)"]);
}

#[test]
fn channel_and_mode_are_the_appointment_s() {
    let world = World::person();
    let by_video = Visit { channel: Channel::Video, ..visit(&world, "C.1", 200, Declared::Waits) };
    assert!(proposed(&world, &by_video).iter().all(|p| p.channel == Channel::Video));
}
