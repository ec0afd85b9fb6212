//! What the guidelines say against the terms: on every boundary, from both sides.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::super::{
    Dismissals, Facts, GUIDELINES, KEYS, Request, Span, Terms, extension_refusals, last_day, not_attested,
    not_targeted, refusals,
};
use super::{day, facts, plan, request, terms};
use crate::internship::Guidelines;

fn keys(terms: &Terms, facts: &Facts<'_>) -> Vec<String> {
    refusals(terms, facts).into_iter().map(|finding| finding.key).collect()
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).expect("a day")
}

fn spans(count: usize) -> Vec<Span> {
    vec![Span { from: day("2027-03-01"), until: day("2027-08-31") }; count]
}

#[test]
fn an_ordinary_internship_is_allowed() {
    assert_eq!(keys(&terms(), &facts()), Vec::<String>::new());
}

/// Two to twelve months, twenty-four in targeted placement.
#[test]
fn the_length_is_judged_on_both_ends() {
    let start = terms().starts_on;
    let of = |ends_on, targeted| keys(&Terms { ends_on, targeted, ..terms() }, &facts());
    let (two, twelve, more) = (last_day(start, 2), last_day(start, 12), last_day(start, 24));
    let (two, twelve, more) = (two.expect("a day"), twelve.expect("a day"), more.expect("a day"));
    assert_eq!((two, twelve, more), (day("2027-03-10"), day("2028-01-10"), day("2029-01-10")));
    assert_eq!(of(two.pred_opt().expect("a day"), false), ["internship-limit-short"]);
    assert!(of(two, false).is_empty() && of(twelve, false).is_empty());
    assert_eq!(of(after(twelve, 1), false), ["internship-limit-long"]);
    assert!(of(after(twelve, 1), true).is_empty() && of(more, true).is_empty());
    assert_eq!(of(after(more, 1), true), ["internship-limit-long"]);
}

#[test]
fn a_refusal_names_the_guidelines_its_field_and_the_day() {
    let short = Terms { ends_on: day("2027-02-10"), ..terms() };
    let found = refusals(&short, &facts());
    assert_eq!((found[0].rule, found[0].field.as_deref()), (GUIDELINES, Some("ends-day")));
    assert!(found[0].args.contains(&("day", "10/03/2027".to_owned())));
    assert!(found[0].args.contains(&("months", "2".to_owned())));
}

#[test]
fn it_does_not_begin_in_the_past() {
    let today = Facts { today: terms().starts_on, ..facts() };
    assert!(keys(&terms(), &today).is_empty());
    let late = Facts { today: after(terms().starts_on, 1), ..facts() };
    assert_eq!(keys(&terms(), &late), ["internship-limit-past"]);
    // An extension is of one that began long ago.
    assert!(extension_refusals(&terms(), &late).is_empty());
}

#[test]
fn the_allowance_is_the_region_s() {
    let of = |allowance, weekly_hours| keys(&Terms { allowance, weekly_hours, ..terms() }, &facts());
    assert_eq!(of(499, 30), ["internship-limit-allowance"]);
    assert!(of(500, 30).is_empty() && of(400, 29).is_empty());
    assert_eq!(of(399, 29), ["internship-limit-allowance"]);
}

/// No activation within twelve months of a dismissal from a like job.
#[test]
fn a_dismissal_keeps_the_door_shut_for_twelve_months() {
    let of = |dismissed| keys(&Terms { dismissed_on: Some(day(dismissed)), ..terms() }, &facts());
    assert!(of("2026-01-11").is_empty());
    assert_eq!(of("2026-01-12"), ["internship-limit-dismissals"]);
    let told = Request { dismissed_on: Some(day("2026-10-01")), ..request() };
    assert_eq!(told.terms().expect("terms").dismissed_on, None, "nobody was dismissed");
    let told = Request { dismissals: Some(Dismissals::Somebody), ..told };
    assert_eq!(told.terms().expect("terms").dismissed_on, Some(day("2026-10-01")));
}

#[test]
fn places_and_tutors_count_those_of_the_same_days() {
    let with = |site: &[Span], host: &[Span], promoter: &[Span]| {
        keys(&terms(), &Facts { site, host_tutor: host, promoter_tutor: promoter, ..facts() })
    };
    assert!(with(&spans(1), &spans(2), &spans(19)).is_empty());
    assert_eq!(with(&spans(2), &[], &[]), ["internship-limit-places"]);
    assert_eq!(with(&[], &spans(3), &[]), ["internship-limit-host-tutor"]);
    assert_eq!(with(&[], &[], &spans(20)), ["internship-limit-promoter-tutor"]);
    // Who leaves before it begins, or comes when it is over, takes no place.
    let before = Span { from: day("2026-06-01"), until: day("2027-01-10") };
    let behind = Span { from: day("2027-07-11"), until: day("2027-12-31") };
    assert!(with(&[before, before, behind, behind], &[], &[]).is_empty());
    let touching = Span { until: day("2027-01-11"), ..before };
    assert_eq!(with(&[touching, touching], &[], &[]), ["internship-limit-places"]);
    let unknown = Facts { employees: None, ..facts() };
    assert_eq!(keys(&terms(), &unknown), ["internship-limit-employees"]);
}

#[test]
fn an_attestation_needs_seventy_hours_of_a_hundred() {
    let said = |attended| {
        not_attested(attended, Guidelines::embedded(), day("2027-01-11")).map(|finding| finding.key)
    };
    assert_eq!(said(69).as_deref(), Some("internship-limit-attended"));
    assert_eq!(said(70), None);
}

#[test]
fn whatever_is_missing_is_named_beside_its_field() {
    assert!(request().missing().is_empty() && plan().missing().is_empty());
    let empty = Request::default().missing();
    let fields: Vec<&str> = empty.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "title",
            "profession",
            "goals",
            "tasks",
            "skills",
            "starts-day",
            "ends-day",
            "weekly-hours",
            "schedule",
            "allowance",
            "tutor-name",
            "tutor-role",
            "tutor-contact",
            "dismissals",
            "declares",
        ]
    );
    let undated = Request { dismissals: Some(Dismissals::Somebody), ..request() };
    assert_eq!(undated.missing().iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["dismissed-on-day"]);
    let nothing = super::super::Plan::default().missing();
    for field in ["situation", "monitoring", "inail", "policy", "minutes", "channel"] {
        assert!(nothing.of(field).is_some(), "{field}");
    }
}

#[test]
fn whatever_is_said_against_the_terms_is_listed() {
    let worst =
        Terms { ends_on: day("2030-01-01"), allowance: 0, dismissed_on: Some(day("2026-12-31")), ..terms() };
    let many = spans(99);
    let crowded =
        Facts { today: day("2028-01-01"), site: &many, host_tutor: &many, promoter_tutor: &many, ..facts() };
    let mut found = refusals(&worst, &crowded);
    found.push(not_targeted());
    assert_eq!(found.len(), 8);
    for finding in found {
        assert!(KEYS.contains(&finding.key.as_str()), "{}", finding.key);
    }
}

proptest! {
    /// On every first day exactly the ends from the second to the twelfth month are allowed.
    #[test]
    fn every_start_has_its_two_ends(offset in 0u64..2000, length in 1u64..420) {
        let starts_on = after(day("2026-11-23"), offset);
        let ends_on = after(starts_on, length);
        let told = keys(&Terms { starts_on, ends_on, ..terms() }, &facts());
        let least = last_day(starts_on, 2).expect("a day");
        let most = last_day(starts_on, 12).expect("a day");
        prop_assert_eq!(told.contains(&"internship-limit-short".to_owned()), ends_on < least);
        prop_assert_eq!(told.contains(&"internship-limit-long".to_owned()), ends_on > most);
    }
}
