//! What every act on an appointment leaves behind: a step of its history, a row of the audit, messages.
//!
//! Reminders are written with the booking, to be sent 48 and 3 hours before; what would be in the past already is left
//! out. When the appointment moves, is cancelled or takes place, those that were not sent are taken back in the same
//! transaction: nobody is reminded of what is no more.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{agenda::Who, lang::Lang};
use sqlx::types::Json;
use store::{appointment::Appointment, outbox::Message};
use uuid::Uuid;

use crate::{Desk, Mail, Meeting, Refusal, Work};

/// Hours before an appointment at which the person is reminded.
const REMINDERS: [u16; 2] = [48, 3];

/// What was done to an appointment, by whom.
pub(crate) struct Acted<'a> {
    /// Code of the act.
    pub act: &'a str,
    /// Code of the state before, or [`store::appointment::NEW`].
    pub from: &'a str,
    pub who: Who,
    pub by: Option<Uuid>,
    pub reason: Option<&'a str>,
}

/// What the person is told.
pub(crate) enum Told<'a> {
    Booked,
    Convoked,
    Moved,
    /// With what an operator gave as the reason; none when the person cancelled.
    Cancelled(Option<&'a str>),
}

/// An appointment as messages tell it.
fn meeting(a: &Appointment) -> Meeting {
    Meeting {
        appointment: a.id,
        sequence: a.version,
        office: a.office.clone(),
        service: a.service.clone(),
        channel: a.channel.clone(),
        starts_at: a.starts_at,
        ends_at: a.ends_at,
        code: a.code.clone(),
        group: a.session_id.is_some(),
    }
}

impl Work {
    /// Writes what made `after` what it is into history and audit; gives the step's id, the event of the messages.
    pub(crate) async fn acted(
        &mut self,
        desk: &Desk,
        after: &Appointment,
        acted: &Acted<'_>,
    ) -> Result<Uuid, Refusal> {
        let event = desk.id();
        let step = store::appointment::Step {
            id: event,
            appointment_id: after.id,
            version: after.version,
            act: acted.act.to_owned(),
            from_state: acted.from.to_owned(),
            to_state: after.state.clone(),
            by_kind: acted.who.code().to_owned(),
            by_id: acted.by,
            reason: acted.reason.map(str::to_owned),
            starts_at: after.starts_at,
            at: self.now,
        };
        store::appointment::add_step(&mut self.tx, &step).await?;
        let detail = serde_json::json!({
            "office": after.office, "service": after.service, "from": acted.from, "to": after.state,
        });
        self.audit(&format!("appointment_{}", acted.act), format!("appointment:{}", after.id), detail)
            .await?;
        Ok(event)
    }

    /// Tells the person, and plans or takes back the reminders.
    pub(crate) async fn tell_appointment(
        &mut self,
        desk: &Desk,
        event: Uuid,
        after: &Appointment,
        told: &Told<'_>,
    ) -> Result<(), Refusal> {
        if let Told::Moved | Told::Cancelled(_) = told {
            self.forget_reminders(after.id).await?;
        }
        let account = store::account::of_person(&mut self.tx, after.person_id).await?;
        let Some(account) = account.filter(|a| a.email_confirmed_at.is_some()) else { return Ok(()) };
        let Some(address) = account.email else { return Ok(()) };
        let lang = Lang::parse(&account.lang).unwrap_or_default();
        let meeting = meeting(after);
        let mail = match told {
            Told::Booked => Mail::AppointmentBooked(meeting.clone()),
            Told::Convoked => Mail::Convoked(meeting.clone()),
            Told::Moved => Mail::AppointmentMoved(meeting.clone()),
            Told::Cancelled(reason) => {
                let reason = reason.map(str::to_owned);
                Mail::AppointmentCancelled { meeting: meeting.clone(), reason }
            }
        };
        let mut mails = vec![(mail, self.now)];
        if !matches!(told, Told::Cancelled(_)) {
            let hours = REMINDERS.into_iter().map(|h| (h, after.starts_at - TimeDelta::hours(h.into())));
            let ahead = hours.filter(|(_, at)| *at > self.now);
            mails.extend(
                ahead.map(|(hours, at)| (Mail::AppointmentReminder { meeting: meeting.clone(), hours }, at)),
            );
        }
        let written = |(mail, next_at): &(Mail, DateTime<Utc>)| {
            message(desk, (event, self.now), &address, lang, mail, *next_at)
        };
        let messages = mails.iter().map(written).collect::<Result<Vec<_>, _>>()?;
        store::outbox::add_all(&mut self.tx, &messages).await?;
        Ok(())
    }

    /// Takes back the reminders of an appointment that were not sent.
    pub(crate) async fn forget_reminders(&mut self, appointment: Uuid) -> Result<(), Refusal> {
        store::outbox::withdraw(&mut self.tx, appointment).await?;
        Ok(())
    }
}

fn message(
    desk: &Desk,
    (event, now): (Uuid, DateTime<Utc>),
    address: &str,
    lang: Lang,
    mail: &Mail,
    next_at: DateTime<Utc>,
) -> Result<Message, Refusal> {
    Ok(Message {
        id: desk.id(),
        event_id: event,
        recipient: address.to_owned(),
        kind: mail.kind().to_owned(),
        lang: lang.tag().to_owned(),
        data: Json(serde_json::to_value(mail).map_err(|_| Refusal::Internal("message"))?),
        created_at: now,
        next_at,
        attempts: 0,
    })
}
