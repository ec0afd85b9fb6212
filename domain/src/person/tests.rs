use super::*;
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn read(pairs: &[(&str, &str)]) -> Result<Person, Vec<(String, String)>> {
    let form: Form = pairs.iter().copied().collect();
    let mut errors = Errors::default();
    match Person::read(&form, today(), Places::embedded(), &mut errors) {
        Some(person) if errors.is_empty() => Ok(person),
        _ => Err(errors.iter().map(|e| (e.field.clone(), e.key.clone())).collect()),
    }
}

#[test]
fn the_code_says_sex_birth_and_place() {
    let person =
        read(&[("cf", "hssftm99e49z200r"), ("surname", " Hassan "), ("name", "Fatima")]).expect("right");
    assert_eq!(person.sex, Some(Sex::Female));
    assert_eq!(person.birth_date, NaiveDate::from_ymd_opt(1999, 5, 9));
    let place = person.birth_place.as_ref().expect("Afghanistan");
    assert_eq!((place.code(), place.label(Places::embedded()).as_str()), ("Z200", "Afghanistan"));
    assert!(person.name_agrees());
    assert_eq!(
        (person.name.full().as_str(), person.name.search().as_str()),
        ("Fatima Hassan", "hassan fatima")
    );
}

#[test]
fn another_name_is_a_warning_and_a_provisional_code_says_nothing() {
    let married =
        read(&[("cf", "BNCMRA92T71A271Q"), ("surname", "Verdi"), ("name", "Maria")]).expect("no error");
    assert!(!married.name_agrees());
    let provisional = read(&[("cf", "97735020584"), ("surname", "Li"), ("name", "Wei")]).expect("no error");
    assert_eq!(
        (provisional.sex, provisional.birth_date, provisional.birth_place.clone()),
        (None, None, None)
    );
    assert!(provisional.name_agrees());
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let field = |field: &str, key: &str| (field.to_owned(), key.to_owned());
    assert_eq!(
        read(&[("surname", "\u{202e}Rossi"), ("name", "a\0b")]),
        Err(vec![
            field("cf", "error-required"),
            field("surname", "error-control"),
            field("name", "error-nul")
        ])
    );
    let long = "è".repeat(81);
    assert_eq!(
        read(&[("cf", "RSSMRA80A01H501A"), ("surname", &long), ("name", "· 7")]),
        Err(vec![
            field("cf", "error-cf-check"),
            field("surname", "error-too-long"),
            field("name", "error-name-letter")
        ])
    );
}

#[test]
fn a_comune_that_never_was_is_refused_an_unknown_state_is_not() {
    let born = NaiveDate::from_ymd_opt(1980, 1, 1).expect("a day");
    let with = |belfiore: &str| {
        let cf = CodiceFiscale::compute("Rossi", "Mario", born, Sex::Male, belfiore).expect("a code");
        read(&[("cf", cf.as_str()), ("surname", "Rossi"), ("name", "Mario")])
    };
    assert_eq!(with("M999"), Err(vec![("cf".to_owned(), "error-cf-place".to_owned())]));
    assert_eq!(with("Z999").expect("no error").birth_place, None);
    // Pola, of yesterday.
    assert_eq!(with("G778").expect("no error").birth_place, Some(BirthPlace::Comune("G778".to_owned())));
    assert_eq!(with("Z118").expect("no error").birth_place, Some(BirthPlace::State("Z118".to_owned())));
}

#[test]
fn an_address_is_checked_for_form_only() {
    for (typed, kept) in [
        (" Maria.Bianchi@Example.ORG ", "Maria.Bianchi@example.org"),
        ("a+b_c@sub.esempio.it", "a+b_c@sub.esempio.it"),
        ("o'neill@a-b.example", "o'neill@a-b.example"),
    ] {
        assert_eq!(Email::parse(typed).expect(typed).as_str(), kept);
    }
    let long = format!("{}@{}.it", "a".repeat(64), "b.".repeat(100));
    let wrong = [
        "",
        "a",
        "@b.it",
        "a@",
        "a@b",
        "a@@b.it",
        "a@b@c.it",
        "a b@c.it",
        "a@b..it",
        "a@-b.it",
        ".a@b.it",
        "a..b@c.it",
        "a@b.it\r\nBcc: c@d.it",
        "<a@b.it>",
        "à@b.it",
        "a@b.it\0",
        &long,
    ];
    for typed in wrong {
        assert_eq!(Email::parse(typed), Err(EmailError), "{typed:?}");
    }
    assert_eq!(Email::parse("mario@example.org").expect("right").local_part(), "mario");
}

#[test]
fn a_telephone_number_is_italian_unless_it_says_otherwise() {
    for (typed, kept) in [
        ("333 123 4567", "+393331234567"),
        ("333-12.34/567", "+393331234567"),
        ("+39 333 1234567", "+393331234567"),
        ("0039 333 1234567", "+393331234567"),
        ("393331234567", "+393331234567"),
        ("3931234567", "+393931234567"),
        ("(071) 22.22.22", "+39071222222"),
        ("+44 20 7946 0000", "+442079460000"),
        ("00 212 661 234567", "+212661234567"),
    ] {
        assert_eq!(Phone::parse(typed).expect(typed).as_str(), kept);
    }
    for typed in
        ["", "12345", "33312345", "333123456789", "+39 800 123456", "+0123456789", "333 123 456a", "3+33"]
    {
        assert_eq!(Phone::parse(typed), Err(PhoneError), "{typed:?}");
    }
    assert_eq!(Phone::parse("3331234567").expect("mobile").shown(), "+39 333 123 4567");
    assert_eq!(Phone::parse("071222222").expect("fixed").shown(), "+39 071222222");
    assert!(!Phone::parse("071222222").expect("fixed").is_italian_mobile());
}

#[test]
fn a_postal_code_is_five_digits() {
    assert_eq!(Cap::parse(" 60121 ").expect("Ancona").as_str(), "60121");
    for typed in ["", "6012", "601211", "6O121", "٦٠١٢١"] {
        assert_eq!(Cap::parse(typed), Err(CapError), "{typed}");
    }
}

#[test]
fn who_needs_a_title_of_stay() {
    for (code, eu, free) in [
        (ITALIAN, true, true),
        ("Z112", true, true),
        ("Z133", false, true),
        ("Z114", false, false),
        ("Z330", false, false),
        (STATELESS, false, false),
    ] {
        assert_eq!((is_eu(code), moves_freely(code)), (eu, free), "{code}");
    }
    let members: Vec<_> = Places::embedded().states().iter().filter(|s| is_eu(&s.code)).collect();
    assert!(members.len() == 26 && members.iter().all(|state| state.active));
}

#[test]
fn personal_data_is_never_printed_by_accident() {
    let name = PersonName::parse("Rossi", "Mario").expect("a name");
    let email = Email::parse("mario.rossi@example.org").expect("an address");
    let phone = Phone::parse("3331234567").expect("a number");
    let printed = format!("{name:?} {email:?} {phone:?}");
    assert!(!printed.contains("Rossi") && !printed.contains("rossi") && !printed.contains("333"));
}

proptest! {
    #[test]
    fn what_was_accepted_is_accepted_again(text in "\\PC{0,40}|[0-9+ ./()-]{0,18}|[a-zA-Z0-9.+-]{1,20}@[a-z0-9.-]{1,20}") {
        if let Ok(email) = Email::parse(&text) {
            prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
        }
        if let Ok(phone) = Phone::parse(&text) {
            prop_assert_eq!(Phone::parse(phone.as_str()), Ok(phone.clone()));
            prop_assert_eq!(Phone::parse(&phone.shown()), Ok(phone.clone()));
        }
        if let Ok(name) = PersonName::parse(&text, "x") {
            prop_assert_eq!(PersonName::parse(&name.surname, "x"), Ok(name.clone()));
        }
    }
}
