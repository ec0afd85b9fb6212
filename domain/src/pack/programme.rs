//! Programmes: dated frames that restrict some services to those who are enrolled (R007, R008).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::catalogue::{LepCode, LoadError, Problem, ProgrammeId, coded, rows::Row};

/// A programme of active policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    pub id: ProgrammeId,
    pub name: String,
    pub valid_from: NaiveDate,
    /// Last day, included; `None` while it is running.
    pub valid_to: Option<NaiveDate>,
    /// Services that open it: they are recorded before the enrolment exists (R007).
    pub opened_by: Vec<LepCode>,
    /// Whether the Region confirmed the dates.
    pub verified: bool,
    pub source: String,
}

coded! {
    /// Where a programme stands on a date.
    ProgrammeState {
        NotYet = "not_yet",
        Running = "running",
        /// Ended: its services are shown as historical and no longer recorded.
        Closed = "closed",
    }
}

impl Programme {
    pub fn state_on(&self, date: NaiveDate) -> ProgrammeState {
        match self.valid_to {
            _ if date < self.valid_from => ProgrammeState::NotYet,
            Some(last) if date > last => ProgrammeState::Closed,
            _ => ProgrammeState::Running,
        }
    }
}

pub(super) fn read(row: &Row<'_>) -> Result<Programme, LoadError> {
    row.only(&["id", "name", "valid_from", "valid_to", "opened_by", "verified", "source"])?;
    let programme = Programme {
        id: row.one("id", ProgrammeId::parse)?,
        name: row.text("name")?.to_owned(),
        valid_from: row.date("valid_from")?,
        valid_to: row.optional_date("valid_to")?,
        opened_by: row.many("opened_by", LepCode::parse)?,
        verified: row.flag("verified")?,
        source: row.text("source")?.to_owned(),
    };
    match programme.valid_to {
        Some(last) if last < programme.valid_from => {
            Err(row.error("valid_to", Problem::Contradiction("is before valid_from")))
        }
        _ => Ok(programme),
    }
}
