use super::*;

#[test]
fn a_place_lasts_the_average_of_its_code_r002() {
    let durations = Durations::of(&PACK.catalogue);
    assert_eq!(durations.minutes(code("A.1")), Ok(15));
    assert_eq!(durations.minutes(code("C.1")), Ok(90));
    let found = places(&query("C.1", "2026-11-23", "2026-11-23"), &supply(), &[], "2026-11-20 08:00");
    assert!(!found.is_empty());
    assert!(found.iter().all(|place| place.span == Span::of_minutes(place.span.from, 90)));
}

#[test]
fn a_code_without_duration_waits_for_an_administrator() {
    let mut supply = supply();
    assert_eq!(supply.durations.missing(), ["F2.1", "F2.2", "F2.3"]);
    for opening in &mut supply.openings {
        opening.stretch.services.push(code("F2.1"));
    }
    let wish = request("F2.1", "2026-11-23 09:00", "anna");
    let refused = vec![Refusal::NoDuration(code("F2.1"))];
    assert_eq!(book(&wish, &supply, &[], "2026-11-20 08:00"), Err(refused.clone()));
    let asked = query("F2.1", "2026-11-23", "2026-11-23");
    let occupied = Occupied::default();
    assert_eq!(Search::new(&asked, &supply, &occupied, at("2026-11-20 08:00")).err(), Some(refused));
    assert!(check(&supply.openings[0], &supply).contains(&OpeningProblem::Service));

    supply.durations.enter(code("F2.1"), 40).expect("a missing duration");
    assert!(check(&supply.openings[0], &supply).is_empty());
    let booking = book(&wish, &supply, &[], "2026-11-20 08:00").expect("a place");
    assert_eq!(clock(booking.ends_at), "2026-11-23 09:40");
}

#[test]
fn printed_minutes_are_not_overwritten_and_nonsense_is_not_taken() {
    let mut durations = Durations::of(&PACK.catalogue);
    assert_eq!(durations.enter(code("A.1"), 20), Err(DurationError::Printed(code("A.1"), 15)));
    // A group of services, one that is only recorded by the system (R075), one that does not exist.
    for wrong in ["F", "O.2", "Z.9"] {
        assert_eq!(durations.enter(code(wrong), 20), Err(DurationError::NotBookable(code(wrong))));
        assert_eq!(durations.minutes(code(wrong)), Err(Refusal::NotBookable(code(wrong))));
    }
    for wrong in [0, 24 * 60 + 1] {
        assert_eq!(durations.enter(code("F2.1"), wrong), Err(DurationError::Length));
    }
    assert_eq!(durations.minutes(code("F2.1")), Err(Refusal::NoDuration(code("F2.1"))));
}

#[test]
fn an_extension_rounds_up_r174() {
    assert_eq!(extended(60, 20), 72);
    assert_eq!(extended(15, 20), 18);
    assert_eq!(extended(25, 10), 28); // 27.5
    assert_eq!(extended(25, 0), 25);
    assert_eq!(extended(u16::MAX, 20), u16::MAX);
}

#[test]
fn only_an_operator_extends_and_only_where_the_pack_allows_r174() {
    let mut supply = supply();
    let mut wish = request("C.1", "2026-11-23 09:00", "anna");
    wish.demand.extended = true;
    let refused = Err(vec![Refusal::NoExtension]);
    wish.demand.who = Who::Operator;
    assert_eq!(book(&wish, &supply, &[], "2026-11-20 08:00"), refused);
    supply.rules.extension_percent = 20;
    let booking = book(&wish, &supply, &[], "2026-11-20 08:00").expect("a place");
    assert_eq!(clock(booking.ends_at), "2026-11-23 10:48");
    wish.demand.who = Who::Citizen;
    assert_eq!(book(&wish, &supply, &[], "2026-11-20 08:00"), refused);
}
