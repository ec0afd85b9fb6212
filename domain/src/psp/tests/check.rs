//! What a text must say before it is shown, and what is worth a second look.

use super::super::{Content, Facts, KEYS, Kind};
use super::{code, day, heading, pack, programme, whole};
use crate::did::ProfilingIndex;

fn missing(content: &Content) -> Vec<(String, String)> {
    content.missing().iter().map(|e| (e.field.clone(), e.key.clone())).collect()
}

/// The goals, and art. 20 c. 2 a-e and c. 3 a-c D.Lgs. 150/2015: each, left out alone, is named beside its field.
#[test]
fn art_20_demands_each_of_its_points() {
    assert_eq!(missing(&whole()), []);
    type Forget = fn(&mut Content);
    let points: [(&str, &str, Forget); 10] = [
        ("goals", "pact-missing-goals", |c| c.goals.clear()),
        ("responsible", "pact-missing-responsible", |c| c.heading.responsible = "  ".to_owned()),
        ("profile-qualitative", "pact-missing-profile", |c| c.profile.qualitative.clear()),
        ("search-0-text", "pact-missing-search", |c| c.search_acts.clear()),
        ("search-0-timing", "pact-missing-timing", |c| c.search_acts[0].timing.clear()),
        ("contacts", "pact-missing-contacts", |c| c.contacts = None),
        ("search-proof", "pact-missing-proof", |c| c.search_proof.clear()),
        ("availability", "pact-missing-initiatives", |c| c.availability.initiatives = false),
        ("availability", "pact-missing-training", |c| c.availability.training = false),
        ("availability", "pact-missing-offers", |c| c.availability.offers = false),
    ];
    for (field, key, forget) in points {
        let mut content = whole();
        forget(&mut content);
        assert_eq!(missing(&content), [(field.to_owned(), key.to_owned())]);
        assert!(KEYS.contains(&key), "{key}");
    }
    let blank = Content::begin(heading(Kind::Pact), None);
    assert_eq!(missing(&blank).len(), 8);
}

/// R052: a profiling result is there, or the profile is told in words and a warning is shown.
#[test]
fn r052_with_the_index_awaited_the_profile_is_told_in_words_and_a_warning_is_shown() {
    let pack = pack();
    let facts = Facts { pack: &pack, today: day("2026-11-23"), programmes: &[] };
    let rules = |content: &Content| content.warnings(&facts).iter().map(|f| f.rule).collect::<Vec<_>>();
    let awaited = whole();
    assert_eq!(rules(&awaited), ["R052"]);
    let mut told = whole();
    told.profile.index = ProfilingIndex::new(644_372, "MyANPAL".to_owned(), day("2026-11-20"));
    told.profile.qualitative.clear();
    assert!(missing(&told).is_empty() && rules(&told).is_empty());
}

/// R057: a plan is operative; what art. 20 demands stands in its pact.
#[test]
fn r057_a_plan_says_goals_and_measures() {
    let mut plan = Content::begin(heading(Kind::ActionPlan), None);
    let keys: Vec<_> = missing(&plan).into_iter().map(|(_, key)| key).collect();
    assert_eq!(keys, ["pact-missing-goals", "pact-missing-measures"]);
    plan.goals = "Un lavoro.".to_owned();
    plan.measures = whole().measures;
    assert!(missing(&plan).is_empty());
}

/// R007: a service of a programme is promised only with a warning to who is not enrolled.
#[test]
fn r007_a_service_of_a_programme_is_worth_a_second_look() {
    let pack = pack();
    let mut content = whole();
    content.measures[0].service = code("M5.5");
    let rules = |programmes: &[_]| {
        let facts = Facts { pack: &pack, today: day("2026-11-23"), programmes };
        content.warnings(&facts).iter().map(|f| (f.rule, f.key.clone())).collect::<Vec<_>>()
    };
    assert!(rules(&[]).contains(&("R007", "pact-warning-programme".to_owned())));
    assert!(!rules(&[programme("L68")]).iter().any(|(rule, _)| *rule == "R007"));
}

#[test]
fn a_promise_that_is_due_yesterday_is_worth_a_second_look() {
    let pack = pack();
    let found = |today| {
        let facts = Facts { pack: &pack, today: day(today), programmes: &[] };
        whole().warnings(&facts).into_iter().find(|f| f.key == "pact-warning-past")
    };
    assert_eq!(found("2026-12-01"), None);
    let late = found("2026-12-02").expect("one is late");
    assert!(late.args.contains(&("count", "1".to_owned())));
}

#[test]
fn whatever_is_said_against_a_text_is_listed() {
    let pack = pack();
    let facts = Facts { pack: &pack, today: day("2027-01-01"), programmes: &[] };
    let mut content = whole();
    content.measures[0].service = code("M5.5");
    for finding in content.warnings(&facts) {
        assert!(KEYS.contains(&finding.key.as_str()), "{}", finding.key);
    }
}
