//! `/accedi/recupero`, `/accedi/nuova-password` and `/accedi/codice`: choosing a password again.

use acts::{Refusal, SecretToken};
use app::{
    pages::account::{DeskCodePage, NewPasswordOverPage, NewPasswordPage, RecoveryPage, RecoverySentPage},
    shell::Frame,
    ui::FormView,
};
use axum::{http::StatusCode, response::Response};
use domain::form::{Errors, Form};
use leptos::prelude::*;

use super::{
    again::{Refused, Told},
    passwords_allowed,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

/// Where a new password leads: the person comes in with it.
const DONE: &str = "/accedi?fatto=password";

/// One refusal for a codice fiscale that is unknown and a code that is wrong.
const WRONG_CODE: [Told; 1] = [("error-code-failed", "code", "error-code-failed")];

pub async fn recovery_form(visit: Visit) -> Answer {
    passwords_allowed(&visit)?;
    if visit.query.checked("fatto") {
        let lang = visit.lang;
        let frame = frame(&visit, "account-recovery-sent-title", false);
        return Ok(visit.page(StatusCode::OK, frame, move || view! { <RecoverySentPage lang/> }));
    }
    Ok(show_recovery(&visit, FormView::empty(visit.lang), StatusCode::OK))
}

/// Leads to the same page whether or not a message was sent.
pub async fn ask_recovery(visit: Visit, Posted(form): Posted) -> Answer {
    passwords_allowed(&visit)?;
    visit.house.door.knock(&visit)?;
    match acts::account::ask_recovery(&visit.house.desk, form.raw("cf"), form.raw("email")).await {
        Ok(()) => Ok(see("/accedi/recupero?fatto=si")),
        Err(refusal) => {
            let refused = Refused::of(Problem::from(refusal), "cf", &[])?;
            Ok(refused.again(&visit, form, |f, status| show_recovery(&visit, f, status)))
        }
    }
}

fn show_recovery(visit: &Visit, f: FormView, status: StatusCode) -> Response {
    let frame = frame(visit, "account-recovery-title", !f.errors().is_empty());
    visit.page(status, frame, move || view! { <RecoveryPage f/> })
}

pub async fn new_password_form(visit: Visit) -> Answer {
    let Some(token) = SecretToken::parse(visit.query.raw("token")) else {
        return Ok(over(&visit, StatusCode::OK));
    };
    let mut form = Form::default();
    form.set("token", token.expose());
    Ok(show_new_password(&visit, FormView::new(visit.lang, form, Errors::default()), StatusCode::OK))
}

pub async fn new_password(visit: Visit, Posted(form): Posted) -> Answer {
    visit.house.door.knock(&visit)?;
    let Some(token) = SecretToken::parse(form.raw("token")) else {
        return Ok(over(&visit, StatusCode::CONFLICT));
    };
    match acts::account::recover(&visit.house.desk, &token, form.raw("password")).await {
        Ok(()) => Ok(see(DONE)),
        Err(Refusal::Conflict("error-link-over")) => Ok(over(&visit, StatusCode::CONFLICT)),
        Err(refusal) => {
            let refused = Refused::of(Problem::from(refusal), "password", &[])?;
            Ok(refused.again(&visit, form, |f, status| show_new_password(&visit, f, status)))
        }
    }
}

fn show_new_password(visit: &Visit, f: FormView, status: StatusCode) -> Response {
    let frame = frame(visit, "account-new-password-title", !f.errors().is_empty());
    visit.page_with_islands(status, frame, move || view! { <NewPasswordPage f/> })
}

fn over(visit: &Visit, status: StatusCode) -> Response {
    let lang = visit.lang;
    let frame = frame(visit, "account-new-password-over-title", false);
    visit.page(status, frame, move || view! { <NewPasswordOverPage lang/> })
}

pub async fn desk_code_form(visit: Visit) -> Answer {
    passwords_allowed(&visit)?;
    Ok(show_desk_code(&visit, FormView::empty(visit.lang), StatusCode::OK))
}

pub async fn use_desk_code(visit: Visit, Posted(form): Posted) -> Answer {
    visit.house.door.knock(&visit)?;
    let [cf, code, password] = ["cf", "code", "password"].map(|name| form.raw(name));
    match acts::account::use_desk_code(&visit.house.desk, cf, code, password).await {
        Ok(()) => Ok(see(DONE)),
        Err(refusal) => {
            let refused = Refused::of(Problem::from(refusal), "code", &WRONG_CODE)?;
            Ok(refused.again(&visit, form, |f, status| show_desk_code(&visit, f, status)))
        }
    }
}

fn show_desk_code(visit: &Visit, f: FormView, status: StatusCode) -> Response {
    let frame = frame(visit, "account-code-title", !f.errors().is_empty());
    visit.page_with_islands(status, frame, move || view! { <DeskCodePage f/> })
}

/// These pages stand below the login.
fn frame(visit: &Visit, title: &str, invalid: bool) -> Frame {
    let above = visit.crumb("account-login-title", "/accedi");
    visit.frame(visit.t(title)).under([above]).invalid(invalid)
}
