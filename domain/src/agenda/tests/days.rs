//! Days that are not like the others.

use super::*;
use crate::calendar::Holiday;

/// A supply with one opening of Anna on one weekday.
fn only(weekday: Weekday, hours: &str) -> Supply {
    let openings = vec![opening(operator("anna"), weekday, stretch(hours, &["room1"]))];
    Supply { openings, ..supply() }
}

fn starts(supply: &Supply, service: &str, date: &str, now: &str) -> Vec<String> {
    let found = places(&query(service, date, date), supply, &[], now);
    found.iter().map(|place| place.span.from.format("%H:%MZ").to_string()).collect()
}

#[test]
fn the_night_of_march_has_an_hour_less() {
    let mut supply = only(Weekday::Sun, "01:00-04:00");
    supply.rules.step_minutes = NonZeroU16::new(30).expect("not zero");
    // 29 March 2026: from 1:00 to 4:00 are two hours.
    assert_eq!(
        starts(&supply, "A.1", "2026-03-29", "2026-03-20 08:00"),
        ["00:00Z", "00:30Z", "01:00Z", "01:30Z"]
    );
    assert_eq!(starts(&supply, "A.1", "2026-03-22", "2026-03-20 08:00").len(), 6);
    let wish = request("A.1", "2026-03-29 03:00", "anna");
    let booking = book(&wish, &supply, &[], "2026-03-20 08:00").expect("the hour after the leap");
    assert_eq!(
        (clock(booking.starts_at), clock(booking.ends_at)),
        ("2026-03-29 03:00".into(), "2026-03-29 03:15".into())
    );
    // An appointment of 90 minutes lasts 90 minutes, whatever the clock shows.
    assert_eq!(starts(&supply, "C.1", "2026-03-29", "2026-03-20 08:00"), ["00:00Z", "00:30Z"]);
}

#[test]
fn hours_that_march_skips_are_no_opening() {
    let supply = only(Weekday::Sun, "02:30-03:00");
    assert!(supply.occurrences_on(day("2026-03-29")).is_empty());
    assert_eq!(supply.occurrences_on(day("2026-03-22")).len(), 1);
}

#[test]
fn the_night_of_october_has_an_hour_more() {
    let mut supply = only(Weekday::Sun, "01:00-04:00");
    supply.rules.step_minutes = NonZeroU16::new(60).expect("not zero");
    // 25 October 2026: the hour from 2 to 3 comes twice, and both are places.
    assert_eq!(
        starts(&supply, "A.1", "2026-10-25", "2026-10-20 08:00"),
        ["23:00Z", "00:00Z", "01:00Z", "02:00Z"]
    );
    let mut wish = request("A.1", "2026-10-25 02:00", "anna");
    let first = book(&wish, &supply, &[], "2026-10-20 08:00").expect("the first two o'clock");
    let row = rows(&booked("one", "A.1", "dario", &first));
    assert_eq!(
        book(&wish, &supply, &row, "2026-10-20 08:00"),
        Err(vec![Refusal::OperatorTaken, Refusal::NoRoom])
    );
    wish.starts_at += chrono::TimeDelta::hours(1);
    let second = book(&wish, &supply, &row, "2026-10-20 08:00").expect("the second two o'clock");
    assert_eq!(clock(second.starts_at), clock(first.starts_at));
    assert_ne!(second.starts_at, first.starts_at);
}

#[test]
fn working_hours_keep_their_clock_over_both_nights() {
    let supply = supply();
    for (monday, first) in [("2026-03-23", "08:00Z"), ("2026-03-30", "07:00Z"), ("2026-10-26", "08:00Z")] {
        let now = "2026-03-20 08:00".replace("2026-03-20", &(day(monday) - chrono::Days::new(4)).to_string());
        assert_eq!(starts(&supply, "A.1", monday, &now).first().map(String::as_str), Some(first), "{monday}");
    }
}

#[test]
fn nobody_receives_on_easter_monday_and_on_4_october_from_2026() {
    let mut supply = supply();
    supply.rules.max_notice_days = 400;
    for opening in &mut supply.openings {
        opening.valid_from = day("2025-01-01");
    }
    let closed = [
        ("2026-04-06", Holiday::EasterMonday),
        ("2027-03-29", Holiday::EasterMonday),
        // A Monday.
        ("2027-10-04", Holiday::SaintFrancis),
        ("2026-12-08", Holiday::Immaculate),
    ];
    for (date, holiday) in closed {
        assert_eq!(supply.closed_on(day(date)), Some(Closed::Holiday(holiday)));
        assert!(supply.occurrences_on(day(date)).is_empty());
        let now = format!("{} 08:00", day(date) - chrono::Days::new(5));
        assert!(starts(&supply, "A.1", date, &now).is_empty());
        let refused = book(&request("A.1", &format!("{date} 09:00"), "anna"), &supply, &[], &now);
        assert_eq!(refused, Err(vec![Refusal::Closed(Closed::Holiday(holiday))]));
    }
    // Another Friday, and 4 October before the law: a Saturday in 2025, open to who opens on Saturdays.
    assert!(!supply.occurrences_on(day("2026-04-03")).is_empty());
    let mut saturday = only(Weekday::Sat, "09:00-12:00");
    saturday.openings[0].valid_from = day("2025-01-01");
    assert_eq!(saturday.occurrences_on(day("2025-10-04")).len(), 1);
}

#[test]
fn the_patron_closes_the_centre_of_his_town() {
    let mut supply = supply();
    assert!(!supply.occurrences_on(day("2027-05-04")).is_empty());
    supply.holidays = LocalHolidays::parse(["05-04"]).expect("a day of the year");
    assert_eq!(supply.closed_on(day("2027-05-04")), Some(Closed::Local));
    assert!(supply.occurrences_on(day("2027-05-04")).is_empty());
    assert!(!supply.occurrences_on(day("2027-05-05")).is_empty());
}

#[test]
fn the_leap_day_is_a_day() {
    let supply = supply();
    // 29 February 2028 is a Tuesday.
    assert_eq!(
        starts(&supply, "C.1", "2028-02-29", "2028-02-25 08:00").first().map(String::as_str),
        Some("08:00Z")
    );
    let next = places(&query("C.1", "2028-02-29", "2028-03-01"), &supply, &[], "2028-02-25 08:00");
    let days: std::collections::BTreeSet<_> =
        next.iter().map(|p| clock(p.span.from)[..10].to_owned()).collect();
    assert_eq!(days.into_iter().collect::<Vec<_>>(), ["2028-02-29", "2028-03-01"]);
    let mut one_day = only(Weekday::Tue, "09:00-12:00");
    one_day.openings[0].valid_from = day("2028-02-29");
    one_day.openings[0].valid_to = Some(day("2028-02-29"));
    assert_eq!(one_day.occurrences_on(day("2028-02-29")).len(), 1);
    assert!(one_day.occurrences_on(day("2028-03-07")).is_empty());
}

#[test]
fn an_opening_holds_between_its_days() {
    let mut supply = only(Weekday::Mon, "09:00-12:00");
    supply.openings[0].valid_from = day("2026-11-23");
    supply.openings[0].valid_to = Some(day("2026-11-30"));
    let open = |date: &str| supply.occurrences_on(day(date)).len();
    assert_eq!(
        [open("2026-11-16"), open("2026-11-23"), open("2026-11-30"), open("2026-12-07")],
        [0, 1, 1, 0]
    );
    assert_eq!(open("2026-11-24"), 0);
}

#[test]
fn one_date_is_closed_or_replaced_and_holidays_win() {
    let mut supply = only(Weekday::Mon, "09:00-12:00");
    let id = supply.openings[0].id.clone();
    let replaced = |date: &str, hours: &str| Exception::Replaced {
        opening: id.clone(),
        date: day(date),
        by: stretch(hours, &["room2"]),
    };
    supply.exceptions = vec![
        Exception::Closed { opening: id.clone(), date: day("2026-11-23") },
        replaced("2026-11-30", "14:00-15:00"),
        // 4 October 2027 is a holiday.
        replaced("2027-10-04", "14:00-15:00"),
        Exception::CentreClosed { date: day("2026-12-14") },
    ];
    assert!(supply.occurrences_on(day("2026-11-23")).is_empty());
    assert!(supply.occurrences_on(day("2027-10-04")).is_empty());
    assert_eq!(supply.closed_on(day("2026-12-14")), Some(Closed::Centre));
    // Of two words about one occurrence the later counts.
    supply.exceptions.insert(0, Exception::Closed { opening: id.clone(), date: day("2026-11-30") });
    let asked = query("A.1", "2026-11-30", "2026-11-30");
    let found = listed(&asked, &supply, &[], "2026-11-20 08:00");
    assert_eq!(found.first().map(String::as_str), Some("2026-11-30 14:00 anna room2"));
    assert_eq!(found.len(), 4);
    assert!(!supply.occurrences_on(day("2026-12-07")).is_empty());
}
