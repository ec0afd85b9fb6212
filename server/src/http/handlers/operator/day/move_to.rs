//! `/operatore/agenda/{id}/sposta`: another place for an appointment. The old one stays taken until then.

use acts::{
    Refusal,
    agenda::{By, Wish},
};
use app::{
    pages::operator::day::{Move, MovePage},
    ui::Tone,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use domain::agenda::Act;
use leptos::prelude::*;
use uuid::Uuid;

use super::{super::shared, frame, lines, search::Looking, told};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// How the page comes back.
#[derive(Default)]
struct Shown {
    refused: Option<(StatusCode, String)>,
    gone: Option<(Wish, Vec<domain::agenda::Refusal>)>,
}

pub async fn form(visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, shared::id(&id)?, Shown::default()).await
}

/// `act=move` with a place and `version`.
pub async fn move_to(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let (operator, id) = (visit.operator()?, shared::id(&id)?);
    let desk = &visit.house.desk;
    let (version, asked) = (posted.version()?, posted.asked(&visit)?);
    let own = acts::agenda::day::one(desk, operator, id).await?.line.appointment;
    let person = own.person_id;
    let wish = Looking::read(&visit, operator, person, Some(&own), Vec::new()).await?.wish(&posted.0)?;
    let by = By::Operator { operator, person };
    match acts::agenda::move_to(desk, by, id, version, &wish, &asked).await {
        Ok(_) => Ok(see(&format!("/operatore/agenda/{id}?done=moved"))),
        Err(Refusal::Agenda(reasons)) if reasons.iter().any(|reason| reason.is_about_the_place()) => {
            page(&visit, id, Shown { gone: Some((wish, reasons)), refused: None }).await
        }
        Err(refusal) => {
            let refused = Some(told(&visit, id, refusal).await?);
            page(&visit, id, Shown { refused, gone: None }).await
        }
    }
}

async fn page(visit: &Visit, id: Uuid, shown: Shown) -> Result<Response, Problem> {
    let operator = visit.operator()?;
    let desk = &visit.house.desk;
    let row = acts::agenda::day::one(desk, operator, id).await?.line;
    let own = row.appointment.clone();
    let mut conn = desk.reader.conn().await?;
    let rules = match acts::agenda::supply(desk, &mut conn, &own.office).await {
        Ok(supply) => Some(supply.rules),
        Err(Refusal::NotFound) => None,
        Err(refusal) => return Err(refusal.into()),
    };
    drop(conn);
    let line = lines::line(visit, row, rules.as_ref())?;
    // What cannot be moved any more says so on its own page.
    if !line.acts.contains(&Act::Move) && shown.refused.is_none() {
        return Ok(see(&line.href()));
    }
    acts::file::open(desk, operator, own.person_id, None).await?;
    let looking = Looking::read(visit, operator, own.person_id, Some(&own), Vec::new()).await?;
    let status = match (&shown.refused, &shown.gone) {
        (Some((status, _)), _) => *status,
        (None, Some(_)) => StatusCode::CONFLICT,
        (None, None) => StatusCode::OK,
    };
    let gone = shown.gone.as_ref().map(|(wish, reasons)| (wish, reasons.clone()));
    let data = Move { line, places: looking.places("move", gone).await? };
    let mut frame = frame(visit, visit.t("day-move-title"));
    if let Some((_, text)) = shown.refused {
        frame = frame.notice(Tone::Danger, text);
    }
    let lang = visit.lang;
    Ok(visit.page(status, frame, || view! { <MovePage lang data/> }))
}
