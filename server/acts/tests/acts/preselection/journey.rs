//! From a vacancy to a hire: three candidates, one does not want to, one is never answered.

use acts::preselection;
use domain::shortlist::{Share, Stage, State};

use super::{hired, said as answer, world};
use crate::support::{count, said};

store::both! {
    async fn r078_r079_r126_from_criteria_to_a_hire(db: TestDb) {
        let world = world(db).await;
        let (anna, bea, carla) = (world.willing("Fermo").await, world.willing("Fermo").await, world.willing("Porto San Giorgio").await);
        world.ranked().await;
        assert_eq!(world.lines().await.len(), 3);
        // R079: nothing is sent before somebody said yes.
        assert_eq!(said(world.present().await), r#"Conflict("error-shortlist-empty")"#);
        world.test.letters().await;
        assert_eq!(world.ask(&[&anna, &bea, &carla]).await.expect("asks").expect("no warning"), 3);
        let kinds: Vec<_> = world.test.letters().await.into_iter().map(|letter| letter.mail.kind()).collect();
        assert_eq!(kinds, ["proposal_moved"; 3]);
        for person in [&anna, &bea, &carla] {
            assert_eq!(world.codes_of(person).await, ["F3.1"], "R078: for each person");
        }
        assert_eq!(said(world.ask(&[&anna]).await), r#"Conflict("error-candidate-not-now")"#);
        assert_eq!(world.answer(&bea, false).await.expect("says no"), Stage::Unavailable);
        for person in [&anna, &carla] {
            assert_eq!(world.answer(person, true).await.expect("says yes"), Stage::Available);
        }
        world.test.letters().await;
        let handed = world.present().await.expect("presents").expect("no warning");
        assert_eq!((handed.people, handed.passage.is_some()), (2, true));
        assert_eq!(world.codes_of_company().await, ["Q.2"], "R126, R134: presenting is the company's");
        let letters = world.test.letters().await;
        let shortlist = letters.iter().filter(|letter| letter.mail.kind() == "shortlist_moved").count();
        assert_eq!((letters.len(), shortlist), (3, 1), "two people and the company");
        // Once, and nobody changes their answer afterwards.
        assert_eq!(said(world.present().await), r#"Conflict("error-shortlist-presented")"#);
        assert_eq!(said(world.answer(&bea, true).await), r#"Conflict("error-shortlist-presented")"#);
        // What the company reads is what was agreed to.
        let mut conn = world.test.desk.reader.conn().await.expect("reads");
        let read = store::candidate::presented(&mut conn, world.employer.company, world.vacancy).await.expect("reads");
        drop(conn);
        assert_eq!(read.len(), 2);
        for row in &read {
            let shared = preselection::shared_of(&row.shared.as_ref().expect("shared").0).expect("read");
            assert!(shared.email.is_some() && shared.phone.is_none());
            assert_eq!(shared.sap.entries(Share::Skills.section().expect("a section")).len(), 1);
        }
        world.test.clock.advance(chrono::TimeDelta::days(1));
        let meeting = answer(&world.test, &[("outcome", "interview"), ("on", "2026-11-30")]);
        assert_eq!(world.outcome(&anna, &meeting).await.expect("an interview"), Stage::Interview);
        assert_eq!(world.codes_of(&anna).await, ["F3.1"], "an interview is not the end");
        assert_eq!(world.outcome(&anna, &hired(&world.test)).await.expect("a hire"), Stage::Hired);
        assert_eq!(world.codes_of(&anna).await, ["F3.1", "F3.2"], "R078: the outcome after the preselection");
        let again = world.outcome(&anna, &hired(&world.test)).await;
        assert_eq!(said(again), r#"Conflict("error-candidate-outcome")"#);
        assert_eq!(said(world.outcome(&bea, &hired(&world.test)).await), "NotFound", "who was not presented");
        // The one of whom nothing is said keeps the list open.
        assert_eq!(world.stage(&carla).await, Stage::Presented);
        assert_eq!(preselection::state_of(&world.list().await.expect("a list")).expect("a state"), State::Presented);
        let no = answer(&world.test, &[("outcome", "refused"), ("why", "experience")]);
        assert_eq!(world.outcome(&carla, &no).await.expect("a refusal"), Stage::Refused);
        assert_eq!(preselection::state_of(&world.list().await.expect("a list")).expect("a state"), State::Closed);
        // Every step of every candidate stands in the history, and nothing that was typed in the audit.
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM candidate_step").await, 3 + 3 + 3 + 2 + 3);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM audit WHERE CAST(detail AS TEXT) LIKE '%example.org%'").await, 0);
    }
}
