//! The standards of Emilia-Romagna’s Allegato 3 (R170-R174, R177, R178), from its pack. The mediator of R175 is the
//! agenda’s.

use domain::catalogue::Minutes;
use domain::pack::{Event, LabTopic};
use domain::passage::*;
use domain::psp::{self, Kind::Pact, Progress};

use super::region::Region;
use super::world::{EMILIA_ROMAGNA, PACK, PIEMONTE, code, day, instant};

const DAYS: [&str; 4] = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"];

fn person() -> Region {
    Region::person(&EMILIA_ROMAGNA)
}

/// With so many sessions of a service, one a day.
fn held(text: &str, sessions: usize) -> Region {
    DAYS[..sessions].iter().fold(person(), |region, on| region.after(text, on))
}

#[test]
fn r170_twelve_services_with_their_standard_minutes() {
    let services = EMILIA_ROMAGNA.catalogue.services();
    let codes: Vec<_> = services.iter().map(|service| service.code.to_string()).collect();
    assert_eq!(codes, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
    let standard = [30, 30, 60, 240, 90, 300, 720, 1200, 60, 300, 30, 60];
    for (service, avg) in services.iter().zip(standard) {
        assert_eq!(service.minutes, Minutes { min: None, avg: Some(avg), max: None }, "{}", service.code);
        assert_eq!(person().judged(&person().draft(service.code.as_str(), DAYS[0])), (vec![], vec![]));
    }
}

#[test]
fn r171_advice_and_seminars_have_three_sessions_at_most() {
    for service in ["5", "6"] {
        assert_eq!(held(service, 2).refused(service, DAYS[3]), [""; 0]);
        assert_eq!(held(service, 3).refused(service, DAYS[3]), ["R171"], "{service}");
    }
    let mut taken_back = held("5", 3);
    taken_back.history[0].reversed = true;
    assert_eq!(taken_back.refused("5", DAYS[3]), [""; 0], "a session that was taken back was not held");
}

#[test]
fn r171_the_fourth_session_of_one_act_is_refused_too() {
    let region = person();
    let four: Vec<_> = DAYS.iter().map(|on| region.draft("5", on)).collect();
    let refused = decide_all(&four, &region.context()).expect_err("one too many");
    assert_eq!(
        refused.iter().map(|(place, found)| (*place, found[0].rule)).collect::<Vec<_>>(),
        [(3, "R171")]
    );
}

#[test]
fn r172_groups_are_of_6_to_15_and_alone_is_worth_a_look() {
    assert_eq!(EMILIA_ROMAGNA.settings.group, 6..=15);
    for service in ["4", "6"] {
        let alone = Draft { mode: Mode::Individuale, ..person().draft(service, DAYS[0]) };
        assert_eq!(person().judged(&alone), (vec![], vec!["R172"]), "{service}");
    }
}

#[test]
fn r173_every_new_internship_is_another_service() {
    assert_eq!(held("7", 3).refused("7", DAYS[3]), [""; 0]);
}

#[test]
fn r174_a_disabled_person_s_appointment_may_be_a_fifth_longer() {
    assert_eq!(EMILIA_ROMAGNA.settings.extension_percent, 20);
}

#[test]
fn no_code_of_the_table_asks_for_what_only_other_regions_know() {
    for service in EMILIA_ROMAGNA.catalogue.services() {
        assert!(questions_in(&EMILIA_ROMAGNA, service.code).is_empty(), "{}", service.code);
    }
}

#[test]
fn r177_the_end_of_a_path_wants_the_interview_that_verifies_it() {
    let due = |region: &Region, since: &str| {
        verification_due(&EMILIA_ROMAGNA, &[], &region.history, day(since), day(DAYS[3]))
    };
    assert_eq!(EMILIA_ROMAGNA.codes_for(Event::PathVerified, &[]), ["12"]);
    assert_eq!(due(&held("5", 3), DAYS[0]), ["12"], "a path of advice is over");
    let verified = held("5", 2).after("12", DAYS[2]);
    assert_eq!(due(&verified, DAYS[0]), [""; 0], "it was held");
    assert_eq!(due(&verified, DAYS[3]), ["12"], "the one of an earlier path is not this one's");
    let mut taken_back = verified;
    taken_back.history[2].reversed = true;
    assert_eq!(due(&taken_back, DAYS[0]), ["12"]);
    for pack in [&PACK, &PIEMONTE] {
        let other = verification_due(pack, &[], &[], day(DAYS[0]), day(DAYS[3]));
        assert_eq!(other, [""; 0], "{} prints no such service", pack.id);
    }
}

#[test]
fn r177_the_verification_is_proposed_with_an_hour_and_may_take_more_sessions() {
    let visit = Visit {
        service: code("12"),
        channel: Channel::Sportello,
        mode: Mode::Individuale,
        from: instant("2026-11-20T09:00:00Z"),
        declared: Declared::No,
    };
    let now = instant("2026-11-20T16:00:00Z");
    let proposed = visit_proposals(&EMILIA_ROMAGNA, &[], &held("5", 3).history, &visit, now);
    let [one] = proposed.as_slice() else { panic!("the interview alone: {proposed:?}") };
    assert_eq!((one.code, one.minutes, one.expected), (code("12"), Some(60), true));
    assert_eq!(held("12", 3).refused("12", DAYS[3]), [""; 0], "«fruire di più sessioni»");
    let others = EMILIA_ROMAGNA.events.iter().filter(|mapping| mapping.event != Event::PathVerified);
    assert!(others.flat_map(|mapping| &mapping.codes).all(|other| *other != code("12")));
}

#[test]
fn r178_the_pact_is_drawn_up_once_and_is_no_service_of_its_own() {
    let schedule = EMILIA_ROMAGNA.settings.documents;
    let declared = Progress { declared: true, ..Progress::default() };
    assert_eq!(psp::due(&schedule, &declared), [Pact]);
    assert_eq!(
        psp::due(&schedule, &Progress { oriented: true, ..declared }),
        [Pact],
        "at an interview at the latest"
    );
    assert_eq!(psp::due(&schedule, &Progress { oriented: true, pact: true, ..declared }), []);
    assert!(EMILIA_ROMAGNA.codes_for(Event::PactSigned, &[]).is_empty());
}

#[test]
fn what_the_table_does_not_record_maps_to_nothing() {
    let codes = |event| EMILIA_ROMAGNA.codes_for(event, &[]);
    assert_eq!(codes(Event::DidConfirmed), ["2"]);
    assert_eq!(codes(Event::LabAttended(LabTopic::Cv)), ["6"]);
    assert!(codes(Event::CompanyInformed).is_empty());
}
