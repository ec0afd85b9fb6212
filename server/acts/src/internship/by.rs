//! Who acts on an internship: the host by a mandate, the intern, an operator of the centre.

use domain::internship::{State, Who};
use store::internship::Internship;
use uuid::Uuid;

use crate::{Citizen, Mandate, Operator, Refusal, Work};

#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    Host(&'a Mandate),
    Intern(&'a Citizen),
    Operator(&'a Operator),
    /// The intern at the desk of an operator: it counts as theirs, and the operator answers for it.
    AtDesk {
        operator: &'a Operator,
        person: Uuid,
    },
}

impl By<'_> {
    pub(super) fn actor(&self) -> String {
        match self {
            By::Host(mandate) => mandate.actor(),
            By::Intern(citizen) => citizen.actor(),
            By::Operator(operator) | By::AtDesk { operator, .. } => operator.actor(),
        }
    }

    pub(super) fn who(&self) -> Who {
        match self {
            By::Host(_) => Who::Host,
            By::Intern(_) | By::AtDesk { .. } => Who::Intern,
            By::Operator(_) => Who::Operator,
        }
    }

    /// The person behind it, for an operator the operator.
    pub(super) fn id(&self) -> Uuid {
        match self {
            By::Host(mandate) => mandate.person(),
            By::Intern(citizen) => citizen.person(),
            By::Operator(operator) => operator.id(),
            By::AtDesk { person, .. } => *person,
        }
    }

    /// Is it theirs? The host's own; the intern's own; a centre's once it was sent.
    pub(super) fn sees(&self, row: &Internship, state: State) -> bool {
        match self {
            By::Host(mandate) => row.company_id == mandate.company(),
            By::Intern(citizen) => row.person_id == Some(citizen.person()),
            By::Operator(operator) => state != State::Draft && operator.works_in(&row.office),
            By::AtDesk { operator, person } => {
                row.person_id == Some(*person) && operator.works_in(&row.office)
            }
        }
    }

    /// Nobody decides about an internship whom nobody has identified.
    pub(super) async fn identified(&self, work: &mut Work) -> Result<(), Refusal> {
        match self {
            By::Intern(citizen) => citizen.identified().map(drop),
            By::AtDesk { person, .. } => crate::did::identified(&mut work.tx, *person).await,
            By::Host(_) | By::Operator(_) => Ok(()),
        }
    }
}
