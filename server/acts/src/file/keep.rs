//! Small things that are kept: an operator's note, the ministry's index, what somebody thinks of a page.

use domain::did::ProfilingIndex;
use uuid::Uuid;

use crate::{Asked, Desk, Once, Operator, Refusal};

/// Adds a note to a person's file; the person may ask to see it.
pub async fn add_note(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    text: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "note", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    let (id, now) = (desk.id(), work.now);
    store::file::add_note(&mut work.tx, id, person, operator.id(), text, now).await?;
    work.audit("note_add", format!("person:{person}"), serde_json::json!({ "note": id })).await?;
    work.done(()).await
}

/// Enters the profiling index as the operator read it; it is never computed here.
pub async fn enter_index(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    index: &ProfilingIndex,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(operator.actor(), "index", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    let row = store::file::Profiling {
        id: desk.id(),
        person_id: person,
        value: index.decimal(),
        source: index.source.clone(),
        measured_on: index.date,
        entered_by: operator.id(),
        at: work.now,
    };
    store::file::add_profiling(&mut work.tx, &row).await?;
    work.audit("index_enter", format!("person:{person}"), serde_json::json!({ "index": row.id })).await?;
    work.done(()).await
}

/// Keeps what somebody thinks of a page; nobody is named.
pub async fn give_feedback(desk: &Desk, page: &str, useful: bool, text: Option<&str>) -> Result<(), Refusal> {
    let mut work = desk.work("system:feedback").await?;
    let (id, now) = (desk.id(), work.now);
    store::file::add_feedback(&mut work.tx, id, page, useful, text, now).await?;
    work.done(()).await
}
