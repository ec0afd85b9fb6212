//! The dated figures: every one has its source, and a faulty file names its row.

use proptest::prelude::*;

use super::super::{Guidelines, LimitKind};
use super::day;

#[test]
fn every_figure_has_its_day_and_its_source() {
    let guidelines = Guidelines::embedded();
    for kind in LimitKind::ALL {
        let row = guidelines.limit(*kind, day("2026-11-23")).expect("a figure");
        assert!(row.verified || row.source.len() > 20, "{kind:?}");
        assert!(guidelines.limit(*kind, day("2017-05-24")).is_none());
        assert!(guidelines.limit(*kind, day("2017-05-25")).is_some());
    }
    let (sources, verified) = guidelines.sources("11", day("2026-11-23"));
    assert!(!verified && sources.len() > 3);
    assert!(sources.iter().any(|source| source.contains("DGR 1474/2017")));
    let (elsewhere, _) = guidelines.sources("08", day("2026-11-23"));
    assert!(!elsewhere.iter().any(|source| source.contains("Marche")));
}

#[test]
fn the_least_allowance_is_the_region_s_by_hours_else_the_country_s() {
    let euros = |region: &str, hours| {
        Guidelines::embedded().allowance(region, hours, day("2026-11-23")).map(|row| row.value.euros)
    };
    assert_eq!(euros("11", 29), Some(400));
    assert_eq!(euros("11", 30), Some(500));
    assert_eq!(euros("01", 20), Some(600));
    assert_eq!(euros("08", 40), Some(300));
}

/// ≤5 → 1, 6-20 → 2, >20 → 10 % rounded up.
#[test]
fn places_follow_the_size_of_the_site() {
    let places = |people| Guidelines::embedded().places(people, 0, 0, day("2027-01-11"));
    for (people, interns) in
        [(0, 1), (5, 1), (6, 2), (20, 2), (21, 3), (30, 3), (31, 4), (100, 10), (101, 11), (1000, 100)]
    {
        assert_eq!(places(people), interns, "{people}");
    }
    assert_eq!(Guidelines::embedded().places(12, 0, 0, day("2017-05-24")), 0);
}

/// Who hired 20, 50, 75, 100 % of the interns of 24 months has 1, 2, 3, 4 more, above twenty people.
#[test]
fn hiring_former_interns_gives_more_places() {
    let places =
        |people, former, hired| Guidelines::embedded().places(people, former, hired, day("2027-01-11"));
    for (former, hired, more) in
        [(10, 1, 0), (10, 2, 1), (10, 4, 1), (10, 5, 2), (4, 3, 3), (3, 3, 4), (0, 0, 0)]
    {
        assert_eq!(places(21, former, hired), 3 + more, "{hired} of {former}");
        assert_eq!(places(20, former, hired), 2);
    }
}

proptest! {
    /// On every size there is at least one place, never fewer for more people, and the tenth is enough.
    #[test]
    fn places_grow_with_the_site(people in 0u32..100_000, former in 0u32..50, hired in 0u32..50) {
        let hired = hired.min(former);
        let of = |people, hired| Guidelines::embedded().places(people, former, hired, day("2027-01-11"));
        let places = of(people, hired);
        prop_assert!(places >= 1);
        prop_assert!(of(people + 1, hired) >= places);
        prop_assert!(of(people, former) >= places);
        if people > 20 {
            let base = of(people, 0);
            prop_assert!(base * 10 >= people && (base - 1) * 10 < people);
            prop_assert!(places <= base + 4);
        }
    }
}

#[test]
fn a_faulty_row_is_named() {
    let whole = include_str!("../../../data/internship.toml");
    let fails = |text: String| {
        let error = Guidelines::parse(&text).expect_err("a faulty file");
        (error.table, error.row, error.field)
    };
    let limit = |kind: &str, from: &str, source: &str| {
        format!(
            "{whole}\n[[limit]]\nkind = \"{kind}\"\nvalue = 1\nvalid_from = \"{from}\"\nverified = true\nsource = \"{source}\"\n"
        )
    };
    assert_eq!(fails(limit("max_weeks", "2020-01-01", "x")), ("limit", 9, "kind"));
    assert_eq!(fails(limit("min_months", "2020-01-01", "x")), ("limit", 9, "kind"));
    assert_eq!(fails(limit("min_months", "2020-02-30", "x")), ("limit", 9, "valid_from"));
    assert_eq!(fails(limit("min_months", "2016-01-01", " ")), ("limit", 9, "source"));
    let both = whole.replacen("interns = 1\nvalid_from", "interns = 1\npercent = 5\nvalid_from", 1);
    assert_eq!(fails(both), ("places", 1, "interns"));
    assert_eq!(fails(whole.replace("from = 6\n", "from = 5\n")), ("places", 2, "from"));
    assert_eq!(fails("[[limit]]\nkind = 1".to_owned()), ("file", 0, "file"));
}
