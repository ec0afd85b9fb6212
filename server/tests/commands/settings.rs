//! A wrong setting stops the start with a sentence that names it; nothing is served before.

use std::{fs, net::TcpListener};

use crate::place::Place;

#[test]
fn a_wrong_setting_stops_the_start_and_is_named() {
    let place = Place::migrated();
    fs::write(place.path().join("short-keys"), "totp_key = 00\naudit_key = 00\n").expect("a file");
    let busy = TcpListener::bind("127.0.0.1:0").expect("a port");
    let busy = busy.local_addr().expect("an address").to_string();
    let wrong: [(&str, &str, &str); 20] = [
        ("SPORTELLO_PUBLIC_URL", "http://sportello.example", "https://"),
        ("SPORTELLO_PUBLIC_URL", "sportello.example", "sportello.example"),
        ("SPORTELLO_DATABASE_URL", "mysql://sportello:segreta@db/sportello", "sqlite:// nor postgres://"),
        ("SPORTELLO_DATABASE_URL", "sqlite:///proc/nulla/sportello.sqlite", "cannot be opened"),
        ("SPORTELLO_SITE_ROOT", "nulla", "pkg"),
        ("SPORTELLO_SMTP_URL", "ftp://mail.example", "smtp://"),
        ("SPORTELLO_MAIL_FROM", "nessuno", "nessuno"),
        ("SPORTELLO_MAIL_FOLDER", "/proc/nulla", "/proc/nulla"),
        ("SPORTELLO_PROOFS_FOLDER", "target/site/pkg/proofs", "SPORTELLO_SITE_ROOT"),
        ("SPORTELLO_PROOFS_FOLDER", "data/../target/site", "inside the folder of the site"),
        ("SPORTELLO_SECRETS", "target", "target"),
        ("SPORTELLO_SECRETS", "short-keys", "64 hex digits"),
        ("SPORTELLO_PACK", "toscana", "emilia-romagna"),
        ("SPORTELLO_FONTS", "short-keys", "short-keys"),
        ("SPORTELLO_LISTEN", &busy, &busy),
        ("SPORTELLO_METRICS_LISTEN", &busy, &busy),
        ("SPORTELLO_LOG", "server=loud", "server=loud"),
        ("SPORTELLO_CLOCK_OFFSET_FILE", "offset", "--demo"),
        ("SPORTELLO_PROXIES", "proxy.example", "proxy.example"),
        ("SPORTELLO_DOOR_PER_MINUTE", "molte", "molte"),
    ];
    for (name, value, said) in wrong {
        let ran = place.run_with(&["serve"], &[(name, value)], "");
        assert_ne!(ran.code, 0, "{name}={value} is accepted");
        // The command line's own reader calls a setting by its flag.
        let flag = format!("--{}", name.trim_start_matches("SPORTELLO_").replace('_', "-").to_lowercase());
        assert!(
            ran.err.contains(name) || ran.err.contains(&flag),
            "{name}={value} is not named: {}",
            ran.err
        );
        assert!(ran.err.contains(said), "{name}={value}: {}", ran.err);
        assert!(!ran.err.contains("segreta"), "a password is shown: {}", ran.err);
        assert!(!ran.err.contains("is open on"), "{name}={value}: it serves all the same");
    }
}

#[test]
fn a_database_that_nobody_migrated_is_told_from_one_that_is_broken() {
    for command in [&["serve"][..], &["demo"], &["operator", "list"], &["doctor"]] {
        let ran = Place::new().run(command);
        assert_eq!(ran.code, 1, "{command:?}");
        assert!(ran.err.contains("SPORTELLO_DATABASE_URL"), "{command:?}: {}", ran.err);
        assert!(ran.err.contains("sportello migrate"), "{command:?}: {}", ran.err);
    }
}

#[test]
fn the_keys_are_made_once_and_only_their_owner_may_read_them() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::migrated();
    let keys = place.path().join("data/secrets");
    assert_eq!(place.run(&["operator", "list"]).code, 0);
    let made = fs::read_to_string(&keys).expect("the keys");
    assert_eq!(fs::metadata(&keys).expect("the file").permissions().mode() & 0o777, 0o600);
    assert_eq!(place.run(&["operator", "list"]).code, 0);
    assert_eq!(fs::read_to_string(&keys).expect("the keys"), made);
}
