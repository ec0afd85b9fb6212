//! The end with its papers: R077, and the contacts of R129.

use acts::{internship, testing::TestDesk};
use domain::{form::Form, internship::Kind};

use super::{day, levels, notes, sound_internships, with, world};
use crate::{
    declared::codes,
    support::{field, fields, said},
};

fn later(test: &TestDesk) {
    test.clock.advance(chrono::TimeDelta::minutes(1));
}

store::both! {
    /// R077: at the end, on training project and dossier, both signed by the three.
    async fn r077_the_attestation_comes_last_and_from_both_papers(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        assert_eq!(said(world.attest(id).await), r#"Conflict("error-internship-not-now")"#);
        world.note(id, &notes()).await.expect("notes");
        world.on(day("2027-03-12"));
        assert_eq!(said(world.dossier(id).await), r#"Conflict("error-internship-not-over")"#);
        world.on(day("2027-03-13"));
        world.dossier(id).await.expect("shows the dossier");
        assert_eq!(said(world.attest(id).await), r#"Conflict("error-internship-papers")"#);
        world.signed_by_all(id).await;
        let attested = world.attest(id).await.expect("shows the attestation");
        assert_eq!(attested.passages.len(), 1);
        assert_eq!(codes(&world.of_intern().await), ["F2.4", "F2.1", "F2.4"]);
        sound_internships(&world).await;
    }

    async fn r077_a_new_dossier_takes_the_attestation_with_it(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        world.note(id, &notes()).await.expect("notes");
        world.on(day("2027-03-13"));
        world.dossier(id).await.expect("shows the dossier");
        world.signed_by_all(id).await;
        world.attest(id).await.expect("shows the attestation");
        later(&world.test);
        world.note(id, &with(notes(), &[("attended", "95")])).await.expect("notes");
        world.dossier(id).await.expect("shows another");
        let sheet = world.sheet(id).await;
        assert_eq!(sheet.newest(Kind::Dossier).expect("the second").number, 2);
        assert!(sheet.newest(Kind::Attestation).is_none());
        assert_eq!(said(world.attest(id).await), r#"Conflict("error-internship-papers")"#);
        sound_internships(&world).await;
    }

    async fn what_lacks_is_told_and_too_few_hours_end_without_attestation(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        world.on(day("2027-03-13"));
        let lacking = fields(world.dossier(id).await);
        let names: Vec<&str> = lacking.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["evidence-0-activity", "attended", "judgement"]);
        world.note(id, &with(notes(), &[("attended", "69")])).await.expect("notes");
        world.dossier(id).await.expect("shows the dossier");
        world.signed_by_all(id).await;
        assert_eq!(fields(world.attest(id).await), field("attended", "internship-limit-attended"));
        let (at, asked) = ((id, world.version(id).await), world.test.asked());
        let closed = internship::close(&world.test.desk, &world.fermo.operator, at, "Poche presenze", &asked).await;
        assert_eq!(closed.expect("closes").state.code(), "closed");
        sound_internships(&world).await;
    }

    async fn every_skill_wants_its_level(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        world.note(id, &notes()).await.expect("notes");
        world.on(day("2027-03-13"));
        world.dossier(id).await.expect("shows the dossier");
        world.signed_by_all(id).await;
        let half: Form = levels().only(|name| name == "level-0");
        let (at, held, asked) = ((id, world.version(id).await), world.held(), world.test.asked());
        let operator = &world.fermo.operator;
        let attested = internship::attest(&world.test.desk, operator, at, &half, (&held, true), &asked).await;
        assert_eq!(fields(attested), field("level-1", "error-choose"));
    }

    /// R129: each contact is recorded once, with its moment.
    async fn r129_a_contact_is_recorded_once(db: TestDb) {
        let world = world(db).await;
        let id = world.running().await;
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        let contacts = world.sheet(id).await.contacts;
        let record = async |contact| {
            let (held, asked) = (world.held(), world.test.asked());
            internship::hold_contact(desk, operator, (id, contact), &held, true, &asked).await
        };
        for contact in &contacts {
            world.test.clock.advance(chrono::TimeDelta::hours(1));
            record(contact.id).await.expect("records").expect("warnings were seen");
        }
        let moments: Vec<String> = world.of_company().await.iter().skip(2)
            .filter_map(|row| row.facts.0["internship_activity"].as_str().map(str::to_owned)).collect();
        assert_eq!(moments, ["tutor_start", "tutor_during", "tutor_end"]);
        assert_eq!(said(record(contacts[0].id).await), r#"Conflict("error-contact-ended")"#);
        assert!(world.sheet(id).await.contacts.iter().all(|contact| contact.passage_id.is_some()));
        sound_internships(&world).await;
    }

    async fn it_does_not_begin_before_its_first_day(db: TestDb) {
        let world = world(db).await;
        let id = world.agreed().await;
        world.on(day("2026-12-13"));
        assert_eq!(said(world.start(id).await), r#"Conflict("error-internship-not-yet")"#);
        assert_eq!(codes(&world.of_intern().await), ["F2.4"]);
        // Nor after its last.
        world.on(day("2027-03-14"));
        assert_eq!(said(world.start(id).await), r#"Conflict("error-internship-missed")"#);
        assert_eq!(world.state(id).await, "agreed");
    }
}
