//! What every change of supply has in common: who may, under which version, and whom it would leave outside.

use domain::{
    account::Role,
    agenda::{Change, ChangeError, OpeningProblem, Supply},
    form::{Errors, FieldError},
};
use store::dialect::hold_agenda;
use uuid::Uuid;

use super::{
    load::fresh,
    outside::{Everything, ToMove},
};
use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// With what a form about a centre's supply comes.
#[derive(Clone, Copy, Debug)]
pub struct Edit<'a> {
    pub operator: &'a Operator,
    /// Slug of the centre.
    pub office: &'a str,
    /// The version of the supply that the page showed.
    pub version: i64,
    /// Whoever is left outside was shown, and is to be moved afterwards.
    pub accepted: bool,
    pub asked: &'a Asked,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// Written; the id of what was added, when something was.
    Done(Option<Uuid>),
    /// Nothing was written: these would be left outside, and nobody has accepted it yet. The form may be sent again
    /// with the same key.
    LeavesOutside(Vec<ToMove>),
}

/// A change on its way: the centre's supply is held, nobody books there and nobody else changes it.
pub(super) struct Changing<'a> {
    desk: &'a Desk,
    edit: &'a Edit<'a>,
    act: &'static str,
    pub work: Work,
    pub before: Supply,
}

impl<'a> Changing<'a> {
    /// Begins, or gives the answer that the same form had the first time.
    pub async fn begin(
        desk: &'a Desk,
        edit: &'a Edit<'a>,
        act: &'static str,
    ) -> Result<Result<Changing<'a>, Outcome>, Refusal> {
        may_change(edit.operator, edit.office)?;
        let mut work = match desk.once(edit.operator.actor(), act, edit.asked).await? {
            Once::Fresh(work) => work,
            Once::Done(added) => return Ok(Err(Outcome::Done(added))),
        };
        hold_agenda(&mut work.tx, edit.office).await?;
        let version = store::supply::version(&mut work.tx, edit.office).await?.ok_or(Refusal::NotFound)?;
        if version != edit.version {
            return Err(Refusal::Stale);
        }
        let before = fresh(desk, &mut work.tx, edit.office).await?;
        Ok(Ok(Changing { desk, edit, act, work, before }))
    }

    /// Who would be left outside by `after`, when that must be asked first.
    pub async fn asks(&mut self, after: &Supply) -> Result<Option<Outcome>, Refusal> {
        if self.edit.accepted {
            return Ok(None);
        }
        let ahead = Everything::read(self.desk, &mut self.work.tx, self.edit.office).await?;
        let outside = ahead.newly_outside(&self.before, after);
        Ok((!outside.is_empty()).then_some(Outcome::LeavesOutside(outside)))
    }

    /// The supply as `change` would make it.
    pub fn apply(&self, change: &Change) -> Result<Supply, Refusal> {
        change.apply(&self.before).map_err(refusal)
    }

    /// Writes that the supply is another one, and who changed what.
    pub async fn done(mut self, added: Option<Uuid>, detail: serde_json::Value) -> Result<Outcome, Refusal> {
        store::supply::grow(&mut self.work.tx, self.edit.office).await?;
        self.work.audit(self.act, format!("office:{}", self.edit.office), detail).await?;
        Ok(Outcome::Done(self.work.done(added).await?))
    }
}

/// Heads and administrators change the supply of the centres where they work.
pub(super) fn may_change(operator: &Operator, office: &str) -> Result<(), Refusal> {
    if office.is_empty() || !operator.works_in(office) {
        return Err(Refusal::NotFound);
    }
    match operator.role() >= Role::Head {
        true => Ok(()),
        false => Err(Refusal::Forbidden("error-role")),
    }
}

/// What administrators alone decide.
pub(crate) fn administrator(operator: &Operator) -> Result<(), Refusal> {
    match operator.role() >= Role::Administrator {
        true => Ok(()),
        false => Err(Refusal::Forbidden("error-role")),
    }
}

fn refusal(error: ChangeError) -> Refusal {
    match error {
        ChangeError::UnknownOpening => Refusal::NotFound,
        ChangeError::NotThatDay => field("date", "error-supply-not-that-day"),
        ChangeError::Opening(problems) => {
            let mut errors = Errors::default();
            problems.into_iter().for_each(|problem| errors.push(beside(problem)));
            Refusal::Fields(errors)
        }
    }
}

/// The field of the form beside which a problem is told.
fn beside(problem: OpeningProblem) -> FieldError {
    let field = match problem {
        OpeningProblem::Staff => "staff",
        OpeningProblem::Hours => "to",
        OpeningProblem::Dates => "valid_to",
        OpeningProblem::NoChannel | OpeningProblem::Channel => "channels",
        OpeningProblem::NoService | OpeningProblem::Service => "services",
        OpeningProblem::NoRoom | OpeningProblem::UnknownRoom => "rooms",
        OpeningProblem::Overlaps => "from",
    };
    FieldError::new(field, format!("agenda-opening-problem-{}", problem.code()))
}

/// One error of a form.
pub(crate) fn field(field: &str, key: &str) -> Refusal {
    Refusal::Fields(FieldError::new(field, key).into())
}

/// A stored id out of one of the domain's.
pub(super) fn stored(id: &str) -> Result<Uuid, Refusal> {
    Uuid::parse_str(id).map_err(|_| Refusal::Internal("id of the agenda"))
}
