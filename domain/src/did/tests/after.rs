//! After the submission: the legal date, its terms, what an operator is warned of.

use super::*;

#[test]
fn an_application_to_inps_is_the_declaration_and_its_date_counts() {
    let submitted = Utc.with_ymd_and_hms(2026, 11, 22, 23, 30, 0).single().expect("an instant");
    let own = complete(&answers()).declaration;
    assert_eq!(legal_date(&own, submitted), day("2026-11-23"), "half past midnight in Rome");
    let inps =
        complete(&with(&[("benefit-asked", "yes"), ("benefit", "naspi"), ("benefit-date", "2026-11-16")]))
            .declaration;
    assert_eq!(legal_date(&inps, submitted), day("2026-11-16"));
    let of = |declaration: &Declaration, from: &str| {
        terms(declaration, day(from), Terms::embedded(), &LocalHolidays::none())
            .iter()
            .map(|term| (term.kind, term.days, term.due))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(&inps, "2026-11-16").first(), Some(&(TermKind::ContactAfterInps, 15, day("2026-12-01"))));
    // 30 days from 23 November end on 23 December.
    assert_eq!(of(&own, "2026-11-23").first(), Some(&(TermKind::ContactAfterDid, 30, day("2026-12-23"))));
    assert_eq!(of(&own, "2026-11-23").get(1).map(|t| t.0), Some(TermKind::CredentialsAfterSilence));
}

fn review<'a>(cf: &'a CodiceFiscale, competent: &'a Competence, earlier: &'a [EarlierDid]) -> Review<'a> {
    Review {
        today: day("2026-11-22"),
        legal_date: day("2026-11-22"),
        person: Registered {
            codice_fiscale: cf,
            surname: "Rossi",
            name: "Mario",
            birth_date: Some(day("1980-01-01")),
        },
        earlier,
        office: "ancona",
        competent,
        thresholds: Thresholds::embedded(),
    }
}

#[test]
fn a_clean_declaration_gives_an_operator_nothing_but_the_gaps() {
    let cf = CodiceFiscale::parse("RSSMRA80A01H501U").expect("a vector");
    let found = warnings(&complete(&answers()).declaration, &review(&cf, &centre("ancona"), &[]));
    assert!(found.iter().all(|warning| matches!(warning, Warning::Missing(_))), "{found:?}");
    let full = with(&[
        ("phone", "071 123456"),
        ("residence-cap", "60121"),
        ("education-course", "Perito meccanico"),
    ]);
    assert_eq!(warnings(&complete(&full).declaration, &review(&cf, &centre("ancona"), &[])), []);
}

#[test]
fn an_operator_is_told_what_to_look_at() {
    let cf = CodiceFiscale::parse("BNCMRA92T71A271Q").expect("a vector");
    let earlier = [
        EarlierDid { protocol: Protocol::new(2025, "ANC", 7).ok(), state: State::Revoked, legal_date: None },
        EarlierDid { protocol: None, state: State::Draft, legal_date: None },
    ];
    let permit = |expiry: &str| {
        complete(&with(&[
            ("citizenship", "other"),
            ("citizenship-state", "Albania"),
            ("permit-type", "permit"),
            ("permit-number", "I1234567"),
            ("permit-expiry-kind", "dated"),
            ("permit-expiry", expiry),
            ("situation", "low_income"),
            ("income-employee", "8.000,00"),
            ("income-self-employed", "501"),
            ("declare-low-income", "yes"),
        ]))
        .declaration
    };
    let jesi = centre("jesi");
    let look = review(&cf, &jesi, &earlier);
    let found = warnings(&permit("2026-11-21"), &look);
    let keys: Vec<&str> = found.iter().map(Warning::key).collect();
    assert_eq!(
        keys[..6],
        [
            "did-warning-name",
            "did-warning-birth",
            "did-warning-other-office",
            "did-warning-earlier",
            "did-warning-permit-expired",
            "did-warning-income-unverified",
        ]
    );
    let of_permit = |expiry: &str| {
        let found = warnings(&permit(expiry), &look);
        found.iter().any(|w| matches!(w, Warning::PermitExpiring { .. }))
    };
    assert!(of_permit("2026-11-22") && of_permit("2027-01-21"));
    assert!(!of_permit("2027-01-22"));
}
