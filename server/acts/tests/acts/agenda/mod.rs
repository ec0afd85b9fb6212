//! The agenda: booking, moving, cancelling, searching, and what must hold afterwards.

mod book;
mod convocation;
mod day;
mod days;
mod end;
mod group;
mod hold;
mod move_to;
mod property;
mod race;
mod search;
pub mod sound;
mod supply;
mod tell;
pub mod town;
