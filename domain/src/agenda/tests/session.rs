use super::*;

const NOW: &str = "2026-11-20 08:00";

/// A laboratory of two hours in the hall.
fn lab(places: u16) -> Session {
    let span = Span { from: at("2026-11-23 09:10"), to: at("2026-11-23 11:10") };
    let place = Place {
        span,
        operator: id("anna"),
        channel: Channel::Sportello,
        room: Some(id("hall")),
        mediator: None,
        second: None,
    };
    let places = NonZeroU16::new(places).expect("not zero");
    Session { id: AppointmentId("lab".into()), service: code("F1.5"), place, places, enrolled: Vec::new() }
}

fn plan(session: &Session, supply: &Supply, rows: &[Occupation]) -> Result<Vec<String>, Vec<Refusal>> {
    let subjects = may_plan(session, supply, &Occupied::new(rows, at(NOW)), at(NOW))?;
    Ok(subjects.iter().map(|s| s.id.to_string()).collect())
}

fn enrol(
    session: &Session,
    who: Who,
    person: &Person,
    rows: &[Occupation],
    now: &str,
) -> Result<Seat, Vec<Refusal>> {
    may_enrol(session, who, person, &supply(), &Occupied::new(rows, at(now)), at(now))
}

#[test]
fn the_usual_size_is_a_warning_r172() {
    let group = &PACK.settings.group;
    assert_eq!(*group, 6..=15);
    assert_eq!(size_warning(5, group), Some(SizeWarning::Few { min: 6 }));
    assert_eq!(size_warning(6, group), None);
    assert_eq!(size_warning(15, group), None);
    assert_eq!(size_warning(16, group), Some(SizeWarning::Many { max: 15 }));
    assert_ne!(SizeWarning::Few { min: 6 }.key(), SizeWarning::Many { max: 15 }.key());
}

#[test]
fn a_session_has_no_more_places_than_its_room() {
    assert_eq!(plan(&lab(12), &supply(), &[]), Ok(vec!["anna".into(), "hall".into()]));
    assert_eq!(plan(&lab(13), &supply(), &[]), Err(vec![Refusal::RoomTooSmall { capacity: 12 }]));
    let mut nowhere = lab(12);
    nowhere.place.room = None;
    assert_eq!(plan(&nowhere, &supply(), &[]), Err(vec![Refusal::NoRoom]));
    nowhere.place.channel = Channel::Telefono;
    assert_eq!(plan(&nowhere, &supply(), &[]), Ok(vec!["anna".into()]));
}

#[test]
fn a_session_needs_its_room_its_operator_and_an_opening() {
    let rows = [
        taken(SubjectKind::Room, "hall", "2026-11-23 11:00", "2026-11-23 12:00"),
        taken(SubjectKind::Operator, "anna", "2026-11-23 09:00", "2026-11-23 09:15"),
    ];
    assert_eq!(plan(&lab(12), &supply(), &rows), Err(vec![Refusal::NoRoom, Refusal::OperatorTaken]));
    let mut evening = lab(12);
    evening.place.span = Span { from: at("2026-11-23 12:00"), to: at("2026-11-23 14:00") };
    assert_eq!(plan(&evening, &supply(), &[]), Err(vec![Refusal::NotOpen]));
    let mut helped = lab(12);
    helped.place.second = Some(id("anna"));
    helped.place.mediator = Some(id("mina"));
    assert_eq!(plan(&helped, &supply(), &[]), Err(vec![Refusal::NoMediator, Refusal::NoSecond]));
    let mut unknown = lab(12);
    unknown.service = code("F2.1");
    assert_eq!(
        plan(&unknown, &supply(), &[]),
        Err(vec![Refusal::NoDuration(code("F2.1")), Refusal::NotOpen])
    );
    let mut closed = supply();
    closed.exceptions = vec![Exception::CentreClosed { date: day("2026-11-23") }];
    assert_eq!(plan(&lab(12), &closed, &[]), Err(vec![Refusal::Closed(Closed::Centre)]));
    closed.exceptions.clear();
    let span = Span { from: at("2026-11-23 11:00"), to: at("2026-11-23 12:00") };
    closed.absences = vec![Absence { staff: operator("anna"), span }];
    assert_eq!(plan(&lab(12), &closed, &[]), Err(vec![Refusal::Absent]));
}

#[test]
fn the_last_place_is_the_last_and_nobody_waits() {
    let mut session = lab(2);
    for name in ["dario", "elena"] {
        let seat = enrol(&session, Who::Citizen, &person(name), &[], NOW).expect("a place");
        assert_eq!((seat.subject.kind, seat.span), (SubjectKind::Citizen, session.place.span));
        session.enrolled.push(seat.subject.id);
    }
    assert_eq!(
        enrol(&session, Who::Citizen, &person("carla"), &[], NOW),
        Err(vec![Refusal::Full { places: 2 }])
    );
    assert_eq!(
        enrol(&session, Who::Operator, &person("carla"), &[], NOW),
        Err(vec![Refusal::Full { places: 2 }])
    );
    let again = enrol(&session, Who::Citizen, &person("elena"), &[], NOW);
    assert_eq!(again, Err(vec![Refusal::Enrolled, Refusal::Full { places: 2 }]));
    // Dario gives his place back.
    session.enrolled.remove(0);
    assert!(enrol(&session, Who::Citizen, &person("carla"), &[], NOW).is_ok());
}

#[test]
fn enrolment_keeps_notice_limits_and_other_appointments() {
    let session = lab(12);
    let busy = [taken(SubjectKind::Citizen, "carla", "2026-11-23 11:00", "2026-11-23 11:30")];
    assert_eq!(enrol(&session, Who::Citizen, &person("carla"), &busy, NOW), Err(vec![Refusal::CitizenTaken]));
    let late = enrol(&session, Who::Citizen, &person("carla"), &[], "2026-11-22 09:11");
    assert_eq!(late, Err(vec![Refusal::TooSoon { min_hours: 24 }]));
    assert!(enrol(&session, Who::Operator, &person("carla"), &[], "2026-11-23 09:10").is_ok());
    assert_eq!(
        enrol(&session, Who::Operator, &person("carla"), &[], "2026-11-23 09:11"),
        Err(vec![Refusal::Past])
    );
    let mut carla = person("carla");
    carla.open.push(OpenAppointment { appointment: AppointmentId("x".into()), service: code("F1.5") });
    assert_eq!(enrol(&session, Who::Citizen, &carla, &[], NOW), Err(vec![Refusal::ServiceLimit { max: 1 }]));
}
