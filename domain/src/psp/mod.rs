//! The pact: what a person and their centre promise each other (art. 20 D.Lgs. 150/2015), and the plan that follows it.
//!
//! A pact and an action plan are two documents ([`Kind`]), each signed for itself (R057). What one says is a
//! [`Content`]: an operator types it as a form ([`Content::parse`]), it is looked at before it is shown
//! ([`Content::missing`], [`Content::warnings`]), and what was shown never changes again: its bytes are
//! [`Content::canonical`], so that a signature names exactly one text.
//!
//! - What may happen, to whom and with which reason is one table ([`TRANSITIONS`]).
//! - A new text of a pact in force asks again only those whom its changes bind ([`Change::binds`]).
//! - Titles follow the person's programmes ([`title()`]; R051).
//! - When each document is due is a setting of the pack ([`Schedule`]).

mod canonical;
mod change;
mod check;
mod content;
mod delivery;
mod due;
mod form;
mod law;
mod rows;
mod state;
mod title;

pub use canonical::canonical;
pub use change::{Change, Item, Section, asked_again};
pub use check::{Drawn, Facts, KEYS};
pub use content::{
    Availability, Commitment, Content, Frequency, Heading, Kind, Measure, Party, Profile, SearchAct,
};
pub use delivery::{delivered_from, event};
pub use due::{Moment, Progress, Schedule, due};
pub use form::{MAX_CENTRE, MAX_COMMITMENTS, MAX_MEASURES, MAX_SEARCH_ACTS};
pub use law::law;
pub use rows::{BLOCKS, Group, insert};
pub use state::{
    Act, REASON_MAX_CHARS, Reason, Refusal, State, TRANSITIONS, Text, Transition, Who, may_act, moves,
};
pub use title::{programmes, title};

#[cfg(test)]
mod tests;
