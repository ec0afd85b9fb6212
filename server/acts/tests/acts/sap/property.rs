//! No sequence of proposals, updates and decisions leads to two versions that wait, to two that count, to a gap in the
//! numbers, or to a proposal that is decided twice; what stands is always what a plain model says.
//!
//! The walks are the same in every run, so that a failure can be repeated.

use std::collections::BTreeMap;

use acts::{
    Operator, Refusal,
    sap::{self, Update},
    testing::TestDesk,
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    passage::Draft,
    sap::{Entry, Sap, Section, State},
};
use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use store::sap::Version;
use uuid::Uuid;

use super::{DECIDED, STALE, WAITS, b2, licences, sound, standing, versions};
use crate::{
    declared::{Declared, confirm, declared, passages},
    support::count,
};

const WALKS: usize = 6;
const STEPS: usize = 50;

/// One thing that somebody does, on a page of so many versions ago.
#[derive(Clone, Debug)]
enum Does {
    Propose(Section, Vec<usize>, i64),
    /// At the desk; the proposed passage is kept or struck.
    Write(Section, Vec<usize>, i64, bool),
    Validate(i64, bool),
    Refuse(i64),
    /// Another day.
    Wait,
}

fn does() -> impl Strategy<Value = Does> {
    let section = || select(vec![Section::Driving, Section::Computing]);
    let rows = || prop::collection::vec(0..3_usize, 0..3);
    let back = || select(vec![0, 0, 0, 0, 1_i64]);
    let keep = || select(vec![true, false]);
    prop_oneof![
        5 => (section(), rows(), back()).prop_map(|(section, rows, back)| Does::Propose(section, rows, back)),
        2 => (section(), rows(), back(), keep())
            .prop_map(|(section, rows, back, keep)| Does::Write(section, rows, back, keep)),
        3 => (back(), keep()).prop_map(|(back, keep)| Does::Validate(back, keep)),
        3 => back().prop_map(Does::Refuse),
        2 => Just(Does::Wait),
    ]
}

/// The rows of a section; the same twice is one.
fn entries(section: Section, picks: &[usize]) -> Vec<Entry> {
    match section {
        Section::Driving => licences(&picks.iter().map(|n| ["am", "b", "c"][*n]).collect::<Vec<_>>()),
        _ => {
            let row = |n: &usize| Entry::of([("computing", Some(format!("Programma {n}")))]);
            picks.iter().map(row).collect()
        }
    }
}

/// What must stand.
struct Model {
    number: i64,
    counts: Sap,
    waiting: Option<Sap>,
    /// The newest version is a refusal.
    refused: bool,
    recorded: usize,
}

impl Model {
    /// The content with these rows, on what waits or else on what counts; `None` when it says the same.
    fn changed(&self, section: Section, picks: &[usize]) -> Option<Sap> {
        let newest = self.waiting.as_ref().unwrap_or(&self.counts);
        let next = newest.clone().with(section, entries(section, picks));
        (next != *newest).then_some(next)
    }

    /// What must come of it: the number of the version, `None` when nothing happens, or the refusal. `proposed` passages are
    /// proposed with an update now.
    fn expect(&mut self, does: &Does, proposed: usize) -> Result<Option<i64>, &'static str> {
        let fresh = |back: i64| if back == 0 { Ok(()) } else { Err(STALE) };
        match does {
            Does::Propose(section, picks, back) => {
                fresh(*back)?;
                let Some(next) = self.changed(*section, picks) else { return Ok(None) };
                self.waiting = Some(next);
                self.number += 1;
                self.refused = false;
            }
            Does::Write(section, picks, back, keep) => {
                fresh(*back)?;
                if self.waiting.is_some() {
                    return Err(WAITS);
                }
                let Some(next) = self.changed(*section, picks) else { return Ok(None) };
                self.counts = next;
                self.number += 1;
                self.refused = false;
                self.recorded += if *keep { proposed } else { 0 };
            }
            Does::Validate(back, keep) => {
                fresh(*back)?;
                self.counts = self.waiting.take().ok_or(DECIDED)?;
                self.recorded += if *keep { proposed } else { 0 };
            }
            Does::Refuse(back) => {
                fresh(*back)?;
                self.waiting.take().ok_or(DECIDED)?;
                self.refused = true;
            }
            Does::Wait => return Ok(None),
        }
        Ok(Some(self.number))
    }
}

async fn step(
    test: &TestDesk,
    declared: &Declared,
    operator: &Operator,
    does: &Does,
    newest: i64,
    proposed: &[Draft],
) -> Result<Option<i64>, Refusal> {
    let (desk, person, asked) = (&test.desk, declared.person(), test.asked());
    let kept = |keep: bool| if keep { proposed } else { &[] };
    match does {
        Does::Propose(section, picks, back) => {
            let rows = entries(*section, picks);
            sap::propose(desk, &declared.citizen, *section, newest - back, rows, &asked).await
        }
        Does::Write(section, picks, back, keep) => {
            let update = Update {
                section: *section,
                version: newest - back,
                entries: entries(*section, picks),
                kept: kept(*keep),
                warnings_seen: true,
            };
            let done = sap::write(desk, operator, person, update, &asked).await?;
            Ok(done.expect("warnings were seen").map(|done| done.version))
        }
        Does::Validate(back, keep) => {
            let (version, kept) = (newest - back, kept(*keep));
            let done = sap::validate(desk, operator, person, version, kept, true, &asked).await?;
            Ok(Some(done.expect("warnings were seen").version))
        }
        Does::Refuse(back) => {
            sap::refuse(desk, operator, person, newest - back, "Non risulta", &asked).await?;
            Ok(Some(newest))
        }
        Does::Wait => {
            test.clock.advance(TimeDelta::days(1));
            Ok(None)
        }
    }
}

/// The versions as they stood one step before: a decision stays what it was.
#[derive(Default)]
struct Before(BTreeMap<Uuid, Version>);

impl Before {
    fn follow(&mut self, rows: Vec<Version>) {
        for row in rows {
            let state = State::parse(&row.state).expect("a state");
            match state {
                State::Proposed => assert!(row.decided_at.is_none()),
                State::Validated | State::Refused => assert!(row.decided_at.is_some()),
                State::Superseded => {}
            }
            assert_eq!(row.reason.is_some(), state == State::Refused);
            if let Some(before) = self.0.get(&row.id) {
                let was = State::parse(&before.state).expect("a state");
                let may = match was {
                    State::Proposed => true,
                    State::Validated => matches!(state, State::Validated | State::Superseded),
                    State::Refused | State::Superseded => state == was,
                };
                assert!(may, "from {was:?} to {state:?}");
                let decision = (before.decided_at, before.decided_by);
                let same = decision == (row.decided_at, row.decided_by);
                assert!(before.decided_at.is_none() || same, "decided twice");
                assert_eq!((before.version, &before.content.0), (row.version, &row.content.0));
            }
            self.0.insert(row.id, row);
        }
    }
}

/// One walk with one person; how many steps did something.
async fn walk(test: &TestDesk, operator: &Operator, steps: &[Does]) -> usize {
    let declared = declared(test, Level::Identified).await;
    let person = declared.person();
    confirm(test, operator, declared.did, &[]).await.expect("confirms");
    let counts = standing(test, person).await.counts;
    let mut model = Model { number: 0, counts, waiting: None, refused: false, recorded: 0 };
    let mut before = Before::default();
    let mut done = 0;
    for does in steps {
        let proposed = b2(test, person).await;
        let came = step(test, &declared, operator, does, model.number, &proposed).await;
        let came = came.map_err(|refusal| format!("{refusal:?}"));
        let expected = model.expect(does, proposed.len()).map_err(str::to_owned);
        assert_eq!(came, expected, "{does:?}");
        done += usize::from(matches!(came, Ok(Some(_))));
        let now = standing(test, person).await;
        assert_eq!((now.number, now.refused.is_some()), (model.number, model.refused), "{does:?}");
        assert_eq!(now.counts, model.counts, "{does:?}");
        assert_eq!(now.proposed.map(|(_, sap)| sap), model.waiting, "{does:?}");
        // R032: a passage with an update that keeps it, once a day, and none without one.
        assert_eq!(passages(test, person).await.len(), model.recorded, "{does:?}");
        sound(test, person).await;
        before.follow(versions(test, person).await);
    }
    done
}

store::both! {
    async fn no_sequence_of_acts_leaves_two_that_wait_or_count(db: TestDb) {
        let test = TestDesk::new(db);
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[32; 32]);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        let operator = test.operator(test.home()).await.operator;
        let mut done = 0;
        for _ in 0..WALKS {
            let steps = prop::collection::vec(does(), STEPS).new_tree(&mut runner).expect("a walk").current();
            done += walk(&test, &operator, &steps).await;
        }
        let refused = count(&test, "SELECT COUNT(*) FROM sap WHERE state = 'refused'").await;
        let superseded = count(&test, "SELECT COUNT(*) FROM sap WHERE state = 'superseded'").await;
        assert!(done > 60 && refused > 5 && superseded > 20, "{done} steps, {refused} refused, {superseded} superseded");
        let twice = "SELECT (SELECT COUNT(*) FROM audit WHERE act = 'sap_decide')
                     - (SELECT COUNT(*) FROM sap WHERE proposed_by_kind = 'citizen' AND decided_at IS NOT NULL)";
        assert_eq!(count(&test, twice).await, 0, "one decision for each proposal that was decided");
    }
}
