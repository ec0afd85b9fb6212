//! The fields that several of these pages share.

use domain::account::Password;
use leptos::prelude::*;

use crate::islands::ShowPassword;
use crate::texts::ta;
use crate::ui::{FormView, PasswordField, TextField, Width};

/// The codice fiscale as the name by which one comes in.
#[component]
pub(super) fn CfField(#[prop(into)] f: FormView) -> impl IntoView {
    let (label, hint) = (f.t("account-cf"), f.t("account-cf-hint"));
    view! {
        <TextField f name="cf" label hint code=true autocomplete="username" width=Width::Medium/>
    }
}

/// The password of somebody who has one.
#[component]
pub(super) fn OwnPassword(#[prop(into)] f: FormView) -> impl IntoView {
    let (show, hide) = (f.t("account-password-show"), f.t("account-password-hide"));
    let label = f.t("account-password");
    view! {
        <ShowPassword show hide>
            <PasswordField f name="password" label autocomplete="current-password"/>
        </ShowPassword>
    }
}

/// A password that is being chosen.
#[component]
pub(super) fn NewPassword(#[prop(into)] f: FormView, label: &'static str) -> impl IntoView {
    let (show, hide) = (f.t("account-password-show"), f.t("account-password-hide"));
    let label = f.t(label);
    let hint = ta(f.lang(), "account-new-password-hint", &[("min", Password::MIN_CHARS.into())]);
    view! {
        <ShowPassword show hide>
            <PasswordField f name="password" label hint autocomplete="new-password"/>
        </ShowPassword>
    }
}
