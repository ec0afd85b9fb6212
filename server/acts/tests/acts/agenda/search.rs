//! Searching: what is offered, what is left out, and that windows of days change nothing.

use acts::{
    agenda::{
        self, By, Query,
        supply::{self, NewAbsence, Outcome, Staff},
    },
    testing::For,
};
use chrono::Weekday;
use domain::{
    agenda::{Choice, Closed, Place, Refusal as No},
    calendar::Holiday,
    passage::Channel,
};

use super::{
    sound::sound_agenda,
    town::{Town, at, clock, day, no},
};
use crate::support::said;

/// The starts of a choice, the earliest first.
fn starts(choice: &Choice) -> Vec<String> {
    let all = std::iter::once(&choice.earliest).chain(&choice.alternatives);
    all.map(|place| clock(place.span.from)).collect()
}

async fn choice(town: &Town, by: Option<By<'_>>, query: &Query) -> Option<Choice> {
    agenda::choice(&town.test.desk, by, query).await.expect("searches")
}

/// Every place of the calendar up to `to`.
async fn calendar(town: &Town, by: Option<By<'_>>, query: &Query, to: &str) -> Vec<Place> {
    let days = agenda::calendar(&town.test.desk, by, query, day(to)).await.expect("searches");
    days.into_iter().flat_map(|day| day.places).collect()
}

async fn away(town: &Town, number: usize, from: &str, to: &str) {
    let colleague = town.operator(number);
    let absence = NewAbsence { staff: Staff::Operator(colleague.id()), from: at(from), to: at(to) };
    let asked = town.test.asked();
    let outcome = supply::add_absence(&town.test.desk, colleague, &absence, false, &asked).await;
    assert!(matches!(outcome, Ok(Outcome::Done(_))), "{outcome:?}");
}

store::both! {
    async fn the_earliest_and_two_alternatives(db: TestDb) {
        let town = Town::new(db, 1).await;
        let query = town.query(For::Declaration, "2026-11-23");
        let mornings = choice(&town, None, &query).await.expect("places");
        assert_eq!(starts(&mornings), ["2026-11-24 10:00", "2026-11-25 09:00", "2026-11-26 09:00"]);
        let staff = Staff::Operator(town.operator(0).id());
        let afternoon = town.test.stretch("14-17", &town.centre.rooms[..2]);
        town.test.receives(&town.centre, staff, Weekday::Fri, afternoon).await;
        let both = choice(&town, None, &query).await.expect("places");
        assert_eq!(starts(&both), ["2026-11-24 10:00", "2026-11-25 09:00", "2026-11-27 14:00"]);
        let by = By::Operator { operator: town.operator(0), person: town.citizen().await.person() };
        let now = choice(&town, Some(by), &query).await.expect("places");
        assert_eq!(starts(&now)[0], "2026-11-23 10:00", "the shortest notice binds who books for themselves");
    }

    async fn far_places_are_found_behind_weeks_without_any(db: TestDb) {
        let town = Town::new(db, 1).await;
        away(&town, 0, "2026-11-23 00:00", "2027-01-11 00:00").await;
        let found = choice(&town, None, &town.query(For::Declaration, "2026-11-23")).await.expect("places");
        assert_eq!(starts(&found), ["2027-01-11 09:00", "2027-01-12 09:00", "2027-01-13 09:00"]);
        away(&town, 0, "2027-01-11 00:00", "2027-02-11 00:00").await;
        assert_eq!(choice(&town, None, &town.query(For::Declaration, "2026-11-23")).await, None);
        assert_eq!(choice(&town, None, &town.query(For::Declaration, "2029-01-01")).await, None, "beyond the agenda");
    }

    async fn what_is_taken_is_not_offered_and_its_neighbours_are(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        town.booked(&other, &town.wish(For::Declaration, "2026-11-25 10:00", 0)).await;
        let query = Query { channel: Some(Channel::Sportello), ..town.query(For::Declaration, "2026-11-25") };
        let places = calendar(&town, Some(By::Citizen(&citizen)), &query, "2026-11-25").await;
        let starts: Vec<_> = places.iter().map(|place| clock(place.span.from)[11..].to_owned()).collect();
        // 25 minutes on a grid of 15.
        let free = ["09:00", "09:15", "09:30", "10:30", "10:45", "11:00", "11:15", "11:30", "11:45", "12:00", "12:15", "12:30"];
        assert_eq!(starts, free);
        let wished = at("2026-11-25 10:00");
        let near = agenda::nearest(&town.test.desk, Some(By::Citizen(&citizen)), &query, wished, 3).await;
        let near: Vec<_> = near.expect("searches").iter().map(|place| clock(place.span.from)).collect();
        assert_eq!(near, ["2026-11-25 09:15", "2026-11-25 09:30", "2026-11-25 10:30"]);
        let end_of_time = chrono::DateTime::<chrono::Utc>::MAX_UTC;
        let near = agenda::nearest(&town.test.desk, None, &query, end_of_time, 1).await.expect("searches");
        assert_eq!(clock(near[0].span.from), "2027-01-22 12:30", "the last of the agenda");
        let near = agenda::nearest(&town.test.desk, None, &query, chrono::DateTime::<chrono::Utc>::MIN_UTC, 1).await;
        assert_eq!(clock(near.expect("searches")[0].span.from), "2026-11-24 10:00");
    }

    async fn ones_own_appointments_hold_and_limits(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizen = town.citizen().await;
        let by = Some(By::Citizen(&citizen));
        town.booked(&citizen, &town.wish(For::Welcome, "2026-11-25 09:00", 0)).await;
        let query = Query { operator: Some(town.operator(1).id()), ..town.query(For::Declaration, "2026-11-25") };
        let first = &calendar(&town, by, &query, "2026-11-25").await[0];
        assert_eq!(clock(first.span.from), "2026-11-25 09:15", "the person is with the other operator until then");
        // A hold does not stand in the way of the one that replaces it.
        town.hold(&citizen, &town.wish(For::Declaration, "2026-11-25 09:15", 1)).await.expect("holds");
        let first = &calendar(&town, by, &query, "2026-11-25").await[0];
        assert_eq!(clock(first.span.from), "2026-11-25 09:15");
        let held = town.hold(&citizen, &town.wish(For::Declaration, "2026-11-25 09:30", 1)).await.expect("holds");
        let booked = town.confirm(&citizen, held).await.expect("confirms");
        let limited = agenda::choice(&town.test.desk, by, &query).await;
        assert_eq!(no(limited), [No::ServiceLimit { max: 1 }]);
        // For who moves it, its own time is free and it does not count.
        let moving = Query { moving: Some(booked.appointment), ..query.clone() };
        let places = calendar(&town, by, &moving, "2026-11-25").await;
        assert!(places.iter().any(|place| clock(place.span.from) == "2026-11-25 09:30"));
        for place in places.iter().take(3) {
            let at = town.appointment(booked.appointment).await.version;
            let now = agenda::Booked { version: at, ..booked };
            town.move_to(By::Citizen(&citizen), now, &town.wish_for(&moving, place)).await.expect("moves");
        }
        let stranger = town.citizen().await;
        let theirs = agenda::choice(&town.test.desk, Some(By::Citizen(&stranger)), &moving).await;
        assert_eq!(said(theirs), "NotFound");
        sound_agenda(&town.test).await;
    }

    async fn what_citizens_may_not_book_is_not_offered(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let by = Some(By::Citizen(&citizen));
        let desk = &town.test.desk;
        let closed = Query { service: town.closed(), ..town.query(For::Welcome, "2026-11-23") };
        assert_eq!(no(agenda::choice(desk, None, &closed).await), [No::NotBookable(closed.service)]);
        let interview = town.query(For::Interview, "2026-11-23");
        assert!(choice(&town, None, &interview).await.is_some(), "who comes in first may look");
        let needs_did = r#"Conflict("error-agenda-needs-did")"#;
        assert_eq!(said(agenda::choice(desk, by, &interview).await), needs_did);
        town.test.declare(&citizen, town.test.comune()).await;
        assert!(choice(&town, by, &interview).await.is_some());
        let nowhere = Query { office: "atlantide".to_owned(), ..interview.clone() };
        assert_eq!(said(agenda::choice(desk, by, &nowhere).await), "NotFound");
        let ancona = town.test.operator(town.test.elsewhere()).await;
        let elsewhere = By::Operator { operator: &ancona.operator, person: citizen.person() };
        assert_eq!(said(agenda::choice(desk, Some(elsewhere), &interview).await), "NotFound");
    }

    async fn a_holiday_is_a_day_without_places_and_says_why(db: TestDb) {
        let town = Town::new(db, 1).await;
        let query = town.query(For::Welcome, "2026-12-07");
        let days = agenda::calendar(&town.test.desk, None, &query, day("2026-12-08")).await.expect("searches");
        assert_eq!(days[0].closed, None);
        assert_eq!(days[1].closed, Some(Closed::Holiday(Holiday::Immaculate)));
        assert!(!days[0].places.is_empty() && days[1].places.is_empty());
    }

    async fn among_many_operators_each_is_read_with_their_room(db: TestDb) {
        let town = Town::new(db, 12).await;
        let citizens = town.citizens(3).await;
        for (n, citizen) in citizens.iter().enumerate() {
            let mut wish = town.wish(For::Declaration, "2026-11-25 09:00", n);
            wish.channel = Channel::Telefono;
            town.booked(citizen, &wish).await;
        }
        let asking = town.citizen().await;
        let by = Some(By::Citizen(&asking));
        let all = Query { channel: Some(Channel::Telefono), ..town.query(For::Declaration, "2026-11-25") };
        let first = calendar(&town, by, &all, "2026-11-25").await.swap_remove(0);
        assert_eq!(clock(first.span.from), "2026-11-25 09:00");
        let taken: Vec<_> = (0..3).map(|n| town.operator(n).id().to_string()).collect();
        assert!(!taken.contains(&first.operator.0), "they are with somebody else");
        let one = Query { operator: Some(town.operator(2).id()), ..all };
        let first = calendar(&town, by, &one, "2026-11-25").await.swap_remove(0);
        assert_eq!(clock(first.span.from), "2026-11-25 09:30");
        // The rooms are taken together with the operators, whoever they are.
        let rooms = Query { channel: Some(Channel::Sportello), ..town.query(For::Welcome, "2026-11-25") };
        for (n, citizen) in citizens.iter().enumerate().take(2) {
            town.book(n, citizen.person(), &town.wish(For::Welcome, "2026-11-25 10:00", n + 5)).await.expect("books");
        }
        let places = calendar(&town, by, &rooms, "2026-11-25").await;
        assert!(places.iter().all(|place| clock(place.span.from) != "2026-11-25 10:00"), "no room is free");
        assert!(places.iter().any(|place| clock(place.span.from) == "2026-11-25 10:15"));
    }
}
