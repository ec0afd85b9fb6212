//! A box with a title: one thing that can be read or done.

use leptos::prelude::*;

/// `<Card title=… href="/did"><p>…</p></Card>`; with `href` the title is a link and the whole card answers to it.
#[component]
pub fn Card(
    #[prop(into)] title: String,
    #[prop(optional, into)] href: Option<String>,
    /// The level of the title, 2 or 3, so that the page's outline stays whole.
    #[prop(default = 2)]
    level: u8,
    /// The title is an Italian name on a page in another language.
    #[prop(optional)]
    official: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = if href.is_some() { "card card-link" } else { "card" };
    let title_lang = official.then_some("it");
    let title = match href {
        Some(href) => view! { <a class="stretched-link" href=href lang=title_lang>{title}</a> }.into_any(),
        None if official => view! { <span lang=title_lang>{title}</span> }.into_any(),
        None => title.into_any(),
    };
    let title = match level {
        3 => view! { <h3 class="card-title">{title}</h3> }.into_any(),
        _ => view! { <h2 class="card-title">{title}</h2> }.into_any(),
    };
    view! {
        <div class=class>
            <div class="card-body">{title} {children.map(|children| children())}</div>
        </div>
    }
}

/// Cards side by side where there is room; `wide` ones at most in pairs.
#[component]
pub fn Cards(#[prop(optional)] wide: bool, children: Children) -> impl IntoView {
    view! { <div class=if wide { "cards cards-wide" } else { "cards" }>{children()}</div> }
}
