//! Many at the last place, at one room, at one session that is closed, left or called off.

use std::{future::Future, pin::Pin};

use acts::{
    Refusal,
    agenda::{
        self, By,
        group::{self, Closing, Plan},
    },
    testing::For,
};
use domain::agenda::{Attendance, State};

use super::{Town, lab, said, sound_agenda};
use crate::{race::at_once, support::count};

const CLIENTS: usize = 64;

type Client = Pin<Box<dyn Future<Output = Result<&'static str, Refusal>> + Send>>;

/// What was done; everybody else was told why, and that the house is whole.
fn answered<T>(answers: Vec<Result<T, Refusal>>) -> Vec<T> {
    let mut done = Vec::new();
    for answer in answers {
        match answer {
            Ok(value) => done.push(value),
            Err(Refusal::Agenda(reasons)) => assert!(!reasons.is_empty()),
            Err(Refusal::Conflict("error-group-not-planned") | Refusal::Stale) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    done
}

store::both! {
    async fn sixty_four_at_the_last_places_of_a_session(db: TestDb) {
        let town = Town::new(db, 1).await;
        let people = town.citizens(CLIENTS).await;
        // Half of them reach a second server.
        let other = town.test.other_server().await;
        for (day, places) in [("2026-11-26", 1_u16), ("2026-11-27", 7)] {
            let session = town.plan(&lab(&town, &format!("{day} 09:00"), places)).await.expect("plans");
            let clients = people.iter().enumerate().map(|(n, citizen)| {
                let desk = if n % 2 == 0 { town.test.desk.clone() } else { other.clone() };
                let (citizen, asked) = (citizen.clone(), town.test.asked());
                async move { group::enrol(&desk, By::Citizen(&citizen), session, &asked).await }
            });
            let enrolled = answered(at_once(clients).await);
            // Who has a seat on the first day reached the limit of the service, and there are others enough.
            assert_eq!(enrolled.len(), usize::from(places), "no place is lost, none is sold twice");
            assert_eq!(town.session(session).await.taken, i64::from(places));
            sound_agenda(&town.test).await;
        }
    }

    async fn one_person_in_two_sessions_at_once_has_one_seat(db: TestDb) {
        let town = Town::new(db, 2).await;
        let first = town.plan(&lab(&town, "2026-11-26 09:00", 12)).await.expect("plans");
        let second = Plan { operator: town.operator(1).id(), room: Some(town.centre.rooms[0]), ..lab(&town, "2026-11-26 10:00", 2) };
        let second = town.plan(&second).await.expect("plans");
        let citizen = town.citizen().await;
        let clients = (0..16).map(|n| {
            let (desk, operator, asked) = (town.test.desk.clone(), town.operator(0).clone(), town.test.asked());
            let (session, person) = (if n % 2 == 0 { first } else { second }, citizen.person());
            async move { group::enrol(&desk, By::Operator { operator: &operator, person }, session, &asked).await }
        });
        assert_eq!(answered(at_once(clients).await).len(), 1);
        assert_eq!(town.session(first).await.taken + town.session(second).await.taken, 1);
        sound_agenda(&town.test).await;
    }

    async fn sixty_four_plans_for_one_room(db: TestDb) {
        let town = Town::new(db, 4).await;
        let starts = ["09:00", "09:30", "10:00", "10:30"];
        let clients = (0..CLIENTS).map(|n| {
            let plan = Plan {
                operator: town.operator(n % 4).id(),
                second: Some(town.operator((n + 1) % 4).id()),
                ..lab(&town, &format!("2026-11-26 {}", starts[n / 4 % 4]), 6)
            };
            let (desk, operator, asked) = (town.test.desk.clone(), town.operator(0).clone(), town.test.asked());
            async move { group::plan(&desk, &operator, &plan, &asked).await }
        });
        let planned = answered(at_once(clients).await);
        // Two hours each between 9 and 13: two fit when the first one planned leaves room for it.
        assert!((1..=2).contains(&planned.len()), "{planned:?}");
        sound_agenda(&town.test).await;
    }

    async fn enrolling_and_giving_back_never_drifts(db: TestDb) {
        let town = Town::new(db, 1).await;
        let session = town.plan(&lab(&town, "2026-11-26 09:00", 5)).await.expect("plans");
        let people = town.citizens(12).await;
        for round in 0..4 {
            let mut clients: Vec<Client> = Vec::new();
            for (n, citizen) in people.iter().enumerate() {
                let (desk, citizen, asked) = (town.test.desk.clone(), citizen.clone(), town.test.asked());
                clients.push(Box::pin(async move {
                    group::enrol(&desk, By::Citizen(&citizen), session, &asked).await.map(|_| "enrol")
                }));
                let own = town.seats(session).await.into_iter().find(|seat| {
                    seat.person_id == people[n].person() && seat.state == "booked"
                });
                if let Some(seat) = own.filter(|_| (n + round) % 2 == 0) {
                    let (desk, operator, asked) =
                        (town.test.desk.clone(), town.operator(0).clone(), town.test.asked());
                    clients.push(Box::pin(async move {
                        let by = By::Operator { operator: &operator, person: seat.person_id };
                        agenda::cancel(&desk, by, seat.id, seat.version, "Ha chiamato", &asked).await.map(|()| "leave")
                    }));
                }
            }
            answered(at_once(clients).await);
            sound_agenda(&town.test).await;
        }
        let booked = town.seats(session).await.iter().filter(|seat| seat.state == "booked").count();
        assert_eq!(town.session(session).await.taken, i64::try_from(booked).expect("few"));
    }

    async fn enrolling_against_calling_off(db: TestDb) {
        let town = Town::new(db, 1).await;
        let people = town.citizens(16).await;
        for day in ["2026-11-26", "2026-11-27", "2026-11-30"] {
            let session = town.plan(&lab(&town, &format!("{day} 09:00"), 12)).await.expect("plans");
            let mut clients: Vec<Client> = Vec::new();
            for (n, citizen) in people.iter().enumerate() {
                let (desk, citizen, asked) = (town.test.desk.clone(), citizen.clone(), town.test.asked());
                clients.push(Box::pin(async move {
                    group::enrol(&desk, By::Citizen(&citizen), session, &asked).await.map(|_| "enrol")
                }));
                if n % 4 == 3 {
                    let (desk, operator, asked) =
                        (town.test.desk.clone(), town.operator(0).clone(), town.test.asked());
                    clients.push(Box::pin(async move {
                        group::call_off(&desk, &operator, session, 1, "Sciopero", &asked).await.map(|()| "off")
                    }));
                }
            }
            let won = answered(at_once(clients).await);
            assert_eq!(won.iter().filter(|act| **act == "off").count(), 1, "{won:?}");
            let standing = town.seats(session).await.into_iter().filter(|seat| seat.state != "cancelled").count();
            assert_eq!((standing, town.session(session).await.taken), (0, 0), "nobody sits in what does not take place");
            sound_agenda(&town.test).await;
        }
    }

    async fn closing_against_removing_and_closing(db: TestDb) {
        let town = Town::new(db, 1).await;
        for day in ["2026-11-26", "2026-11-30"] {
            let session = town.plan(&lab(&town, &format!("{day} 09:00"), 12)).await.expect("plans");
            let people = town.citizens(6).await;
            let mut seats = Vec::new();
            for citizen in &people {
                seats.push(town.enrol(citizen, session).await.expect("enrols").appointment);
            }
            town.now_is(&format!("{day} 11:10"));
            let attendance: Vec<_> = seats.iter().map(|seat| said(*seat, Attendance::Present)).collect();
            let mut clients: Vec<Client> = Vec::new();
            for (seat, citizen) in seats.iter().copied().zip(&people).take(2) {
                let (desk, operator, asked) =
                    (town.test.desk.clone(), town.operator(0).clone(), town.test.asked());
                let person = citizen.person();
                clients.push(Box::pin(async move {
                    let by = By::Operator { operator: &operator, person };
                    agenda::cancel(&desk, by, seat, 1, "Errore", &asked).await.map(|()| "leave")
                }));
            }
            for _ in 0..8 {
                let (desk, operator, asked) =
                    (town.test.desk.clone(), town.operator(0).clone(), town.test.asked());
                let attendance = attendance.clone();
                clients.push(Box::pin(async move {
                    let closing = Closing { session, version: 1, minutes: 120, seats: &attendance, warnings_seen: true };
                    let closed = group::close(&desk, &operator, &closing, &asked).await?;
                    Ok(if closed.is_ok() { "close" } else { "look" })
                }));
            }
            let won = answered(at_once(clients).await);
            let times = |act| won.iter().filter(|done| **done == act).count();
            assert!(times("close") == 1 && times("leave") == 0 || times("close") == 0 && times("leave") > 0, "{won:?}");
            let mut done = 0;
            for seat in &seats {
                done += i64::from(town.state(*seat).await == State::Done);
            }
            let sql = format!("SELECT COUNT(*) FROM passage WHERE code = '{}'", town.test.service(For::Lab));
            assert_eq!(done, if times("close") == 1 { 6 } else { 0 });
            assert!(count(&town.test, &sql).await >= done);
            sound_agenda(&town.test).await;
        }
    }
}
