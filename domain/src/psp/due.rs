//! When pact and plan are due: the region says it.
//!
//! In Marche the pact follows the orientation interview (R038). In Piemonte it is signed at the welcome and orientation
//! comes after it, with the action plan as its outcome (R057, R152).

use super::content::Kind;
use crate::catalogue::coded;

coded! {
    /// Where a document stands in a person's path.
    Moment {
        /// From the active declaration on, before the orientation interview.
        BeforeOrientation = "before_orientation",
        /// Once an orientation interview was held.
        AfterOrientation = "after_orientation",
    }
}

/// The documents of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub pact: Moment,
    /// `None`: the region has no action plan of its own.
    pub plan: Option<Moment>,
}

impl Schedule {
    /// Whether the region knows the document.
    pub fn has(&self, kind: Kind) -> bool {
        kind == Kind::Pact || self.plan.is_some()
    }
}

/// How far a person has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// A declaration is active, however given (R050).
    pub declared: bool,
    /// An orientation interview was held since.
    pub oriented: bool,
    /// A pact is in force.
    pub pact: bool,
    /// A plan is in force.
    pub plan: bool,
}

/// What is to be drawn up now. A plan waits for its pact.
pub fn due(schedule: &Schedule, progress: &Progress) -> Vec<Kind> {
    let now = |moment| moment == Moment::BeforeOrientation || progress.oriented;
    let mut due = Vec::new();
    if progress.declared && !progress.pact && now(schedule.pact) {
        due.push(Kind::Pact);
    }
    if progress.pact && !progress.plan && schedule.plan.is_some_and(now) {
        due.push(Kind::ActionPlan);
    }
    due
}
