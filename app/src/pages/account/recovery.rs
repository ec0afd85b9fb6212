//! A forgotten password: `/accedi/recupero` sends a message, `/accedi/nuova-password?token=…` takes the new one.

use domain::lang::Lang;
use leptos::prelude::*;

use super::fields::{CfField, NewPassword};
use crate::texts::t;
use crate::ui::{Actions, Button, ButtonLink, ErrorSummary, FormView, PostForm, TextField, Weight};

/// Who I am and where my mail comes.
#[component]
pub fn RecoveryPage(f: FormView) -> impl IntoView {
    view! {
        <h1>{f.t("account-recovery-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{f.t("account-recovery-lead")}</p>
        <PostForm clone:f>
            <CfField f=&f/>
            <TextField f=&f name="email" label=f.t("account-email") kind="email" autocomplete="email"/>
            <Actions>
                <Button label=f.t("account-recovery-do")/>
            </Actions>
        </PostForm>
        <p>{f.t("account-recovery-no-email")}</p>
        <ul class="ways">
            <li>
                <a href="/accedi/codice">{f.t("account-login-code")}</a>
            </li>
            <li>
                <a href="/sedi">{f.t("account-offices")}</a>
            </li>
        </ul>
    }
}

/// After the form, for everybody the same.
#[component]
pub fn RecoverySentPage(lang: Lang) -> impl IntoView {
    view! {
        <h1>{t(lang, "account-recovery-sent-title")}</h1>
        <p class="lead">{t(lang, "account-recovery-sent-what")}</p>
        <p>{t(lang, "account-recovery-sent-spam")}</p>
        <p>{t(lang, "account-recovery-sent-nothing")}</p>
        <p>{t(lang, "account-recovery-no-email")}</p>
        <ul class="ways">
            <li>
                <a href="/accedi/recupero">{t(lang, "account-recovery-again")}</a>
            </li>
            <li>
                <a href="/sedi">{t(lang, "account-offices")}</a>
            </li>
        </ul>
    }
}

/// The new password; the token of the link stays hidden in the form.
#[component]
pub fn NewPasswordPage(f: FormView) -> impl IntoView {
    view! {
        <h1>{f.t("account-new-password-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{f.t("account-new-password-lead")}</p>
        <PostForm hidden=vec![("token", f.value("token"))]>
            <NewPassword f=&f label="account-new-password"/>
            <Actions>
                <Button label=f.t("account-new-password-do")/>
            </Actions>
        </PostForm>
    }
}

/// The link is used, replaced, over or cut.
#[component]
pub fn NewPasswordOverPage(lang: Lang) -> impl IntoView {
    view! {
        <h1>{t(lang, "account-new-password-over-title")}</h1>
        <p class="lead">{t(lang, "account-new-password-over")}</p>
        <Actions>
            <ButtonLink href="/accedi" label=t(lang, "account-login-title")/>
            <ButtonLink
                href="/accedi/recupero"
                label=t(lang, "account-new-password-over-do")
                weight=Weight::Secondary
            />
        </Actions>
    }
}
