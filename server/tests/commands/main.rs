//! The program as an administrator meets it: started in an empty folder, with nothing in its environment but what a
//! test gives it. What is asserted is what stands in the terminal, the log, the exit code and the database.

mod doctor;
mod log;
mod metrics;
mod operators;
mod place;
mod server;
mod settings;
mod stop;

use place::Place;

/// Every command and what its help must explain.
const COMMANDS: [(&[&str], &[&str]); 8] = [
    (&[], &["serve", "migrate", "demo", "operator", "doctor", "--log", "SPORTELLO_LOG_FORMAT"]),
    (
        &["serve"],
        &["SPORTELLO_DATABASE_URL", "SPORTELLO_PUBLIC_URL", "SPORTELLO_SMTP_URL", "SPORTELLO_METRICS_LISTEN"],
    ),
    (&["migrate"], &["SPORTELLO_DATABASE_URL"]),
    (&["demo"], &["SPORTELLO_DATABASE_URL", "SPORTELLO_SECRETS"]),
    (&["operator"], &["add", "list", "disable"]),
    (&["operator", "add"], &["--name", "--email", "--role", "--office", "SPORTELLO_DATABASE_URL"]),
    (&["operator", "disable"], &["<USERNAME>"]),
    (&["doctor"], &["--logged-head", "SPORTELLO_DATABASE_URL"]),
];

#[test]
fn every_command_explains_itself_and_shows_no_secret() {
    let place = Place::new();
    let secret = [("SPORTELLO_DATABASE_URL", "postgres://sportello:parolachiave@db/sportello")];
    for (command, explained) in COMMANDS {
        let ran = place.run_with(&[command, &["--help"]].concat(), &secret, "");
        assert_eq!(ran.code, 0, "{command:?}: {}", ran.err);
        let usage = [&["Usage: sportello"], command].concat().join(" ");
        assert!(ran.out.contains(&usage), "{command:?}: {}", ran.out);
        for word in explained {
            assert!(ran.out.contains(word), "{command:?} says nothing of {word}: {}", ran.out);
        }
        assert!(!ran.out.contains("parolachiave"), "{command:?} shows a password");
    }
}

#[test]
fn migrating_twice_changes_nothing() {
    let place = Place::new();
    for _ in 0..2 {
        let ran = place.run(&["migrate"]);
        assert_eq!((ran.code, ran.err.trim()), (0, "The database has the newest schema."));
    }
}

#[test]
fn the_demonstration_fills_every_region_with_its_own_centres() {
    let regions = [("marche", "fermo"), ("piemonte", "dimostrazione"), ("emilia-romagna", "dimostrazione")];
    for (pack, office) in regions {
        let place = Place::migrated();
        let filled = place.run_with(&["demo"], &[("SPORTELLO_PACK", pack)], "");
        assert_eq!(filled.code, 0, "{pack}: {}", filled.err);
        for line in ["op", "op2", "head"].map(|who| format!("{who}.{office}\t{office}\t")) {
            assert!(filled.out.contains(&line), "{pack}: no {line}");
        }
        assert_eq!(filled.out.matches("\tyes").count(), 4, "{pack}: four people have declared");
        assert!(
            filled.out.contains("\tElena Ferri\tCalzaturificio Dimostrazione"),
            "{pack}: nobody acts for a company"
        );
        for (what, rows) in EMPLOYERS {
            assert_eq!(count(&place, what), rows, "{pack}: {what}");
        }
        let pact = count(&place, "company_pact WHERE state = 'active'");
        assert_eq!(pact, i64::from(pack == "piemonte"), "{pack}: the pact that the region asks");
    }
}

/// What the demonstration's company has, as the tables tell it.
const EMPLOYERS: [(&str, i64); 7] = [
    ("mandate WHERE state = 'approved'", 1),
    ("company_site WHERE closed_at IS NULL", 1),
    ("vacancy WHERE state = 'submitted'", 1),
    ("vacancy WHERE state = 'published'", 4),
    ("application WHERE state = 'sent'", 2),
    ("proposal_consent WHERE withdrawn_at IS NULL", 3),
    ("internship WHERE state = 'submitted'", 1),
];

/// How many rows there are of `what`.
fn count(place: &Place, what: &str) -> i64 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        use sqlx::Connection;
        let mut conn = sqlx::SqliteConnection::connect(&place.database()).await.expect("SQLite opens");
        let rows = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {what}"));
        let rows: i64 = sqlx::query_scalar(rows).fetch_one(&mut conn).await.expect("counts");
        conn.close().await.expect("closed");
        rows
    })
}

#[test]
fn the_demonstration_is_filled_once_and_its_credentials_are_printed_again() {
    let place = Place::migrated();
    let first = place.run(&["demo"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("op.fermo") && first.out.contains("Giulia Rossi"), "{}", first.out);
    let operators = place.run(&["operator", "list"]).out;
    let again = place.run(&["demo"]);
    assert_eq!((again.code, again.out), (0, first.out));
    assert_eq!(place.run(&["operator", "list"]).out, operators);
}
