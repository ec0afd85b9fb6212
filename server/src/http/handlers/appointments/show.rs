//! `/appuntamenti/{id}` and the same for a calendar.

use acts::{Meeting, agenda};
use app::{
    pages::appointments::{AppointmentPage, Detail},
    ui::Tone,
};
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::agenda::{Act, State};
use leptos::prelude::*;
use store::{Conn, appointment::Appointment};
use uuid::Uuid;

use super::view::{Names, deadline, history_line, own, view};
use crate::{
    http::{Answer, Problem, Visit},
    mail::ics,
};

/// The address of an appointment.
pub(super) fn address(id: Uuid) -> String {
    format!("/appuntamenti/{id}")
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let stored = own(&visit, &mut conn, &id).await?;
    page(&visit, conn, &stored, Vec::new()).await
}

/// The page; with `refused` it answers to something that was asked and not done (409).
pub(super) async fn page(
    visit: &Visit,
    mut conn: Conn,
    stored: &Appointment,
    refused: Vec<String>,
) -> Result<Response, Problem> {
    let desk = &visit.house.desk;
    let rules = agenda::supply(desk, &mut conn, &stored.office).await?.rules;
    let steps = store::appointment::history(&mut conn, stored.id).await?;
    let detail = Detail {
        appointment: view(visit, &mut conn, &mut Names::default(), stored).await?,
        may_move: deadline(visit, stored, Act::Move, &rules)?,
        may_cancel: deadline(visit, stored, Act::Cancel, &rules)?,
        history: steps.into_iter().rev().filter_map(history_line).collect(),
        refused,
        today: desk.today(),
    };
    drop(conn);
    let lang = visit.lang;
    let status = if detail.refused.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
    let title = detail.appointment.service.title(lang);
    let mut frame = visit.frame(title).under([visit.crumb("agenda-title", "/appuntamenti")]);
    let done = match visit.query.get("fatto") {
        Some("prenotato") => Some("agenda-done-booked"),
        Some("spostato") => Some("agenda-done-moved"),
        Some("annullato") => Some("agenda-done-cancelled"),
        _ => None,
    };
    if let Some(key) = done.filter(|_| status == StatusCode::OK) {
        frame = frame.notice(Tone::Success, visit.t(key));
    }
    Ok(visit.page(status, frame, || view! { <AppointmentPage lang detail/> }))
}

/// What was just asked was not done: the appointment as it stands now, and why.
pub(super) async fn refused(visit: &Visit, id: &str, reasons: Vec<String>) -> Result<Response, Problem> {
    let mut conn = visit.house.desk.reader.conn().await?;
    let stored = own(visit, &mut conn, id).await?;
    page(visit, conn, &stored, reasons).await
}

/// `/appuntamenti/{id}/calendario.ics`
pub async fn calendar(visit: Visit, Path(id): Path<String>) -> Answer {
    let mut conn = visit.house.desk.reader.conn().await?;
    let stored = own(&visit, &mut conn, &id).await?;
    drop(conn);
    let entry = match stored.state()? {
        // A place that nobody confirmed is in nobody's calendar.
        State::Held | State::Expired => return Err(Problem::NotFound),
        State::Cancelled => ics::Entry::Cancelled,
        _ => ics::Entry::Stands,
    };
    let desk = &visit.house.desk;
    let site = &visit.house.site.public_url;
    let text = ics::calendar(&meeting(&stored), entry, visit.lang, site, &desk.pack, desk.now());
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(ics::MEDIA_TYPE));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let file = HeaderValue::from_static("attachment; filename=\"appuntamento.ics\"");
    headers.insert(header::CONTENT_DISPOSITION, file);
    Ok(response)
}

fn meeting(stored: &Appointment) -> Meeting {
    Meeting {
        appointment: stored.id,
        sequence: stored.version,
        office: stored.office.clone(),
        service: stored.service.clone(),
        channel: stored.channel.clone(),
        starts_at: stored.starts_at,
        ends_at: stored.ends_at,
        code: stored.code.clone(),
        group: stored.session_id.is_some(),
    }
}
