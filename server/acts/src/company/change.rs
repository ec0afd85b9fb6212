//! Changing what a company says of itself; putting its PEC right and giving it to a centre, at the desk.

use domain::{company::Details, form::FieldError, person::Email};
use store::{
    company::Company,
    dialect::{Lock, lock},
};
use uuid::Uuid;

use super::register::described;
use crate::{Asked, Desk, Mandate, Once, Operator, Refusal, Work};

/// Writes other details over `version`. Only a legal representative may.
pub async fn change(
    desk: &Desk,
    mandate: &Mandate,
    version: i64,
    details: &Details,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(mandate.represents()?.actor(), "company_change", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    mandate.hold(&mut work).await?;
    let company = read(&mut work, mandate.company()).await?;
    let pec = company.pec != details.pec.as_str();
    let after = described(company.clone(), details);
    write(&mut work, &company, version, after).await?;
    let detail = serde_json::json!({ "pec": pec });
    work.audit("company_change", format!("company:{}", company.id), detail).await?;
    work.done(()).await
}

/// Puts the PEC right, to which codes go: what the first person typed may be wrong, or not the company's.
pub async fn set_pec(
    desk: &Desk,
    operator: &Operator,
    company: Uuid,
    version: i64,
    pec: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    let read_pec = Email::parse(pec).map_err(|error| Refusal::Fields(error.on("pec").into()))?;
    let mut work = match desk.once(operator.actor(), "company_set_pec", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let stored = hold_for(&mut work, operator, company).await?;
    let after = Company { pec: read_pec.as_str().to_owned(), ..stored.clone() };
    write(&mut work, &stored, version, after).await?;
    work.audit("company_set_pec", format!("company:{company}"), serde_json::json!({})).await?;
    work.done(()).await
}

/// Gives the company to a centre of the pack.
pub async fn assign(
    desk: &Desk,
    operator: &Operator,
    company: Uuid,
    version: i64,
    office: &str,
    asked: &Asked,
) -> Result<(), Refusal> {
    if desk.pack.office(office).is_none() {
        return Err(Refusal::Fields(FieldError::new("office", "error-unknown-choice").into()));
    }
    let mut work = match desk.once(operator.actor(), "company_assign", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    let stored = hold_for(&mut work, operator, company).await?;
    let after = Company { office: office.to_owned(), ..stored.clone() };
    write(&mut work, &stored, version, after).await?;
    let detail = serde_json::json!({ "from": stored.office, "to": office });
    work.audit("company_assign", format!("company:{company}"), detail).await?;
    work.done(()).await
}

/// Holds a company that this operator's centre follows, or that none does yet.
async fn hold_for(work: &mut Work, operator: &Operator, company: Uuid) -> Result<Company, Refusal> {
    lock(&mut work.tx, Lock::Company, company).await?;
    let stored = read(work, company).await?;
    if operator.works_in(&stored.office) { Ok(stored) } else { Err(Refusal::NotFound) }
}

async fn read(work: &mut Work, company: Uuid) -> Result<Company, Refusal> {
    store::company::by_id(&mut work.tx, company).await?.ok_or(Refusal::NotFound)
}

/// Writes `after` over `version`, from which the page was made.
async fn write(work: &mut Work, before: &Company, version: i64, after: Company) -> Result<(), Refusal> {
    let after = Company { updated_at: work.now, version: before.version + 1, ..after };
    let touched = store::company::put(&mut work.tx, &after, version).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)
}
