//! `/impresa/nuova`: acting for a company that is here already (`act=join`), or bringing a new one (`act=register`).

use acts::{Refusal, mandate::Declared};
use app::{
    pages::employer::NewPage,
    ui::{Crumb, FormView},
};
use axum::{http::StatusCode, response::Response};
use domain::{
    company::{NewCompany, TaxCode},
    form::{Errors, Form},
    mandate::Role,
};
use leptos::prelude::*;

use super::frame;
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn new_form(visit: Visit) -> Answer {
    visit.citizen()?;
    Ok(page(&visit, StatusCode::OK, Form::default(), Errors::default()))
}

pub async fn register(visit: Visit, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    let citizen = visit.citizen()?;
    let desk = &visit.house.desk;
    let done = match posted.0.raw("act") {
        "join" => match joined(&visit, &posted.0).await? {
            Ok((company, role)) => acts::mandate::declare(desk, citizen, company, role, &asked).await,
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        "register" => match NewCompany::parse(&posted.0, desk.places) {
            Ok(new) => acts::company::register(desk, citizen, &new, &asked).await,
            Err(errors) => Err(Refusal::Fields(errors)),
        },
        _ => return Err(Problem::BadKey),
    };
    match done {
        Ok(Declared { mandate, known, .. }) => {
            let code = if known { "known" } else { "declared" };
            Ok(see(&format!("/impresa/conferma/{mandate}?fatto={code}")))
        }
        Err(Refusal::Fields(errors)) => Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors)),
        Err(refusal) => Err(refusal.into()),
    }
}

/// The company that is meant, and what the person is for it. Key beside `join_tax_code`: `error-company-unknown`.
async fn joined(visit: &Visit, form: &Form) -> Result<Result<(uuid::Uuid, Role), Errors>, Problem> {
    const FIELD: &str = "join_tax_code";
    let mut errors = Errors::default();
    let code = match form.get(FIELD).map(TaxCode::parse) {
        None => {
            errors.add(FIELD, "error-required");
            None
        }
        Some(Ok(code)) => Some(code),
        Some(Err(error)) => {
            errors.push(error.on(FIELD));
            None
        }
    };
    let role = form.choice("join_role", Role::parse, &mut errors);
    let mut company = None;
    if let Some(code) = code {
        let mut conn = visit.house.desk.reader.conn().await?;
        company = store::company::by_tax_code(&mut conn, code.as_str()).await?.map(|company| company.id);
        if company.is_none() {
            errors.add(FIELD, "error-company-unknown");
        }
    }
    Ok(errors.or(company.zip(role)))
}

fn page(visit: &Visit, status: StatusCode, form: Form, errors: Errors) -> Response {
    let above = [Crumb::link(visit.t("employer-choose-title"), "/impresa")];
    let frame = frame(visit, visit.t("employer-new-title"), above).invalid(!errors.is_empty());
    let request_key = visit.house.desk.request_key();
    let f = FormView::new(visit.lang, form, errors);
    visit.page(status, frame, || view! { <NewPage f request_key/> })
}
