//! One row of the table done to a document: state, history, audit.

use domain::psp::{Act, Transition, Who, may_act};
use store::psp::{Psp, PspStep};
use uuid::Uuid;

use super::read::Sheet;
use crate::{Desk, Operator, Refusal, Work};

/// Who does something.
#[derive(Clone, Copy)]
pub(super) struct Doer {
    pub who: Who,
    pub id: Option<Uuid>,
}

impl Doer {
    pub fn operator(operator: &Operator) -> Doer {
        Doer { who: Who::Operator, id: Some(operator.id()) }
    }

    pub const SYSTEM: Doer = Doer { who: Who::System, id: None };
}

impl From<domain::psp::Refusal> for Refusal {
    fn from(refusal: domain::psp::Refusal) -> Refusal {
        match refusal {
            domain::psp::Refusal::ReasonMissing(_) => {
                Refusal::Fields(domain::form::FieldError::new("reason", refusal.key()).into())
            }
            _ => Refusal::Conflict(refusal.key()),
        }
    }
}

/// The row for this act now.
pub(super) fn row(
    sheet: &Sheet,
    act: Act,
    who: Who,
    reason: Option<&str>,
) -> Result<&'static Transition, Refusal> {
    Ok(may_act(sheet.state, sheet.text, act, who, reason)?)
}

impl Work {
    /// Writes `after`, the document of `sheet` with whatever the act changed of it, as `row` says; gives the id of the step,
    /// the event of its messages. State, version, reason and instant are set here.
    pub(super) async fn pact_step(
        &mut self,
        desk: &Desk,
        sheet: &Sheet,
        row: &Transition,
        doer: Doer,
        reason: Option<&str>,
        after: Psp,
    ) -> Result<Uuid, Refusal> {
        let reason = reason.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let (version, now) = (sheet.psp.version, self.now);
        let closed_at = row.to.is_final().then_some(now);
        let after = Psp {
            state: row.to.code().to_owned(),
            version: version + 1,
            reason: reason.clone(),
            closed_at,
            updated_at: now,
            ..after
        };
        store::psp::put(&mut self.tx, &after, version)
            .await?
            .happened()
            .then_some(())
            .ok_or(Refusal::Stale)?;
        let step = PspStep {
            id: desk.id(),
            psp_id: after.id,
            version: after.version,
            act: row.act.code().to_owned(),
            from_state: row.from.code().to_owned(),
            to_state: row.to.code().to_owned(),
            by_kind: doer.who.code().to_owned(),
            by_id: doer.id,
            reason,
            at: now,
        };
        store::psp::add_step(&mut self.tx, &step).await?;
        let detail = serde_json::json!({
            "from": step.from_state, "to": step.to_state, "kind": after.kind, "text": after.text_number,
        });
        self.audit(&format!("pact_{}", step.act), format!("psp:{}", after.id), detail).await?;
        Ok(step.id)
    }

    /// Tells an operator, at the address that was set when they were made.
    pub(super) async fn tell_operator(
        &mut self,
        desk: &Desk,
        event: Uuid,
        operator: Uuid,
        mail: &crate::Mail,
    ) -> Result<(), Refusal> {
        let found = store::operator::by_id(&mut self.tx, operator).await?;
        let Some(operator) = found.filter(|operator| operator.disabled_at.is_none()) else { return Ok(()) };
        let lang = domain::lang::Lang::parse(&operator.lang).unwrap_or_default();
        self.tell(desk, event, &operator.email, lang, mail).await
    }
}
