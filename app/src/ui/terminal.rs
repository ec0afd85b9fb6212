//! What a page does differently at a terminal in the hall, which the next person uses, too.
//!
//! - Nothing is downloaded: [`Download`] is a link at home and a QR code at the terminal.
//! - Nothing is remembered by the browser: forms and fields say `autocomplete="off"` there, passwords `new-password`.
//! - Nothing leads out: what would be a link elsewhere (a telephone number, another site) is plain text ([`at_kiosk`]).

use domain::lang::Lang;
use leptos::prelude::*;

use super::{ButtonLink, Qr, Weight};
use crate::texts::t;

/// The page stands on a terminal; [`crate::shell::render_page`] provides it.
#[derive(Clone, Debug)]
pub(crate) struct AtKiosk {
    /// What addresses begin with for somebody who comes with a telephone of their own.
    pub public_url: String,
}

/// Whether the page that is being rendered stands on a terminal.
pub fn at_kiosk() -> bool {
    use_context::<AtKiosk>().is_some()
}

/// The `autocomplete` of a field: its own, or `off` at a terminal.
pub(super) fn autofill<T: From<&'static str>>(token: Option<T>) -> Option<T> {
    if at_kiosk() { Some(T::from("off")) } else { token }
}

/// A document to take away: `<Download lang href=pdf label=t(lang, "did-receipt-pdf")/>`
///
/// At a terminal: a QR code of its address. Whoever opens it with their own telephone comes in there as at home.
#[component]
pub fn Download(
    lang: Lang,
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(default = Weight::Secondary)] weight: Weight,
) -> impl IntoView {
    match use_context::<AtKiosk>() {
        None => view! { <ButtonLink href label weight/> }.into_any(),
        Some(AtKiosk { public_url }) => view! {
            <div class="take-away">
                <Qr content=format!("{public_url}{href}") label=t(lang, "kiosk-take-code")/>
                <div>
                    <p>
                        <strong>{label}</strong>
                    </p>
                    <p>{t(lang, "kiosk-take-how")}</p>
                </div>
            </div>
        }
        .into_any(),
    }
}
