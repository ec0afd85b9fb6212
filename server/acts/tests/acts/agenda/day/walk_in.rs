//! Who comes without an appointment is received, however full the agenda.

use acts::{
    agenda::{self, WalkIn},
    testing::{For, TestDesk, code},
};
use domain::{
    account::Level,
    agenda::{Act, State},
    passage::Channel,
};

use super::{
    acts_of, booked, closing, come, expected, finish, sound_day, step, stored, taken, terminal, until,
    walk_in, wednesday, wish,
};
use crate::{
    declared::{codes, passages},
    support::{count, said, sql_id},
};

store::both! {
    async fn in_the_hall_at_once_and_from_there_as_everybody(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        until(&test, wednesday(9, 7));
        let mine = walk_in(&test, operator, citizen.person(), For::Welcome).await.expect("receives").appointment;
        let row = stored(&test, mine).await;
        assert_eq!((row.state.as_str(), row.origin.as_str(), row.version), ("arrived", "walk_in", 1));
        assert_eq!((row.starts_at, row.ends_at, row.room_id), (wednesday(9, 7), wednesday(9, 22), Some(centre.rooms[0])));
        assert_eq!(taken(&test, mine).await, 3);
        let one = agenda::day::one(&test.desk, operator, mine).await.expect("reads");
        assert_eq!(one.line.here_since, Some(wednesday(9, 7)));
        assert!(one.acts.iter().all(|row| row.act != Act::UndoCheckIn));
        let undone = step(&test, operator, mine, Act::UndoCheckIn).await;
        assert_eq!(said(undone), "Agenda([NotNow(UndoCheckIn, Arrived)])");
        step(&test, operator, mine, Act::Start).await.expect("starts");
        until(&test, wednesday(9, 20));
        let kept = expected(&closing(&test, operator, mine).await);
        finish(&test, operator, mine, &kept, None).await.expect("closes");
        assert_eq!(codes(&passages(&test, citizen.person()).await), [test.service(For::Welcome).as_str()]);
        assert_eq!(acts_of(&test, mine).await, ["walk_in", "start", "finish"]);
        sound_day(&test).await;
    }

    async fn the_next_appointment_cuts_the_length_and_what_is_taken_is_not_taken_twice(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let expected = test.citizen(Level::Identified).await;
        booked(&test, &centre, operator, expected.person(), (For::Interview, wednesday(9, 15))).await;
        until(&test, wednesday(9, 5));
        let first = test.citizen(Level::Identified).await;
        let cut = walk_in(&test, operator, first.person(), For::Declaration).await.expect("receives").appointment;
        assert_eq!(stored(&test, cut).await.ends_at, wednesday(9, 15), "the declaration takes 25 minutes");
        // The operator is with the first one now: the second takes the other room and nobody's time but their own.
        let second = test.citizen(Level::Identified).await;
        let other = walk_in(&test, operator, second.person(), For::Declaration).await.expect("receives").appointment;
        let row = stored(&test, other).await;
        assert_eq!((row.room_id, taken(&test, other).await), (Some(centre.rooms[1]), 2));
        let third = test.citizen(Level::Identified).await;
        let last = walk_in(&test, operator, third.person(), For::Declaration).await.expect("receives").appointment;
        assert_eq!((stored(&test, last).await.room_id, taken(&test, last).await), (None, 1));
        // Twice in the hall is possible, too: their own time is taken already.
        let again = walk_in(&test, operator, third.person(), For::Welcome).await.expect("receives").appointment;
        assert_eq!(taken(&test, again).await, 0);
        step(&test, operator, again, Act::Miss).await.expect("went away");
        sound_day(&test).await;
    }

    async fn a_hold_that_is_over_is_not_in_the_way(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let slow = test.citizen(Level::Identified).await;
        until(&test, wednesday(9, 0));
        let wish = wish(&centre, operator, For::Declaration, wednesday(9, 15));
        let by = agenda::By::Operator { operator, person: slow.person() };
        agenda::hold(&test.desk, by, &wish, &test.asked()).await.expect("holds");
        until(&test, wednesday(9, 15));
        let citizen = test.citizen(Level::Identified).await;
        let mine = walk_in(&test, operator, citizen.person(), For::Declaration).await.expect("receives").appointment;
        assert_eq!((taken(&test, mine).await, stored(&test, mine).await.ends_at), (3, wednesday(9, 40)));
        sound_day(&test).await;
    }

    async fn by_telephone_nobody_needs_a_room(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let coming = WalkIn {
            office: test.home(), person: citizen.person(), service: test.service(For::Welcome), channel: Channel::Telefono, arrival: None,
        };
        let mine = agenda::walk_in(&test.desk, operator, &coming, &test.asked()).await.expect("receives").appointment;
        assert_eq!((stored(&test, mine).await.room_id, taken(&test, mine).await), (None, 2));
    }

    async fn whoever_waited_at_the_terminal_is_seen_to_once(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 2).await;
        let (anna, other) = (&centre.operators[0].operator, &centre.operators[1].operator);
        let device = terminal(&test, test.home()).await;
        let citizen = test.citizen(Level::Identified).await;
        agenda::check_in(&test.desk, &device, citizen.cf()).await.expect("registers");
        let waiting = agenda::day::waiting(&test.desk, anna, test.home()).await.expect("reads");
        assert_eq!((waiting.len(), waiting[0].person_id), (1, Some(citizen.person())));
        let coming = WalkIn {
            office: test.home(),
            person: citizen.person(),
            service: test.service(For::Welcome),
            channel: Channel::Sportello,
            arrival: Some(waiting[0].id),
        };
        // Somebody else's arrival.
        let stranger = test.citizen(Level::Identified).await;
        let wrong = WalkIn { person: stranger.person(), ..coming.clone() };
        assert_eq!(said(agenda::walk_in(&test.desk, anna, &wrong, &test.asked()).await), "NotFound");
        let mine = agenda::walk_in(&test.desk, anna, &coming, &test.asked()).await.expect("receives").appointment;
        assert_eq!(stored(&test, mine).await.state, State::Arrived.code());
        assert!(agenda::day::waiting(&test.desk, other, test.home()).await.expect("reads").is_empty());
        let late = agenda::walk_in(&test.desk, other, &coming, &test.asked()).await;
        assert_eq!(said(late), r#"Conflict("error-arrival-seen")"#);
        let people = format!("SELECT COUNT(*) FROM appointment WHERE person_id = {}", sql_id(&test, citizen.person()));
        assert_eq!(count(&test, &people).await, 1);
        sound_day(&test).await;
    }

    async fn an_answer_at_the_counter_is_enough_for_some(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 2).await;
        let (anna, other) = (&centre.operators[0].operator, &centre.operators[1].operator);
        let device = terminal(&test, test.home()).await;
        let citizen = test.citizen(Level::Identified).await;
        agenda::check_in(&test.desk, &device, citizen.cf()).await.expect("registers");
        let arrival = agenda::day::waiting(&test.desk, anna, test.home()).await.expect("reads")[0].id;
        let stranger = test.operator(test.elsewhere()).await;
        assert_eq!(said(agenda::day::see_to(&test.desk, &stranger.operator, arrival).await), "NotFound");
        agenda::day::see_to(&test.desk, anna, arrival).await.expect("sees to it");
        agenda::day::see_to(&test.desk, anna, arrival).await.expect("changes nothing");
        let late = agenda::day::see_to(&test.desk, other, arrival).await;
        assert_eq!(said(late), r#"Conflict("error-arrival-seen")"#);
        assert!(agenda::day::waiting(&test.desk, anna, test.home()).await.expect("reads").is_empty());
    }

    async fn r002_a_service_without_a_duration_is_not_received_by_appointment(db: TestDb) {
        let test = TestDesk::in_marche(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let missing = domain::agenda::Durations::of(&test.desk.pack.catalogue).missing();
        let refused = come(&test, operator, citizen.person(), missing[0]).await;
        assert!(said(refused).starts_with("Agenda([NoDuration("));
        assert!(said(come(&test, operator, citizen.person(), code("O.2")).await).starts_with("Agenda([NotBookable("));
        let elsewhere = WalkIn {
            office: test.elsewhere(), person: citizen.person(), service: test.service(For::Welcome), channel: Channel::Sportello, arrival: None,
        };
        assert_eq!(said(agenda::walk_in(&test.desk, operator, &elsewhere, &test.asked()).await), "NotFound");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM appointment").await, 0);
    }
}
