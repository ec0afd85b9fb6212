//! `/kiosk/arrivo`: somebody who comes says so, with the code of the appointment or the health card.
//!
//! The answer is the same for everybody whose arrival was registered. What a card reader typed never comes back in a
//! page: only a code, which somebody may have mistyped, is kept in its field.

use acts::agenda::{CheckedIn, check_in};
use app::{
    pages::kiosk::{ArrivalDonePage, ArrivalPage},
    ui::FormView,
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use domain::form::{Errors, FieldError};
use leptos::prelude::*;

use super::closed;
use crate::http::{Answer, Posted, Problem, Visit, answer::see, handlers::account::again::Refused};

/// After ten seconds the next person finds the start page, with scripts or without.
const BACK: HeaderValue = HeaderValue::from_static("10; url=/kiosk");
/// Characters of what may be a code: longer things come from a reader.
const LONGEST_CODE: usize = 12;

pub async fn arrival_form(visit: Visit) -> Answer {
    if visit.device.is_none() {
        return Ok(closed(&visit));
    }
    match visit.query.raw("fatto") {
        "arrivo" => Ok(done(&visit)),
        _ => Ok(show(&visit, FormView::empty(visit.lang), StatusCode::OK)),
    }
}

/// Registers an arrival; 422 with what is wrong beside the field, 429 after several codes that nobody has.
pub async fn arrival(visit: Visit, Posted(form): Posted) -> Answer {
    let Some(device) = &visit.device else { return Ok(closed(&visit)) };
    let typed = form.raw("code").trim();
    let wrong = |key: &'static str| Problem::Fields(Errors::from(FieldError::new("code", key)));
    let problem = match typed.is_empty() {
        true => wrong("error-kiosk-nothing-typed"),
        false => match check_in(&visit.house.desk, device, typed).await {
            Ok(CheckedIn::Seat) => return Ok(see("/kiosk/arrivo?fatto=arrivo")),
            Ok(CheckedIn::Unknown) => wrong("error-kiosk-unknown"),
            Err(refusal) => Problem::from(refusal),
        },
    };
    let may_be_a_code = typed.chars().count() <= LONGEST_CODE;
    let kept = form.clone().only(|name| name == "code" && may_be_a_code);
    let refused = Refused::of(problem, "code", &[])?;
    Ok(refused.again(&visit, kept, |f, status| show(&visit, f, status)))
}

fn show(visit: &Visit, f: FormView, status: StatusCode) -> Response {
    let frame = visit.frame(visit.t("kiosk-arrival-title")).invalid(!f.errors().is_empty());
    visit.page(status, frame, move || view! { <ArrivalPage f/> })
}

fn done(visit: &Visit) -> Response {
    let lang = visit.lang;
    let frame = visit.frame(visit.t("kiosk-arrival-done-title"));
    let mut response = visit.page(StatusCode::OK, frame, move || view! { <ArrivalDonePage lang/> });
    response.headers_mut().insert(header::REFRESH, BACK);
    response
}
