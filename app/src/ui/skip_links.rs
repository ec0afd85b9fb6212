//! The first thing that the Tab key reaches: straight to the content, or to the footer.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;

#[component]
pub fn SkipLinks(lang: Lang) -> impl IntoView {
    view! {
        <nav class="skiplinks" aria-label=t(lang, "ui-skip-label")>
            <a href="#contenuto">{t(lang, "ui-skip-content")}</a>
            <a href="#footer">{t(lang, "ui-skip-footer")}</a>
        </nav>
    }
}
