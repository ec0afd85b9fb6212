//! Proofs: kept once under their hash, given to nobody else, at most ten.

use acts::{
    follow::{self, By, Step},
    testing::TestDesk,
};
use domain::{
    account::Level,
    commitment::{Act, MOST_FILES, State},
};

use super::{Followed, PDF, course, date, followed, proof, vault};
use crate::support::{count, field, fields, said};

/// Adds files to the course, with or without an act.
pub async fn add(
    test: &TestDesk,
    followed: &Followed,
    act: Option<Act>,
    files: &[follow::Upload],
) -> Result<State, acts::Refusal> {
    let row = course(test, followed.psp).await;
    let step = Step { commitment: row.id, version: row.version, act, note: None, files };
    follow::step(&test.desk, By::Citizen(&followed.citizen), &step, &test.asked()).await
}

store::both! {
    async fn r055_a_proof_is_kept_once_and_read_back(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let vault = vault();
        let file = proof(&vault, "attestato.pdf", PDF).await;
        let done = add(&test, &followed, Some(Act::Finish), std::slice::from_ref(&file)).await;
        assert_eq!(done.expect("is done"), State::Done);
        add(&test, &followed, None, std::slice::from_ref(&file)).await.expect("adds nothing new");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM proof_file").await, 1, "the same bytes prove nothing more");
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let stored = store::commitment::files_of_person(&mut conn, followed.citizen.person()).await.expect("reads");
        assert_eq!((stored[0].name.as_str(), stored[0].media_type.as_str()), ("attestato.pdf", "application/pdf"));
        assert_eq!(vault.read(&stored[0].sha256).await.expect("reads"), PDF);
        let other = test.citizen(Level::Identified).await;
        let hidden = store::commitment::file_of(&mut conn, other.person(), stored[0].id).await.expect("reads");
        assert_eq!(hidden, None, "another person's is not found");
    }

    async fn nothing_to_add_and_too_much_are_told_beside_the_field(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let vault = vault();
        assert_eq!(fields(add(&test, &followed, None, &[]).await), field("proof", "error-file-required"));
        let mut files = Vec::new();
        for place in 0..=MOST_FILES {
            let bytes = [&PDF[..9], format!("% {place}\n").as_bytes(), &PDF[9..]].concat();
            files.push(proof(&vault, &format!("foglio-{place}.pdf"), &bytes).await);
        }
        assert_eq!(fields(add(&test, &followed, None, &files).await), field("proof", "error-files-many"));
        assert_eq!(count(&test, "SELECT COUNT(*) FROM proof_file").await, 0, "all or none");
        add(&test, &followed, None, &files[1..]).await.expect("ten are kept");
    }
}

#[tokio::test]
async fn the_vault_names_bytes_by_their_hash_and_gives_no_others() {
    let vault = vault();
    let folder = vault.folder().to_owned();
    let hash = vault.keep(PDF, "first").await.expect("keeps");
    assert_eq!(vault.keep(PDF, "second").await.expect("keeps"), hash);
    let name = hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let path = folder.join(&name[..2]).join(&name);
    assert_eq!(std::fs::read(&path).expect("stands there"), PDF);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).expect("stands there").permissions().mode();
        assert_eq!(mode & 0o177, 0, "nobody else reads it and nobody runs it");
    }
    let entries = std::fs::read_dir(folder.join(&name[..2])).expect("a folder").count();
    assert_eq!(entries, 1, "nothing unfinished is left");
    std::fs::write(&path, b"something else").expect("writes");
    assert!(vault.read(&hash).await.is_err(), "other bytes are not handed out");
}

store::both! {
    async fn nobody_follows_a_pact_that_is_over(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let version = store::psp::by_id(&mut conn, followed.psp).await.expect("reads").expect("a pact").version;
        drop(conn);
        let closed = acts::pact::close(&test.desk, &followed.operator, followed.psp, version, "Lavora", &test.asked()).await;
        closed.expect("closes");
        let refused = add(&test, &followed, Some(Act::Finish), &[]).await;
        assert_eq!(said(refused), r#"Conflict("error-commitment-pact-over")"#);
        let mut conn = test.desk.reader.conn().await.expect("reads");
        let day = date("2027-06-01");
        assert!(store::commitment::overdue(&mut conn, test.home(), day, 9).await.expect("reads").is_empty());
        assert!(store::pact_contact::due(&mut conn, test.home(), day, 9).await.expect("reads").is_empty());
    }
}
