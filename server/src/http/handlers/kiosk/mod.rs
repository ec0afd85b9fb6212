//! `/kiosk`: the face of the terminal in the hall.
//!
//! - Only an enrolled terminal sees these pages; elsewhere each says what it is, with 403. The exception is
//!   [`enrol`], by which a device becomes one.
//! - The terminal's cookie alone shows nothing about anybody: who declares or books logs in as at home, and the session
//!   lives on this terminal only.
//! - [`end`] wipes a visit; it is what the button, the script and the `Refresh` header lead to.

mod arrival;
mod end;
mod enrol;
mod start;

pub use arrival::{arrival, arrival_form};
pub use end::{end, end_by_waiting};
pub use enrol::{enrol, enrol_form};
pub use start::{bring, start};

use app::pages::kiosk::KioskClosedPage;
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;

use crate::http::Visit;

/// The page for a device that is no terminal.
fn closed(visit: &Visit) -> Response {
    let lang = visit.lang;
    let frame = visit.frame(visit.t("kiosk-closed-title")).under([]);
    visit.page(StatusCode::FORBIDDEN, frame, move || view! { <KioskClosedPage lang/> })
}
