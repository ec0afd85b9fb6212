//! One row of the table done to a candidate: columns, history, audit.

use domain::{
    form::FieldError,
    shortlist::{Act, NOTE_MAX_CHARS, Who, transition},
};
use serde_json::json;
use store::candidate::{Candidate, Step};
use uuid::Uuid;

use super::read::stage_of;
use crate::{Desk, Operator, Refusal, Work};

/// Who does something.
#[derive(Clone, Copy)]
pub(super) struct Doer {
    pub who: Who,
    pub id: Option<Uuid>,
}

impl Doer {
    pub const SYSTEM: Doer = Doer { who: Who::System, id: None };

    pub fn operator(operator: &Operator) -> Doer {
        Doer { who: Who::Operator, id: Some(operator.id()) }
    }
}

/// What is said with an act, without the spaces around it.
pub(super) fn said(note: Option<&str>) -> Result<Option<&str>, Refusal> {
    let note = note.map(str::trim).filter(|text| !text.is_empty());
    if note.is_some_and(|text| text.chars().count() > NOTE_MAX_CHARS) {
        let error = FieldError::new("note", "error-too-long").with("max", NOTE_MAX_CHARS);
        return Err(Refusal::Fields(error.into()));
    }
    Ok(note)
}

impl Work {
    /// Does `act` to a candidate whose list is held: `after` holds what it changes. Gives the id of the step, the event of
    /// its messages.
    pub(super) async fn candidate_step(
        &mut self,
        desk: &Desk,
        before: &Candidate,
        act: Act,
        doer: Doer,
        note: Option<&str>,
        after: Candidate,
    ) -> Result<Uuid, Refusal> {
        let from = stage_of(before)?;
        let row = transition(from, act, doer.who).map_err(|refusal| Refusal::Conflict(refusal.key()))?;
        let after = Candidate { version: before.version + 1, ..after };
        if stage_of(&after)? != row.to {
            return Err(Refusal::Internal("columns of a candidate"));
        }
        let touched = store::candidate::put(&mut self.tx, &after).await?;
        touched.happened().then_some(()).ok_or(Refusal::Stale)?;
        let step = Step {
            id: desk.id(),
            candidate_id: after.id,
            version: after.version,
            act: act.code().to_owned(),
            from_state: from.code().to_owned(),
            to_state: row.to.code().to_owned(),
            by_kind: doer.who.code().to_owned(),
            by_id: doer.id,
            note: note.map(str::to_owned),
            at: self.now,
        };
        store::candidate::add_step(&mut self.tx, &step).await?;
        let detail = json!({ "act": step.act, "from": step.from_state, "to": step.to_state });
        self.audit("candidate_step", format!("candidate:{}", after.id), detail).await?;
        Ok(step.id)
    }

    /// Tells everybody who may act for a company now.
    pub(super) async fn tell_employer(
        &mut self,
        desk: &Desk,
        event: Uuid,
        company: Uuid,
        mail: &crate::Mail,
    ) -> Result<(), Refusal> {
        for person in store::mandate::acting_for(&mut self.tx, company, desk.today()).await? {
            self.tell_person(desk, event, person, mail).await?;
        }
        Ok(())
    }
}
