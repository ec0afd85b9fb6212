//! The steps of the day: by the table, by the hour, by who works there, from the newest page.

use std::num::NonZeroU16;

use acts::{
    Operator, Refusal,
    agenda::{
        self, By,
        group::{self, Plan},
    },
    testing::{For, TestDesk},
};
use chrono::TimeDelta;
use domain::{
    account::Level,
    agenda::{Act, State},
    did::REASON_MAX_CHARS,
    passage::Channel,
};
use uuid::Uuid;

use super::{acts_of, booked, received, sound_day, step, stored, taken, terminal, until, wednesday};
use crate::support::{count, fields, said, sql_id};

/// Justifies an absence that was written down as version 2.
async fn excuse(test: &TestDesk, operator: &Operator, mine: Uuid, reason: &str) -> Result<State, Refusal> {
    agenda::step(&test.desk, operator, mine, 2, Act::Excuse, Some(reason), &test.asked()).await
}

store::both! {
    async fn everybody_sees_who_waits_and_since_when(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 2).await;
        let (anna, other) = (&centre.operators[0].operator, &centre.operators[1].operator);
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, anna, citizen.person(), (For::Welcome, wednesday(9, 0))).await;
        until(&test, wednesday(8, 55));
        assert_eq!(step(&test, other, mine, Act::CheckIn).await.expect("arrives"), State::Arrived);
        test.clock.advance(TimeDelta::minutes(5));
        assert_eq!(step(&test, anna, mine, Act::Call).await.expect("calls"), State::Called);
        assert_eq!(step(&test, anna, mine, Act::Wait).await.expect("nobody came"), State::Arrived);

        let day = |of| agenda::day::day(&test.desk, other, test.home(), test.desk.today(), of);
        let lines = day(None).await.expect("reads");
        assert_eq!(lines.len(), 1);
        let line = &lines[0];
        assert_eq!((line.surname.as_str(), line.operator_name.as_str()), ("Rossi", "Anna Verdi"));
        assert_eq!(line.room_name.as_deref(), Some("Stanza 1"));
        assert_eq!(line.here_since, Some(wednesday(8, 55)), "waiting began when they came");
        assert_eq!(day(Some(anna.id())).await.expect("reads").len(), 1);
        assert_eq!(day(Some(other.id())).await.expect("reads"), []);
        let week = agenda::day::week(&test.desk, other, test.home(), test.desk.today(), None).await.expect("reads");
        let per_day: Vec<_> = week.iter().map(|(date, lines)| (date.to_string(), lines.len())).collect();
        assert_eq!(per_day[0], ("2026-11-23".to_owned(), 0));
        assert_eq!(per_day[2], ("2026-11-25".to_owned(), 1));
        assert_eq!(per_day.len(), 7);

        let one = agenda::day::one(&test.desk, anna, mine).await.expect("reads");
        let told: Vec<_> = one.history.iter().map(|told| (told.step.act.as_str(), told.operator_name.as_deref())).collect();
        assert_eq!(told.len(), 4);
        assert!(told.iter().all(|(_, name)| *name == Some("Anna Verdi")), "{told:?}");
        let acts: Vec<_> = one.acts.iter().map(|row| row.act).collect();
        assert!(acts.contains(&Act::UndoCheckIn) && acts.contains(&Act::Miss) && !acts.contains(&Act::Finish));
        sound_day(&test).await;
    }

    async fn who_did_not_come_gives_the_time_back_and_is_not_punished(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(8, 59));
        assert_eq!(said(step(&test, operator, mine, Act::Miss).await), "Agenda([NotYet])");
        until(&test, wednesday(9, 20));
        assert_eq!(taken(&test, mine).await, 3);
        // The reminders that were not sent go; nothing comes instead.
        const LETTERS: &str = "SELECT COUNT(*) FROM outbox WHERE kind NOT LIKE 'appointment_reminder_%'";
        let letters = count(&test, LETTERS).await;
        assert_eq!(step(&test, operator, mine, Act::Miss).await.expect("missed"), State::Missed);
        assert_eq!(taken(&test, mine).await, 0);
        assert_eq!(count(&test, LETTERS).await, letters, "nothing follows by itself");
        assert_eq!(count(&test, "SELECT COUNT(*) FROM passage").await, 0);
        // Somebody else takes the time that was left.
        let next = test.citizen(Level::Identified).await;
        booked(&test, &centre, operator, next.person(), (For::Welcome, wednesday(9, 30))).await;
        sound_day(&test).await;
    }

    async fn an_absence_is_justified_with_its_proof_also_later(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Interview, wednesday(9, 0))).await;
        until(&test, wednesday(9, 20));
        step(&test, operator, mine, Act::Miss).await.expect("missed");
        test.clock.advance(TimeDelta::days(3));
        assert_eq!(said(excuse(&test, operator, mine, "  ").await), "Agenda([ReasonMissing(Excuse)])");
        let long = "è".repeat(REASON_MAX_CHARS + 1);
        assert_eq!(fields(excuse(&test, operator, mine, &long).await)[0].0, "reason");
        assert_eq!(excuse(&test, operator, mine, " Ricovero, certificato visto ").await.expect("justified"), State::MissedJustified);
        let id = sql_id(&test, mine);
        let written = format!(
            "SELECT COUNT(*) FROM appointment_history WHERE appointment_id = {id} AND reason = 'Ricovero, certificato visto'"
        );
        assert_eq!(count(&test, &written).await, 1);
        assert_eq!(said(step(&test, operator, mine, Act::CheckIn).await), "Agenda([Final(MissedJustified)])");
        sound_day(&test).await;
    }

    async fn the_wrong_person_goes_back_to_where_they_were(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Welcome, wednesday(9, 0))).await;
        assert_eq!(said(step(&test, operator, mine, Act::CheckIn).await), "Agenda([NotYet])", "not on that day");
        until(&test, wednesday(9, 0));
        received(&test, operator, mine).await;
        step(&test, operator, mine, Act::Wait).await.expect("back to the hall");
        step(&test, operator, mine, Act::UndoCheckIn).await.expect("never came");
        assert_eq!(stored(&test, mine).await.state, State::Booked.code());
        assert_eq!(taken(&test, mine).await, 3, "it still has its place");
        assert_eq!(acts_of(&test, mine).await, ["book", "check_in", "call", "start", "wait", "undo_check_in"]);
        sound_day(&test).await;
    }

    async fn r073_a_place_in_a_group_comes_in_by_itself_and_is_decided_with_the_group(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let plan = Plan {
            office: test.home().to_owned(),
            service: test.service(For::Lab),
            operator: operator.id(),
            second: None,
            mediator: None,
            room: Some(centre.rooms[2]),
            channel: Channel::Sportello,
            starts_at: wednesday(9, 0),
            minutes: None,
            places: NonZeroU16::new(4).expect("not zero"),
            self_booking: true,
        };
        let session = group::plan(&test.desk, operator, &plan, &test.asked()).await.expect("plans").session;
        let citizen = test.citizen(Level::Identified).await;
        let by = By::Operator { operator, person: citizen.person() };
        let seat = group::enrol(&test.desk, by, session, &test.asked()).await.expect("enrols").appointment;
        let device = terminal(&test, test.home()).await;
        until(&test, wednesday(9, 0));
        agenda::check_in(&test.desk, &device, citizen.cf()).await.expect("registers");
        assert_eq!(stored(&test, seat).await.state, State::Arrived.code());
        for act in [Act::Call, Act::Start, Act::Miss] {
            assert_eq!(said(step(&test, operator, seat, act).await), r#"Conflict("error-day-seat")"#, "{act:?}");
        }
        step(&test, operator, seat, Act::UndoCheckIn).await.expect("not that person");
        assert_eq!(taken(&test, seat).await, 1);
        sound_day(&test).await;
    }

    async fn a_stale_page_another_centre_and_other_acts_are_refused(db: TestDb) {
        let test = TestDesk::new(db);
        let centre = test.centre(test.home(), 1).await;
        let operator = &centre.operators[0].operator;
        let citizen = test.citizen(Level::Identified).await;
        let mine = booked(&test, &centre, operator, citizen.person(), (For::Welcome, wednesday(9, 0))).await;
        until(&test, wednesday(9, 0));
        step(&test, operator, mine, Act::CheckIn).await.expect("arrives");
        let old = agenda::step(&test.desk, operator, mine, 1, Act::Call, None, &test.asked()).await;
        assert_eq!(said(old), "Stale");
        let stranger = test.operator(test.elsewhere()).await;
        assert_eq!(said(step(&test, &stranger.operator, mine, Act::Call).await), "NotFound");
        for act in [Act::Finish, Act::Cancel, Act::Move, Act::Confirm, Act::Expire, Act::Release] {
            let refused = step(&test, operator, mine, act).await;
            assert!(matches!(refused, Err(Refusal::Agenda(_))), "{act:?}: {refused:?}");
        }
        // Asked twice, done once.
        let asked = test.asked();
        let call = || agenda::step(&test.desk, operator, mine, 2, Act::Call, None, &asked);
        assert_eq!(call().await.expect("calls"), State::Called);
        assert_eq!(call().await.expect("the same answer"), State::Called);
        assert_eq!(stored(&test, mine).await.version, 3);
        sound_day(&test).await;
    }
}
