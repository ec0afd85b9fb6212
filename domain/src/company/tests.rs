use proptest::prelude::*;

use super::*;
use crate::form::Form;
use crate::mandate::Role;
use crate::place::Places;

fn form(changes: &[(&str, &str)]) -> Form {
    let mut form: Form = [
        ("tax_code", "00764350054"),
        ("vat_number", "IT 00764350054"),
        ("legal_name", "Calzature  Fermane\nS.r.l."),
        ("ateco", "15.20.1"),
        ("size", "small"),
        ("pec", "calzature@pec.example.org"),
        ("site_address", "Via Roma 1"),
        ("site_comune", "Fermo"),
        ("site_employees", "12"),
        ("role", "legal_representative"),
    ]
    .into_iter()
    .collect();
    for (name, value) in changes {
        form.set(name, *value);
    }
    form
}

fn errors(changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let refused = NewCompany::parse(&form(changes), Places::embedded()).expect_err("refused");
    refused.iter().map(|error| (error.field.clone(), error.key.clone())).collect()
}

#[test]
fn r161_a_company_is_read_whole_with_sector_and_size() {
    let company = NewCompany::parse(&form(&[]), Places::embedded()).expect("a right form");
    assert_eq!(company.tax_code.as_str(), "00764350054");
    assert_eq!(company.details.legal_name, "Calzature Fermane S.r.l.");
    assert_eq!(company.details.sector.text(), "15.20.1");
    assert_eq!(company.details.sector.version(), "ATECO 2025");
    assert_eq!(company.details.size, Size::Small);
    assert_eq!(company.site.town.belfiore, "D542");
    assert_eq!(company.site.name, "Fermo");
    assert_eq!(company.site.employees, Some(12));
    assert_eq!(company.role, Role::LegalRepresentative);
}

#[test]
fn without_a_code_the_company_s_own_words_are_kept_as_words() {
    let words = form(&[("ateco", ""), ("sector", "Scarpe da donna")]);
    let company = NewCompany::parse(&words, Places::embedded()).expect("a right form");
    assert_eq!(company.details.sector, Sector::Words("Scarpe da donna".to_owned()));
    assert_eq!(company.details.sector.version(), "");
    assert_eq!(errors(&[("ateco", "")]), [("sector".to_owned(), "error-company-sector".to_owned())]);
}

#[test]
fn each_mistake_stands_beside_its_field() {
    let one = |name: &str, value: &str, key: &str| {
        assert_eq!(errors(&[(name, value)]), [(name.to_owned(), key.to_owned())], "{name}={value}");
    };
    one("tax_code", "", "error-required");
    one("tax_code", "00764350055", "error-piva-check");
    one("vat_number", "0076435005", "error-piva-length");
    one("legal_name", "", "error-required");
    one("ateco", "1520", "error-company-ateco");
    one("size", "huge", "error-unknown-choice");
    one("pec", "calzature", "error-email");
    one("site_comune", "Fermopoli", "error-company-comune");
    one("site_employees", "-1", "error-range");
    one("role", "friend", "error-unknown-choice");
}

#[test]
fn a_body_has_no_partita_iva_and_a_person_in_business_a_code_of_sixteen() {
    let body = form(&[("tax_code", "97889240582"), ("vat_number", "")]);
    let body = NewCompany::parse(&body, Places::embedded()).expect("a body");
    assert_eq!(body.details.vat_number, None);
    assert!(!body.tax_code.is_a_person_s());
    let person = TaxCode::parse("rssmra80a01h501u").expect("a person's code");
    assert!(person.is_a_person_s());
    assert_eq!(format!("{person:?}"), "TaxCode");
    assert!(matches!(TaxCode::parse("RSSMRA80A01H501X"), Err(TaxCodeError::Person(_))));
    assert!(matches!(TaxCode::parse("00000000000"), Err(TaxCodeError::Company(_))));
}

#[test]
fn codes_of_ateco_have_one_form() {
    for right in ["62", "62.1", "62.10", "62.10.0", "62.10.00", " 01.11 "] {
        assert!(Ateco::parse(right).is_some(), "{right}");
    }
    for wrong in ["", "6", "62.", "62.1.0", "62.10.000", "62.10.00.0", "A", "62,10", "è2"] {
        assert!(Ateco::parse(wrong).is_none(), "{wrong}");
    }
}

proptest! {
    /// Partita IVA as codice fiscale: whoever types one digit wrong is told so, whatever the number.
    #[test]
    fn any_single_wrong_digit_of_a_tax_code_is_found(index in 0usize..11, shift in 1u8..10) {
        let mut digits = *b"97735020584";
        digits[index] = b'0' + (digits[index] - b'0' + shift) % 10;
        let typed = std::str::from_utf8(&digits).expect("digits");
        prop_assert!(TaxCode::parse(typed).is_err());
    }

    #[test]
    fn every_number_of_people_has_one_size_and_more_people_never_make_it_smaller(people in 0u32..100_000) {
        prop_assert!(Size::of(people) <= Size::of(people + 1));
    }

    #[test]
    fn a_form_of_any_words_is_read_without_panic(values in proptest::collection::vec(".{0,40}", 10)) {
        let names = ["tax_code", "vat_number", "legal_name", "ateco", "sector", "size", "pec", "site_address",
                     "site_comune", "site_employees"];
        let form: Form = names.iter().map(|name| (*name).to_owned()).zip(values).collect();
        prop_assert!(NewCompany::parse(&form, Places::embedded()).is_err());
    }
}
