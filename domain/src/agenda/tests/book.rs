use super::*;

const NOW: &str = "2026-11-20 08:00";

#[test]
fn subjects_are_sorted_as_the_database_sorts_them() {
    let codes: Vec<_> = SubjectKind::ALL.iter().map(|kind| kind.code()).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    assert!(SubjectKind::ALL.is_sorted());
    let mut wish = request("C.1", "2026-11-23 10:00", "bruno");
    wish.demand.mediator = Some(vec![id("mina")]);
    wish.demand.second = Some(vec![id("bruno"), id("anna")]);
    let booking = book(&wish, &supply(), &[], NOW).expect("a place");
    let subjects: Vec<_> = booking.subjects.iter().map(|s| format!("{} {}", s.kind.code(), s.id)).collect();
    assert_eq!(subjects, ["citizen carla", "mediator mina", "operator anna", "operator bruno", "room room1"]);
    assert_eq!(
        (clock(booking.starts_at), clock(booking.ends_at)),
        ("2026-11-23 10:00".into(), "2026-11-23 11:30".into())
    );
}

#[test]
fn every_reason_is_given() {
    let refused = |wish: &Request, rows: &[Occupation], now: &str| {
        book(wish, &supply(), rows, now).expect_err("refused")
    };
    let wish = request("C.1", "2026-11-23 09:00", "anna");
    assert_eq!(refused(&wish, &[], "2026-11-22 09:01"), [Refusal::TooSoon { min_hours: 24 }]);
    assert_eq!(refused(&wish, &[], "2026-11-23 09:01"), [Refusal::Past]);
    assert_eq!(refused(&wish, &[], "2026-09-23 09:01"), [Refusal::TooFar { max_days: 60 }]);
    assert_eq!(refused(&request("C.1", "2026-11-23 09:10", "anna"), &[], NOW), [Refusal::OffGrid]);
    assert_eq!(refused(&request("C.1", "2026-11-23 12:00", "anna"), &[], NOW), [Refusal::NotOpen]);
    assert_eq!(refused(&request("D.1", "2026-11-23 09:00", "anna"), &[], NOW), [Refusal::NotOpen]);
    assert_eq!(refused(&request("C.1", "2026-11-23 09:00", "nobody"), &[], NOW), [Refusal::NotOpen]);
    let taken_rows = [
        taken(SubjectKind::Operator, "anna", "2026-11-23 10:00", "2026-11-23 10:15"),
        taken(SubjectKind::Citizen, "carla", "2026-11-23 08:00", "2026-11-23 09:15"),
        taken(SubjectKind::Room, "room1", "2026-11-23 09:00", "2026-11-23 09:15"),
        taken(SubjectKind::Room, "room2", "2026-11-23 10:15", "2026-11-23 10:30"),
    ];
    let mut all = wish.clone();
    all.demand.mediator = Some(vec![id("mina")]);
    all.demand.second = Some(vec![id("anna")]);
    let reasons = [
        Refusal::OperatorTaken,
        Refusal::CitizenTaken,
        Refusal::NoRoom,
        Refusal::NoMediator,
        Refusal::NoSecond,
    ];
    assert_eq!(refused(&all, &taken_rows, NOW), reasons);
    assert!(reasons.iter().all(|refusal| refusal.is_about_the_place()));
    assert!(!Refusal::ServiceLimit { max: 1 }.is_about_the_place());
}

#[test]
fn the_ends_of_time_are_refused_like_other_days() {
    let mut wish = request("C.1", "2026-11-23 09:00", "anna");
    wish.starts_at = DateTime::<Utc>::MAX_UTC;
    assert_eq!(book(&wish, &supply(), &[], NOW), Err(vec![Refusal::TooFar { max_days: 60 }]));
    wish.starts_at = DateTime::<Utc>::MIN_UTC;
    assert_eq!(book(&wish, &supply(), &[], NOW), Err(vec![Refusal::Past]));
}

#[test]
fn neighbours_do_not_overlap() {
    let rows = [
        taken(SubjectKind::Operator, "anna", "2026-11-23 08:00", "2026-11-23 09:15"),
        taken(SubjectKind::Operator, "anna", "2026-11-23 10:45", "2026-11-23 12:00"),
    ];
    assert!(book(&request("C.1", "2026-11-23 09:15", "anna"), &supply(), &rows, NOW).is_ok());
    assert!(book(&request("C.1", "2026-11-23 09:30", "anna"), &supply(), &rows, NOW).is_err());
    assert!(book(&request("C.1", "2026-11-23 09:00", "anna"), &supply(), &rows, NOW).is_err());
}

#[test]
fn an_absence_takes_the_place_away() {
    let mut supply = supply();
    supply.absences = vec![Absence {
        staff: operator("anna"),
        span: Span { from: at("2026-11-23 10:00"), to: at("2026-11-24 00:00") },
    }];
    let wish = |time: &str| request("B.1", &format!("2026-11-23 {time}"), "anna");
    assert!(book(&wish("09:30"), &supply, &[], NOW).is_ok());
    assert_eq!(book(&wish("09:45"), &supply, &[], NOW), Err(vec![Refusal::Absent]));
    assert!(book(&request("B.1", "2026-11-24 09:00", "anna"), &supply, &[], NOW).is_ok());
}

fn carlas() -> (Appointment, Vec<Occupation>) {
    let booking = book(&request("C.1", "2026-11-23 09:00", "anna"), &supply(), &[], NOW).expect("a place");
    let appointment = booked("own", "C.1", "carla", &booking);
    let rows = rows(&appointment);
    (appointment, rows)
}

/// A wish of Carla, who already has the appointment `own`.
fn wish(starts_at: &str, operator: &str) -> Request {
    let mut wish = request("C.1", starts_at, operator);
    let own = OpenAppointment { appointment: AppointmentId("own".into()), service: code("C.1") };
    wish.person.open.push(own);
    wish
}

#[test]
fn a_shift_over_ones_own_place_works() {
    let (own, rows) = carlas();
    let later = wish("2026-11-23 09:15", "anna");
    assert!(
        book(&later, &supply(), &rows, NOW).expect_err("taken by herself").contains(&Refusal::CitizenTaken)
    );
    let moved = may_move(&own, &later, &supply(), &rows, at(NOW)).expect("a shift");
    assert_eq!(clock(moved.booking.starts_at), "2026-11-23 09:15");
    assert_eq!(moved.lock, moved.booking.subjects);
    let other =
        may_move(&own, &wish("2026-11-23 09:00", "bruno"), &supply(), &rows, at(NOW)).expect("a move");
    let lock: Vec<_> = other.lock.iter().map(|s| s.id.to_string()).collect();
    assert_eq!(lock, ["carla", "anna", "bruno", "room1"]);
}

#[test]
fn a_move_keeps_its_deadline_its_owner_and_its_state() {
    let (own, rows) = carlas();
    let target = wish("2026-11-24 09:00", "anna");
    let mv = |own: &Appointment, wish: &Request, now: &str| may_move(own, wish, &supply(), &rows, at(now));
    assert!(mv(&own, &target, "2026-11-22 09:00").is_ok());
    assert_eq!(mv(&own, &target, "2026-11-22 09:01"), Err(vec![Refusal::MoveDeadline { hours: 24 }]));
    let mut at_the_desk = target.clone();
    at_the_desk.demand.who = Who::Operator;
    assert!(mv(&own, &at_the_desk, "2026-11-23 08:59").is_ok());
    let mut stranger = target.clone();
    stranger.person.id = id("dario");
    assert_eq!(mv(&own, &stranger, NOW), Err(vec![Refusal::NotYours(Who::Citizen, Act::Move)]));
    let done = Appointment { state: State::Done, ..own };
    assert_eq!(mv(&done, &target, NOW), Err(vec![Refusal::Final(State::Done)]));
    let refused = mv(&done, &wish("2026-11-24 09:10", "anna"), NOW);
    assert_eq!(refused, Err(vec![Refusal::Final(State::Done), Refusal::OffGrid]));
}

#[test]
fn a_refusal_stands_beside_a_field_with_its_figures() {
    let error = Refusal::TooSoon { min_hours: 24 }.on("place");
    assert_eq!((error.field.as_str(), error.key.as_str()), ("place", "agenda-refusal-too-soon"));
    assert_eq!(error.args, [("hours".to_owned(), "24".to_owned())]);
    assert_eq!(Refusal::NoDuration(code("F2.1")).on("x").args, [("code".to_owned(), "F2.1".to_owned())]);
    assert_eq!(Refusal::NoRoom.on("x").args, []);
}
