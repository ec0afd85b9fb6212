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
    let owed = store::silence::owed_by(&mut conn, mandate.company()).await?;
    drop(conn);
    let more = rows.len() > MOST;
    let mut lines = Vec::new();
    for row in rows.into_iter().take(MOST) {
        let waiting = owed.iter().find(|(vacancy, _)| *vacancy == row.id).map_or(0, |(_, count)| *count);
        lines.push(VacancyLine {
            id: row.id.to_string(),
            state: acts::vacancy::state_of(&row)?,
            title: row.title,
            places: row.places,
            expires_on: row.expires_on,
            waiting,
        });
    }
    // What waits for the company comes first; the newest of equals stay first.
    lines.sort_by_key(|line| line.waiting == 0);
    let (lang, company) = (visit.lang, company(&mandate));
    let frame: Frame = visit.frame(visit.t("vacancy-list-title")).under([company_crumb(&company)]);
    let data = Vacancies { company, lines, more };
    Ok(visit.page(StatusCode::OK, frame, || view! { <VacanciesPage lang data/> }))
}
