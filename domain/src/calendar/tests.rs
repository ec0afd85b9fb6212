use super::*;
use chrono::Datelike as _;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn rome(date: &str, time: &str) -> DateTime<Utc> {
    rome_instant(day(date), time.parse().expect("a time"))
}

#[test]
fn the_day_is_that_of_rome() {
    assert_eq!(rome_date(at("2026-11-22T22:59:59Z")), day("2026-11-22"));
    assert_eq!(rome_date(at("2026-11-22T23:00:00Z")), day("2026-11-23"));
    assert_eq!(rome_date(at("2026-07-01T22:00:00Z")), day("2026-07-02"));
    assert_eq!(rome_midnight(day("2026-07-02")), at("2026-07-01T22:00:00Z"));
}

#[test]
fn the_two_nights_of_daylight_saving_are_not_ambiguous() {
    // 29 March 2026: from 2:00 to 3:00 no Italian clock shows a time.
    assert_eq!(rome("2026-03-29", "01:59:59"), at("2026-03-29T00:59:59Z"));
    assert_eq!(rome("2026-03-29", "02:30:00"), at("2026-03-29T01:30:00Z"));
    assert_eq!(rome_time(rome("2026-03-29", "02:30:00")).format("%H:%M").to_string(), "03:30");
    assert_eq!(rome("2026-03-29", "03:00:00"), at("2026-03-29T01:00:00Z"));
    // 25 October 2026: the hour from 2:00 to 3:00 comes twice, the first is meant.
    assert_eq!(rome("2026-10-25", "02:30:00"), at("2026-10-25T00:30:00Z"));
    assert_eq!(rome("2026-10-25", "03:00:00"), at("2026-10-25T02:00:00Z"));
}

#[test]
fn easter_falls_where_the_church_says() {
    for date in ["2026-04-05", "2027-03-28", "2028-04-16", "1961-04-02", "2008-03-23", "2038-04-25"] {
        assert_eq!(easter(day(date).year()), Some(day(date)));
    }
    for monday in ["2026-04-06", "2027-03-29", "2028-04-17"] {
        assert_eq!(holiday(day(monday)), Some(Holiday::EasterMonday));
        assert!(!is_working_day(day(monday), &LocalHolidays::none()));
    }
}

#[test]
fn the_fourth_of_october_is_a_holiday_from_2026() {
    assert_eq!(holiday(day("2025-10-04")), None);
    assert_eq!(holiday(day("2026-10-04")), Some(Holiday::SaintFrancis));
    assert!(!is_working_day(day("2027-10-04"), &LocalHolidays::none()));
    assert_eq!(public_holidays(2025).len(), 12);
    assert_eq!(public_holidays(2026).len(), 13);
    let days: Vec<_> =
        public_holidays(2027).into_iter().map(|(date, _)| date.format("%m-%d").to_string()).collect();
    let expected = "01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26";
    assert_eq!(days.join(" "), expected);
}

#[test]
fn the_patron_closes_the_town_only() {
    let ancona = LocalHolidays::parse(["05-04"]).expect("a day of the year");
    assert!(!is_working_day(day("2027-05-04"), &ancona));
    assert!(is_working_day(day("2027-05-04"), &LocalHolidays::none()));
    assert!(LocalHolidays::parse(["02-29"]).is_ok());
    for wrong in ["02-30", "13-01", "5", "4/5", ""] {
        assert_eq!(LocalHolidays::parse(["05-04", wrong]), Err(wrong));
    }
}

#[test]
fn a_term_that_ends_on_a_closed_day_moves_on() {
    let terms = Terms::embedded();
    let due = |kind, from: &str, local: &LocalHolidays| {
        terms.term(kind, day(from), local).expect("in force").due.to_string()
    };
    let none = LocalHolidays::none();
    // Art. 20 c. 1: thirty days.
    assert_eq!(due(TermKind::ContactAfterDid, "2026-11-23", &none), "2026-12-23");
    // 25 December (Christmas), 26 (St Stephen), 27 (Sunday): Monday 28.
    assert_eq!(due(TermKind::ContactAfterDid, "2026-11-25", &none), "2026-12-28");
    // Art. 21 c. 2: fifteen days; Easter Sunday and Monday 2027.
    assert_eq!(due(TermKind::ContactAfterInps, "2027-03-13", &none), "2027-03-30");
    // The patron of Ancona.
    let ancona = LocalHolidays::parse(["05-04"]).expect("a day of the year");
    assert_eq!(due(TermKind::ContactAfterInps, "2027-04-19", &none), "2027-05-04");
    assert_eq!(due(TermKind::ContactAfterInps, "2027-04-19", &ancona), "2027-05-05");
    // 29 February counts where it exists; art. 20 c. 4: sixty days.
    assert_eq!(due(TermKind::ContactAfterDid, "2028-02-01", &none), "2028-03-02");
    assert_eq!(due(TermKind::ContactAfterDid, "2027-02-01", &none), "2027-03-03");
    assert_eq!(due(TermKind::CredentialsAfterSilence, "2028-01-10", &none), "2028-03-10");
    let term = terms.term(TermKind::ContactAfterDid, day("2026-11-23"), &none).expect("in force");
    assert_eq!((term.days, term.days_left(day("2026-12-20"))), (30, 3));
    assert!(!term.is_over(day("2026-12-23")) && term.is_over(day("2026-12-24")));
    assert_eq!(terms.source(term.kind, term.from), Some("art. 20 c. 1 D.Lgs. 150/2015"));
    assert_eq!(terms.term(TermKind::ContactAfterDid, day("2015-09-23"), &none), None);
}

#[test]
fn a_wrong_row_is_named() {
    let good = include_str!("../../data/terms.toml");
    let row = |kind: &str, from: &str| {
        format!("{good}\n[[term]]\nkind = \"{kind}\"\ndays = 20\nvalid_from = \"{from}\"\nsource = \"x\"\n")
    };
    let wrong = [
        (row("contact_after_tea", "2030-01-01"), "term row 4, field kind"),
        (row("contact_after_did", "2030-01-01"), "term row 4, field valid_from: another row"),
        (row("contact_after_did", "2030-02-30"), "term row 4, field valid_from: must be a date"),
        (good.replacen("days = 15", "days = 0", 1), "term row 2, field days"),
        (good.replacen("source = \"art. 20 c. 4", "text = \"art. 20 c. 4", 1), "term row 3, field source"),
        (good.replacen("min_hours = 24", "min_hours = 96", 1), "notice row 1, field max_hours"),
        (good.replacen("[[notice]]", "[[other]]", 1), "notice row 0, field kind: any row is missing"),
        ("[[term]".to_owned(), "file row 0, field file"),
    ];
    for (text, start) in wrong {
        let error = Terms::parse(&text).expect_err(start).to_string();
        assert!(error.starts_with(&format!("terms.toml, {start}")), "{error}");
    }
}

#[test]
fn a_new_figure_holds_from_its_day() {
    let old = include_str!("../../data/terms.toml");
    let closed = old.replacen("days = 30\n", "days = 30\nvalid_to = \"2026-12-31\"\n", 1);
    let text = format!(
        "{closed}\n[[term]]\nkind = \"contact_after_did\"\ndays = 20\nvalid_from = \"2027-01-01\"\nsource = \"x\"\n"
    );
    let terms = Terms::parse(&text).expect("two periods");
    let days = |from: &str| {
        terms.term(TermKind::ContactAfterDid, day(from), &LocalHolidays::none()).map(|term| term.days)
    };
    assert_eq!((days("2026-12-31"), days("2027-01-01")), (Some(30), Some(20)));
}

#[test]
fn the_notice_of_a_convocation_is_counted_on_working_days() {
    let rule = Terms::embedded().notice(day("2026-11-27")).expect("in force");
    let none = LocalHolidays::none();
    let check = |sent: (&str, &str), meeting: (&str, &str)| {
        rule.check(rome(sent.0, sent.1), rome(meeting.0, meeting.1), &none)
    };
    let friday = ("2026-11-27", "10:00:00");
    assert_eq!(check(friday, ("2026-11-30", "10:00:00")), Ok(()));
    assert_eq!(check(friday, ("2026-11-30", "09:59:00")), Err(NoticeRefusal::TooShort { hours: 23 }));
    assert_eq!(check(friday, ("2026-12-02", "10:00:00")), Ok(()));
    assert_eq!(check(friday, ("2026-12-02", "10:01:00")), Err(NoticeRefusal::TooLong { hours: 72 }));
    assert_eq!(check(friday, ("2026-11-28", "11:00:00")), Err(NoticeRefusal::NotWorkingDay));
    assert_eq!(check(friday, ("2026-11-26", "10:00:00")), Err(NoticeRefusal::TooShort { hours: 0 }));
    // 8 December is not counted.
    assert_eq!(check(("2026-12-07", "10:00:00"), ("2026-12-09", "10:00:00")), Ok(()));
    assert_eq!(
        check(("2026-12-07", "10:00:00"), ("2026-12-09", "09:00:00")),
        Err(NoticeRefusal::TooShort { hours: 23 })
    );
}

proptest! {
    #[test]
    fn the_due_day_is_the_first_working_day_from_the_end(offset in 0u64..20_000, days in 1u32..400) {
        let from = day("2015-09-24") + chrono::Days::new(offset);
        let local = LocalHolidays::parse(["05-04", "12-24"]).expect("days");
        let term = Term::new(TermKind::ContactAfterDid, days, from, &local);
        let end = from + chrono::Days::new(days.into());
        prop_assert!(term.due >= end && is_working_day(term.due, &local));
        prop_assert!(end.iter_days().take_while(|d| *d < term.due).all(|d| !is_working_day(d, &local)));
    }

    #[test]
    fn an_instant_survives_the_italian_clock(seconds in 0i64..4_000_000_000) {
        let instant = DateTime::from_timestamp(seconds, 0).expect("an instant");
        let local = rome_time(instant).naive_local();
        let back = rome_instant(local.date(), local.time());
        // Equal, but for the second of the two equal hours of October.
        prop_assert!(back == instant || back == instant - TimeDelta::hours(1));
    }
}
