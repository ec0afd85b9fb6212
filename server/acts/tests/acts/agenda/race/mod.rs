//! Many at once: whoever comes in whatever order, nothing is taken twice, no place is lost, nobody waits in a circle, and
//! who was not first is told so.

mod cross;
mod hold;
mod hot;
mod supply;

use acts::{Refusal, testing::For};

use super::{sound::sound_agenda, town::Town};
use crate::race::at_once;

/// What "Done when" asks for.
const CLIENTS: usize = 64;

/// Gives what was done; everybody else was told a reason of the agenda for which another place may do.
fn granted<T>(answers: Vec<Result<T, Refusal>>) -> Vec<T> {
    let mut granted = Vec::new();
    for answer in answers {
        match answer {
            Ok(value) => granted.push(value),
            Err(Refusal::Agenda(reasons)) if reasons.iter().all(|no| no.is_about_the_place()) => {
                assert!(!reasons.is_empty());
            }
            Err(refusal) => panic!("{refusal:?}"),
        }
    }
    granted
}
