use super::*;

const NOW: &str = "2026-11-20 08:00";

fn choice(supply: &Supply, occupations: &[Occupation], asked: &PlaceQuery) -> Option<Vec<String>> {
    let occupied = Occupied::new(occupations, at(NOW));
    let search = Search::new(asked, supply, &occupied, at(NOW)).expect("a search that can have an answer");
    let choice = search.earliest_with_alternatives()?;
    Some([choice.earliest].iter().chain(&choice.alternatives).map(|place| clock(place.span.from)).collect())
}

#[test]
fn places_come_in_order_and_share_rooms_only_on_paper() {
    let asked = query("C.1", "2026-11-23", "2026-11-23");
    let found = listed(&asked, &supply(), &[], NOW);
    // Each line is free by itself: Anna and Bruno both see room 1, and whoever books first gets it.
    assert_eq!(
        found[..3],
        ["2026-11-23 09:00 anna room1", "2026-11-23 09:00 bruno room1", "2026-11-23 09:15 anna room1"]
    );
    assert_eq!(found.last().map(String::as_str), Some("2026-11-23 11:30 anna room1"));
    // With room 1 taken, Anna goes to room 2; Bruno has only telephone left, which needs no room.
    let room = [taken(SubjectKind::Room, "room1", "2026-11-23 08:00", "2026-11-23 13:00")];
    let found = listed(&asked, &supply(), &room, NOW);
    assert_eq!(found[..2], ["2026-11-23 09:00 anna room2", "2026-11-23 09:00 bruno -"]);
    let at_the_desk = PlaceQuery { channel: Some(Channel::Sportello), ..asked };
    assert!(listed(&at_the_desk, &supply(), &room, NOW).iter().all(|line| line.contains("anna")));
}

#[test]
fn an_interview_needs_an_isolated_seat_r165() {
    let mut supply = supply();
    for opening in &mut supply.openings {
        opening.stretch.rooms = vec![id("hall")];
    }
    let mut asked = query("C.1", "2026-11-23", "2026-11-23");
    asked.channel = Some(Channel::Sportello);
    assert_eq!(places(&asked, &supply, &[], NOW), []);
    let wish = request("C.1", "2026-11-23 09:00", "anna");
    assert_eq!(book(&wish, &supply, &[], NOW), Err(vec![Refusal::NoRoom]));
    asked.channel = Some(Channel::Telefono);
    assert!(!places(&asked, &supply, &[], NOW).is_empty());
}

#[test]
fn a_mediator_must_be_there_and_free_r162_r175() {
    let mut asked = query("C.1", "2026-11-23", "2026-11-24");
    asked.demand.mediator = Some(vec![id("mina")]);
    // Mina is there on Mondays from 10 to 12.
    let found = listed(&asked, &supply(), &[], NOW);
    assert_eq!(found.first().map(String::as_str), Some("2026-11-23 10:00 anna room1"));
    assert_eq!(found.last().map(String::as_str), Some("2026-11-23 10:30 bruno room1"));
    let busy = [taken(SubjectKind::Mediator, "mina", "2026-11-23 11:00", "2026-11-23 11:05")];
    assert_eq!(listed(&asked, &supply(), &busy, NOW), Vec::<String>::new());
    // Nobody speaks the language.
    asked.demand.mediator = Some(Vec::new());
    assert_eq!(listed(&asked, &supply(), &[], NOW), Vec::<String>::new());
}

#[test]
fn a_second_operator_is_another_operator() {
    let mut asked = query("C.1", "2026-11-23", "2026-11-23");
    asked.demand.second = Some(vec![id("anna"), id("bruno")]);
    asked.operator = Some(id("anna"));
    let found = places(&asked, &supply(), &[], NOW);
    // Bruno goes at 12.
    assert_eq!(found.last().map(|p| clock(p.span.to)), Some("2026-11-23 12:00".to_owned()));
    assert!(found.iter().all(|place| place.second == Some(id("bruno"))));
    let away = [taken(SubjectKind::Operator, "bruno", "2026-11-23 09:00", "2026-11-23 12:00")];
    assert_eq!(places(&asked, &supply(), &away, NOW), []);
}

#[test]
fn the_persons_other_appointments_and_limits_count() {
    let mut asked = query("C.1", "2026-11-23", "2026-11-23");
    let busy = [taken(SubjectKind::Citizen, "carla", "2026-11-23 09:00", "2026-11-23 10:00")];
    assert_eq!(
        listed(&asked, &supply(), &busy, NOW).first().map(String::as_str),
        Some("2026-11-23 10:00 anna room1")
    );
    let open = |service: &str| OpenAppointment {
        appointment: AppointmentId(service.into()),
        service: code(service),
    };
    let occupied = Occupied::default();
    let refusals = |asked: &PlaceQuery| Search::new(asked, &supply(), &occupied, at(NOW)).err();
    asked.person.as_mut().expect("carla").open = vec![open("C.1")];
    assert_eq!(refusals(&asked), Some(vec![Refusal::ServiceLimit { max: 1 }]));
    asked.person.as_mut().expect("carla").open = vec![open("A.1"), open("B.1"), open("F1.5")];
    assert_eq!(refusals(&asked), Some(vec![Refusal::PersonLimit { max: 3 }]));
    asked.demand.who = Who::Operator;
    assert_eq!(refusals(&asked), None);
}

#[test]
fn notice_is_neither_too_short_nor_too_long() {
    let mut supply = supply();
    supply.rules.max_notice_days = 4;
    let asked = query("C.1", "2026-11-01", "2026-12-31");
    let days = |asked: &PlaceQuery, now: &str| {
        let found = places(asked, &supply, &[], now);
        [found.first(), found.last()].map(|place| place.map(|p| clock(p.span.from)))
    };
    // A day ahead, to the minute; the last day is the fourth.
    let bounds = ["2026-11-24 09:30", "2026-11-27 11:30"].map(|text| Some(text.to_owned()));
    assert_eq!(days(&asked, "2026-11-23 09:30"), bounds);
    let bounds = ["2026-11-24 09:45", "2026-11-27 11:30"].map(|text| Some(text.to_owned()));
    assert_eq!(days(&asked, "2026-11-23 09:31"), bounds);
    let mut at_the_desk = asked;
    at_the_desk.demand.who = Who::Operator;
    let bounds = ["2026-11-23 09:45", "2026-11-27 11:30"].map(|text| Some(text.to_owned()));
    assert_eq!(days(&at_the_desk, "2026-11-23 09:31"), bounds);
}

#[test]
fn the_choice_is_the_earliest_another_half_day_and_another_day() {
    let mut supply = supply();
    let asked = query("C.1", "2026-11-23", "2026-12-31");
    // Nobody receives in the afternoon: the next two days.
    let days = ["2026-11-23 09:00", "2026-11-24 09:00", "2026-11-25 09:00"];
    assert_eq!(choice(&supply, &[], &asked).expect("a choice"), days);
    // An afternoon of the same day, and the next day.
    supply.openings.push(opening(operator("dora"), Weekday::Mon, stretch("14:00-17:00", &["room1"])));
    let half = ["2026-11-23 09:00", "2026-11-23 14:00", "2026-11-24 09:00"];
    assert_eq!(choice(&supply, &[], &asked).expect("a choice"), half);
    // The only afternoon is on the next day: it is not offered twice, the third is another day.
    let id = supply.openings.last_mut().expect("dora");
    (id.weekday, id.id) = (Weekday::Tue, OpeningId("dora-tue".into()));
    let apart = ["2026-11-23 09:00", "2026-11-24 14:00", "2026-11-25 09:00"];
    assert_eq!(choice(&supply, &[], &asked).expect("a choice"), apart);
    // One day only.
    let short = query("C.1", "2026-11-23", "2026-11-23");
    assert_eq!(choice(&supply, &[], &short).expect("a choice"), ["2026-11-23 09:00"]);
    assert_eq!(choice(&supply, &[], &query("C.1", "2026-11-28", "2026-11-29")), None);
}

#[test]
fn the_calendar_has_every_day_and_each_start_once() {
    let mut supply = supply();
    supply.exceptions = vec![Exception::CentreClosed { date: day("2026-11-25") }];
    let asked = query("C.1", "2026-11-22", "2026-11-26");
    let occupied = Occupied::default();
    let search = Search::new(&asked, &supply, &occupied, at("2026-11-22 09:30")).expect("a search");
    let calendar: Vec<_> = search.calendar().collect();
    let summary: Vec<_> = calendar.iter().map(|d| (d.date.to_string(), d.closed, d.places.len())).collect();
    let expected = [
        // A Sunday; then the notice of 24 hours cuts two starts of eleven.
        ("2026-11-22", None, 0),
        ("2026-11-23", None, 9),
        ("2026-11-24", None, 11),
        ("2026-11-25", Some(Closed::Centre), 0),
        ("2026-11-26", None, 11),
    ];
    assert_eq!(summary, expected.map(|(date, closed, count)| (date.to_owned(), closed, count)));
}

#[test]
fn people_are_convened_on_working_days_with_the_notice_of_the_law() {
    let mut supply = supply();
    // Somebody receives on Saturdays: good for who chooses it, not for who is convened.
    supply.openings.push(opening(operator("dora"), Weekday::Sat, stretch("09:00-12:00", &["room1"])));
    let mut asked = query("C.1", "2026-12-01", "2026-12-31");
    asked.demand.who = Who::Operator;
    let occupied = Occupied::default();
    let now = at("2026-12-04 10:30");
    let search = Search::new(&asked, &supply, &occupied, now).expect("a search");
    let rule = crate::calendar::Terms::embedded().notice(day("2026-12-04")).expect("in force");
    let starts: Vec<_> = search.convocation_places(rule).map(|place| clock(place.span.from)).collect();
    // 24 hours after a Friday 10:30 is Monday; 72 end on Thursday, for Tuesday 8 December is a holiday.
    assert_eq!(starts.first().map(String::as_str), Some("2026-12-07 10:30"));
    assert_eq!(starts.last().map(String::as_str), Some("2026-12-10 10:30"));
    assert!(search.free_places().any(|place| clock(place.span.from) == "2026-12-05 09:00"));
}

#[test]
fn the_nearest_others_stand_around_the_one_that_is_gone() {
    let gone = [
        taken(SubjectKind::Operator, "anna", "2026-11-24 09:30", "2026-11-24 11:00"),
        taken(SubjectKind::Operator, "bruno", "2026-11-24 09:00", "2026-11-24 12:00"),
    ];
    let asked = query("C.1", "2026-11-23", "2026-11-30");
    let occupied = Occupied::new(&gone, at(NOW));
    let supply = supply();
    let search = Search::new(&asked, &supply, &occupied, at(NOW)).expect("a search");
    let near = |wished: &str, count| {
        let places = search.nearest(at(wished), count);
        places.iter().map(|place| clock(place.span.from)).collect::<Vec<_>>()
    };
    assert_eq!(near("2026-11-24 09:30", 3), ["2026-11-24 11:00", "2026-11-24 11:15", "2026-11-24 11:30"]);
    assert_eq!(near("2026-11-23 11:30", 2), ["2026-11-23 11:15", "2026-11-23 11:30"]);
    assert_eq!(near("2026-11-23 09:22", 2), ["2026-11-23 09:15", "2026-11-23 09:30"]);
    assert_eq!(search.nearest(DateTime::<Utc>::MAX_UTC, 1).len(), 1);
}

#[test]
fn a_hold_that_is_over_takes_nothing() {
    let mut hold = taken(SubjectKind::Operator, "anna", "2026-11-23 09:00", "2026-11-23 13:00");
    hold.expires_at = Some(hold_until(at(NOW)));
    let mut asked = query("C.1", "2026-11-23", "2026-11-23");
    asked.operator = Some(id("anna"));
    let rows = [hold];
    assert!(listed(&asked, &supply(), &rows, NOW).is_empty());
    assert!(listed(&asked, &supply(), &rows, "2026-11-20 08:09").is_empty());
    assert!(!listed(&asked, &supply(), &rows, "2026-11-20 08:10").is_empty());
}
