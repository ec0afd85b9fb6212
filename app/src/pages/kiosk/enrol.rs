//! `/kiosk/attiva`: the code of an administrator turns this device into a terminal.

use leptos::prelude::*;

use crate::texts::ta;
use crate::ui::{Actions, Alert, Button, ErrorSummary, FormView, PostForm, TextField, Tone, Width};

/// `already` is the name of the terminal that this device is now. The form posts `code` to the same address.
#[component]
pub fn EnrolPage(f: FormView, already: Option<String>) -> impl IntoView {
    let already = already.map(|name| {
        let text = ta(f.lang(), "kiosk-enrol-already", &[("name", name.into())]);
        view! { <Alert><p>{text}</p></Alert> }
    });
    view! {
        <h1>{f.t("kiosk-enrol-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{f.t("kiosk-enrol-lead")}</p>
        {already}
        <PostForm clone:f>
            <TextField
                f=&f
                name="code"
                label=f.t("kiosk-enrol-code")
                code=true
                autocomplete="off"
                width=Width::Medium
            />
            <Actions>
                <Button label=f.t("kiosk-enrol-do")/>
            </Actions>
        </PostForm>
        <Alert tone=Tone::Warning>
            <p>{f.t("kiosk-enrol-shared")}</p>
        </Alert>
    }
}
