//! Agreeing to be proposed, changing it, taking it back.

use acts::{
    preselection::{agree, withdraw},
    testing::TestDesk,
};
use domain::{
    account::Level,
    sap::{Entry, Section},
};

use super::{agreement, criteria, world};
use crate::support::{count, said};

store::both! {
    async fn only_who_is_identified_agrees_and_an_old_tab_is_told_so(db: TestDb) {
        let test = TestDesk::new(db);
        let (desk, here) = (&test.desk, agreement(test.comune()));
        let declared = test.citizen(Level::Declared).await;
        let refused = agree(desk, &declared, 0, &here, &test.asked()).await;
        assert_eq!(said(refused), r#"Forbidden("error-needs-identified")"#);
        let citizen = test.citizen(Level::Identified).await;
        let asked = test.asked();
        for _ in 0..2 {
            assert_eq!(agree(desk, &citizen, 0, &here, &asked).await.expect("agrees"), 1);
        }
        let stale = agree(desk, &citizen, 0, &agreement("Ancona"), &test.asked()).await;
        assert_eq!(said(stale), "Stale");
        assert_eq!(agree(desk, &citizen, 1, &agreement("Ancona"), &test.asked()).await.expect("changes"), 2);
        withdraw(desk, &citizen, &test.asked()).await.expect("takes back");
        withdraw(desk, &citizen, &test.asked()).await.expect("again, which changes nothing");
        let gone = "SELECT COUNT(*) FROM proposal_consent WHERE withdrawn_at IS NOT NULL AND terms = ''";
        assert_eq!(count(&test, gone).await, 1, "what was searched is gone, too");
        assert_eq!(agree(desk, &citizen, 3, &here, &test.asked()).await.expect("again"), 4);
    }

    async fn what_is_found_follows_the_scheda_that_counts(db: TestDb) {
        let world = world(db).await;
        let citizen = world.test.citizen(Level::Identified).await;
        let (desk, person) = (&world.test.desk, citizen.person());
        agree(desk, &citizen, 0, &agreement("Fermo"), &world.test.asked()).await.expect("agrees");
        world.fix(&criteria("comune")).await.expect("fixes");
        assert_eq!(world.rank().await.expect("ranks"), 0, "nothing is known of them");
        world.test.scheda(&citizen).await;
        assert_eq!(world.rank().await.expect("ranks"), 1, "written at the desk");
        let english = vec![Entry::of([("skill", Some("Contabilità".to_owned()))])];
        acts::sap::propose(desk, &citizen, Section::Skills, 1, english, &world.test.asked()).await.expect("proposes");
        let terms = "SELECT COUNT(*) FROM proposal_consent WHERE terms LIKE '%contabil%'";
        assert_eq!(count(&world.test, terms).await, 0, "a proposal does not count yet");
        let validated = acts::sap::validate(desk, &world.fermo, person, 2, &[], true, &world.test.asked()).await;
        validated.expect("validates").expect("no warning");
        assert_eq!(count(&world.test, terms).await, 1);
    }
}
