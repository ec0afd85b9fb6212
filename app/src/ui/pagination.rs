//! On and back through a long list that is read by keyset: no page numbers, so no page can shift under a reader.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;

/// `<Pagination lang previous=None next=Some("/operatore/richieste?after=…".into())/>`; nothing when both are absent.
#[component]
pub fn Pagination(
    lang: Lang,
    previous: Option<String>,
    next: Option<String>,
    /// What is turned over, and what the two links say, when it is not pages.
    #[prop(optional, into)]
    label: Option<String>,
    #[prop(optional, into)] back: Option<String>,
    #[prop(optional, into)] on: Option<String>,
) -> impl IntoView {
    if previous.is_none() && next.is_none() {
        return None;
    }
    let back = back.unwrap_or_else(|| t(lang, "ui-pagination-previous"));
    let on = on.unwrap_or_else(|| t(lang, "ui-pagination-next"));
    let link = |href: String, rel: &'static str, text: String| {
        view! {
            <li class="page-item">
                <a class="page-link" href=href rel=rel>
                    {text}
                </a>
            </li>
        }
    };
    Some(view! {
        <nav class="pagination-wrapper" aria-label=label.unwrap_or_else(|| t(lang, "ui-pagination-label"))>
            <ul class="pagination">
                {previous.map(|href| link(href, "prev", back))}
                {next.map(|href| link(href, "next", on))}
            </ul>
        </nav>
    })
}
