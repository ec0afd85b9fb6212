//! A new version: proposed by the person, or written by an operator together with them.

use domain::{
    passage::Draft,
    sap::{Entry, Sap, Section, State},
};
use serde_json::json;
use sqlx::types::Json;
use store::{
    dialect::{Lock, lock},
    sap::Version,
};
use uuid::Uuid;

use super::{Standing, Validated, competent, record::record, standing};
use crate::{
    Asked, Citizen, Desk, Mail, Once, Operator, Refusal, Work,
    passage::{Warned, needs_a_look},
    preselection,
};

/// What an operator writes with the person beside them.
#[derive(Clone, Debug)]
pub struct Update<'a> {
    pub section: Section,
    /// The version from which the page was made.
    pub version: i64,
    pub entries: Vec<Entry>,
    /// The passages that were kept of what the update proposes (R032).
    pub kept: &'a [Draft],
    pub warnings_seen: bool,
}

/// Proposes other rows for a section; an earlier proposal is superseded, its other sections stay in the new one. Gives the
/// number of the version, `None` when nothing changes.
pub async fn propose(
    desk: &Desk,
    citizen: &Citizen,
    section: Section,
    version: i64,
    entries: Vec<Entry>,
    asked: &Asked,
) -> Result<Option<i64>, Refusal> {
    let mut work = match desk.once(citizen.identified()?.actor(), "sap_propose", asked).await? {
        Once::Done(answer) => return Ok(answer),
        Once::Fresh(work) => work,
    };
    let person = citizen.person();
    lock(&mut work.tx, Lock::Person, person).await?;
    let now = fresh(standing(&mut work.tx, person).await?, version)?;
    let Some(content) = changed(&now, section, entries) else { return work.done(None).await };
    store::sap::supersede(&mut work.tx, person, State::Proposed.code()).await?;
    let row = row(desk, &work, person, now.number + 1, &content)?;
    let row = Version { state: State::Proposed.code().to_owned(), ..row };
    store::sap::add(&mut work.tx, &row).await?;
    audit(&mut work, "sap_propose", &row, section).await?;
    work.done(Some(row.version)).await
}

/// Writes other rows for a section, in force at once, and records the passages that were kept (R032): an operator of the
/// competent centre with the person beside them. Nothing is written and nothing recorded when nothing changes (`None`).
/// Warnings that the operator has not seen come back as the second value and nothing is written.
///
/// What the person has proposed is decided first (`error-sap-waits`); the person is told. Refused, too, when a passage was
/// recorded since the page was made, and when a gate refuses one.
pub async fn write(
    desk: &Desk,
    operator: &Operator,
    person: Uuid,
    update: Update<'_>,
    asked: &Asked,
) -> Result<Result<Option<Validated>, Warned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "sap_write", asked).await? {
        Once::Done(answer) => return Ok(Ok(answer)),
        Once::Fresh(work) => work,
    };
    lock(&mut work.tx, Lock::Person, person).await?;
    store::person::by_id(&mut work.tx, person).await?.ok_or(Refusal::NotFound)?;
    let office = competent(&mut work.tx, operator, person).await?;
    let now = fresh(standing(&mut work.tx, person).await?, update.version)?;
    if now.proposed.is_some() {
        return Err(Refusal::Conflict("error-sap-waits"));
    }
    let Some(content) = changed(&now, update.section, update.entries) else {
        return work.done(None).await.map(Ok);
    };
    store::sap::supersede(&mut work.tx, person, State::Validated.code()).await?;
    let row = Version {
        state: State::Validated.code().to_owned(),
        proposed_by_kind: "operator".to_owned(),
        proposed_by: operator.id(),
        decided_by: Some(operator.id()),
        decided_at: Some(work.now),
        ..row(desk, &work, person, now.number + 1, &content)?
    };
    store::sap::add(&mut work.tx, &row).await?;
    preselection::refresh(&mut work, person).await?;
    let mail = Mail::SapMoved { act: "written".to_owned(), reason: None };
    work.tell_person(desk, row.id, person, &mail).await?;
    audit(&mut work, "sap_write", &row, update.section).await?;
    let (done, warned) = record(desk, &mut work, operator, &office, person, update.kept).await?;
    if !update.warnings_seen && needs_a_look(&warned) {
        // Dropped without commit: the scheda stays as it was, and the key unused.
        return Ok(Err(warned));
    }
    work.done(Some(Validated { version: row.version, passages: done.passages })).await.map(Ok)
}

/// Where it stands, unless the page was made from an older version.
pub(super) fn fresh(now: Standing, version: i64) -> Result<Standing, Refusal> {
    if now.number == version { Ok(now) } else { Err(Refusal::Stale) }
}

/// The content with these rows; `None` when it says the same.
fn changed(now: &Standing, section: Section, entries: Vec<Entry>) -> Option<Sap> {
    let content = now.newest().clone().with(section, entries);
    (content != *now.newest()).then_some(content)
}

/// A version of the person's own; its state is still to be said.
fn row(desk: &Desk, work: &Work, person: Uuid, number: i64, content: &Sap) -> Result<Version, Refusal> {
    Ok(Version {
        id: desk.id(),
        person_id: person,
        version: number,
        content: Json(content.to_json().map_err(|_| Refusal::Internal("sap"))?),
        state: String::new(),
        proposed_by_kind: "citizen".to_owned(),
        proposed_by: person,
        proposed_at: work.now,
        decided_by: None,
        decided_at: None,
        reason: None,
    })
}

async fn audit(work: &mut Work, act: &'static str, row: &Version, section: Section) -> Result<(), Refusal> {
    let detail = json!({ "version": row.version, "section": section.code() });
    work.audit(act, format!("person:{}", row.person_id), detail).await?;
    Ok(())
}
