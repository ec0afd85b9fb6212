//! The day of a centre: from the hall to the file.

mod check_in;
mod finish;
mod races;
mod step;
mod walk;
mod walk_in;

use acts::{
    Operator, Refusal,
    agenda::{self, Booked, Finish, Finished, Origin, Wish, day::Closing},
    kiosk::{self, Device},
    passage::Warned,
    testing::{Centre, For, TestDesk},
};
use chrono::{DateTime, Utc};
use domain::{
    account::Role,
    agenda::{Act, State},
    catalogue::LepCode,
    passage::{Answer, Channel, Draft, Fact, Facts},
};
use store::appointment::Appointment;
use uuid::Uuid;

use super::sound::sound_agenda;
use crate::support::{count, sql_id};

/// Wednesday 25 November 2026 at this hour in Rome.
pub fn wednesday(hour: u32, minute: u32) -> DateTime<Utc> {
    format!("2026-11-25T{:02}:{minute:02}:00Z", hour - 1).parse().expect("an instant")
}

/// Moves the clock on to this instant.
pub fn until(test: &TestDesk, at: DateTime<Utc>) {
    test.clock.advance(at - test.desk.now());
}

pub fn wish(centre: &Centre, operator: &Operator, service: For, starts_at: DateTime<Utc>) -> Wish {
    Wish {
        office: centre.office.clone(),
        service: centre.service(service),
        starts_at,
        operator: operator.id(),
        channel: Channel::Sportello,
        extended: false,
        mediator: None,
        second: false,
    }
}

/// Booked by the operator who will receive.
pub async fn booked(
    test: &TestDesk,
    centre: &Centre,
    operator: &Operator,
    person: Uuid,
    (service, at): (For, DateTime<Utc>),
) -> Uuid {
    let wish = wish(centre, operator, service, at);
    let booked = agenda::book(&test.desk, operator, person, &wish, Origin::Operator, &test.asked()).await;
    booked.expect("books").appointment
}

pub async fn stored(test: &TestDesk, appointment: Uuid) -> Appointment {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    store::appointment::by_id(&mut conn, appointment).await.expect("reads").expect("an appointment")
}

/// Does it to the newest version, with a key of its own.
pub async fn step(
    test: &TestDesk,
    operator: &Operator,
    appointment: Uuid,
    act: Act,
) -> Result<State, Refusal> {
    let (version, reason) =
        (stored(test, appointment).await.version, (act == Act::Excuse).then_some("Certificato"));
    agenda::step(&test.desk, operator, appointment, version, act, reason, &test.asked()).await
}

/// Arrived, called and received.
pub async fn received(test: &TestDesk, operator: &Operator, appointment: Uuid) {
    for act in [Act::CheckIn, Act::Call, Act::Start] {
        step(test, operator, appointment, act).await.expect("steps");
    }
}

/// What was done, in order.
pub async fn acts_of(test: &TestDesk, appointment: Uuid) -> Vec<String> {
    let mut conn = test.desk.reader.conn().await.expect("reads");
    let steps = store::appointment::history(&mut conn, appointment).await.expect("reads");
    steps.into_iter().map(|step| step.act).collect()
}

pub async fn taken(test: &TestDesk, appointment: Uuid) -> i64 {
    let id = sql_id(test, appointment);
    count(test, &format!("SELECT COUNT(*) FROM occupation WHERE appointment_id = {id}")).await
}

pub async fn closing(test: &TestDesk, operator: &Operator, appointment: Uuid) -> Closing {
    agenda::day::closing(&test.desk, operator, appointment).await.expect("reads")
}

/// The expected proposals with what they ask answered.
pub fn expected(closing: &Closing) -> Vec<Draft> {
    let held = |code: &str| match code {
        "B.1" => Facts::default().with(Fact::InterviewHeld, Answer::Tick),
        _ => Facts::default(),
    };
    let proposals = closing.proposals.iter().filter(|proposal| proposal.expected);
    proposals.map(|proposal| proposal.draft(held(proposal.code.as_str()))).collect()
}

/// Closes the newest version, whatever the warnings, with a key of its own.
pub async fn finish(
    test: &TestDesk,
    operator: &Operator,
    appointment: Uuid,
    kept: &[Draft],
    did: Option<(Uuid, i64)>,
) -> Result<Finished, Refusal> {
    let version = stored(test, appointment).await.version;
    let visit = Finish { appointment, version, kept, did, warnings_seen: true };
    let finished: Result<Finished, Warned> =
        agenda::finish(&test.desk, operator, &visit, &test.asked()).await?;
    Ok(finished.expect("warnings were seen"))
}

/// Somebody comes without an appointment.
pub async fn walk_in(
    test: &TestDesk,
    operator: &Operator,
    person: Uuid,
    service: For,
) -> Result<Booked, Refusal> {
    come(test, operator, person, test.service(service)).await
}

/// The same for a code of the region.
pub async fn come(
    test: &TestDesk,
    operator: &Operator,
    person: Uuid,
    service: LepCode,
) -> Result<Booked, Refusal> {
    let (office, channel) = (operator.office(), Channel::Sportello);
    let coming = agenda::WalkIn { office, person, service, channel, arrival: None };
    agenda::walk_in(&test.desk, operator, &coming, &test.asked()).await
}

/// A terminal in the hall.
pub async fn terminal(test: &TestDesk, office: &str) -> Device {
    let administrator = test.operator_as(Role::Administrator, &[office]).await;
    let added = kiosk::add_device(&test.desk, &administrator.operator, office, "Atrio", &test.asked()).await;
    let code = added.expect("adds").code.expect("a code");
    let key = kiosk::enrol(&test.desk, &code, None).await.expect("enrols");
    let device = kiosk::recognise(&test.desk.reader, &key, test.desk.now()).await.expect("reads");
    device.expect("a terminal")
}

/// Rows that may not exist, and why.
const NEVER: &[(&str, &str)] = &[
    (
        "a walk-in has only the room that it takes",
        "SELECT COUNT(*) FROM appointment a WHERE a.origin = 'walk_in' AND a.room_id IS NOT NULL
           AND a.state IN ('arrived', 'called', 'in_progress', 'done')
           AND NOT EXISTS (SELECT 1 FROM occupation o WHERE o.appointment_id = a.id AND o.subject_id = a.room_id)",
    ),
    (
        "who is in the hall is reminded of nothing",
        "SELECT COUNT(*) FROM outbox o JOIN appointment_history h ON h.id = o.event_id
         JOIN appointment a ON a.id = h.appointment_id
         WHERE o.kind LIKE 'appointment_reminder_%' AND o.sent_at IS NULL AND a.state <> 'booked'",
    ),
    (
        "an arrival with an appointment was seen to",
        "SELECT COUNT(*) FROM arrival WHERE appointment_id IS NOT NULL AND seen_at IS NULL",
    ),
];

/// What the tables say about appointments and arrivals.
pub async fn sound_day(test: &TestDesk) {
    sound_agenda(test).await;
    for (why, sql) in NEVER {
        assert_eq!(count(test, sql).await, 0, "{why}");
    }
}
