//! The declaration as a whole: a person fills it, makes mistakes, submits.

use chrono::{NaiveDate, TimeZone as _, Utc};
use proptest::prelude::*;

use super::*;
use crate::calendar::{LocalHolidays, TermKind, Terms};
use crate::codice_fiscale::CodiceFiscale;
use crate::form::Form;
use crate::office::{Competence, CompetenceRule, OfficeSlug};
use crate::pack::PackFiles;
use crate::place::Places;

const PRIVACY: &str = "2026-01";

const PACK: PackFiles<'static> = PackFiles {
    pack: include_str!("../../packs/marche/pack.toml"),
    catalogue: include_str!("../../packs/marche/catalogue.toml"),
    offices: include_str!("../../packs/marche/offices.toml"),
    events: include_str!("../../packs/marche/events.toml"),
    descriptions: include_str!("../../packs/marche/descriptions.toml"),
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn context() -> CheckContext<'static> {
    CheckContext {
        today: day("2026-11-22"),
        places: Places::embedded(),
        person: PersonFacts { birth_date: Some(day("1980-01-01")), has_email: true },
        privacy_version: PRIVACY,
    }
}

/// An Italian who lost a job, lives in Ancona, and answers what is asked.
fn answers() -> Answers {
    [
        ("citizenship", "italian"),
        ("residence-kind", "italy"),
        ("residence-comune", "Ancona"),
        ("residence-address", "Via Marsala, 1"),
        ("domicile-kind", "same"),
        ("situation", "unemployed"),
        ("unemployed-since-day", "1"),
        ("unemployed-since-month", "10"),
        ("unemployed-since-year", "2026"),
        ("benefit-asked", "no"),
        ("education", "upper_secondary"),
        ("education-recognition", "italian"),
        ("job-1-title", "Magazziniera"),
        ("job-1-from-month", "3"),
        ("job-1-from-year", "2019"),
        ("condition-year-ago", "employed"),
        ("time-in-italy", "since_birth"),
        ("household-size", "3"),
        ("children", "yes"),
        ("children-minor", "no"),
        ("ever-worked", "yes"),
        ("months-since-last-job", "1"),
        ("last-position", "worker"),
        ("months-searching", "1"),
        ("studying", "no"),
        ("driving-licence", "yes"),
        ("licences", "b"),
        ("licences", "a"),
        ("mediator", "no"),
        ("channel", "email"),
        ("declare-available", "yes"),
        ("declare-active", "yes"),
        ("declare-no-job", "yes"),
        ("declare-changes", "yes"),
        ("declare-true", "yes"),
        ("privacy", "yes"),
        ("privacy-version", PRIVACY),
    ]
    .into_iter()
    .collect()
}

fn with(changes: &[(&str, &str)]) -> Answers {
    let mut answers = answers();
    for (name, value) in changes {
        answers.set(name, *value);
    }
    answers
}

fn complete(answers: &Answers) -> Complete {
    Declaration::from_answers(answers, &context()).expect("right answers")
}

/// The first error at `field`, whatever its step.
fn error(changes: &[(&str, &str)], field: &str) -> Option<String> {
    let wrong = Declaration::from_answers(&with(changes), &context()).expect_err("something is wrong");
    wrong.iter().find_map(|(_, errors)| errors.of(field).map(|e| e.key.clone()))
}

#[test]
fn a_right_declaration_is_read_whole() {
    let Complete { declaration, needs } = complete(&answers());
    assert_eq!(declaration.home.domicile.town.belfiore, "A271");
    assert!(!declaration.home.domicile_differs());
    assert_eq!(declaration.situation.situation, Situation::Unemployed { since: day("2026-10-01") });
    assert_eq!(declaration.education.jobs.len(), 1);
    assert_eq!(declaration.profile.licences, [Licence::A, Licence::B]);
    assert_eq!(
        declaration.accepted.declarations,
        [Legal::Available, Legal::Active, Legal::NoJob, Legal::Changes, Legal::True]
    );
    assert_eq!(needs.channel, ContactChannel::Email);
    assert!(progress(&answers(), &context()).iter().all(|(_, p)| matches!(p, Progress::Done)));
}

#[test]
fn nothing_answered_lists_every_step_but_never_what_does_not_apply() {
    let wrong = Declaration::from_answers(&Form::default(), &context()).expect_err("empty");
    let steps: Vec<Step> = wrong.iter().map(|(step, _)| *step).collect();
    assert_eq!(steps, Step::ALL);
    for (step, errors) in &wrong {
        for e in errors.iter() {
            assert!(step.owns(&e.field), "{} is not on {step:?}", e.field);
        }
    }
    let asked = |name: &str| wrong.iter().any(|(_, errors)| errors.of(name).is_some());
    assert!(asked("citizenship") && asked("declare-true"));
    assert!(!asked("permit-type") && !asked("declare-no-job"));
    assert!(progress(&Form::default(), &context()).iter().all(|(_, p)| matches!(p, Progress::Empty)));
}

#[test]
fn every_answer_that_is_wanted_is_missed_when_it_is_blank() {
    let whole = answers();
    let wanted = questions::FIELDS.iter().filter(|f| f.need == Need::Required && f.applies(&whole));
    let mut tried = 0;
    for field in wanted {
        let without = whole.clone().only(|name| !field.owns(name));
        let errors = check(field.step, &without, &context()).expect_err(field.name);
        assert!(errors.of(&field.anchor()).is_some(), "{} may be left out", field.name);
        tried += 1;
    }
    assert!(tried > 25, "only {tried} questions were tried");
}

#[test]
fn a_code_that_the_form_never_offered_is_refused() {
    for field in questions::FIELDS.iter().filter(|f| f.applies(&answers())) {
        if matches!(field.kind, Kind::Choice { .. } | Kind::Choices { .. } | Kind::YesNo) {
            let errors =
                check(field.step, &with(&[(field.name, "x] [y")]), &context()).expect_err(field.name);
            assert_eq!(errors.of(field.name).map(|e| e.key.as_str()), Some("error-unknown-choice"));
        }
    }
}

#[test]
fn who_needs_a_title_of_stay_is_asked_and_who_does_not_is_not() {
    let of = |state: &str| {
        [("citizenship", "other"), ("citizenship-state", state)].map(|(n, v)| (n, v.to_owned()))
    };
    let try_state = |state: &str| {
        let pairs = of(state);
        let changes: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (*n, v.as_str())).collect();
        Declaration::from_answers(&with(&changes), &context())
    };
    assert!(try_state("Francia").is_ok());
    assert!(try_state("Svizzera").is_ok());
    let wrong = try_state("Afghanistan").expect_err("a permit is wanted");
    let fields: Vec<&str> = wrong.iter().flat_map(|(_, e)| e.iter()).map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["permit-type", "permit-number", "permit-expiry-kind"]);
    assert_eq!(error(&[("citizenship", "stateless")], "permit-type").as_deref(), Some("error-choose"));
}

#[test]
fn a_permit_that_is_awaited_has_no_number_yet() {
    let waiting = with(&[
        ("citizenship", "other"),
        ("citizenship-state", "Afghanistan"),
        ("permit-type", "asylum_seeker"),
        ("permit-expiry-kind", "waiting"),
    ]);
    let permit = complete(&waiting).declaration.who.permit.expect("a permit");
    assert_eq!((permit.number, permit.expiry), (None, PermitExpiry::Waiting));
    assert_eq!(PermitExpiry::Waiting.sap_date(), day("1900-01-01"));
    assert_eq!(PermitExpiry::Permanent.sap_date(), day("2099-12-31"));
    for date in ["1900-01-01", "2099-12-31", "2027-02-28"] {
        assert_eq!(PermitExpiry::from_sap_date(day(date)).sap_date(), day(date));
    }
}

#[test]
fn a_place_of_several_names_is_chosen_never_guessed() {
    assert_eq!(
        error(&[("residence-comune", "Samone")], "residence-comune").as_deref(),
        Some("error-comune-ambiguous")
    );
    let answers = with(&[("residence-comune", "Samone")]);
    let choices = town_choices(&questions::RESIDENCE_COMUNE, &answers, Places::embedded());
    assert!(choices.len() >= 2);
    for town in choices {
        let chosen = with(&[("residence-comune", "Samone"), ("residence-comune-code", &town.belfiore)]);
        assert_eq!(complete(&chosen).declaration.home.domicile.town, town);
        let labelled = with(&[("residence-comune", &town.label())]);
        assert_eq!(complete(&labelled).declaration.home.domicile.town, town);
    }
    // A code left over from an earlier choice counts nothing against another name.
    let stale = with(&[("residence-comune", "Ancona"), ("residence-comune-code", "H769")]);
    assert_eq!(complete(&stale).declaration.home.domicile.town.belfiore, "A271");
}

#[test]
fn an_unknown_place_is_named_and_near_ones_are_offered() {
    let field = &questions::RESIDENCE_COMUNE;
    assert_eq!(error(&[("residence-comune", "Ancna")], field.name).as_deref(), Some("error-comune-unknown"));
    let near = town_choices(field, &with(&[("residence-comune", "Ancna")]), Places::embedded());
    assert!(near.iter().any(|town| town.name == "Ancona"), "{near:?}");
    // A suggestion that is chosen replaces what was typed.
    let chosen = with(&[("residence-comune", "Ancna"), ("residence-comune-code", "A271")]);
    assert_eq!(complete(&chosen).declaration.home.domicile.town.name, "Ancona");
    // A comune of yesterday is no residence.
    assert_eq!(error(&[("residence-comune", "Pola")], field.name).as_deref(), Some("error-comune-unknown"));
}

#[test]
fn who_lives_abroad_or_in_no_register_names_a_domicile() {
    for kind in ["abroad", "nowhere"] {
        let changes = [("residence-kind", kind), ("residence-state", "Germania"), ("residence-comune", "")];
        assert_eq!(error(&changes, "domicile-comune").as_deref(), Some("error-required"), "{kind}");
        let mut whole = changes.to_vec();
        whole.extend([("domicile-comune", "Fano (PU)"), ("domicile-address", "Via Roma 2")]);
        let home = complete(&with(&whole)).declaration.home;
        assert!(home.domicile_differs());
        for rule in CompetenceRule::ALL {
            assert_eq!(competent_town(&home, *rule).name, "Fano");
        }
    }
}

#[test]
fn the_domicile_decides_the_centre_unless_the_region_says_otherwise() {
    let home = complete(&with(&[
        ("domicile-kind", "other"),
        ("domicile-comune", "Jesi"),
        ("domicile-address", "Via Roma 2"),
    ]))
    .declaration
    .home;
    assert_eq!(competent_town(&home, CompetenceRule::Domicile).name, "Jesi");
    assert_eq!(competent_town(&home, CompetenceRule::Residence).name, "Ancona");
}

#[test]
fn an_address_outside_the_region_is_named_and_an_unmapped_one_waits() {
    let pack = crate::pack::Pack::parse(&PACK).expect("the pack of Marche");
    let of = |town: &str| {
        let home = complete(&with(&[("residence-comune", town)])).declaration.home;
        (competent_office(&home, &pack), outside_region(&home, &pack).map(|e| e.field))
    };
    assert_eq!(of("Fermo"), (centre("fermo"), None));
    assert_eq!(of("Loreto"), (Competence::Unassigned, None));
    assert_eq!(of("Rimini"), (Competence::OutsideRegion, Some("residence-comune".to_owned())));
}

#[test]
fn dates_that_cannot_be_are_refused() {
    let since = |date: &str| error(&[("unemployed-since", date)], "unemployed-since-day");
    assert_eq!(since("2026-11-23").as_deref(), Some("error-date-future"));
    assert_eq!(since("1979-12-31").as_deref(), Some("error-date-too-early"));
    let at_risk = |letter: &str, end: &str| {
        let changes =
            [("situation", "at_risk"), ("dismissal-letter-date", letter), ("expected-end-date", end)];
        error(&[changes.as_slice(), &[("declare-dismissed", "yes")]].concat(), "expected-end-date-day")
    };
    assert_eq!(at_risk("2026-11-10", "2026-11-09").as_deref(), Some("error-end-before-letter"));
    assert_eq!(at_risk("2026-10-01", "2026-11-21").as_deref(), Some("error-end-past"));
    let job = |to: &str| error(&[("job-1-to", to)], "job-1-to-month");
    assert_eq!(job("2019-02").as_deref(), Some("error-job-order"));
    assert_eq!(job("2026-12").as_deref(), Some("error-month-future"));
}

#[test]
fn answers_that_deny_another_step_are_refused_where_both_can_be_seen() {
    let situation = [("situation", "never_worked"), ("benefit-asked", "no")];
    assert_eq!(error(&situation, "ever-worked").as_deref(), Some("error-ever-worked-situation"));
    assert_eq!(
        error(&[("ever-worked", "no")], "ever-worked").as_deref(),
        Some("error-never-worked-situation")
    );
    let both = [("situation", "never_worked"), ("ever-worked", "no")];
    assert_eq!(error(&both, "ever-worked").as_deref(), Some("error-never-worked-jobs"));
    assert_eq!(error(&[("channel", "phone")], "channel").as_deref(), Some("error-channel-phone"));
    assert_eq!(error(&[("help", "other")], "help-other").as_deref(), Some("error-help-other"));
    let never = [
        ("situation", "never_worked"),
        ("benefit-asked", "yes"),
        ("benefit", "naspi"),
        ("benefit-date", "2026-11-01"),
    ];
    assert_eq!(error(&never, "benefit-asked").as_deref(), Some("error-benefit-never-worked"));
}

#[test]
fn a_notice_that_changed_meanwhile_is_read_again() {
    assert_eq!(error(&[("privacy-version", "2025-01")], "privacy").as_deref(), Some("error-privacy-changed"));
    assert_eq!(error(&[("privacy", "")], "privacy").as_deref(), Some("error-tick"));
}

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

fn centre(slug: &str) -> Competence {
    Competence::Office(OfficeSlug::parse(slug).expect("a slug"))
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

#[test]
fn a_page_changes_its_own_answers_and_no_others() {
    let posted: Form =
        [("residence-kind", "nowhere"), ("situation", "never_worked"), ("go", "next"), ("version", "3")]
            .into_iter()
            .collect();
    let merged = merge(Step::Home, answers(), posted);
    assert_eq!(merged.raw("residence-kind"), "nowhere");
    assert_eq!(merged.raw("residence-comune"), "", "a box that was not sent was not ticked");
    assert_eq!(merged.raw("situation"), "unemployed");
    assert_eq!((merged.raw("go"), merged.raw("version")), ("", ""));
}

#[test]
fn a_declaration_of_another_shape_is_refused_without_repeating_it() {
    let mut json = serde_json::to_value(complete(&answers()).declaration).expect("it is plain data");
    json["version"] = 9.into();
    let error = Declaration::from_json(&json.to_string()).expect_err("another version");
    assert!(matches!(error, Unreadable::Version(9)));
    json["version"] = 1.into();
    json["home"]["domicile"]["street"] = 5.into();
    let error = Declaration::from_json(&json.to_string()).expect_err("another shape").to_string();
    assert!(!error.contains("Ancona") && error.contains("column"), "{error}");
}

/// The questions in which anything can be typed, with what makes them apply.
fn free_texts() -> impl Iterator<Item = &'static Field> {
    let answers = with(&[("mediator", "yes"), ("benefit-asked", "yes"), ("benefit", "naspi")]);
    let places = ["residence-cap", "domicile-cap", "phone", "privacy-version"];
    questions::FIELDS.iter().filter(move |field| {
        matches!(field.kind, Kind::Text | Kind::Textarea)
            && field.applies(&answers)
            && !places.contains(&field.name)
    })
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\\p{Cc}]{1,60}",
        Just("x] [y".to_owned()),
        Just("</textarea><script>alert(1)</script>".to_owned()),
        Just("مرحبا 你好 🙂 \"'\\".to_owned()),
    ]
}

proptest! {
    #[test]
    fn any_text_typed_comes_back_unharmed(texts in prop::collection::vec(typed(), 60)) {
        let mut all = with(&[
            ("mediator", "yes"),
            ("mediator-language", "arabo"),
            ("benefit-asked", "yes"),
            ("benefit", "naspi"),
            ("benefit-date", "2026-11-01"),
        ]);
        let mut wanted = Vec::new();
        for (field, text) in free_texts().zip(&texts) {
            let text: String = text.chars().take(field.max_chars).collect();
            if text.trim().is_empty() {
                continue;
            }
            all.set(field.name, text.as_str());
            prop_assert_eq!(all.raw(field.name), &text);
            wanted.push((field.name, text.trim().to_owned()));
        }
        // A job of which something was typed has a title and a beginning.
        for job in questions::JOBS.iter().filter(|job| !job.is_blank(&all)).collect::<Vec<_>>() {
            all.set(job.from.name, "2020-01");
            if job.title.is_blank(&all) {
                all.set(job.title.name, "x");
            }
        }
        let stored = serde_json::to_string(&all).expect("answers are plain data");
        prop_assert_eq!(&serde_json::from_str::<Answers>(&stored).expect("their own text"), &all);

        let Complete { declaration, needs } = complete(&all);
        let json = serde_json::to_string(&declaration).expect("a declaration is plain data");
        prop_assert_eq!(&Declaration::from_json(&json).expect("its own text"), &declaration);
        let needs_json = serde_json::to_string(&needs).expect("needs are plain data");
        prop_assert_eq!(&serde_json::from_str::<Needs>(&needs_json).expect("their own text"), &needs);

        let mut held = Vec::new();
        strings(&serde_json::to_value(&declaration).expect("json"), &mut held);
        strings(&serde_json::to_value(&needs).expect("json"), &mut held);
        for (name, text) in wanted {
            prop_assert!(held.contains(&text), "{} is lost", name);
        }
    }

    #[test]
    fn any_form_whatever_is_judged_and_never_panics(
        values in prop::collection::vec((0..questions::FIELDS.len(), prop::option::of(0usize..5), any::<String>()), 0..40)
    ) {
        let ends = ["", "-day", "-month", "-year", "-code"];
        let form: Form = values
            .into_iter()
            .map(|(i, end, text)| {
                let end = end.map_or("", |e| ends[e]);
                (format!("{}{end}", questions::FIELDS[i].name), text)
            })
            .collect();
        for step in Step::ALL {
            let outcome = check(step, &form, &context());
            let errors = outcome.err().unwrap_or_default();
            prop_assert!(errors.iter().all(|e| e.key.starts_with("error-") && step.owns(&e.field)));
        }
    }
}

fn strings(value: &serde_json::Value, held: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => held.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|v| strings(v, held)),
        serde_json::Value::Object(map) => map.values().for_each(|v| strings(v, held)),
        _ => {}
    }
}
