//! `/patto` before anything was shown: what stands between the person and a pact.

use app::pages::pact::{Coming, NoPactPage};
use axum::{http::StatusCode, response::Response};
use domain::did::State;
use leptos::prelude::*;
use store::Access;

use super::frame;
use crate::http::{Problem, Visit, handlers::appointments};

pub async fn coming(visit: &Visit, db: &mut impl Access, drafting: bool) -> Result<Coming, Problem> {
    if drafting {
        return Ok(Coming::Drafting);
    }
    let Some(did) = store::did::open_of(db, visit.citizen()?.person()).await? else {
        return Ok(Coming::Declare);
    };
    // The interview may be booked before the declaration is confirmed.
    if let Some(href) = appointments::interview_to_book(visit, db).await? {
        return Ok(Coming::Book(href));
    }
    Ok(match acts::did::state_of(&did)? {
        State::Confirmed => Coming::Interview,
        _ => Coming::Confirmation,
    })
}

pub fn page(visit: &Visit, coming: Coming) -> Response {
    let lang = visit.lang;
    visit.page(StatusCode::OK, frame(visit, "area-pact-title"), || view! { <NoPactPage lang coming/> })
}
