//! One row of a region's table of services, and the group that it belongs to.
//!
//! The table is transcribed, not improved: a duration that the source lost stays `None` (never zero), a name keeps
//! its misprint beside the corrected one, and every duration says where it was printed and how sure the reading is.

use serde::{Deserialize, Serialize};

use super::code::{LepCode, LepId, ProgrammeId};
use super::coded::coded;
use super::condition::Condition;

coded! {
    /// Whom a service is for (R006).
    Audience { Person = "person", Company = "company" }
}

coded! {
    /// What a row of the table is.
    ServiceKind {
        /// A service that is recorded.
        Service = "service",
        /// A group that counts as delivered when one of its services is (R003, R004).
        Aggregate = "aggregate",
        /// Kept for history; nothing is recorded on it (R005).
        NotRegistrable = "not_registrable",
    }
}

coded! {
    /// What a group of services is.
    LepKind {
        Lep = "lep",
        /// Part of a larger group (`F1` of `F`).
        Sublep = "sublep",
        Aggregate = "aggregate",
        NotRegistrable = "not_registrable",
    }
}

coded! {
    /// Where the duration of a service was found in the source.
    DurationSource {
        /// On its own row.
        Printed = "printed",
        /// In a merged cell that starts on another row (`duration_from`).
        Merged = "merged",
        /// On a row without a code, attributed.
        Orphan = "orphan",
        /// The table prints one number only: a minimum or a standard.
        Single = "single",
        /// Some of the three numbers are lost.
        Partial = "partial",
        /// All three are lost.
        Missing = "missing",
        /// The row has no duration by nature.
        None = "none",
    }
}

coded! {
    /// How sure the reading of a doubtful cell is.
    Confidence { High = "high", Medium = "medium", Low = "low" }
}

coded! {
    /// Where the ADA codes (Atlante del lavoro) of a row were found.
    AdaSource { Printed = "printed", Merged = "merged", Reference = "reference", Missing = "missing" }
}

coded! {
    /// A state of the person that a service presupposes.
    RequiredState {
        /// An active DID, however given (R050, R105, R111).
        ActiveDid = "did_attiva",
    }
}

/// Minutes of delivery as printed; what the source lost is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    pub min: Option<u16>,
    pub avg: Option<u16>,
    pub max: Option<u16>,
}

impl Minutes {
    pub fn is_complete(self) -> bool {
        self.min.is_some() && self.avg.is_some() && self.max.is_some()
    }

    pub fn is_empty(self) -> bool {
        self == Minutes::default()
    }

    /// Whether what is known is in order: min ≤ avg ≤ max (I12).
    pub fn in_order(self) -> bool {
        let known: Vec<u16> = [self.min, self.avg, self.max].into_iter().flatten().collect();
        known.is_sorted()
    }

    /// Whether `minutes` lies outside the known limits (R002: a check, not a refusal).
    pub fn excludes(self, minutes: u16) -> bool {
        self.min.is_some_and(|min| minutes < min) || self.max.is_some_and(|max| minutes > max)
    }
}

/// Another duration that the source also allows for a doubtful row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    pub minutes: Minutes,
    pub from: LepCode,
}

/// What a passage becomes in the Ministry's system, as printed; fields that the source does not print are `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinistryCode {
    pub code: String,
    pub label: String,
    pub project: Option<String>,
    pub project_label: Option<String>,
    pub policy: Option<String>,
    pub event: Option<String>,
    pub sap_section: Option<String>,
    pub channel: String,
    /// Only for those enrolled in this programme; `None` is always.
    pub when: Option<ProgrammeId>,
}

/// One service of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    pub code: LepCode,
    pub lep: LepId,
    /// As printed, misprints included.
    pub name: String,
    /// The corrected name, where the printed one has a misprint.
    pub display_name: Option<String>,
    pub kind: ServiceKind,
    pub audience: Audience,
    /// Programmes in which one must be enrolled, all of them (R007); empty is no restriction.
    pub programmes: Vec<ProgrammeId>,
    pub registrable: bool,
    /// Recorded by the system and never by hand (R075).
    pub automatic: bool,
    /// The service whose passage brings this one along (R074).
    pub automatic_from: Option<LepCode>,
    pub minutes: Minutes,
    pub duration_source: DurationSource,
    /// The row whose cell is shared, or the place of an orphan cell in words.
    pub duration_from: Option<String>,
    pub confidence: Option<Confidence>,
    pub alternative: Option<Alternative>,
    /// Delivered to a group (R073).
    pub group: bool,
    /// Services that must have been recorded before.
    pub requires: Vec<LepCode>,
    pub requires_state: Vec<RequiredState>,
    /// What else the table demands, in its order.
    pub conditions: Vec<Condition>,
    /// When to record it, in the words of the table.
    pub rule: String,
    pub ada: Vec<String>,
    pub ada_source: Option<AdaSource>,
    pub ministry: Vec<MinistryCode>,
    pub note: Option<String>,
    /// Line of the source document.
    pub line: u16,
}

impl Service {
    /// The name to show.
    pub fn title(&self) -> &str {
        self.display_name.as_deref().unwrap_or(&self.name)
    }
}

/// A group of services: a livello essenziale delle prestazioni or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lep {
    pub id: LepId,
    pub name: String,
    pub kind: LepKind,
    pub audience: Audience,
    pub parent: Option<LepId>,
    /// Codes of the national SAP printed on the group's card.
    pub sap_codes: Vec<String>,
    pub note: Option<String>,
    pub line: u16,
}
