//! The vacancies of a company.

use app::{
    pages::vacancy::{Vacancies, VacanciesPage, VacancyLine, company_crumb},
    shell::Frame,
};
use axum::http::StatusCode;
use leptos::prelude::*;

use super::company;
use crate::http::{Answer, Employer, Visit};

/// Vacancies that the list shows.
const MOST: usize = 100;

pub async fn list(visit: Visit, Employer(mandate): Employer) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let limit = i64::try_from(MOST + 1).unwrap_or_default();
    let rows = store::vacancy::of_company(&mut conn, mandate.company(), limit).await?;
    drop(conn);
    let more = rows.len() > MOST;
    let mut lines = Vec::new();
    for row in rows.into_iter().take(MOST) {
        lines.push(VacancyLine {
            id: row.id.to_string(),
            state: acts::vacancy::state_of(&row)?,
            title: row.title,
            places: row.places,
            expires_on: row.expires_on,
        });
    }
    let (lang, company) = (visit.lang, company(&mandate));
    let frame: Frame = visit.frame(visit.t("vacancy-list-title")).under([company_crumb(&company)]);
    let data = Vacancies { company, lines, more };
    Ok(visit.page(StatusCode::OK, frame, || view! { <VacanciesPage lang data/> }))
}
