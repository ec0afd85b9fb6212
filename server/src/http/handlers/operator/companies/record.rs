//! `/operatore/imprese/{id}/passaggi?code={code}`: recording a service for a company by hand, as for a person.

use acts::{
    Refusal,
    company::pact::{in_force, pact},
};
use app::{
    pages::operator::passage::{Record, RecordPage},
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::TimeDelta;
use domain::{
    calendar::rome_date,
    catalogue::{Audience, LepCode, Service},
    form::{Errors, Form},
    passage::{Channel, Draft, Fact, Finding, questions_in},
};
use leptos::prelude::*;
use store::company::Company;

use super::{super::review::whole_minute, above, company, company_ref, frame};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The service of the address: one that companies receive (R006).
fn service(visit: &Visit) -> Result<&Service, Problem> {
    let code = visit.query.get("code").and_then(LepCode::parse).ok_or(Problem::NotFound)?;
    let service = visit.house.desk.pack.catalogue.get(code).ok_or(Problem::NotFound)?;
    let by_hand = service.registrable && !service.automatic && service.audience == Audience::Company;
    by_hand.then_some(service).ok_or(Problem::NotFound)
}

pub async fn form(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.operator()?;
    let company = company(&visit, &id).await?;
    if visit.query.get("code").is_none() {
        return Ok(see(&format!("/operatore/imprese/{}", company.id)));
    }
    let service = service(&visit)?;
    let data = data(&visit, &company, service, Vec::new());
    let form = first(&visit, &company, &data).await?;
    Ok(page(&visit, &company, data, StatusCode::OK, form, Errors::default()))
}

/// What the form holds before anybody touched it: the day of the pact in force is known where it is asked (R159, R160).
async fn first(visit: &Visit, company: &Company, data: &Record) -> Result<Form, Problem> {
    const FACT: Fact = Fact::CompanyPactSignedOn;
    let mut form = data.first();
    if !data.questions.iter().any(|question| question.fact == FACT) {
        return Ok(form);
    }
    let mut conn = visit.house.desk.reader.conn().await?;
    let sheet = pact(&mut conn, company.id).await?;
    drop(conn);
    if let Some(since) = sheet.as_ref().and_then(in_force).map(rome_date) {
        for (part, shown) in [("day", "%-d"), ("month", "%-m"), ("year", "%Y")] {
            form.set(&format!("{}-{part}", FACT.field()), since.format(shown).to_string());
        }
    }
    Ok(form)
}

fn data(visit: &Visit, company: &Company, service: &Service, warnings: Vec<Finding>) -> Record {
    let desk = &visit.house.desk;
    let average = TimeDelta::minutes(service.minutes.avg.map_or(0, i64::from));
    Record {
        whose: company_ref(company).into(),
        code: service.code,
        name: service.title().to_owned(),
        questions: questions_in(&desk.pack, service.code),
        rule: Some(service.rule.clone()).filter(|rule| !rule.is_empty()),
        minutes: service.minutes,
        start: whole_minute(desk.now()) - average,
        warnings,
        request_key: desk.request_key(),
    }
}

fn page(
    visit: &Visit,
    company: &Company,
    data: Record,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Response {
    let title = visit.t("operator-record-title");
    let frame = frame(visit, title, above(visit, company)).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    visit.page(status, frame, || view! { <RecordPage f data/> })
}

pub async fn record(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let company = company(&visit, &id).await?;
    let service = service(&visit)?;
    let asked = posted.asked(&visit)?;
    let form = &posted.0;
    let again = |errors: Errors, warnings: Vec<Finding>| {
        let data = data(&visit, &company, service, warnings);
        page(&visit, &company, data, StatusCode::UNPROCESSABLE_ENTITY, form.clone(), errors)
    };
    let draft = match Draft::parse(&visit.house.desk.pack, service.code, form, "", Channel::BY_HAND) {
        Ok(draft) => draft,
        Err(errors) => return Ok(again(errors, Vec::new())),
    };
    let (desk, seen) = (&visit.house.desk, form.checked("warnings-seen"));
    match acts::passage::record_for_company(desk, operator, company.id, &[draft], seen, &asked).await {
        Ok(Ok(_)) => Ok(see(&format!("/operatore/imprese/{}?fatto=recorded", company.id))),
        Ok(Err(warned)) => {
            let warnings = warned.into_iter().flat_map(|(_, found)| found).collect();
            Ok(again(Errors::default(), warnings))
        }
        Err(Refusal::Passages(refused)) => {
            let mut errors = Errors::default();
            let findings = refused.iter().flat_map(|(_, findings)| findings);
            findings.for_each(|finding| errors.push(finding.error("")));
            Ok(again(errors, Vec::new()))
        }
        Err(refusal) => Err(refusal.into()),
    }
}
