//! The DID: the declaration of immediate availability for work (art. 19 D.Lgs. 150/2015).
//!
//! A person answers seven pages of questions ([`Step`], [`questions`]); the raw answers of all of them are one form
//! ([`Answers`]) that is saved as a draft. [`check()`] reads one page, [`Declaration::from_answers`] all of them; what
//! is submitted is typed. From then on the declaration moves by one table ([`state`]), counts from one day and runs
//! under terms ([`terms`](mod@terms)), and is looked at by an operator with [`warnings`](fn@warnings).
//!
//! - Nothing typed is lost: raw answers are kept, also of questions that do not apply at the moment.
//! - [`Needs`] are kept apart from the declaration, because help may speak of health.
//! - The profiling index is entered, never computed ([`ProfilingIndex`]).

pub mod accepted;
pub mod background;
pub mod check;
pub mod circumstances;
pub mod codes;
pub mod declaration;
pub mod field;
pub mod gazetteer;
pub mod home;
pub mod identity;
pub mod index;
pub mod month;
pub mod needs;
pub mod office;
pub mod profile;
pub mod protocol;
pub mod questions;
pub mod state;
pub mod step;
pub mod terms;
pub mod thresholds;
pub mod warnings;

#[cfg(test)]
mod tests;

pub use accepted::{Accepted, Legal};
pub use background::{Background, Job, Title};
pub use check::{Answers, CheckContext, PersonFacts, StepData, check, country_choices, town_choices};
pub use circumstances::{Benefit, Circumstances, Situation};
pub use codes::*;
pub use declaration::{Complete, Declaration, Progress, Unreadable, merge, progress};
pub use field::{Field, Kind, Need, Shown};
pub use gazetteer::{Country, Gazetteer, Resolution, Town};
pub use home::{Address, Home, Residence};
pub use identity::{Citizenship, Identity, Permit, PermitExpiry};
pub use index::ProfilingIndex;
pub use month::Month;
pub use needs::Needs;
pub use office::{competent_office, competent_town, outside_region};
pub use profile::{LastJob, Profile};
pub use protocol::Protocol;
pub use state::{
    Move, REASON_MAX_CHARS, Reason, Refusal, State, TRANSITIONS, Transition, Who, moves, next,
    next_with_reason,
};
pub use step::Step;
pub use terms::{legal_date, term_key, terms};
pub use thresholds::{IncomeKind, Threshold, Thresholds};
pub use warnings::{EarlierDid, Gap, Registered, Review, Warning, warnings};
