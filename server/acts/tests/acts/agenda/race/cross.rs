//! Moves that cross: each wants what another one has, over the same people and rooms.

use std::{pin::Pin, sync::Arc};

use acts::{
    Citizen, Refusal,
    agenda::{self, Booked, By, Wish},
};

use super::{CLIENTS, For, Town, at_once, granted, sound_agenda};
use crate::support::count;

type Client = Pin<Box<dyn Future<Output = Result<Booked, Refusal>> + Send>>;

/// Working days, sixteen quarters of an hour each.
const DAYS: [&str; 4] = ["2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01"];

fn start(n: usize) -> String {
    let minutes = 15 * (n % 16);
    format!("{} {:02}:{:02}", DAYS[n / 16], 9 + minutes / 60, minutes % 60)
}

/// One move by its person.
async fn move_to(
    town: &Town,
    citizen: &Citizen,
    booked: Booked,
    wish: Wish,
) -> impl Future<Output = Result<Booked, Refusal>> + use<> {
    let (desk, citizen, asked) = (town.test.desk.clone(), citizen.clone(), town.test.asked());
    async move {
        agenda::move_to(&desk, By::Citizen(&citizen), booked.appointment, booked.version, &wish, &asked).await
    }
}

store::both! {
    async fn people_who_cross_places_never_wait_in_a_circle(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizens = town.citizens(CLIENTS).await;
        let mut booked = Vec::new();
        // Every second start, so that there is room to pass.
        for (n, citizen) in citizens.iter().enumerate() {
            booked.push(town.booked(citizen, &town.wish(For::Welcome, &start(2 * (n / 2)), n % 2)).await);
        }
        for round in 0..4 {
            let mut clients = Vec::new();
            for (n, citizen) in citizens.iter().enumerate() {
                // To the place of somebody else, of the other operator every other time, or beside it.
                let to = (n + 2 * round + 2) % CLIENTS;
                let wish = town.wish(For::Welcome, &start(2 * (to / 2) + round % 2), (n + round) % 2);
                clients.push(move_to(&town, citizen, booked[n], wish).await);
            }
            // In the order of the people: what was not moved stands where it stood.
            for answer in granted(at_once(clients).await) {
                let n = booked.iter().position(|old| old.appointment == answer.appointment).expect("one of them");
                booked[n] = answer;
            }
            sound_agenda(&town.test).await;
        }
        let standing = "SELECT COUNT(*) FROM appointment WHERE state = 'booked'";
        let all = i64::try_from(CLIENTS).expect("small");
        assert_eq!(count(&town.test, standing).await, all, "nobody lost a place");
    }

    async fn two_who_swap_over_and_over(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizens = town.citizens(2).await;
        let mut booked = [
            town.booked(&citizens[0], &town.wish(For::Declaration, "2026-11-26 09:00", 0)).await,
            town.booked(&citizens[1], &town.wish(For::Declaration, "2026-11-26 09:30", 0)).await,
        ];
        for round in 0..16 {
            // Both want the quarter of an hour that overlaps both of them, or each other's place.
            let targets = match round % 2 {
                0 => ["2026-11-26 09:30", "2026-11-26 09:00"],
                _ => ["2026-11-26 09:15", "2026-11-26 09:15"],
            };
            let mut clients = Vec::new();
            for n in 0..2 {
                let wish = town.wish(For::Declaration, targets[n], 0);
                clients.push(move_to(&town, &citizens[n], booked[n], wish).await);
            }
            for answer in granted(at_once(clients).await) {
                let n = usize::from(answer.appointment == booked[1].appointment);
                booked[n] = answer;
            }
            sound_agenda(&town.test).await;
        }
    }

    async fn a_shift_over_ones_own_place_while_everybody_wants_it(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, others) = (town.citizen().await, town.citizens(CLIENTS - 1).await);
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-26 09:30", 0)).await;
        let mut clients: Vec<Client> = Vec::new();
        clients.push(Box::pin(move_to(&town, &citizen, booked, town.wish(For::Declaration, "2026-11-26 09:45", 0)).await));
        for (n, other) in others.into_iter().enumerate() {
            let start = ["2026-11-26 09:15", "2026-11-26 09:30", "2026-11-26 09:45", "2026-11-26 10:00"][n % 4];
            let (desk, wish) = (town.test.desk.clone(), town.wish(For::Declaration, start, 0));
            let (hold, confirm) = (town.test.asked(), town.test.asked());
            clients.push(Box::pin(async move {
                let by = By::Citizen(&other);
                let held = agenda::hold(&desk, by, &wish, &hold).await?;
                agenda::confirm(&desk, by, held.appointment, 1, &confirm).await
            }));
        }
        granted(at_once(clients).await);
        sound_agenda(&town.test).await;
        let own = town.appointment(booked.appointment).await;
        assert_eq!(own.state, "booked", "moved or not, the person has a place");
    }

    async fn one_appointment_moved_by_64_tabs_is_moved_once(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = Arc::new(town.citizen().await);
        let booked = town.booked(&citizen, &town.wish(For::Welcome, "2026-11-26 09:00", 0)).await;
        let mut clients = Vec::new();
        for n in 0..CLIENTS {
            clients.push(move_to(&town, &citizen, booked, town.wish(For::Welcome, &start(1 + n % 15), 0)).await);
        }
        let answers = at_once(clients).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        assert!(answers.iter().all(|answer| matches!(answer, Ok(_) | Err(Refusal::Stale))), "{answers:?}");
        assert_eq!(town.acts(booked.appointment).await, ["hold", "confirm", "move"]);
        sound_agenda(&town.test).await;
    }
}
