//! Internships outside school: what the host asks, what the guidelines allow, the papers that three people sign.
//!
//! - What may happen and who may do it is one table ([`TRANSITIONS`]).
//! - The host's [`Request`] and the centre's [`Plan`] may lack everything while they are written; [`Request::missing`] and
//!   [`Plan::missing`] say what before they are shown.
//! - What the guidelines of 25 May 2017 allow is dated data with its source ([`Guidelines`]); [`refusals`] says which figure
//!   stands in the way: length, places by size, tutors, allowance, dismissals.
//! - Who sits on which place of a site, and until when, is decided by [`first_free`] and [`arrange`].
//! - Convention, training project, dossier and attestation are a [`Paper`] each; its [`Paper::canonical`] bytes are signed by
//!   all of [`Party`]. R.3 is dated with the later of signature and approval (R128, I08); the attestation comes at the end
//!   and only from training project and dossier (R077).
//! - Which act records what, and on whose file, is one table ([`Service`]; R076, R115, R127-R129).

mod check;
mod contact;
mod content;
mod form;
mod guidelines;
mod paper;
mod places;
mod service;
mod state;

pub use check::{
    Facts, GUIDELINES, KEYS, Terms, extension_refusals, is_targeted, no_place, not_attested, not_targeted,
    refusals,
};
pub use contact::Moment;
pub use content::{Content, Declaration, Dismissals, Evidence, Extension, Notes, Plan, Request, Tutor};
pub use form::{MAX_EVIDENCE, MAX_SKILLS, parse_levels};
pub use guidelines::{Allowance, Allowed, Bonus, Dated, Guidelines, GuidelinesError, LimitKind, Size};
pub use paper::{
    Attained, Attestation, Body, Convention, Dossier, Host, Intern, Kind, Level, Paper, Parties, Party,
    Period, Promoter, TrainingProject,
};
pub use places::{Span, arrange, first_free, last_day, together};
pub use service::Service;
pub use state::{
    Act, REASON_MAX_CHARS, Reason, Refusal, State, TRANSITIONS, Transition, Who, may_act, moves,
};

#[cfg(test)]
mod tests;
