//! Cancelling: who, until when, why; what it gives back.

use acts::{
    agenda::{self, By},
    testing::For,
};
use chrono::TimeDelta;
use domain::agenda::{Act, Refusal as No, State};
use uuid::Uuid;

use super::{
    sound::sound_agenda,
    town::{Town, at, no},
};
use crate::support::{count, execute, field, fields, said, sql_id};

store::both! {
    async fn what_is_cancelled_is_free_again(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        let wish = town.wish(For::Declaration, "2026-11-26 09:00", 0);
        let booked = town.booked(&citizen, &wish).await;
        town.cancel(By::Citizen(&citizen), booked, " Ho la febbre ").await.expect("cancels");
        assert_eq!(town.state(booked.appointment).await, State::Cancelled);
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM occupation").await, 0);
        let reason = "SELECT COUNT(*) FROM appointment_history WHERE reason = 'Ho la febbre'";
        assert_eq!(count(&town.test, reason).await, 1);
        let typed = "SELECT COUNT(*) FROM audit WHERE CAST(detail AS TEXT) LIKE '%febbre%'";
        assert_eq!(count(&town.test, typed).await, 0, "what a person types is not in the audit");
        town.booked(&other, &wish).await;
        let again = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-27 09:00", 0)).await;
        assert_ne!(again.appointment, booked.appointment);
        sound_agenda(&town.test).await;
    }

    async fn always_with_a_reason_and_up_to_the_deadline(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-25 09:00", 0)).await;
        let by = By::Citizen(&citizen);
        assert_eq!(no(town.cancel(by, booked, "  ").await), [No::ReasonMissing(Act::Cancel)]);
        let long = "x".repeat(domain::did::REASON_MAX_CHARS + 1);
        assert_eq!(fields(town.cancel(by, booked, &long).await), field("reason", "error-too-long"));
        assert_eq!(said(town.cancel(By::Citizen(&other), booked, "No").await), "NotFound");
        let stale = agenda::Booked { version: 1, ..booked };
        assert_eq!(said(town.cancel(by, stale, "No").await), "Stale");
        town.now_is("2026-11-24 21:01");
        assert_eq!(no(town.cancel(by, booked, "Troppo tardi").await), [No::CancelDeadline { hours: 12 }]);
        assert_eq!(town.state(booked.appointment).await, State::Booked);
        let operator = By::Operator { operator: town.operator(0), person: citizen.person() };
        town.cancel(operator, booked, "Ha telefonato").await.expect("cancels");
        assert_eq!(no(town.cancel(operator, booked, "Ancora").await), [No::Final(State::Cancelled)]);
        sound_agenda(&town.test).await;
    }

    async fn a_seat_goes_back_to_its_group(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let (session, seat) = seated(&town, citizen.person()).await;
        sound_agenda(&town.test).await;
        let seat = agenda::Booked { appointment: seat, version: 1 };
        let moved = town.move_to(By::Citizen(&citizen), seat, &town.wish(For::Lab, "2026-11-26 09:00", 0)).await;
        assert_eq!(no(moved), [No::NotNow(Act::Move, State::Booked)]);
        town.cancel(By::Citizen(&citizen), seat, "Ho trovato lavoro").await.expect("cancels");
        let taken = format!("SELECT taken FROM group_session WHERE id = {}", sql_id(&town.test, session));
        assert_eq!(count(&town.test, &taken).await, 0);
        sound_agenda(&town.test).await;
    }

    async fn a_code_read_aloud_finds_what_is_open(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-26 09:00", 0)).await;
        let stored = town.appointment(booked.appointment).await;
        let mut conn = town.test.desk.reader.conn().await.expect("reads");
        let found = store::appointment::by_code(&mut conn, town.test.home(), &stored.code).await.expect("reads");
        assert_eq!(found.map(|a| a.id), Some(booked.appointment));
        let elsewhere = store::appointment::by_code(&mut conn, town.test.elsewhere(), &stored.code).await.expect("reads");
        assert_eq!(elsewhere, None);
        let (from, to) = (at("2026-11-26 00:00"), at("2026-11-27 00:00"));
        let lines = store::appointment::of_days(&mut conn, town.test.home(), None, from, to).await.expect("reads");
        assert_eq!(lines.iter().map(|line| line.appointment.id).collect::<Vec<_>>(), [booked.appointment]);
        assert_eq!((lines[0].surname.as_str(), lines[0].room_name.as_deref()), ("Rossi", Some("Stanza 1")));
        let nobody = Some(Uuid::max());
        assert_eq!(store::appointment::of_days(&mut conn, town.test.home(), nobody, from, to).await.expect("reads"), []);
        drop(conn);
        town.cancel(By::Citizen(&citizen), booked, "No").await.expect("cancels");
        let mut conn = town.test.desk.reader.conn().await.expect("reads");
        let found = store::appointment::by_code(&mut conn, town.test.home(), &stored.code).await.expect("reads");
        assert_eq!(found, None);
    }
}

/// A session of two hours with one person in it, straight in the tables.
async fn seated(town: &Town, person: Uuid) -> (Uuid, Uuid) {
    use domain::agenda::{Span, Subject, SubjectKind};
    use store::{appointment::subject_id, group_session::GroupSession, occupation::Of};
    let (desk, operator) = (&town.test.desk, town.operator(0).id());
    let (starts_at, now) = (at("2026-11-25 09:00"), desk.now());
    let span = Span { from: starts_at, to: starts_at + TimeDelta::hours(2) };
    let session = GroupSession {
        id: desk.id(),
        office: town.test.home().to_owned(),
        service: town.test.service(For::Lab).to_string(),
        operator_id: operator,
        second_id: None,
        mediator_id: None,
        room_id: None,
        channel: "video".to_owned(),
        starts_at: span.from,
        ends_at: span.to,
        places: 1,
        taken: 0,
        state: "planned".to_owned(),
        version: 1,
        self_booking: true,
        created_by: operator,
        created_at: now,
    };
    let seat = store::appointment::Appointment {
        id: desk.id(),
        office: town.test.home().to_owned(),
        person_id: person,
        service: town.test.service(For::Lab).to_string(),
        session_id: Some(session.id),
        operator_id: operator,
        second_id: None,
        mediator_id: None,
        room_id: None,
        channel: "video".to_owned(),
        starts_at: span.from,
        ends_at: span.to,
        state: "booked".to_owned(),
        version: 1,
        origin: "citizen".to_owned(),
        extended: false,
        held_until: None,
        code: "23456789".to_owned(),
        created_at: now,
        updated_at: now,
    };
    let staff = Subject { kind: SubjectKind::Operator, id: subject_id(operator) };
    let citizen = Subject { kind: SubjectKind::Citizen, id: subject_id(person) };
    let mut tx = town.test.db.writer.begin().await.expect("begins");
    store::group_session::add(&mut tx, &session).await.expect("adds");
    let of = Of::Session(session.id);
    let taken = store::occupation::take(&mut tx, &[staff], span, None, of).await.expect("takes");
    taken.one("operator taken").expect("free");
    assert!(store::group_session::seat(&mut tx, session.id).await.expect("seats").happened());
    assert!(!store::group_session::seat(&mut tx, session.id).await.expect("is full").happened());
    store::appointment::add(&mut tx, &seat).await.expect("adds");
    let of = Of::Appointment(seat.id);
    let taken = store::occupation::take(&mut tx, &[citizen], span, None, of).await.expect("takes");
    taken.one("citizen taken").expect("free");
    tx.commit().await.expect("commits");
    let (history, audit) = (sql_id(&town.test, desk.id()), sql_id(&town.test, desk.id()));
    let (seat_id, at) = (sql_id(&town.test, seat.id), now.to_rfc3339());
    execute(
        &town.test,
        &format!(
            "INSERT INTO appointment_history (id, appointment_id, version, act, from_state, to_state, by_kind, starts_at, at)
             VALUES ({history}, {seat_id}, 1, 'enrol', 'new', 'booked', 'citizen', '{}', '{at}')",
            span.from.to_rfc3339()
        ),
    )
    .await;
    execute(
        &town.test,
        &format!(
            "INSERT INTO audit (id, at, actor, act, subject, detail)
             VALUES ({audit}, '{at}', 'system', 'appointment_enrol', 'appointment:{}', '{{}}')",
            seat.id
        ),
    )
    .await;
    (session.id, seat.id)
}
