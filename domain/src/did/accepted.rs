//! Step 7, what the person declares.
//!
//! The declarations are a closed list; which of them apply follows from the situation. Each is one box with a
//! sentence in plain words (`did-field-declare-…`) and its meaning in law (`did-hint-declare-…`). The privacy notice
//! is acknowledged in the version that stood on the page: when another is in force by then, it is shown again.

use serde::{Deserialize, Serialize};

use super::Answers;
use super::check::{CheckContext, Reader};
use super::codes::codes;
use super::field::Field;
use super::questions as q;
use crate::form::Errors;

codes! {
    /// One declaration with its meaning in law.
    Legal, "did-legal", {
        /// Immediate availability for work (art. 19 c. 1 D.Lgs. 150/2015).
        Available = "available",
        /// Part in the active measures agreed with the centre (art. 19 c. 1, art. 20).
        Active = "active",
        /// Without employment (art. 19 c. 1).
        NoJob = "no_job",
        /// Received a dismissal letter (art. 19 c. 4).
        Dismissed = "dismissed",
        /// Income below the threshold (art. 4 c. 15-quater D.L. 4/2019).
        LowIncome = "low_income",
        /// Will tell what changes.
        Changes = "changes",
        /// True, knowing articles 75 and 76 D.P.R. 445/2000.
        True = "true",
    }
}

impl Legal {
    /// The box of this declaration.
    pub fn field(self) -> &'static Field {
        match self {
            Legal::Available => &q::DECLARE_AVAILABLE,
            Legal::Active => &q::DECLARE_ACTIVE,
            Legal::NoJob => &q::DECLARE_NO_JOB,
            Legal::Dismissed => &q::DECLARE_DISMISSED,
            Legal::LowIncome => &q::DECLARE_LOW_INCOME,
            Legal::Changes => &q::DECLARE_CHANGES,
            Legal::True => &q::DECLARE_TRUE,
        }
    }

    /// Those that the person of these answers has to make.
    pub fn applying(answers: &Answers) -> impl Iterator<Item = Legal> {
        Legal::ALL.iter().copied().filter(|legal| legal.field().applies(answers))
    }
}

/// Step 7.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    pub declarations: Vec<Legal>,
    /// Of the privacy notice that was acknowledged.
    pub privacy_version: String,
    /// Anything that the person wants the operator to read.
    pub note: Option<String>,
}

impl Accepted {
    /// Keys: `error-tick`, `error-privacy-changed`, and those of the form.
    pub(super) fn read(answers: &Answers, context: &CheckContext<'_>) -> Result<Accepted, Errors> {
        let mut r = Reader::new(answers, context);
        let note = r.text(&q::NOTE);
        let applying: Vec<Legal> = Legal::applying(answers).collect();
        let declarations = applying.into_iter().filter(|legal| r.tick(legal.field())).collect();
        let read = r.text(&q::PRIVACY_VERSION);
        if r.tick(&q::PRIVACY) && read.as_deref() != Some(context.privacy_version) {
            r.error(&q::PRIVACY, "error-privacy-changed");
        }
        let privacy_version = context.privacy_version.to_owned();
        r.finish(Some(Accepted { declarations, privacy_version, note }))
    }
}
