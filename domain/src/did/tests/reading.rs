//! One person fills the pages, with mistakes.

use super::*;

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
    let pack = crate::pack::Pack::marche().expect("the pack of Marche");
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
