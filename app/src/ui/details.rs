//! A part of a page that opens when asked, without JavaScript.

use leptos::prelude::*;

/// `<Details summary=…><p>…</p></Details>`
#[component]
pub fn Details(
    #[prop(into)] summary: String,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary>{summary}</summary>
            <div class="details-body">{children()}</div>
        </details>
    }
}
