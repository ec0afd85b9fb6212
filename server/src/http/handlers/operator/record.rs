//! `/operatore/passaggi/nuovo`: recording a service by hand. First whose file and which service (`cf`, `code`, posted);
//! then, at `?persona={id}&code={code}`, when, how long, how, and what the pack asks about it.
//!
//! Gates refuse with the number of their rule beside the field. Warnings come back once; sent again with
//! `warnings-seen` the passage is recorded all the same. Choosing leads on by the person's id.

use acts::Refusal;
use app::{
    pages::operator::{
        passage::{Choose, ChoosePage, Record, RecordPage},
        register_crumb,
    },
    ui::FormView,
};
use axum::{http::StatusCode, response::Response};
use chrono::TimeDelta;
use domain::{
    catalogue::{Audience, LepCode, Service},
    codice_fiscale::CodiceFiscale,
    form::{Errors, Form},
    passage::{Channel, Draft, Finding, questions_in},
};
use leptos::prelude::*;
use store::person::Person;

use super::{
    people::{self, open_or_return},
    review::whole_minute,
    shared,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// A service that is recorded by hand on a person's file.
fn service<'a>(visit: &'a Visit, code: &str) -> Option<&'a Service> {
    let service = visit.house.desk.pack.catalogue.get(LepCode::parse(code)?)?;
    (service.registrable && !service.automatic && service.audience == Audience::Person).then_some(service)
}

pub async fn form(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let Some(id) = visit.query.get("persona") else {
        return Ok(choose_page(&visit, StatusCode::OK, Form::default(), Errors::default()));
    };
    let person = open_or_return!(&visit, operator, id);
    let Some(code) = visit.query.get("code") else {
        let form = [("cf", person.cf.as_str())].into_iter().collect();
        return Ok(choose_page(&visit, StatusCode::OK, form, Errors::default()));
    };
    let service = service(&visit, code).ok_or(Problem::NotFound)?;
    let data = record(&visit, &person, service, Vec::new());
    let form = data.first();
    Ok(record_page(&visit, &person, data, StatusCode::OK, form, Errors::default()))
}

fn choose_page(visit: &Visit, status: StatusCode, form: Form, errors: Errors) -> Response {
    let data = Choose { services: shared::services(visit) };
    let title = visit.t("operator-record-title");
    let frame = shared::frame(visit, title, [register_crumb(visit.lang)]).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    visit.page(status, frame, || view! { <ChoosePage f data/> })
}

fn record(visit: &Visit, person: &Person, service: &Service, warnings: Vec<Finding>) -> Record {
    let desk = &visit.house.desk;
    let average = TimeDelta::minutes(service.minutes.avg.map_or(0, i64::from));
    Record {
        person: shared::person_ref(person),
        code: service.code,
        name: service.title().to_owned(),
        rule: Some(service.rule.clone()).filter(|rule| !rule.is_empty()),
        minutes: service.minutes,
        questions: questions_in(&desk.pack, service.code),
        start: whole_minute(desk.now()) - average,
        warnings,
        request_key: desk.request_key(),
    }
}

fn record_page(
    visit: &Visit,
    person: &Person,
    data: Record,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Response {
    let title = visit.t("operator-record-title");
    let frame = shared::frame(visit, title, people::above(visit, person)).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    visit.page(status, frame, || view! { <RecordPage f data/> })
}

/// The first page's answer, or the recording itself.
pub async fn record_or_choose(visit: Visit, posted: Posted) -> Answer {
    match visit.query.get("persona") {
        None => choose(&visit, posted.0).await,
        Some(id) if posted.0.raw("act") == "open" => {
            people::open(&visit, visit.operator()?, id, posted.0).await
        }
        Some(id) => write(&visit, id, &posted).await,
    }
}

async fn choose(visit: &Visit, form: Form) -> Answer {
    let mut errors = Errors::default();
    let cf = match form.get("cf") {
        None => {
            errors.add("cf", "error-required");
            None
        }
        Some(typed) => CodiceFiscale::parse(typed).map_err(|error| errors.push(error.on("cf"))).ok(),
    };
    let service = form.choice("code", |code| service(visit, code), &mut errors);
    if let Ok((cf, service)) = errors.clone().or(cf.zip(service)) {
        let mut conn = visit.house.desk.reader.conn().await?;
        if let Some(person) = store::person::by_cf(&mut conn, cf.as_str()).await? {
            return Ok(see(&format!(
                "/operatore/passaggi/nuovo?persona={}&code={}",
                person.id, service.code
            )));
        }
        errors.add("cf", "error-person-unknown");
    }
    Ok(choose_page(visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors))
}

async fn write(visit: &Visit, id: &str, posted: &Posted) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(visit, operator, id);
    let code = visit.query.get("code").unwrap_or_default();
    let service = service(visit, code).ok_or(Problem::NotFound)?;
    let asked = posted.asked(visit)?;
    let form = &posted.0;
    let again = |errors: Errors, warnings: Vec<Finding>| {
        let data = record(visit, &person, service, warnings);
        record_page(visit, &person, data, StatusCode::UNPROCESSABLE_ENTITY, form.clone(), errors)
    };
    let draft = match Draft::parse(&visit.house.desk.pack, service.code, form, "", Channel::BY_HAND) {
        Ok(draft) => draft,
        Err(errors) => return Ok(again(errors, Vec::new())),
    };
    let seen = form.checked("warnings-seen");
    match acts::passage::record(&visit.house.desk, operator, person.id, &[draft], seen, &asked).await {
        Ok(Ok(_)) => Ok(see(&format!("/operatore/persone/{}?done=recorded", person.id))),
        Ok(Err(warnings)) => {
            let warnings = warnings.into_iter().flat_map(|(_, found)| found).collect();
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
