//! Two who decide at once: one does it, the other is told.

use acts::{
    testing::vacancy_form,
    vacancy::{By, end, publish, turn_down},
};
use domain::vacancy::{Act, State};

use super::world;
use crate::{
    race::{at_once, done},
    support::count,
};

const NOT_NOW: &str = r#"Conflict("error-vacancy-not-now")"#;
const FINAL: &str = r#"Conflict("error-vacancy-final")"#;

store::both! {
    async fn two_operators_publish_and_refuse_at_once(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        for round in 0..10 {
            let id = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
            let version = test.vacancy_version(id).await;
            let acts = (0..4).map(|n| {
                let (desk, operator, asked) = (test.desk.clone(), world.home.clone(), test.asked());
                async move {
                    if n % 2 == 0 {
                        publish(&desk, &operator, id, version, &[], true, &asked).await.map(drop)
                    } else {
                        turn_down(&desk, &operator, id, version, Act::Refuse, "No.", &asked).await.map(drop)
                    }
                }
            });
            assert_eq!(done(at_once(acts).await, &[NOT_NOW, FINAL, "Stale"]).len(), 1, "round {round}");
            let words = i64::from(world.state(id).await == State::Published) * 2;
            let stored = format!(
                "SELECT COUNT(*) FROM vacancy_word WHERE vacancy_id = {}",
                crate::support::sql_id(test, id)
            );
            assert_eq!(count(test, &stored).await, words, "round {round}");
        }
    }

    async fn the_company_fills_it_while_the_centre_closes_it(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        for round in 0..10 {
            let id = test.published(&world.employer).await;
            let version = test.vacancy_version(id).await;
            let acts = (0..2).map(|n| {
                let (desk, asked) = (test.desk.clone(), test.asked());
                let (operator, mandate) = (world.home.clone(), world.employer.mandate.clone());
                async move {
                    if n == 0 {
                        end(&desk, By::Mandate(&mandate), id, version, Act::Fill, None, &asked).await
                    } else {
                        let reason = Some("Doppia.");
                        end(&desk, By::Operator(&operator), id, version, Act::Close, reason, &asked).await
                    }
                }
            });
            let ended = done(at_once(acts).await, &[FINAL, "Stale"]);
            assert_eq!(ended, [world.state(id).await], "round {round}");
        }
    }
}
