//! `/mappa`: every public page, and the addresses behind the login.

use domain::lang::Lang;
use domain::pack::Pack;
use leptos::prelude::*;

use crate::samples::{self, Sample, frame};
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::{Official, at_kiosk};

/// Address and text of the pages that are not listed from the pack.
///
/// A test of the routes compares it with what the service answers.
pub const PAGES: &[(&str, &[(&str, &str)])] = &[
    (
        "pages-map-start",
        &[
            ("/", "ui-home"),
            ("/servizi", "pages-services-title"),
            ("/sedi", "pages-offices-title"),
            ("/appuntamenti/gruppi", "groups-open-title"),
            ("/offerte", "board-title"),
            ("/valutazione", "pages-feedback-title"),
        ],
    ),
    (
        "pages-map-account",
        &[
            ("/registrati", "pages-map-register"),
            ("/accedi", "pages-map-login"),
            ("/accedi/recupero", "pages-map-recovery"),
            ("/accedi/codice", "pages-map-desk-code"),
            ("/area", "ui-nav-area"),
            ("/did", "ui-nav-did"),
            ("/patto", "pact-nav"),
            ("/fascicolo", "ui-nav-file"),
            ("/impresa", "employer-choose-title"),
        ],
    ),
    ("pages-map-operators", &[("/operatore/accedi", "pages-map-operator-login")]),
    (
        "pages-map-about",
        &[
            ("/accessibilita", "pages-access-title"),
            ("/privacy", "pages-privacy-title"),
            ("/note-legali", "pages-legal-title"),
            ("/api/v1/openapi.json", "pages-map-api"),
        ],
    ),
];

/// What the map lists from the pack: groups of services and centres, with their addresses.
pub struct SiteMap {
    leps: Vec<(String, String)>,
    offices: Vec<(String, String)>,
}

impl SiteMap {
    pub fn of(pack: &Pack) -> SiteMap {
        let lep = |lep: &domain::catalogue::Lep| {
            (format!("/servizi?lep={}", lep.id), format!("{} – {}", lep.id, lep.name))
        };
        let office =
            |office: &domain::office::Office| (format!("/sedi/{}", office.slug), office.name.clone());
        SiteMap {
            leps: pack.catalogue.leps().iter().map(lep).collect(),
            offices: pack.offices.iter().map(office).collect(),
        }
    }
}

#[component]
pub fn SiteMapPage(lang: Lang, map: SiteMap) -> impl IntoView {
    let here = at_kiosk();
    let own = PAGES.iter().filter_map(move |(title, pages)| {
        let opens = |(href, _): &&(&str, &str)| !here || !closed_at_kiosk(href);
        let links: Vec<_> = pages
            .iter()
            .filter(opens)
            .map(|(href, key)| view! { <li><a href=*href>{t(lang, key)}</a></li> })
            .collect();
        let group = view! {
            <h2>{t(lang, title)}</h2>
            <ul>{links}</ul>
        };
        pages.iter().any(|page| opens(&page)).then_some(group)
    });
    view! {
        <h1>{t(lang, "pages-map-title")}</h1>
        {own.collect_view()}
        <h2>{t(lang, "pages-map-leps")}</h2>
        <Links lang links=map.leps/>
        <h2>{t(lang, "pages-offices-title")}</h2>
        <Links lang links=map.offices/>
    }
}

/// A terminal in the hall opens neither the operators' desk nor what a browser would save.
fn closed_at_kiosk(href: &str) -> bool {
    href.starts_with("/operatore") || href.starts_with("/api/")
}

#[component]
fn Links(lang: Lang, links: Vec<(String, String)>) -> impl IntoView {
    let link = |(href, name)| view! { <li><a href=href><Official lang text=name/></a></li> };
    let links: Vec<_> = links.into_iter().map(link).collect();
    view! { <ul>{links}</ul> }
}

fn sample(lang: Lang) -> String {
    let title = t(lang, "pages-map-title");
    samples::with_pack(|pack| {
        let map = SiteMap::of(pack);
        render_page(&frame(lang, "/mappa", &title).under([]), || view! { <SiteMapPage lang map/> })
    })
}

pub fn samples() -> Vec<Sample> {
    vec![Sample { name: "site-map", html: sample }]
}
