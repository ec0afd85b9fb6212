//! A message that stands out: what was done, what to watch, what went wrong.

use leptos::prelude::*;

/// What kind of message it is. Never said by colour alone: write it in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Tone::Info => "alert alert-info",
            Tone::Success => "alert alert-success",
            Tone::Warning => "alert alert-warning",
            Tone::Danger => "alert alert-danger",
        }
    }
}

/// `<Alert tone=Tone::Success title=…><p>…</p></Alert>`
///
/// With `live` a screen reader says it as soon as the page is there: for what answers to a person's own act.
#[component]
pub fn Alert(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: Option<String>,
    #[prop(optional)] live: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=tone.class() role=live.then_some("status")>
            {title.map(|title| view! { <p class="alert-title">{title}</p> })}
            {children()}
        </div>
    }
}
