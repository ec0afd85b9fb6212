use super::*;
use crate::calendar::{NoticeRefusal, NoticeRule, TermKind, Terms};

const LAW: NoticeRule = NoticeRule { min_hours: 24, max_hours: 72 };

fn starts(rule: Option<NoticeRule>, supply: &Supply, now: &str, count: usize) -> Vec<String> {
    let mut asked = query("C.1", "2026-11-01", "2027-05-01");
    asked.demand.who = Who::Operator;
    let none = Occupied::default();
    let search = Search::new(&asked, supply, &none, at(now)).expect("a search that can have an answer");
    let hours = supply.rules.min_notice_hours;
    let found = places_to_convene(&search, rule, hours, at(now), count);
    found.iter().map(|place| clock(place.span.from)).collect()
}

#[test]
fn only_who_asked_for_a_benefit_is_obliged() {
    let figures = Terms::embedded();
    let on = day("2026-11-20");
    assert_eq!(notice(TermKind::ContactAfterInps, figures, on), Some(LAW));
    assert_eq!(notice(TermKind::ContactAfterDid, figures, on), None);
    assert_eq!(notice(TermKind::ContactAfterInps, figures, day("2015-01-01")), None, "before the law");
}

#[test]
fn the_notice_of_the_law_counts_working_days_only() {
    // Friday 20 November, 10:00: Saturday and Sunday give no notice.
    let found = starts(Some(LAW), &supply(), "2026-11-20 10:00", 100);
    assert_eq!(found.first().map(String::as_str), Some("2026-11-23 10:00"));
    assert_eq!(found.last().map(String::as_str), Some("2026-11-25 09:15"));
    // Friday 4 December: Tuesday the 8th is a holiday, so Wednesday gives 48 hours and Thursday 72.
    let found = starts(Some(LAW), &supply(), "2026-12-04 10:00", 100);
    assert_eq!(found.first().map(String::as_str), Some("2026-12-07 10:00"));
    assert_eq!(found.last().map(String::as_str), Some("2026-12-10 09:15"));
    // Nor is Easter Monday, 29 March 2027, after the night in which the clocks go forward.
    let found = starts(Some(LAW), &supply(), "2027-03-26 10:00", 1);
    assert_eq!(found, ["2027-03-30 10:00"]);
}

#[test]
fn who_is_not_obliged_gets_the_notice_of_the_centre() {
    let found = starts(None, &supply(), "2026-11-20 10:00", 3);
    // Saturday gives hours, and nobody receives on it.
    assert_eq!(found, ["2026-11-23 09:00", "2026-11-23 09:15", "2026-11-24 09:00"], "not one morning alone");
    let mut quick = supply();
    quick.rules.min_notice_hours = 1;
    let found = starts(None, &quick, "2026-11-20 10:00", 2);
    assert_eq!(found, ["2026-11-20 11:00", "2026-11-20 11:15"]);
}

#[test]
fn what_is_proposed_may_be_told_and_nothing_else() {
    let supply = supply();
    let tell = |rule, meeting| may_convene(rule, 24, at("2026-11-20 10:00"), at(meeting), &supply.holidays);
    assert_eq!(tell(Some(LAW), "2026-11-23 10:00"), Ok(()));
    assert_eq!(tell(Some(LAW), "2026-11-23 09:59"), Err(NoticeRefusal::TooShort { hours: 23 }));
    assert_eq!(tell(Some(LAW), "2026-11-25 10:01"), Err(NoticeRefusal::TooLong { hours: 72 }));
    assert_eq!(tell(Some(LAW), "2026-11-21 11:00"), Err(NoticeRefusal::NotWorkingDay));
    assert_eq!(tell(None, "2026-11-21 09:30"), Err(NoticeRefusal::TooShort { hours: 23 }));
    assert_eq!(tell(None, "2026-12-30 10:00"), Ok(()));
}

#[test]
fn urgency_tells_who_cannot_find_a_place_in_time() {
    let (today, due) = (day("2026-11-20"), day("2026-11-27"));
    let standing =
        |booked: Option<&str>, free: Option<&str>| Standing::of(due, booked.map(at), free.map(at), today);
    assert_eq!(standing(None, Some("2026-11-27 12:00")), Standing::Open);
    assert_eq!(standing(None, Some("2026-11-30 09:00")), Standing::NoPlace);
    assert_eq!(standing(None, None), Standing::NoPlace);
    assert_eq!(standing(Some("2026-11-27 09:00"), None), Standing::Booked);
    assert_eq!(standing(Some("2026-11-30 09:00"), None), Standing::BookedLate);
    let late = Standing::of(day("2026-11-19"), None, Some(at("2026-11-23 09:00")), today);
    assert_eq!(late, Standing::Over);
    assert!(late.is_open() && !standing(Some("2026-11-30 09:00"), None).is_open());
}
