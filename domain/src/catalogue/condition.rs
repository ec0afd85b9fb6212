//! Conditions of access: what a region's table demands of one service before it counts as delivered.
//!
//! They are rows of the table (`[[service.condition]]`), each with the number of its rule and the line where it was
//! printed: orientation after the intake and the signature of the pact (R152), at most three sessions (R171). A new
//! region states its conditions here and needs no code, as long as it demands what another one demanded before.
//! `passage::conditions` judges them; a condition that `warns` is a CHECK, any other a GATE.

use serde::{Deserialize, Serialize};

use super::code::LepCode;
use super::coded::coded;
use super::rows::{LoadError, Problem, Row};
use crate::passage::{Fact, Mode};
use crate::psp;

coded! {
    /// The rules that a table may state as conditions.
    ConditionRule {
        R151 = "R151",
        R152 = "R152",
        R153 = "R153",
        R154 = "R154",
        R155 = "R155",
        R156 = "R156",
        R157 = "R157",
        R158 = "R158",
        R159 = "R159",
        R160 = "R160",
        R171 = "R171",
    }
}

/// One condition of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    pub rule: ConditionRule,
    /// A CHECK: the passage is recorded all the same.
    pub warns: bool,
    pub demand: Demand,
    /// Line of the source document.
    pub line: u16,
}

/// What is demanded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// A passage of one of these codes came before; `together` also counts one of the same day.
    After { any_of: Vec<LepCode>, together: bool },
    /// The person's document is in force on the day.
    Signed(psp::Kind),
    /// So many minutes at least, in this mode or in any.
    Minutes { at_least: u16, mode: Option<Mode> },
    /// Delivered in one of these modes only.
    Modes(Vec<Mode>),
    /// One subject receives it so many times at most.
    SessionsAtMost(u16),
    /// Once begun it is complete only with so many meetings held.
    MeetingsAtLeast(u16),
    /// What the system cannot know is asked and stored with the passage.
    Answered(Fact),
}

/// Each field that says what is demanded; a row has exactly one of them.
const DEMANDS: [&str; 7] =
    ["after", "signed", "minutes_at_least", "modes", "sessions_at_most", "meetings_at_least", "answered"];

pub(super) fn read(row: &Row<'_>) -> Result<Condition, LoadError> {
    let known = ["rule", "warns", "together", "mode", "seed_line"];
    row.only(&[&known[..], &DEMANDS].concat())?;
    let stated: Vec<&str> = DEMANDS.into_iter().filter(|field| row.table.contains_key(*field)).collect();
    let field = match stated.as_slice() {
        [one] => *one,
        [] => return Err(row.error("after", Problem::Missing)),
        [_, other, ..] => {
            return Err(row.error(other, Problem::Contradiction("one condition demands one thing")));
        }
    };
    for (extra, of) in [("together", "after"), ("mode", "minutes_at_least")] {
        if row.table.contains_key(extra) && field != of {
            return Err(row.error(extra, Problem::Contradiction("does not go with what is demanded")));
        }
    }
    Ok(Condition {
        rule: row.one("rule", ConditionRule::parse)?,
        warns: row.table.contains_key("warns") && row.flag("warns")?,
        demand: demand(row, field)?,
        line: row.number("seed_line")?,
    })
}

fn demand(row: &Row<'_>, field: &str) -> Result<Demand, LoadError> {
    let some = |number: u16| match number {
        0 => Err(row.error(field, Problem::Contradiction("is zero"))),
        number => Ok(number),
    };
    Ok(match field {
        "after" => Demand::After {
            any_of: filled(row, field, row.many(field, LepCode::parse)?)?,
            together: row.table.contains_key("together") && row.flag("together")?,
        },
        "signed" => Demand::Signed(row.one(field, psp::Kind::parse)?),
        "minutes_at_least" => Demand::Minutes {
            at_least: some(row.number(field)?)?,
            mode: row.optional_one("mode", Mode::parse)?,
        },
        "modes" => Demand::Modes(filled(row, field, row.many(field, Mode::parse)?)?),
        "sessions_at_most" => Demand::SessionsAtMost(some(row.number(field)?)?),
        "meetings_at_least" => Demand::MeetingsAtLeast(some(row.number(field)?)?),
        _ => Demand::Answered(row.one(field, Fact::parse)?),
    })
}

fn filled<T>(row: &Row<'_>, field: &str, list: Vec<T>) -> Result<Vec<T>, LoadError> {
    match list.is_empty() {
        true => Err(row.error(field, Problem::Missing)),
        false => Ok(list),
    }
}
