//! One row of the table done to a vacancy: state, history, audit.

use domain::{
    form::FieldError,
    vacancy::{Act, Transition, may_act},
};
use store::vacancy::{Step, Vacancy};
use uuid::Uuid;

use super::{By, hold::Held};
use crate::{Desk, Refusal, Work};

impl From<domain::vacancy::Refusal> for Refusal {
    fn from(refusal: domain::vacancy::Refusal) -> Refusal {
        match refusal {
            domain::vacancy::Refusal::ReasonMissing(_) => {
                Refusal::Fields(FieldError::new("reason", refusal.key()).into())
            }
            _ => Refusal::Conflict(refusal.key()),
        }
    }
}

/// The row for this act now.
pub(super) fn row(
    held: &Held,
    act: Act,
    by: By<'_>,
    reason: Option<&str>,
) -> Result<&'static Transition, Refusal> {
    Ok(may_act(held.state, act, by.who(), reason)?)
}

impl Work {
    /// Writes `after`, the vacancy of `held` with whatever the act changed of it, as `row` says; gives the id of the step, the
    /// event of its messages. State, version, reason and instants are set here; `held` is what stands then.
    pub(super) async fn vacancy_step(
        &mut self,
        desk: &Desk,
        held: &mut Held,
        row: &Transition,
        by: By<'_>,
        reason: Option<&str>,
        after: Vacancy,
    ) -> Result<Uuid, Refusal> {
        let reason = reason.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let (version, now) = (held.row.version, self.now);
        // What the centre wrote when it gave the vacancy back stays to be read until it is sent again.
        let kept = if row.act == Act::Save { after.reason.clone() } else { reason.clone() };
        let after = Vacancy {
            state: row.to.code().to_owned(),
            version: version + 1,
            reason: kept,
            closed_at: row.to.is_final().then_some(now),
            // What is over has no other words to wait for.
            revision: after.revision.clone().filter(|_| !row.to.is_final()),
            updated_at: now,
            ..after
        };
        let touched = store::vacancy::put(&mut self.tx, &after, version).await?;
        touched.happened().then_some(()).ok_or(Refusal::Stale)?;
        let step = Step {
            id: desk.id(),
            vacancy_id: after.id,
            version: after.version,
            act: row.act.code().to_owned(),
            from_state: row.from.code().to_owned(),
            to_state: row.to.code().to_owned(),
            by_kind: by.who().code().to_owned(),
            by_id: by.id(),
            note: reason,
            at: now,
        };
        store::vacancy::add_step(&mut self.tx, &step).await?;
        let detail = serde_json::json!({
            "from": step.from_state, "to": step.to_state, "company": after.company_id,
        });
        self.audit(&format!("vacancy_{}", step.act), format!("vacancy:{}", after.id), detail).await?;
        let event = step.id;
        *held = Held::of(after, held.request.take())?;
        Ok(event)
    }
}
