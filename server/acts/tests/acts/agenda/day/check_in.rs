//! "I am here" at the terminal: by code, QR or card, and nothing told.

use acts::{
    Refusal,
    agenda::{self, CheckedIn},
    testing::{For, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    agenda::{Act, State},
    codice_fiscale::CodiceFiscale,
    person::Sex,
};

use super::{acts_of, booked, finish, received, sound_day, step, stored, terminal, until, wednesday, wish};
use crate::support::count;

const ARRIVALS: &str = "SELECT COUNT(*) FROM arrival";

store::both! {
    async fn a_code_is_taken_as_people_type_it_and_twice_is_the_same_answer(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let device = terminal(&test, test.home()).await;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(9, 0))).await;
        let code = stored(&test, mine).await.code;
        until(&test, wednesday(8, 40));
        let typed = format!(" {} {}\r\n", code[..4].to_lowercase(), &code[4..]);
        assert_eq!(agenda::check_in(&test.desk, &device, &typed).await.expect("reads"), CheckedIn::Seat);
        let row = stored(&test, mine).await;
        assert_eq!((row.state.as_str(), row.version), (State::Arrived.code(), 2));
        for typed in [code.as_str(), citizen.cf()] {
            assert_eq!(agenda::check_in(&test.desk, &device, typed).await.expect("reads"), CheckedIn::Seat);
        }
        assert_eq!(stored(&test, mine).await.version, 2, "once");
        assert_eq!(count(&test, ARRIVALS).await, 0);
        // Also while they are received, and whoever reads the history sees no name: nobody was logged in.
        step(&test, operator, mine, Act::Start).await.expect("starts");
        assert_eq!(agenda::check_in(&test.desk, &device, &code).await.expect("reads"), CheckedIn::Seat);
        assert_eq!(stored(&test, mine).await.state, State::InProgress.code());
        let nobody = "SELECT COUNT(*) FROM appointment_history WHERE act = 'check_in' AND by_kind = 'citizen' AND by_id IS NULL";
        assert_eq!(count(&test, nobody).await, 1);
        sound_day(&test).await;
    }

    async fn a_card_finds_today_s_next_appointment_whatever_the_reader_types_around_it(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let device = terminal(&test, test.home()).await;
        let citizen = test.citizen(Level::Identified).await;
        let person = citizen.person();
        let first = booked(&test, &centre, operator, person, (For::Welcome, wednesday(9, 0))).await;
        let second = booked(&test, &centre, operator, person, (For::Declaration, wednesday(11, 0))).await;
        until(&test, wednesday(8, 50));
        let track = format!("%{}^ROSSI MARIA?\n", citizen.cf().to_lowercase());
        for _ in 0..2 {
            assert_eq!(agenda::check_in(&test.desk, &device, &track).await.expect("reads"), CheckedIn::Seat);
        }
        assert_eq!(stored(&test, first).await.state, State::Arrived.code());
        assert_eq!(stored(&test, second).await.state, State::Booked.code(), "one at a time");
        step(&test, operator, first, Act::Start).await.expect("starts");
        finish(&test, operator, first, &[], None).await.expect("closes");
        agenda::check_in(&test.desk, &device, citizen.cf()).await.expect("reads");
        assert_eq!(stored(&test, second).await.state, State::Arrived.code());
        assert_eq!(count(&test, ARRIVALS).await, 0);
        sound_day(&test).await;
    }

    async fn who_comes_late_is_checked_in_and_who_was_marked_as_missing_waits(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let device = terminal(&test, test.home()).await;
        let (late, missed) = (test.citizen(Level::Identified).await, test.citizen(Level::Identified).await);
        let one = booked(&test, &centre, operator, late.person(), (For::Welcome, wednesday(9, 0))).await;
        let two = booked(&test, &centre, operator, missed.person(), (For::Welcome, wednesday(9, 30))).await;
        until(&test, wednesday(12, 0));
        step(&test, operator, two, Act::Miss).await.expect("missed");
        for citizen in [&late, &missed] {
            let seat = agenda::check_in(&test.desk, &device, citizen.cf()).await.expect("reads");
            assert_eq!(seat, CheckedIn::Seat);
        }
        assert_eq!(stored(&test, one).await.state, State::Arrived.code());
        assert_eq!(stored(&test, two).await.state, State::Missed.code(), "only an operator says otherwise");
        let waiting = agenda::day::waiting(&test.desk, operator, test.home()).await.expect("reads");
        assert_eq!(waiting.iter().map(|row| row.person_id).collect::<Vec<_>>(), [Some(missed.person())]);
    }

    async fn known_unknown_and_without_appointment_are_answered_alike(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let device = terminal(&test, test.home()).await;
        let (tomorrow, nothing) = (test.citizen(Level::Identified).await, test.citizen(Level::Declared).await);
        let other_day = booked(&test, &centre, operator, tomorrow.person(), (For::Welcome, wednesday(9, 0))).await;
        let born = chrono::NaiveDate::from_ymd_opt(1970, 5, 5).expect("a day");
        let stranger = CodiceFiscale::compute("Bianchi", "Ugo", born, Sex::Male, "A271").expect("a code");
        let code = stored(&test, other_day).await.code;
        for typed in [tomorrow.cf(), nothing.cf(), stranger.as_str(), code.as_str(), nothing.cf(), stranger.as_str()] {
            test.clock.advance(TimeDelta::seconds(20));
            assert_eq!(agenda::check_in(&test.desk, &device, typed).await.expect("reads"), CheckedIn::Seat);
        }
        assert_eq!(stored(&test, other_day).await.state, State::Booked.code());
        let waiting = agenda::day::waiting(&test.desk, operator, test.home()).await.expect("reads");
        let people: Vec<_> = waiting.iter().map(|row| row.person_id).collect();
        assert_eq!(people, [Some(tomorrow.person()), Some(nothing.person()), None], "each once, in order");
        test.clock.advance(TimeDelta::days(1));
        assert!(agenda::day::waiting(&test.desk, operator, test.home()).await.expect("reads").is_empty(), "until the evening");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM audit WHERE act = 'arrival'").await, 3);
        sound_day(&test).await;
    }

    async fn wrong_codes_slow_the_terminal_down_and_cards_go_on(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let (device, next) = (terminal(&test, test.home()).await, terminal(&test, test.home()).await);
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Welcome, wednesday(9, 0))).await;
        let code = stored(&test, mine).await.code;
        until(&test, wednesday(8, 50));
        for typed in ["ZZZZZZZZ", "", "%%%"] {
            assert_eq!(agenda::check_in(&test.desk, &device, typed).await.expect("reads"), CheckedIn::Unknown);
        }
        let slow = agenda::check_in(&test.desk, &device, "ZZZZZZZZ").await;
        assert!(matches!(slow, Ok(CheckedIn::Unknown) | Err(Refusal::TooSoon { .. })));
        let slow = agenda::check_in(&test.desk, &device, &code).await;
        assert!(matches!(slow, Err(Refusal::TooSoon { .. })), "{slow:?}");
        assert_eq!(stored(&test, mine).await.state, State::Booked.code());
        // Neither the next terminal nor a card pays for it.
        let card = test.citizen(Level::Identified).await;
        assert_eq!(agenda::check_in(&test.desk, &device, card.cf()).await.expect("reads"), CheckedIn::Seat);
        assert_eq!(agenda::check_in(&test.desk, &next, "ZZZZZZZZ").await.expect("reads"), CheckedIn::Unknown);
        for _ in 0..12 {
            test.clock.advance(TimeDelta::seconds(30));
            agenda::check_in(&test.desk, &device, "ZZZZZZZZ").await.expect("nobody waits longer than half a minute");
        }
        test.clock.advance(TimeDelta::seconds(30));
        assert_eq!(agenda::check_in(&test.desk, &device, &code).await.expect("reads"), CheckedIn::Seat);
        // The right one wipes the count.
        assert_eq!(agenda::check_in(&test.desk, &device, "ZZZZZZZZ").await.expect("reads"), CheckedIn::Unknown);
    }

    async fn codes_of_another_centre_of_a_closed_visit_or_of_a_hold_are_nobody_s(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        test.centre(test.elsewhere(), 1).await;
        let operator = &centre.operators[0].operator;
        let (here, there) = (terminal(&test, test.home()).await, terminal(&test, test.elsewhere()).await);
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Welcome, wednesday(9, 0))).await;
        let code = stored(&test, mine).await.code;
        until(&test, wednesday(9, 0));
        assert_eq!(agenda::check_in(&test.desk, &there, &code).await.expect("reads"), CheckedIn::Unknown);
        received(&test, operator, mine).await;
        finish(&test, operator, mine, &[], None).await.expect("closes");
        assert_eq!(agenda::check_in(&test.desk, &here, &code).await.expect("reads"), CheckedIn::Unknown);
        let wish = wish(&centre, operator, For::Welcome, wednesday(10, 0));
        let by = agenda::By::Operator { operator, person: citizen.person() };
        let held = agenda::hold(&test.desk, by, &wish, &test.asked()).await.expect("holds").appointment;
        let code = stored(&test, held).await.code;
        assert_eq!(agenda::check_in(&test.desk, &here, &code).await.expect("reads"), CheckedIn::Unknown);
        assert_eq!(acts_of(&test, held).await, ["hold"]);
        assert_eq!(count(&test, ARRIVALS).await, 0);
        sound_day(&test).await;
    }
}
