//! Planning a session: its staff and its room are taken at once, or nothing is.

use std::num::NonZeroU16;

use chrono::{DateTime, Utc};
use domain::{
    agenda::{AppointmentId, Occupied, Place, Session, Span, SubjectId, Supply, may_plan},
    catalogue::LepCode,
    form::FieldError,
    passage::{Channel, individual_only},
};
use serde::{Deserialize, Serialize};
use store::{
    appointment::subject_id,
    dialect::keep_agenda,
    group_session::GroupSession,
    occupation::{Of, Window, id_of},
};
use uuid::Uuid;

use super::super::{
    occupy::{TRIES, Taking, in_the_way, occupy},
    supply,
};
use crate::{Asked, Desk, Once, Operator, Refusal, Work};

/// What is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Slug of the centre.
    pub office: String,
    pub service: LepCode,
    /// Who holds it.
    pub operator: Uuid,
    pub second: Option<Uuid>,
    pub mediator: Option<Uuid>,
    /// Needed when people come to the centre.
    pub room: Option<Uuid>,
    pub channel: Channel,
    pub starts_at: DateTime<Utc>,
    /// The catalogue's average when absent.
    pub minutes: Option<u16>,
    pub places: NonZeroU16,
    /// Whether citizens may enrol by themselves.
    pub self_booking: bool,
}

/// A session that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub session: Uuid,
}

/// Plans a session in a centre of the operator.
///
/// Refused with every reason that the rules have ([`Refusal::Agenda`]), and beside the field `code` for a service that the
/// table of the region keeps individual (R071; R152, R153 in Piemonte). An unusual size is only told (R172).
pub async fn plan(desk: &Desk, operator: &Operator, plan: &Plan, asked: &Asked) -> Result<Planned, Refusal> {
    if plan.office.is_empty() || !operator.works_in(&plan.office) {
        return Err(Refusal::NotFound);
    }
    if let Some(rule) = individual_only(&desk.pack, plan.service) {
        let error = FieldError::new("code", "error-group-individual-only").with("rule", rule);
        return Err(Refusal::Fields(error.into()));
    }
    for n in 0..TRIES {
        if let Some(planned) = attempt(desk, operator, plan, asked, n > 0).await? {
            return Ok(planned);
        }
    }
    Err(domain::agenda::Refusal::OperatorTaken.into())
}

/// `None` when somebody was faster: nothing was written, and the plan is to be judged again.
async fn attempt(
    desk: &Desk,
    operator: &Operator,
    plan: &Plan,
    asked: &Asked,
    again: bool,
) -> Result<Option<Planned>, Refusal> {
    let mut work = match desk.once(operator.actor(), "group_plan", asked).await? {
        Once::Done(planned) => return Ok(Some(planned)),
        Once::Fresh(work) => work,
    };
    keep_agenda(&mut work.tx, &plan.office).await?;
    let supply = supply(desk, &mut work.tx, &plan.office).await?;
    let id = desk.id();
    let session = session(plan, id, &supply)?;
    let span = session.place.span;
    let wanted = session.place.subjects().map(|s| id_of(&s)).collect::<Result<Vec<_>, _>>()?;
    let taken = store::occupation::of_subjects(&mut work.tx, &wanted, Window::over(span)).await?;
    let subjects = may_plan(&session, &supply, &Occupied::new(&taken, work.now), work.now)?;

    let row = row(plan, id, span, operator, work.now);
    store::group_session::add(&mut work.tx, &row).await?;
    let taking = Taking {
        subjects: &subjects,
        span,
        expires_at: None,
        of: Of::Session(id),
        instead_of: None,
        tidy: again || in_the_way(&taken, &subjects, work.now),
    };
    if !occupy(&mut work, &taking).await? {
        return Ok(None);
    }
    told(&mut work, &row).await?;
    work.done(Planned { session: id }).await.map(Some)
}

/// The plan as the rules read it.
fn session(plan: &Plan, id: Uuid, supply: &Supply) -> Result<Session, Refusal> {
    let minutes = match plan.minutes {
        Some(minutes) => minutes,
        None => supply.durations.minutes(plan.service)?,
    };
    let companion = |id: Option<Uuid>| -> Option<SubjectId> { id.map(subject_id) };
    Ok(Session {
        id: AppointmentId(id.to_string()),
        service: plan.service,
        place: Place {
            span: Span::of_minutes(plan.starts_at, minutes),
            operator: subject_id(plan.operator),
            channel: plan.channel,
            room: companion(plan.room),
            mediator: companion(plan.mediator),
            second: companion(plan.second),
        },
        places: plan.places,
        enrolled: Vec::new(),
    })
}

fn row(plan: &Plan, id: Uuid, span: Span, operator: &Operator, now: DateTime<Utc>) -> GroupSession {
    GroupSession {
        id,
        office: plan.office.clone(),
        service: plan.service.to_string(),
        operator_id: plan.operator,
        second_id: plan.second,
        mediator_id: plan.mediator,
        room_id: plan.room,
        channel: plan.channel.code().to_owned(),
        starts_at: span.from,
        ends_at: span.to,
        places: i64::from(plan.places.get()),
        taken: 0,
        state: domain::agenda::SessionState::Planned.code().to_owned(),
        version: 1,
        self_booking: plan.self_booking,
        created_by: operator.id(),
        created_at: now,
    }
}

async fn told(work: &mut Work, row: &GroupSession) -> Result<(), Refusal> {
    let detail = serde_json::json!({ "office": row.office, "service": row.service, "places": row.places });
    work.audit("group_plan", format!("group:{}", row.id), detail).await
}
