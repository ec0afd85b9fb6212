//! A self-application: a citizen offers themself for a published vacancy, with what they choose of their scheda.
//!
//! The centre collects and verifies it (R079); the company sees nothing of it before the centre proposes the person. What
//! is shared is a list of sections of the scheda as it was validated, and words of the person's own. It may be taken back
//! until the vacancy ends.

use serde::{Deserialize, Serialize};

use crate::catalogue::coded;
use crate::form::{Errors, Form};
use crate::sap::{Sap, Section};

/// The most characters of the person's own words.
pub const NOTE_MAX_CHARS: usize = 1000;

coded! {
    /// Where an application stands. The visible name is `board-application-{code}`.
    State {
        Sent = "sent",
        /// The person took it back.
        Withdrawn = "withdrawn",
    }
}

/// What a person shares with an application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// In the order of the scheda, at least one.
    pub sections: Vec<Section>,
    /// The person's own words; empty when there are none.
    pub note: String,
}

impl Application {
    /// Reads `sections` (repeated), `note` and `agree`, over what the scheda says.
    ///
    /// Keys: `error-application-sections` when nothing is shared, `error-application-agree` without the tick,
    /// `error-unknown-choice` for a section that says nothing, and those of [`Form`].
    pub fn parse(form: &Form, scheda: &Sap) -> Result<Application, Errors> {
        let mut errors = Errors::default();
        let mut sections = Vec::new();
        for code in form.all("sections") {
            match Section::parse(code).filter(|section| !scheda.entries(*section).is_empty()) {
                Some(section) if !sections.contains(&section) => sections.push(section),
                Some(_) => {}
                None => errors.add("sections", "error-unknown-choice"),
            }
        }
        sections.sort();
        if sections.is_empty() && errors.is_empty() {
            errors.add("sections", "error-application-sections");
        }
        let note = form.optional("note", NOTE_MAX_CHARS, &mut errors).unwrap_or_default();
        if !form.checked("agree") {
            errors.add("agree", "error-application-agree");
        }
        errors.or(Some(Application { sections, note }))
    }
}
