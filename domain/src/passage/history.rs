//! The effective passages of a subject, seen as rows that stand in an order.

use chrono::{DateTime, NaiveDate, Utc};

use super::fact::{Fact, Facts};
use super::record::{ActiveDid, Draft, PassageId, Recorded};
use crate::calendar::rome_date;
use crate::catalogue::LepCode;
use crate::fold::fold;

/// A recorded passage or a draft, as far as order is concerned.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub id: Option<&'a PassageId>,
    pub code: LepCode,
    pub start: DateTime<Utc>,
    pub facts: &'a Facts,
}

impl<'a> Row<'a> {
    pub fn of_draft(draft: &'a Draft) -> Row<'a> {
        Row { id: None, code: draft.code, start: draft.start, facts: &draft.facts }
    }

    pub fn of_recorded(recorded: &'a Recorded) -> Row<'a> {
        Row { id: Some(&recorded.id), code: recorded.code, start: recorded.start, facts: &recorded.facts }
    }

    pub fn day(&self) -> NaiveDate {
        rome_date(self.start)
    }

    pub fn is(&self, code: &str) -> bool {
        self.code == code
    }

    pub fn is_one_of(&self, codes: &[&str]) -> bool {
        codes.contains(&self.code.as_str())
    }

    /// Whether both name the same vacancy, notice…, however it was typed. Nobody's reference equals nobody's.
    pub fn shares(&self, fact: Fact, other: &Row<'_>) -> bool {
        match (self.facts.text(fact), other.facts.text(fact)) {
            (Some(one), Some(two)) => same_reference(one, two),
            _ => false,
        }
    }
}

/// `V-12` is `v 12`.
pub(super) fn same_reference(one: &str, two: &str) -> bool {
    fold(one) == fold(two)
}

/// What still counts.
pub(super) fn effective(history: &[Recorded]) -> Vec<Row<'_>> {
    history.iter().filter(|recorded| recorded.is_effective()).map(Row::of_recorded).collect()
}

/// The DID that was active on the day of `row`.
pub(super) fn did_of<'a>(row: &Row<'_>, dids: &'a [ActiveDid]) -> Option<&'a ActiveDid> {
    dids.iter().find(|did| did.covers(row.day()))
}
