//! What holds for every operators' page, whatever it shows.

use domain::form::{Errors, Form};
use domain::lang::Lang;

use super::parts::form_of;
use super::samples_data::people;
use crate::ui::FormView;

/// The values of an attribute in a document.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let opening = format!(" {attribute}=\"");
    let parts: Vec<&str> = html.split(opening.as_str()).skip(1).collect();
    parts.into_iter().filter_map(|rest| rest.split('"').next())
}

#[test]
fn no_address_says_who_a_person_is() {
    let mut seen = 0;
    for sample in super::samples() {
        let html = (sample.html)(Lang::It);
        for address in values(&html, "href").chain(values(&html, "action")) {
            seen += 1;
            for person in people() {
                for personal in [person.cf.as_str(), person.surname.as_str()] {
                    assert!(!address.contains(personal), "{}: {address}", sample.name);
                }
            }
        }
    }
    assert!(seen > 1000, "only {seen} addresses were looked at");
}

#[test]
fn what_changes_something_carries_its_key() {
    // Taking charge and giving back may be repeated without harm, searching and filtering change nothing.
    let harmless = ["take", "release", "release_for", "search", "filter"];
    let mut seen = 0;
    for sample in super::samples() {
        let html = (sample.html)(Lang::It);
        for form in html.split("<form ").skip(1).filter_map(|rest| rest.split("</form>").next()) {
            let act = |code: &&str| form.contains(&format!(" name=\"act\" value=\"{code}\""));
            let leaves = form.contains("action=\"/esci\"") || !form.contains("method=\"post\"");
            let searches =
                form.contains("type=\"search\"") || sample.name.starts_with("operator-record-choose");
            if leaves || searches || harmless.iter().any(act) {
                continue;
            }
            seen += 1;
            assert!(form.contains("name=\"request_key\""), "{}: {form}", sample.name);
        }
    }
    assert!(seen > 50, "only {seen} forms were looked at");
}

#[test]
fn only_the_form_that_was_sent_keeps_what_was_typed_and_its_errors() {
    let sent: Form = [("act", "index"), ("index-value", "2")].into_iter().collect();
    let mut errors = Errors::default();
    errors.add("index-value", "error-index-value");
    let f = FormView::new(Lang::It, sent, errors);
    let first = || [("index-value", "0.5")].into_iter().collect();

    let same = form_of(&f, &["index"], first);
    assert_eq!(same.value("index-value"), "2");
    assert!(same.error("index-value").is_some());

    let other = form_of(&f, &["note"], first);
    assert_eq!(other.value("index-value"), "0.5");
    assert!(other.errors().is_empty());
}
