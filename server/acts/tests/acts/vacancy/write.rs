//! What a company writes and sends.

use acts::{
    testing::vacancy_form,
    vacancy::{Which, write},
};
use domain::{
    company::Site,
    form::Form,
    place::Places,
    vacancy::{Content, State},
};

use super::{world, world_in_marche};
use crate::support::{count, field, fields, said};

store::both! {
    async fn a_draft_may_lack_everything_and_is_seen_by_its_company_alone(db: TestDb) {
        let world = world(db).await;
        let (test, mandate) = (&world.test, &world.employer.mandate);
        let empty = Content::default();
        let id = write(&test.desk, mandate, Which::New, &empty, false, &test.asked()).await.expect("keeps");
        assert_eq!(world.state(id).await, State::Draft);
        let missing = fields(write(&test.desk, mandate, Which::New, &empty, true, &test.asked()).await);
        assert_eq!(missing.len(), 9, "{missing:?}");
        assert_eq!(said(world.publish(id, &[]).await), "NotFound");
        assert_eq!(count(test, "SELECT COUNT(*) FROM request WHERE kind = 'vacancy'").await, 0);
        let other = test.employer().await.mandate;
        let stored = Which::Stored { vacancy: id, version: 1 };
        assert_eq!(said(write(&test.desk, &other, stored, &empty, false, &test.asked()).await), "NotFound");
    }

    async fn what_is_sent_waits_in_the_centre_of_the_place_of_work(db: TestDb) {
        let world = world_in_marche(db).await;
        let test = &world.test;
        let id = test.sent(&world.employer, &vacancy_form(test, world.employer.site)).await;
        let row = world.row(id).await;
        assert_eq!((row.state.as_str(), row.office.as_str(), row.version), ("submitted", "fermo", 2));
        assert_eq!((row.place.as_str(), row.province.as_str(), row.places), ("D542", "FM", 2));
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let request = store::request::of_subject(&mut conn, "vacancy", id).await.expect("reads").expect("a request");
        let about = (request.company_id, request.person_id, request.stage.as_str(), request.office.as_str());
        assert_eq!(about, (Some(world.employer.company), None, "submitted", "fermo"));
        let steps: Vec<String> =
            store::vacancy::history(&mut conn, id).await.expect("reads").into_iter().map(|step| step.act).collect();
        assert_eq!(steps, ["draft", "submit"]);
        assert_eq!(count(test, "SELECT COUNT(*) FROM audit WHERE act IN ('vacancy_draft', 'vacancy_submit')").await, 2);
    }

    async fn asked_twice_done_once_and_a_stale_tab_is_told(db: TestDb) {
        let world = world(db).await;
        let (test, mandate) = (&world.test, &world.employer.mandate);
        let form = vacancy_form(test, world.employer.site);
        let content = Content::parse(&form).expect("a right form");
        let asked = test.asked_for(&test.desk.request_key(), &form);
        let first = write(&test.desk, mandate, Which::New, &content, false, &asked).await.expect("keeps");
        let again = write(&test.desk, mandate, Which::New, &content, false, &asked).await.expect("keeps");
        assert_eq!(first, again);
        let save = async |version| {
            let stored = Which::Stored { vacancy: first, version };
            write(&test.desk, mandate, stored, &content, false, &test.asked()).await
        };
        save(1).await.expect("keeps");
        assert_eq!(said(save(1).await), "Stale");
        save(2).await.expect("keeps");
        assert_eq!(count(test, "SELECT COUNT(*) FROM vacancy").await, 1);
    }

    async fn a_site_is_the_company_s_own_and_in_the_region(db: TestDb) {
        let world = world_in_marche(db).await;
        let (test, mandate) = (&world.test, &world.employer.mandate);
        let write = async |form: &Form, send| {
            let content = Content::parse(form).expect("a right form");
            write(&test.desk, mandate, Which::New, &content, send, &test.asked()).await
        };
        let other = test.employer().await;
        assert_eq!(fields(write(&vacancy_form(test, other.site), false).await), field("site", "error-unknown-choice"));
        // Nobody listed Ancona's comuni: the queue without a centre has it. Rome is another region's.
        for (comune, office) in [("Ancona", Some("")), ("Roma", None)] {
            let form: Form =
                [("site_name", "Deposito"), ("site_address", "Via Milano 2"), ("site_comune", comune)].into_iter().collect();
            let site = Site::parse(&form, Places::embedded()).expect("a right site");
            let site = acts::company::add_site(&test.desk, mandate, &site, &test.asked()).await.expect("adds");
            let sent = write(&vacancy_form(test, site), true).await;
            match office {
                Some(office) => assert_eq!(world.row(sent.expect("is sent")).await.office, office),
                None => assert_eq!(fields(sent), field("site", "error-vacancy-outside-region")),
            }
        }
    }

    async fn a_term_that_is_over_or_too_far_is_refused_when_it_is_sent(db: TestDb) {
        let world = world(db).await;
        let (test, mandate) = (&world.test, &world.employer.mandate);
        for (day, key) in [("2026-11-23", "error-vacancy-expires-past"), ("2027-12-01", "error-vacancy-expires-far")] {
            let mut form = vacancy_form(test, world.employer.site);
            form.set("expires", day);
            let content = Content::parse(&form).expect("a right form");
            let sent = write(&test.desk, mandate, Which::New, &content, true, &test.asked()).await;
            assert_eq!(fields(sent), field("expires", key));
        }
    }
}
