//! `/impresa/{id}`: the home of a company, and `/impresa/{id}/dati`: what it says of itself and where it works.

use acts::{Mandate, Refusal};
use app::{
    pages::employer::{CompanyData, CompanyHome, CompanyHomePage, DetailsPage, SiteLine},
    ui::{Crumb, FormView},
};
use axum::http::StatusCode;
use domain::{
    company::{Details, Site, employees},
    form::{Errors, Form},
    mandate::Role,
};
use leptos::prelude::*;
use store::company::Company;
use uuid::Uuid;

use super::{
    super::operator::{office_name, pact::Shown, shared::id},
    above, again, frame,
};
use crate::http::{Answer, Employer, Posted, Problem, Visit, answer::see};

/// What is said of a form that is older than what is stored.
const STALE: &str = "error-stale";

pub async fn home(visit: Visit, Employer(mandate): Employer) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let company = store::company::by_id(&mut conn, mandate.company()).await?.ok_or(Problem::NotFound)?;
    drop(conn);
    let data = CompanyHome {
        id: company.id.to_string(),
        legal_name: company.legal_name.clone(),
        role: mandate.role(),
        last_day: mandate.last_day(),
        today: visit.house.desk.today(),
        office: office_name(&visit, &company.office),
        pact: domain::company::pact::asked(&visit.house.desk.pack),
    };
    let lang = visit.lang;
    let above = [Crumb::link(visit.t("employer-choose-title"), "/impresa")];
    let frame = frame(&visit, company.legal_name, above);
    Ok(visit.page(StatusCode::OK, frame, || view! { <CompanyHomePage lang data/> }))
}

pub async fn details(visit: Visit, Employer(mandate): Employer) -> Answer {
    page(&visit, &mandate, Shown::fresh()).await
}

/// `act=change`, `act=add_site`, `act=close_site`, `act=set_employees`.
pub async fn change(visit: Visit, Employer(mandate): Employer, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    let desk = &visit.house.desk;
    let form = &posted.0;
    let done = match form.raw("act") {
        "change" => match Details::parse(form) {
            Ok(details) => acts::company::change(desk, &mandate, posted.version()?, &details, &asked)
                .await
                .map(|()| "changed"),
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        "add_site" => match Site::parse(form, desk.places) {
            Ok(site) => acts::company::add_site(desk, &mandate, &site, &asked).await.map(|_| "site-added"),
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        "close_site" => {
            let site = id(form.raw("site"))?;
            acts::company::close_site(desk, &mandate, site, &asked).await.map(|()| "site-closed")
        }
        "set_employees" => match staffed(form) {
            Ok((site, people)) => {
                let done = acts::company::set_employees(desk, &mandate, site, people, &asked).await;
                done.map(|()| "site-staffed")
            }
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(code) => Ok(see(&format!("{}?fatto={code}", visit.path))),
        Err(refusal) => page(&visit, &mandate, Shown::of(refusal, posted.0, ("", ""))?).await,
    }
}

/// A site, and how many people are employed there without a term.
fn staffed(form: &Form) -> Result<(Uuid, u32), Errors> {
    let mut errors = Errors::default();
    let site = form.choice("site", |code| Uuid::parse_str(code).ok(), &mut errors);
    if form.get("employees").is_none() {
        errors.add("employees", "error-required");
    }
    let people = employees(form, "employees", &mut errors);
    errors.or(site.zip(people))
}

async fn page(visit: &Visit, mandate: &Mandate, shown: Shown) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let company = store::company::by_id(&mut conn, mandate.company()).await?.ok_or(Problem::NotFound)?;
    let sites = store::company::sites(&mut conn, company.id).await?;
    drop(conn);
    let site = |site: store::company::Site| SiteLine {
        id: site.id.to_string(),
        name: site.name,
        address: site.address,
        comune: town(visit, &site.comune),
        employees: site.employees,
    };
    let data = CompanyData {
        first: typed(&company),
        tax_code: company.tax_code,
        version: company.version,
        stale: shown.refused.as_deref() == Some(STALE),
        changeable: mandate.role() == Role::LegalRepresentative,
        sites: sites.into_iter().map(site).collect(),
        request_key: visit.house.desk.request_key(),
    };
    let title = visit.t("employer-details-title");
    let frame = again(visit, title, above(visit, mandate), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <DetailsPage f data/> }))
}

/// The company as its people would type it.
fn typed(company: &Company) -> Form {
    let sector = if company.sector_version.is_empty() { "sector" } else { "ateco" };
    [
        ("legal_name", company.legal_name.as_str()),
        ("vat_number", company.vat_number.as_deref().unwrap_or_default()),
        (sector, &company.sector),
        ("size", &company.size),
        ("pec", &company.pec),
    ]
    .into_iter()
    .collect()
}

/// `Fermo (FM)`, by the code of a comune.
pub(in super::super) fn town(visit: &Visit, belfiore: &str) -> String {
    let comune = visit.house.desk.places.by_belfiore(belfiore);
    comune.map_or_else(|| belfiore.to_owned(), |comune| comune.label())
}
