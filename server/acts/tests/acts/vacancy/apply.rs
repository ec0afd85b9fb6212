//! Self-applications (R079).

use acts::{
    application::{apply, withdraw},
    testing::TestDesk,
};
use chrono::TimeDelta;
use domain::{account::Level, sap::Section, vacancy::Application};

use super::world;
use crate::support::{count, said};

fn skills() -> Application {
    Application { sections: vec![Section::Skills], note: "Sono libera da subito.".to_owned() }
}

store::both! {
    async fn r079_who_applies_shares_what_was_validated_and_may_take_it_back(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let id = test.published(&world.employer).await;
        let citizen = test.citizen(Level::Identified).await;
        let send = async |test: &TestDesk, version| {
            apply(&test.desk, &citizen, id, version, &skills(), &test.asked()).await
        };
        assert_eq!(said(send(test, 1).await), r#"Conflict("error-application-scheda")"#);
        test.scheda(&citizen).await;
        assert_eq!(said(send(test, 2).await), "Stale");
        let first = send(test, 1).await.expect("applies");
        assert_eq!(said(send(test, 1).await), r#"Conflict("error-application-sent")"#);
        withdraw(&test.desk, &citizen, id, &test.asked()).await.expect("takes back");
        assert_eq!(said(withdraw(&test.desk, &citizen, id, &test.asked()).await), r#"Conflict("error-application-none")"#);
        assert_eq!(send(test, 1).await.expect("applies again"), first);
        assert_eq!(count(test, "SELECT COUNT(*) FROM application WHERE state = 'sent' AND sap_version = 1").await, 1);
        assert_eq!(count(test, "SELECT COUNT(*) FROM audit WHERE act LIKE 'application_%'").await, 3);
    }

    async fn only_an_identified_person_applies_and_only_to_what_stands(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        let declared = test.citizen(Level::Declared).await;
        let id = test.published(&world.employer).await;
        let refused = apply(&test.desk, &declared, id, 1, &skills(), &test.asked()).await;
        assert_eq!(said(refused), r#"Forbidden("error-needs-identified")"#);
        let citizen = test.citizen(Level::Identified).await;
        test.scheda(&citizen).await;
        let waiting = test.sent(&world.employer, &acts::testing::vacancy_form(test, world.employer.site)).await;
        let refused = apply(&test.desk, &citizen, waiting, 1, &skills(), &test.asked()).await;
        assert_eq!(said(refused), "NotFound", "it is not public yet");
        test.clock.advance(TimeDelta::days(61));
        let refused = apply(&test.desk, &citizen, id, 1, &skills(), &test.asked()).await;
        assert_eq!(said(refused), r#"Conflict("error-offer-over")"#);
    }
}
