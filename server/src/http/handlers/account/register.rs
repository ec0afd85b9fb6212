//! `/registrati` and `/registrati/conferma`.

use acts::{Refusal, SecretToken};
use app::{
    pages::account::{ConfirmOverPage, ConfirmPage, RegisterPage, RegisteredPage},
    ui::FormView,
};
use axum::{http::StatusCode, response::Response};
use domain::{
    account::Registration,
    form::{Errors, Form},
};
use leptos::prelude::*;

use super::{again::Refused, passwords_allowed};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

pub async fn register_form(visit: Visit) -> Answer {
    passwords_allowed(&visit)?;
    if visit.query.checked("fatto") {
        let lang = visit.lang;
        let frame = visit.frame(visit.t("account-sent-title")).under([]);
        return Ok(visit.page(StatusCode::OK, frame, move || view! { <RegisteredPage lang/> }));
    }
    let mut form = Form::default();
    form.set("request_key", visit.house.desk.request_key());
    Ok(show(&visit, FormView::new(visit.lang, form, Errors::default()), StatusCode::OK))
}

/// Leads to the same page for a codice fiscale that is free and for one that is held.
pub async fn register(visit: Visit, posted: Posted) -> Answer {
    visit.house.door.knock(&visit)?;
    let asked = posted.asked(&visit)?;
    let desk = &visit.house.desk;
    let done = match Registration::parse(&posted.0, desk.today(), desk.places) {
        Ok(registration) => acts::account::register(desk, &registration, visit.lang, &asked).await,
        Err(errors) => Err(Refusal::Fields(errors)),
    };
    match done {
        Ok(()) => Ok(see("/registrati?fatto=si")),
        Err(refusal) => {
            let refused = Refused::of(Problem::from(refusal), "cf", &[])?;
            Ok(refused.again(&visit, posted.0, |f, status| show(&visit, f, status)))
        }
    }
}

fn show(visit: &Visit, f: FormView, status: StatusCode) -> Response {
    let today = visit.house.desk.today();
    let frame = visit.frame(visit.t("account-register-title")).under([]).invalid(!f.errors().is_empty());
    visit.page_with_islands(status, frame, move || view! { <RegisterPage f today/> })
}

/// The button; the link itself changes nothing, because mail programs follow links.
pub async fn confirm_form(visit: Visit) -> Answer {
    let Some(token) = SecretToken::parse(visit.query.raw("token")) else {
        return Ok(over(&visit, StatusCode::OK));
    };
    let lang = visit.lang;
    let token = token.expose().to_owned();
    let frame = visit.frame(visit.t("account-confirm-title")).under([]);
    Ok(visit.page(StatusCode::OK, frame, move || view! { <ConfirmPage lang token/> }))
}

pub async fn confirm(visit: Visit, Posted(form): Posted) -> Answer {
    let Some(token) = SecretToken::parse(form.raw("token")) else {
        return Ok(over(&visit, StatusCode::CONFLICT));
    };
    match acts::account::confirm_email(&visit.house.desk, &token).await {
        Ok(()) => Ok(see("/accedi?fatto=conferma")),
        Err(Refusal::Conflict("error-link-over")) => Ok(over(&visit, StatusCode::CONFLICT)),
        Err(refusal) => Err(refusal.into()),
    }
}

fn over(visit: &Visit, status: StatusCode) -> Response {
    let lang = visit.lang;
    let frame = visit.frame(visit.t("account-confirm-over-title")).under([]);
    visit.page(status, frame, move || view! { <ConfirmOverPage lang/> })
}
