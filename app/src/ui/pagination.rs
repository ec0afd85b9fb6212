//! On and back through a long list that is read by keyset: no page numbers, so no page can shift under a reader.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;

/// `<Pagination lang previous=None next=Some("/operatore/richieste?after=…".into())/>`; nothing when both are absent.
#[component]
pub fn Pagination(lang: Lang, previous: Option<String>, next: Option<String>) -> impl IntoView {
    if previous.is_none() && next.is_none() {
        return None;
    }
    let link = |href: String, rel: &'static str, key: &str| {
        view! {
            <li class="page-item">
                <a class="page-link" href=href rel=rel>
                    {t(lang, key)}
                </a>
            </li>
        }
    };
    Some(view! {
        <nav class="pagination-wrapper" aria-label=t(lang, "ui-pagination-label")>
            <ul class="pagination">
                {previous.map(|href| link(href, "prev", "ui-pagination-previous"))}
                {next.map(|href| link(href, "next", "ui-pagination-next"))}
            </ul>
        </nav>
    })
}
