//! The request of the host, and what the centre says to it.

use acts::{Refusal, internship};
use domain::{form::Form, internship::Act};

use super::{request, sound_internships, with, world, world_here};
use crate::{
    declared::codes,
    support::{count, field, fields, said},
};

store::both! {
    async fn a_draft_may_lack_everything_and_what_is_sent_nothing(db: TestDb) {
        let world = world_here(db).await;
        let id = world.begin().await;
        let (desk, mandate) = (&world.test.desk, &world.employer.mandate);
        let only_site: Form = [("site", world.employer.site.to_string().as_str())].into_iter().collect();
        let saved = internship::save(desk, mandate, id, 1, &only_site, &world.test.asked()).await.expect("saves");
        assert_eq!((saved.version, saved.state.code()), (2, "draft"));
        assert_eq!(fields(world.submit(id, &only_site).await).len(), 15);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM request WHERE kind = 'internship'").await, 0);
        let stale = internship::save(desk, mandate, id, 1, &only_site, &world.test.asked()).await;
        assert!(matches!(stale, Err(Refusal::Stale)));
        world.submit(id, &request(world.employer.site)).await.expect("submits");
        let sheet = world.sheet(id).await;
        assert_eq!((sheet.state.code(), sheet.internship.office.as_str()), ("submitted", world.test.home()));
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM request WHERE kind = 'internship' AND stage = 'submitted' AND person_id IS NULL").await, 1);
        sound_internships(&world).await;
    }

    async fn what_the_guidelines_forbid_is_told_beside_its_field(db: TestDb) {
        let world = world(db).await;
        let id = world.begin().await;
        let form = request(world.employer.site);
        for (changed, name, key) in [
            (("ends", "2027-02-12"), "ends-day", "internship-limit-short"),
            (("ends", "2027-12-14"), "ends-day", "internship-limit-long"),
            (("starts", "2026-11-22"), "starts-day", "internship-limit-past"),
            (("allowance", "499"), "allowance", "internship-limit-allowance"),
            (("site", ""), "site", "error-choose"),
            (("site", "0193f0aa-0000-7000-8000-000000000000"), "site", "error-unknown-choice"),
        ] {
            assert_eq!(fields(world.submit(id, &with(form.clone(), &[changed])).await), field(name, key));
        }
        let dismissed = with(form.clone(), &[("dismissals", "some"), ("dismissed-on", "2026-06-01")]);
        assert_eq!(fields(world.submit(id, &dismissed).await), field("dismissed-on-day", "internship-limit-dismissals"));
        world.submit(id, &form).await.expect("submits");
    }

    /// R127: what the centre did for the request is management, with the minutes that were asked.
    async fn r127_a_request_in_order_is_recorded_as_management(db: TestDb) {
        let world = world(db).await;
        let id = world.opened().await;
        assert_eq!(world.state(id).await, "open");
        let rows = world.of_company().await;
        assert_eq!((codes(&rows), rows[0].minutes), (vec!["R.2"], Some(45)));
        assert_eq!(rows[0].operator_id, world.fermo.operator.id());
        assert_eq!(said(world.open(id).await), r#"Conflict("error-internship-not-now")"#);
        sound_internships(&world).await;
    }

    async fn it_goes_back_is_completed_and_may_be_refused(db: TestDb) {
        let world = world_here(db).await;
        let id = world.begin().await;
        let form = request(world.employer.site);
        world.submit(id, &form).await.expect("submits");
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let decide = async |act, why| {
            let version = world.version(id).await;
            internship::decide(desk, operator, id, version, act, why, &world.test.asked()).await
        };
        assert_eq!(fields(decide(Act::Return, " ").await), field("reason", "error-reason-required"));
        assert_eq!(said(decide(Act::Open, "perché").await), r#"Conflict("error-internship-not-now")"#);
        decide(Act::Return, "Manca l'orario").await.expect("returns");
        assert_eq!(world.sheet(id).await.internship.reason.as_deref(), Some("Manca l'orario"));
        assert_eq!(said(decide(Act::Refuse, "No").await), r#"Conflict("error-internship-not-now")"#);
        world.submit(id, &form).await.expect("submits again");
        let refused = decide(Act::Refuse, "Non serve formazione").await.expect("refuses");
        assert_eq!(refused.state.code(), "refused");
        assert_eq!(said(world.submit(id, &form).await), r#"Conflict("error-internship-final")"#);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM request WHERE kind = 'internship' AND closed_at IS NOT NULL").await, 1);
        sound_internships(&world).await;
    }

    async fn asked_twice_it_is_begun_once(db: TestDb) {
        let world = world_here(db).await;
        let (mandate, asked) = (&world.employer.mandate, world.test.asked());
        let begin = async || internship::begin(&world.test.desk, mandate, world.employer.site, None, &asked).await.expect("begins");
        assert_eq!(begin().await, begin().await);
        assert_eq!(count(&world.test, "SELECT COUNT(*) FROM internship").await, 1);
    }
}
