use super::*;

fn problems(change: impl Fn(&mut Opening)) -> Vec<OpeningProblem> {
    let supply = supply();
    let mut opening = opening(operator("dora"), Weekday::Mon, stretch("14:00-17:00", &["room1"]));
    change(&mut opening);
    check(&opening, &supply)
}

#[test]
fn a_good_opening_may_be_entered() {
    assert_eq!(problems(|_| ()), []);
    assert_eq!(problems(|o| o.stretch.channels = vec![Channel::Telefono]), []);
    // By telephone no room is needed.
    let by_phone = |o: &mut Opening| {
        o.stretch.channels = vec![Channel::Telefono, Channel::Video];
        o.stretch.rooms.clear();
    };
    assert_eq!(problems(by_phone), []);
    assert!(supply().openings.iter().all(|opening| check(opening, &supply()).is_empty()));
}

#[test]
fn every_problem_is_named() {
    use OpeningProblem as P;
    type Spoil = fn(&mut Opening);
    let cases: [(P, Spoil); 9] = [
        (P::Staff, |o| o.staff.kind = SubjectKind::Room),
        (P::Hours, |o| o.stretch.to = o.stretch.from),
        (P::Dates, |o| o.valid_to = Some(day("2025-12-31"))),
        (P::NoChannel, |o| o.stretch.channels.clear()),
        (P::Channel, |o| o.stretch.channels.push(Channel::Kiosk)),
        (P::NoService, |o| o.stretch.services.clear()),
        (P::Service, |o| o.stretch.services.push(code("O.2"))),
        (P::NoRoom, |o| o.stretch.rooms.clear()),
        (P::UnknownRoom, |o| o.stretch.rooms.push(id("cellar"))),
    ];
    for (problem, change) in cases {
        assert_eq!(problems(change), [problem]);
    }
}

#[test]
fn nobody_receives_twice_at_the_same_time() {
    let anna = |o: &mut Opening, hours: &str| {
        o.staff = operator("anna");
        o.stretch = stretch(hours, &["room1"]);
    };
    assert_eq!(problems(|o| anna(o, "12:59-14:00")), [OpeningProblem::Overlaps]);
    assert_eq!(problems(|o| anna(o, "13:00-14:00")), []);
    let other_time = |o: &mut Opening| {
        anna(o, "12:00-14:00");
        o.valid_from = day("2025-01-01");
        o.valid_to = Some(day("2025-12-31"));
    };
    assert_eq!(problems(other_time), []);
    // The opening itself, edited, does not stand in its own way.
    let mut own = supply().openings[0].clone();
    own.stretch.to = "13:30:00".parse().expect("a time");
    assert_eq!(check(&own, &supply()), []);
}
