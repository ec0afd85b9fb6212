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
mod hold;
mod step;
mod submit;
mod withdraw;

pub use approval::{APPROVAL_CODE, Approval, ask_approval};
pub use assign::assign;
pub use author::Author;
pub use confirm::{Confirmation, channels, confirm};
pub(crate) use confirm::{confirm_within, identified, may_confirm};
pub use decide::decide;
pub(crate) use decide::not_too_long;
pub use draft::{begin, discard, save};
pub use submit::{Submitted, check_context, submit};
pub use withdraw::withdraw;

use domain::{
    did::{State, Step},
    form::Form,
};
use sqlx::types::Json;
use store::{DbError, did::Did};

use crate::Refusal;

/// The state of a stored DID.
pub fn state_of(did: &Did) -> Result<State, DbError> {
    State::parse(&did.state).ok_or(DbError::Unreadable("did.state"))
}

/// The raw answers of a stored DID, those about needs included.
pub fn answers_of(did: &Did) -> Result<Form, DbError> {
    let answers: Form =
        serde_json::from_value(did.answers.0.clone()).map_err(|_| DbError::Unreadable("did.answers"))?;
    let Some(needs) = &did.need_answers else { return Ok(answers) };
    let needs: Form =
        serde_json::from_value(needs.0.clone()).map_err(|_| DbError::Unreadable("did_need.answers"))?;
    Ok(answers.merge(needs, |name| Step::Needs.owns(name)))
}

/// Raw answers as they are stored: those about needs apart, because they may speak of health.
struct Split {
    answers: Json<serde_json::Value>,
    needs: Json<serde_json::Value>,
}

fn split(answers: &Form) -> Result<Split, Refusal> {
    let json = |form: Form| serde_json::to_value(form).map(Json).map_err(|_| Refusal::Internal("answers"));
    Ok(Split {
        answers: json(answers.clone().only(|name| !Step::Needs.owns(name)))?,
        needs: json(answers.clone().only(|name| Step::Needs.owns(name)))?,
    })
}

/// The declaration of a stored DID, once submitted.
pub fn declaration_of(did: &Did) -> Result<Option<domain::did::Declaration>, DbError> {
    let Some(json) = &did.declaration else { return Ok(None) };
    let text = json.0.to_string();
    domain::did::Declaration::from_json(&text).map(Some).map_err(|_| DbError::Unreadable("did.declaration"))
}
