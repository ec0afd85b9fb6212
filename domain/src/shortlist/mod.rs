//! The shortlist: who is proposed for a vacancy, whether they want to be, and what came of it.
//!
//! - Only who agreed is proposed ([`Consent`]); availability is asked and recorded before anything is sent (R079).
//! - What happens to a candidate is one table ([`TRANSITIONS`]). The list is presented once; each person in it gets one
//!   outcome at the end (R078, R115), an interview before it at most.
//! - The employer sees what the person agreed to share with this employer ([`Shared`]), and no more.
//! - Which action records what stands in [`crate::vacancy::Action`] (R126, I07).

mod answer;
mod consent;
mod shared;
mod state;

pub use answer::{Answer, NOTE_MAX_CHARS, Outcome, Why};
pub use consent::{Consent, agreed};
pub use shared::{Share, Shared};
pub use state::{
    Act, Availability, Refusal, Source, Stage, State, TRANSITIONS, Transition, Who, acts, transition,
};

use chrono::{DateTime, TimeDelta, Utc};

/// After so many days without an answer somebody is reminded, and again after as many. The house's own measure: no source
/// names one.
pub const PATIENCE_DAYS: i64 = 3;
/// The same for an employer who has a list.
pub const EMPLOYER_PATIENCE_DAYS: i64 = 7;

/// Whether it is time to remind: `since` is when somebody was asked or reminded last.
pub fn is_overdue(since: DateTime<Utc>, days: i64, now: DateTime<Utc>) -> bool {
    now - since >= TimeDelta::days(days)
}
