//! `/accedi/codice`: the code that an operator handed over, used once to choose a password.

use leptos::prelude::*;

use super::fields::{CfField, NewPassword};
use crate::ui::{Actions, Button, ErrorSummary, FormView, PostForm, TextField, Width};

#[component]
pub fn DeskCodePage(f: FormView) -> impl IntoView {
    view! {
        <h1>{f.t("account-code-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{f.t("account-code-lead")}</p>
        <PostForm clone:f>
            <CfField f=&f/>
            <TextField
                f=&f
                name="code"
                label=f.t("account-code")
                hint=f.t("account-code-hint")
                autocomplete="one-time-code"
                code=true
                width=Width::Medium
            />
            <NewPassword f=&f label="account-new-password"/>
            <Actions>
                <Button label=f.t("account-code-do")/>
            </Actions>
        </PostForm>
        <p>{f.t("account-code-over")}</p>
        <p>
            <a href="/sedi">{f.t("account-offices")}</a>
        </p>
    }
}
