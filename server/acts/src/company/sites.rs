//! Where a company works: sites are added and closed by whoever acts for it, and never deleted.

use domain::company::Site as NewSite;
use uuid::Uuid;

use super::register::site;
use crate::{Asked, Desk, Mandate, Once, Refusal};

/// Adds a site, wherever it is: only the first one decides the centre.
pub async fn add_site(desk: &Desk, mandate: &Mandate, new: &NewSite, asked: &Asked) -> Result<Uuid, Refusal> {
    let mut work = match desk.once(mandate.actor(), "company_add_site", asked).await? {
        Once::Done(id) => return Ok(id),
        Once::Fresh(work) => work,
    };
    mandate.hold(&mut work).await?;
    let row = site(desk, &work, mandate.company(), new);
    store::company::add_site(&mut work.tx, &row).await?;
    let detail = serde_json::json!({ "site": row.id });
    work.audit("company_add_site", format!("company:{}", mandate.company()), detail).await?;
    work.done(row.id).await
}

/// Closes a site; the last one stays (`error-company-last-site`).
pub async fn close_site(desk: &Desk, mandate: &Mandate, site: Uuid, asked: &Asked) -> Result<(), Refusal> {
    let mut work = match desk.once(mandate.actor(), "company_close_site", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    mandate.hold(&mut work).await?;
    let open = store::company::sites(&mut work.tx, mandate.company()).await?;
    if !open.iter().any(|open| open.id == site) {
        return Err(Refusal::NotFound);
    }
    if open.len() == 1 {
        return Err(Refusal::Conflict("error-company-last-site"));
    }
    let now = work.now;
    let touched = store::company::close_site(&mut work.tx, mandate.company(), site, now).await?;
    touched.happened().then_some(()).ok_or(Refusal::Stale)?;
    let detail = serde_json::json!({ "site": site });
    work.audit("company_close_site", format!("company:{}", mandate.company()), detail).await?;
    work.done(()).await
}

/// Says how many people work at a site without a term.
pub async fn set_employees(
    desk: &Desk,
    mandate: &Mandate,
    site: Uuid,
    employees: u32,
    asked: &Asked,
) -> Result<(), Refusal> {
    let mut work = match desk.once(mandate.actor(), "company_set_employees", asked).await? {
        Once::Done(()) => return Ok(()),
        Once::Fresh(work) => work,
    };
    mandate.hold(&mut work).await?;
    let open = store::company::sites(&mut work.tx, mandate.company()).await?;
    if !open.iter().any(|open| open.id == site) {
        return Err(Refusal::NotFound);
    }
    store::company::set_employees(&mut work.tx, site, i64::from(employees)).await?;
    let detail = serde_json::json!({ "site": site, "employees": employees });
    work.audit("company_set_employees", format!("company:{}", mandate.company()), detail).await?;
    work.done(()).await
}
