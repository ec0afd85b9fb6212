//! Closing: everybody's attendance, everybody's passage, all or nothing. The codes are those of Marche's table, but where
//! another region is named.

use acts::{
    agenda::group::{Plan, SeatAttendance},
    testing::{For, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    agenda::{Attendance, Refusal as No, State},
    passage::{Answer, Draft, Fact, Facts},
};
use uuid::Uuid;

use super::{Town, lab, no, said, sound_agenda};
use crate::{
    declared::{codes, passage, passages, record},
    file::enrolment,
    sound::sound_passages,
    support::{count, fields, said as told},
};

/// A laboratory with `people` seats, over since ten minutes.
async fn held(town: &Town, plan: &Plan, people: usize) -> (Uuid, Vec<(Uuid, Uuid)>) {
    let session = town.plan(plan).await.expect("plans");
    let mut seats = Vec::new();
    for citizen in town.citizens(people).await {
        let seat = town.enrol(&citizen, session).await.expect("enrols");
        seats.push((seat.appointment, citizen.person()));
    }
    let end = town.session(session).await.ends_at;
    town.test.clock.advance(end + TimeDelta::minutes(10) - town.test.desk.now());
    (session, seats)
}

fn all(seats: &[(Uuid, Uuid)], attendance: Attendance) -> Vec<SeatAttendance> {
    seats.iter().map(|(seat, _)| said(*seat, attendance)).collect()
}

store::both! {
    async fn r073_each_person_present_gets_the_code_of_their_programme(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let (session, seats) = held(&town, &lab(&town, "2026-11-26 09:00", 6), 4).await;
        let targeted = enrolment(&town.test, "L68", "2026-01-07", None);
        let asked = town.test.asked();
        acts::file::enrol(&town.test.desk, town.operator(0), seats[1].1, targeted, &asked).await.expect("enrols");
        let answers = [Attendance::Present, Attendance::Present, Attendance::Absent, Attendance::Justified];
        let attendance: Vec<_> = seats.iter().zip(answers).map(|((seat, _), said_of)| said(*seat, said_of)).collect();
        let closed = town.close(session, 110, &attendance, false).await.expect("closes").expect("nothing to look at");
        assert_eq!(closed.passages.len(), 2);
        let recorded = [vec!["F1.5"], vec!["M5.5"], vec![], vec![]];
        for ((_, person), expected) in seats.iter().zip(recorded) {
            let rows = passages(&town.test, *person).await;
            assert_eq!(codes(&rows), expected);
            for row in &rows {
                assert_eq!((row.minutes, row.mode.as_str(), row.office.as_str()), (Some(110), "gruppo", "fermo"));
                assert_eq!(row.operator_id, town.operator(0).id(), "who held it, not who closed it");
            }
            sound_passages(&town.test, *person).await;
        }
        let states = [State::Done, State::Done, State::Missed, State::MissedJustified];
        for ((seat, _), state) in seats.iter().zip(states) {
            assert_eq!(town.state(*seat).await, state);
        }
        assert_eq!(town.acts(seats[3].0).await, ["enrol", "excuse"]);
        assert_eq!(town.session(session).await.state, "done");
        sound_agenda(&town.test).await;
    }

    async fn closed_once_whoever_clicks(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let (session, seats) = held(&town, &lab(&town, "2026-11-26 09:00", 6), 2).await;
        let attendance = all(&seats, Attendance::Present);
        let version = town.session(session).await.version;
        let closing = acts::agenda::group::Closing {
            session, version, minutes: 120, seats: &attendance, warnings_seen: false,
        };
        let asked = town.test.asked();
        for _ in 0..2 {
            let closed = acts::agenda::group::close(&town.test.desk, town.operator(0), &closing, &asked).await;
            assert_eq!(closed.expect("closes").expect("nothing to look at").passages.len(), 2);
        }
        let again = town.close(session, 120, &attendance, false).await;
        assert_eq!(told(again), r#"Conflict("error-group-not-planned")"#);
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM passage").await, 2);
        let late = town.call_off(session, "Tardi").await;
        assert_eq!(told(late), r#"Conflict("error-group-not-planned")"#);
    }

    async fn r021_what_one_file_refuses_stops_everybody_until_it_is_struck(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let welcome = Plan { service: town.test.service(For::Welcome), minutes: Some(30), ..lab(&town, "2026-11-26 09:00", 6) };
        let (session, seats) = held(&town, &welcome, 3).await;
        // The second one declared that morning, before any welcome.
        let declared = Draft {
            facts: Facts::default().with(Fact::InterviewHeld, Answer::Tick),
            ..passage(&town.test, "B.1", 100)
        };
        record(&town.test, town.operator(0), seats[1].1, &[declared]).await.expect("records");
        let mut attendance = all(&seats, Attendance::Present);
        let looks = town.close(session, 30, &attendance, true).await.expect("answers").expect_err("looks");
        let refused: Vec<_> = looks.iter().filter(|look| !look.refused.is_empty()).collect();
        assert_eq!((refused.len(), refused[0].seat, refused[0].refused[0].rule), (1, seats[1].0, "R021"));
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM passage WHERE code = 'A.1'").await, 0, "nothing was written");
        assert_eq!(town.state(seats[0].0).await, State::Booked);
        attendance[1].strike = true;
        let closed = town.close(session, 30, &attendance, true).await.expect("answers").expect("closes");
        assert_eq!(closed.passages.len(), 2);
        assert_eq!(town.state(seats[1].0).await, State::Done, "present all the same");
        assert_eq!(codes(&passages(&town.test, seats[1].1).await), ["B.1"]);
        sound_agenda(&town.test).await;
    }

    async fn r171_in_emilia_romagna_the_fourth_laboratory_of_one_person_is_refused(db: TestDb) {
        let town = Town::of(TestDesk::in_pack(db, "emilia-romagna"), 1).await;
        let citizen = town.citizen().await;
        for (n, day) in ["2026-11-26", "2026-12-03", "2026-12-10", "2026-12-17"].into_iter().enumerate() {
            let session = town.plan(&lab(&town, &format!("{day} 09:00"), 6)).await.expect("plans");
            let seat = town.enrol(&citizen, session).await.expect("enrols").appointment;
            town.now_is(&format!("{day} 11:10"));
            let attendance = [said(seat, Attendance::Present)];
            match town.close(session, 120, &attendance, true).await.expect("answers") {
                Ok(closed) => assert!(n < 3 && closed.passages.len() == 1, "{closed:?}"),
                Err(looks) => assert_eq!((n, looks[0].refused[0].rule), (3, "R171")),
            }
        }
        assert_eq!(codes(&passages(&town.test, citizen.person()).await), ["6", "6", "6"]);
    }

    async fn r002_warnings_are_seen_once(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let (session, seats) = held(&town, &lab(&town, "2026-11-26 09:00", 6), 2).await;
        let attendance = all(&seats, Attendance::Present);
        let looks = town.close(session, 20, &attendance, false).await.expect("answers").expect_err("looks");
        assert_eq!(looks.iter().map(|look| look.warned[0].rule).collect::<Vec<_>>(), ["R002", "R002"]);
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM passage").await, 0);
        town.close(session, 20, &attendance, true).await.expect("answers").expect("closes");
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM passage").await, 2);
    }

    async fn what_has_not_passed_is_not_recorded_and_nobody_is_forgotten(db: TestDb) {
        let town = Town::in_marche(db, 1).await;
        let session = town.plan(&lab(&town, "2026-11-26 09:00", 6)).await.expect("plans");
        let people = town.citizens(2).await;
        let mut seats = Vec::new();
        for citizen in &people {
            seats.push((town.enrol(citizen, session).await.expect("enrols").appointment, citizen.person()));
        }
        let attendance = all(&seats, Attendance::Present);
        assert_eq!(no(town.close(session, 60, &attendance, true).await), [No::NotYet]);
        town.now_is("2026-11-26 10:00");
        let early = fields(town.close(session, 61, &attendance, true).await);
        assert_eq!(early, [("minutes".to_owned(), "error-group-minutes".to_owned())]);
        assert_eq!(told(town.close(session, 60, &attendance[..1], true).await), "Stale");
        let twice = [attendance[0].clone(), attendance[0].clone()];
        assert_eq!(told(town.close(session, 60, &twice, true).await), "Stale");
        let mut silent = all(&seats, Attendance::Justified);
        silent[0].reason = Some("  ".to_owned());
        assert!(matches!(no(town.close(session, 60, &silent, true).await)[..], [No::ReasonMissing(_)]));
        town.close(session, 60, &attendance, true).await.expect("answers").expect("closes");
        sound_agenda(&town.test).await;
    }
}
