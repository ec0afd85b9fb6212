//! One row of the table done to an internship: state, history, queue, audit, and whom it is told.

use domain::{
    form::FieldError,
    internship::{Act, REASON_MAX_CHARS, State, Transition, may_act},
};
use serde::{Deserialize, Serialize};
use store::{
    DbError,
    internship::{Internship, Step},
};
use uuid::Uuid;

use super::{By, KIND, read::Sheet};
use crate::{Desk, Mail, Refusal, Work};

/// What an act left behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub version: i64,
    pub state: State,
    /// What was recorded with it.
    pub passages: Vec<Uuid>,
}

impl From<domain::internship::Refusal> for Refusal {
    fn from(refusal: domain::internship::Refusal) -> Refusal {
        match refusal {
            domain::internship::Refusal::ReasonMissing(_) => {
                Refusal::Fields(FieldError::new("reason", refusal.key()).into())
            }
            _ => Refusal::Conflict(refusal.key()),
        }
    }
}

/// The row for this act now.
pub(super) fn row(
    sheet: &Sheet,
    act: Act,
    by: By<'_>,
    reason: Option<&str>,
) -> Result<&'static Transition, Refusal> {
    if reason.is_some_and(|text| text.trim().chars().count() > REASON_MAX_CHARS) {
        let error = FieldError::new("reason", "error-too-long").with("max", REASON_MAX_CHARS);
        return Err(Refusal::Fields(error.into()));
    }
    Ok(may_act(sheet.state, act, by.who(), reason)?)
}

impl Work {
    /// Writes `after`, the internship of `sheet` with whatever the act changed of it, as `row` says; gives the id of the
    /// step, the event of its messages. State, version, reason and instant are set here.
    pub(super) async fn internship_step(
        &mut self,
        desk: &Desk,
        sheet: &Sheet,
        row: &Transition,
        by: By<'_>,
        reason: Option<&str>,
        after: Internship,
    ) -> Result<Uuid, Refusal> {
        let reason = reason.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let (version, now) = (sheet.internship.version, self.now);
        let after = Internship {
            state: row.to.code().to_owned(),
            version: version + 1,
            reason: reason.clone(),
            updated_at: now,
            ..after
        };
        match store::internship::put(&mut self.tx, &after, version).await {
            // One internship per person and host.
            Err(DbError::Taken(_)) => return Err(Refusal::Conflict("error-internship-once")),
            other => other?.happened().then_some(()).ok_or(Refusal::Stale)?,
        }
        let step = Step {
            id: desk.id(),
            internship_id: after.id,
            version: after.version,
            act: row.act.code().to_owned(),
            from_state: row.from.code().to_owned(),
            to_state: row.to.code().to_owned(),
            by_kind: by.who().code().to_owned(),
            by_id: Some(by.id()),
            note: reason,
            at: now,
        };
        store::internship::add_step(&mut self.tx, &step).await?;
        self.queued(&after, row.to).await?;
        let detail = serde_json::json!({ "from": step.from_state, "to": step.to_state });
        self.audit(&format!("internship_{}", step.act), format!("internship:{}", after.id), detail).await?;
        Ok(step.id)
    }

    /// The operators' queue says where it stands; what waits for nobody leaves it.
    async fn queued(&mut self, after: &Internship, to: State) -> Result<(), Refusal> {
        let Some(request) = store::request::of_subject(&mut self.tx, KIND, after.id).await? else {
            return Ok(());
        };
        if request.office != after.office {
            store::request::set_office(&mut self.tx, request.id, &after.office).await?;
        }
        if to.is_queued() {
            store::request::set_stage(&mut self.tx, request.id, to.code()).await?;
        } else {
            store::request::close(&mut self.tx, request.id, to.code(), self.now).await?;
        }
        Ok(())
    }

    /// Tells everybody who may act for the host.
    pub(super) async fn tell_host(
        &mut self,
        desk: &Desk,
        event: Uuid,
        row: &Internship,
        act: Act,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        let mail = moved(row, Some(row.company_id), act, reason);
        for person in store::mandate::acting_for(&mut self.tx, row.company_id, desk.today()).await? {
            self.tell_person(desk, event, person, &mail).await?;
        }
        Ok(())
    }

    /// Tells who was asked, or is the intern.
    pub(super) async fn tell_intern(
        &mut self,
        desk: &Desk,
        event: Uuid,
        row: &Internship,
        act: Act,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        let Some(person) = row.person_id else { return Ok(()) };
        self.tell_person(desk, event, person, &moved(row, None, act, reason)).await
    }

    /// Tells host and intern what was done.
    pub(super) async fn tell_both(
        &mut self,
        desk: &Desk,
        event: Uuid,
        row: &Internship,
        act: Act,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        self.tell_host(desk, event, row, act, reason).await?;
        self.tell_intern(desk, event, row, act, reason).await
    }
}

fn moved(row: &Internship, company: Option<Uuid>, act: Act, reason: Option<&str>) -> Mail {
    let reason = reason.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    Mail::InternshipMoved { act: act.code().to_owned(), internship: row.id, company, reason }
}
