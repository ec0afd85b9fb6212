//! `/operatore/terminali`: the kiosks of the administrator's centres. Administrators only.

use acts::{Refusal, kiosk};
use app::pages::operator::supply::{
    DeviceLine, DevicePage, DeviceState, Devices, DevicesPage, Enrolment, EnrolmentPage, OneDevice,
};
use axum::{extract::Path, http::StatusCode};
use chrono::TimeDelta;
use domain::form::{Errors, Form};
use leptos::prelude::*;
use store::device::Device;
use uuid::Uuid;

use super::{
    super::shared,
    common::{self, Shown},
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

const LIST: &str = "/operatore/terminali";

pub async fn devices(visit: Visit) -> Answer {
    page(&visit, Shown::fresh(Form::default())).await
}

/// Adds a terminal and shows its code; a form sent twice leads to the terminal, where another code can be made.
pub async fn add_device(visit: Visit, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let mut errors = Errors::default();
    let mine = |slug: &str| operator.offices().iter().find(|office| *office == slug).map(String::as_str);
    let office = posted.0.choice("office", mine, &mut errors);
    let name = posted.0.required("name", 80, &mut errors);
    let added = match errors.or(office.zip(name)) {
        Ok((office, name)) => {
            let asked = posted.asked(&visit)?;
            kiosk::add_device(&visit.house.desk, operator, office, &name, &asked).await
        }
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    match added {
        Ok(kiosk::Enrolment { device, code: Some(code) }) => hand_over(&visit, device, code).await,
        Ok(kiosk::Enrolment { device, code: None }) => Ok(see(&format!("{LIST}/{device}"))),
        Err(Refusal::Fields(errors)) => page(&visit, Shown::wrong(posted.0, errors)).await,
        Err(refusal) => Err(refusal.into()),
    }
}

pub async fn device(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = own(&visit, shared::id(&id)?).await?;
    if row.revoked_at.is_some() {
        return Ok(see(LIST));
    }
    let (lang, request_key) = (visit.lang, visit.house.desk.request_key());
    let data = OneDevice { line: line(&visit, row), request_key };
    let above = [visit.crumb("supply-devices-title", LIST)];
    let frame = common::frame(&visit, "supply-device-page", above);
    Ok(visit.page(StatusCode::OK, frame, || view! { <DevicePage lang data/> }))
}

/// `act=code` makes another code, `act=revoke` ends the terminal.
pub async fn change_device(visit: Visit, Path(id): Path<String>, posted: Posted) -> Answer {
    let operator = visit.operator()?;
    let device = own(&visit, shared::id(&id)?).await?.id;
    let desk = &visit.house.desk;
    match posted.0.raw("act") {
        "code" => {
            let code = kiosk::new_code(desk, operator, device).await?;
            hand_over(&visit, device, code).await
        }
        "revoke" => match kiosk::revoke(desk, operator, device).await {
            // Revoked by the first click, or by a colleague: it is so.
            Ok(()) | Err(Refusal::Conflict(_)) => Ok(see(&format!("{LIST}?done=device-revoked"))),
            Err(refusal) => Err(refusal.into()),
        },
        _ => Err(Problem::BadKey),
    }
}

/// A terminal of one of this administrator's centres.
async fn own(visit: &Visit, id: Uuid) -> Result<Device, Problem> {
    let operator = visit.operator()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let row = store::device::by_id(&mut conn, id).await?;
    row.filter(|row| operator.works_in(&row.office)).ok_or(Problem::NotFound)
}

fn line(visit: &Visit, row: Device) -> DeviceLine {
    let now = visit.house.desk.now();
    let state = match (row.revoked_at, row.enrolled_at, row.enrol_until) {
        (Some(at), _, _) => DeviceState::Revoked(at),
        (None, Some(_), _) => DeviceState::Enrolled,
        (None, None, Some(until)) if now < until => DeviceState::Waiting(until),
        (None, None, _) => DeviceState::Lapsed,
    };
    DeviceLine {
        id: row.id.to_string(),
        name: row.name,
        office: shared::office_name(visit, &row.office).unwrap_or_default(),
        state,
        last_seen: row.last_seen_at,
    }
}

async fn hand_over(visit: &Visit, device: Uuid, code: String) -> Answer {
    let row = own(visit, device).await?;
    let until = row.enrol_until.unwrap_or(visit.house.desk.now() + TimeDelta::minutes(kiosk::CODE_MINUTES));
    let line = line(visit, row);
    let data = Enrolment {
        name: line.name,
        office: line.office,
        code,
        until,
        address: format!("{}/kiosk/attiva", visit.house.settings.public_url),
    };
    let (lang, above) = (visit.lang, [visit.crumb("supply-devices-title", LIST)]);
    let frame = common::frame(visit, "supply-device-code-title", above);
    Ok(visit.page(StatusCode::OK, frame, || view! { <EnrolmentPage lang data/> }))
}

async fn page(visit: &Visit, shown: Shown) -> Answer {
    let operator = visit.operator()?;
    let mut conn = visit.house.desk.reader.conn().await?;
    let rows = kiosk::list(&mut conn, operator).await?;
    drop(conn);
    let data = Devices {
        lines: rows.into_iter().map(|row| line(visit, row)).collect(),
        offices: shared::own_offices(visit, operator),
        request_key: visit.house.desk.request_key(),
    };
    let (status, frame) = (shown.status, shown.frame(visit, "supply-devices-title", []));
    let f = shown.view(visit);
    Ok(visit.page(status, frame, || view! { <DevicesPage f data/> }))
}
