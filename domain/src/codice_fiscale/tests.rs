//! Every vector of the published rules, then ten thousand generated people.

use super::layout::DIGITS;
use super::*;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn today() -> NaiveDate {
    day(2026, 11, 22)
}

/// The `mask`-th omocode of `code` with its check character (bit 0 is the last digit).
fn omocode(code: &str, mask: u32) -> String {
    let mut chars: Vec<char> = code.chars().take(15).collect();
    for (bit, index) in DIGITS.iter().rev().enumerate() {
        if mask & (1 << bit) != 0 {
            let digit = chars[*index].to_digit(10).expect("a digit");
            chars[*index] = char::from(b"LMNPQRSTUV"[digit as usize]);
        }
    }
    let mut text: String = chars.into_iter().collect();
    text.push(check_character(&text).expect("letters and digits"));
    text
}

#[test]
fn the_published_vectors_hold_both_ways() {
    let vectors = [
        ("RSSMRA80A01H501U", "Rossi", "Mario", day(1980, 1, 1), Sex::Male, "H501"),
        ("BNCMRA92T71A271Q", "Bianchi", "Maria", day(1992, 12, 31), Sex::Female, "A271"),
        ("FOXAIX01B43E783N", "Fo", "Ai", day(2001, 2, 3), Sex::Female, "E783"),
        ("QRNGFR65M15G479S", "Quarantotto", "Gianfranco", day(1965, 8, 15), Sex::Male, "G479"),
        ("HSSFTM99E49Z200R", "Hassan", "Fatima", day(1999, 5, 9), Sex::Female, "Z200"),
    ];
    for (code, surname, name, born, sex, belfiore) in vectors {
        let cf = CodiceFiscale::parse(code).expect(code);
        assert_eq!(cf.birth_date(today()), Some(born), "{code}");
        assert_eq!(cf.sex(), Some(sex), "{code}");
        assert_eq!(cf.birthplace_code(), Some(belfiore), "{code}");
        assert!(cf.name_matches(surname, name) && !cf.name_matches(name, surname), "{code}");
        assert!(cf.agrees_with_birth(born) && !cf.agrees_with_birth(born.succ_opt().expect("a day")));
        assert!(!cf.is_omocode() && !cf.is_provisional());
        let computed = CodiceFiscale::compute(surname, name, born, sex, belfiore);
        assert_eq!(computed.expect(code).as_str(), code);
    }
}

#[test]
fn the_published_omocodes_are_the_same_person() {
    let plain = CodiceFiscale::parse("RSSMRA80A01H501U").expect("a vector");
    for code in ["RSSMRA80A01H50MM", "RSSMRA80A01H5LMX", "RSSMRAULALMHRLMD"] {
        let cf = CodiceFiscale::parse(code).expect(code);
        assert_eq!(cf.key(), plain.key(), "{code}");
        assert_eq!(cf.as_str(), code);
        assert_eq!(cf.birth_date(today()), Some(day(1980, 1, 1)), "{code}");
        assert_eq!(cf.birthplace_code(), Some("H501"), "{code}");
        assert!(cf.is_omocode() && cf != plain, "{code}");
    }
    assert_eq!(plain.key(), "RSSMRA80A01H501");
}

#[test]
fn spaces_and_case_are_forgiven() {
    let cf = CodiceFiscale::parse("  rss mra\u{a0}80a01 h501u\n").expect("the same code");
    assert_eq!(cf.as_str(), "RSSMRA80A01H501U");
}

#[test]
fn the_policies_of_the_sap_use_the_same_check() {
    assert_eq!(check_character("H501X000004A0220170101"), Some('B'));
    assert_eq!(check_character("h501"), None);
}

#[test]
fn eleven_digits_are_a_provisional_code() {
    let cf = CodiceFiscale::parse("97735020584").expect("a right checksum");
    assert!(cf.is_provisional() && !cf.is_omocode());
    assert_eq!((cf.key(), cf.sex(), cf.birthplace_code()), ("97735020584", None, None));
    assert_eq!(cf.birth_date(today()), None);
    assert!(cf.name_matches("whoever", "it is") && cf.agrees_with_birth(today()));
    assert_eq!(CodiceFiscale::parse("97735020585").err(), Some(CfError::ProvisionalCheck));
    assert_eq!(CodiceFiscale::parse("00000000000").err(), Some(CfError::ProvisionalCheck));
}

#[test]
fn each_mistake_has_its_name() {
    let wrong = [
        ("", CfError::Length { found: 0 }),
        ("RSSMRA80A01H501", CfError::Length { found: 15 }),
        ("RSSMRA80A01H501UU", CfError::Length { found: 17 }),
        ("1234567890", CfError::Length { found: 10 }),
        ("RSSMRA80F01H501U", CfError::Character { position: 9 }),
        ("RSSMRA8AA01H501U", CfError::Character { position: 8 }),
        ("RSSMRÀ80A01H501U", CfError::Character { position: 6 }),
        ("977350205841", CfError::Character { position: 12 }),
        ("9773502058A", CfError::Character { position: 11 }),
        ("RSSMRA80B30H501U", CfError::Date),
        ("RSSMRA80A00H501U", CfError::Date),
        ("RSSMRA80A40H501U", CfError::Date),
        ("RSSMRA80A72H501U", CfError::Date),
        ("RSSMRA81B29H501U", CfError::Date),
        ("RSSMRA80A01H501A", CfError::Check),
    ];
    for (code, error) in wrong {
        assert_eq!(CodiceFiscale::parse(code).err(), Some(error), "{code}");
        assert!(error.on("cf").key.starts_with("error-cf-"));
    }
}

#[test]
fn the_century_makes_the_person_youngest_but_not_unborn() {
    let born = |date: NaiveDate, today: NaiveDate| {
        CodiceFiscale::compute("Rossi", "Mario", date, Sex::Male, "H501").expect("a code").birth_date(today)
    };
    for date in [day(1927, 6, 1), day(1999, 12, 31), day(2000, 2, 29), today()] {
        assert_eq!(born(date, today()), Some(date));
    }
    // Tomorrow's child is a centenarian.
    assert_eq!(born(day(2026, 11, 23), today()), Some(day(1926, 11, 23)));
    // 29 February '00 never existed before 2000.
    assert_eq!(born(day(2000, 2, 29), day(1999, 12, 31)), None);
}

#[test]
fn a_code_is_never_printed_by_accident() {
    let cf = CodiceFiscale::parse("RSSMRA80A01H501U").expect("a vector");
    assert!(!format!("{cf:?}").contains("RSS"));
    assert_eq!(serde_json::to_string(&cf).expect("text"), "\"RSSMRA80A01H501U\"");
    assert!(serde_json::from_str::<CodiceFiscale>("\"RSSMRA80A01H501A\"").is_err());
}

#[test]
fn while_typing_the_answer_grows_with_the_text() {
    let code = "HSSFTM99E49Z200R";
    for n in 0..16 {
        assert_eq!(inspect(&code[..n], today().into()), Inspection::Incomplete { typed: n });
    }
    let Inspection::Right(birth) = inspect(code, today().into()) else { panic!("a right code") };
    assert_eq!((birth.day, birth.month, birth.year), (9, 5, Some(1999)));
    assert_eq!((birth.two_digit_year, birth.sex, birth.belfiore()), (99, Sex::Female, "Z200"));
    assert_eq!(inspect("HS5", today().into()), Inspection::Wrong(CfError::Character { position: 3 }));
    assert_eq!(inspect("9773502058", today().into()), Inspection::Incomplete { typed: 10 });
    assert_eq!(inspect("97735020584", today().into()), Inspection::Provisional);
    assert_eq!(inspect("97735020585", today().into()), Inspection::Wrong(CfError::ProvisionalCheck));
}

fn people() -> impl Strategy<Value = (String, String, NaiveDate, Sex, String)> {
    let name = "[A-Za-zÀ-ÖØ-öø-ÿ' -]{1,24}";
    let born = (0..=40_000i64).prop_map(|days| day(1917, 1, 1) + chrono::TimeDelta::days(days));
    let born = born.prop_filter("born before today", |date| *date <= today());
    (name, name, born, prop_oneof![Just(Sex::Female), Just(Sex::Male)], "[A-MZ][0-9]{3}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn ten_thousand_people_round_trip((surname, name, born, sex, belfiore) in people()) {
        let cf = CodiceFiscale::compute(&surname, &name, born, sex, &belfiore).expect("computed");
        let again = CodiceFiscale::parse(cf.as_str()).expect("its own text");
        prop_assert_eq!(again.as_str(), cf.as_str());
        prop_assert_eq!(cf.sex(), Some(sex));
        prop_assert_eq!(cf.birthplace_code(), Some(belfiore.as_str()));
        prop_assert!(cf.agrees_with_birth(born) && cf.name_matches(&surname, &name));
        let read = cf.birth_date(today()).expect("a date");
        prop_assert!(read == born || read == born.with_year(born.year() + 100).expect("a younger one"));
        let Inspection::Right(birth) = inspect(cf.as_str(), today().into()) else {
            return Err(TestCaseError::fail("inspect disagrees with parse"));
        };
        prop_assert_eq!((birth.year, birth.month, birth.day), (Some(read.year()), read.month(), read.day()));
        for mask in 1..128 {
            let variant = CodiceFiscale::parse(&omocode(cf.as_str(), mask)).expect("an omocode");
            prop_assert_eq!(variant.key(), cf.key());
            prop_assert!(variant.is_omocode());
        }
    }

    #[test]
    fn a_wrong_check_or_letter_is_always_found(
        (surname, name, born, sex, belfiore) in people(), index in 0usize..7, shift in 1u8..26
    ) {
        let cf = CodiceFiscale::compute(&surname, &name, born, sex, &belfiore).expect("computed");
        // The six letters of the name, or the check character.
        let index = if index == 6 { 15 } else { index };
        let mut bytes = cf.as_str().as_bytes().to_vec();
        bytes[index] = b'A' + (bytes[index] - b'A' + shift) % 26;
        let changed = String::from_utf8(bytes).expect("ASCII");
        prop_assert_eq!(CodiceFiscale::parse(&changed).err(), Some(CfError::Check));
    }

    #[test]
    fn whatever_is_typed_parse_and_inspect_agree(text in "[A-Za-z0-9 ]{0,20}|\\PC{0,20}") {
        let right = matches!(inspect(&text, today().into()), Inspection::Right(_) | Inspection::Provisional);
        prop_assert_eq!(CodiceFiscale::parse(&text).is_ok(), right);
    }
}
