//! `/patto` before there is anything to read: what comes first, and where to go.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::t;
use crate::ui::{ButtonLink, EmptyState};

/// What stands between the person and a pact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coming {
    /// No declaration: a pact needs one (R050, R111).
    Declare,
    /// The declaration waits to be confirmed.
    Confirmation,
    /// The interview can be booked there.
    Book(String),
    /// The interview is booked or was held.
    Interview,
    /// The operator is writing it.
    Drafting,
}

impl Coming {
    fn code(&self) -> &'static str {
        match self {
            Coming::Declare => "declare",
            Coming::Confirmation => "confirmation",
            Coming::Book(_) => "book",
            Coming::Interview => "interview",
            Coming::Drafting => "drafting",
        }
    }

    fn way(&self) -> (String, &'static str) {
        match self {
            Coming::Declare => ("/did".to_owned(), "area-did-start"),
            Coming::Confirmation => ("/did".to_owned(), "area-did-open"),
            Coming::Book(href) => (href.clone(), "agenda-book-first"),
            Coming::Interview | Coming::Drafting => ("/appuntamenti".to_owned(), "area-appointments-all"),
        }
    }
}

#[component]
pub fn NoPactPage(lang: Lang, coming: Coming) -> impl IntoView {
    let text = t(lang, &format!("pact-coming-{}", coming.code()));
    let (href, label) = coming.way();
    view! {
        <h1>{t(lang, "area-pact-title")}</h1>
        <EmptyState title=t(lang, "pact-none")>
            <p>{text}</p>
            <p>
                <ButtonLink href label=t(lang, label)/>
            </p>
        </EmptyState>
        <section aria-labelledby="what-title">
            <h2 id="what-title">{t(lang, "pact-what")}</h2>
            <ol class="pact-list">
                <li>{t(lang, "pact-what-1")}</li>
                <li>{t(lang, "pact-what-2")}</li>
                <li>{t(lang, "pact-what-3")}</li>
                <li>{t(lang, "pact-what-4")}</li>
            </ol>
        </section>
    }
}
