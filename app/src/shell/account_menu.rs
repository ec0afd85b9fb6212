//! Login, or the person's own menu: a `<details>`, so that it opens without JavaScript.

use domain::lang::Lang;
use leptos::prelude::*;

use super::Visitor;
use crate::texts::t;

#[component]
pub(super) fn AccountMenu(lang: Lang, visitor: Visitor) -> impl IntoView {
    match visitor {
        Visitor::Anonymous => view! {
            <a class="btn btn-login" href="/accedi">
                {t(lang, "ui-login")}
            </a>
        }
        .into_any(),
        Visitor::Citizen { name } => {
            let links = &[
                ("/area", "ui-nav-area"),
                ("/appuntamenti", "ui-nav-appointments"),
                ("/patto", "pact-nav"),
                ("/fascicolo", "ui-nav-file"),
                ("/tirocini", "internship-list-intern"),
                ("/impresa", "employer-nav"),
            ];
            view! { <Menu lang name office=None links/> }.into_any()
        }
        Visitor::Operator { name, office } => {
            view! { <Menu lang name office=Some(office) links=&[("/operatore", "ui-nav-desk")]/> }.into_any()
        }
    }
}

#[component]
fn Menu(
    lang: Lang,
    name: String,
    office: Option<String>,
    links: &'static [(&'static str, &'static str)],
) -> impl IntoView {
    let links: Vec<_> =
        links.iter().map(|(href, key)| view! { <li><a href=*href>{t(lang, key)}</a></li> }).collect();
    view! {
        <details class="account-menu">
            <summary>
                <span class="visually-hidden">{format!("{} ", t(lang, "ui-account-of"))}</span>
                {name}
            </summary>
            <div class="account-panel">
                {office.map(|office| view! { <p class="account-office" lang="it">{office}</p> })}
                <ul>{links}</ul>
                <form method="post" action="/esci">
                    <button type="submit" class="btn btn-outline-primary">
                        {t(lang, "ui-logout")}
                    </button>
                </form>
            </div>
        </details>
    }
}
