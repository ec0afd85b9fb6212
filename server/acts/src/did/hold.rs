//! Holding a declaration until the transaction ends.
//!
//! Every act that moves one holds the person, then the declaration, then its request: in one order, so that two acts
//! never wait for each other in a circle. What an act decides on it reads afterwards, so that nothing of it is older
//! than what a colleague has just done.
//!
//! Closing a visit may confirm a declaration and holds its appointment, too: after the request, and before what the
//! appointment occupies. Whoever holds an appointment has held its person first.

use store::{
    dialect::{Lock, lock},
    did::Did,
    request::Request,
};
use uuid::Uuid;

use crate::{Refusal, Work};

/// Holds a declaration and its person.
pub(super) async fn hold(work: &mut Work, did: Uuid) -> Result<Did, Refusal> {
    // Whose it is never changes, so it may be asked before anything is held.
    let person = store::did::by_id(&mut work.tx, did).await?.ok_or(Refusal::NotFound)?.person_id;
    hold_of(work, person, did).await
}

/// As [`hold`], for whoever knows the person; another person's declaration is not found.
pub(super) async fn hold_of(work: &mut Work, person: Uuid, did: Uuid) -> Result<Did, Refusal> {
    lock(&mut work.tx, Lock::Person, person).await?;
    lock(&mut work.tx, Lock::Did, did).await?;
    let stored = store::did::by_id(&mut work.tx, did).await?;
    stored.filter(|stored| stored.person_id == person).ok_or(Refusal::NotFound)
}

/// Holds the request of a declaration that is already held.
pub(super) async fn hold_request(work: &mut Work, did: Uuid) -> Result<Request, Refusal> {
    let request = store::request::of_subject(&mut work.tx, "did", did).await?.ok_or(Refusal::NotFound)?;
    lock(&mut work.tx, Lock::Request, request.id).await?;
    store::request::by_id(&mut work.tx, request.id).await?.ok_or(Refusal::NotFound)
}
