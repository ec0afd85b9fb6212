//! What the sources say about a group of services, word for word, and how it is asked for.
//!
//! Each field carries the document and line that it was taken from; where the sources are silent it is absent and
//! the page shows no section.

use serde::{Deserialize, Serialize};

use crate::catalogue::{LepId, LoadError, Problem, coded, rows::Row};

coded! {
    /// How a person or a company asks for the services of a group.
    Ask {
        /// With the declaration of immediate availability.
        Did = "did",
        Appointment = "appointment",
        /// At the desk of the competent centre.
        Desk = "desk",
        /// From the employers' area.
        Company = "company",
        /// It is not asked for: nothing is recorded on it.
        Nothing = "none",
    }
}

/// Paragraphs or list items with where they were printed (`001:4-9` = document 001, lines 4 to 9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    pub text: Vec<String>,
    pub source: String,
}

/// The card of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    pub lep: LepId,
    pub ask: Ask,
    pub law: Option<Cited>,
    pub description: Option<Cited>,
    pub activities: Option<Cited>,
    pub output: Option<Cited>,
    pub outcome: Option<Cited>,
}

pub(super) fn read(row: &Row<'_>) -> Result<Description, LoadError> {
    row.only(&["id", "ask", "law", "description", "activities", "output", "outcome"])?;
    Ok(Description {
        lep: row.one("id", LepId::parse)?,
        ask: row.one("ask", Ask::parse)?,
        law: cited(row, "law")?,
        description: cited(row, "description")?,
        activities: cited(row, "activities")?,
        output: cited(row, "output")?,
        outcome: cited(row, "outcome")?,
    })
}

fn cited(row: &Row<'_>, field: &str) -> Result<Option<Cited>, LoadError> {
    let table = match row.table.get(field) {
        None => return Ok(None),
        Some(value) => value.as_table().ok_or_else(|| row.error(field, Problem::NotA("a table")))?,
    };
    let inner = row.inner(field, table);
    inner.only(&["text", "source"])?;
    let cited = Cited { text: inner.owned_list("text")?, source: inner.text("source")?.to_owned() };
    match cited.text.is_empty() {
        true => Err(inner.error("text", Problem::Missing)),
        false => Ok(Some(cited)),
    }
}
