//! Who sits where: nobody twice, nobody beyond what is allowed, and no place lost.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::super::{Moment, Span, arrange, first_free, last_day, together};
use super::day;

fn span(from: &str, until: &str) -> Span {
    Span { from: day(from), until: day(until) }
}

#[test]
fn who_comes_after_somebody_sits_on_the_same_chair() {
    let first = span("2027-01-11", "2027-07-10");
    let next = span("2027-07-11", "2028-01-10");
    assert_eq!(first_free(&[(1, first)], next, 1), Some(1));
    assert_eq!(first_free(&[(1, first)], span("2027-07-10", "2028-01-10"), 1), None);
    assert_eq!(first_free(&[(1, first)], first, 2), Some(2));
    assert_eq!(first_free(&[], first, 0), None);
}

/// First come, first seated is not enough: here the chairs are changed and all have one.
#[test]
fn chairs_are_changed_when_that_alone_makes_room() {
    let (a, b) = (span("2027-01-01", "2027-03-31"), span("2027-02-01", "2027-06-30"));
    let (c, between) = (span("2027-08-01", "2027-12-31"), span("2027-06-01", "2027-08-31"));
    // b sits on 2, c on 1, and who overlaps both finds no chair.
    assert_eq!(first_free(&[(1, a), (2, b), (1, c)], between, 2), None);
    let arranged = arrange(&[a, b, c, between], 2).expect("on no day are there three");
    assert_ne!(arranged[1], arranged[3]);
    assert_ne!(arranged[2], arranged[3]);
}

#[test]
fn months_end_on_the_day_before_their_number() {
    assert_eq!(last_day(day("2027-01-11"), 2), Some(day("2027-03-10")));
    assert_eq!(last_day(day("2027-12-31"), 2), Some(day("2028-02-28")), "the last of February is the 29th");
    assert_eq!(last_day(day("2028-02-29"), 12), Some(day("2029-02-27")));
    assert_eq!(last_day(day("2027-03-01"), 12), Some(day("2028-02-29")));
}

/// R129: the first day, the one in the middle, the last.
#[test]
fn r129_contacts_are_planned_at_start_during_and_at_the_end() {
    let planned = |span: Span| Moment::ALL.iter().map(|m| m.planned_on(span).to_string()).collect::<Vec<_>>();
    assert_eq!(planned(span("2027-01-11", "2027-07-10")), ["2027-01-11", "2027-04-11", "2027-07-10"]);
    assert_eq!(planned(span("2027-01-11", "2027-01-11")), ["2027-01-11"; 3]);
}

fn from_days(from: u64, length: u64) -> Span {
    let at = |days| day("2027-01-01").checked_add_days(Days::new(days)).expect("a day");
    Span { from: at(from), until: at(from + length) }
}

fn most_at_once(spans: &[Span]) -> u32 {
    let there = |on: NaiveDate| spans.iter().filter(|span| span.from <= on && on <= span.until).count();
    let most = spans.iter().map(|span| there(span.from)).max().unwrap_or(0);
    u32::try_from(most).expect("few")
}

proptest! {
    /// There is an arrangement exactly when on no day more people than places are there, and it seats nobody twice.
    #[test]
    fn an_arrangement_is_found_exactly_when_there_is_one(
        days in prop::collection::vec((0u64..60, 0u64..30), 0..9),
        places in 0u32..5,
    ) {
        let spans: Vec<Span> = days.iter().map(|(from, length)| from_days(*from, *length)).collect();
        let arranged = arrange(&spans, places);
        prop_assert_eq!(arranged.is_some(), most_at_once(&spans) <= places);
        let arranged = arranged.unwrap_or_default();
        for (a, place) in arranged.iter().enumerate() {
            prop_assert!((1..=places).contains(place));
            for b in 0..a {
                prop_assert!(arranged[b] != *place || !spans[a].overlaps(spans[b]));
            }
        }
    }

    /// Counted day by day, and whatever the order in which they are told.
    #[test]
    fn those_of_the_same_days_are_counted_right(
        days in prop::collection::vec((0u64..60, 0u64..30), 0..9),
        own in (0u64..60, 0u64..30),
    ) {
        let mut spans: Vec<Span> = days.iter().map(|(from, length)| from_days(*from, *length)).collect();
        let own = from_days(own.0, own.1);
        let by_day = own.from.iter_days().take_while(|on| *on <= own.until).map(|on| {
            1 + spans.iter().filter(|span| span.from <= on && on <= span.until).count()
        });
        let most = u32::try_from(by_day.max().expect("a day")).expect("few");
        prop_assert_eq!(together(&spans, own), most);
        spans.reverse();
        prop_assert_eq!(together(&spans, own), most);
    }
}
