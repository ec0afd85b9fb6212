//! Vacancies: the table of what may happen, forms, words that discriminate, what the board compares, what is recorded.

mod actions;
mod board;
mod form;
mod states;
mod wording;

use chrono::NaiveDate;

use super::*;
use crate::did::Contract;
use crate::form::Form;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Everything that a right form says, judged on 22 November 2026.
fn typed() -> Form {
    [
        ("title", "Magazziniere per consegne"),
        ("profession", "Magazziniere"),
        ("places", "2"),
        ("tasks", "Ricevere la merce.\nPreparare gli ordini."),
        ("musts", "Uso del muletto\n\n Patente da più di due anni "),
        ("nices", "Inglese di base"),
        ("education", "lower_secondary"),
        ("licences", "b"),
        ("contract", "fixed_term"),
        ("hours", "full"),
        ("timetable", "lunedì-venerdì 8-17"),
        ("site", "sede-1"),
        ("pay-from", "1500"),
        ("pay-to", "1700"),
        ("pay-per", "month"),
        ("start-day", "1"),
        ("start-month", "2"),
        ("start-year", "2027"),
        ("public-name", "yes"),
        ("expires-day", "31"),
        ("expires-month", "1"),
        ("expires-year", "2027"),
        ("notes", "La mensa è in sede."),
    ]
    .into_iter()
    .collect()
}

fn content() -> Content {
    Content::parse(&typed()).expect("a right form")
}

fn keys(errors: crate::form::Errors) -> Vec<(String, String)> {
    errors.iter().map(|error| (error.field.clone(), error.key.clone())).collect()
}

fn one(field: &str, key: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), key.to_owned())]
}

#[test]
fn an_application_shares_what_the_person_chose_and_nothing_that_is_not_there() {
    use crate::sap::{Entry, Sap, Section};
    let row = |name, text: &str| vec![Entry::of([(name, Some(text.to_owned()))])];
    let scheda = Sap::default()
        .with(Section::Skills, row("skill", "Uso del muletto"))
        .with(Section::Languages, row("language", "Inglese"));
    let read = |pairs: &[(&str, &str)]| Application::parse(&pairs.iter().copied().collect(), &scheda);
    let good =
        read(&[("sections", "skills"), ("sections", "languages"), ("sections", "skills"), ("agree", "yes")]);
    assert_eq!(good.expect("a right form").sections, [Section::Languages, Section::Skills]);
    let wrong = |pairs: &[(&str, &str)]| keys(read(pairs).expect_err("refused"));
    assert_eq!(wrong(&[("agree", "yes")]), one("sections", "error-application-sections"));
    assert_eq!(wrong(&[("sections", "skills")]), one("agree", "error-application-agree"));
    assert_eq!(wrong(&[("sections", "jobs"), ("agree", "yes")]), one("sections", "error-unknown-choice"));
    assert_eq!(wrong(&[("sections", "fame"), ("agree", "yes")]), one("sections", "error-unknown-choice"));
}
