//! Where this page stands in the site. The home page is put first by itself.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;

/// One page above, or the page itself (without address, last).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    pub label: String,
    pub href: Option<String>,
}

impl Crumb {
    /// A page above this one.
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Crumb {
        Crumb { label: label.into(), href: Some(href.into()) }
    }

    /// This page.
    pub fn here(label: impl Into<String>) -> Crumb {
        Crumb { label: label.into(), href: None }
    }
}

/// `<Breadcrumb lang crumbs=vec![Crumb::link("Servizi", "/servizi"), Crumb::here("A.1")]/>`; nothing when empty.
#[component]
pub fn Breadcrumb(lang: Lang, crumbs: Vec<Crumb>) -> impl IntoView {
    if crumbs.is_empty() {
        return None;
    }
    let items: Vec<_> = std::iter::once(Crumb::link(t(lang, "ui-home"), "/"))
        .chain(crumbs)
        .map(|crumb| match crumb.href {
            Some(href) => view! {
                <li class="breadcrumb-item">
                    <a href=href>{crumb.label}</a>
                    <span class="separator" aria-hidden="true">"/"</span>
                </li>
            }
            .into_any(),

            None => {
                view! { <li class="breadcrumb-item active" aria-current="page">{crumb.label}</li> }.into_any()
            }
        })
        .collect();
    Some(view! {
        <nav class="breadcrumb-container" aria-label=t(lang, "ui-breadcrumb-label")>
            <ol class="breadcrumb">{items}</ol>
        </nav>
    })
}
