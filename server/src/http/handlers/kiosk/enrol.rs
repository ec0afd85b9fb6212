//! `/kiosk/attiva`: the code that an administrator was given becomes this device's key.

use acts::Refusal;
use app::{pages::kiosk::EnrolPage, ui::FormView};
use axum::{
    http::{StatusCode, header},
    response::Response,
};
use leptos::prelude::*;

use super::end::{leave, wipe};
use crate::http::{
    Answer, Posted, Problem, Visit,
    answer::see,
    handlers::account::again::{Refused, Told},
};

/// A wrong code stands beside its field.
const TOLD: [Told; 1] = [("error-device-code", "code", "error-device-code")];

pub async fn enrol_form(visit: Visit) -> Answer {
    Ok(show(&visit, FormView::empty(visit.lang), StatusCode::OK))
}

/// Gives the device its key. Whoever was logged in here is not any more: the device is the public's from now on.
pub async fn enrol(visit: Visit, Posted(form): Posted) -> Answer {
    visit.house.door.knock(&visit)?;
    let desk = &visit.house.desk;
    let key = match acts::kiosk::enrol(desk, form.raw("code"), visit.address).await {
        Ok(key) => key,
        Err(refusal) => return again(&visit, form, refusal),
    };
    leave(&visit).await?;
    let mut response = see("/kiosk");
    wipe(&visit, &mut response);
    response.headers_mut().append(header::SET_COOKIE, visit.device_cookie(&key));
    Ok(response)
}

fn again(visit: &Visit, form: domain::form::Form, refusal: Refusal) -> Answer {
    let refused = Refused::of(Problem::from(refusal), "code", &TOLD)?;
    Ok(refused.again(visit, form, |f, status| show(visit, f, status)))
}

fn show(visit: &Visit, f: FormView, status: StatusCode) -> Response {
    let frame = visit.frame(visit.t("kiosk-enrol-title")).under([]).invalid(!f.errors().is_empty());
    let already = visit.device.as_ref().map(|device| device.name().to_owned());
    visit.page(status, frame, move || view! { <EnrolPage f already/> })
}
