//! No sequence of openings, absences, bookings, moves and cancellations breaks an invariant; the search never offers what
//! booking refuses, and booking never accepts what the search would not offer. Whom a change leaves outside is exactly whom
//! it asked about, and nothing else leaves anybody outside.
//!
//! The walks are the same in every run, so that a failure can be repeated; they share one centre, whose days go by.

mod does;
mod walk;

use std::cell::RefCell;

use acts::Refusal;
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner},
};

use super::{sound::sound_agenda, town::Town};
use does::{does, kind};
use walk::{Memory, Walk, mediator};

const WALKS: u32 = 10;
const STEPS: usize = 40;

store::both! {
    async fn no_walk_breaks_the_agenda(db: TestDb) {
        let town = Town::new(db, 2).await;
        mediator(&town).await;
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let config = Config { cases: WALKS, failure_persistence: None, max_shrink_iters: 0, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, rng);
        let memory = Memory::default();
        let handle = tokio::runtime::Handle::current();
        let walked = tokio::task::block_in_place(|| {
            runner.run(&prop::collection::vec(does(), STEPS), |steps| {
                handle.block_on(async {
                    let citizens = town.citizens(4).await;
                    let walk = Walk { town: &town, memory: &memory, citizens, held: RefCell::default() };
                    for does in &steps {
                        match walk.step(does).await {
                            Ok(()) => walk.did(&kind(does)),
                            Err(refusal @ (Refusal::Broken(_) | Refusal::Internal(_))) => {
                                return Err(TestCaseError::fail(format!("{does:?}: {refusal:?}")));
                            }
                            Err(_) => {}
                        }
                        walk.nobody_more_outside(does).await;
                        sound_agenda(&town.test).await;
                    }
                    Ok(())
                })
            })
        });
        walked.unwrap_or_else(|failure| panic!("{failure}"));
        let wanted = [
            "Ask", "Take", "Confirm", "Release", "Move", "MoveFree", "Cancel", "Away", "Back", "Open", "CloseDay",
            "EditDay", "RestoreDay", "ChangeSeries", "EndSeries", "Accept", "Mediator", "Second",
        ];
        let done = memory.done.into_inner();
        let missing: Vec<_> = wanted.iter().filter(|does| !done.contains(**does)).collect();
        assert!(missing.is_empty(), "no walk ever did {missing:?}");
    }
}
