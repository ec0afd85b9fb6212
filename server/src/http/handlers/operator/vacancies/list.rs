//! The vacancies of a centre, by state.

use app::pages::operator::{
    parts::Named,
    request::UNASSIGNED,
    vacancy::{VacancyRow, VacancyRows, VacancyRowsPage},
};
use axum::http::StatusCode;
use domain::vacancy::State;
use leptos::prelude::*;
use store::vacancy::Line;

use super::super::shared;
use crate::http::{Answer, Problem, Visit};

/// Vacancies that the list shows.
const MOST: usize = 100;

pub async fn list(visit: Visit) -> Answer {
    let operator = visit.operator()?;
    let chosen = visit.query.get("sede").unwrap_or(operator.office());
    let slug = if chosen == UNASSIGNED { "" } else { chosen };
    operator.works_in(slug).then_some(()).ok_or(Problem::NotFound)?;
    let state = visit.query.get("stato").map_or(Some(State::Submitted), State::parse);
    let state = state.filter(|state| *state != State::Draft).ok_or(Problem::NotFound)?;
    let limit = i64::try_from(MOST + 1).unwrap_or_default();
    let mut conn = visit.house.desk.reader.conn().await?;
    let lines = store::vacancy::of_office(&mut conn, slug, state.code(), limit).await?;
    drop(conn);
    let more = lines.len() > MOST;
    let none = Named::new(UNASSIGNED, visit.t("operator-office-unassigned"));
    let office = if slug.is_empty() { none.clone() } else { shared::office(&visit, slug) };
    let data = VacancyRows {
        rows: lines.into_iter().take(MOST).map(row).collect(),
        state,
        office,
        offices: shared::own_offices(&visit, operator).into_iter().chain([none]).collect(),
        more,
    };
    let lang = visit.lang;
    let frame = shared::frame(&visit, visit.t("vacancy-desk-title"), []);
    Ok(visit.page(StatusCode::OK, frame, || view! { <VacancyRowsPage lang data/> }))
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
