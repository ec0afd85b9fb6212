//! Who fills a declaration: the person, or an operator together with the person at the desk (R033).

use domain::did::Who;
use uuid::Uuid;

use crate::{Citizen, Operator};

#[derive(Clone, Copy, Debug)]
pub enum Author<'a> {
    Citizen(&'a Citizen),
    Desk { operator: &'a Operator, person: Uuid },
}

impl Author<'_> {
    /// Whose declaration it is.
    pub fn person(&self) -> Uuid {
        match self {
            Author::Citizen(citizen) => citizen.person(),
            Author::Desk { person, .. } => *person,
        }
    }

    pub(crate) fn actor(&self) -> String {
        match self {
            Author::Citizen(citizen) => citizen.actor(),
            Author::Desk { operator, .. } => operator.actor(),
        }
    }

    pub(crate) fn who(&self) -> Who {
        match self {
            Author::Citizen(_) => Who::Citizen,
            Author::Desk { .. } => Who::Operator,
        }
    }

    pub(crate) fn id(&self) -> Uuid {
        match self {
            Author::Citizen(citizen) => citizen.account(),
            Author::Desk { operator, .. } => operator.id(),
        }
    }

    /// Code of where the declaration is made.
    pub(crate) fn source(&self) -> &'static str {
        match self {
            Author::Citizen(_) => "portal",
            Author::Desk { .. } => "desk",
        }
    }
}
