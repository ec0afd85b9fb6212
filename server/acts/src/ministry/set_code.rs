//! The code that a region sets for a service of which the source prints none that holds for everybody.

use domain::{catalogue::LepCode, form::FieldError, ministry};
use store::Access;

use crate::{Asked, Desk, Once, Operator, Refusal, agenda::supply::administrator};

fn name(service: LepCode) -> String {
    format!("ministry_code:{service}")
}

/// The code that was set for a service; `None` while nobody has.
pub async fn ordinary(db: &mut impl Access, service: LepCode) -> Result<Option<String>, Refusal> {
    let value = store::setting::get(db, &name(service)).await?;
    Ok(value.as_ref().and_then(serde_json::Value::as_str).map(str::to_owned))
}

/// Sets the code, and sends what waited for it. Gives how many messages that were.
///
/// For administrators. Refuses beside the field `code` what is no code, and a service whose code the source prints.
pub async fn set_code(
    desk: &Desk,
    operator: &Operator,
    service: LepCode,
    typed: &str,
    asked: &Asked,
) -> Result<u64, Refusal> {
    administrator(operator)?;
    let known = desk.pack.catalogue.get(service).ok_or(Refusal::NotFound)?;
    if !ministry::is_open(known) {
        return Err(Refusal::NotFound);
    }
    let Some(code) = ministry::parse_code(typed) else {
        let error = FieldError::new("code", "error-ministry-code").with("max", ministry::LONGEST_CODE);
        return Err(Refusal::Fields(error.into()));
    };
    let mut work = match desk.once(operator.actor(), "ministry_code", asked).await? {
        Once::Done(given) => return Ok(given),
        Once::Fresh(work) => work,
    };
    let now = work.now;
    let value = serde_json::json!(code);
    store::setting::put(&mut work.tx, &name(service), &value, operator.id(), now).await?;
    let given = store::ministry::give_code(&mut work.tx, &service.to_string(), &code, now).await?.0;
    let detail = serde_json::json!({ "code": code, "messages": given });
    work.audit("ministry_code", format!("service:{service}"), detail).await?;
    work.done(given).await
}
