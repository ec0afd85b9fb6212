//! The same page in the other language: plain links that keep the path and its query.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;

/// `path` with `lang` asked for in its query; any earlier wish is dropped, the rest is kept.
pub fn path_in(path: &str, lang: Lang) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let wish = format!("lang={}", lang.tag());
    let query: Vec<&str> = kept.chain([wish.as_str()]).collect();
    format!("{path}?{}", query.join("&"))
}

/// `<LangSwitch lang path=frame.path.clone()/>`
#[component]
pub fn LangSwitch(lang: Lang, #[prop(into)] path: String) -> impl IntoView {
    let links: Vec<_> = Lang::ALL
        .into_iter()
        .map(|other| {
            let name = match other {
                Lang::It => "Italiano",
                Lang::En => "English",
            };
            view! {
                <li>
                    <a
                        href=path_in(&path, other)
                        lang=other.tag()
                        hreflang=other.tag()
                        aria-current=(other == lang).then_some("true")
                    >
                        {name}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="lang-switch" aria-label=t(lang, "ui-languages")>
            <ul>{links}</ul>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_keeps_the_path_and_its_query_and_asks_once() {
        assert_eq!(path_in("/servizi", Lang::En), "/servizi?lang=en");
        assert_eq!(path_in("/servizi?q=cv&lang=en&lep=A", Lang::It), "/servizi?q=cv&lep=A&lang=it");
    }
}
