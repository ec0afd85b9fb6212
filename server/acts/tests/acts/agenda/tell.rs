//! What people are told: once per act, with reminders that follow the appointment.

use acts::{
    Mail, Meeting,
    account::set_lang,
    agenda::{self, By, Origin},
    testing::For,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::lang::Lang;

use super::{
    days::night_watch,
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

    async fn reminders_are_hours_before_whatever_clock_and_calendar_do(db: TestDb) {
        let town = Town::new(db, 1).await;
        night_watch(&town).await;
        // Today, the instant of the appointment, and when both reminders leave by the Italian clock.
        let days = [
            // 29 February, before and after it.
            ("2028-02-21 10:00", "2028-02-29T08:00:00Z", "2028-02-27 09:00", "2028-02-29 06:00"),
            ("2028-02-21 10:00", "2028-03-02T08:00:00Z", "2028-02-29 09:00", "2028-03-02 06:00"),
            // The night with an hour less, and the Monday after it.
            ("2028-03-20 10:00", "2028-03-26T00:45:00Z", "2028-03-24 01:45", "2028-03-25 22:45"),
            ("2028-03-20 10:00", "2028-03-26T01:00:00Z", "2028-03-24 02:00", "2028-03-25 23:00"),
            ("2028-03-20 10:00", "2028-03-27T07:00:00Z", "2028-03-25 08:00", "2028-03-27 06:00"),
            // After Easter Monday, the patron's day and Saint Francis.
            ("2028-04-10 10:00", "2028-04-18T07:00:00Z", "2028-04-16 09:00", "2028-04-18 06:00"),
            ("2028-04-24 10:00", "2028-05-05T07:00:00Z", "2028-05-03 09:00", "2028-05-05 06:00"),
            ("2028-09-25 10:00", "2028-10-05T07:00:00Z", "2028-10-03 09:00", "2028-10-05 06:00"),
            // Both half past two of the night with an hour twice, and the Monday after it.
            ("2028-10-23 10:00", "2028-10-29T00:30:00Z", "2028-10-27 02:30", "2028-10-28 23:30"),
            ("2028-10-23 10:00", "2028-10-29T01:30:00Z", "2028-10-27 03:30", "2028-10-29 00:30"),
            ("2028-10-23 10:00", "2028-10-30T08:00:00Z", "2028-10-28 10:00", "2028-10-30 06:00"),
        ];
        for (now, start, two_days, three_hours) in days {
            town.now_is(now);
            let citizen = town.citizen().await;
            let starts_at: DateTime<Utc> = start.parse().expect("an instant");
            let wish = agenda::Wish { starts_at, ..town.wish(For::Welcome, "2028-01-10 09:00", 0) };
            let booked = town.booked(&citizen, &wish).await;
            let expected = [
                row("appointment_booked", now),
                row("appointment_reminder_48", two_days),
                row("appointment_reminder_3", three_hours),
            ];
            assert_eq!(planned(&town).await, expected, "{start}");
            town.cancel(By::Citizen(&citizen), booked, "Prova").await.expect("cancels");
            town.test.letters().await;
        }
        sound_agenda(&town.test).await;
    }

    async fn everything_is_said_in_the_language_of_the_person_as_it_is_now(db: TestDb) {
        let town = Town::new(db, 1).await;
        let (citizen, other) = (town.citizen().await, town.citizen().await);
        let desk = &town.test.desk;
        set_lang(desk, &citizen, Lang::En).await.expect("sets");
        let booked = town.booked(&citizen, &town.wish(For::Declaration, "2026-11-30 09:00", 0)).await;
        let said = |letters: Vec<acts::house::Letter>| -> Vec<_> {
            letters.iter().map(|letter| (letter.mail.kind(), letter.lang)).collect()
        };
        assert_eq!(said(town.test.letters().await), [("appointment_booked", Lang::En)]);
        let wish = town.wish(For::Declaration, "2026-12-01 10:00", 0);
        town.move_to(By::Citizen(&citizen), booked, &wish).await.expect("moves");
        assert_eq!(said(town.test.letters().await), [("appointment_moved", Lang::En)]);
        town.now_is("2026-11-29 10:00");
        assert_eq!(said(town.test.letters().await), [("appointment_reminder_48", Lang::En)]);
        // Written with the booking, sent days later: what was chosen since counts, and only for this person.
        town.now_is("2026-11-29 11:00");
        town.booked(&other, &town.wish(For::Declaration, "2026-12-01 10:30", 0)).await;
        town.test.letters().await;
        set_lang(desk, &citizen, Lang::It).await.expect("sets");
        town.now_is("2026-12-01 07:00");
        assert_eq!(said(town.test.letters().await), [("appointment_reminder_3", Lang::It)]);
        set_lang(desk, &citizen, Lang::En).await.expect("sets");
        town.now_is("2026-12-01 07:30");
        assert_eq!(said(town.test.letters().await), [("appointment_reminder_3", Lang::It)], "the other person's");
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
