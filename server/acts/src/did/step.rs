//! One step of a DID's history, and the message that goes with it.

use domain::did::{Move, State, Who};
use store::did::Did;
use uuid::Uuid;

use crate::{Desk, Mail, Refusal, Work};

/// A move that the table allows.
pub(crate) struct Moved<'a> {
    pub act: Move,
    pub from: State,
    pub to: State,
    pub who: Who,
    pub by: Uuid,
    pub reason: Option<&'a str>,
}

impl Work {
    /// Writes the step that leads away from `did` as it was read, into history and audit; gives its id, the event of the
    /// messages.
    pub(crate) async fn step(&mut self, desk: &Desk, did: &Did, moved: &Moved<'_>) -> Result<Uuid, Refusal> {
        let event = desk.id();
        let step = store::did::Step {
            id: event,
            did_id: did.id,
            version: did.version + 1,
            step: moved.act.code().to_owned(),
            from_state: moved.from.code().to_owned(),
            to_state: moved.to.code().to_owned(),
            by_kind: moved.who.code().to_owned(),
            by_id: Some(moved.by),
            reason: moved.reason.map(str::to_owned),
            at: self.now,
        };
        store::did::add_step(&mut self.tx, &step).await?;
        let detail = serde_json::json!({ "from": moved.from.code(), "to": moved.to.code() });
        self.audit(&format!("did_{}", moved.act.code()), format!("did:{}", did.id), detail).await?;
        Ok(event)
    }

    /// Tells the person that the DID moved.
    pub(crate) async fn tell_move(
        &mut self,
        desk: &Desk,
        event: Uuid,
        did: &Did,
        act: Move,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        let mail = Mail::DidMoved {
            step: act.code().to_owned(),
            protocol: did.protocol.clone().unwrap_or_default(),
            reason: reason.map(str::to_owned),
            office: did.office.clone(),
        };
        self.tell_person(desk, event, did.person_id, &mail).await
    }
}
