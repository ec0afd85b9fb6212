//! Every size and every day: what the guidelines allow on each side of each boundary, counted in another way than the code does.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::super::{Facts, Guidelines, Span, Terms, extension_refusals, last_day, not_attested, refusals};
use super::{day, facts, terms};

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).expect("a day")
}

fn says(terms: &Terms, facts: &Facts<'_>, key: &str) -> bool {
    refusals(terms, facts).iter().any(|finding| finding.key == key)
}

/// Interns that a site of this size may have, as the guidelines say it in words: one, two, then the tenth that was begun.
fn places(people: u32) -> usize {
    let tenths = (0..people).step_by(10).count();
    match people {
        0..6 => 1,
        6..21 => 2,
        _ => tenths,
    }
}

/// The same day some months later, or the last of a month that is too short for it: by the calendar's own figures.
fn months_later(start: NaiveDate, months: u32) -> NaiveDate {
    let counted = start.month0() + months;
    let year = start.year() + i32::try_from(counted / 12).expect("few");
    let fits = |day: u32| NaiveDate::from_ymd_opt(year, counted % 12 + 1, day);
    (1..=start.day()).rev().find_map(fits).expect("every month has a first")
}

/// The whole of somebody else's time at the site.
fn beside(count: usize) -> Vec<Span> {
    vec![Span { from: day("2027-03-01"), until: day("2027-08-31") }; count]
}

#[test]
fn the_words_are_the_ones_of_the_guidelines() {
    let said: Vec<usize> = [0, 5, 6, 20, 21, 30, 31, 40, 41, 250].into_iter().map(places).collect();
    assert_eq!(said, [1, 1, 2, 2, 3, 3, 4, 4, 5, 25]);
    assert_eq!(months_later(day("2027-12-31"), 2), day("2028-02-29"));
    assert_eq!(months_later(day("2027-01-11"), 12), day("2028-01-11"));
}

/// All sizes up to five hundred, from a site where one place is left to one where none is.
#[test]
fn on_every_size_the_last_place_is_allowed_and_the_next_is_not() {
    for people in 0..=500 {
        let most = places(people);
        let with = |others: usize| {
            let site = beside(others);
            let facts = Facts { employees: Some(people), site: &site, ..facts() };
            says(&terms(), &facts, "internship-limit-places")
        };
        assert!(!with(most - 1), "the last of {most} on {people}");
        assert!(with(most), "one more than {most} on {people}");
    }
}

/// Three for a tutor of the host, twenty for one of the promoter, and no more.
#[test]
fn on_every_number_of_interns_a_tutor_follows_as_many_as_allowed() {
    for others in 0..30 {
        let followed = beside(others);
        let host = Facts { host_tutor: &followed, ..facts() };
        let promoter = Facts { promoter_tutor: &followed, ..facts() };
        assert_eq!(says(&terms(), &host, "internship-limit-host-tutor"), others >= 3, "{others}");
        assert_eq!(says(&terms(), &promoter, "internship-limit-promoter-tutor"), others >= 20, "{others}");
    }
}

#[test]
fn on_every_attendance_seventy_is_where_it_begins() {
    for attended in 0..=100 {
        let refused = not_attested(attended, Guidelines::embedded(), day("2027-01-11")).is_some();
        assert_eq!(refused, attended < 70, "{attended}");
    }
}

proptest! {
    /// From every first day, in leap years too: as long as two months, at most twelve, in targeted placement twenty-four.
    #[test]
    fn every_first_day_has_its_last_ones(offset in 0u64..3000, length in 0u64..800, targeted in any::<bool>()) {
        let starts_on = after(day("2026-11-23"), offset);
        let ends_on = after(starts_on, length);
        let most = if targeted { 24 } else { 12 };
        // What ends on a day is over on the next.
        let over = after(ends_on, 1);
        let judged = Terms { starts_on, ends_on, targeted, ..terms() };
        let short = over < months_later(starts_on, 2);
        let long = over > months_later(starts_on, most);
        prop_assert_eq!(says(&judged, &facts(), "internship-limit-short"), short);
        prop_assert_eq!(says(&judged, &facts(), "internship-limit-long"), long);
        let extended = extension_refusals(&judged, &facts());
        prop_assert_eq!(extended.iter().any(|finding| finding.key == "internship-limit-long"), long);
        prop_assert_eq!(last_day(starts_on, most), months_later(starts_on, most).pred_opt());
    }

    /// A dismissal shuts the door until the same day of the next year.
    #[test]
    fn every_dismissal_has_its_day(offset in 0u64..800, before in 0u64..800) {
        let starts_on = after(day("2026-11-23"), offset);
        let dismissed = starts_on.checked_sub_days(Days::new(before)).expect("a day");
        let judged = Terms { starts_on, ends_on: after(starts_on, 100), dismissed_on: Some(dismissed), ..terms() };
        let shut = starts_on < months_later(dismissed, 12);
        prop_assert_eq!(says(&judged, &facts(), "internship-limit-dismissals"), shut);
    }

    /// Marche pays 400 and from thirty hours on 500, Piemonte 600, whoever is not listed 300.
    #[test]
    fn every_allowance_is_judged_by_the_region_and_the_hours(weekly_hours in 1u16..49, allowance in 0u32..700) {
        for (region, least) in [("11", if weekly_hours < 30 { 400 } else { 500 }), ("01", 600), ("08", 300)] {
            let judged = Terms { weekly_hours, allowance, ..terms() };
            let here = Facts { region, ..facts() };
            prop_assert_eq!(says(&judged, &here, "internship-limit-allowance"), allowance < least, "{}", region);
        }
    }

    /// It begins today or later.
    #[test]
    fn every_day_before_today_is_past(offset in 0u64..60, today in 0u64..60) {
        let judged = Terms { starts_on: after(day("2027-01-11"), offset), ..terms() };
        let now = Facts { today: after(day("2027-01-11"), today), ..facts() };
        prop_assert_eq!(says(&judged, &now, "internship-limit-past"), offset < today);
    }

    /// Whoever is there on any of the days counts, and nobody else, on every size.
    #[test]
    fn whoever_is_there_on_one_of_the_days_counts(
        people in 0u32..60,
        times in prop::collection::vec((0u64..200, 0u64..100), 0..8),
    ) {
        let first = day("2026-12-01");
        let site: Vec<Span> =
            times.iter().map(|(from, length)| Span { from: after(first, *from), until: after(first, from + length) }).collect();
        let judged = Terms { starts_on: day("2027-02-01"), ends_on: day("2027-04-30"), ..terms() };
        let on = |today: &NaiveDate| site.iter().filter(|one| one.from <= *today && *today <= one.until).count();
        let days = judged.starts_on.iter_days().take_while(|today| *today <= judged.ends_on);
        let most = days.map(|today| on(&today)).max().unwrap_or(0);
        let here = Facts { employees: Some(people), site: &site, ..facts() };
        prop_assert_eq!(says(&judged, &here, "internship-limit-places"), most + 1 > places(people));
    }
}
