//! Answering with a page: frame, language, headers, and the nonce where there are islands.

use acts::{Device, Visitor};
use app::{
    pages::problem::{ProblemPage, problem_title},
    shell::{self, Frame, Kiosk, kiosk, render_page},
    texts::{error_text, t},
    ui::{Crumb, Tone},
};
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{form::FieldError, lang::Lang};
use leptos::prelude::*;

use super::{Problem, Visit, headers};

impl Visit {
    /// The frame of a page with this title.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let visitor = match &self.visitor {
            Visitor::Anonymous => shell::Visitor::Anonymous,
            Visitor::Citizen(citizen) => {
                shell::Visitor::Citizen { name: format!("{} {}", citizen.name(), citizen.surname()) }
            }
            Visitor::Operator(operator) => {
                let office = self.house.desk.pack.office(operator.office());
                let office = office.map_or_else(String::new, |office| office.name.clone());
                shell::Visitor::Operator { name: operator.name().to_owned(), office }
            }
        };
        let mut frame = Frame::new(self.house.site.clone(), self.lang, self.here(), title).visitor(visitor);
        if let Some(device) = &self.device {
            frame = frame.at_kiosk(self.terminal(device), self.house.desk.request_key());
        }
        match self.expired && matches!(self.visitor, Visitor::Anonymous) {
            true => frame.notice(Tone::Warning, t(self.lang, "common-session-over")),
            false => frame,
        }
    }

    /// The terminal as its pages show it.
    fn terminal(&self, device: &Device) -> Kiosk {
        let office = self.house.desk.pack.office(device.office());
        Kiosk {
            office: office.map_or_else(String::new, |office| office.name.clone()),
            at_rest: self.path == "/kiosk" && self.lang == Lang::default() && self.visitor.is_anonymous(),
        }
    }

    /// The text of a key in the visitor's language.
    pub fn t(&self, key: &str) -> String {
        t(self.lang, key)
    }

    /// A link of the breadcrumb.
    pub fn crumb(&self, key: &str, path: &str) -> Crumb {
        Crumb::link(self.t(key), path)
    }

    /// A whole page with this status.
    pub fn page<V: IntoView + 'static>(
        &self,
        status: StatusCode,
        frame: Frame,
        body: impl FnOnce() -> V,
    ) -> Response {
        html(status, &frame, render_page(&frame, body))
    }

    /// A page with islands: they get a nonce.
    pub fn page_with_islands<V: IntoView + 'static>(
        &self,
        status: StatusCode,
        frame: Frame,
        body: impl FnOnce() -> V,
    ) -> Response {
        let frame = frame.with_islands(self.house.desk.request_key());
        html(status, &frame, render_page(&frame, body))
    }
}

fn html(status: StatusCode, frame: &Frame, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(frame.lang.tag()));
    match (frame.islands, &frame.kiosk) {
        (true, _) => headers.insert(header::CONTENT_SECURITY_POLICY, headers::policy(&frame.nonce)),
        (false, Some(_)) => {
            headers.insert(header::CONTENT_SECURITY_POLICY, headers::terminal_policy(&frame.nonce))
        }
        (false, None) => None,
    };
    if frame.kiosk.as_ref().is_some_and(|kiosk| !kiosk.at_rest) {
        headers.insert(header::REFRESH, left_alone());
    }
    response
}

/// Where no script runs, a terminal that nobody leaves ends the visit all the same; `/kiosk.js` holds this back.
fn left_alone() -> HeaderValue {
    let seconds = kiosk::IDLE_SECONDS + kiosk::GRACE_SECONDS;
    let text = format!("{seconds}; url={}", kiosk::END_BY_WAITING);
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("150; url=/kiosk/fine"))
}

/// The page that says what happened, what was kept and what to do next.
pub fn problem(visit: &Visit, status: StatusCode, problem: Option<&Problem>) -> Response {
    let lang = visit.lang;
    let mut details: Vec<String> =
        problem.and_then(Problem::key).map(|key| t(lang, key)).into_iter().collect();
    match problem {
        Some(Problem::Fields(errors)) => details.extend(errors.iter().map(|error| error_text(lang, error))),
        Some(Problem::TooSoon { seconds }) => {
            let error = FieldError::new("", "error-too-soon").with("seconds", seconds);
            details.push(error_text(lang, &error));
        }
        // The layer that guards forms against other sites refuses without a word.
        None if status == StatusCode::FORBIDDEN => details.push(t(lang, "error-foreign-form")),
        _ => {}
    }
    let code = status.as_u16();
    let title = problem_title(lang, code);
    let here = visit.here();
    visit.page(status, visit.frame(title), move || {
        view! { <ProblemPage lang status=code details here/> }
    })
}
