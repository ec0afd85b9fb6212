//! `operator add|list|disable`: whoever may run the program administers it.

use crate::place::{Place, Ran};

const PASSWORD: &str = "undici cavalli nel prato";

fn add(place: &Place, username: &str, office: &str, password: &str) -> Ran {
    let args = ["operator", "add", username, "--name", "Anna Verdi", "--email", "anna@sportello.example"];
    place.run_with(&[&args[..], &["--office", office]].concat(), &[], &format!("{password}\n"))
}

#[test]
fn an_operator_is_added_listed_and_disabled() {
    let place = Place::migrated();
    let added = add(&place, "anna.verdi", "fermo", PASSWORD);
    assert_eq!(added.code, 0, "{}", added.err);
    assert!(added.out.contains("otpauth://totp/"), "{}", added.out);
    assert!(!added.out.contains(PASSWORD) && !added.err.contains(PASSWORD));
    let list = place.run(&["operator", "list"]).out;
    assert_eq!(list, "anna.verdi\tAnna Verdi\toperator\tfermo\n");
    // What is secret is shown only now.
    let secret = added.out.lines().find(|line| line.contains("secret")).expect("the secret");
    assert!(!list.contains(secret.split_whitespace().last().expect("a word")));

    let disabled = place.run(&["operator", "disable", "anna.verdi"]);
    assert_eq!((disabled.code, disabled.out.trim()), (0, "anna.verdi is disabled, every session has ended."));
    assert_eq!(place.run(&["operator", "list"]).out, "anna.verdi\tAnna Verdi\toperator\tfermo (disabled)\n");
}

#[test]
fn what_cannot_be_done_is_said_in_words() {
    let place = Place::migrated();
    assert_eq!(add(&place, "anna.verdi", "fermo", PASSWORD).code, 0);
    let refused = [
        (add(&place, "anna.verdi", "fermo", PASSWORD), "username"),
        (add(&place, "Anna Verdi", "fermo", PASSWORD), "username"),
        (add(&place, "bruno", "atlantide", PASSWORD), "office"),
        (add(&place, "bruno", "fermo", "corta"), "password"),
        (place.run(&["operator", "disable", "nessuno"]), "nessuno"),
    ];
    for (ran, named) in refused {
        assert_eq!(ran.code, 1, "{named}: {}", ran.out);
        assert!(ran.err.contains(named), "{named}: {}", ran.err);
        assert!(!ran.err.contains("error-"), "a key instead of words: {}", ran.err);
    }
    assert_eq!(place.run(&["operator", "list"]).out.lines().count(), 1);
}
