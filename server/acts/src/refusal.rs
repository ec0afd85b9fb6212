//! Why an act was not done. The status is decided in one place (`server/src/http/answer.rs`); a text key says it
//! to the person.

use domain::{catalogue::LepCode, form::Errors, passage::Finding};
use store::DbError;

/// A typed no.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Something typed breaks a rule: the page comes back with it.
    #[error("{} field(s) refused", .0.iter().count())]
    Fields(Errors),
    /// There is no such thing, or not for this person.
    #[error("not found")]
    NotFound,
    /// Known, but not allowed: the key says why.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// The state is no longer the one the page showed.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// A stale tab: somebody saved a newer version.
    #[error("stale version")]
    Stale,
    /// The same request key came with another body.
    #[error("the key was used for something else")]
    AskedDifferently,
    /// Rules of the field say no to these passages; each with its number (`R021`).
    #[error("{} passage(s) refused", .0.len())]
    Passages(Vec<(LepCode, Vec<Finding>)>),
    /// The agenda says no to this place or to this act on an appointment, with every reason.
    #[error("{} reason(s) of the agenda", .0.len())]
    Agenda(Vec<domain::agenda::Refusal>),
    /// Too many attempts; seconds to wait.
    #[error("too many attempts")]
    TooSoon { seconds: i64 },
    /// The house has a problem; nothing was done.
    #[error("the database failed")]
    Broken(#[from] DbError),
    /// Stored data or an environment is not as it must be.
    #[error("internal: {0}")]
    Internal(&'static str),
}

impl From<Errors> for Refusal {
    fn from(errors: Errors) -> Refusal {
        Refusal::Fields(errors)
    }
}

impl From<Vec<domain::agenda::Refusal>> for Refusal {
    fn from(refused: Vec<domain::agenda::Refusal>) -> Refusal {
        Refusal::Agenda(refused)
    }
}

impl From<domain::agenda::Refusal> for Refusal {
    fn from(refused: domain::agenda::Refusal) -> Refusal {
        Refusal::Agenda(vec![refused])
    }
}

impl From<domain::did::Refusal> for Refusal {
    fn from(refusal: domain::did::Refusal) -> Refusal {
        match refusal {
            domain::did::Refusal::ReasonMissing(_) => {
                Refusal::Fields(domain::form::FieldError::new("reason", refusal.key()).into())
            }
            _ => Refusal::Conflict(refusal.key()),
        }
    }
}
