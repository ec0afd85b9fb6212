//! The vacancies of a centre, by state, in pages of 50 by keyset (`?dopo=`).

use app::pages::operator::{
    parts::Named,
    request::UNASSIGNED,
    vacancy::{VacancyRow, VacancyRows, VacancyRowsPage},
};
use axum::http::StatusCode;
use domain::vacancy::State;
use leptos::prelude::*;
use store::vacancy::Line;

use super::super::{
    queue::{place_text, read_place},
    shared,
};
use crate::http::{Answer, Problem, Visit};

const PAGE: usize = 50;

pub async fn list(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let chosen = visit.query.get("sede").unwrap_or(operator.office());
    let slug = if chosen == UNASSIGNED { "" } else { chosen };
    operator.works_in(slug).then_some(()).ok_or(Problem::NotFound)?;
    let state = visit.query.get("stato").map_or(Some(State::Submitted), State::parse);
    let state = state.filter(|state| *state != State::Draft).ok_or(Problem::NotFound)?;
    let after = visit.query.get("dopo").map(|text| read_place(text).ok_or(Problem::NotFound)).transpose()?;
    let limit = i64::try_from(PAGE + 1).unwrap_or_default();
    let mut conn = visit.house.desk.reader.conn().await?;
    // What is to be done waits longest at the top; of what is over the last is looked for.
    let newest = state.is_final();
    let mut lines = store::vacancy::of_office(&mut conn, slug, state.code(), newest, after, limit).await?;
    drop(conn);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let last = lines.last().filter(|_| more).map(|line| (line.vacancy.updated_at, line.vacancy.id));
    let none = Named::new(UNASSIGNED, visit.t("operator-office-unassigned"));
    let office = if slug.is_empty() { none.clone() } else { shared::office(&visit, slug) };
    let data = VacancyRows {
        rows: lines.into_iter().map(row).collect(),
        state,
        first: after.map(|_| address(chosen, state, None)),
        next: last.map(|place| address(chosen, state, Some(place_text(place)))),
        office,
        offices: shared::own_offices(&visit, operator).into_iter().chain([none]).collect(),
    };
    let lang = visit.lang;
    let frame = shared::frame(&visit, visit.t("vacancy-desk-title"), []);
    Ok(visit.page(StatusCode::OK, frame, || view! { <VacancyRowsPage lang data/> }))
}

/// The address of a page of the list.
fn address(office: &str, state: State, after: Option<String>) -> String {
    let after = after.map(|place| format!("&dopo={place}")).unwrap_or_default();
    format!("/operatore/richieste-imprese?sede={office}&stato={}{after}", state.code())
}

fn row(line: Line) -> VacancyRow {
    VacancyRow {
        id: line.vacancy.id.to_string(),
        title: line.vacancy.title,
        company: line.legal_name,
        places: line.vacancy.places,
        applications: line.applications,
        updated_at: line.vacancy.updated_at,
    }
}
