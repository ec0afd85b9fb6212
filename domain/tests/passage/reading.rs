//! Forms in, typed drafts and facts out, and back from the database.

use domain::form::Form;
use domain::pack::Pack;
use domain::passage::*;

use super::world::*;

#[test]
fn a_draft_is_read_from_the_fields_of_its_row() {
    let form: Form = [
        ("b1-date", "2022-06-15"),
        ("b1-time", "09:30"),
        ("b1-minutes", "25"),
        ("b1-channel", "telefono"),
        ("b1-mode", "individuale"),
        ("b1-fact-interview_held", "on"),
        ("fact-interview_held", ""),
    ]
    .into_iter()
    .collect();
    let read = Draft::parse(&PACK, code("B.1"), &form, "b1-", Channel::BY_HAND).expect("a draft");
    assert_eq!(read.start, instant("2022-06-15T07:30:00Z"), "the Italian clock");
    assert_eq!((read.minutes, read.channel), (Some(25), Channel::Telefono));
    assert!(read.facts.ticked(Fact::InterviewHeld));
}

#[test]
fn every_wrong_field_is_named_with_its_prefix() {
    let form: Form = [
        ("r-time", "25:00"),
        ("r-minutes", "-3"),
        ("r-channel", "piccione"),
        ("r-fact-convention_signed_on", "ieri"),
    ]
    .into_iter()
    .collect();
    let errors = Draft::parse(&PACK, code("R.3"), &form, "r-", Channel::BY_HAND).expect_err("wrong fields");
    let named: Vec<(&str, &str)> = errors.iter().map(|e| (e.field.as_str(), e.key.as_str())).collect();
    assert_eq!(
        named,
        [
            ("r-date", "error-required"),
            ("r-time", "passage-error-time"),
            ("r-minutes", "error-range"),
            ("r-channel", "error-unknown-choice"),
            ("r-mode", "error-choose"),
            ("r-fact-convention_signed_on", "error-date"),
        ]
    );
}

#[test]
fn the_channel_kiosk_is_only_said_of_what_was_made_at_a_terminal() {
    let mut form: Form =
        [("date", "2022-06-15"), ("time", "09:30"), ("minutes", "20"), ("mode", "individuale")]
            .into_iter()
            .collect();
    for channel in Channel::ALL {
        form.set("channel", channel.code());
        let by_hand = *channel != Channel::Kiosk;
        assert_eq!(Channel::by_hand(channel.code()).is_some(), by_hand);
        assert_eq!(Channel::BY_HAND.contains(channel), by_hand);
        let read = Draft::parse(&PACK, code("A.1"), &form, "", Channel::BY_HAND);
        match by_hand {
            true => assert_eq!(read.expect("a draft").channel, *channel),
            false => {
                let errors = read.expect_err("nobody says so by hand");
                assert_eq!(errors.of("channel").map(|e| e.key.as_str()), Some("error-unknown-choice"));
            }
        }
        let read = Draft::parse(&PACK, code("A.1"), &form, "", Channel::offered(true)).expect("a draft");
        assert_eq!(read.channel, *channel);
        let said = read.said_by(Channel::BY_HAND);
        assert_eq!(said.is_ok(), by_hand);
        if let Err(finding) = said {
            let error = finding.error("p-A.1-");
            assert_eq!((error.field.as_str(), error.key.as_str()), ("p-A.1-channel", "error-unknown-choice"));
        }
    }
}

#[test]
fn facts_of_other_codes_are_not_read() {
    let form: Form = [("fact-training_path", "Corso"), ("fact-interview_held", "on")].into_iter().collect();
    assert!(Facts::parse(&PACK, code("A.1"), &form, "").expect("nothing to read").is_empty());
    let facts = Facts::parse(&PACK, code("H.1"), &form, "").expect("facts");
    assert_eq!(facts.iter().count(), 1);
    assert_eq!(facts.text(Fact::TrainingPath), Some("Corso"));
}

#[test]
fn r037_an_outcome_that_is_not_one_of_the_four_is_an_error_beside_its_field() {
    let form: Form = [("fact-rdc_outcome", "rinvio")].into_iter().collect();
    let errors = Facts::parse(&PACK, code("B.4"), &form, "").expect_err("not an outcome");
    assert_eq!(errors.of("fact-rdc_outcome").map(|e| e.key.as_str()), Some("error-unknown-choice"));
}

#[test]
fn r153_r159_each_region_reads_its_own_answers() {
    let form: Form = [
        ("fact-interview_held", "on"),
        ("fact-individual_need", "on"),
        ("fact-rdc_outcome", "conferma"),
        ("fact-company_pact_signed_on-day", "3"),
        ("fact-company_pact_signed_on-month", "11"),
        ("fact-company_pact_signed_on-year", "2026"),
    ]
    .into_iter()
    .collect();
    let read = |pack: &Pack, text: &str| {
        let facts = Facts::parse(pack, code(text), &form, "").expect("right answers");
        facts.iter().map(|(fact, _)| fact).collect::<Vec<_>>()
    };
    assert_eq!(read(&PACK, "B.1"), [Fact::InterviewHeld], "the declaration");
    assert_eq!(read(&PIEMONTE, "B.1"), [], "scouting");
    assert_eq!(read(&PACK, "B.4"), [Fact::RdcOutcome]);
    assert_eq!(read(&PIEMONTE, "B.4"), [Fact::CompanyPactSignedOn], "R160");
    assert_eq!(read(&PIEMONTE, "A.4"), [Fact::IndividualNeed], "R153");
}

#[test]
fn facts_come_back_from_json_as_they_were_for_every_code() {
    let mut answers = 0;
    for service in PACK.catalogue.services() {
        let facts = answered(service.code.as_str(), day("2022-06-15"));
        answers += facts.iter().count();
        let json = serde_json::to_string(&facts).expect("json");
        assert_eq!(serde_json::from_str::<Facts>(&json).expect("facts"), facts, "{}", service.code);
    }
    assert!(answers > Fact::ALL.len(), "every fact is asked somewhere, some twice: {answers}");
}

#[test]
fn every_fact_is_asked_for_some_code() {
    for fact in Fact::ALL {
        let asks = |pack: &Pack, code| questions_in(pack, code).iter().any(|q| q.fact == *fact);
        let asked = PACKS.iter().any(|pack| pack.catalogue.services().iter().any(|s| asks(pack, s.code)));
        assert!(asked, "{}", fact.code());
    }
}

#[test]
fn stored_facts_that_do_not_fit_their_name_are_refused() {
    for wrong in [
        r#"{"interview_held": "yes"}"#,
        r#"{"interview_held": false}"#,
        r#"{"convention_signed_on": "2022-02-30"}"#,
        r#"{"rdc_outcome": "rinvio"}"#,
        r#"{"shoe_size": true}"#,
    ] {
        assert!(serde_json::from_str::<Facts>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_refusal_becomes_an_error_beside_its_field() {
    let world = World::person();
    let refusals = world.decide(&Draft { facts: Facts::default(), ..world.draft("B.1") }).expect_err("R030");
    let error = refusals[0].error("b1-");
    assert_eq!(error.field, "b1-fact-interview_held");
    assert_eq!(error.key, "passage-refusal-fact-interview-held");
    assert!(error.args.contains(&("rule".to_owned(), "R030".to_owned())));
}
