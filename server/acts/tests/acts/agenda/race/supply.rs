//! A centre closes a day while people book it: either the change lists them, or they are told that it is closed.

use acts::agenda::{
    self, Origin,
    supply::{self, Outcome},
};

use super::{For, Town, at_once, granted, sound_agenda};
use crate::{agenda::town::day, support::count};

store::both! {
    async fn nobody_is_booked_on_a_day_that_was_just_closed(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizens = town.citizens(16).await;
        for date in ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"] {
            let bookings = citizens.iter().enumerate().map(|(n, citizen)| {
                let start = format!("{date} {:02}:{:02}", 9 + n / 8, 15 * (n / 2 % 4));
                let (desk, operator, person) =
                    (town.test.desk.clone(), town.operator(0).clone(), citizen.person());
                let (wish, asked) = (town.wish(For::Welcome, &start, n % 2), town.test.asked());
                async move {
                    agenda::book(&desk, &operator, person, &wish, Origin::Operator, &asked).await.map(|_| true)
                }
            });
            let bookings = at_once(bookings);
            let closing = async {
                let asked = town.test.asked();
                let edit = town.test.edit(&town.centre.head, town.test.home(), &asked).await;
                supply::close_centre(&town.test.desk, &edit, day(date)).await.expect("answers")
            };
            let (booked, closed) = tokio::join!(bookings, closing);
            let booked = granted(booked).len();
            let standing = format!(
                "SELECT COUNT(*) FROM appointment WHERE state = 'booked'
                 AND starts_at >= '{date}T00:00:00+00:00' AND starts_at < '{date}T23:00:00+00:00'"
            );
            assert_eq!(count(&town.test, &standing).await, i64::try_from(booked).expect("small"));
            match closed {
                Outcome::Done(_) => assert_eq!(booked, 0, "closed, and nobody is there"),
                Outcome::LeavesOutside(list) => assert!(!list.is_empty() && list.len() <= booked),
            }
            sound_agenda(&town.test).await;
        }
    }
}
