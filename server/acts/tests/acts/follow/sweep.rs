//! Files of proofs and their rows: what no row names goes after a day, what is missing is told.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use acts::{
    follow::{Upload, Vault},
    house::{Proofs, sweep_proofs, verify_proofs},
    testing::TestDesk,
};
use chrono::{DateTime, TimeDelta};

use super::{PDF, files::add, followed, proof, vault};

/// Where the bytes with this hash stand.
fn place(vault: &Vault, hash: &[u8]) -> PathBuf {
    let name = hex::encode(hash);
    vault.folder().join(&name[..2]).join(name)
}

/// Makes a file look as if it had been written so many hours before the test's instant.
fn age(test: &TestDesk, file: &Path, hours: i64) {
    let at = test.desk.now() - TimeDelta::hours(hours);
    let file = fs::File::options().append(true).open(file).expect("stands there");
    file.set_modified(at.into()).expect("its time is set");
}

async fn found(test: &TestDesk, vault: &Vault) -> Proofs {
    verify_proofs(&test.desk, vault).await.expect("looks")
}

store::both! {
    async fn what_no_row_names_goes_after_a_day_and_nothing_else(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let vault = vault();
        let named: Upload = proof(&vault, "attestato.pdf", PDF).await;
        let stray = place(&vault, &vault.keep(b"refused", "stray").await.expect("keeps"));
        let young = place(&vault, &vault.keep(b"on its way", "young").await.expect("keeps"));
        let shelf = stray.parent().expect("a shelf").to_owned();
        let (unfinished, foreign) = (shelf.join("unfinished-9"), shelf.join("leggimi.txt"));
        for file in [&unfinished, &foreign] {
            fs::write(file, b"x").expect("written");
        }
        for file in [&place(&vault, &named.sha256), &stray, &unfinished, &foreign] {
            age(&test, file, 25);
        }
        age(&test, &young, 23);

        assert_eq!(sweep_proofs(&test.desk, &vault).await.expect("sweeps"), 0, "the folder is somebody else's");
        add(&test, &followed, None, std::slice::from_ref(&named)).await.expect("adds");
        assert_eq!(sweep_proofs(&test.desk, &vault).await.expect("sweeps"), 2, "the stray and the unfinished");
        assert!(!stray.exists() && !unfinished.exists());
        assert!(young.exists() && foreign.exists());
        assert_eq!(vault.read(&named.sha256).await.expect("reads"), PDF);
        assert_eq!(sweep_proofs(&test.desk, &vault).await.expect("sweeps"), 0);
        test.clock.advance(TimeDelta::hours(2));
        assert_eq!(sweep_proofs(&test.desk, &vault).await.expect("sweeps"), 1, "young no longer");
    }

    async fn a_file_that_is_gone_or_cut_off_is_named(db: TestDb) {
        let test = TestDesk::new(db);
        let followed = followed(&test).await;
        let vault = vault();
        assert_eq!(found(&test, &vault).await, Proofs::default());
        let named = proof(&vault, "attestato.pdf", PDF).await;
        assert_eq!(found(&test, &vault).await, Proofs { strays: 1, ..Proofs::default() });
        add(&test, &followed, None, std::slice::from_ref(&named)).await.expect("adds");
        assert_eq!(found(&test, &vault).await, Proofs { whole: 1, ..Proofs::default() });
        let missing = Proofs { missing: vec![hex::encode(&named.sha256)], ..Proofs::default() };
        let file = place(&vault, &named.sha256);
        fs::write(&file, &PDF[1..]).expect("written");
        assert_eq!(found(&test, &vault).await, missing);
        fs::remove_file(&file).expect("removed");
        assert_eq!(found(&test, &vault).await, missing);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_during_a_sweep_stays() {
    let vault = vault();
    let hash = Vault::hash(PDF);
    let first = hash[0];
    let before = DateTime::UNIX_EPOCH + TimeDelta::days(1);
    let file = place(&vault, &hash);
    for round in 0..200 {
        vault.keep(PDF, &format!("first-{round}")).await.expect("keeps");
        let old = fs::File::options().append(true).open(&file).expect("stands there");
        old.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("its time is set");
        let (writer, sweeper) = (vault.clone(), vault.clone());
        let nonce = format!("second-{round}");
        let kept = tokio::spawn(async move { writer.keep(PDF, &nonce).await });
        let swept = tokio::spawn(async move { sweeper.sweep(first, &BTreeSet::new(), before).await });
        swept.await.expect("ends").expect("sweeps");
        kept.await.expect("ends").expect("keeps");
        assert_eq!(vault.read(&hash).await.expect("is there"), PDF, "round {round}");
    }
}
