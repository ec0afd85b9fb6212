//! The declaration of immediate availability (DID): from the first answer to the last decision.
//!
//! Who may move what, and when a reason is needed, is the table in `domain::did::state`; each act here does one of
//! its rows, writes the history and tells the person. At most one DID per person is open, at most one is a draft:
//! the database guards it, the acts explain it.

mod approval;
mod assign;
mod author;
mod confirm;
mod decide;
mod draft;
mod step;
mod submit;
mod withdraw;

pub use approval::{APPROVAL_CODE, Approval, ask_approval};
pub use assign::assign;
pub use author::Author;
pub use confirm::{Confirmation, confirm};
pub use decide::decide;
pub use draft::{begin, discard, save};
pub use submit::{Submitted, check_context, submit};
pub use withdraw::withdraw;

use domain::did::State;
use store::{DbError, did::Did};

/// The state of a stored DID.
pub fn state_of(did: &Did) -> Result<State, DbError> {
    State::parse(&did.state).ok_or(DbError::Unreadable("did.state"))
}

/// The raw answers of a stored DID.
pub fn answers_of(did: &Did) -> Result<domain::form::Form, DbError> {
    serde_json::from_value(did.answers.0.clone()).map_err(|_| DbError::Unreadable("did.answers"))
}

/// The declaration of a stored DID, once submitted.
pub fn declaration_of(did: &Did) -> Result<Option<domain::did::Declaration>, DbError> {
    let Some(json) = &did.declaration else { return Ok(None) };
    let text = json.0.to_string();
    domain::did::Declaration::from_json(&text).map(Some).map_err(|_| DbError::Unreadable("did.declaration"))
}
