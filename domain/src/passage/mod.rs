//! Passages: every service received becomes one coded row, and the rules say which rows may exist.
//!
//! A [`Draft`] is judged by [`decide()`] against a [`Context`]: what the region's pack says, the subject's history,
//! enrolments and DID, the centre and the time. Every GATE of `reference/rules.md` §1-§12 is asked for every code;
//! CHECKs only warn. What the system cannot know is asked as [`Facts`] by the pack's own questions
//! ([`questions_in()`]), and stored with the passage.
//!
//! - Passages are append-only: [`reversal()`] says what is taken back together, or which passage stands in the way.
//! - Gates that compare passages live in `order`, those on one passage in `gates`; both cite their rule.
//! - Codes of DM 4/2018 are named here where the printed rule names them, and only judge a pack that prints them; which
//!   exist, their programmes, minutes, replicas and conditions of access come from the pack.

mod attendance;
mod checks;
mod conditions;
mod decide;
mod fact;
mod finding;
mod gates;
mod history;
mod matching;
mod order;
mod proposal;
mod questions;
mod record;
mod reversal;
mod visit;

pub use attendance::GroupHeld;
pub use conditions::unfinished;
pub use decide::{Replica, Verdict, decide, decide_all};
pub use fact::{Answer, Fact, Facts, Kind};
pub use finding::{Finding, Refusal, Warning};
pub use gates::individual_only;
pub use order::is_targeted_outcome;
pub use proposal::{Proposal, confirmation_proposals, ending_at, running, sap_proposals, verification_due};
pub use questions::{Need, Question, questions_in};
pub use record::{ActiveDid, Cause, Channel, Context, Draft, Enrolment, InForce, Mode, PassageId, Recorded};
pub use reversal::reversal;
pub use visit::{Declared, Visit, visit_proposals};
