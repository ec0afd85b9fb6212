//! The `<title>` of a page. A text child would end in a hydration marker (`<!>`) that browsers show, so the
//! escaped text is written as it is.

use leptos::prelude::*;

#[component]
pub fn DocumentTitle(#[prop(into)] text: String) -> impl IntoView {
    let inner = html_escape::encode_text(&text.replace('\0', "\u{FFFD}")).into_owned();
    view! { <title inner_html=inner></title> }
}
