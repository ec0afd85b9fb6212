use super::*;

const NOW: &str = "2026-11-20 08:00";

fn appointment(name: &str, starts_at: &str, who: &str, companions: bool) -> Appointment {
    let mut wish = request("C.1", starts_at, who);
    if companions {
        wish.demand.mediator = Some(vec![id("mina")]);
        wish.demand.second = Some(vec![id("bruno")]);
    }
    booked(name, "C.1", "carla", &book(&wish, &supply(), &[], NOW).expect("a place"))
}

fn outside(appointments: &[Appointment], supply: &Supply) -> Vec<(String, Why)> {
    let list = left_outside(appointments, &[], supply, at(NOW));
    list.into_iter().map(|o| (o.appointment.0, o.why)).collect()
}

fn anna_on_monday() -> OpeningId {
    OpeningId("anna-Mon".into())
}

#[test]
fn one_occurrence_or_the_series_and_the_list_comes_first() {
    let booked = [
        appointment("late", "2026-11-30 11:00", "anna", false),
        appointment("early", "2026-11-30 09:00", "anna", false),
        appointment("before", "2026-11-23 11:00", "anna", false),
        appointment("other", "2026-11-30 10:00", "bruno", false),
    ];
    let supply = supply();
    assert_eq!(outside(&booked, &supply), []);

    let shorter = stretch("09:00-12:00", &["room1", "room2"]);
    let date = day("2026-11-30");
    let one = Change::Day { opening: anna_on_monday(), date, to: Some(shorter.clone()) };
    let after = one.apply(&supply).expect("a change");
    assert_eq!(outside(&booked, &after), [("late".to_owned(), Why::NotOpen)]);
    let closed = Change::Day { opening: anna_on_monday(), date, to: None }.apply(&after).expect("a change");
    assert_eq!(closed.exceptions.len(), 1, "the latest word replaces the earlier one");
    let list = [("early".to_owned(), Why::NotOpen), ("late".to_owned(), Why::NotOpen)];
    assert_eq!(outside(&booked, &closed), list);

    let next = Opening {
        id: OpeningId("anna-Mon-2".into()),
        valid_from: date,
        stretch: shorter,
        ..supply.openings[0].clone()
    };
    let series = Change::Series { opening: anna_on_monday(), next };
    let after = series.apply(&supply).expect("a change");
    // The Monday before stays as it was.
    assert_eq!(outside(&booked, &after), [("late".to_owned(), Why::NotOpen)]);
    assert_eq!(supply.exceptions, []);
    // A day that had been closed stays closed.
    let after = series.apply(&closed).expect("a change");
    assert_eq!(outside(&booked, &after), list);
    let ended = Change::End { opening: anna_on_monday(), last: day("2026-11-23") }.apply(&supply);
    assert_eq!(outside(&booked, &ended.expect("a change")), list);
    let from_the_start = Change::End { opening: anna_on_monday(), last: day("2025-12-31") }.apply(&supply);
    assert_eq!(from_the_start.expect("a change").opening(&anna_on_monday()), None);
}

#[test]
fn every_reason_to_move_is_named() {
    let booked = [appointment("all", "2026-11-30 10:00", "anna", true)];
    let supply = supply();
    let away = |kind, name: &str, from: &str, to: &str| {
        let staff = Subject { kind, id: id(name) };
        let span = Span { from: at(from), to: at(to) };
        outside(&booked, &Change::Away(Absence { staff, span }).apply(&supply).expect("a change"))
    };
    let one = |why| vec![("all".to_owned(), why)];
    for (kind, name) in
        [(SubjectKind::Operator, "anna"), (SubjectKind::Operator, "bruno"), (SubjectKind::Mediator, "mina")]
    {
        assert_eq!(away(kind, name, "2026-11-30 11:29", "2026-12-01 00:00"), one(Why::Absent(kind)));
        assert_eq!(away(kind, name, "2026-11-30 11:30", "2026-12-01 00:00"), []);
    }
    let closed = Change::CloseCentre { date: day("2026-11-30") }.apply(&supply).expect("a change");
    assert_eq!(outside(&booked, &closed), one(Why::Closed(Closed::Centre)));
    let mut patron = supply.clone();
    patron.holidays = LocalHolidays::parse(["11-30"]).expect("a day");
    assert_eq!(outside(&booked, &patron), one(Why::Closed(Closed::Local)));
    let mut open_plan = supply.clone();
    open_plan.rooms[0].isolated = false;
    assert_eq!(outside(&booked, &open_plan), one(Why::Room));
    let mut narrower = supply.clone();
    narrower.openings[0].stretch.services = vec![code("A.1")];
    assert_eq!(outside(&booked, &narrower), one(Why::NotOpen));
}

#[test]
fn what_is_over_or_on_its_way_is_not_listed() {
    let mut one = appointment("one", "2026-11-23 09:00", "anna", false);
    let closed = Change::CloseCentre { date: day("2026-11-23") }.apply(&supply()).expect("a change");
    assert_eq!(outside(&[one.clone()], &closed).len(), 1);
    assert_eq!(left_outside(&[one.clone()], &[], &closed, at("2026-11-23 10:30")), []);
    one.state = State::Held;
    one.held_until = Some(at("2026-11-20 08:05"));
    assert_eq!(outside(&[one.clone()], &closed).len(), 1);
    assert_eq!(left_outside(&[one.clone()], &[], &closed, at("2026-11-20 08:05")), []);
    for state in [State::Arrived, State::Done, State::Cancelled, State::Expired, State::Missed] {
        one.state = state;
        assert_eq!(outside(&[one.clone()], &closed), []);
    }
}

#[test]
fn sessions_are_listed_too() {
    let place = Place { room: Some(id("hall")), ..appointment("x", "2026-11-23 09:00", "anna", false).place };
    let places = NonZeroU16::new(12).expect("not zero");
    let lab =
        Session { id: AppointmentId("lab".into()), service: code("F1.5"), place, places, enrolled: vec![] };
    assert_eq!(left_outside(&[], std::slice::from_ref(&lab), &supply(), at(NOW)), []);
    let mut sold = supply();
    sold.rooms.pop();
    let expected = Outside { appointment: AppointmentId("lab".into()), why: Why::Room };
    assert_eq!(left_outside(&[], &[lab], &sold, at(NOW)), [expected]);
}

#[test]
fn a_wrong_change_is_not_made() {
    let supply = supply();
    let on = |date: &str, to| Change::Day { opening: anna_on_monday(), date: day(date), to };
    assert_eq!(on("2026-11-24", None).apply(&supply).err(), Some(ChangeError::NotThatDay));
    let nobody = Change::End { opening: OpeningId("nobody".into()), last: day("2026-12-31") };
    assert_eq!(nobody.apply(&supply).err(), Some(ChangeError::UnknownOpening));
    let backwards = on("2026-11-23", Some(stretch("12:00-09:00", &["room1"]))).apply(&supply).err();
    assert_eq!(backwards, Some(ChangeError::Opening(vec![OpeningProblem::Hours])));
    let twice = Opening { id: OpeningId("again".into()), ..supply.openings[0].clone() };
    let refused = Change::Open(twice).apply(&supply).err();
    assert_eq!(refused, Some(ChangeError::Opening(vec![OpeningProblem::Overlaps])));
}
