//! Following a pact: what was promised, what proves it, the contacts that were agreed (R055).
//!
//! The last signature of a text makes its promises into commitments ([`take_up`]); a new text keeps those whose key stays.
//! From then on each act is one row of `domain::commitment::TRANSITIONS` ([`step`]). A person moves what the person
//! promised and adds proofs; operators of the pact's centre verify, send back, correct. Nothing is missed by itself: a
//! term that has passed brings the commitment into the operators' queue, with the term beside it.
//!
//! A contact that was held is recorded at once, with the code that the pack gives to the event (D.2, M3.3; R054, R112).
//! Whoever follows holds the person first, as everybody who moves a pact does.

mod contact;
mod step;
mod take_up;
mod vault;

pub use contact::{Held, HeldContact, end_contact, hold_contact, plan_contact};
pub use step::{By, Step, Upload, step};
pub(crate) use take_up::take_up;
pub use vault::{Standing, Vault, VaultError};

use domain::{commitment, psp};
use store::{
    commitment::Commitment,
    dialect::{Lock, lock},
    psp::Psp,
};
use uuid::Uuid;

use crate::{Refusal, Work};

/// Where a stored commitment stands.
pub fn state_of(row: &Commitment) -> Result<commitment::State, store::DbError> {
    commitment::State::parse(&row.state).ok_or(store::DbError::Unreadable("commitment.state"))
}

/// Who promised a stored commitment.
pub fn party_of(row: &Commitment) -> Result<psp::Party, store::DbError> {
    psp::Party::parse(&row.who).ok_or(store::DbError::Unreadable("commitment.who"))
}

/// Holds the person of a pact that is in force, and reads the pact as it stands then.
async fn hold(work: &mut Work, psp: Uuid) -> Result<Psp, Refusal> {
    // Whose it is never changes, so it may be asked before anything is held.
    let pact = store::psp::by_id(&mut work.tx, psp).await?.ok_or(Refusal::NotFound)?;
    lock(&mut work.tx, Lock::Person, pact.person_id).await?;
    store::psp::by_id(&mut work.tx, psp).await?.ok_or(Refusal::NotFound)
}

/// Refuses what is not in force: nobody follows a pact that has ended.
fn in_force(pact: &Psp) -> Result<(), Refusal> {
    let active = psp::State::parse(&pact.state) == Some(psp::State::Active);
    active.then_some(()).ok_or(Refusal::Conflict("error-commitment-pact-over"))
}
