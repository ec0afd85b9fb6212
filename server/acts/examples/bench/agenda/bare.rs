//! The rows that booking, holding and confirming leave behind, written with nothing judged, read or locked.

use acts::Desk;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sqlx::types::Json;
use store::{Tx, Writer, appointment::Appointment};
use uuid::Uuid;

/// A transaction of `who` under a new key, as every act is one.
pub struct Bare<'a> {
    desk: &'a Desk,
    pub tx: Tx,
    /// `operator` or `citizen`, and their id.
    who: (&'static str, Uuid),
    act: &'static str,
    key: String,
}

impl<'a> Bare<'a> {
    pub async fn begin(
        desk: &'a Desk,
        writer: &Writer,
        who: (&'static str, Uuid),
        act: &'static str,
    ) -> Self {
        let mut tx = writer.begin().await.expect("begins");
        let key = desk.request_key();
        store::asked::claim::<Value>(&mut tx, &actor(who), act, &key, &[7; 32], desk.now())
            .await
            .expect("claims");
        Bare { desk, tx, who, act, key }
    }

    /// The step of the history and its row of the audit; gives the step's id.
    pub async fn step(&mut self, row: &Appointment, act: &str, from: &str) -> Uuid {
        let (desk, now) = (self.desk, self.desk.now());
        let step = store::appointment::Step {
            id: desk.id(),
            appointment_id: row.id,
            version: row.version,
            act: act.to_owned(),
            from_state: from.to_owned(),
            to_state: row.state.clone(),
            by_kind: self.who.0.to_owned(),
            by_id: Some(self.who.1),
            reason: None,
            starts_at: row.starts_at,
            at: now,
        };
        store::appointment::add_step(&mut self.tx, &step).await.expect("adds");
        let entry = store::audit::Entry {
            id: desk.id(),
            at: now,
            actor: actor(self.who),
            act: format!("appointment_{act}"),
            subject: format!("appointment:{}", row.id),
            detail: Json(
                json!({ "office": row.office, "service": row.service, "from": from, "to": row.state }),
            ),
            batch: None,
            head: None,
        };
        store::audit::add(&mut self.tx, &entry).await.expect("adds");
        step.id
    }

    /// The message that a place is booked, and the two reminders.
    pub async fn tell(&mut self, row: &Appointment, step: Uuid) {
        let (desk, now) = (self.desk, self.desk.now());
        let reminders = [("appointment_reminder_48", 48), ("appointment_reminder_3", 3)];
        let mut mails = vec![("appointment_booked", now)];
        mails.extend(reminders.map(|(kind, hours)| (kind, row.starts_at - TimeDelta::hours(hours))));
        let mails = mails.into_iter().filter(|(_, at)| *at >= now);
        let messages: Vec<_> = mails
            .map(|(kind, next_at)| store::outbox::Message {
                id: desk.id(),
                event_id: step,
                recipient: "persona@example.org".to_owned(),
                kind: kind.to_owned(),
                lang: "it".to_owned(),
                data: Json(json!({
                    "mail": kind, "appointment": row.id, "sequence": 1, "office": row.office, "service": row.service,
                    "channel": row.channel, "starts_at": row.starts_at, "ends_at": row.ends_at, "code": row.code,
                })),
                created_at: now,
                next_at,
                attempts: 0,
            })
            .collect();
        store::outbox::add_all(&mut self.tx, &messages).await.expect("adds");
    }

    /// Keeps the answer and commits.
    pub async fn done(mut self, answer: Uuid) {
        store::asked::remember(&mut self.tx, &actor(self.who), self.act, &self.key, &answer)
            .await
            .expect("remembers");
        self.tx.commit().await.expect("commits");
    }
}

fn actor((kind, id): (&str, Uuid)) -> String {
    format!("{kind}:{id}")
}
