//! `/patto/domande`: the person asks the responsible.

use acts::Refusal;
use app::{
    pages::pact::{Questions, QuestionsPage, with_document},
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use domain::form::{Errors, Form};

use super::{Own, below, page, view};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

const HERE: &str = "/patto/domande";

pub async fn questions(visit: Visit) -> Answer {
    show(&visit, StatusCode::OK, Form::default(), Errors::default()).await
}

pub async fn ask(visit: Visit, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let own = Own::of(&visit, &mut conn).await?;
    drop(conn);
    let psp = own.chosen(&visit)?.ok_or(Problem::NotFound)?.psp.id;
    let question = posted.0.raw("question").to_owned();
    match acts::pact::ask(&visit.house.desk, visit.citizen()?, psp, &question, &asked).await {
        Ok(_) => Ok(see(&format!("{}&fatto=chiesto", with_document(HERE, &psp.to_string())))),
        Err(Refusal::Fields(errors)) => {
            show(&visit, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors).await
        }
        Err(Refusal::Conflict(key)) => page(&visit, StatusCode::CONFLICT, Some((Tone::Danger, key))).await,
        Err(refusal) => Err(refusal.into()),
    }
}

async fn show(visit: &Visit, status: StatusCode, form: Form, errors: Errors) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let own = Own::of(visit, &mut conn).await?;
    let Some(sheet) = own.chosen(visit)? else { return Ok(see("/patto")) };
    let id = sheet.psp.id.to_string();
    // The page names its document, so that what is asked later belongs to what was read.
    if visit.reading && visit.query.get("atto").is_none() {
        return Ok(see(&with_document(HERE, &id)));
    }
    let data = Questions {
        questions: view::questions(&mut conn, sheet).await?,
        responsible: sheet.responsible.clone(),
        open: !sheet.state.is_final(),
        request_key: visit.house.desk.request_key(),
        id,
    };
    drop(conn);
    let mut frame = below(visit, "pact-questions").invalid(!errors.is_empty());
    if visit.reading && visit.query.get("fatto") == Some("chiesto") {
        frame = frame.notice(Tone::Success, visit.t("pact-done-asked"));
    }
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <QuestionsPage f data/> }))
}
