//! `/accedi`: codice fiscale and password, and the other ways in.
//!
//! The form posts to the page's own address, so `?poi=` (where the person was going) stays with it.

use leptos::prelude::*;

use super::fields::{CfField, OwnPassword};
use crate::ui::{Actions, Alert, Button, ErrorSummary, FormView, PostForm, Tone, Weight, at_kiosk};

/// With `resend` the password was right but the address waits for its confirmation: another message can be asked
/// for, with the password typed again.
#[component]
pub fn LoginPage(f: FormView, #[prop(optional)] resend: bool) -> impl IntoView {
    view! {
        <h1>{f.t("account-login-title")}</h1>
        <ErrorSummary f=&f/>
        {resend.then(|| view! { <ConfirmFirst f=f.clone()/> })}
        <p class="lead">{f.t("account-login-lead")}</p>
        <PostForm clone:f>
            <CfField f=&f/>
            <OwnPassword f=&f/>
            <Actions>
                <Button label=f.t("account-login-do")/>
                {resend
                    .then(|| {
                        let label = f.t("account-login-resend-do");
                        view! { <Button label weight=Weight::Secondary name="act" value="resend"/> }
                    })}
            </Actions>
        </PostForm>
        <Other f/>
    }
}

#[component]
fn ConfirmFirst(f: FormView) -> impl IntoView {
    view! {
        <Alert tone=Tone::Warning title=f.t("account-login-resend-title") live=true>
            <p>{f.t("account-login-resend-what")}</p>
            <p>{f.t("account-login-resend-how")}</p>
        </Alert>
    }
}

#[component]
fn Other(f: FormView) -> impl IntoView {
    view! {
        <h2>{f.t("account-login-other-title")}</h2>
        <ul class="ways">
            <li>
                <a href="/accedi/recupero">{f.t("account-login-forgot")}</a>
            </li>
            <li>
                <a href="/accedi/codice">{f.t("account-login-code")}</a>
            </li>
            {(!at_kiosk())
                .then(|| {
                    view! {
                        <li>
                            <a href="/operatore/accedi">{f.t("account-login-operator")}</a>
                        </li>
                    }
                })}
        </ul>
        <h2>{f.t("account-login-new-title")}</h2>
        <p>
            {f.t("account-login-new")} " " <a href="/registrati">{f.t("account-register-title")}</a>
        </p>
    }
}
