//! Preselection where the table is another one.

use acts::testing::TestDesk;
use chrono::TimeDelta;
use domain::shortlist::{Stage, State};

use super::{hired, world_of};
use crate::support::{count, fields};

store::both! {
    /// Emilia-Romagna prints one service for matching a person (10), and none for the company or for the outcome.
    async fn r078_what_a_region_does_not_record_leaves_nothing(db: TestDb) {
        let world = world_of(TestDesk::in_pack(db, "emilia-romagna")).await;
        let anna = world.willing(world.test.comune()).await;
        world.test.presented(&world.fermo, world.vacancy, &anna).await;
        world.test.clock.advance(TimeDelta::hours(1));
        assert_eq!((world.codes_of(&anna).await, world.codes_of_company().await), (vec!["10".to_owned()], Vec::new()));
        assert_eq!(world.outcome(&anna, &hired(&world.test)).await.expect("a hire"), Stage::Hired);
        assert_eq!(world.codes_of(&anna).await, ["10"]);
        let list = world.list().await.expect("a list");
        assert_eq!(acts::preselection::state_of(&list).expect("a state"), State::Closed);
        let refused = "SELECT COUNT(*) FROM audit WHERE act = 'candidate_unrecorded'";
        assert_eq!(count(&world.test, refused).await, 0, "there is nothing to record by hand");
    }

    /// In Piemonte matching (A.6) comes after orientation (R155): who had none is named, and nobody is asked.
    async fn r155_who_cannot_be_asked_is_named_and_nobody_is_asked(db: TestDb) {
        let world = world_of(TestDesk::in_pack(db, "piemonte")).await;
        let anna = world.willing(world.test.comune()).await;
        world.ranked().await;
        world.test.letters().await;
        let refused = fields(world.ask(&[&anna]).await);
        assert_eq!(refused[0], ("candidate".to_owned(), "error-candidate-refused".to_owned()));
        assert!(refused.len() > 1 && refused.iter().all(|(field, _)| field == "candidate"), "{refused:?}");
        assert_eq!(world.stage(&anna).await, Stage::Unasked);
        assert!(world.test.letters().await.is_empty() && world.codes_of(&anna).await.is_empty());
    }
}
