//! `/registrati/conferma?token=…`: a page with a button, because mail programs open links by themselves.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::{Actions, Button, ButtonLink, PostForm, Weight};

/// The button that confirms the address.
#[component]
pub fn ConfirmPage(lang: Lang, token: String) -> impl IntoView {
    view! {
        <h1>{t(lang, "account-confirm-title")}</h1>
        <p class="lead">{t(lang, "account-confirm-what")}</p>
        <PostForm hidden=vec![("token", token)]>
            <Actions>
                <Button label=t(lang, "account-confirm-do")/>
            </Actions>
        </PostForm>
    }
}

/// The link is used, replaced, over or cut: what each of these people can do.
#[component]
pub fn ConfirmOverPage(lang: Lang) -> impl IntoView {
    let ways =
        (1..=4).map(|n| view! { <li>{t(lang, &format!("account-confirm-over-{n}"))}</li> }).collect_view();
    view! {
        <h1>{t(lang, "account-confirm-over-title")}</h1>
        <p class="lead">{t(lang, "account-confirm-over-why")}</p>
        <ul>{ways}</ul>
        <Actions>
            <ButtonLink href="/accedi" label=t(lang, "account-login-title")/>
            <ButtonLink href="/registrati" label=t(lang, "account-register-title") weight=Weight::Secondary/>
        </Actions>
    }
}
