//! Every one of the 102 codes: recordable in its right context, refused in each of its wrong ones.

use chrono::TimeDelta;
use domain::catalogue::{Audience, Service};
use domain::passage::*;

use super::world::*;

/// The history and standing in which a service may be recorded.
fn right(service: &Service) -> World {
    if service.audience == Audience::Company {
        return World::company();
    }
    let programmes: Vec<&str> = service.programmes.iter().map(|id| id.as_str()).collect();
    let world = World::person().enrolled(&programmes);
    match service.code.as_str() {
        "B.3" => world.after("B.1", 60),
        "D.2" => world.after("D.1", 1440),
        "E.6" => world.after("E.5", 1440),
        "F3.2" => world.after("F3.1", 1440),
        "G.2" => world.after("G.1", 1440),
        "K.3" => world.after("K.2", 1440),
        "M3.2" | "M3.3" => world.after("M3.1", 1440),
        "M6.2" | "M6.3" | "M6.4" => world.after("M6.1", 1440),
        _ => world,
    }
}

/// The rule by which a code asks for its programme: the one that names both, else the general one.
fn enrolled_by(code: &str, programme: &str) -> &'static str {
    match (code, programme) {
        ("B.3", "GG") => "R031",
        ("E.3", "GG") => "R060",
        ("F1.3" | "F1.4" | "M5.3" | "M5.4", "GG") => "R072",
        ("L2", "RdC") => "R099",
        _ => "R007",
    }
}

/// The rule by which a code comes after another one.
fn follows_by(code: &str) -> &'static str {
    match code {
        "B.3" => "R031",
        "D.2" => "R054",
        "E.6" => "R063",
        "F3.2" => "R078",
        "G.2" => "R086",
        "K.3" => "R097",
        "M3.2" | "M3.3" => "R112",
        "M6.2" | "M6.3" | "M6.4" => "R115",
        other => panic!("{other} follows nothing"),
    }
}

/// The rule by which a code asks for an active DID.
fn declared_by(code: &str) -> &'static str {
    match code {
        "D.1" => "R050",
        "M1.2" => "R105",
        _ => "R111",
    }
}

/// A wrong context: what is wrong, the rule that must refuse, the decision.
type Wrong = (String, &'static str, Vec<&'static str>);

fn wrong_contexts(service: &Service, world: &World) -> Vec<Wrong> {
    let text = service.code.as_str();
    let good = world.draft(text);
    let mut wrong: Vec<Wrong> = Vec::new();
    let mut case = |what: String, expected: &'static str, world: &World, draft: &Draft| {
        wrong.push((what, expected, rules(world.decide(draft))));
    };
    let future = Draft { start: world.now + TimeDelta::minutes(1), ..good.clone() };
    case("in the future".into(), "D3.6", world, &future);
    let old = Draft { start: world.now - TimeDelta::days(40), ..good.clone() };
    case("too old".into(), "D3.6", world, &old);
    for minutes in [None, Some(0)] {
        case(format!("minutes {minutes:?}"), "R009", world, &Draft { minutes, ..good.clone() });
    }
    let other = match service.audience {
        Audience::Person => Audience::Company,
        Audience::Company => Audience::Person,
    };
    case("the other audience".into(), "R006", &World { subject: other, ..world.clone() }, &good);
    for question in questions_in(&PACK, service.code) {
        let facts = without(&good.facts, question.fact);
        if matches!(question.need, Need::Required | Need::Exactly(_)) {
            let what = format!("without {}", question.fact.code());
            case(what, question.rule, world, &Draft { facts, ..good.clone() });
        }
    }
    for id in &service.programmes {
        let programme = PACK.programme(*id).expect("a programme of the pack");
        let exempt = service.audience == Audience::Company || programme.opened_by.contains(&service.code);
        if !exempt {
            let mut left = world.clone();
            left.enrolments.retain(|enrolment| enrolment.programme != *id);
            case(format!("not in {id}"), enrolled_by(text, id.as_str()), &left, &good);
        }
        if let Some(last) = programme.valid_to {
            let after = domain::calendar::rome_midnight(last) + TimeDelta::days(2);
            let late = World { now: after, ..world.clone() };
            case(format!("after the end of {id}"), "R008", &late, &draft(text, after));
        }
    }
    if !world.history.is_empty() {
        let alone = World { history: Vec::new(), ..world.clone() };
        case("without what it follows".into(), follows_by(text), &alone, &good);
    }
    if !service.requires_state.is_empty() {
        let undeclared = world.clone().without_did();
        case("without a DID".into(), declared_by(text), &undeclared, &good);
    }
    wrong
}

#[test]
fn all_102_codes_are_recordable_in_a_right_context_and_refused_in_every_wrong_one() {
    let (mut by_hand, mut automatic, mut wrong_cases) = (0, 0, 0);
    for service in PACK.catalogue.services().iter().filter(|service| service.registrable) {
        let world = right(service);
        let decision = world.decide(&world.draft(service.code.as_str()));
        if let Some(from) = service.automatic_from {
            automatic += 1;
            assert_eq!(rules(decision), ["R075"]);
            let source = world.decide(&world.draft(from.as_str())).expect("its source is recordable");
            assert!(source.replicas.iter().any(|replica| replica.code == service.code));
            continue;
        }
        by_hand += 1;
        assert!(decision.is_ok(), "{}: {decision:?}", service.code);
        assert_eq!(decision.expect("a verdict").warnings, [], "{}", service.code);
        for (what, expected, found) in wrong_contexts(service, &world) {
            wrong_cases += 1;
            assert!(
                found.contains(&expected),
                "{} {what}: expected {expected}, found {found:?}",
                service.code
            );
        }
    }
    assert_eq!((by_hand, automatic), (101, 1));
    assert!(wrong_cases > 101 * 5, "{wrong_cases}");
}
