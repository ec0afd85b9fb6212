//! The footer: who answers, the links that the law wants, the date of the last check.

use leptos::prelude::*;

use super::Frame;
use crate::texts::{date, t, ta};
use crate::ui::Official;

/// Address and text of each link. The accessibility statement comes first (L. 4/2004, AgID guidelines).
const LINKS: &[(&str, &str)] = &[
    ("/accessibilita", "ui-footer-accessibility"),
    ("/privacy", "ui-footer-privacy"),
    ("/note-legali", "ui-footer-legal"),
    ("/valutazione", "ui-footer-feedback"),
    ("/mappa", "ui-footer-map"),
];

#[component]
pub(super) fn Footer(frame: Frame) -> impl IntoView {
    let lang = frame.lang;
    let site = frame.site.clone();
    let links: Vec<_> =
        LINKS.iter().map(|(href, key)| view! { <li><a href=*href>{t(lang, key)}</a></li> }).collect();
    let checked = ta(lang, "ui-footer-checked", &[("date", date(lang, site.last_checked).into())]);
    view! {
        <footer class="it-footer" id="footer" tabindex="-1">
            <div class="container">
                <p class="footer-body">
                    <Official lang text=site.body_name.clone()/>
                </p>
                <p>{t(lang, "ui-footer-about")}</p>
                <nav aria-label=t(lang, "ui-footer-label")>
                    <ul class="footer-links">{links}</ul>
                </nav>
                <p class="footer-checked">{checked}</p>
            </div>
        </footer>
    }
}
