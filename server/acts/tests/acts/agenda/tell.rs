//! What people are told: once per act, with reminders that follow the appointment.

use acts::{
    Mail, Meeting,
    agenda::{self, By, Origin},
    testing::For,
};
use chrono::TimeDelta;

use super::{
    sound::sound_agenda,
    town::{Town, at, clock},
};
use crate::support::{count, execute};

/// What waits to be sent: kind and when, by the Italian clock.
async fn planned(town: &Town) -> Vec<(String, String)> {
    use sqlx::{Connection, Row};
    let sql = "SELECT kind, next_at FROM outbox WHERE sent_at IS NULL ORDER BY next_at, kind";
    let read = |kind: String, at: chrono::DateTime<chrono::Utc>| (kind, clock(at));
    if town.test.db.url.starts_with("sqlite") {
        let mut conn = sqlx::SqliteConnection::connect(&town.test.db.url).await.expect("opens");
        let rows = sqlx::query(sql).fetch_all(&mut conn).await.expect("reads");
        rows.iter().map(|row| read(row.get(0), row.get(1))).collect()
    } else {
        let mut conn = sqlx::PgConnection::connect(&town.test.db.url).await.expect("opens");
        let rows = sqlx::query(sql).fetch_all(&mut conn).await.expect("reads");
        rows.iter().map(|row| read(row.get(0), row.get(1))).collect()
    }
}

fn row(kind: &str, at: &str) -> (String, String) {
    (kind.to_owned(), at.to_owned())
}

store::both! {
    async fn booked_reminded_moved_and_cancelled(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let by = By::Citizen(&citizen);
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-30 09:00", 0)).await;
        let reminders = [
            row("appointment_booked", "2026-11-23 10:00"),
            row("appointment_reminder_48", "2026-11-28 09:00"),
            row("appointment_reminder_3", "2026-11-30 06:00"),
        ];
        assert_eq!(planned(&town).await, reminders);
        let stored = town.appointment(booked.appointment).await;
        let letters = town.test.letters().await;
        let [letter] = letters.as_slice() else { panic!("{} letters", letters.len()) };
        let meeting = Meeting {
            appointment: booked.appointment,
            sequence: 2,
            office: town.test.home().to_owned(),
            service: town.test.service(For::Declaration).to_string(),
            channel: "sportello".to_owned(),
            starts_at: at("2026-11-30 09:00"),
            ends_at: at("2026-11-30 09:25"),
            code: stored.code.clone(),
            group: false,
        };
        assert_eq!(letter.mail, Mail::AppointmentBooked(meeting.clone()));

        let moved = town.move_to(by, booked, &town.wish(For::Declaration, "2026-12-01 10:00", 0)).await.expect("moves");
        let reminders = [
            row("appointment_moved", "2026-11-23 10:00"),
            row("appointment_reminder_48", "2026-11-29 10:00"),
            row("appointment_reminder_3", "2026-12-01 07:00"),
        ];
        assert_eq!(planned(&town).await, reminders);
        sound_agenda(&town.test).await;
        town.test.letters().await;
        town.now_is("2026-11-29 10:00");
        let letters = town.test.letters().await;
        let Mail::AppointmentReminder { meeting, hours: 48 } = &letters[0].mail else { panic!("{:?}", letters[0].mail) };
        assert_eq!((meeting.sequence, meeting.starts_at), (3, at("2026-12-01 10:00")));

        town.cancel(by, moved, "Ho trovato lavoro").await.expect("cancels");
        assert_eq!(planned(&town).await, [row("appointment_cancelled", "2026-11-29 10:00")]);
        let letters = town.test.letters().await;
        let Mail::AppointmentCancelled { meeting, reason: None } = &letters[0].mail else { panic!("{:?}", letters[0].mail) };
        assert_eq!(meeting.sequence, 4);
        sound_agenda(&town.test).await;
    }

    async fn what_would_be_in_the_past_is_not_planned(db: TestDb) {
        let town = Town::new(db, 1).await;
        let person = town.citizen().await.person();
        town.book(0, person, &town.wish(For::Declaration, "2026-11-24 11:00", 0)).await.expect("books");
        let next_day = [row("appointment_booked", "2026-11-23 10:00"), row("appointment_reminder_3", "2026-11-24 08:00")];
        assert_eq!(planned(&town).await, next_day);
        town.test.letters().await;
        town.book(0, person, &town.wish(For::Welcome, "2026-11-23 12:00", 0)).await.expect("books");
        let today = [row("appointment_booked", "2026-11-23 10:00"), row("appointment_reminder_3", "2026-11-24 08:00")];
        assert_eq!(planned(&town).await, today, "in two hours");
    }

    async fn who_is_convened_reads_so_and_learns_why_it_was_cancelled(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        town.test.declare(&citizen, town.test.comune()).await;
        town.test.letters().await;
        let person = citizen.person();
        let (desk, asked) = (&town.test.desk, town.test.asked());
        let wish = town.wish(For::Interview, "2026-11-25 11:00", 0);
        let booked = agenda::book(desk, town.operator(0), person, &wish, Origin::Convocation, &asked).await;
        let booked = booked.expect("convenes");
        assert_eq!(town.appointment(booked.appointment).await.origin, "convocation");
        assert!(matches!(town.test.letters().await[0].mail, Mail::Convoked(_)));
        let by = By::Operator { operator: town.operator(0), person };
        town.cancel(by, booked, "L'operatrice è malata").await.expect("cancels");
        let letters = town.test.letters().await;
        let Mail::AppointmentCancelled { reason, .. } = &letters[0].mail else { panic!("{:?}", letters[0].mail) };
        assert_eq!(reason.as_deref(), Some("L'operatrice è malata"));
    }

    async fn nobody_is_told_at_an_address_that_was_not_confirmed(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        execute(&town.test, "UPDATE account SET email_confirmed_at = NULL").await;
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-30 09:00", 0)).await;
        town.cancel(By::Citizen(&citizen), booked, "No").await.expect("cancels");
        assert_eq!(planned(&town).await, []);
        sound_agenda(&town.test).await;
    }

    async fn a_reminder_that_is_on_its_way_when_it_is_taken_back_disturbs_nobody(db: TestDb) {
        let town = Town::new(db, 1).await;
        let citizen = town.citizen().await;
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-30 09:00", 0)).await;
        town.test.letters().await;
        town.now_is("2026-11-28 09:00");
        let leased = acts::house::lease_mail(&town.test.desk, 10).await.expect("leases");
        assert_eq!(leased.len(), 1);
        town.cancel(By::Citizen(&citizen), booked, "No").await.expect("cancels");
        acts::house::mail_sent(&town.test.desk, leased[0].id).await.expect("is sent, and that is all");
        town.test.clock.advance(TimeDelta::days(3));
        assert_eq!(town.test.letters().await.len(), 1, "the cancellation, and no reminder");
        assert_eq!(count(&town.test, "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL").await, 0);
    }
}
