//! One vacancy, with everything that belongs to it.

use app::{
    pages::operator::vacancy::{CheckPage, vacancies_crumb},
    shell::Frame,
    texts::code_text,
    ui::{FormView, Tone},
};
use axum::extract::Path;
use domain::passage::Finding;
use leptos::prelude::*;
use uuid::Uuid;

use super::super::{pact::Shown, shared};
use super::read::{check, sheet};
use crate::http::{Answer, Visit};

/// What was just done, by the code in `?done=`: each has a text `vacancy-told-{code}`.
const DONE: [&str; 8] =
    ["accepted", "closed", "declined", "filled", "published", "recorded", "refused", "returned"];

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, shared::id(&id)?, Shown::fresh(), Vec::new()).await
}

/// The page with what was typed; `warnings` are those of the form that came back.
pub(super) async fn page(visit: &Visit, id: Uuid, shown: Shown, warnings: Vec<Finding>) -> Answer {
    let operator = visit.operator()?;
    let sheet = sheet(visit, operator, id).await?;
    let data = check(visit, operator, sheet, warnings).await?;
    let frame = frame(visit, data.content.title.clone(), &shown);
    let f = FormView::new(visit.lang, shown.form, shown.errors);
    Ok(visit.page(shown.status, frame, || view! { <CheckPage f data/> }))
}

fn frame(visit: &Visit, title: String, shown: &Shown) -> Frame {
    let frame = shared::frame(visit, title, [vacancies_crumb(visit.lang)]).invalid(!shown.errors.is_empty());
    let frame = match &shown.refused {
        Some(key) => frame.notice(Tone::Danger, visit.t(key)),
        None => frame,
    };
    let done = visit.query.get("done").filter(|code| visit.reading && DONE.contains(code));
    match done {
        Some(code) => frame.notice(Tone::Success, code_text(visit.lang, "vacancy-told", code)),
        None => frame,
    }
}
