//! `/kiosk/fine`: the visit of one person ends, and nothing of it stays for the next.
//!
//! - Sessions of the terminal end on the server; the cookies of session and language end by name.
//! - `Clear-Site-Data` wipes the browser's cache (also pages it keeps for "back") and storage, not its cookies: among them is
//!   the terminal's key.
//! - A GET does the same, but only on a terminal: there the `Refresh` header leads to it. Elsewhere it would be a link
//!   by which another site logs people out.

use acts::Visitor;
use axum::{
    http::{HeaderName, HeaderValue, header},
    response::Response,
};

use crate::http::{Answer, Problem, Visit, answer::see};

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// The button, or the script after two minutes of quiet and an unanswered question.
pub async fn end(visit: Visit) -> Answer {
    if let Some(device) = &visit.device {
        acts::kiosk::end(&visit.house.desk, device).await?;
    }
    leave(&visit).await?;
    let mut response = see("/kiosk?fatto=fine");
    wipe(&visit, &mut response);
    Ok(response)
}

/// The `Refresh` header, where no script runs.
pub async fn end_by_waiting(visit: Visit) -> Answer {
    match visit.device.is_some() {
        true => end(visit).await,
        false => Ok(see("/kiosk")),
    }
}

/// Ends the session that came with the request, whoever's it is.
pub(super) async fn leave(visit: &Visit) -> Result<(), Problem> {
    let desk = &visit.house.desk;
    match &visit.visitor {
        Visitor::Citizen(citizen) => acts::account::log_out(desk, citizen).await?,
        Visitor::Operator(operator) => acts::operator::log_out(desk, operator).await?,
        Visitor::Anonymous => {}
    }
    Ok(())
}

/// Tells the browser to forget everything but the terminal's key.
pub(super) fn wipe(visit: &Visit, response: &mut Response) {
    let headers = response.headers_mut();
    headers.append(header::SET_COOKIE, visit.session_cookie(None));
    headers.append(header::SET_COOKIE, HeaderValue::from_static("lang=; Path=/; Max-Age=0; SameSite=Lax"));
    headers.insert(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\", \"storage\""));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}
