//! `/kiosk` and `/kiosk/cosa-portare`: pages to look at.

use app::{
    pages::kiosk::{BringPage, KioskStartPage},
    ui::Tone,
};
use axum::http::StatusCode;
use leptos::prelude::*;

use super::closed;
use crate::http::{Answer, Visit};

pub async fn start(visit: Visit) -> Answer {
    if visit.device.is_none() {
        return Ok(closed(&visit));
    }
    let lang = visit.lang;
    let frame = visit.frame(visit.t("kiosk-title"));
    let frame = match visit.query.raw("fatto") {
        "fine" if visit.visitor.is_anonymous() => frame.notice(Tone::Success, visit.t("kiosk-ended")),
        _ => frame,
    };
    Ok(visit.page(StatusCode::OK, frame, move || view! { <KioskStartPage lang/> }))
}

pub async fn bring(visit: Visit) -> Answer {
    if visit.device.is_none() {
        return Ok(closed(&visit));
    }
    let lang = visit.lang;
    let frame = visit.frame(visit.t("kiosk-bring-title"));
    Ok(visit.page(StatusCode::OK, frame, move || view! { <BringPage lang/> }))
}
