//! Evidence: who, how, where, when and of which words; nobody signs without a fresh proof or what they did not see.

use acts::{
    internship::{self, Seen, Signer},
    pact::Fresh,
    testing::PASSWORD,
};
use chrono::TimeDelta;
use domain::internship::{Kind, Party};

use super::{World, plan, sound_internships, world, world_here};
use crate::support::{field, fields, refused_by_database, said, sql_id};

async fn try_sign(world: &World, id: uuid::Uuid, signer: Signer<'_>, seen: &[Seen]) -> String {
    said(internship::sign(&world.test.desk, signer, id, seen, &world.test.asked()).await)
}

store::both! {
    async fn each_signature_says_who_how_where_and_which_words(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        for party in [Party::Host, Party::Intern] {
            world.sign(id, party).await.expect("signs");
        }
        world.test.clock.advance(TimeDelta::minutes(1));
        let factor = world.test.code(&world.fermo.credentials);
        let (seen, asked) = (world.seen(id, Party::Promoter).await, world.test.asked());
        let signer = Signer::Promoter { operator: &world.fermo.operator, proof: Fresh::Code(&factor) };
        internship::sign(&world.test.desk, signer, id, &seen, &asked).await.expect("signs");
        let sheet = world.sheet(id).await;
        let convention = sheet.newest(Kind::Convention).expect("a convention");
        let of = |party| convention.signed_by(party).expect("signed");
        let host = of(Party::Host);
        assert_eq!((host.signer_id, host.mandate_id), (world.employer.citizen.person(), Some(world.employer.mandate.id())));
        assert_eq!((host.proof.as_str(), host.place.as_str()), ("password", "home"));
        assert_eq!((of(Party::Intern).signer_id, of(Party::Intern).mandate_id), (world.intern.person(), None));
        assert_eq!((of(Party::Promoter).proof.as_str(), of(Party::Promoter).place.as_str()), ("totp", "desk"));
        assert!(convention.signatures.iter().all(|signature| hex::encode(&signature.hash) == convention.hash));
        assert_eq!(convention.signed_at(), Some(world.test.desk.now()));
        sound_internships(&world).await;
    }

    async fn without_a_fresh_proof_nobody_signs(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        let seen = world.seen(id, Party::Host).await;
        let (mandate, citizen, operator) = (&world.employer.mandate, &world.intern, &world.fermo.operator);
        for (signer, why) in [
            (Signer::Host { mandate, proof: Fresh::Password("") }, field("password", "error-required")),
            (Signer::Host { mandate, proof: Fresh::Password("un'altra") }, field("password", "error-signature-password")),
            (Signer::Intern { citizen, proof: Fresh::Code("AAAAAAAA") }, field("code", "error-signature-code")),
            (Signer::Promoter { operator, proof: Fresh::Code("000000") }, field("code", "error-signature-factor")),
        ] {
            let signed = internship::sign(&world.test.desk, signer, id, &seen, &world.test.asked()).await;
            assert_eq!(fields(signed), why, "{signer:?}");
        }
        assert!(world.sheet(id).await.papers.iter().all(|paper| paper.signatures.is_empty()));
        world.sign(id, Party::Host).await.expect("the right password is not held against who typed it");
    }

    async fn nobody_signs_twice_nor_words_that_they_did_not_see(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        let seen = world.seen(id, Party::Intern).await;
        let proof = Fresh::Password(PASSWORD);
        let signer = || Signer::Intern { citizen: &world.intern, proof };
        let wrong: Vec<Seen> = seen.iter().map(|one| Seen { hash: "0".repeat(64), ..one.clone() }).collect();
        assert_eq!(try_sign(&world, id, signer(), &wrong).await, "Stale");
        assert_eq!(try_sign(&world, id, signer(), &[]).await, "Stale");
        world.sign(id, Party::Intern).await.expect("signs");
        assert_eq!(try_sign(&world, id, signer(), &seen[..1]).await, r#"Conflict("error-internship-signed")"#);
        // While they read, the centre takes the papers back and writes others.
        let host = world.seen(id, Party::Host).await;
        let (version, asked) = (world.version(id).await, world.test.asked());
        let (desk, operator) = (&world.test.desk, &world.fermo.operator);
        internship::redraw(desk, operator, id, version, "Altri orari", &asked).await.expect("takes back");
        world.show(id, &plan()).await.expect("shows");
        let signer = Signer::Host { mandate: &world.employer.mandate, proof };
        assert_eq!(try_sign(&world, id, signer, &host).await, "Stale");
        assert!(world.sheet(id).await.papers.iter().filter(|p| !p.dropped).all(|p| p.signatures.is_empty()));
        sound_internships(&world).await;
    }

    /// R128: approved once, and what R.3 was recorded for is not written anew.
    async fn r128_approved_once_and_then_not_written_anew(db: TestDb) {
        let world = world(db).await;
        let id = world.shown().await;
        world.approve(id).await.expect("approves");
        assert_eq!(said(world.approve(id).await), r#"Conflict("error-internship-approved")"#);
        // The convention signed by all, the project by nobody yet.
        for party in Party::ALL {
            let seen: Vec<Seen> = world.seen(id, *party).await;
            let sheet = world.sheet(id).await;
            let convention = sheet.newest(Kind::Convention).expect("a convention").id;
            let seen: Vec<Seen> = seen.into_iter().filter(|one| one.paper == convention).collect();
            internship::sign(&world.test.desk, world.signer(*party), id, &seen, &world.test.asked()).await.expect("signs");
        }
        assert_eq!(world.of_company().await.iter().filter(|row| row.code == "R.3").count(), 1);
        assert_eq!(world.state(id).await, "to_sign");
        let (version, asked) = (world.version(id).await, world.test.asked());
        let redrawn = internship::redraw(&world.test.desk, &world.fermo.operator, id, version, "Altro", &asked).await;
        assert_eq!(said(redrawn), r#"Conflict("error-internship-agreed")"#);
        for party in Party::ALL {
            world.sign(id, *party).await.expect("signs");
        }
        assert_eq!(world.state(id).await, "agreed");
        assert_eq!(world.of_company().await.iter().filter(|row| row.code == "R.3").count(), 1);
        sound_internships(&world).await;
    }

    /// The database keeps papers and signatures as they are, whoever writes.
    async fn papers_and_signatures_never_change(db: TestDb) {
        let world = world_here(db).await;
        let id = world.shown().await;
        world.sign(id, Party::Host).await.expect("signs");
        let paper = sql_id(&world.test, world.sheet(id).await.papers[0].id);
        for sql in [
            format!("UPDATE internship_paper SET number = 9 WHERE id = {paper}"),
            format!("DELETE FROM internship_paper WHERE id = {paper}"),
            "UPDATE internship_signature SET place = 'desk'".to_owned(),
            "DELETE FROM internship_signature".to_owned(),
        ] {
            refused_by_database(&world.test, &sql).await;
        }
        sound_internships(&world).await;
    }
}
