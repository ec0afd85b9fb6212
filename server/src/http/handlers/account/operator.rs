//! `/operatore/accedi`.

use acts::Visitor;
use app::{
    pages::account::OperatorLoginPage,
    ui::{FormView, Tone},
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;

use super::{
    again::{Refused, Told},
    local::next,
    with_session,
};
use crate::http::{Answer, Posted, Problem, Visit, answer::see};

const HOME: &str = "/operatore";

/// One refusal, whatever was wrong.
const TOLD: [Told; 1] = [("error-login-failed", "password", "error-operator-login-failed")];

pub async fn operator_login_form(visit: Visit) -> Answer {
    if matches!(visit.visitor, Visitor::Operator(_)) {
        return Ok(see(&next(&visit, HOME)));
    }
    Ok(show(&visit, FormView::empty(visit.lang), StatusCode::OK))
}

pub async fn operator_log_in(visit: Visit, Posted(form): Posted) -> Answer {
    visit.house.door.knock(&visit)?;
    let [username, password, code] = ["username", "password", "code"].map(|name| form.raw(name));
    let done =
        acts::operator::log_in(&visit.house.desk, username, password, code, visit.token.as_ref()).await;
    match done {
        Ok(logged_in) => Ok(with_session(&visit, Some(&logged_in.token), &next(&visit, HOME))),
        Err(refusal) => {
            let refused = Refused::of(Problem::from(refusal), "password", &TOLD)?;
            // A code works once: it is not shown again.
            let kept = form.only(|name| name == "username");
            Ok(refused.again(&visit, kept, |f, status| show(&visit, f, status)))
        }
    }
}

fn show(visit: &Visit, f: FormView, status: StatusCode) -> Response {
    let title = visit.t("account-operator-title");
    let frame = visit.frame(title).under([]).invalid(!f.errors().is_empty());
    let frame = match visit.reading && visit.query.raw("fatto") == "uscita" {
        true => frame.notice(Tone::Success, visit.t("account-left")),
        false => frame,
    };
    visit.page(status, frame, move || view! { <OperatorLoginPage f/> })
}
