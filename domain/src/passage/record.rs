//! A passage before and after it is recorded, and what is known about the person or company it concerns.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::fact::Facts;
use super::finding::Finding;
use crate::calendar::{rome_date, rome_instant};
use crate::catalogue::{Audience, LepCode, ProgrammeId, coded};
use crate::form::{Errors, FieldError, Form};
use crate::office::OfficeSlug;
use crate::pack::{Event, Pack};
use crate::psp;

coded! {
    /// How a service was delivered; no code is excluded from any of them (R001).
    Channel {
        Sportello = "sportello",
        Telefono = "telefono",
        Video = "video",
        Online = "online",
        Kiosk = "kiosk",
    }
}

impl Channel {
    /// What a person may say at a desk: `kiosk` comes only from an enrolled terminal.
    pub const BY_HAND: &'static [Channel] =
        &[Channel::Sportello, Channel::Telefono, Channel::Video, Channel::Online];

    /// What may be said about a service; `kiosk` when the appointment or the declaration was made at a terminal.
    pub fn offered(kiosk: bool) -> &'static [Channel] {
        if kiosk { Channel::ALL } else { Channel::BY_HAND }
    }

    /// A channel that a person at a desk may say.
    pub fn by_hand(code: &str) -> Option<Channel> {
        Channel::parse(code).filter(|channel| Channel::BY_HAND.contains(channel))
    }
}

coded! {
    /// With whom.
    Mode {
        Individuale = "individuale",
        Gruppo = "gruppo",
        /// Without the person present (R107).
        BackOffice = "back_office",
    }
}

/// A person's enrolment in a programme; both days included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    pub programme: ProgrammeId,
    pub from: NaiveDate,
    /// `None` while it lasts.
    pub to: Option<NaiveDate>,
}

impl Enrolment {
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }
}

/// The programmes in which one was enrolled on `date`.
pub fn enrolled_on(enrolments: &[Enrolment], date: NaiveDate) -> Vec<ProgrammeId> {
    enrolments
        .iter()
        .filter(|enrolment| enrolment.covers(date))
        .map(|enrolment| enrolment.programme)
        .collect()
}

/// A stretch during which a DID was active. A DID that was suspended and resumed gives two, with one `declared_on`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActiveDid {
    /// The day that counts for the law: it tells one DID from the next.
    pub declared_on: NaiveDate,
    pub from: NaiveDate,
    /// Last active day; `None` while it lasts.
    pub to: Option<NaiveDate>,
    /// The competent centre; `None` while it is to be assigned.
    pub office: Option<OfficeSlug>,
}

impl ActiveDid {
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }
}

/// A signed document of the person and while it was in force; both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce {
    pub kind: psp::Kind,
    pub from: NaiveDate,
    /// `None` while it lasts.
    pub to: Option<NaiveDate>,
}

/// Identifies a recorded passage, as its store writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PassageId(pub String);

impl fmt::Display for PassageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Why a passage was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// By an operator, by hand.
    Hand,
    /// Proposed by an event and kept.
    Event(Event),
    /// Automatically, beside another passage (R074).
    Replica(PassageId),
    /// It takes another passage back.
    Reversal(PassageId),
}

/// A passage as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub id: PassageId,
    pub code: LepCode,
    pub office: OfficeSlug,
    /// When the delivery began.
    pub start: DateTime<Utc>,
    /// `None` only for replicas and reversals, which have no minutes of their own.
    pub minutes: Option<u16>,
    pub facts: Facts,
    pub cause: Cause,
    /// Whether a reversal points at it.
    pub reversed: bool,
}

impl Recorded {
    /// Whether it still counts: not taken back and not itself a reversal.
    pub fn is_effective(&self) -> bool {
        !self.reversed && !matches!(self.cause, Cause::Reversal(_))
    }

    /// When the delivery ended.
    pub fn end(&self) -> DateTime<Utc> {
        self.start + TimeDelta::minutes(i64::from(self.minutes.unwrap_or(0)))
    }

    /// The Italian day of delivery.
    pub fn day(&self) -> NaiveDate {
        rome_date(self.start)
    }
}

/// A passage that somebody wants to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub code: LepCode,
    pub start: DateTime<Utc>,
    /// Minutes of delivery. Where the catalogue has none they are asked, never invented.
    pub minutes: Option<u16>,
    pub channel: Channel,
    pub mode: Mode,
    pub facts: Facts,
}

impl Draft {
    /// Reads `{prefix}date`, `{prefix}time` (HH:MM, Italian clock), `{prefix}minutes`, `{prefix}channel`,
    /// `{prefix}mode` and the answers to what the pack asks about `code`. `channels` are those that may be said
    /// ([`Channel::offered`]); another one is no choice of the form.
    ///
    /// Keys: those of [`Form`]; `error-required` for a missing date or time, `passage-error-time` for one that is no time.
    pub fn parse(
        pack: &Pack,
        code: LepCode,
        form: &Form,
        prefix: &str,
        channels: &[Channel],
    ) -> Result<Draft, Errors> {
        let mut errors = Errors::default();
        let name = |field: &str| format!("{prefix}{field}");
        let before = errors.iter().count();
        let date = form.date(&name("date"), &mut errors);
        if date.is_none() && errors.iter().count() == before {
            errors.add(name("date"), "error-required");
        }
        let time = time(form, &name("time"), &mut errors);
        let range = 0..=i64::from(u16::MAX);
        let minutes = form.number(&name("minutes"), range, &mut errors).and_then(|n| u16::try_from(n).ok());
        let channel = form.choice(
            &name("channel"),
            |code| Channel::parse(code).filter(|channel| channels.contains(channel)),
            &mut errors,
        );
        let mode = form.choice(&name("mode"), Mode::parse, &mut errors);
        let facts = match Facts::parse(pack, code, form, prefix) {
            Ok(facts) => facts,
            Err(more) => {
                errors.extend(more);
                Facts::default()
            }
        };
        let start = date.zip(time).map(|(date, time)| rome_instant(date, time));
        let draft = start.zip(channel).zip(mode).map(|((start, channel), mode)| Draft {
            code,
            start,
            minutes,
            channel,
            mode,
            facts,
        });
        errors.or(draft)
    }

    /// The Italian day of delivery.
    pub fn day(&self) -> NaiveDate {
        rome_date(self.start)
    }

    /// Refused when its channel is not one of `channels`, with the words of a choice that the form does not have.
    pub fn said_by(&self, channels: &[Channel]) -> Result<(), Finding> {
        match channels.contains(&self.channel) {
            true => Ok(()),
            false => Err(Finding::new("R001", "error-unknown-choice").at("channel")),
        }
    }
}

fn time(form: &Form, name: &str, errors: &mut Errors) -> Option<NaiveTime> {
    let Some(text) = form.get(name) else {
        errors.add(name, "error-required");
        return None;
    };
    let time = NaiveTime::parse_from_str(text, "%H:%M").ok();
    if time.is_none() {
        errors.push(FieldError::new(name, "passage-error-time"));
    }
    time
}

/// Everything that the rules look at beside the passage itself.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub pack: &'a Pack,
    /// Whom the passage concerns.
    pub subject: Audience,
    /// All enrolments of the subject, past ones included.
    pub enrolments: &'a [Enrolment],
    /// All passages of the subject, reversed ones and reversals included.
    pub history: &'a [Recorded],
    /// For Q.2 with a vacancy: passages of anybody with that reference (I07). Others may be among them.
    pub matching: &'a [Recorded],
    /// When a DID of the person was active.
    pub dids: &'a [ActiveDid],
    /// Pacts and plans that were signed, past ones included (R152).
    pub documents: &'a [InForce],
    /// Whether the person has a profiling result (R052).
    pub profiled: bool,
    /// The centre that records.
    pub office: &'a OfficeSlug,
    pub now: DateTime<Utc>,
    /// How many days back a passage may lie; the pack's setting unless the installation has another.
    pub backdating_days: u16,
}

impl Context<'_> {
    /// The DID that was active on `date`.
    pub fn did_on(&self, date: NaiveDate) -> Option<&ActiveDid> {
        self.dids.iter().find(|did| did.covers(date))
    }
}
