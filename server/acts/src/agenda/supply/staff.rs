//! Who receives: an operator of the centre, or a mediator who comes to it.

use domain::agenda::{Subject, SubjectId, SubjectKind};
use store::Access;
use uuid::Uuid;

use crate::Refusal;

/// Somebody of the staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Staff {
    Operator(Uuid),
    Mediator(Uuid),
}

impl Staff {
    /// Reads `operator:{id}` or `mediator:{id}`, as a form says it.
    pub fn parse(text: &str) -> Option<Staff> {
        let (kind, id) = text.split_once(':')?;
        let id = Uuid::parse_str(id).ok()?;
        match kind {
            "operator" => Some(Staff::Operator(id)),
            "mediator" => Some(Staff::Mediator(id)),
            _ => None,
        }
    }

    pub fn id(self) -> Uuid {
        match self {
            Staff::Operator(id) | Staff::Mediator(id) => id,
        }
    }

    pub fn kind(self) -> SubjectKind {
        match self {
            Staff::Operator(_) => SubjectKind::Operator,
            Staff::Mediator(_) => SubjectKind::Mediator,
        }
    }

    pub(super) fn subject(self) -> Subject {
        Subject { kind: self.kind(), id: SubjectId(self.id().to_string()) }
    }

    /// Whether openings of theirs may be entered at a centre.
    pub(super) async fn works_in(self, db: &mut impl Access, office: &str) -> Result<bool, Refusal> {
        Ok(match self {
            Staff::Operator(id) => {
                super::staff(db, office).await?.iter().any(|(colleague, _)| *colleague == id)
            }
            Staff::Mediator(id) => {
                let mediator = store::supply::mediator(db, id).await?;
                mediator.is_some_and(|mediator| mediator.office == office && mediator.closed_at.is_none())
            }
        })
    }
}

impl std::fmt::Display for Staff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind().code(), self.id())
    }
}
