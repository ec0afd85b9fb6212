//! Messages to people, written with the state they speak of. `server/src/mail` says them in the person's language.
//!
//! A message holds codes, dates and protocol numbers: never answers of a form, never a reason's text beyond what
//! the person must know, and nothing personal in its subject.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Desk, Refusal, Work};

/// An appointment as a message tells it: codes and instants, nobody's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub appointment: Uuid,
    /// The appointment's version: a calendar keeps the invitation with the highest.
    pub sequence: i64,
    /// Slug of the centre.
    pub office: String,
    /// Code of the service.
    pub service: String,
    /// Code of `domain::passage::Channel`.
    pub channel: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// What the person says or types at the kiosk.
    pub code: String,
    /// A seat in a group.
    pub group: bool,
}

/// What a message is about. Stored as JSON beside its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case")]
pub enum Mail {
    /// Confirm the e-mail address; the link works for 48 hours.
    ConfirmEmail {
        token: String,
    },
    /// Somebody registered with a codice fiscale that is already here: come with a document.
    ComeToTheDesk,
    /// Somebody asked for a new password; the link works for one hour.
    Recover {
        token: String,
    },
    PasswordChanged,
    /// A DID moved: `step` is the code of `domain::did::Move`.
    DidMoved {
        step: String,
        protocol: String,
        reason: Option<String>,
        office: String,
    },
    /// What was confirmed, with the services recorded.
    DidConfirmed {
        protocol: String,
        office: String,
    },
    /// The code with which the person approves a declaration filled at the desk; it works for 30 minutes.
    Approve {
        code: String,
    },
    /// An operator saw a document: the account is identified.
    Identified,
    /// Somebody proved at the desk that the codice fiscale is theirs: this account is closed.
    AccountClosed,
    /// An appointment is booked; with it goes an entry for the person's calendar.
    AppointmentBooked(Meeting),
    AppointmentMoved(Meeting),
    AppointmentCancelled {
        meeting: Meeting,
        /// What the operator gave as the reason; none when the person cancelled.
        reason: Option<String>,
    },
    /// An appointment is near: `hours` are 48 or 3.
    AppointmentReminder {
        meeting: Meeting,
        hours: u16,
    },
    /// The centre convenes the person (art. 21 D.Lgs. 150/2015).
    Convoked(Meeting),
    /// A pact or plan waits for the person's signature; `title` is the key of its title, `changed` says that another text
    /// of it is in force.
    PactToSign {
        title: String,
        changed: bool,
    },
    /// Both have signed.
    PactSigned {
        title: String,
        changed: bool,
    },
    /// A pact or plan moved otherwise: `act` is the code of `domain::psp::Act` (miss, edit, cancel, close, end).
    PactMoved {
        act: String,
        title: String,
        reason: Option<String>,
    },
    /// To the responsible: the person did not want to sign.
    PactRefused {
        person: Uuid,
    },
    /// To the responsible: the person asked something.
    PactAsked {
        person: Uuid,
    },
    PactAnswered,
    /// Where the signed pact is found: asked for at a terminal, which hands out no files.
    PactDocument,
    /// The code with which the person signs at the desk or a terminal; it works for 30 minutes.
    SignatureCode {
        code: String,
    },
    /// An operator looked at what the person promised: `act` is the code of `domain::commitment::Act`.
    CommitmentMoved {
        act: String,
    },
    /// A request to put the file right was answered.
    CorrectionAnswered,
    /// A vacancy of the company moved: `act` is the code of `domain::vacancy::Act` (publish, return, refuse, accept, decline,
    /// fill, close, expire), or `ending` when its last day comes near.
    VacancyMoved {
        act: String,
        company: Uuid,
        vacancy: Uuid,
        reason: Option<String>,
    },
    /// The application arrived at the centre.
    ApplicationSent {
        vacancy: Uuid,
    },
    /// An offer to which the person applied is over.
    OfferEnded,
    /// To a candidate: `act` is the code of `domain::shortlist::Act` (ask, remind, present, interview, hire, refuse,
    /// no_show), or `over` when the vacancy has ended before the list went out.
    ProposalMoved {
        act: String,
        candidate: Uuid,
    },
    /// To a company: its list is there (`present`), or waits for its answer (`remind`).
    ShortlistMoved {
        act: String,
        company: Uuid,
        vacancy: Uuid,
    },
    /// An internship moved: `act` is the code of `domain::internship::Act`. `company` names the host when the message is
    /// for who acts for it; without one it is for the intern.
    InternshipMoved {
        act: String,
        internship: Uuid,
        company: Option<Uuid>,
        reason: Option<String>,
    },
    /// The scheda changed, or a proposal did not: `act` is `validated`, `refused`, or `written` at the desk.
    SapMoved {
        act: String,
        reason: Option<String>,
    },
    /// To a company's PEC: the code with which somebody proves that they act for it; it works for ten days.
    MandateCode {
        company: String,
        code: String,
    },
    /// To who acts for a company: its pact was shown, signed by both, or ended; `act` is show, sign or end.
    CompanyPactMoved {
        act: String,
        company: Uuid,
    },
    /// To the person of a mandate: `act` is the code of `domain::mandate::Act` (approve, refuse, revoke, expire).
    MandateMoved {
        act: String,
        company: String,
        reason: Option<String>,
    },
}

impl Mail {
    /// The stable name of the kind, unique per event and recipient.
    pub fn kind(&self) -> &'static str {
        match self {
            Mail::ConfirmEmail { .. } => "confirm_email",
            Mail::ComeToTheDesk => "come_to_the_desk",
            Mail::Recover { .. } => "recover",
            Mail::PasswordChanged => "password_changed",
            Mail::DidMoved { .. } => "did_moved",
            Mail::DidConfirmed { .. } => "did_confirmed",
            Mail::Approve { .. } => "approve",
            Mail::Identified => "identified",
            Mail::AccountClosed => "account_closed",
            Mail::AppointmentBooked(_) => "appointment_booked",
            Mail::AppointmentMoved(_) => "appointment_moved",
            Mail::AppointmentCancelled { .. } => "appointment_cancelled",
            // Both reminders of one booking belong to the same event.
            Mail::AppointmentReminder { hours: ..=3, .. } => "appointment_reminder_3",
            Mail::AppointmentReminder { .. } => "appointment_reminder_48",
            Mail::Convoked(_) => "convoked",
            Mail::PactToSign { .. } => "pact_to_sign",
            Mail::PactSigned { .. } => "pact_signed",
            Mail::PactMoved { .. } => "pact_moved",
            Mail::PactRefused { .. } => "pact_refused",
            Mail::PactAsked { .. } => "pact_asked",
            Mail::PactAnswered => "pact_answered",
            Mail::PactDocument => "pact_document",
            Mail::SignatureCode { .. } => "signature_code",
            Mail::CommitmentMoved { .. } => "commitment_moved",
            Mail::CorrectionAnswered => "correction_answered",
            Mail::VacancyMoved { .. } => "vacancy_moved",
            Mail::ApplicationSent { .. } => "application_sent",
            Mail::OfferEnded => "offer_ended",
            Mail::ProposalMoved { .. } => "proposal_moved",
            Mail::ShortlistMoved { .. } => "shortlist_moved",
            Mail::SapMoved { .. } => "sap_moved",
            Mail::InternshipMoved { .. } => "internship_moved",
            Mail::MandateCode { .. } => "mandate_code",
            Mail::MandateMoved { .. } => "mandate_moved",
            Mail::CompanyPactMoved { .. } => "company_pact_moved",
        }
    }
}

impl Work {
    /// Puts a message in the outbox, in this transaction. `event` is the id of what happened.
    pub(crate) async fn tell(
        &mut self,
        desk: &Desk,
        event: Uuid,
        address: &str,
        lang: Lang,
        mail: &Mail,
    ) -> Result<(), Refusal> {
        let data = serde_json::to_value(mail).map_err(|_| Refusal::Internal("message"))?;
        let message = store::outbox::Message {
            id: desk.id(),
            event_id: event,
            recipient: address.to_owned(),
            kind: mail.kind().to_owned(),
            lang: lang.tag().to_owned(),
            data: Json(data),
            created_at: self.now,
            next_at: self.now,
            attempts: 0,
        };
        store::outbox::add(&mut self.tx, &message).await?;
        Ok(())
    }

    /// Tells the person, when there is an open account with an address that was confirmed.
    pub(crate) async fn tell_person(
        &mut self,
        desk: &Desk,
        event: Uuid,
        person: Uuid,
        mail: &Mail,
    ) -> Result<(), Refusal> {
        let account = store::account::of_person(&mut self.tx, person).await?;
        let Some(account) = account.filter(|a| a.email_confirmed_at.is_some()) else { return Ok(()) };
        let Some(address) = account.email else { return Ok(()) };
        let lang = Lang::parse(&account.lang).unwrap_or_default();
        self.tell(desk, event, &address, lang, mail).await
    }
}
