//! `/esci`: the button for who came by a link; the header's own button posts here without this page.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::{Actions, Button, ButtonLink, PostForm};

/// `inside`: somebody is logged in.
#[component]
pub fn LogOutPage(lang: Lang, inside: bool) -> impl IntoView {
    let body = match inside {
        true => view! {
            <p class="lead">{t(lang, "account-leave-what")}</p>
            <PostForm>
                <Actions>
                    <Button label=t(lang, "account-leave-do")/>
                </Actions>
            </PostForm>
        }
        .into_any(),
        false => view! {
            <p class="lead">{t(lang, "account-leave-outside")}</p>
            <Actions>
                <ButtonLink href="/accedi" label=t(lang, "account-login-title")/>
            </Actions>
        }
        .into_any(),
    };
    view! {
        <h1>{t(lang, "account-leave-title")}</h1>
        {body}
    }
}
