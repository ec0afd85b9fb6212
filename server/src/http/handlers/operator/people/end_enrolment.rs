//! `/operatore/persone/{id}/iscrizioni/{enrolment}`: the last day of an enrolment in a programme (R008).

use acts::Refusal;
use app::{
    pages::operator::person::{EndEnrolment, EndEnrolmentPage},
    ui::FormView,
};
use axum::{extract::Path, http::StatusCode};
use domain::form::{Errors, Form};
use leptos::prelude::*;
use store::{enrolment::Enrolment, person::Person};

use super::{super::shared, file, open_or_return};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// The enrolment of this person that has no end yet.
async fn running(visit: &Visit, person: &Person, id: &str) -> Result<Enrolment, Problem> {
    let id = shared::id(id)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let enrolment = store::enrolment::by_id(&mut conn, id).await?;
    let own = |enrolment: &Enrolment| enrolment.person_id == person.id && enrolment.to_date.is_none();
    enrolment.filter(own).ok_or(Problem::NotFound)
}

pub async fn end_form(visit: Visit, Path((id, enrolment)): Path<(String, String)>) -> Answer {
    let person = open_or_return!(&visit, visit.operator()?, &id);
    let enrolment = running(&visit, &person, &enrolment).await?;
    page(&visit, &person, enrolment, StatusCode::OK, Form::default(), Errors::default()).await
}

pub async fn end(visit: Visit, Path((id, enrolment)): Path<(String, String)>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let person = open_or_return!(&visit, operator, &id);
    let file = format!("/operatore/persone/{}?done=enrolment-ended", person.id);
    let Ok(enrolment) = running(&visit, &person, &enrolment).await else { return Ok(see(&file)) };
    let mut errors = Errors::default();
    let on = posted.0.date("to", &mut errors);
    if on.is_none() && errors.is_empty() {
        errors.add("to-day", "error-required");
    }
    let ended = match errors.or(on) {
        Ok(on) => acts::file::end_enrolment(&visit.house.desk, operator, person.id, enrolment.id, on).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    match ended {
        Ok(()) => Ok(see(&file)),
        Err(Refusal::Fields(errors)) => {
            page(&visit, &person, enrolment, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn page(
    visit: &Visit,
    person: &Person,
    enrolment: Enrolment,
    status: StatusCode,
    form: Form,
    errors: Errors,
) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let line = file::enrolment_line(visit, &mut conn, enrolment).await?;
    drop(conn);
    let data = EndEnrolment {
        person: shared::person_ref(person),
        line,
        request_key: visit.house.desk.request_key(),
    };
    let title = visit.t("operator-enrolment-end-title");
    let frame = shared::frame(visit, title, super::above(visit, person)).invalid(!errors.is_empty());
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <EndEnrolmentPage f data/> }))
}
