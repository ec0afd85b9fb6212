//! `/kiosk` on a device that is no terminal: what it is, and where everybody else goes.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::{Actions, ButtonLink};

#[component]
pub fn KioskClosedPage(lang: Lang) -> impl IntoView {
    view! {
        <h1>{t(lang, "kiosk-closed-title")}</h1>
        <p class="lead">{t(lang, "kiosk-closed-what")}</p>
        <p>{t(lang, "kiosk-closed-why")}</p>
        <Actions>
            <ButtonLink href="/" label=t(lang, "kiosk-closed-home")/>
        </Actions>
        <p>
            <a href="/kiosk/attiva">{t(lang, "kiosk-closed-enrol")}</a>
        </p>
    }
}
