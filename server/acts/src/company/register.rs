//! A person brings a company: it is written down with its first site, and the person's mandate is declared with it.
//!
//! A company that is here already stays as it is: only the mandate is declared, and the code goes to the PEC that is known.

use domain::{
    company::{Details, NewCompany, Site as NewSite},
    form::FieldError,
    office::Competence,
};
use store::{
    company::{Company, Site},
    dialect::{Lock, lock},
};
use uuid::Uuid;

use crate::{
    Asked, Citizen, Desk, Once, Refusal, Work,
    mandate::{Declared, declare_for},
};

/// Writes the company down and declares the mandate.
///
/// Refused to whom nobody identified; beside `site_comune` when the first site is outside the region
/// (`error-company-outside-region`); `error-company-raced` when somebody else brought it in this moment.
pub async fn register(
    desk: &Desk,
    citizen: &Citizen,
    new: &NewCompany,
    asked: &Asked,
) -> Result<Declared, Refusal> {
    let person = citizen.identified()?.person();
    let office = office(desk, &new.site)?;
    desk.attempt("mandate_code_sent", &person.to_string()).await?;
    let mut work = match desk.once(citizen.actor(), "company_register", asked).await? {
        Once::Done(declared) => return Ok(declared),
        Once::Fresh(work) => work,
    };
    let found = store::company::by_tax_code(&mut work.tx, new.tax_code.as_str()).await?;
    let known = found.is_some();
    let company = match found {
        Some(found) => {
            lock(&mut work.tx, Lock::Company, found.id).await?;
            store::company::by_id(&mut work.tx, found.id).await?.ok_or(Refusal::NotFound)?
        }
        None => add(desk, &mut work, person, new, office).await?,
    };
    let mandate = declare_for(desk, &mut work, citizen, &company, new.role).await?;
    work.done(Declared { company: company.id, mandate, known }).await
}

async fn add(
    desk: &Desk,
    work: &mut Work,
    person: Uuid,
    new: &NewCompany,
    office: String,
) -> Result<Company, Refusal> {
    let company = Company {
        id: desk.id(),
        tax_code: new.tax_code.as_str().to_owned(),
        vat_number: None,
        legal_name: String::new(),
        search: String::new(),
        sector: String::new(),
        sector_version: String::new(),
        size: String::new(),
        pec: String::new(),
        office,
        created_by: person,
        created_at: work.now,
        updated_at: work.now,
        version: 1,
    };
    let company = described(company, &new.details);
    store::company::add(&mut work.tx, &company).await.map_err(|error| match error.is_taken() {
        true => Refusal::Conflict("error-company-raced"),
        false => error.into(),
    })?;
    let first = site(desk, work, company.id, &new.site);
    store::company::add_site(&mut work.tx, &first).await?;
    let detail = serde_json::json!({ "office": company.office });
    work.audit("company_register", format!("company:{}", company.id), detail).await?;
    Ok(company)
}

/// The company with what it says of itself.
pub(super) fn described(company: Company, details: &Details) -> Company {
    Company {
        vat_number: details.vat_number.as_ref().map(|number| number.as_str().to_owned()),
        legal_name: details.legal_name.clone(),
        search: details.search(),
        sector: details.sector.text().to_owned(),
        sector_version: details.sector.version().to_owned(),
        size: details.size.code().to_owned(),
        pec: details.pec.as_str().to_owned(),
        ..company
    }
}

pub(super) fn site(desk: &Desk, work: &Work, company: Uuid, site: &NewSite) -> Site {
    Site {
        id: desk.id(),
        company_id: company,
        name: site.name.clone(),
        address: site.address.clone(),
        comune: site.town.belfiore.clone(),
        employees: site.employees.map(i64::from),
        created_at: work.now,
        closed_at: None,
    }
}

/// The centre that follows the company; '' when an operator must say which.
fn office(desk: &Desk, site: &NewSite) -> Result<String, Refusal> {
    match desk.pack.office_of(&site.town.belfiore) {
        Competence::Office(slug) => Ok(slug.as_str().to_owned()),
        Competence::Unassigned => Ok(String::new()),
        Competence::OutsideRegion => {
            let error = FieldError::new("site_comune", "error-company-outside-region");
            Err(Refusal::Fields(error.into()))
        }
    }
}
