//! Holding a place, confirming it in time or too late, giving it back.

use acts::{
    Visitor, account,
    agenda::{self, By},
    testing::{For, PASSWORD},
    who::recognise_at,
};
use chrono::TimeDelta;
use domain::agenda::{Refusal as No, State};

use super::{
    sound::sound_agenda,
    town::{Town, no},
};
use crate::{
    kiosk::{admin, recognised, terminal},
    support::{count, said},
};

store::both! {
    async fn a_place_is_held_for_ten_minutes_and_then_booked(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let held = town.hold(&citizen, &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await.expect("holds");
        assert_eq!(held.until - town.test.desk.now(), TimeDelta::minutes(10));
        assert_eq!(town.state(held.appointment).await, State::Held);
        let rows = "SELECT COUNT(*) FROM occupation WHERE expires_at IS NOT NULL";
        assert_eq!(count(&town.test, rows).await, 3, "citizen, operator and room");
        town.test.clock.advance(TimeDelta::minutes(9));
        let booked = town.confirm(&citizen, held).await.expect("confirms");
        assert_eq!((booked.appointment, booked.version), (held.appointment, 2));
        let stored = town.appointment(held.appointment).await;
        assert_eq!((stored.state.as_str(), stored.origin.as_str()), ("booked", "citizen"));
        assert_eq!((stored.ends_at - stored.starts_at).num_minutes(), 25, "R002");
        assert_eq!(town.acts(held.appointment).await, ["hold", "confirm"]);
        assert_eq!(count(&town.test, rows).await, 0);
        sound_agenda(&town.test).await;
    }

    async fn a_hold_that_is_over_is_free_for_others_before_anybody_tidies_up(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (slow, quick) = (town.citizen().await, town.citizen().await);
        let wish = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        let held = town.hold(&slow, &wish).await.expect("holds");
        town.test.clock.advance(TimeDelta::minutes(10) - TimeDelta::microseconds(1));
        assert_eq!(no(town.hold(&quick, &wish).await), [No::OperatorTaken], "the other room is free, the operator is not");
        town.test.clock.advance(TimeDelta::microseconds(1));
        assert_eq!(no(town.confirm(&slow, held).await), [No::HoldOver]);
        town.booked(&quick, &wish).await;
        assert_eq!(town.state(held.appointment).await, State::Held);
        sound_agenda(&town.test).await;
        assert_eq!(agenda::expire(&town.test.desk).await.expect("tidies up"), 1);
        assert_eq!(agenda::expire(&town.test.desk).await.expect("tidies up"), 0);
        assert_eq!(town.state(held.appointment).await, State::Expired);
        assert_eq!(town.acts(held.appointment).await, ["hold", "expire"]);
        assert_eq!(no(town.confirm(&slow, held).await), [No::Final(State::Expired)]);
        sound_agenda(&town.test).await;
    }

    async fn rows_of_an_overlapping_hold_that_is_over_are_in_nobodys_way(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (slow, quick) = (town.citizen().await, town.citizen().await);
        town.hold(&slow, &town.wish(For::Declaration, "2026-11-25 09:15", 0)).await.expect("holds");
        town.test.clock.advance(TimeDelta::minutes(10));
        // Begins before and ends within what was held; an operator's booking removes the rows, too.
        town.book(0, quick.person(), &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await.expect("books");
        sound_agenda(&town.test).await;
    }

    async fn a_new_hold_gives_the_older_one_back(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        let first = town.hold(&citizen, &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await.expect("holds");
        // Over one's own place, too.
        let second = town.hold(&citizen, &town.wish(For::Declaration, "2026-11-25 09:15", 0)).await.expect("holds");
        assert_eq!(town.state(first.appointment).await, State::Cancelled);
        assert_eq!(town.acts(first.appointment).await, ["hold", "release"]);
        sound_agenda(&town.test).await;
        let third = town.hold(&citizen, &town.wish(For::Declaration, "2026-11-26 12:00", 0)).await.expect("holds");
        town.booked(&other, &town.wish(For::Declaration, "2026-11-25 09:15", 0)).await;
        assert_eq!(no(town.confirm(&citizen, second).await), [No::Final(State::Cancelled)]);
        town.confirm(&citizen, third).await.expect("confirms");
        sound_agenda(&town.test).await;
    }

    async fn who_fails_to_hold_another_place_keeps_the_first(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        town.booked(&other, &town.wish(For::Declaration, "2026-11-25 10:00", 0)).await;
        let held = town.hold(&citizen, &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await.expect("holds");
        let taken = town.hold(&citizen, &town.wish(For::Declaration, "2026-11-25 10:15", 0)).await;
        assert_eq!(no(taken), [No::OperatorTaken]);
        town.confirm(&citizen, held).await.expect("confirms");
        sound_agenda(&town.test).await;
    }

    async fn what_is_released_is_free_at_once(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        let wish = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        let held = town.hold(&citizen, &wish).await.expect("holds");
        let desk = &town.test.desk;
        assert_eq!(said(agenda::release(desk, By::Citizen(&other), held.appointment).await), "NotFound");
        agenda::release(desk, By::Citizen(&citizen), held.appointment).await.expect("releases");
        let again = agenda::release(desk, By::Citizen(&citizen), held.appointment).await;
        assert_eq!(no(again), [No::Final(State::Cancelled)]);
        town.booked(&other, &wish).await;
        assert_eq!(town.test.letters().await.len(), 1, "only who booked is told");
        sound_agenda(&town.test).await;
    }

    async fn citizens_book_what_the_centre_opened_to_them(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let mut closed = town.wish(For::Welcome, "2026-11-25 09:00", 0);
        closed.service = town.closed();
        assert_eq!(no(town.hold(&citizen, &closed).await), [No::NotBookable(closed.service)]);
        let mut both = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        both.second = true;
        assert_eq!(no(town.hold(&citizen, &both).await), [No::NoSecond]);
        let mut longer = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        longer.extended = true;
        assert_eq!(no(town.hold(&citizen, &longer).await), [No::NoExtension], "R174");
        let mut nowhere = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        nowhere.office = "atlantide".to_owned();
        assert_eq!(said(town.hold(&citizen, &nowhere).await), "NotFound");
        sound_agenda(&town.test).await;
    }

    async fn the_first_interview_waits_for_the_declaration(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let wish = town.wish(For::Interview, "2026-11-25 09:00", 0);
        assert_eq!(said(town.hold(&citizen, &wish).await), r#"Conflict("error-agenda-needs-did")"#);
        // What needs no declaration is bookable without one.
        town.booked(&citizen, &town.wish(For::Welcome, "2026-11-25 12:00", 0)).await;
        town.test.declare(&citizen, town.test.comune()).await;
        let booked = town.booked(&citizen, &wish).await;
        let stored = town.appointment(booked.appointment).await;
        assert_eq!((stored.ends_at - stored.starts_at).num_minutes(), 90);
        sound_agenda(&town.test).await;
    }

    async fn limits_and_notice_bind_who_books_for_themselves(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizen = town.citizen().await;
        let soon = town.wish(For::Declaration, "2026-11-24 09:45", 0);
        assert_eq!(no(town.hold(&citizen, &soon).await), [No::TooSoon { min_hours: 24 }]);
        let far = town.wish(For::Declaration, "2027-02-01 09:00", 0);
        assert_eq!(no(town.hold(&citizen, &far).await), [No::TooFar { max_days: 60 }]);
        town.booked(&citizen, &town.wish(For::Declaration, "2026-11-24 10:00", 0)).await;
        let again = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        assert_eq!(no(town.hold(&citizen, &again).await), [No::ServiceLimit { max: 1 }]);
        town.booked(&citizen, &town.wish(For::Welcome, "2026-11-25 09:00", 0)).await;
        town.booked(&citizen, &town.wish(For::Update, "2026-11-25 10:00", 0)).await;
        let fourth = town.wish(For::Lab, "2026-11-26 09:00", 0);
        assert_eq!(no(town.hold(&citizen, &fourth).await), [No::PersonLimit { max: 3 }]);
        town.book(0, citizen.person(), &again).await.expect_err("the person is taken then");
        town.book(1, citizen.person(), &town.wish(For::Declaration, "2026-11-23 11:00", 1)).await.expect("an operator may");
        sound_agenda(&town.test).await;
    }

    async fn only_a_terminal_makes_a_booking_the_kiosk_s(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let (test, admin) = (&town.test, admin(&town.test).await);
        let key = terminal(test, &admin).await;
        let device = recognised(test, &key).await.expect("a terminal");
        let logged = account::log_in_at(&test.desk, citizen.cf(), PASSWORD, None, Some(&device)).await;
        let token = logged.expect("logs in").token;
        let seen = recognise_at(&test.desk.reader, &token, Some(&device), test.desk.now()).await.expect("reads");
        let Visitor::Citizen(in_the_hall) = seen.visitor else { panic!("no citizen") };
        let booked = town.booked(&in_the_hall, &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await;
        assert_eq!(town.appointment(booked.appointment).await.origin, "kiosk");
        // At home it is still theirs.
        let moved = town.move_to(By::Citizen(&citizen), booked, &town.wish(For::Declaration, "2026-11-26 09:00", 0)).await;
        moved.expect("moves");
        let at_home = town.booked(&citizen, &town.wish(For::Welcome, "2026-11-25 09:00", 0)).await;
        assert_eq!(town.appointment(at_home.appointment).await.origin, "citizen");
        sound_agenda(&town.test).await;
    }

    async fn asked_twice_is_held_once(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let (desk, by, key) = (&town.test.desk, By::Citizen(&citizen), town.test.desk.request_key());
        let form = |at: &str| [("at", at)].into_iter().collect();
        let wish = town.wish(For::Declaration, "2026-11-25 09:00", 0);
        let asked = town.test.asked_for(&key, &form("9"));
        let held = agenda::hold(desk, by, &wish, &asked).await.expect("holds");
        assert_eq!(agenda::hold(desk, by, &wish, &asked).await.expect("answers"), held);
        let other = town.test.asked_for(&key, &form("10"));
        assert_eq!(said(agenda::hold(desk, by, &wish, &other).await), "AskedDifferently");
        let asked = town.test.asked();
        let booked = agenda::confirm(desk, by, held.appointment, 1, &asked).await.expect("confirms");
        town.test.clock.advance(TimeDelta::hours(1));
        assert_eq!(agenda::confirm(desk, by, held.appointment, 1, &asked).await.expect("answers"), booked);
        assert_eq!(town.test.letters().await.len(), 1);
        sound_agenda(&town.test).await;
    }

    async fn nobody_confirms_for_somebody_else_or_from_a_stale_page(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        let held = town.hold(&citizen, &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await.expect("holds");
        assert_eq!(said(town.confirm(&other, held).await), "NotFound");
        let ancona = town.test.operator(town.test.elsewhere()).await;
        let elsewhere = By::Operator { operator: &ancona.operator, person: citizen.person() };
        let asked = town.test.asked();
        let confirmed = agenda::confirm(&town.test.desk, elsewhere, held.appointment, 1, &asked).await;
        assert_eq!(said(confirmed), "NotFound");
        let asked = town.test.asked();
        let stale = agenda::confirm(&town.test.desk, By::Citizen(&citizen), held.appointment, 7, &asked).await;
        assert_eq!(said(stale), "Stale");
        // The operator of the centre, on the telephone with the person.
        let here = By::Operator { operator: town.operator(0), person: citizen.person() };
        let asked = town.test.asked();
        agenda::confirm(&town.test.desk, here, held.appointment, 1, &asked).await.expect("confirms");
        sound_agenda(&town.test).await;
    }
}
