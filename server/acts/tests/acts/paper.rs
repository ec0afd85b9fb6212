//! Signed documents under seal: kept once, whole or named, for their person.

use acts::{
    Mail, Refusal,
    paper::{self, Broken, Facts, Verdict},
    testing::{Colleague, TestDesk},
};
use domain::{account::Level, psp::Party};
use store::document::Document;
use uuid::Uuid;

use crate::{
    declared::{Declared, declared},
    support::{count, execute, refused_by_database},
};

/// Somebody with a pact in force at Fermo.
struct Signed {
    test: TestDesk,
    of: Declared,
    fermo: Colleague,
    psp: Uuid,
}

async fn signed(db: store::testing::TestDb) -> Signed {
    let test = TestDesk::new(db);
    let fermo = test.operator(test.home()).await;
    let of = declared(&test, Level::Identified).await;
    let psp = test.pact(&of.citizen, of.did, &fermo.operator).await;
    Signed { of, fermo, psp, test }
}

impl Signed {
    async fn facts(&self) -> Facts {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        paper::facts(&mut conn, self.psp).await.expect("reads").expect("signed by both")
    }

    async fn keep(&self, bytes: &[u8]) -> Document {
        paper::keep(&self.test.desk, &self.facts().await, bytes.to_vec()).await.expect("keeps")
    }

    async fn kept(&self, number: i64) -> Result<Option<Document>, Refusal> {
        let mut conn = self.test.desk.reader.conn().await.expect("reads");
        let psp = store::psp::by_id(&mut conn, self.psp).await.expect("reads").expect("a pact");
        paper::kept(&self.test.desk, &mut conn, &psp, number).await
    }

    async fn verdict(&self) -> Verdict {
        paper::verify_documents(&self.test.desk).await.expect("reads")
    }

    fn sqlite(&self) -> bool {
        self.test.desk.reader.engine() == "sqlite"
    }

    /// Bytes as this database writes them in SQL.
    fn blob(&self, bytes: &[u8]) -> String {
        let hex = hex::encode(bytes);
        if self.sqlite() { format!("X'{hex}'") } else { format!("'\\x{hex}'") }
    }

    /// Takes the database's guard away, as its administrator can.
    async fn unguarded(&self) {
        for trigger in ["document_no_update", "document_no_delete"] {
            let on = if self.sqlite() { "" } else { " ON document" };
            execute(&self.test, &format!("DROP TRIGGER {trigger}{on}")).await;
        }
    }
}

store::both! {
    async fn the_paper_says_who_signed_how_when_and_which_text(db: TestDb) {
        let signed = signed(db).await;
        let facts = signed.facts().await;
        assert_eq!(facts.signatures.iter().map(|s| s.party).collect::<Vec<_>>(), [Party::Person, Party::Centre]);
        let by_person = &facts.signatures[0];
        assert_eq!((by_person.proof.as_str(), by_person.place.as_str()), ("password", "home"));
        assert_eq!(facts.signatures[1].name, "Anna Verdi");
        for signature in &facts.signatures {
            assert_eq!(Some(&signature.hash), facts.text.hash.as_ref());
            assert_eq!((signature.text, signature.at <= facts.signed_at), (1, true));
        }
    }

    async fn whoever_keeps_a_document_there_is_one(db: TestDb) {
        let signed = signed(db).await;
        let facts = signed.facts().await;
        let other = signed.test.other_server().await;
        let keep = |desk: acts::Desk, bytes: &'static [u8]| {
            let facts = facts.clone();
            tokio::spawn(async move { paper::keep(&desk, &facts, bytes.to_vec()).await })
        };
        let all = [
            keep(signed.test.desk.clone(), b"one"),
            keep(other.clone(), b"two"),
            keep(signed.test.desk.clone(), b"three"),
            keep(other, b"four"),
        ];
        let mut kept = Vec::new();
        for one in all {
            kept.push(one.await.expect("no panic").expect("keeps"));
        }
        assert!(kept.iter().all(|document| *document == kept[0]), "everybody gets the same bytes");
        assert_eq!(count(&signed.test, "SELECT COUNT(*) FROM document").await, 1);
        assert_eq!(count(&signed.test, "SELECT COUNT(*) FROM audit WHERE act = 'document_keep'").await, 1);
        assert_eq!(signed.kept(1).await.expect("whole"), Some(kept[0].clone()));
    }

    async fn each_text_in_force_has_a_document_of_its_own(db: TestDb) {
        let signed = signed(db).await;
        let (test, operator) = (&signed.test, &signed.fermo.operator);
        let missing = || async { paper::missing(&test.desk, 10).await.expect("reads") };
        assert_eq!(missing().await, [signed.psp]);
        let first = signed.keep(b"the first text").await;
        assert!(missing().await.is_empty());

        test.clock.advance(chrono::TimeDelta::minutes(61));
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let version = store::psp::by_id(&mut conn, signed.psp).await.expect("reads").expect("a pact").version;
        drop(conn);
        let edited = acts::pact::edit(&test.desk, operator, signed.psp, version, "Nuovi orari", &test.asked()).await;
        edited.expect("edits");
        // While the new text waits, the one in force is the one that was signed.
        assert_eq!((missing().await, signed.facts().await.text.number), (vec![], 1));
        let mut text = test.pact_text();
        text.set("goals", "Un lavoro in una scuola");
        test.conclude(&signed.of.citizen, operator, signed.psp, &text).await;
        assert_eq!(missing().await, [signed.psp]);
        let second = signed.keep(b"the second text").await;
        assert_eq!((first.number, second.number), (1, 2));
        assert_eq!(signed.kept(1).await.expect("whole").expect("still kept").bytes, b"the first text");
        assert_eq!(signed.verdict().await, Verdict::Whole(2));
    }

    async fn the_seal_covers_the_bytes_and_whose_they_are(db: TestDb) {
        let signed = signed(db).await;
        assert_eq!(signed.verdict().await, Verdict::Whole(0));
        let document = signed.keep(b"as it was signed").await;
        assert_eq!(signed.verdict().await, Verdict::Whole(1));
        for guarded in ["UPDATE document SET number = 2", "DELETE FROM document"] {
            let said = refused_by_database(&signed.test, guarded).await;
            assert!(said.contains("documents do not change"), "{said}");
        }

        signed.unguarded().await;
        let (kind, subject) = ("pact".to_owned(), signed.psp);
        let bytes = |number| Broken::Bytes { kind: kind.clone(), subject, number };
        let seal = |kind: &str, number| Broken::Seal { kind: kind.to_owned(), subject, number };
        let other = signed.blob(b"as it was forged");
        // Who writes the database computes a hash as well as we do; the seal needs a key that is not there.
        let hash = signed.blob(&<sha2::Sha256 as sha2::Digest>::digest(b"as it was forged"));
        let (right, right_hash) = (signed.blob(&document.bytes), signed.blob(&document.sha256));
        let right_seal = signed.blob(&document.seal);
        for (change, broken, back) in [
            (format!("bytes = {other}"), bytes(1), format!("bytes = {right}")),
            (
                format!("bytes = {other}, sha256 = {hash}"),
                seal("pact", 1),
                format!("bytes = {right}, sha256 = {right_hash}"),
            ),
            ("number = 7".to_owned(), seal("pact", 7), "number = 1".to_owned()),
            ("kind = 'action_plan'".to_owned(), seal("action_plan", 1), "kind = 'pact'".to_owned()),
            (format!("seal = {hash}"), seal("pact", 1), format!("seal = {right_seal}")),
        ] {
            assert_eq!(execute(&signed.test, &format!("UPDATE document SET {change}")).await, 1);
            assert_eq!(signed.verdict().await, Verdict::Broken(broken), "{change}");
            if change.starts_with("bytes") || change.starts_with("seal") {
                assert!(matches!(signed.kept(1).await, Err(Refusal::Internal(_))), "handed out to nobody: {change}");
            }
            assert_eq!(execute(&signed.test, &format!("UPDATE document SET {back}")).await, 1);
            assert_eq!(signed.verdict().await, Verdict::Whole(1));
        }
    }

    async fn a_document_is_its_person_s(db: TestDb) {
        let signed = signed(db).await;
        let other = declared(&signed.test, Level::Identified).await.citizen;
        let mut conn = signed.test.desk.reader.conn().await.expect("reads");
        let person = signed.of.citizen.person();
        for (whose, wanted, found) in [
            (person, None, true),
            (person, Some(signed.psp), true),
            (person, Some(Uuid::nil()), false),
            (other.person(), None, false),
            (other.person(), Some(signed.psp), false),
        ] {
            let chosen = paper::chosen(&mut conn, whose, wanted).await.expect("reads");
            assert_eq!(chosen.map(|psp| psp.id), found.then_some(signed.psp), "{wanted:?}");
        }
    }

    async fn at_a_terminal_a_link_is_sent_once(db: TestDb) {
        let signed = signed(db).await;
        let (test, citizen) = (&signed.test, &signed.of.citizen);
        test.letters().await;
        let asked = test.asked();
        for _ in 0..2 {
            paper::send(&test.desk, citizen, &asked).await.expect("sends");
        }
        let letters = test.letters().await;
        assert_eq!(letters.iter().map(|letter| &letter.mail).collect::<Vec<_>>(), [&Mail::PactDocument]);
        assert_eq!(Some(letters[0].recipient.as_str()), citizen.email());

        let other = declared(test, Level::Identified).await.citizen;
        assert!(matches!(paper::send(&test.desk, &other, &test.asked()).await, Err(Refusal::NotFound)));
        let nobody = test.citizen(Level::Declared).await;
        assert!(matches!(paper::send(&test.desk, &nobody, &test.asked()).await, Err(Refusal::Forbidden(_))));
    }
}
