//! One place that everybody wants, and places that overlap without being equal.

use std::collections::BTreeSet;

use acts::agenda::{self, By, Origin};
use domain::{agenda::State, passage::Channel};

use super::{CLIENTS, For, Town, at_once, granted, sound_agenda};
use crate::{agenda::book::mina, support::count};

store::both! {
    async fn one_hot_place_is_sold_once(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizens = town.citizens(CLIENTS).await;
        let other = town.test.other_server().await;
        for round in 0..3 {
            let wish = town.wish(For::Declaration, &format!("2026-11-2{} 09:00", 5 + round), 0);
            let clients = citizens.clone().into_iter().enumerate().map(|(n, citizen)| {
                let desk = if n % 2 == 0 { town.test.desk.clone() } else { other.clone() };
                let (wish, asked) = (wish.clone(), town.test.asked());
                async move { agenda::hold(&desk, By::Citizen(&citizen), &wish, &asked).await }
            });
            assert_eq!(granted(at_once(clients).await).len(), 1);
            sound_agenda(&town.test).await;
        }
        let holds = "SELECT COUNT(*) FROM appointment WHERE state = 'held'";
        assert!(count(&town.test, holds).await <= 3, "who was not first holds nothing");
    }

    async fn overlapping_places_are_filled_and_never_twice(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizens = town.citizens(CLIENTS).await;
        // 25 minutes each, every quarter of an hour: each overlaps its neighbours.
        let clients = citizens.into_iter().enumerate().map(|(n, citizen)| {
            let minutes = 15 * (n % 15);
            let start = format!("2026-11-25 {:02}:{:02}", 9 + minutes / 60, minutes % 60);
            let (desk, operator) = (town.test.desk.clone(), town.operator(0).clone());
            let (wish, asked) = (town.wish(For::Declaration, &start, 0), town.test.asked());
            async move { agenda::book(&desk, &operator, citizen.person(), &wish, Origin::Operator, &asked).await }
        });
        let booked = granted(at_once(clients).await);
        // Greedy in any order: at least every third start, at most every second.
        assert!((5..=8).contains(&booked.len()), "{}", booked.len());
        sound_agenda(&town.test).await;
        // No place is lost: whoever asks now gets whatever still fits.
        let query = town.query(For::Declaration, "2026-11-25");
        let days = agenda::calendar(&town.test.desk, None, &query, query.from).await.expect("searches");
        assert!(days[0].places.iter().all(|place| place.channel == Channel::Sportello));
        for place in days[0].places.iter().take(1) {
            let citizen = town.citizen().await;
            town.booked(&citizen, &town.wish_for(&query, place)).await;
        }
        sound_agenda(&town.test).await;
    }

    async fn two_rooms_for_four_operators_are_given_to_two(db: TestDb) {
        let town = Town::new(db, 4).await;
        let citizens = town.citizens(CLIENTS).await;
        let clients = citizens.into_iter().enumerate().map(|(n, citizen)| {
            let (desk, operator) = (town.test.desk.clone(), town.operator(0).clone());
            let (wish, asked) = (town.wish(For::Declaration, "2026-11-25 09:00", n % 4), town.test.asked());
            async move { agenda::book(&desk, &operator, citizen.person(), &wish, Origin::Operator, &asked).await }
        });
        let booked = granted(at_once(clients).await);
        // Who lost the first room to a colleague is judged again, and gets the second.
        assert_eq!(booked.len(), 2);
        let mut rooms = BTreeSet::new();
        for one in booked {
            rooms.insert(town.appointment(one.appointment).await.room_id);
        }
        assert_eq!(rooms.len(), 2);
        sound_agenda(&town.test).await;
    }

    async fn one_mediator_for_two_operators_is_in_one_interview(db: TestDb) {
        let town = Town::new(db, 2).await;
        let mina = mina(&town).await;
        let citizens = town.citizens(CLIENTS).await;
        let clients = citizens.into_iter().enumerate().map(|(n, citizen)| {
            let (desk, operator) = (town.test.desk.clone(), town.operator(n % 2).clone());
            // The same time or a quarter of an hour beside it, half of them by a hold: every two wishes overlap.
            let start = ["2026-11-25 10:15", "2026-11-25 10:30"][n / 4 % 2];
            let mut wish = town.wish(For::Declaration, start, n % 2);
            wish.mediator = Some("ar".to_owned());
            let (asked, confirm) = (town.test.asked(), town.test.asked());
            async move {
                if n % 4 < 2 {
                    let person = citizen.person();
                    return agenda::book(&desk, &operator, person, &wish, Origin::Operator, &asked).await;
                }
                let by = By::Citizen(&citizen);
                let held = agenda::hold(&desk, by, &wish, &asked).await?;
                agenda::confirm(&desk, by, held.appointment, 1, &confirm).await
            }
        });
        let booked = granted(at_once(clients).await);
        assert_eq!(booked.len(), 1, "two rooms and two operators, and she is one");
        assert_eq!(town.appointment(booked[0].appointment).await.mediator_id, Some(mina));
        let hers = "SELECT COUNT(*) FROM occupation WHERE subject_kind = 'mediator'";
        assert_eq!(count(&town.test, hers).await, 1);
        sound_agenda(&town.test).await;
    }

    async fn distinct_places_are_all_sold(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizens = town.citizens(CLIENTS).await;
        let clients = citizens.into_iter().enumerate().map(|(n, citizen)| {
            let (slot, operator) = (n / 2, n % 2);
            let minutes = 15 * (slot % 16);
            let start = format!("2026-11-{} {:02}:{:02}", 25 + slot / 16, 9 + minutes / 60, minutes % 60);
            let (desk, wish) = (town.test.desk.clone(), town.wish(For::Welcome, &start, operator));
            let (hold, confirm) = (town.test.asked(), town.test.asked());
            async move {
                let by = By::Citizen(&citizen);
                let held = agenda::hold(&desk, by, &wish, &hold).await?;
                agenda::confirm(&desk, by, held.appointment, 1, &confirm).await
            }
        });
        assert_eq!(granted(at_once(clients).await).len(), CLIENTS, "two rooms suffice for two operators");
        sound_agenda(&town.test).await;
    }

    async fn one_person_with_64_fingers_holds_one_place(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizen = town.citizen().await;
        let clients = (0..CLIENTS).map(|n| {
            let minutes = 15 * (n % 16);
            let start = format!("2026-11-{} {:02}:{:02}", 25 + n % 2, 9 + minutes / 60, minutes % 60);
            let (desk, citizen) = (town.test.desk.clone(), citizen.clone());
            let (wish, asked) = (town.wish(For::Welcome, &start, n % 2), town.test.asked());
            async move { agenda::hold(&desk, By::Citizen(&citizen), &wish, &asked).await }
        });
        let held = granted(at_once(clients).await);
        assert_eq!(held.len(), CLIENTS, "each gives the one before back");
        let mut live = 0;
        for one in held {
            live += usize::from(town.state(one.appointment).await == State::Held);
        }
        assert_eq!(live, 1);
        sound_agenda(&town.test).await;
    }

    async fn one_key_pressed_64_times_books_once(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, asked) = (town.citizen().await, town.test.asked());
        let wish = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        let clients = (0..CLIENTS).map(|_| {
            let (desk, operator, wish, asked) =
                (town.test.desk.clone(), town.operator(0).clone(), wish.clone(), asked.clone());
            let person = citizen.person();
            async move { agenda::book(&desk, &operator, person, &wish, Origin::Operator, &asked).await }
        });
        let mut booked = granted(at_once(clients).await);
        assert_eq!(booked.len(), CLIENTS);
        booked.dedup();
        assert_eq!(booked.len(), 1);
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM appointment").await, 1);
        sound_agenda(&town.test).await;
    }
}
