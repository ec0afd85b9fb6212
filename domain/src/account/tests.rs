use super::*;
use crate::form::{Errors, Form};
use crate::place::Places;
use chrono::NaiveDate;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

const RIGHT: [(&str, &str); 6] = [
    ("cf", "BNC MRA 92T71 A271Q"),
    ("surname", "Bianchi"),
    ("name", "Maria"),
    ("email", "maria.bianchi@example.org"),
    ("password", "sette gatti sul tetto"),
    ("privacy", "yes"),
];

fn keys(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|e| (e.field.as_str(), e.key.as_str())).collect()
}

#[test]
fn a_right_form_opens_an_account() {
    let form: Form = RIGHT.into_iter().collect();
    let registration = Registration::parse(&form, today(), Places::embedded()).expect("right");
    assert_eq!(registration.person.cf.as_str(), "BNCMRA92T71A271Q");
    assert_eq!(registration.email.as_str(), "maria.bianchi@example.org");
    assert_eq!(registration.password.reveal(), "sette gatti sul tetto");
    let fields: Vec<_> = RIGHT.map(|(field, _)| field).to_vec();
    assert_eq!(Registration::FIELDS.to_vec(), fields);
}

#[test]
fn an_empty_form_names_every_field_in_order() {
    let errors = Registration::parse(&Form::default(), today(), Places::embedded()).err().expect("errors");
    let expected: Vec<_> = Registration::FIELDS
        .iter()
        .map(|field| (*field, if *field == "privacy" { "error-privacy" } else { "error-required" }))
        .collect();
    assert_eq!(keys(&errors), expected);
}

#[test]
fn one_wrong_field_is_the_only_error() {
    for (field, value, key) in [
        ("cf", "BNCMRA92T71A271A", "error-cf-check"),
        ("surname", "§", "error-name-letter"),
        ("email", "maria", "error-email"),
        ("password", "corta", "error-password-short"),
        ("password", "Password2026!", "error-password-common"),
        ("password", "bncmra92t71a271q", "error-password-personal"),
        ("password", "maria.bianchi@example.org", "error-password-personal"),
        ("password", "Bianchi Maria", "error-password-personal"),
        ("privacy", "", "error-privacy"),
    ] {
        let mut form: Form = RIGHT.into_iter().collect();
        form.set(field, value);
        let errors = Registration::parse(&form, today(), Places::embedded()).err().expect(key);
        assert_eq!(keys(&errors), [(field, key)], "{value}");
    }
}

#[test]
fn at_the_desk_an_address_is_not_needed_but_a_wrong_one_is_refused() {
    let mut form: Form = RIGHT.into_iter().collect();
    form.set("email", " ");
    let desk = DeskRegistration::parse(&form, today(), Places::embedded()).expect("right");
    assert_eq!(desk.email, None);
    form.set("email", "maria@");
    let errors = DeskRegistration::parse(&form, today(), Places::embedded()).expect_err("wrong");
    assert_eq!(keys(&errors), [("email", "error-email")]);
}

#[test]
fn passwords_are_long_and_not_the_first_that_come_to_mind() {
    let refused = |text: &str| Password::new(text, &["RSSMRA80A01H501U"]).err();
    for text in [
        "passwordpassword",
        "123password2026!",
        "Qwerty-123456",
        "123456789012",
        "987654321098",
        "aaaaaaaaaaaaaaaa",
        "abababababab",
        "ciaociaociao1",
        "P4ssw0rd!!!!!",
        "JUVENTUS 1897!",
        "abcdefghijkl",
    ] {
        assert_eq!(refused(text), Some(PasswordError::Common), "{text}");
    }
    for text in ["sette gatti sul tetto", "8402 1175 9936", "密码不是这个我不会告诉你", "Tr0ub4dor&3xyz"]
    {
        assert_eq!(refused(text), None, "{text}");
    }
    assert_eq!(refused("rss mra 80a01 h501u"), Some(PasswordError::Personal));
    assert_eq!(refused("undici-char"), Some(PasswordError::TooShort));
    assert_eq!(refused(&"gatto nero ".repeat(12)), Some(PasswordError::TooLong));
    assert_eq!(refused("gatto\0nero gatto"), Some(PasswordError::Control));
    assert_eq!(refused(""), Some(PasswordError::Empty));
    // An empty e-mail address is nobody's data.
    assert!(Password::new("!!! ??? ... ,,, ;;;", &["", " "]).is_ok());
}

#[test]
fn accents_typed_in_two_ways_are_one_password() {
    let composed = Password::new("perch\u{e9} no domani", &[]).expect("right");
    let apart = Password::typed("perche\u{301} no domani").expect("right");
    assert_eq!(composed.reveal(), apart.reveal());
    assert!(Password::typed("").is_none() && Password::typed(&"x".repeat(129)).is_none());
}

#[test]
fn levels_and_roles_are_ordered_and_have_codes() {
    assert!(Level::Declared < Level::Identified && Level::Identified < Level::Electronic);
    assert_eq!(Level::ALL.map(Level::is_identified), [false, true, true]);
    assert!(Role::Operator < Role::Head && Role::Head < Role::Administrator);
    for level in Level::ALL {
        assert_eq!(Level::parse(level.code()), Some(level));
        assert_eq!(serde_json::to_value(level).expect("text"), level.code());
    }
    for role in Role::ALL {
        assert_eq!(Role::parse(role.code()), Some(role));
        assert_eq!(serde_json::to_value(role).expect("text"), role.code());
    }
    for kind in DocumentKind::ALL {
        assert_eq!(DocumentKind::parse(kind.code()), Some(kind));
        assert_eq!(serde_json::to_value(kind).expect("text"), kind.code());
    }
}

#[test]
fn a_document_has_kind_number_and_dates() {
    let right = [
        ("document-kind", "carta_identita"),
        ("document-number", " ca 12345-ab "),
        ("document-issued-day", "1"),
        ("document-issued-month", "2"),
        ("document-issued-year", "2020"),
        ("document-expires", "2026-11-21"),
    ];
    let form: Form = right.into_iter().collect();
    let document = IdentityDocument::parse(&form, today()).expect("right");
    assert_eq!(document.number, "CA12345AB");
    assert_eq!(document.issued, NaiveDate::from_ymd_opt(2020, 2, 1).expect("a day"));
    assert!(document.is_expired(today()) && !format!("{document:?}").contains("12345"));
    for (field, value, at, key) in [
        ("document-kind", "tessera", "document-kind", "error-unknown-choice"),
        ("document-number", "è123", "document-number", "error-document-number"),
        ("document-issued-year", "2027", "document-issued-day", "error-document-issued"),
        ("document-issued-day", "31", "document-issued-day", "error-date"),
        ("document-expires", "2019-01-01", "document-expires", "error-document-expires"),
    ] {
        let mut form: Form = right.into_iter().collect();
        form.set(field, value);
        let errors = IdentityDocument::parse(&form, today()).expect_err(key);
        assert_eq!(keys(&errors), [(at, key)]);
    }
    let errors = IdentityDocument::parse(&Form::default(), today()).expect_err("empty");
    let expected = [
        ("document-kind", "error-choose"),
        ("document-number", "error-required"),
        ("document-issued-day", "error-required"),
    ];
    assert_eq!(keys(&errors), expected);
}
