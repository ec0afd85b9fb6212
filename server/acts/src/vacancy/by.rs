//! Who does something to a vacancy.

use domain::vacancy::Who;
use uuid::Uuid;

use crate::{Mandate, Operator};

/// A company through somebody with its mandate, an operator, or the house by itself.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    Mandate(&'a Mandate),
    Operator(&'a Operator),
    System,
}

impl By<'_> {
    pub(super) fn who(self) -> Who {
        match self {
            By::Mandate(_) => Who::Employer,
            By::Operator(_) => Who::Operator,
            By::System => Who::System,
        }
    }

    /// The person with the mandate, or the operator.
    pub(super) fn id(self) -> Option<Uuid> {
        match self {
            By::Mandate(mandate) => Some(mandate.person()),
            By::Operator(operator) => Some(operator.id()),
            By::System => None,
        }
    }

    pub(super) fn actor(self) -> String {
        match self {
            By::Mandate(mandate) => mandate.actor(),
            By::Operator(operator) => operator.actor(),
            By::System => "system".to_owned(),
        }
    }
}
