//! The whole document around a page: head, header, breadcrumb, `<main>`, footer.
//!
//! - [`render_page`] is synchronous: a page is a function of data that is already here.
//! - A page loads scripts only when it has islands or stands on a terminal ([`kiosk`]); the nonce of the CSP goes to
//!   those scripts and nowhere else.
//! - Without JavaScript everything works: menus are `<details>`, the language switch is a pair of links.
//! - `<html lang>` is the page's language; Italian names on English pages carry their own `lang`.

mod account_menu;
mod assets;
mod footer;
mod frame;
mod header;
pub mod kiosk;

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

pub use assets::Assets;
pub use frame::{Frame, Notice, Site, Visitor};
pub use kiosk::Kiosk;

use crate::texts::t;
use crate::ui::{Alert, AtKiosk, Breadcrumb, DocumentTitle, PageAddress, SkipLinks, path_in};
use domain::lang::Lang;

/// Renders `body` inside its frame, as one complete HTML document.
///
/// Islands inside `body` render as in streaming mode (`<leptos-island data-component=…>`); set
/// [`Frame::islands`] so that the page also loads what wakes them.
pub fn render_page<V: IntoView + 'static>(frame: &Frame, body: impl FnOnce() -> V) -> String {
    // Islands ask the shared context whether they are inside another island.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| {
        if let Some(context) = Owner::current_shared_context() {
            context.set_is_hydrating(false);
        }
        provide_context(PageAddress(frame.path.clone()));
        if frame.kiosk.is_some() {
            provide_context(AtKiosk { public_url: frame.site.public_url.clone() });
        }
        let body = body().into_any();
        let head = view! { <Head frame=frame.clone()/> }.to_html();
        let page = match frame.kiosk.clone() {
            None => view! { <Page frame=frame.clone() body/> }.to_html(),
            Some(kiosk) => view! { <kiosk::KioskPage frame=frame.clone() kiosk body/> }.to_html(),
        };
        let lang = frame.lang.tag();
        let mut scripts = frame.site.assets.scripts(frame.islands, &frame.nonce);
        if frame.kiosk.is_some() {
            scripts.push_str(&kiosk::script(&frame.nonce));
        }
        let html = format!(
            "<!DOCTYPE html><html lang=\"{lang}\"><head>{head}{scripts}</head><body>{page}</body></html>"
        );
        // Hydration walks only through islands: elsewhere its markers are weight. Written out they are comments
        // for every parser; `<!>` is one by repair only.
        html.replace("<!>", if frame.islands { "<!---->" } else { "" })
    })
}

#[component]
fn Head(frame: Frame) -> impl IntoView {
    let site = frame.site.clone();
    let lang = frame.lang;
    let alternates: Vec<_> = Lang::ALL
        .into_iter()
        .map(|other| {
            let href = format!("{}{}", site.public_url, path_in(frame.bare_path(), other));
            view! { <link rel="alternate" hreflang=other.tag() href=href/> }
        })
        .collect();
    // Asked for at once: a font that comes late is left for the next page (style/_base.scss), and no line moves.
    let fonts = ["/fonts/titillium-web-400.woff2", "/fonts/titillium-web-600.woff2"]
        .map(|href| view! { <link rel="preload" href=href r#as="font" type="font/woff2" crossorigin="anonymous"/> });
    view! {
        <meta charset="utf-8"/>
        <DocumentTitle text=frame.document_title()/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="description" content=frame.description.clone().unwrap_or_else(|| t(lang, "ui-description"))/>
        <meta name="theme-color" content="#174635"/>
        <link rel="canonical" href=format!("{}{}", site.public_url, frame.bare_path())/>
        {alternates}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
        {fonts}
        <link rel="stylesheet" href=site.assets.stylesheet.clone()/>
    }
}

#[component]
fn Page(frame: Frame, body: AnyView) -> impl IntoView {
    let lang = frame.lang;
    let notices: Vec<_> = frame
        .notices
        .iter()
        .cloned()
        .map(|notice| view! { <Alert tone=notice.tone live=true><p>{notice.text}</p></Alert> })
        .collect();
    view! {
        <SkipLinks lang/>
        <header::Header frame=frame.clone()/>
        <div class="container">
            <Breadcrumb lang crumbs=frame.crumbs.clone()/>
        </div>
        <main id="contenuto" tabindex="-1">
            <div class="container">{notices} {body}</div>
        </main>
        <footer::Footer frame=frame.clone()/>
    }
}

#[cfg(test)]
mod tests;
