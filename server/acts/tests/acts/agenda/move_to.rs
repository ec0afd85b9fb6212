//! Moving: over one's own place, to another day, against deadlines; all or nothing.

use acts::{agenda::By, testing::For};
use chrono::TimeDelta;
use domain::agenda::{Act, Refusal as No, State};

use super::{
    sound::sound_agenda,
    town::{Town, clock, no},
};
use crate::support::said;

store::both! {
    async fn a_shift_over_ones_own_place_works(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let mut booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-26 09:30", 0)).await;
        for start in ["2026-11-26 09:45", "2026-11-26 09:30", "2026-11-26 09:15", "2026-11-26 09:15"] {
            booked = town.move_to(By::Citizen(&citizen), booked, &town.wish(For::Declaration, start, 0)).await.expect("moves");
            assert_eq!(clock(town.appointment(booked.appointment).await.starts_at), start);
            sound_agenda(&town.test).await;
        }
        assert_eq!(booked.version, 6);
        assert_eq!(town.acts(booked.appointment).await, ["hold", "confirm", "move", "move", "move", "move"]);
    }

    async fn a_place_that_is_taken_leaves_the_appointment_where_it_stands(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-26 09:00", 0)).await;
        town.booked(&other, &town.wish(For::Declaration, "2026-11-26 10:00", 0)).await;
        let moved = town.move_to(By::Citizen(&citizen), booked, &town.wish(For::Declaration, "2026-11-26 10:15", 0)).await;
        assert_eq!(no(moved), [No::OperatorTaken]);
        assert_eq!(clock(town.appointment(booked.appointment).await.starts_at), "2026-11-26 09:00");
        assert_eq!(town.acts(booked.appointment).await, ["hold", "confirm"]);
        sound_agenda(&town.test).await;
    }

    async fn rows_of_a_hold_that_is_over_do_not_stop_a_move(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, slow) = (town.citizen().await, town.citizen().await);
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-26 09:00", 0)).await;
        town.hold(&slow, &town.wish(For::Declaration, "2026-11-26 10:00", 0)).await.expect("holds");
        town.test.clock.advance(TimeDelta::minutes(11));
        let by = By::Citizen(&citizen);
        town.move_to(by, booked, &town.wish(For::Declaration, "2026-11-26 10:15", 0)).await.expect("moves");
        sound_agenda(&town.test).await;
    }

    async fn the_deadline_binds_citizens_and_not_operators(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await;
        let later = town.wish(For::Declaration, "2026-11-27 09:00", 0);
        town.now_is("2026-11-24 09:01");
        let late = town.move_to(By::Citizen(&citizen), booked, &later).await;
        assert_eq!(no(late), [No::MoveDeadline { hours: 24 }]);
        let by = By::Operator { operator: town.operator(0), person: citizen.person() };
        let moved = town.move_to(by, booked, &later).await.expect("moves");
        assert_eq!(said(town.move_to(by, booked, &later).await), "Stale", "a tab with the older version");
        town.now_is("2026-11-26 09:00");
        let again = town.move_to(By::Citizen(&citizen), moved, &town.wish(For::Declaration, "2026-11-30 09:00", 0)).await;
        again.expect("exactly 24 hours before");
        sound_agenda(&town.test).await;
    }

    async fn only_ones_own_and_only_to_the_same_service(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-26 09:00", 0)).await;
        let wish = town.wish(For::Declaration, "2026-11-27 09:00", 0);
        assert_eq!(said(town.move_to(By::Citizen(&other), booked, &wish).await), "NotFound");
        let another = town.wish(For::Welcome, "2026-11-27 09:00", 0);
        let changed = town.move_to(By::Citizen(&citizen), booked, &another).await;
        assert_eq!(no(changed), [No::NotBookable(another.service)]);
        town.cancel(By::Citizen(&citizen), booked, "Ho trovato lavoro").await.expect("cancels");
        assert_eq!(no(town.move_to(By::Citizen(&citizen), booked, &wish).await), [No::Final(State::Cancelled)]);
        let held = town.hold(&citizen, &wish).await.expect("holds");
        let held = acts::agenda::Booked { appointment: held.appointment, version: 1 };
        let moved = town.move_to(By::Citizen(&citizen), held, &wish).await;
        assert_eq!(no(moved), [No::NotNow(Act::Move, State::Held)]);
        sound_agenda(&town.test).await;
    }

    async fn to_another_operator_and_another_centre(db: TestDb) {
        let town = Town::new(db, 2).await;
        let ancona = town.test.centre(town.test.elsewhere(), 1).await;
        let citizen = town.citizen().await;
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-26 09:00", 0)).await;
        let by = By::Citizen(&citizen);
        let booked = town.move_to(by, booked, &town.wish(For::Declaration, "2026-11-26 09:00", 1)).await.expect("moves");
        assert_eq!(town.appointment(booked.appointment).await.operator_id, town.operator(1).id());
        let before = town.appointment(booked.appointment).await;
        let mut there = town.wish(For::Declaration, "2026-11-27 09:00", 0);
        (there.office, there.operator) = (ancona.office.clone(), ancona.operators[0].operator.id());
        let fermo = By::Operator { operator: town.operator(0), person: citizen.person() };
        assert_eq!(said(town.move_to(fermo, booked, &there).await), "NotFound");
        let booked = town.move_to(by, booked, &there).await.expect("moves");
        let after = town.appointment(booked.appointment).await;
        assert_eq!((after.office.as_str(), after.room_id), (ancona.office.as_str(), Some(ancona.rooms[0])));
        assert_ne!(after.code, before.code, "codes are a centre's own");
        sound_agenda(&town.test).await;
    }

    async fn what_was_agreed_goes_along_when_the_person_moves(db: TestDb) {
        let town = Town::new(db, 2).await;
        let citizen = town.citizen().await;
        let mut wish = town.wish(For::Declaration, "2026-11-26 09:00", 0);
        wish.second = true;
        let booked = town.book(0, citizen.person(), &wish).await.expect("books");
        let by = By::Citizen(&citizen);
        let moved = town.move_to(by, booked, &town.wish(For::Declaration, "2026-11-27 09:00", 0)).await.expect("moves");
        let stored = town.appointment(moved.appointment).await;
        assert_eq!(stored.second_id, Some(town.operator(1).id()));
        sound_agenda(&town.test).await;
    }
}
