//! The vacancy (richiesta di personale): what a company looks for, what may happen to it, what it records.
//!
//! - A vacancy says what stands in [`Content`]; a draft may lack everything, and what it lacks is told when it is sent
//!   ([`Content::missing`]).
//! - What may happen is one table ([`TRANSITIONS`]): the company writes and sends, an operator of the competent centre
//!   publishes, returns or refuses with the reason, a term ends it.
//! - A dated list of words warns of what discriminates ([`Wording`]); it never decides: an operator does.
//! - Professions are the company's own words: no open list with a licence is at hand, and no code is invented. They are
//!   found by the beginnings of their words, whatever the gender or number ([`terms`]).
//! - Which action records which service is one table ([`Action`], R078, R126, I07).

mod action;
mod application;
mod board;
mod content;
mod form;
mod state;
#[cfg(test)]
mod tests;
mod wording;

pub use action::{Action, Whose};
pub use application::{Application, NOTE_MAX_CHARS, State as ApplicationState};
pub use board::{MOST_TERMS, Search, Where, stem, terms};
pub use content::{Content, Hours, LONGEST_DAYS, Pay, Per};
pub use state::{
    Act, REASON_MAX_CHARS, Reason, Refusal, State, TRANSITIONS, Transition, Who, may_act, moves,
};
pub use wording::{Ground, Warned, Wording, WordingError};
