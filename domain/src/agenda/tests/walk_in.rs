//! Nobody is sent away: what a person without an appointment takes of an agenda, however full.

use chrono::{DateTime, TimeDelta, Utc};

use crate::agenda::{
    AppointmentId, Occupation, Occupied, Received, Span, Subject, SubjectId, SubjectKind, WalkIn,
};

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(minute * 60)
}

fn id(name: &str) -> SubjectId {
    SubjectId(name.to_owned())
}

/// Half an hour at minute 100, with two rooms.
fn received(taken: &[(SubjectKind, &str, i64, i64)]) -> Received {
    let occupations: Vec<_> = taken
        .iter()
        .map(|(kind, name, from, to)| Occupation {
            appointment: AppointmentId("other".to_owned()),
            subject: Subject::new(*kind, &id(name)),
            span: Span { from: at(*from), to: at(*to) },
            expires_at: None,
        })
        .collect();
    let walk_in =
        WalkIn { citizen: id("maria"), operator: id("anna"), rooms: vec![id("one"), id("two")], minutes: 30 };
    walk_in.receive(&Occupied::new(&occupations, at(100)), at(100))
}

fn names(received: &Received) -> Vec<&str> {
    received.subjects.iter().map(|subject| subject.id.0.as_str()).collect()
}

#[test]
fn in_an_empty_agenda_everything_is_taken_for_the_whole_time() {
    let received = received(&[]);
    assert_eq!(names(&received), ["maria", "anna", "one"]);
    assert_eq!(received.span, Span { from: at(100), to: at(130) });
    let mut sorted = received.subjects.clone();
    sorted.sort();
    assert_eq!(received.subjects, sorted, "in the order of locking");
}

#[test]
fn the_next_appointment_of_the_operator_cuts_the_length() {
    let received = received(&[(SubjectKind::Operator, "anna", 112, 140)]);
    assert_eq!(received.span.to, at(112));
    assert_eq!(names(&received), ["maria", "anna", "one"]);
}

#[test]
fn an_operator_who_is_with_somebody_is_not_taken_twice() {
    for taken in [(90, 105), (100, 101)] {
        let received = received(&[(SubjectKind::Operator, "anna", taken.0, taken.1)]);
        assert_eq!(names(&received), ["maria", "one"]);
        assert_eq!(received.span.to, at(130));
    }
}

#[test]
fn a_room_that_is_free_for_the_whole_time_comes_before_the_preferred_one() {
    let received = received(&[(SubjectKind::Room, "one", 120, 150)]);
    assert_eq!((received.room, received.span.to), (Some(id("two")), at(130)));
}

#[test]
fn without_such_a_room_the_longest_free_one_cuts_the_length() {
    let taken = [(SubjectKind::Room, "one", 105, 150), (SubjectKind::Room, "two", 120, 150)];
    let received = received(&taken);
    assert_eq!((received.room, received.span.to), (Some(id("two")), at(120)));
}

#[test]
fn when_nothing_is_free_only_the_person_is_taken() {
    let taken = [
        (SubjectKind::Operator, "anna", 0, 500),
        (SubjectKind::Room, "one", 0, 500),
        (SubjectKind::Room, "two", 100, 500),
    ];
    let received = received(&taken);
    assert_eq!((names(&received), &received.room), (vec!["maria"], &None));
    assert_eq!(received.span, Span { from: at(100), to: at(130) });
}

#[test]
fn a_person_whose_own_appointment_is_now_is_received_all_the_same() {
    let received = received(&[(SubjectKind::Citizen, "maria", 90, 110)]);
    assert_eq!(names(&received), ["anna", "one"]);
}

#[test]
fn what_is_over_or_ends_now_takes_nothing() {
    let received =
        received(&[(SubjectKind::Operator, "anna", 60, 100), (SubjectKind::Citizen, "maria", 10, 90)]);
    assert_eq!(names(&received), ["maria", "anna", "one"]);
}
