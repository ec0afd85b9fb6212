//! `doctor` finds a sound deployment sound and names what is broken in another, on both databases.

use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::{place::Place, server::Server};

/// One statement on the database, past every guard of the program.
async fn behind_its_back(place: &Place, statement: &str) -> u64 {
    let (url, statement) = (place.database(), AssertSqlSafe(statement.to_owned()));
    match url.starts_with("sqlite") {
        true => {
            let mut conn = SqliteConnection::connect(&url).await.expect("SQLite opens");
            sqlx::query(statement).execute(&mut conn).await.expect("done").rows_affected()
        }
        false => {
            let mut conn = PgConnection::connect(&url).await.expect("PostgreSQL opens");
            sqlx::query(statement).execute(&mut conn).await.expect("done").rows_affected()
        }
    }
}

/// The lines of `doctor` that are not "ok".
fn wrong(place: &Place, args: &[&str], settings: &[(&str, &str)]) -> Vec<String> {
    let ran = place.run_with(&[&["doctor"], args].concat(), settings, "");
    let lines: Vec<&str> = ran.out.lines().collect();
    const CHECKS: [&str; 10] = [
        "settings",
        "secrets",
        "catalogue",
        "durability",
        "clock",
        "outbox",
        "mail",
        "audit",
        "documents",
        "proofs",
    ];
    for check in CHECKS {
        assert!(lines.iter().any(|line| line.contains(&format!("  {check}: "))), "{check}: {ran:?}");
    }
    let failed: Vec<String> =
        lines.iter().filter(|line| !line.starts_with("ok ")).map(|l| l.to_string()).collect();
    assert_eq!(ran.code, i32::from(!failed.is_empty()), "{ran:?}");
    failed
}

/// An operator was added, and a server has sealed it in the audit.
fn lived_in(place: &Place) {
    let args =
        ["operator", "add", "anna", "--name", "Anna Verdi", "--email", "a@b.example", "--office", "fermo"];
    let added = place.run_with(&args, &[], "undici cavalli nel prato\n");
    assert_eq!(added.code, 0, "{}", added.err);
    let server = Server::start(place, &[("SPORTELLO_LOG", "info")]);
    let started = Instant::now();
    while !server.log().contains("audit sealed") {
        assert!(started.elapsed() < Duration::from_secs(15), "{}", server.log());
        std::thread::sleep(Duration::from_millis(20));
    }
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_is_sound_when_fresh_and_a_tampered_audit_is_named() {
    let place = Place::migrated();
    assert_eq!(wrong(&place, &[], &[]), Vec::<String>::new());
    tampering_is_named(&place).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_is_sound_when_fresh_and_a_tampered_audit_is_named() {
    let db = store::testing::postgres().await;
    let place = Place::on(&db.url);
    // The tests' own server may not wait for the disk, and then `doctor` has to say so.
    let mut conn = PgConnection::connect(&db.url).await.expect("PostgreSQL opens");
    let lax = "SELECT current_setting('fsync') = 'off' OR current_setting('synchronous_commit') = 'off'";
    let lax: bool = sqlx::query_scalar(lax).fetch_one(&mut conn).await.expect("reads");
    let found = wrong(&place, &[], &[]);
    assert_eq!(found.len(), usize::from(lax), "{found:?}");
    assert!(found.iter().all(|line| line.starts_with("FAIL  durability: ")), "{found:?}");

    let name: String =
        sqlx::query_scalar("SELECT current_database()").fetch_one(&mut conn).await.expect("reads");
    behind_its_back(&place, &format!("ALTER DATABASE {name} SET synchronous_commit = off")).await;
    let found = wrong(&place, &[], &[]);
    assert!(found[0].contains("synchronous_commit is off"), "{found:?}");
    tampering_is_named(&place).await;
}

async fn tampering_is_named(place: &Place) {
    let audit = |place: &Place, args: &[&str]| {
        wrong(place, args, &[]).into_iter().find(|line| line.starts_with("FAIL  audit: "))
    };
    lived_in(place);
    assert_eq!(audit(place, &[]), None, "what a server sealed is whole");
    let logged = format!("9:{}", "ab".repeat(32));
    let cut = audit(place, &["--logged-head", &logged]).expect("a head that the log knows is missing");
    assert!(cut.contains("the log knows batch 9"), "{cut}");
    assert_eq!(behind_its_back(place, "UPDATE audit SET actor = 'somebody else'").await, 1);
    let found = audit(place, &[]).expect("the row is named");
    assert!(found.contains("of batch 1 is not as it was sealed"), "{found}");
}

#[test]
fn what_is_wrong_around_the_database_is_named_too() {
    let place = Place::migrated();
    let found = wrong(&place, &[], &[("SPORTELLO_PUBLIC_URL", "http://sportello.example")]);
    assert!(found[0].starts_with("FAIL  settings: SPORTELLO_PUBLIC_URL"), "{found:?}");
    let found = wrong(&place, &[], &[("SPORTELLO_SMTP_URL", "smtp://127.0.0.1:1")]);
    assert_eq!(found, ["FAIL  mail: the mail server cannot be reached"]);
    let found = wrong(&place, &[], &[("SPORTELLO_MAIL_FROM", "nessuno")]);
    assert!(found[0].starts_with("FAIL  mail: SPORTELLO_MAIL_FROM"), "{found:?}");
    // The clock of a demonstration may be moved: an hour ahead of the database's.
    std::fs::write(place.path().join("offset"), "3600").expect("an offset");
    let found = wrong(&place, &["--demo"], &[("SPORTELLO_CLOCK_OFFSET_FILE", "offset")]);
    assert_eq!(found.len(), 1, "{found:?}");
    let seconds =
        found[0].strip_prefix("FAIL  clock: ").and_then(|text| text.split(' ').next()?.parse::<i64>().ok());
    assert!(seconds.is_some_and(|s| (-3601..=-3598).contains(&s)), "{found:?}");
    let ran = place.run_with(&["doctor"], &[("SPORTELLO_SECRETS", "target")], "");
    assert!(ran.code == 1 && ran.err.contains("SPORTELLO_SECRETS"), "{ran:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proof_that_is_gone_is_named_and_a_stray_is_counted() {
    let place = Place::migrated();
    let proofs = |place: &Place| {
        let out = place.run(&["doctor"]).out;
        out.lines().find(|line| line.contains("  proofs: ")).map(str::to_owned).expect("it was examined")
    };
    assert_eq!(proofs(&place), "ok    proofs: 0 file(s) in their place, 0 that no row names");
    let name = "ab".repeat(32);
    let file = place.path().join("data/proofs/ab").join(&name);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(&file, b"nine byte").expect("written");
    assert_eq!(proofs(&place), "ok    proofs: 0 file(s) in their place, 1 that no row names");
    // A row alone, without the pact that it belongs to.
    let row = format!(
        "PRAGMA foreign_keys = OFF;
         INSERT INTO proof_file (id, commitment_id, name, media_type, size, sha256, added_by_kind, added_by, at)
         VALUES (X'{id}', X'{id}', 'a.pdf', 'application/pdf', 9, X'{name}', 'citizen', X'{id}',
                 '2026-11-22 09:00:00.000000+00:00')",
        id = "01".repeat(16)
    );
    behind_its_back(&place, &row).await;
    assert_eq!(proofs(&place), "ok    proofs: 1 file(s) in their place, 0 that no row names");
    std::fs::write(&file, b"nine").expect("written");
    let gone = format!("FAIL  proofs: 1 file(s) missing or cut off, the first is {name}");
    assert_eq!(proofs(&place), gone, "cut off");
    std::fs::remove_file(&file).expect("removed");
    assert_eq!(proofs(&place), gone);
}

/// Somebody with the database in their hands knows the hash of what they wrote, and not the key of the seal.
#[tokio::test(flavor = "multi_thread")]
async fn a_forged_document_is_named() {
    let place = Place::migrated();
    let forge = |id: &str, bytes: &str| {
        format!(
            "PRAGMA foreign_keys = OFF;
             INSERT INTO document (id, kind, subject_id, number, person_id, media_type, bytes, sha256, seal, at)
             VALUES (X'{id}', 'pact', X'{id}', 1, X'{id}', 'application/pdf', CAST('{bytes}' AS BLOB),
                     X'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', X'{seal}',
                     '2026-11-22 09:00:00.000000+00:00')",
            seal = "ab".repeat(32)
        )
    };
    // The hash is the one of "abc".
    behind_its_back(&place, &forge(&"02".repeat(16), "abc")).await;
    let seal = "FAIL  documents: the seal of pact 02020202-0202-0202-0202-020202020202, text 1, is not the one that was made";
    assert_eq!(wrong(&place, &[], &[]), [seal]);
    behind_its_back(&place, &forge(&"01".repeat(16), "abd")).await;
    let bytes = "FAIL  documents: the bytes of pact 01010101-0101-0101-0101-010101010101, text 1, are not the ones that were kept";
    assert_eq!(wrong(&place, &[], &[]), [bytes]);
}
