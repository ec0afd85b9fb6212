//! Minutes for a code whose duration the source lost (R002): an administrator enters them, for every centre.

use domain::{
    agenda::{DurationError, Durations},
    catalogue::LepCode,
    form::FieldError,
};
use store::{dialect::hold_agenda, supply::ServiceMinutes};

use super::change::administrator;
use crate::{Asked, Desk, Once, Operator, Refusal};

/// Enters minutes, or others instead of those entered before. Appointments that stand keep their length.
pub async fn set_minutes(
    desk: &Desk,
    operator: &Operator,
    code: LepCode,
    minutes: u16,
    asked: &Asked,
) -> Result<(), Refusal> {
    administrator(operator)?;
    let mut work = match desk.once(operator.actor(), "service_minutes", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    // What was entered before does not stand in the way: only what the source prints does.
    Durations::of(&desk.pack.catalogue)
        .enter(code, minutes)
        .map_err(|error| Refusal::Fields(beside(error).into()))?;
    let offices = store::supply::offices(&mut work.tx).await?;
    for office in &offices {
        hold_agenda(&mut work.tx, office).await?;
    }
    let row = ServiceMinutes {
        code: code.to_string(),
        minutes: i64::from(minutes),
        entered_by: operator.id(),
        at: work.now,
    };
    store::supply::set_minutes(&mut work.tx, &row).await?;
    for office in &offices {
        store::supply::grow(&mut work.tx, office).await?;
    }
    let detail = serde_json::json!({ "minutes": minutes });
    work.audit("service_minutes", format!("service:{code}"), detail).await?;
    work.done(()).await
}

fn beside(error: DurationError) -> FieldError {
    match error {
        DurationError::NotBookable(code) => domain::agenda::Refusal::NotBookable(code).on("code"),
        DurationError::Printed(code, minutes) => FieldError::new("code", "error-supply-minutes-printed")
            .with("code", code)
            .with("minutes", minutes),
        DurationError::Length => FieldError::new("minutes", "error-supply-minutes"),
    }
}
