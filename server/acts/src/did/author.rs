//! Who fills a declaration: the person, or an operator together with the person at the desk (R033).

use domain::did::Who;
use store::did::Did;
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

    /// Is this declaration theirs to fill? An operator fills drafts, and what waits at a centre of theirs.
    pub(super) fn may_fill(&self, did: &Did) -> bool {
        did.person_id == self.person()
            && match self {
                Author::Citizen(_) => true,
                Author::Desk { operator, .. } => operator.works_in(&did.office),
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
            Author::Citizen(citizen) if citizen.device().is_some() => "kiosk",
            Author::Citizen(_) => "portal",
            Author::Desk { .. } => "desk",
        }
    }
}
