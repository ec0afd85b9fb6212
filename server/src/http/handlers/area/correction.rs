//! `/fascicolo/correzione`: the person says what is wrong in the file.

use app::{
    pages::area::{Asked, CorrectionPage, Corrections},
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use domain::{
    calendar::rome_date,
    correction::{About, State, Wish},
    form::{Errors, Form},
};
use leptos::prelude::*;
use store::{DbError, correction::Correction};

use crate::http::{Answer, Posted, Problem, Visit, answer::see};

const HERE: &str = "/fascicolo/correzione";

pub async fn correction_form(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, Form::default(), Errors::default()).await
}

pub async fn ask_correction(visit: Visit, posted: Posted) -> Answer {
    let asked = posted.asked(&visit)?;
    match Wish::parse(&posted.0) {
        Ok(wish) => {
            acts::file::ask_correction(&visit.house.desk, visit.citizen()?, &wish, &asked).await?;
            Ok(see(&format!("{HERE}?fatto=inviata")))
        }
        Err(errors) => page(&visit, StatusCode::UNPROCESSABLE_ENTITY, posted.0, errors).await,
    }
}

fn asked(row: Correction) -> Result<Asked, DbError> {
    Ok(Asked {
        about: About::parse(&row.about).ok_or(DbError::Unreadable("correction.about"))?,
        text: row.text,
        state: State::parse(&row.state).ok_or(DbError::Unreadable("correction.state"))?,
        asked_on: rome_date(row.asked_at),
        term_on: row.term_on,
        answer: row.answer,
    })
}

async fn page(visit: &Visit, status: StatusCode, form: Form, errors: Errors) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let rows = store::correction::of_person(&mut conn, visit.citizen()?.person()).await?;
    drop(conn);
    let data = Corrections {
        asked: rows.into_iter().map(asked).collect::<Result<_, _>>()?,
        request_key: visit.house.desk.request_key(),
    };
    let above = [visit.crumb("ui-nav-area", "/area"), visit.crumb("area-file-title", "/fascicolo")];
    let mut frame = visit.frame(visit.t("area-correction-title")).under(above).invalid(!errors.is_empty());
    if visit.query.get("fatto") == Some("inviata") && visit.reading {
        frame = frame.notice(Tone::Success, visit.t("area-correction-sent"));
    }
    let f = FormView::new(visit.lang, form, errors);
    Ok(visit.page(status, frame, || view! { <CorrectionPage f data/> }))
}
