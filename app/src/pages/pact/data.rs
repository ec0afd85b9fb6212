//! What the pages of a pact show: the document, its text, who signed, what was asked.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::psp::{Change, Content, Party};

use crate::pages::area::Promise;
use crate::ui::Tone;

/// Visible names of the codes in a text: services, programmes, centres.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeMap<String, String>);

impl FromIterator<(String, String)> for Names {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Names {
        Names(pairs.into_iter().collect())
    }
}

impl Names {
    /// The name, else the code itself.
    pub fn of(&self, code: &str) -> String {
        self.0.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }
}

/// A text that was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// From 1 on.
    pub number: i64,
    pub content: Content,
    pub names: Names,
    /// SHA-256 of the canonical bytes, in hex: what a signature points at.
    pub hash: String,
    pub shown_at: DateTime<Utc>,
    /// Why it was changed, in the operator's words.
    pub change: Option<String>,
}

/// Where the document stands, for the person who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// The person is asked to sign.
    ToSign,
    /// The person has signed, the centre has not.
    Signed,
    /// A change that binds the centre alone: only the centre signs.
    NotAsked,
    /// The centre took the text back and writes another.
    Rewriting,
    InForce,
    /// In force, and another text is being written.
    Changing,
    Refused,
    Missed,
    Closed,
    Cancelled,
}

impl Stands {
    /// Every one, for the samples.
    pub const ALL: &'static [Stands] = &[
        Stands::ToSign,
        Stands::Signed,
        Stands::NotAsked,
        Stands::Rewriting,
        Stands::InForce,
        Stands::Changing,
        Stands::Refused,
        Stands::Missed,
        Stands::Closed,
        Stands::Cancelled,
    ];

    /// Ends the keys `pact-stands-…` and `pact-next-…`.
    pub fn code(self) -> &'static str {
        match self {
            Stands::ToSign => "to-sign",
            Stands::Signed => "signed",
            Stands::NotAsked => "not-asked",
            Stands::Rewriting => "rewriting",
            Stands::InForce => "in-force",
            Stands::Changing => "changing",
            Stands::Refused => "refused",
            Stands::Missed => "missed",
            Stands::Closed => "closed",
            Stands::Cancelled => "cancelled",
        }
    }

    pub(super) fn tone(self) -> Tone {
        match self {
            Stands::ToSign => Tone::Warning,
            Stands::InForce | Stands::Changing => Tone::Success,
            Stands::Refused | Stands::Missed => Tone::Danger,
            _ => Tone::Info,
        }
    }

    /// Nothing can be asked or done any more.
    pub fn is_over(self) -> bool {
        matches!(self, Stands::Refused | Stands::Missed | Stands::Closed | Stands::Cancelled)
    }
}

/// A signature, a refusal, or that nobody came (R056).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub who: Party,
    /// Name of the operator who signed for the centre.
    pub name: Option<String>,
    /// `signed`, `refused` or `missed`.
    pub outcome: String,
    /// `password`, `code`, `totp` or `none`.
    pub proof: String,
    /// `home`, `kiosk` or `desk`.
    pub place: String,
    /// Name of the operator who handed over the code or wrote it down.
    pub handed_by: Option<String>,
    pub reason: Option<String>,
    /// Of the text.
    pub number: i64,
    pub at: DateTime<Utc>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionLine {
    pub text: String,
    pub asked_at: DateTime<Utc>,
    /// Words, moment, name of the operator.
    pub answer: Option<(String, DateTime<Utc>, String)>,
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    pub slug: String,
    pub name: String,
    pub phone: Option<String>,
}

/// Another document of the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherDocument {
    /// Key of the title.
    pub title: &'static str,
    pub stands: Stands,
    pub since: NaiveDate,
    pub href: String,
}

/// `/patto`
#[derive(Clone, Debug)]
pub struct PactView {
    /// Id of the document, for addresses.
    pub id: String,
    /// Key of the title (R051).
    pub title: &'static str,
    pub stands: Stands,
    /// What the person reads now.
    pub text: Text,
    /// The day since which the document is in force.
    pub since: Option<NaiveDate>,
    /// The number of the text that holds while another waits.
    pub holds: Option<i64>,
    /// What the text says otherwise than the one that the person signed last.
    pub changes: Vec<Change>,
    /// Why it was closed, given up or changed.
    pub reason: Option<String>,
    /// In order.
    pub signatures: Vec<Evidence>,
    /// In order.
    pub questions: Vec<QuestionLine>,
    /// What is followed, once it is in force.
    pub promises: Vec<Promise>,
    /// Days of the contacts that are planned.
    pub contacts: Vec<NaiveDate>,
    pub responsible: String,
    pub centre: Option<Centre>,
    /// Address of the sealed document.
    pub pdf: Option<String>,
    /// For the one form of the page: at a terminal the document is sent by e-mail.
    pub request_key: String,
    /// Earlier texts of this document that were shown.
    pub earlier: Vec<i64>,
    pub others: Vec<OtherDocument>,
    /// Another document is being written.
    pub coming: bool,
}

/// `/patto` with this document.
pub fn address(id: &str) -> String {
    with_document("/patto", id)
}

/// An address under `/patto` about this document.
pub fn with_document(path: &str, id: &str) -> String {
    format!("{path}?atto={id}")
}
