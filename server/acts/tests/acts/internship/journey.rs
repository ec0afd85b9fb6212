//! From the request to the attestation, with an extension: every passage on its file, with its code.

use acts::internship::{self, Longer};
use chrono::TimeDelta;
use domain::{
    internship::{Act, Kind, Party},
    passage::{Fact, Facts},
};

use super::{day, notes, plan, said, sound_internships, told::told, world};
use crate::{declared::codes, sound::sound};

fn facts(row: &store::passage::Passage) -> Facts {
    serde_json::from_value(row.facts.0.clone()).expect("facts")
}

store::both! {
    /// R076, R077, R127, R128, R129, I08.
    async fn from_the_request_to_the_attestation_with_an_extension(db: TestDb) {
        let world = world(db).await;
        let test = &world.test;
        test.letters().await;
        let id = world.agreed().await;
        assert_eq!(world.state(id).await, "agreed");
        assert_eq!(codes(&world.of_company().await), ["R.2", "R.3"]);
        assert_eq!(codes(&world.of_intern().await), ["F2.4"]);
        assert_eq!(
            told(test).await,
            ["accept host", "agree host", "agree intern", "offer intern", "open host", "show host", "show intern"]
        );

        world.on(day("2026-12-14"));
        world.start(id).await.expect("starts");
        assert_eq!(codes(&world.of_intern().await), ["F2.4", "F2.1"]);
        let planned: Vec<String> = world.sheet(id).await.contacts.iter().map(|c| c.planned_on.to_string()).collect();
        assert_eq!(planned, ["2026-12-14", "2027-01-27", "2027-03-13"]);
        let first = world.sheet(id).await.contacts[0].id;
        let (operator, held) = (&world.fermo.operator, world.held());
        let contact = internship::hold_contact(&test.desk, operator, (id, first), &held, true, &test.asked()).await;
        contact.expect("records").expect("warnings were seen");
        let row = world.of_company().await.pop().expect("a passage");
        assert_eq!((row.code.as_str(), facts(&row).choice(Fact::InternshipActivity)), ("R.2", Some("tutor_start")));

        world.on(day("2027-03-01"));
        let version = world.version(id).await;
        let longer = Longer { until: day("2027-06-13"), reason: "Ha ancora da imparare" };
        let held = world.held();
        let extended = internship::extend(&test.desk, operator, (id, version), &longer, (&held, true), &test.asked()).await;
        extended.expect("extends").expect("warnings were seen");
        assert_eq!(world.sheet(id).await.internship.ends_on, Some(day("2027-03-13")), "until it is signed");
        world.signed_by_all(id).await;
        let sheet = world.sheet(id).await;
        assert_eq!(sheet.internship.ends_on, Some(day("2027-06-13")));
        assert_eq!(sheet.in_force(Kind::TrainingProject).expect("a project").number, 2);
        assert_eq!(sheet.contacts.last().expect("the last").planned_on, day("2027-06-13"));

        world.note(id, &notes()).await.expect("notes");
        world.on(day("2027-06-13"));
        world.dossier(id).await.expect("shows the dossier");
        world.signed_by_all(id).await;
        world.attest(id).await.expect("shows the attestation");
        let concluded = world.signed_by_all(id).await;
        assert_eq!(concluded.state.code(), "attested");
        assert_eq!(codes(&world.of_intern().await), ["F2.4", "F2.1", "F2.4"]);
        assert_eq!(codes(&world.of_company().await), ["R.2", "R.3", "R.2", "R.2"]);
        let attested = world.of_intern().await.pop().expect("a passage");
        let attested = facts(&attested);
        assert_eq!(attested.choice(Fact::InternshipAct), Some("attestation"));
        assert_eq!(attested.date(Fact::InternshipEnd), Some(day("2027-06-13")));

        let sheet = world.sheet(id).await;
        assert!(sheet.papers.iter().all(|paper| paper.left().is_empty() && paper.is_in_force()));
        let kinds: Vec<&str> = sheet.papers.iter().map(|paper| paper.kind.code()).collect();
        for kind in Kind::ALL {
            assert!(kinds.contains(&kind.code()), "{kind:?}");
        }
        let path = said(&[
            Act::Submit, Act::Open, Act::Offer, Act::Accept, Act::Show, Act::Approve, Act::Sign, Act::Sign, Act::Agree,
            Act::Start, Act::Contact, Act::Extend, Act::Sign, Act::Sign, Act::Prolong, Act::Note, Act::Dossier,
            Act::Sign, Act::Sign, Act::Sign, Act::Attest, Act::Sign, Act::Sign, Act::Conclude,
        ]);
        assert_eq!(world.acts(id).await[1..], path);
        sound_internships(&world).await;
        sound(test).await;
    }

    /// R128, I08: whichever comes later fires R.3, once, and gives it its day.
    async fn r128_i08_r3_is_dated_with_the_later_of_signature_and_approval(db: TestDb) {
        let world = world(db).await;
        let id = world.shown().await;
        let r3 = async || {
            let rows = world.of_company().await;
            let rows: Vec<_> = rows.into_iter().filter(|row| row.code == "R.3").collect();
            rows.iter().map(facts).map(|f| (f.date(Fact::ConventionSignedOn), f.date(Fact::PfiApprovedOn))).collect::<Vec<_>>()
        };
        for party in Party::ALL {
            world.sign(id, *party).await.expect("signs");
        }
        assert_eq!((world.state(id).await, r3().await), ("to_sign", Vec::new()));
        world.test.clock.advance(TimeDelta::days(2));
        let approved = world.approve(id).await.expect("approves");
        assert_eq!((approved.state.code(), approved.passages.len()), ("agreed", 1));
        assert_eq!(r3().await, [(Some(day("2026-11-23")), Some(day("2026-11-25")))]);

        // The other way round, with the intern a day later than host and centre.
        let other = world.test.citizen(domain::account::Level::Identified).await;
        let next = world.opened().await;
        world.accepted_by(next, &other).await;
        world.show(next, &plan()).await.expect("shows");
        world.approve(next).await.expect("approves");
        for party in [Party::Host, Party::Promoter] {
            world.sign(next, party).await.expect("signs");
        }
        assert_eq!(r3().await.len(), 1);
        world.test.clock.advance(TimeDelta::days(1));
        let seen = world.seen(next, Party::Intern).await;
        let proof = acts::pact::Fresh::Password(acts::testing::PASSWORD);
        let signer = internship::Signer::Intern { citizen: &other, proof };
        let signed = internship::sign(&world.test.desk, signer, next, &seen, &world.test.asked()).await;
        assert_eq!(signed.expect("signs").state.code(), "agreed");
        assert_eq!(r3().await[1], (Some(day("2026-11-26")), Some(day("2026-11-25"))));
        let delivered: Vec<String> = world.of_company().await.iter().filter(|row| row.code == "R.3")
            .map(|row| domain::calendar::rome_date(row.delivered_at).to_string()).collect();
        assert_eq!(delivered, ["2026-11-25", "2026-11-26"]);
        sound_internships(&world).await;
    }
}
