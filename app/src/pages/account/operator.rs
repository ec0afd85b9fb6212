//! `/operatore/accedi`: user name, password and the second factor.

use leptos::prelude::*;

use crate::ui::{Actions, Button, ErrorSummary, FormView, PasswordField, PostForm, TextField, Width};

/// `code` takes the six digits of the authenticator or a recovery code, which has letters too: no numeric keyboard.
#[component]
pub fn OperatorLoginPage(f: FormView) -> impl IntoView {
    view! {
        <h1>{f.t("account-operator-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{f.t("account-operator-lead")}</p>
        <PostForm clone:f>
            <TextField
                f=&f
                name="username"
                label=f.t("account-operator-username")
                autocomplete="username"
                width=Width::Medium
            />
            <PasswordField
                f=&f
                name="password"
                label=f.t("account-password")
                autocomplete="current-password"
            />
            <TextField
                f=&f
                name="code"
                label=f.t("account-operator-code")
                hint=f.t("account-operator-code-hint")
                autocomplete="one-time-code"
                code=true
                width=Width::Medium
            />
            <Actions>
                <Button label=f.t("account-operator-do")/>
            </Actions>
        </PostForm>
        <p>
            <a href="/accedi">{f.t("account-operator-citizen")}</a>
        </p>
    }
}
