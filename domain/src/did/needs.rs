//! Step 6, what I wish and what helps me.
//!
//! Kept apart from the declaration, in a table of its own, because help may speak of health. We ask which help is
//! needed and never why: the lists hold no illness, and the free line says not to write one.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Answers;
use super::check::{CheckContext, Reader};
use super::codes::{ContactChannel, Help, Wish};
use super::questions as q;
use crate::form::Errors;

/// Step 6.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    pub wishes: Vec<Wish>,
    pub help: Vec<Help>,
    pub help_other: Option<String>,
    /// The language in which a linguistic mediator is needed (R162: any service); `None`: no mediator.
    pub mediator_language: Option<String>,
    pub channel: ContactChannel,
}

impl fmt::Debug for Needs {
    /// They may speak of health: never in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Needs(…)")
    }
}

impl Needs {
    /// Whether an operator has to prepare something before meeting the person.
    pub fn wants_preparation(&self) -> bool {
        !self.help.is_empty() || self.help_other.is_some() || self.mediator_language.is_some()
    }

    /// Keys: `error-help-other`, `error-channel-phone`, `error-channel-email`, and those of the form.
    pub(super) fn read(answers: &Answers, context: &CheckContext<'_>) -> Result<Needs, Errors> {
        let mut r = Reader::new(answers, context);
        let wishes = r.choices(&q::WISHES, Wish::parse);
        let help = r.choices(&q::HELP, Help::parse);
        let help_other = r.text(&q::HELP_OTHER);
        if help.contains(&Help::Other) && q::HELP_OTHER.is_blank(answers) {
            r.error(&q::HELP_OTHER, "error-help-other");
        }
        let mediator = r.yes_no(&q::MEDIATOR);
        let mediator_language = r.text(&q::MEDIATOR_LANGUAGE);
        let channel = r.choice(&q::CHANNEL, ContactChannel::parse);
        match channel {
            Some(ContactChannel::Phone | ContactChannel::Video) if q::PHONE.is_blank(answers) => {
                r.error(&q::CHANNEL, "error-channel-phone");
            }
            Some(ContactChannel::Email) if !context.person.has_email => {
                r.error(&q::CHANNEL, "error-channel-email");
            }
            _ => {}
        }
        let whole = channel.zip(mediator).map(|(channel, _)| Needs {
            wishes,
            help,
            help_other,
            mediator_language,
            channel,
        });
        r.finish(whole)
    }
}
