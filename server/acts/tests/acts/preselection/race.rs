//! Many at once on one list: one of each remains, the others are told.

use acts::{
    Citizen,
    preselection::{self, By, Reply, Speaker},
};
use domain::shortlist::{Share, Stage};

use super::{World, criteria, hired, said as answer, world};
use crate::{
    race::{at_once, done},
    support::count,
};

const OUTCOME: &str = r#"Conflict("error-candidate-outcome")"#;
const PRESENTED: &str = r#"Conflict("error-shortlist-presented")"#;
const NOT_NOW: &str = r#"Conflict("error-candidate-not-now")"#;

/// Somebody who is ready to be proposed, and asked.
async fn asked(world: &World, people: usize) -> Vec<Citizen> {
    let mut willing = Vec::new();
    for _ in 0..people {
        willing.push(world.willing("Fermo").await);
    }
    world.ranked().await;
    let all: Vec<&Citizen> = willing.iter().collect();
    world.ask(&all).await.expect("asks").expect("no warning");
    willing
}

store::both! {
    /// Criteria fixed, names shown and people asked by eight operators at once.
    async fn two_operators_build_one_list(db: TestDb) {
        let world = world(db).await;
        for _ in 0..3 {
            world.willing("Fermo").await;
        }
        let (vacancy, other) = (world.vacancy, world.test.other_server().await);
        let mut operators = Vec::new();
        for _ in 0..8 {
            operators.push(world.test.operator(world.test.home()).await.operator);
        }
        let desk = |n: usize| if n.is_multiple_of(2) { world.test.desk.clone() } else { other.clone() };
        let fixing = operators.iter().cloned().enumerate().map(|(n, operator)| {
            let (desk, asked, criteria) = (desk(n), world.test.asked(), criteria("province"));
            async move { preselection::fix(&desk, &operator, vacancy, 0, &criteria, &asked).await }
        });
        assert_eq!(done(at_once(fixing).await, &["Stale"]), [1]);
        let ranking = operators.iter().cloned().enumerate().map(|(n, operator)| {
            let (desk, asked) = (desk(n), world.test.asked());
            async move { preselection::rank(&desk, &operator, vacancy, 1, &asked).await }
        });
        assert_eq!(done(at_once(ranking).await, &["Stale"]), [3]);
        let ids: Vec<_> = world.lines().await.into_iter().map(|line| line.candidate.id).collect();
        assert_eq!(ids.len(), 3);
        // Each asks everybody, in another order: nobody waits in a circle, everybody is asked once.
        let asking = operators.iter().cloned().enumerate().map(|(n, operator)| {
            let (desk, asked, mut ids) = (desk(n), world.test.asked(), ids.clone());
            ids.rotate_left(n % 3);
            async move { preselection::ask(&desk, &operator, vacancy, &ids, 240, true, &asked).await }
        });
        assert_eq!(done(at_once(asking).await, &[NOT_NOW, "Stale"]).len(), 1);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM passage WHERE code = 'F3.1'").await, 3);
    }

    async fn a_list_is_presented_once(db: TestDb) {
        let world = world(db).await;
        for citizen in asked(&world, 2).await {
            world.answer(&citizen, true).await.expect("says yes");
        }
        let (version, vacancy) = (world.version().await, world.vacancy);
        let presenting = (0..8).map(|_| {
            let (desk, operator, asked) = (world.test.desk.clone(), world.fermo.clone(), world.test.asked());
            async move {
                let handed = preselection::present(&desk, &operator, vacancy, version, 75, true, &asked).await;
                handed.map(|handed| handed.expect("warnings were seen").people)
            }
        });
        assert_eq!(done(at_once(presenting).await, &[PRESENTED, "Stale"]), [2]);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM passage WHERE code = 'Q.2'").await, 1);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM candidate_step WHERE act = 'present'").await, 2);
    }

    /// Yes by the person while the list goes out: either they are in it, or they are told that it is gone.
    async fn an_answer_against_the_presentation(db: TestDb) {
        let world = world(db).await;
        let people = asked(&world, 2).await;
        world.answer(&people[0], true).await.expect("says yes");
        let (version, vacancy, row) = (world.version().await, world.vacancy, world.line(&people[1]).await.candidate);
        let acts = (0..2).map(|n| {
            let (desk, asked) = (world.test.desk.clone(), world.test.asked());
            let (operator, citizen) = (world.fermo.clone(), people[1].clone());
            async move {
                if n == 0 {
                    let handed = preselection::present(&desk, &operator, vacancy, version, 75, true, &asked).await;
                    return handed.map(|handed| handed.expect("warnings were seen").people);
                }
                let reply = Reply { version: row.version, available: true, shares: &[Share::Email], note: None };
                preselection::answer(&desk, By::Citizen(&citizen), row.id, &reply, &asked).await.map(|_| 0)
            }
        });
        let won = done(at_once(acts).await, &[PRESENTED]);
        let reached = won.iter().copied().max().expect("the list was presented");
        let stage = world.stage(&people[1]).await;
        assert_eq!(reached == 2, stage == Stage::Presented, "{won:?} {stage:?}");
    }

    /// The company and an operator who was told, at once and about the same person.
    async fn a_double_outcome(db: TestDb) {
        let world = world(db).await;
        let people = asked(&world, 4).await;
        for citizen in &people {
            world.answer(citizen, true).await.expect("says yes");
        }
        world.present().await.expect("presents").expect("no warning");
        world.test.clock.advance(chrono::TimeDelta::hours(1));
        let (yes, no) = (hired(&world.test), answer(&world.test, &[("outcome", "refused"), ("why", "skills")]));
        for citizen in &people {
            let row = world.line(citizen).await.candidate;
            let acts = (0..8).map(|n| {
                let (desk, asked) = (world.test.desk.clone(), world.test.asked());
                let (mandate, operator) = (world.employer.mandate.clone(), world.fermo.clone());
                let said = if n % 2 == 0 { yes.clone() } else { no.clone() };
                async move {
                    let speaker = if n < 4 { Speaker::Employer(&mandate) } else { Speaker::Operator(&operator) };
                    preselection::outcome(&desk, speaker, row.id, row.version, &said, &asked).await
                }
            });
            assert_eq!(done(at_once(acts).await, &[OUTCOME, "Stale"]).len(), 1);
            assert_eq!(world.codes_of(citizen).await, ["F3.1", "F3.2"]);
        }
        let ends = "SELECT COUNT(*) FROM candidate_step WHERE act IN ('hire', 'refuse')";
        assert_eq!(count(&world.test, ends).await, 4);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM shortlist WHERE state = 'closed'").await, 1);
    }
}
