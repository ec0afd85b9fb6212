//! Holds that end while everybody books: who confirms in time has the place, or somebody else, never both.

use std::pin::Pin;

use acts::{
    Citizen, Refusal,
    agenda::{self, Booked, By, Origin},
};
use chrono::TimeDelta;
use domain::agenda::State;

use super::{CLIENTS, For, Town, at_once, granted, sound_agenda};
use crate::support::{count, sql_id};

type Client = Pin<Box<dyn Future<Output = Result<Booked, Refusal>> + Send>>;

/// One who holds and confirms; the rivals want the same time and begin at other moments, every second one by a hold of
/// their own. `late` is how far the clock is moved while they are at it.
async fn at_the_end_of_a_hold(
    town: &Town,
    rivals: &[Citizen],
    day: &str,
    before: TimeDelta,
    late: TimeDelta,
) {
    assert_eq!(rivals.len(), CLIENTS - 1);
    let holder = town.citizen().await;
    let held =
        town.hold(&holder, &town.wish(For::Declaration, &format!("{day} 09:30"), 0)).await.expect("holds");
    town.test.clock.advance(TimeDelta::minutes(10) - before);
    let mut clients: Vec<Client> = Vec::new();
    let (clock, desk, asked) = (town.test.clock.clone(), town.test.desk.clone(), town.test.asked());
    clients.push(Box::pin(async move {
        agenda::confirm(&desk, By::Citizen(&holder), held.appointment, 1, &asked).await
    }));
    for (n, rival) in rivals.iter().cloned().enumerate() {
        let start = ["09:15", "09:30", "09:45"][n % 3];
        let (desk, operator) = (town.test.desk.clone(), town.operator(0).clone());
        let wish = town.wish(For::Declaration, &format!("{day} {start}"), 0);
        let (asked, confirm) = (town.test.asked(), town.test.asked());
        let clock = clock.clone();
        clients.push(Box::pin(async move {
            if n == 1 {
                clock.advance(late);
            }
            if n % 2 == 0 {
                let person = rival.person();
                return agenda::book(&desk, &operator, person, &wish, Origin::Operator, &asked).await;
            }
            let by = By::Citizen(&rival);
            let held = agenda::hold(&desk, by, &wish, &asked).await?;
            agenda::confirm(&desk, by, held.appointment, 1, &confirm).await
        }));
    }
    let granted = granted(at_once(clients).await);
    sound_agenda(&town.test).await;
    // The wishes all overlap the hold; of themselves only the first and the last can stand side by side.
    let standing = format!(
        "SELECT COUNT(*) FROM appointment WHERE state = 'booked' AND operator_id = {}
         AND starts_at >= '{day}T00:00:00+00:00' AND starts_at < '{day}T23:00:00+00:00'",
        sql_id(&town.test, town.operator(0).id())
    );
    let confirmed = town.state(held.appointment).await == State::Booked;
    let standing = count(&town.test, &standing).await;
    assert!(standing == 1 || (standing == 2 && !confirmed), "{standing} {confirmed}");
    assert_eq!(standing, i64::try_from(granted.len()).expect("small"), "who was told so has it");
    // Nobody has too many appointments for the next day's race.
    for booked in granted {
        let person = town.appointment(booked.appointment).await.person_id;
        let by = By::Operator { operator: town.operator(0), person };
        town.cancel(by, booked, "Prova").await.expect("cancels");
    }
}

store::both! {
    async fn a_hold_that_ends_during_booking_goes_to_one(db: TestDb) {
        let town = Town::new(db, 1).await;
        let rivals = town.citizens(CLIENTS - 1).await;
        let second = TimeDelta::seconds(1);
        // In time, just over, and over while they are at it.
        at_the_end_of_a_hold(&town, &rivals, "2026-11-25", second, TimeDelta::zero()).await;
        at_the_end_of_a_hold(&town, &rivals, "2026-11-26", TimeDelta::zero(), TimeDelta::zero()).await;
        for day in ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"] {
            at_the_end_of_a_hold(&town, &rivals, day, TimeDelta::microseconds(1), TimeDelta::microseconds(1)).await;
        }
    }

    async fn tidying_up_disturbs_nobody(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizens = town.citizens(16).await;
        for (n, citizen) in citizens.iter().enumerate() {
            let start = format!("2026-11-25 {:02}:{:02}", 9 + n / 4, 15 * (n % 4));
            town.hold(citizen, &town.wish(For::Welcome, &start, n % 2)).await.expect("holds");
        }
        town.test.clock.advance(TimeDelta::minutes(10));
        let mut clients: Vec<Client> = Vec::new();
        for (n, citizen) in citizens.into_iter().enumerate() {
            let desk = town.test.desk.clone();
            if n % 4 == 0 {
                clients.push(Box::pin(async move {
                    agenda::expire(&desk).await.map(|_| Booked { appointment: uuid::Uuid::nil(), version: 0 })
                }));
            }
            // What somebody else held and nobody tidied up.
            let m = (n + 1) % 16;
            let start = format!("2026-11-25 {:02}:{:02}", 9 + m / 4, 15 * (m % 4));
            let (desk, wish) = (town.test.desk.clone(), town.wish(For::Welcome, &start, m % 2));
            let (hold, confirm) = (town.test.asked(), town.test.asked());
            clients.push(Box::pin(async move {
                let by = By::Citizen(&citizen);
                let held = agenda::hold(&desk, by, &wish, &hold).await?;
                agenda::confirm(&desk, by, held.appointment, 1, &confirm).await
            }));
        }
        assert_eq!(granted(at_once(clients).await).len(), 20, "everybody got what they wanted");
        agenda::expire(&town.test.desk).await.expect("tidies up");
        let left = "SELECT COUNT(*) FROM appointment WHERE state = 'held'";
        assert_eq!(count(&town.test, left).await, 0);
        sound_agenda(&town.test).await;
    }
}
