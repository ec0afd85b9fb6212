//! Which act records what: R076, R077, R115, R127-R129, I08.

use super::super::{Moment, Service};
use super::{day, pack};
use crate::catalogue::{LepCode, ProgrammeId};
use crate::pack::{Event, LabTopic, Pack};
use crate::passage::{Fact, Facts};

fn codes(service: &Service, programmes: &[&str]) -> Vec<String> {
    let programmes: Vec<_> =
        programmes.iter().map(|id| ProgrammeId::parse(id).expect("a programme")).collect();
    pack().codes_for(service.event(), &programmes).iter().map(LepCode::to_string).collect()
}

fn facts(service: &Service, code: &str) -> Facts {
    service.facts(&pack(), LepCode::parse(code).expect("a code"))
}

fn agreed() -> Service {
    Service::Agreed { convention_signed_on: day("2027-01-04"), project_approved_on: day("2027-01-05") }
}

fn reference() -> String {
    "0193f0aa".to_owned()
}

/// R127, R128: management and the convention are the company's; mere information is never recorded with them.
#[test]
fn r127_r128_management_and_the_convention_are_the_company_s() {
    for (service, code) in
        [(Service::Administered, "R.2"), (Service::Monitored(Moment::During), "R.2"), (agreed(), "R.3")]
    {
        assert_eq!(codes(&service, &[]), [code]);
        assert!(service.is_company_s());
    }
    assert_eq!(facts(&Service::Administered, "R.2").choice(Fact::InternshipActivity), Some("administration"));
}

/// R129: the contact says which one it was.
#[test]
fn r129_contacts_are_management_with_their_moment() {
    let said = |moment| facts(&Service::Monitored(moment), "R.2").choice(Fact::InternshipActivity);
    let moments: Vec<_> = Moment::ALL.iter().map(|moment| said(*moment)).collect();
    assert_eq!(moments, [Some("tutor_start"), Some("tutor_during"), Some("tutor_end")]);
}

/// I08: both days are stored.
#[test]
fn r128_i08_the_convention_s_two_days_are_stored() {
    let facts = facts(&agreed(), "R.3");
    assert_eq!(facts.date(Fact::ConventionSignedOn), Some(day("2027-01-04")));
    assert_eq!(facts.date(Fact::PfiApprovedOn), Some(day("2027-01-05")));
}

/// R076, R077, R115: F2.1 and F2.4 for the intern, M6.4 and M6.1 under L. 68, bound by the reference.
#[test]
fn r076_r077_r115_the_intern_s_codes_follow_the_programme() {
    let proposed = Service::Proposed { reference: reference() };
    let started = Service::Started { reference: reference() };
    let attested = Service::Attested { reference: reference(), ended_on: day("2027-07-10") };
    for (service, ordinary, targeted) in
        [(&proposed, "F2.4", "M6.1"), (&started, "F2.1", "M6.4"), (&attested, "F2.4", "M6.1")]
    {
        assert_eq!(codes(service, &[]), [ordinary]);
        assert_eq!(codes(service, &["L68"]), [targeted]);
        assert!(!service.is_company_s());
        assert_eq!(facts(service, targeted).text(Fact::Vacancy), Some("0193f0aa"));
        assert_eq!(facts(service, ordinary).text(Fact::Vacancy), None, "not asked");
    }
    let papers = facts(&attested, "F2.4");
    assert_eq!(papers.choice(Fact::InternshipAct), Some("attestation"));
    assert_eq!(papers.date(Fact::InternshipEnd), Some(day("2027-07-10")));
    assert!(papers.ticked(Fact::InternshipPapers));
    assert_eq!(facts(&proposed, "F2.4").choice(Fact::InternshipAct), Some("shortlist"));
}

/// R180: accompaniment, internship and matching are three ways, and what is done on one is never recorded as another.
#[test]
fn r180_accompaniment_internship_and_matching_are_three_ways() {
    for (event, way) in [
        (Event::LabAttended(LabTopic::JobSearch), "F1."),
        (Event::InternshipStarted, "F2."),
        (Event::InternshipServed, "F2."),
        (Event::PreselectionDone, "F3."),
        (Event::OutcomeRecorded, "F3."),
    ] {
        let codes: Vec<String> = pack().codes_for(event, &[]).iter().map(LepCode::to_string).collect();
        assert!(!codes.is_empty() && codes.iter().all(|code| code.starts_with(way)), "{event:?}: {codes:?}");
    }
}

/// R173: in Emilia-Romagna an internship is one service, and what the region does not record is not invented.
#[test]
fn r173_other_regions_record_what_they_print() {
    let region = |pack: Pack, service: &Service| pack.codes_for(service.event(), &[]).len();
    let started = Service::Started { reference: reference() };
    let proposed = Service::Proposed { reference: reference() };
    let pack = |id| Pack::by_id(id).expect("one of ours").expect("the pack loads");
    let emilia = || pack("emilia-romagna");
    assert_eq!((region(emilia(), &started), region(emilia(), &proposed)), (1, 0));
    assert_eq!(region(pack("piemonte"), &agreed()), 0);
}
