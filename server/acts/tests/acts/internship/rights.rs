//! Whose it is: another host, another person, another centre get nothing, and a mandate that ended moves nothing.

use acts::internship::{self, By, Signer};
use acts::{pact::Fresh, testing::PASSWORD};
use chrono::TimeDelta;
use domain::{account::Level, internship::Party};

use super::{notes, request, world_here};
use crate::support::said;

store::both! {
    async fn strangers_find_nothing(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        let test = &world.test;
        let (employer, stranger) = (test.employer().await, test.citizen(Level::Identified).await);
        let elsewhere = test.operator(test.elsewhere()).await;
        let version = world.version(id).await;
        let strangers = [By::Host(&employer.mandate), By::Intern(&stranger), By::Operator(&elsewhere.operator)];
        for by in strangers {
            let withdrawn = internship::withdraw(&test.desk, by, (id, version), Some("perché"), &test.asked()).await;
            assert_eq!(said(withdrawn), "NotFound", "{by:?}");
            let noted = internship::note(&test.desk, by, (id, version), &notes(), &test.asked()).await;
            assert_eq!(said(noted), "NotFound", "{by:?}");
        }
        let (seen, proof) = (world.seen(id, Party::Host).await, Fresh::Password(PASSWORD));
        let signers = [
            Signer::Host { mandate: &employer.mandate, proof },
            Signer::Intern { citizen: &stranger, proof },
            Signer::Promoter { operator: &elsewhere.operator, proof },
        ];
        for signer in signers {
            let signed = internship::sign(&test.desk, signer, id, &seen, &test.asked()).await;
            assert_eq!(said(signed), "NotFound", "{signer:?}");
        }
        let begun = internship::begin(&test.desk, &employer.mandate, world.employer.site, None, &test.asked()).await;
        assert_eq!(crate::support::fields(begun), crate::support::field("site", "error-unknown-choice"));
    }

    async fn a_draft_is_the_host_s_alone(db: TestDb) {
        let world = world_here(db).await;
        let id = world.begin().await;
        assert_eq!(said(world.open(id).await), "NotFound");
        world.submit(id, &request(world.employer.site)).await.expect("submits");
        world.open(id).await.expect("opens");
    }

    async fn a_mandate_that_is_over_moves_nothing(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        world.test.clock.advance(TimeDelta::days(400));
        assert_eq!(said(world.sign(id, Party::Host).await), "NotFound");
        let begun = internship::begin(
            &world.test.desk, &world.employer.mandate, world.employer.site, None, &world.test.asked(),
        ).await;
        assert_eq!(said(begun), "NotFound");
    }

    async fn who_is_not_identified_decides_nothing(db: TestDb) {
        let world = world_here(db).await;
        let id = world.opened().await;
        let somebody = world.test.citizen(Level::Declared).await;
        world.offer(id, somebody.person()).await.expect("offers");
        let answered = world.answer(id, By::Intern(&somebody), true).await;
        assert_eq!(said(answered), r#"Forbidden("error-needs-identified")"#);
    }
}
