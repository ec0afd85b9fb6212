//! Who did not agree appears nowhere outside the centre; who agreed, with what they agreed to.

use acts::preselection::{self, By, Reply, Speaker};
use chrono::TimeDelta;
use domain::shortlist::{Share, Stage};
use store::candidate::Presented;

use super::{World, hired, world};
use crate::support::{field, fields, refused_by_database, said, sql_id};

async fn read(world: &World, company: uuid::Uuid) -> Vec<Presented> {
    let mut conn = world.test.desk.reader.conn().await.expect("reads");
    store::candidate::presented(&mut conn, company, world.vacancy).await.expect("reads")
}

store::both! {
    async fn r079_a_company_reads_nobody_who_did_not_say_yes(db: TestDb) {
        let world = world(db).await;
        let (anna, bea) = (world.willing("Fermo").await, world.willing("Fermo").await);
        world.ranked().await;
        world.ask(&[&anna, &bea]).await.expect("asks").expect("no warning");
        assert!(read(&world, world.employer.company).await.is_empty(), "nothing before the list is presented");
        world.answer(&anna, true).await.expect("says yes");
        world.present().await.expect("presents").expect("no warning");
        assert_eq!(read(&world, world.employer.company).await.len(), 1);
        // The database holds it, too.
        let id = sql_id(&world.test, world.id(&bea).await);
        let forced = refused_by_database(&world.test, &format!("UPDATE candidate SET presented_at = asked_at WHERE id = {id}")).await;
        assert!(forced.contains("candidate_presented"), "{forced}");
        // Another company, and this one without a mandate, get nothing.
        let other = world.test.employer().await;
        assert!(read(&world, other.company).await.is_empty());
        let row = world.line(&anna).await.candidate;
        let (desk, answer) = (&world.test.desk, hired(&world.test));
        let theirs = preselection::outcome(desk, Speaker::Employer(&other.mandate), row.id, row.version, &answer, &world.test.asked()).await;
        assert_eq!(said(theirs), "NotFound");
        world.test.clock.advance(TimeDelta::days(800));
        let over = preselection::outcome(desk, Speaker::Employer(&world.employer.mandate), row.id, row.version, &answer, &world.test.asked()).await;
        assert_eq!(said(over), "NotFound", "the mandate is over");
    }

    async fn who_takes_the_agreement_back_is_shown_to_nobody(db: TestDb) {
        let world = world(db).await;
        let (anna, bea) = (world.willing("Fermo").await, world.willing("Fermo").await);
        world.presented(&[&anna, &bea]).await;
        preselection::withdraw(&world.test.desk, &anna, &world.test.asked()).await.expect("takes back");
        let shown: Vec<bool> = read(&world, world.employer.company).await.iter().map(|row| row.shared.is_some()).collect();
        assert_eq!(shown.iter().filter(|shown| **shown).count(), 1);
        assert_eq!((world.line(&anna).await.agrees, world.line(&bea).await.agrees), (0, 1));
        // What came of it can still be said.
        assert_eq!(world.outcome(&anna, &hired(&world.test)).await.expect("is said"), Stage::Hired);
    }

    async fn who_agrees_again_is_not_shown_to_whom_they_took_it_back_from(db: TestDb) {
        let world = world(db).await;
        let (anna, bea) = (world.willing("Fermo").await, world.willing("Fermo").await);
        world.presented(&[&anna, &bea]).await;
        preselection::withdraw(&world.test.desk, &anna, &world.test.asked()).await.expect("takes back");
        world.test.agrees(&anna).await;
        // Who changes what they agreed to in general never took anything back.
        world.test.agrees(&bea).await;
        let rows = read(&world, world.employer.company).await;
        let ids = |shown: bool| -> Vec<uuid::Uuid> {
            rows.iter().filter(|row| row.shared.is_some() == shown).map(|row| row.id).collect()
        };
        assert_eq!((ids(false), ids(true)), (vec![world.id(&anna).await], vec![world.id(&bea).await]));
        assert_eq!((world.line(&anna).await.agrees, world.line(&bea).await.agrees), (0, 1));
    }

    async fn what_a_company_will_read_can_be_changed_until_the_list_goes_out(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        world.ranked().await;
        world.ask(&[&anna]).await.expect("asks").expect("no warning");
        assert_eq!(world.answer(&anna, true).await.expect("says yes"), Stage::Available);
        let row = world.line(&anna).await.candidate;
        let less = Reply { version: row.version, available: true, shares: &[Share::Email], note: None };
        let desk = &world.test.desk;
        let again = preselection::answer(desk, By::Citizen(&anna), row.id, &less, &world.test.asked()).await;
        assert_eq!(again.expect("yes, with less"), Stage::Available);
        world.present().await.expect("presents").expect("no warning");
        let rows = read(&world, world.employer.company).await;
        let shown = preselection::shared_of(&rows[0].shared.as_ref().expect("shared").0).expect("read");
        let skills = Share::Skills.section().expect("a section");
        assert!(shown.email.is_some() && shown.sap.entries(skills).is_empty());
    }

    async fn a_yes_after_the_agreement_was_taken_back_is_none(db: TestDb) {
        let world = world(db).await;
        let anna = world.willing("Fermo").await;
        world.ranked().await;
        world.ask(&[&anna]).await.expect("asks").expect("no warning");
        preselection::withdraw(&world.test.desk, &anna, &world.test.asked()).await.expect("takes back");
        assert_eq!(said(world.answer(&anna, true).await), r#"Conflict("error-candidate-withdrew")"#);
        assert_eq!(world.answer(&anna, false).await.expect("no is heard"), Stage::Unavailable);
    }

    async fn a_proposal_is_its_person_s_alone(db: TestDb) {
        let world = world(db).await;
        let (anna, bea) = (world.willing("Fermo").await, world.willing("Fermo").await);
        world.ranked().await;
        let row = world.line(&anna).await.candidate;
        let desk = &world.test.desk;
        let reply = Reply { version: row.version, available: true, shares: &[Share::Email], note: None };
        let unasked = preselection::answer(desk, By::Citizen(&anna), row.id, &reply, &world.test.asked()).await;
        assert_eq!(said(unasked), "NotFound", "who was only ranked knows nothing of it");
        world.ask(&[&anna]).await.expect("asks").expect("no warning");
        let reply = Reply { version: row.version + 1, ..reply };
        let other = preselection::answer(desk, By::Citizen(&bea), row.id, &reply, &world.test.asked()).await;
        assert_eq!(said(other), "NotFound");
        let unreachable = Reply { shares: &[Share::Skills], ..reply };
        let refused = preselection::answer(desk, By::Citizen(&anna), row.id, &unreachable, &world.test.asked()).await;
        assert_eq!(fields(refused), field("share", "error-share-contact"));
        // An operator writes down what was said by telephone.
        let told = preselection::answer(desk, By::Operator(&world.fermo), row.id, &reply, &world.test.asked()).await;
        assert_eq!(told.expect("is written down"), Stage::Available);
    }
}
