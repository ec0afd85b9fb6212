//! Who asks for or changes an appointment: the person, or an operator for them.

use domain::agenda::Who;
use uuid::Uuid;

use super::Origin;
use crate::{Citizen, Operator, Refusal};

/// Who asks for or changes an appointment.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    Citizen(&'a Citizen),
    Operator { operator: &'a Operator, person: Uuid },
}

impl By<'_> {
    /// Whose appointment it is.
    pub fn person(&self) -> Uuid {
        match self {
            By::Citizen(citizen) => citizen.person(),
            By::Operator { person, .. } => *person,
        }
    }

    pub fn who(&self) -> Who {
        match self {
            By::Citizen(_) => Who::Citizen,
            By::Operator { .. } => Who::Operator,
        }
    }

    pub(crate) fn actor(&self) -> String {
        match self {
            By::Citizen(citizen) => citizen.actor(),
            By::Operator { operator, .. } => operator.actor(),
        }
    }

    /// The account or the operator.
    pub(crate) fn id(&self) -> Uuid {
        match self {
            By::Citizen(citizen) => citizen.account(),
            By::Operator { operator, .. } => operator.id(),
        }
    }

    /// How an appointment comes about that they make. The channel `kiosk` comes only from an enrolled device.
    pub(super) fn origin(&self) -> Origin {
        match self {
            By::Citizen(citizen) if citizen.device().is_some() => Origin::Kiosk,
            By::Citizen(_) => Origin::Citizen,
            By::Operator { .. } => Origin::Operator,
        }
    }

    /// An operator acts only in the centres in which they work; to others there is nothing here.
    pub(super) fn may_act_in(&self, office: &str) -> Result<(), Refusal> {
        match self {
            By::Operator { operator, .. } if office.is_empty() || !operator.works_in(office) => {
                Err(Refusal::NotFound)
            }
            _ => Ok(()),
        }
    }
}
