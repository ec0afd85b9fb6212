//! Silence is chased, and seen.

use acts::preselection::{self, Silent};
use chrono::TimeDelta;
use domain::shortlist::Stage;

use super::{World, hired, world};
use crate::support::said;

/// The kinds of all letters that wait.
async fn kinds(world: &World) -> Vec<&'static str> {
    world.test.letters().await.into_iter().map(|letter| letter.mail.kind()).collect()
}

store::both! {
    async fn a_person_who_does_not_answer_is_reminded_until_the_list_goes_on(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        world.ranked().await;
        world.ask(&[&anna]).await.expect("asks").expect("no warning");
        kinds(&world).await;
        let desk = &world.test.desk;
        assert_eq!(preselection::chase(desk).await.expect("chases"), 0, "they have three days");
        for _ in 0..2 {
            world.test.clock.advance(TimeDelta::days(3));
            assert_eq!(preselection::chase(desk).await.expect("chases"), 1);
            assert_eq!(preselection::chase(desk).await.expect("chases"), 0, "not twice a day");
            assert_eq!(kinds(&world).await, ["proposal_moved"]);
        }
        let row = world.line(&anna).await.candidate;
        let given = preselection::give_up(desk, &world.fermo, row.id, row.version, &world.test.asked()).await;
        assert_eq!(given.expect("gives up"), Stage::Silent);
        world.test.clock.advance(TimeDelta::days(9));
        assert_eq!(preselection::chase(desk).await.expect("chases"), 0);
        assert_eq!(world.answer(&anna, true).await.expect("late, but in time"), Stage::Available);
    }

    async fn an_employer_who_keeps_silent_is_reminded_once_for_the_list(db: TestDb) {
        let world = world(db).await;
        let (anna, bea) = (world.willing("Fermo").await, world.willing("Fermo").await);
        world.presented(&[&anna, &bea]).await;
        kinds(&world).await;
        let (desk, vacancy) = (&world.test.desk, world.vacancy);
        world.test.clock.advance(TimeDelta::days(7));
        let mut conn = desk.reader.conn().await.expect("reads");
        let silent = store::candidate::silences(&mut conn, "fermo", desk.now(), 9).await.expect("reads");
        drop(conn);
        assert_eq!((silent.len(), silent[0].waiting, silent[0].vacancy_id), (1, 2, vacancy));
        assert_eq!(preselection::chase(desk).await.expect("chases"), 2);
        assert_eq!(kinds(&world).await, ["shortlist_moved"]);
        world.outcome(&anna, &hired(&world.test)).await.expect("a hire");
        kinds(&world).await;
        let by_hand = preselection::remind(desk, &world.fermo, vacancy, Silent::Employer, &world.test.asked()).await;
        assert_eq!(by_hand.expect("reminds"), 1);
        assert_eq!(kinds(&world).await, ["shortlist_moved"]);
        let nobody = preselection::remind(desk, &world.fermo, vacancy, Silent::People, &world.test.asked()).await;
        assert_eq!(said(nobody), r#"Conflict("error-remind-nobody")"#);
    }
}
