//! A word that classifies: the state of a request, the audience of a service.

use leptos::prelude::*;

use super::Tone;

/// `<Tag label=code_text(lang, "did-state", state.code()) tone=Tone::Success/>`
#[component]
pub fn Tag(#[prop(into)] label: String, #[prop(optional)] tone: Tone) -> impl IntoView {
    let class = match tone {
        Tone::Info => "tag tag-info",
        Tone::Success => "tag tag-success",
        Tone::Warning => "tag tag-warning",
        Tone::Danger => "tag tag-danger",
    };
    view! { <span class=class>{label}</span> }
}
