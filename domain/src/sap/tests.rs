//! The table is sound; forms are read, changed and told apart.

use std::collections::BTreeSet;

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn form(pairs: &[(&str, &str)]) -> Form {
    pairs.iter().copied().collect()
}

fn told(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|error| (error.field.as_str(), error.key.as_str())).collect()
}

#[test]
fn the_table_names_each_field_once_and_the_first_one_is_wanted() {
    let mut slugs = BTreeSet::new();
    for section in Section::ALL {
        let names: BTreeSet<_> = section.fields().iter().map(|field| field.name).collect();
        assert_eq!(names.len(), section.fields().len(), "{section:?}");
        assert!(section.fields()[0].required, "{section:?}");
        assert!(slugs.insert(section.slug()) && Section::by_slug(section.slug()) == Some(*section));
    }
    assert!(LanguageLevel::ALL.iter().map(|level| level.code()).eq(LanguageLevel::CODES.iter().copied()));
    assert!(Span::ALL.iter().map(|span| span.code()).eq(Span::CODES.iter().copied()));
}

#[test]
fn rows_are_read_and_empty_ones_are_none() {
    let typed = form(&[
        ("rows", "3"),
        ("row-0-title", " Cuoca "),
        ("row-0-from-month", "3"),
        ("row-0-from-year", "2019"),
        ("row-2-title", "Cameriera"),
        ("row-2-from-month", "1"),
        ("row-2-from-year", "2024"),
        ("row-2-contract", "fixed_term"),
    ]);
    let jobs = Section::Jobs.read(&typed, today()).expect("two jobs");
    assert_eq!(jobs.len(), 2);
    assert_eq!((jobs[0].get("title"), jobs[0].get("from")), (Some("Cuoca"), Some("2019-03")));
    let sap = Sap::default().with(Section::Jobs, jobs.clone());
    // Shown again it says the same.
    let again = Rows::form(&sap, Section::Jobs);
    assert_eq!(Section::Jobs.read(&again, today()).expect("the same"), jobs);
    assert_eq!(Sap::from_json(&sap.to_json().expect("json")), Ok(sap));
}

#[test]
fn each_error_stands_beside_its_field() {
    let wrong = form(&[
        ("row-0-employer", "Bar"),
        ("row-0-from-month", "12"),
        ("row-0-from-year", "2026"),
        ("row-0-contract", "boss"),
        ("row-1-title", "Cuoca"),
        ("row-1-from-month", "5"),
        ("row-1-from-year", "2020"),
        ("row-1-to-month", "4"),
        ("row-1-to-year", "2020"),
    ]);
    let errors = Section::Jobs.read(&wrong, today()).expect_err("four errors");
    let expected = [
        ("row-0-title", "error-required"),
        ("row-0-from-month", "error-month-future"),
        ("row-0-contract", "error-unknown-choice"),
        ("row-1-to-month", "error-job-order"),
    ];
    assert_eq!(told(&errors), expected);
    let year = form(&[("row-0-level", "master"), ("row-0-year", "2027")]);
    let errors = Section::Titles.read(&year, today()).expect_err("a future year");
    assert_eq!(told(&errors), [("row-0-year", "error-year-future")]);
    let twice = form(&[("row-0-licence", "b"), ("row-1-licence", "b")]);
    let errors = Section::Driving.read(&twice, today()).expect_err("one licence twice");
    assert_eq!(told(&errors), [("row-1-licence", "error-sap-twice")]);
}

#[test]
fn a_row_comes_and_goes_by_a_button() {
    let typed = form(&[("row-0-computing", "Excel"), ("row-1-computing", "CAD"), ("row-2-computing", "SQL")]);
    assert_eq!(Rows::of(&Rows::more(&typed)), 4);
    let left = Rows::without(&typed, 1);
    assert_eq!((left.raw("row-0-computing"), left.raw("row-1-computing")), ("Excel", "SQL"));
    assert_eq!(Rows::of(&left), 2);
    assert_eq!(Rows::of(&Rows::without(&form(&[]), 0)), 1);
    assert_eq!(Rows::of(&form(&[("rows", "99999")])), Rows::MOST);
    assert_eq!(Rows::of(&form(&[("row-18446744073709551615-title", "x")])), Rows::MOST);
}

#[test]
fn a_difference_names_what_goes_and_what_comes() {
    let licence = |code: &str| Entry::of([("licence", Some(code.to_owned()))]);
    let before = Sap::default().with(Section::Driving, vec![licence("b"), licence("am")]);
    let after = Sap::default().with(Section::Driving, vec![licence("b"), licence("c")]);
    let change = Change { section: Section::Driving, gone: vec![licence("am")], new: vec![licence("c")] };
    assert_eq!(after.diff(&before), [change]);
    assert_eq!(before.diff(&before), []);
}

#[test]
fn what_the_table_does_not_know_is_not_read() {
    let read = |text: &str| Sap::from_json(&serde_json::from_str(text).expect("json"));
    assert_eq!(read(r#"{"shape":1,"sections":{}}"#), Ok(Sap::default()));
    for wrong in [
        r#"{"shape":2,"sections":{}}"#,
        r#"{"shape":1,"sections":{"driving":[{"licence":"zz"}]}}"#,
        r#"{"shape":1,"sections":{"driving":[{"colour":"b"}]}}"#,
        r#"{"shape":1,"sections":{"hobbies":[]}}"#,
    ] {
        assert_eq!(read(wrong), Err(Unreadable), "{wrong}");
    }
}
