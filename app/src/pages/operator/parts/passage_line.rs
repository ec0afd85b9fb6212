//! One recorded passage as a file and a register show it.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use domain::ministry;
use domain::passage::{Answer, Channel, Fact, Facts, Mode};

use crate::texts::{code_text, date, t, ta};

/// A passage with the names that a person reads. A reversal is no line of its own: it is told on what it reverses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageLine {
    pub id: String,
    pub code: String,
    pub name: String,
    /// When the delivery began.
    pub start: DateTime<Utc>,
    /// `None`: an automatic replica, without minutes of its own (R074).
    pub minutes: Option<u16>,
    pub channel: Channel,
    pub mode: Mode,
    /// Name of the office.
    pub office: String,
    /// Name of who recorded it.
    pub operator: String,
    pub facts: Facts,
    /// The code that brought it along.
    pub replica_of: Option<String>,
    pub reversed: Option<Reversed>,
    /// This operator may take it back.
    pub reversible: bool,
    /// What became of its message to the ministry; `None` when there is none, or the page does not say.
    pub told: Option<Told>,
}

/// Where the message of a passage to the ministry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub state: ministry::State,
    pub attempts: i64,
    /// The last attempt failed: when it is tried again.
    pub again: Option<DateTime<Utc>>,
}

/// That a passage was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reversed {
    pub at: DateTime<Utc>,
    /// Name of the operator.
    pub by: String,
    pub reason: String,
}

/// «30 minuti», or why there are none.
pub(crate) fn minutes_text(lang: Lang, minutes: Option<u16>, replica_of: Option<&str>) -> String {
    match (minutes, replica_of) {
        (Some(minutes), _) => ta(lang, "common-minutes", &[("minutes", i64::from(minutes).into())]),
        (None, Some(code)) => ta(lang, "operator-passage-replica", &[("code", code.to_owned().into())]),
        (None, None) => "–".to_owned(),
    }
}

/// «Allo sportello, Individuale».
pub(crate) fn how(lang: Lang, channel: Channel, mode: Mode) -> String {
    let channel = code_text(lang, "passage-channel", channel.code());
    format!("{channel}, {}", code_text(lang, "passage-mode", mode.code()))
}

/// Each stored answer as its question and what was answered.
pub(crate) fn facts_text(lang: Lang, facts: &Facts) -> Vec<String> {
    let text = |(fact, answer): (Fact, &Answer)| {
        let question = t(lang, &fact.key());
        match answer {
            Answer::Tick => question,
            Answer::Text(text) => format!("{question}: {text}"),
            Answer::Date(day) => format!("{question}: {}", date(lang, *day)),
            Answer::Choice(option) => format!("{question}: {}", code_text(lang, &fact.key(), option)),
        }
    };
    facts.iter().map(text).collect()
}
