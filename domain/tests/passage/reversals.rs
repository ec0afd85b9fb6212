//! Taking passages back.

use domain::passage::*;

use super::texts::assert_filled;
use super::world::*;

const DAY: i64 = 24 * 60;

fn reverse(world: &World, id: &str) -> Result<Vec<String>, (&'static str, String)> {
    let ids = reversal(&PassageId(id.to_owned()), &world.context());
    ids.map(|ids| ids.into_iter().map(|id| id.0).collect()).map_err(|refusal| {
        assert_filled(std::slice::from_ref(&refusal));
        (refusal.rule, refusal.key)
    })
}

fn needed(rule: &'static str) -> Result<Vec<String>, (&'static str, String)> {
    Err((rule, "passage-refusal-reversal-needed".to_owned()))
}

fn alone(id: &str) -> Result<Vec<String>, (&'static str, String)> {
    Ok(vec![id.to_owned()])
}

#[test]
fn d3_6_what_is_not_there_twice_or_a_reversal_is_not_reversed() {
    let mut world = World::person().after("A.1", 60).after("A.1", 30);
    assert_eq!(reverse(&world, "p0"), alone("p0"));
    let refused = |key: &str| Err(("D3.6", format!("passage-refusal-reversal-{key}")));
    assert_eq!(reverse(&world, "p9"), refused("unknown"));
    world.history[0].reversed = true;
    world.history[1].cause = Cause::Reversal(PassageId("p0".to_owned()));
    assert_eq!(reverse(&world, "p0"), refused("twice"));
    assert_eq!(reverse(&world, "p1"), refused("of-reversal"));
}

#[test]
fn r074_i04_source_and_replica_go_together_from_either_side() {
    let mut world = World::person().after("F1.15", 60).after("O.2", 60).after("A.1", 30);
    world.history[1].cause = Cause::Replica(PassageId("p0".to_owned()));
    assert_eq!(reverse(&world, "p0"), Ok(vec!["p0".to_owned(), "p1".to_owned()]));
    assert_eq!(reverse(&world, "p1"), Ok(vec!["p1".to_owned(), "p0".to_owned()]));
}

#[test]
fn what_others_depend_on_cannot_be_reversed_alone() {
    let l68 = || World::person().enrolled(&["L68"]);
    let cases = [
        (World::person().enrolled(&["GG"]).after("B.1", 60).after("B.3", 30), "R031"),
        (World::person().after("D.1", DAY).after("D.2", 60), "R054"),
        (World::person().after("E.5", DAY).after("E.6", 60), "R063"),
        (World::person().after("F3.1", DAY).after("F3.2", 60), "R078"),
        (World::person().after("G.1", DAY).after("G.2", 60), "R086"),
        (World::person().after("K.2", DAY).after("K.3", 60), "R097"),
        (l68().after("M3.1", DAY).after("M3.3", 60), "R112"),
        (l68().after("M6.1", DAY).after("M6.4", 60), "R115"),
        (World::person().without_did().after("A.1", 2 * DAY).after("M1.2", 60), "R105"),
    ];
    for (world, rule) in cases {
        assert_eq!(reverse(&world, "p0"), needed(rule), "{rule}");
        assert_eq!(reverse(&world, "p1"), alone("p1"), "the dependent one goes first: {rule}");
        let mut gone = world;
        gone.history[1].reversed = true;
        assert_eq!(reverse(&gone, "p0"), alone("p0"), "then nothing depends: {rule}");
    }
}

#[test]
fn a_second_one_of_the_same_carries_the_dependence() {
    let world = World::person().after("E.5", 3 * DAY).after("E.5", 2 * DAY).after("E.6", DAY);
    assert_eq!(reverse(&world, "p0"), alone("p0"));
    let did = World::person().after("A.1", 2 * DAY).after("M1.2", 60);
    assert_eq!(reverse(&did, "p0"), alone("p0"), "the DID carries M1.2");
}

#[test]
fn r021_the_first_welcome_stays_while_a_later_one_would_come_after_the_declaration() {
    let world = World::person().after("A.1", 90).after("B.1", 60).after("A.1", 30);
    assert_eq!(reverse(&world, "p0"), needed("R021"));
    assert_eq!(reverse(&world, "p2"), alone("p2"));
    assert_eq!(reverse(&world, "p1"), alone("p1"));
}

#[test]
fn a_row_that_was_already_out_of_order_does_not_lock_the_file() {
    let world = World::person().after("E.6", DAY).after("A.1", 60);
    assert_eq!(reverse(&world, "p1"), alone("p1"));
}
