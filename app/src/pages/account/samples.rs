//! Each of these pages in its states: empty, wrong, waiting, over, done.

use chrono::NaiveDate;
use domain::form::{Errors, FieldError, Form};
use domain::lang::Lang;
use leptos::prelude::*;

use super::*;
use crate::samples::{Sample, frame};
use crate::shell::{Frame, Visitor, render_page};
use crate::texts::t;
use crate::ui::{Crumb, FormView, Tone, samples::ODD_TEXT};

/// The samples of coming in and going out.
pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "account-register", html: |lang| register(empty(lang)) },
        Sample { name: "account-register-wrong", html: |lang| register(registered_wrong(lang)) },
        Sample { name: "account-register-sent", html: sent },
        Sample { name: "account-confirm", html: |lang| confirm(lang, Some("0".repeat(64))) },
        Sample { name: "account-confirm-over", html: |lang| confirm(lang, None) },
        Sample { name: "account-login", html: |lang| login(empty(lang), false) },
        Sample { name: "account-login-wrong", html: |lang| login(failed(lang), false) },
        Sample { name: "account-login-waiting", html: |lang| login(waiting(lang), false) },
        Sample {
            name: "account-login-not-confirmed",
            html: |lang| login(typed(lang, Errors::default()), true),
        },
        Sample { name: "account-login-confirmed", html: confirmed },
        Sample { name: "account-recovery", html: |lang| recovery(empty(lang)) },
        Sample { name: "account-recovery-wrong", html: |lang| recovery(required(lang, &["cf", "email"])) },
        Sample { name: "account-recovery-sent", html: recovery_sent },
        Sample { name: "account-new-password", html: |lang| new_password(empty(lang)) },
        Sample { name: "account-new-password-wrong", html: |lang| new_password(too_short(lang)) },
        Sample { name: "account-new-password-over", html: new_password_over },
        Sample { name: "account-code", html: |lang| desk_code(empty(lang)) },
        Sample {
            name: "account-code-wrong",
            html: |lang| desk_code(required(lang, &["cf", "code", "password"])),
        },
        Sample { name: "account-log-out", html: |lang| log_out(lang, true) },
        Sample { name: "account-log-out-outside", html: |lang| log_out(lang, false) },
        Sample { name: "account-operator", html: |lang| operator(empty(lang)) },
        Sample {
            name: "account-operator-wrong",
            html: |lang| operator(required(lang, &["username", "password", "code"])),
        },
    ]
}

fn empty(lang: Lang) -> FormView {
    FormView::empty(lang)
}

fn typed(lang: Lang, errors: Errors) -> FormView {
    let form: Form = [("cf", "BNCMRA92T71A271Q"), ("password", "must never come back")].into_iter().collect();
    FormView::new(lang, form, errors)
}

fn failed(lang: Lang) -> FormView {
    typed(lang, FieldError::new("password", "error-login-failed").into())
}

fn waiting(lang: Lang) -> FormView {
    typed(lang, FieldError::new("password", "error-too-soon").with("seconds", 64).into())
}

fn too_short(lang: Lang) -> FormView {
    typed(lang, FieldError::new("password", "error-password-short").with("min", 12).into())
}

fn required(lang: Lang, fields: &[&str]) -> FormView {
    let mut errors = Errors::default();
    fields.iter().for_each(|field| errors.add(*field, "error-required"));
    FormView::new(lang, Form::default(), errors)
}

fn registered_wrong(lang: Lang) -> FormView {
    let form = [("cf", "BNCMRA92T71A271A"), ("surname", ODD_TEXT), ("name", "Maria"), ("email", "maria@")];
    let mut errors = Errors::default();
    errors.add("cf", "error-cf-check");
    errors.add("surname", "error-control");
    errors.add("email", "error-email");
    errors.push(FieldError::new("password", "error-password-short").with("min", 12));
    errors.add("privacy", "error-privacy");
    FormView::new(lang, form.into_iter().collect(), errors)
}

fn page_of(f: &FormView, path: &str, title: &str) -> Frame {
    frame(f.lang(), path, &f.t(title)).under([]).invalid(!f.errors().is_empty())
}

fn below_login(f: &FormView, path: &str, title: &str) -> Frame {
    let above = Crumb::link(f.t("account-login-title"), "/accedi");
    frame(f.lang(), path, &f.t(title)).under([above]).invalid(!f.errors().is_empty())
}

fn register(f: FormView) -> String {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    render_page(
        &page_of(&f, "/registrati", "account-register-title").with_islands("n"),
        || view! { <RegisterPage f today/> },
    )
}

fn sent(lang: Lang) -> String {
    let page = page_of(&empty(lang), "/registrati", "account-sent-title");
    render_page(&page, || view! { <RegisteredPage lang/> })
}

fn confirm(lang: Lang, token: Option<String>) -> String {
    let page = page_of(&empty(lang), "/registrati/conferma", "account-confirm-title");
    render_page(&page, || match token {
        Some(token) => view! { <ConfirmPage lang token/> }.into_any(),
        None => view! { <ConfirmOverPage lang/> }.into_any(),
    })
}

fn login(f: FormView, resend: bool) -> String {
    render_page(
        &page_of(&f, "/accedi", "account-login-title").with_islands("n"),
        || view! { <LoginPage f resend/> },
    )
}

fn confirmed(lang: Lang) -> String {
    let f = empty(lang);
    let page =
        page_of(&f, "/accedi", "account-login-title").notice(Tone::Success, t(lang, "account-confirmed"));
    let page = page.notice(Tone::Warning, t(lang, "common-session-over")).with_islands("n");
    render_page(&page, || view! { <LoginPage f/> })
}

fn recovery(f: FormView) -> String {
    let page = below_login(&f, "/accedi/recupero", "account-recovery-title");
    render_page(&page, || view! { <RecoveryPage f/> })
}

fn recovery_sent(lang: Lang) -> String {
    let page = below_login(&empty(lang), "/accedi/recupero", "account-recovery-sent-title");
    render_page(&page, || view! { <RecoverySentPage lang/> })
}

fn new_password(f: FormView) -> String {
    let page = below_login(&f, "/accedi/nuova-password", "account-new-password-title").with_islands("n");
    render_page(&page, || view! { <NewPasswordPage f/> })
}

fn new_password_over(lang: Lang) -> String {
    let page = below_login(&empty(lang), "/accedi/nuova-password", "account-new-password-over-title");
    render_page(&page, || view! { <NewPasswordOverPage lang/> })
}

fn desk_code(f: FormView) -> String {
    render_page(
        &below_login(&f, "/accedi/codice", "account-code-title").with_islands("n"),
        || view! { <DeskCodePage f/> },
    )
}

fn log_out(lang: Lang, inside: bool) -> String {
    let mut page = page_of(&empty(lang), "/esci", "account-leave-title");
    if inside {
        page = page.visitor(Visitor::Citizen { name: "Maria Bianchi".to_owned() });
    }
    render_page(&page, || view! { <LogOutPage lang inside/> })
}

fn operator(f: FormView) -> String {
    let page = page_of(&f, "/operatore/accedi", "account-operator-title");
    render_page(&page, || view! { <OperatorLoginPage f/> })
}
