//! `/accedi` and `/esci`.

use acts::Visitor;
use app::{
    pages::account::{LogOutPage, LoginPage},
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;

use super::{
    again::{Refused, Told},
    local::next,
    passwords_allowed, with_session,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see, handlers::kiosk};

/// Where a citizen goes who was going nowhere else.
const HOME: &str = "/area";

/// One refusal, whatever was wrong. It stands beside the password, which has to be typed again anyway.
const TOLD: [Told; 1] = [("error-login-failed", "password", "error-login-failed")];

pub async fn login_form(visit: Visit) -> Answer {
    passwords_allowed(&visit)?;
    if matches!(visit.visitor, Visitor::Citizen(_)) {
        return Ok(see(&next(&visit, HOME)));
    }
    Ok(show(&visit, FormView::empty(visit.lang), StatusCode::OK, false))
}

/// Opens a session, or with `act=resend` sends the confirmation's link again.
pub async fn log_in(visit: Visit, Posted(form): Posted) -> Answer {
    visit.house.door.knock(&visit)?;
    let desk = &visit.house.desk;
    let (cf, password) = (form.raw("cf"), form.raw("password"));
    let resend = form.raw("act") == "resend";
    let done = match resend {
        true => acts::account::resend_confirmation(desk, cf, password)
            .await
            .map(|()| see("/accedi?fatto=messaggio")),
        false => acts::account::log_in_at(desk, cf, password, visit.token.as_ref(), visit.device.as_ref())
            .await
            .map(|logged_in| with_session(&visit, Some(&logged_in.token), &next(&visit, HOME))),
    };
    match done.map_err(Problem::from) {
        Ok(response) => Ok(response),
        Err(Problem::Forbidden("error-email-not-confirmed")) => {
            let f = FormView::new(visit.lang, form.only(|name| name == "cf"), Default::default());
            Ok(show(&visit, f, StatusCode::FORBIDDEN, true))
        }
        Err(problem) => {
            let refused = Refused::of(problem, "password", &TOLD)?;
            Ok(refused.again(&visit, form, |f, status| show(&visit, f, status, resend)))
        }
    }
}

fn show(visit: &Visit, f: FormView, status: StatusCode, resend: bool) -> Response {
    let frame = visit.frame(visit.t("account-login-title")).under([]).invalid(!f.errors().is_empty());
    let greeting = match visit.query.raw("fatto") {
        _ if !visit.reading => None,
        "conferma" => Some("account-confirmed"),
        "messaggio" => Some("account-resent"),
        "password" => Some("account-password-changed"),
        "uscita" => Some("account-left"),
        _ => None,
    };
    let frame = match greeting {
        Some(key) => frame.notice(Tone::Success, visit.t(key)),
        None => frame,
    };
    visit.page_with_islands(status, frame, move || view! { <LoginPage f resend/> })
}

pub async fn log_out_form(visit: Visit) -> Answer {
    let lang = visit.lang;
    let inside = !matches!(visit.visitor, Visitor::Anonymous);
    let frame = visit.frame(visit.t("account-leave-title")).under([]);
    Ok(visit.page(StatusCode::OK, frame, move || view! { <LogOutPage lang inside/> }))
}

/// Ends the session; without one there is nothing to end.
pub async fn log_out(visit: Visit) -> Answer {
    if visit.device.is_some() {
        return kiosk::end(visit).await;
    }
    let desk = &visit.house.desk;
    let door = match &visit.visitor {
        Visitor::Citizen(citizen) => {
            acts::account::log_out(desk, citizen).await?;
            "/accedi?fatto=uscita"
        }
        Visitor::Operator(operator) => {
            acts::operator::log_out(desk, operator).await?;
            "/operatore/accedi?fatto=uscita"
        }
        Visitor::Anonymous => "/accedi?fatto=uscita",
    };
    Ok(with_session(&visit, None, door))
}
