//! `/kiosk/arrivo`: one field for the code of an appointment or a health card, and the answer.
//!
//! The cursor is in the field: a card reader types and presses Enter. There is no list of errors that would take the
//! cursor away; what is wrong stands beside the field and is read with it.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::{Actions, Alert, Button, ButtonLink, FormView, PostForm, TextField, Tone};

/// `/kiosk/arrivo`. Its form posts `code` to the same address; asked twice it gives the same answer.
#[component]
pub fn ArrivalPage(f: FormView) -> impl IntoView {
    let (label, hint) = (f.t("kiosk-arrival-field"), f.t("kiosk-arrival-hint"));
    view! {
        <h1>{f.t("kiosk-arrival-title")}</h1>
        <PostForm clone:f>
            <div class="kiosk-field">
                <TextField f=&f name="code" label hint code=true inputmode="text" autofocus=true/>
            </div>
            <Actions>
                <Button label=f.t("kiosk-arrival-do")/>
            </Actions>
        </PostForm>
        <p>{f.t("kiosk-arrival-without")}</p>
    }
}

/// After the registration: the same words for everybody. The server leads back to the start after some seconds.
#[component]
pub fn ArrivalDonePage(lang: Lang) -> impl IntoView {
    view! {
        <h1>{t(lang, "kiosk-arrival-done-title")}</h1>
        <Alert tone=Tone::Success live=true>
            <p class="lead">{t(lang, "kiosk-arrival-done")}</p>
        </Alert>
        <p>{t(lang, "kiosk-arrival-back")}</p>
        <Actions>
            <ButtonLink href="/kiosk" label=t(lang, "kiosk-start")/>
        </Actions>
    }
}
