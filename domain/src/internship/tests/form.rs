//! Typing and reading back.

use super::super::{Dismissals, Evidence, Level, MAX_SKILLS, Notes, Plan, Request, parse_levels};
use super::{day, plan, request};
use crate::form::{Errors, Form};
use crate::vacancy::Content;

fn said(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|error| (error.field.as_str(), error.key.as_str())).collect()
}

#[test]
fn everything_reads_back_from_its_own_form() {
    assert_eq!(Request::parse(&request().to_form()), Ok(request()));
    let other = Request {
        targeted: true,
        former: 4,
        hired: 2,
        dismissals: Some(Dismissals::Somebody),
        dismissed_on: Some(day("2025-02-28")),
        ..request()
    };
    assert_eq!(Request::parse(&other.to_form()), Ok(other));
    assert_eq!(Plan::parse(&plan().to_form()), Ok(plan()));
    let notes = Notes {
        evidence: vec![Evidence {
            on: day("2027-02-01"),
            activity: "Ha preparato venti spedizioni".to_owned(),
            proof: "Documenti di trasporto".to_owned(),
        }],
        attended: Some(92),
        judgement: "Molto attenta.".to_owned(),
    };
    assert_eq!(Notes::parse(&notes.to_form()), Ok(notes));
}

#[test]
fn an_empty_form_is_a_draft_without_errors() {
    assert_eq!(Request::parse(&Form::default()), Ok(Request::default()));
    assert_eq!(Plan::parse(&Form::default()), Ok(Plan::default()));
    assert_eq!(Notes::parse(&Form::default()), Ok(Notes::default()));
}

#[test]
fn what_cannot_be_read_is_named_beside_its_field() {
    let skills = "x\n".repeat(MAX_SKILLS + 1);
    let typed: Form = [
        ("title", "a\0b"),
        ("skills", skills.as_str()),
        ("starts", "2027-05-01"),
        ("ends", "2027-04-30"),
        ("weekly-hours", "60"),
        ("allowance", "molto"),
        ("former", "1"),
        ("hired", "2"),
        ("dismissals", "forse"),
    ]
    .into_iter()
    .collect();
    let errors = Request::parse(&typed).expect_err("wrong");
    assert_eq!(
        said(&errors),
        [
            ("ends-day", "internship-error-period"),
            ("dismissals", "error-unknown-choice"),
            ("title", "error-nul"),
            ("skills", "internship-error-skills"),
            ("weekly-hours", "error-range"),
            ("allowance", "error-number"),
            ("hired", "internship-error-hired"),
        ]
    );
}

#[test]
fn evidence_says_what_when_and_by_what() {
    let half: Form =
        [("evidence-0-activity", "Ha preparato colli"), ("attended", "101")].into_iter().collect();
    let errors = Notes::parse(&half).expect_err("half a row");
    let mut fields = said(&errors);
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            ("attended", "error-range"),
            ("evidence-0-on-day", "error-required"),
            ("evidence-0-proof", "error-required")
        ]
    );
}

#[test]
fn every_skill_has_a_level() {
    let skills = request().skills;
    let typed: Form = [("level-0", "full"), ("level-1", "none")].into_iter().collect();
    let levels = parse_levels(&typed, &skills).expect("reads");
    assert_eq!(levels.iter().map(|one| one.level).collect::<Vec<_>>(), [Level::Full, Level::None]);
    assert_eq!(levels[0].skill, skills[0]);
    let half: Form = [("level-0", "full")].into_iter().collect();
    let errors = parse_levels(&half, &skills).expect_err("one is missing");
    assert_eq!(said(&errors), [("level-1", "error-choose")]);
}

/// A host that already looks for somebody does not type it again; more skills than a project may have are left out.
#[test]
fn a_request_begins_with_what_a_vacancy_says() {
    let skills = |from: usize, to: usize| (from..to).map(|n| format!("Saper fare {n}")).collect::<Vec<_>>();
    let vacancy = Content {
        title: "Magazziniere".to_owned(),
        profession: "Addetto al magazzino".to_owned(),
        tasks: "Preparare i colli.".to_owned(),
        musts: skills(0, 10),
        nices: skills(10, 20),
        timetable: "Da lunedì a venerdì".to_owned(),
        start: Some(day("2027-01-11")),
        ..Content::default()
    };
    let begun = Request::begin(&vacancy);
    assert_eq!((begun.title.as_str(), begun.starts_on), ("Magazziniere", Some(day("2027-01-11"))));
    assert_eq!(begun.skills, skills(0, MAX_SKILLS));
    assert_eq!(Request::parse(&begun.to_form()), Ok(begun.clone()));
    // What only an internship has is still to be said.
    let missing = begun.missing();
    for field in ["goals", "allowance", "tutor-name", "ends-day"] {
        assert!(missing.of(field).is_some(), "{field}");
    }
    assert!(missing.of("tasks").is_none());
}
