//! `/registrati`: who I am, an address, a password. Afterwards: look into your mail, whoever you are.

use chrono::{Datelike, NaiveDate};
use domain::lang::Lang;
use leptos::prelude::*;

use super::fields::{CfField, NewPassword};
use crate::islands::{CfCheck, CfTexts};
use crate::texts::{t, ta};
use crate::ui::{Actions, Button, Checkbox, Details, ErrorSummary, FormView, PostForm, TextField};

/// `today` picks the century of the birth date that the codice fiscale holds.
#[component]
pub fn RegisterPage(f: FormView, today: NaiveDate) -> impl IntoView {
    let key = f.value("request_key");
    let texts = cf_texts(f.lang());
    let today = (today.year(), today.month(), today.day());
    view! {
        <h1>{f.t("account-register-title")}</h1>
        <ErrorSummary f=&f/>
        <p class="lead">{f.t("account-register-lead")}</p>
        <Details summary=f.t("account-register-no-email-title") clone:f>
            <p>{f.t("account-register-no-email")}</p>
            <p>
                <a href="/sedi">{f.t("account-offices")}</a>
            </p>
        </Details>
        <PostForm hidden=vec![("request_key", key)] clone:f>
            <CfCheck today texts clone:f>
                <CfField f/>
            </CfCheck>
            <TextField f=&f name="surname" label=f.t("account-surname") autocomplete="family-name"/>
            <TextField
                f=&f
                name="name"
                label=f.t("account-name")
                hint=f.t("account-register-name-hint")
                autocomplete="given-name"
            />
            <TextField
                f=&f
                name="email"
                label=f.t("account-email")
                hint=f.t("account-register-email-hint")
                kind="email"
                autocomplete="email"
            />
            <NewPassword f=&f label="account-password"/>
            <p>
                <a href="/privacy">{f.t("account-register-privacy-link")}</a>
            </p>
            <Checkbox f=&f name="privacy" label=f.t("account-register-privacy")/>
            <Actions>
                <Button label=f.t("account-register-do")/>
            </Actions>
        </PostForm>
        <p>
            {f.t("account-register-have")} " " <a href="/accedi">{f.t("account-login-title")}</a>
        </p>
    }
}

/// The sentences of the live check, each whole but for what the code says.
fn cf_texts(lang: Lang) -> CfTexts {
    let holes = ["date", "place", "found", "position"].map(|name| (name, format!("{{{name}}}").into()));
    let text = |key: &str| ta(lang, key, &holes);
    let wrong =
        ["length", "character", "date", "check", "provisional"].map(|kind| format!("error-cf-{kind}"));
    CfTexts {
        right: text("account-cf-right"),
        right_without_place: text("account-cf-right-without-place"),
        provisional: text("account-cf-provisional"),
        wrong: wrong.into_iter().map(|key| (key.clone(), text(&key))).collect(),
        months: (1..=12).map(|month| t(lang, &format!("common-month-{month}"))).collect(),
    }
}

/// After the form, for everybody the same.
#[component]
pub fn RegisteredPage(lang: Lang) -> impl IntoView {
    let steps =
        (1..=4).map(|n| view! { <li>{t(lang, &format!("account-sent-how-{n}"))}</li> }).collect_view();
    view! {
        <h1>{t(lang, "account-sent-title")}</h1>
        <p class="lead">{t(lang, "account-sent-what")}</p>
        <h2>{t(lang, "account-sent-how-title")}</h2>
        <ol>{steps}</ol>
        <h2>{t(lang, "account-sent-nothing-title")}</h2>
        <p>{t(lang, "account-sent-nothing")}</p>
        <p>
            <a href="/sedi">{t(lang, "account-offices")}</a>
        </p>
    }
}
