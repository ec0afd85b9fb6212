//! No sequence of recording, reversing, declaring and waiting breaks an invariant.
//!
//! The model does what acts do: it asks the rules, writes what they allow and nothing else, and after every step
//! looks at what still counts. Invariants are written here a second time, straight from their definition.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::calendar::rome_date;
use domain::catalogue::ProgrammeId;
use domain::passage::*;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::world::*;

/// The codes whose rules look at other passages, and some that look at none.
const CODES: &[&str] = &[
    "A.1", "B.1", "B.2", "B.3", "C.1", "D.1", "D.2", "E.5", "E.6", "F1.15", "O.2", "F3.1", "F3.2", "G.1",
    "G.2", "H.1", "H.8", "K.2", "K.3", "M1.2", "M3.1", "M3.2", "M3.3", "M6.1", "M6.2", "M6.3", "M6.4", "F",
    "M", "N",
];

#[derive(Clone, Debug)]
enum Step {
    Record { code: usize, minutes_ago: i64, vacancy: u8, path: bool },
    Reverse(usize),
    Wait(i64),
    Declare,
    EndDid,
    Enrol(&'static str),
}

fn step() -> impl Strategy<Value = Step> {
    let ago = prop_oneof![3 => 0..90i64, 1 => 0..4000i64];
    let record = (0..CODES.len(), ago, 0..2u8, any::<bool>())
        .prop_map(|(code, minutes_ago, vacancy, path)| Step::Record { code, minutes_ago, vacancy, path });
    prop_oneof![
        12 => record,
        3 => (0..60usize).prop_map(Step::Reverse),
        2 => (1..2000i64).prop_map(Step::Wait),
        1 => Just(Step::Declare),
        1 => Just(Step::EndDid),
        1 => prop::sample::select(vec!["GG", "AdR", "L68"]).prop_map(Step::Enrol),
    ]
}

fn take(world: &mut World, step: &Step) -> Option<&'static str> {
    let today = rome_date(world.now);
    match step {
        Step::Wait(minutes) => world.now += TimeDelta::minutes(*minutes),
        Step::Declare if world.dids.iter().all(|did| did.to.is_some_and(|to| to < today)) => {
            let office = Some(office("fermo"));
            world.dids.push(ActiveDid { declared_on: today, from: today, to: None, office });
        }
        Step::EndDid => {
            if let Some(did) = world.dids.last_mut().filter(|did| did.to.is_none()) {
                did.to = Some(today);
            }
        }
        Step::Enrol(id) => world.enrolments.push(Enrolment {
            programme: ProgrammeId::parse(id).expect("a programme"),
            from: today,
            to: None,
        }),
        Step::Record { code, minutes_ago, vacancy, path } => {
            return record(world, CODES[*code], *minutes_ago, *vacancy, *path);
        }
        Step::Reverse(place) => reverse(world, *place),
        Step::Declare => {}
    }
    None
}

fn record(world: &mut World, text: &'static str, ago: i64, vacancy: u8, path: bool) -> Option<&'static str> {
    let mut draft = draft(text, world.now - TimeDelta::minutes(ago));
    for fact in [Fact::Vacancy, Fact::Notice] {
        if draft.facts.get(fact).is_some() {
            draft.facts = draft.facts.with(fact, Answer::Text(format!("V-{vacancy}")));
        }
    }
    if path {
        draft.facts = draft.facts.with(Fact::TrainingPath, Answer::Text("Corso".to_owned()));
    } else {
        draft.facts = without(&draft.facts, Fact::TrainingPath);
    }
    let verdict = world.decide(&draft).ok()?;
    let id = format!("p{}", world.history.len());
    let mut row = recorded(&id, text, draft.start);
    row.facts = draft.facts;
    world.history.push(row);
    for replica in verdict.replicas {
        let mut row = recorded(&format!("{id}r"), replica.code.as_str(), replica.start);
        row.minutes = None;
        row.cause = Cause::Replica(PassageId(id.clone()));
        world.history.push(row);
    }
    Some(text)
}

fn reverse(world: &mut World, place: usize) {
    let Some(of) = world.history.get(place).map(|row| row.id.clone()) else { return };
    let Ok(ids) = reversal(&of, &world.context()) else { return };
    for id in ids {
        let mut row = world.history.iter().find(|row| row.id == id).expect("it is there").clone();
        row.id = PassageId(format!("{id}x"));
        row.cause = Cause::Reversal(id.clone());
        world.history.push(row);
        for row in world.history.iter_mut().filter(|row| row.id == id) {
            row.reversed = true;
        }
    }
}

/// The first invariant that does not hold.
fn broken(world: &World) -> Option<String> {
    let rows: Vec<&Recorded> = world.history.iter().filter(|row| row.is_effective()).collect();
    let did = |row: &Recorded| world.dids.iter().find(|did| did.covers(row.day()));
    let earlier = |row: &Recorded, code: &str| {
        rows.iter().filter(|o| o.code == code && o.start < row.start).copied().collect::<Vec<_>>()
    };
    let same = |one: &Recorded, two: &Recorded, fact: Fact| one.facts.text(fact) == two.facts.text(fact);
    let mut pacts: BTreeMap<String, usize> = BTreeMap::new();
    for row in &rows {
        let fine = match row.code.as_str() {
            "D.1" | "M3.1" => match did(row) {
                Some(did) => {
                    *pacts.entry(did.declared_on.to_string()).or_default() += 1;
                    did.office.as_ref() == Some(&row.office)
                }
                None => false,
            },
            "D.2" => {
                did(row).is_some_and(|did| earlier(row, "D.1").iter().any(|d1| d1.day() >= did.declared_on))
            }
            "M3.2" | "M3.3" => {
                did(row).is_some_and(|did| earlier(row, "M3.1").iter().any(|m| m.day() >= did.declared_on))
            }
            "B.3" => {
                let enrolled = running(&PACK, &world.enrolments, row.day()).iter().any(|id| *id == "GG");
                enrolled && earlier(row, "B.1").iter().any(|b1| b1.day() == row.day())
            }
            "E.6" => !earlier(row, "E.5").is_empty(),
            "G.2" => !earlier(row, "G.1").is_empty(),
            "F3.2" => earlier(row, "F3.1").iter().any(|f| same(f, row, Fact::Vacancy)),
            "K.3" => earlier(row, "K.2").iter().any(|k| same(k, row, Fact::Notice)),
            "F1.15" => {
                let replicas = rows.iter().filter(|o| o.cause == Cause::Replica(row.id.clone()));
                replicas.filter(|o| o.code == "O.2" && o.start == row.start && o.minutes.is_none()).count()
                    == 1
            }
            "O.2" => rows.iter().any(|o| row.cause == Cause::Replica(o.id.clone()) && o.start == row.start),
            "F" | "M" | "N" => false,
            "H.1" => row.facts.text(Fact::TrainingPath).is_some(),
            "H.8" => row.facts.text(Fact::TrainingPath).is_none(),
            "M1.2" => did(row).is_some() || rows.iter().any(|o| o.day() < row.day()),
            "M6.2" | "M6.3" | "M6.4" => {
                let outcome = |o: &&&Recorded| matches!(o.code.as_str(), "M6.2" | "M6.3" | "M6.4");
                let outcomes = rows.iter().filter(outcome).filter(|o| same(o, row, Fact::Vacancy)).count();
                let all = rows.iter().filter(|o| o.code == "M6.1" && same(o, row, Fact::Vacancy)).count();
                outcomes <= all && earlier(row, "M6.1").iter().any(|m| same(m, row, Fact::Vacancy))
            }
            "B.1" => {
                let first = |codes: &[&str]| {
                    let of_day = rows.iter().filter(|o| o.day() == row.day());
                    of_day.filter(|o| codes.contains(&o.code.as_str())).map(|o| o.start).min()
                };
                let chain = first(&["B.1", "B.2", "B.3", "D.1", "M3.1"]);
                first(&["A.1"]).is_none_or(|welcome| chain.is_some_and(|chain| welcome < chain))
            }
            _ => true,
        };
        if !fine {
            return Some(format!("{} {} {}", row.id, row.code, row.start));
        }
    }
    pacts.into_iter().find(|(_, count)| *count > 1).map(|(declared, _)| format!("two pacts for {declared}"))
}

#[test]
fn no_sequence_of_acts_breaks_i01_to_i06_i10_r021_or_r115() {
    let recorded: RefCell<BTreeMap<&str, usize>> = RefCell::new(BTreeMap::new());
    let mut runner =
        TestRunner::new(ProptestConfig { failure_persistence: None, cases: 2000, ..Default::default() });
    let steps = prop::collection::vec(step(), 1..80);
    let outcome = runner.run(&steps, |steps| {
        let mut world = World::person().enrolled(&["AdR"]).without_did();
        for (place, step) in steps.iter().enumerate() {
            if let Some(code) = take(&mut world, step) {
                *recorded.borrow_mut().entry(code).or_default() += 1;
            }
            let found = broken(&world);
            prop_assert!(found.is_none(), "after step {place} {step:?}: {found:?}");
        }
        Ok(())
    });
    outcome.expect("no invariant is broken");
    // A model that hardly ever records would prove nothing: every code that may exist did, the others never.
    let recorded = recorded.into_inner();
    for code in CODES {
        let never = ["O.2", "F", "M", "N"].contains(code);
        assert_eq!(recorded.contains_key(code), !never, "{code} in {recorded:?}");
    }
}
