//! The three bands of the header: the public body with languages and account, the product, the sections.

use leptos::prelude::*;

use super::account_menu::AccountMenu;
use super::{Frame, Visitor};
use crate::texts::t;
use crate::ui::{LangSwitch, Official};

#[component]
pub(super) fn Header(frame: Frame) -> impl IntoView {
    let lang = frame.lang;
    let site = frame.site.clone();
    let body_name = view! { <Official lang text=site.body_name.clone()/> };
    let body = match site.body_url.clone() {
        Some(href) => view! { <a class="header-body" href=href>{body_name}</a> }.into_any(),
        None => view! { <span class="header-body">{body_name}</span> }.into_any(),
    };
    view! {
        <header class="it-header-wrapper">
            {site.demo.then(|| view! { <p class="demo-banner">{t(lang, "ui-demo")}</p> })}
            <div class="it-header-slim-wrapper">
                <div class="container header-slim">
                    {body}
                    <div class="header-tools">
                        <LangSwitch lang path=frame.path.clone()/>
                        <AccountMenu lang visitor=frame.visitor.clone()/>
                    </div>
                </div>
            </div>
            <div class="it-header-center-wrapper">
                <div class="container">
                    <a class="it-brand" href="/">
                        <span class="it-brand-title">{t(lang, "ui-product")}</span>
                        <span class="it-brand-tagline">{t(lang, "ui-tagline")}</span>
                    </a>
                </div>
            </div>
            <Sections frame/>
        </header>
    }
}

/// The addresses of the navigation bar, by who is looking.
fn sections(visitor: &Visitor) -> &'static [(&'static str, &'static str)] {
    match visitor {
        Visitor::Anonymous => &[("/servizi", "ui-nav-services"), ("/sedi", "ui-nav-offices")],
        Visitor::Citizen { .. } => &[
            ("/area", "ui-nav-area"),
            ("/did", "ui-nav-did"),
            ("/appuntamenti", "ui-nav-appointments"),
            ("/patto", "pact-nav"),
            ("/fascicolo", "ui-nav-file"),
            ("/impresa", "employer-nav"),
            ("/servizi", "ui-nav-services"),
            ("/sedi", "ui-nav-offices"),
        ],
        Visitor::Operator { .. } => &[
            ("/operatore", "ui-nav-desk"),
            ("/operatore/richieste", "ui-nav-requests"),
            ("/operatore/agenda", "ui-nav-agenda"),
            ("/operatore/patti", "drafting-list-title"),
            ("/operatore/persone", "operator-people-title"),
            ("/operatore/imprese", "employer-desk-title"),
            ("/operatore/passaggi", "ui-nav-passages"),
            ("/servizi", "ui-nav-services"),
        ],
    }
}

#[component]
fn Sections(frame: Frame) -> impl IntoView {
    let here = frame.bare_path().to_owned();
    let all = sections(&frame.visitor);
    let within = |href: &str| here == href || here.starts_with(&format!("{href}/"));
    // The longest address that holds this page: `/operatore/richieste` before `/operatore`.
    let current = all.iter().filter(|(href, _)| within(href)).max_by_key(|(href, _)| href.len());
    let links: Vec<_> = all
        .iter()
        .map(|(href, key)| {
            let is_here = current.is_some_and(|(current, _)| current == href);
            view! {
                <li class="nav-item">
                    <a class="nav-link" href=*href aria-current=is_here.then_some("page")>
                        {t(frame.lang, key)}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="it-header-navbar-wrapper" aria-label=t(frame.lang, "ui-nav-label")>
            <div class="container">
                <ul class="navbar-nav">{links}</ul>
            </div>
        </nav>
    }
}
