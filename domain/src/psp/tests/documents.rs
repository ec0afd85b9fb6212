//! Titles, terms, events and when a signature was delivered.

use chrono::{DateTime, Utc};

use super::super::{
    Frequency, Kind, Moment, Progress, Schedule, delivered_from, due, event, programmes, title,
};
use super::{code, day, pack, programme};
use crate::office::OfficeSlug;
use crate::pack::Event;
use crate::passage::{Cause, Enrolment, Facts, PassageId, Recorded};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn passage(service: &str, start: &str) -> Recorded {
    Recorded {
        id: PassageId(format!("{service} {start}")),
        code: code(service),
        office: OfficeSlug::parse("fermo").expect("a slug"),
        start: instant(start),
        minutes: Some(30),
        facts: Facts::default(),
        cause: Cause::Hand,
        reversed: false,
    }
}

/// R051: PSP, PSP GG, PpL; R111: PpL also in targeted placement, which names L. 68 otherwise.
#[test]
fn r051_r111_titles_follow_the_programmes() {
    let of = |ids: &[&str]| title(Kind::Pact, &ids.iter().map(|id| programme(id)).collect::<Vec<_>>());
    assert_eq!(of(&[]), "pact-title-psp");
    assert_eq!(of(&["GG"]), "pact-title-psp-gg");
    assert_eq!(of(&["RdC"]), "pact-title-ppl");
    assert_eq!(of(&["L68"]), "pact-title-psp-l68");
    assert_eq!(of(&["L68", "RdC"]), "pact-title-ppl");
    assert_eq!(of(&["AdR"]), "pact-title-psp");
    assert_eq!(title(Kind::ActionPlan, &[programme("RdC")]), "pact-title-plan");
}

/// R008: a programme that is over gives no title any more.
#[test]
fn r008_only_running_programmes_count() {
    let pack = pack();
    let enrolled = |id| Enrolment { programme: programme(id), from: day("2020-01-01"), to: None };
    let enrolments = [enrolled("RdC"), enrolled("L68"), enrolled("GG")];
    let then = programmes(&pack, &enrolments, day("2022-05-01"));
    assert_eq!(then, [programme("GG"), programme("L68"), programme("RdC")]);
    assert_eq!(programmes(&pack, &enrolments, day("2026-11-23")), [programme("L68")]);
}

/// R054, R112, I02: the first signature of a declaration is the pact's, every later one an update.
#[test]
fn r054_r112_the_first_signature_of_a_declaration_is_the_pact_s() {
    let pack = pack();
    let of = |history: &[Recorded]| event(Kind::Pact, &pack, history, day("2026-11-20"));
    assert_eq!(of(&[]), Some(Event::PactSigned));
    assert_eq!(of(&[passage("C.1", "2026-11-23T09:00:00Z")]), Some(Event::PactSigned));
    for signed in ["D.1", "M3.1"] {
        assert_eq!(of(&[passage(signed, "2026-11-23T09:00:00Z")]), Some(Event::PactUpdated));
        assert_eq!(
            of(&[passage(signed, "2026-11-19T09:00:00Z")]),
            Some(Event::PactSigned),
            "of another declaration"
        );
        let reversed = Recorded { reversed: true, ..passage(signed, "2026-11-23T09:00:00Z") };
        assert_eq!(of(&[reversed]), Some(Event::PactSigned));
    }
    assert_eq!(event(Kind::ActionPlan, &pack, &[], day("2026-11-20")), None);
}

/// R021, R054: it ended with the signature, and began after what the day already holds.
#[test]
fn r021_r054_a_signature_was_delivered_on_its_day_and_after_what_went_before() {
    let now = instant("2026-11-23T10:00:00Z");
    assert_eq!(delivered_from(now, 45, &[]), instant("2026-11-23T09:15:00Z"));
    let welcome = [passage("A.1", "2026-11-23T09:30:00Z"), passage("D.1", "2026-11-20T09:59:59Z")];
    assert_eq!(delivered_from(now, 45, &welcome), instant("2026-11-23T09:30:00.001Z"));
    assert_eq!(delivered_from(now, 45, &[passage("D.1", "2026-11-23T10:00:00Z")]), now);
    // Half past midnight in Rome: the meeting was on another day, the signature was not.
    let night = instant("2026-11-22T23:30:00Z");
    assert_eq!(delivered_from(night, 45, &[]), instant("2026-11-22T23:00:00Z"));
}

/// R057, R152: in Piemonte the pact comes before orientation and the plan after it; in Marche the pact follows (R038).
#[test]
fn r038_r057_r152_documents_are_due_when_the_region_says() {
    let marche = pack().settings.documents;
    assert_eq!(marche, Schedule { pact: Moment::AfterOrientation, plan: None });
    assert!(marche.has(Kind::Pact) && !marche.has(Kind::ActionPlan));
    let piemonte = Schedule { pact: Moment::BeforeOrientation, plan: Some(Moment::AfterOrientation) };
    let at = |oriented, pact, plan| Progress { declared: true, oriented, pact, plan };
    assert_eq!(due(&marche, &Progress::default()), []);
    assert_eq!(due(&marche, &at(false, false, false)), []);
    assert_eq!(due(&marche, &at(true, false, false)), [Kind::Pact]);
    assert_eq!(due(&marche, &at(true, true, false)), []);
    assert_eq!(due(&piemonte, &at(false, false, false)), [Kind::Pact]);
    assert_eq!(due(&piemonte, &at(false, true, false)), []);
    assert_eq!(due(&piemonte, &at(true, true, false)), [Kind::ActionPlan]);
    assert_eq!(due(&piemonte, &at(true, true, true)), []);
}

#[test]
fn the_next_contact_follows_by_the_frequency() {
    let after = |frequency: Frequency| frequency.after(day("2027-01-31")).expect("a day");
    let days: Vec<_> = Frequency::ALL.iter().map(|frequency| after(*frequency).to_string()).collect();
    assert_eq!(days, ["2027-02-07", "2027-02-14", "2027-02-28", "2027-03-31", "2027-04-30"]);
}
