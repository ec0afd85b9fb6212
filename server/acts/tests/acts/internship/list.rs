//! A centre's list: the next contact first, then what is longest untouched; its pages leave nobody out and show nobody twice.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::internship::State;
use store::internship::{Line, Place};
use uuid::Uuid;

use super::{World, day, request, world_here};
use crate::support::{execute, sql_id};

/// Of an internship without a contact that waits.
const FAR: &str = "9999-01-01";

async fn page(world: &World, office: &str, states: &[State], after: Option<Place>, limit: i64) -> Vec<Line> {
    let states: Vec<&str> = states.iter().map(|state| state.code()).collect();
    let mut conn = world.test.desk.reader.conn().await.expect("reads");
    store::internship::of_office(&mut conn, office, &states, after, limit).await.expect("reads")
}

/// Every page of so many lines, one after the other.
async fn whole(world: &World, states: &[State], limit: i64) -> Vec<Uuid> {
    let (mut ids, mut after) = (Vec::new(), None);
    loop {
        let lines = page(world, world.test.home(), states, after, limit).await;
        let full = lines.len() == usize::try_from(limit).expect("a small number");
        after = lines.last().map(Line::place);
        ids.extend(lines.into_iter().map(|line| line.internship.id));
        if !full {
            return ids;
        }
    }
}

/// A contact that is planned; with `held`, one that was held.
async fn contact(world: &World, number: u128, internship: Uuid, planned_on: &str, held: bool) {
    let test = &world.test;
    let [id, internship] = [Uuid::from_u128(number), internship].map(|id| sql_id(test, id));
    let (at, by) = match held {
        true => (format!("'{}'", test.desk.now().to_rfc3339()), sql_id(test, world.fermo.operator.id())),
        false => ("NULL".to_owned(), "NULL".to_owned()),
    };
    let sql = format!(
        "INSERT INTO internship_contact (id, internship_id, moment, planned_on, held_at, held_by)
         VALUES ({id}, {internship}, 'start', '{planned_on}', {at}, {by})"
    );
    execute(test, &sql).await;
}

store::both! {
    async fn the_pages_of_a_centre_s_list_hold_everybody_once_and_in_order(db: TestDb) {
        let world = world_here(db).await;
        // Two at each instant: what the instant leaves open the id decides. The instants are less than a second apart.
        let mut ids = Vec::new();
        for _ in 0..4 {
            for _ in 0..2 {
                ids.push(world.opened().await);
            }
            world.test.clock.advance(TimeDelta::microseconds(1500));
        }
        // One of the newest has a contact first; two are due on one day; of two contacts the nearer counts, and none that was held.
        let due = [(7, "2026-12-01"), (2, "2026-12-02"), (5, "2026-12-02"), (0, "2026-12-03")];
        for (number, (at, on)) in (1..).zip(due) {
            contact(&world, number, ids[at], on, false).await;
        }
        contact(&world, 11, ids[0], "2026-12-24", false).await;
        contact(&world, 12, ids[5], "2026-11-30", true).await;
        contact(&world, 13, ids[1], "2026-11-30", true).await;
        let submitted = world.begin().await;
        world.submit(submitted, &request(world.employer.site)).await.expect("submits");

        let mut expected: Vec<(NaiveDate, DateTime<Utc>, Uuid)> = Vec::new();
        for (at, id) in ids.iter().enumerate() {
            let on = due.iter().find(|(other, _)| *other == at).map_or(FAR, |(_, on)| *on);
            expected.push((day(on), world.sheet(*id).await.internship.updated_at, *id));
        }
        expected.sort();
        let expected: Vec<Uuid> = expected.into_iter().map(|(.., id)| id).collect();
        assert_eq!(expected[..4], [ids[7], ids[2], ids[5], ids[0]]);
        for limit in 1..=9 {
            assert_eq!(whole(&world, &[State::Open], limit).await, expected, "{limit} on a page");
        }

        // Another state comes in its place, after what is longer untouched; another centre has nothing.
        let both = [State::Open, State::Submitted];
        let all = whole(&world, &both, 3).await;
        assert_eq!((all[..8].to_vec(), all[8..].to_vec()), (expected, vec![submitted]));
        assert!(page(&world, world.test.elsewhere(), &both, None, 9).await.is_empty());
        assert!(page(&world, world.test.home(), &[State::Running], None, 9).await.is_empty());
    }

    /// What a line says beside its place: the day of the next contact, and nobody who is not there.
    async fn a_line_says_the_next_contact_and_who_it_is_for(db: TestDb) {
        let world = world_here(db).await;
        let id = world.opened().await;
        let states = [State::Open, State::Accepted];
        let line = async || {
            let lines = page(&world, world.test.home(), &states, None, 9).await;
            lines.into_iter().next().expect("a line")
        };
        let first = line().await;
        assert_eq!((first.surname, first.to_sign), (None, 0));
        world.accepted_by(id, &world.intern).await;
        contact(&world, 1, id, "2026-12-01", false).await;
        let second = line().await;
        assert!(second.surname.is_some() && second.name.is_some());
        assert_eq!((second.contact_on, second.place().id), (day("2026-12-01"), id));
    }
}
