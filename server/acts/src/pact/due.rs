//! What is to be drawn up for a person now, as the region orders it (R038, R057, R152).

use domain::{
    pack::Event,
    psp::{Kind, Progress, State, due as due_now},
};
use store::{Access, DbError};
use uuid::Uuid;

use crate::{Desk, did::state_of, passage::Subject};

/// The documents that are due: those that the pack's settings ask for and that are not in force. One that is on its way is
/// still due.
pub async fn due(desk: &Desk, db: &mut impl Access, person: Uuid) -> Result<Vec<Kind>, DbError> {
    let did = store::did::open_of(db, person).await?;
    let active =
        did.map(|did| state_of(&did).map(|state| (state.is_active(), did.legal_date))).transpose()?;
    let Some((true, Some(declared_on))) = active else { return Ok(Vec::new()) };
    let interview = desk.pack.events.iter().find(|mapping| mapping.event == Event::InterviewHeld);
    let is_interview = |code| interview.is_some_and(|mapping| mapping.delivers(code));
    let subject = Subject::load(db, person).await?;
    let mut held =
        subject.history.iter().filter(|passage| passage.is_effective() && is_interview(passage.code));
    let documents = store::psp::of_person(db, person).await?;
    let in_force =
        |kind: Kind| documents.iter().any(|psp| psp.kind == kind.code() && psp.state == State::Active.code());
    let progress = Progress {
        declared: true,
        oriented: held.any(|passage| passage.day() >= declared_on),
        pact: in_force(Kind::Pact),
        plan: in_force(Kind::ActionPlan),
    };
    Ok(due_now(&desk.pack.settings.documents, &progress))
}
