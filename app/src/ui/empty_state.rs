//! What a list says when it holds nothing: that it is so, why, and what to do next.

use leptos::prelude::*;

/// `<EmptyState title=…><p>…</p></EmptyState>`
#[component]
pub fn EmptyState(
    #[prop(into)] title: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <p class="empty-title">{title}</p>
            {children.map(|children| children())}
        </div>
    }
}
