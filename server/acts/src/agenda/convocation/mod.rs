//! Convocation: whom a centre must see by when, the places of which they can be told, and telling them.
//!
//! - Who waits has an open declaration at the centre and no first interview since the day from which it counts: no
//!   passage that stands with a code of the pack's interview (`C.1`, `M2.1` in Marche).
//! - The term is the law's (`did::terms`); those who asked for NASpI or DIS-COLL are obliged and get its notice
//!   (`domain::agenda::notice`), the others that of the centre.
//! - [`super::book()`] with [`super::Origin::Convocation`] asks [`check`] inside its transaction, with the person held:
//!   of two operators who convene one person at once, the second is told that it is done.

mod candidate;
mod check;
mod due;

pub use candidate::{Candidate, candidate};
pub(super) use check::check;
pub use due::{Due, DuePage, due};

use domain::{
    agenda::notice,
    calendar::{NoticeRule, TermKind, Terms},
    catalogue::LepCode,
    did::Declaration,
    pack::{Event, Pack},
};
use store::{DbError, convocation::Waiting};
use uuid::Uuid;

use super::{Booked, Origin, Wish};
use crate::{Asked, Desk, Operator, Refusal};

/// Convenes `person` to the place of `wish`: books it and tells them.
///
/// Refused when the person does not wait for this centre, when an interview is booked already, when the notice is not kept
/// (field `place`), and as any booking.
pub async fn convene(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    wish: &Wish,
    asked: &Asked,
) -> Result<Booked, Refusal> {
    super::book(desk, operator, person, wish, Origin::Convocation, asked).await
}

/// Every code of the first interview, whatever the programme.
fn interview_codes(pack: &Pack) -> Vec<LepCode> {
    let delivers = |service: &&domain::catalogue::Service| is_interview(pack, service.code);
    pack.catalogue.services().iter().filter(delivers).map(|service| service.code).collect()
}

fn is_interview(pack: &Pack, code: LepCode) -> bool {
    pack.events.iter().any(|mapping| mapping.event == Event::InterviewHeld && mapping.delivers(code))
}

/// The code under which the interview is booked; closing it records the one of the person's programmes.
pub fn interview(pack: &Pack) -> Result<LepCode, Refusal> {
    let codes = pack.codes_for(Event::InterviewHeld, &[]);
    codes.first().copied().ok_or(Refusal::Internal("the pack has no interview"))
}

/// The term that the law gives to a declaration.
fn term(declaration: &Declaration) -> TermKind {
    match declaration.situation.benefit {
        Some(_) => TermKind::ContactAfterInps,
        None => TermKind::ContactAfterDid,
    }
}

/// The notice that the law asks for somebody who waits, told now.
fn rule(desk: &Desk, waiting: &Waiting) -> Result<Option<NoticeRule>, Refusal> {
    let declaration = Declaration::from_json(&waiting.declaration.0.to_string())
        .map_err(|_| DbError::Unreadable("did.declaration"))?;
    Ok(notice(term(&declaration), Terms::embedded(), desk.today()))
}
