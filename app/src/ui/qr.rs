//! A QR code, drawn as one path: no picture to fetch, no raw markup, readable when printed.

use leptos::prelude::*;
use qrcode::{Color, QrCode};

/// White modules around a code, without which cameras do not find it (ISO/IEC 18004).
const QUIET: usize = 4;

/// `<Qr content=code label=…/>`; nothing when the content does not fit in a code.
#[component]
pub fn Qr(#[prop(into)] content: String, #[prop(into)] label: String) -> impl IntoView {
    let code = QrCode::new(content.as_bytes()).ok()?;
    let width = code.width();
    let modules = code.into_colors().into_iter().enumerate();
    let dark: String = modules
        .filter(|(_, color)| *color == Color::Dark)
        .map(|(place, _)| format!("M{} {}h1v1h-1z", place % width + QUIET, place / width + QUIET))
        .collect();
    let side = width + 2 * QUIET;
    Some(view! {
        <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side.to_string() height=side.to_string() fill="#fff"></rect>
            <path d=dark fill="#000"></path>
        </svg>
    })
}
