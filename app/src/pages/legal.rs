//! `/privacy`, `/note-legali`, `/accessibilita`: what the law wants every public service to say.
//!
//! What only the public body can state (contacts, data protection officer, storage times, the official
//! accessibility statement) comes in as [`Body`]; where it is missing the page says so and invents nothing.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::samples::{Sample, frame};
use crate::shell::render_page;
use crate::texts::{t, ta};
use crate::ui::{DescriptionList, Item, Official, at_kiosk};

/// What the public body says about itself.
#[derive(Clone, Debug, Default)]
pub struct Body {
    pub name: String,
    /// Where people write to, an e-mail address.
    pub contact: Option<String>,
    /// The data protection officer's e-mail address.
    pub privacy_officer: Option<String>,
    /// How long files are kept after the last activity.
    pub retention_years: Option<u16>,
    /// The statement on AgID's own site.
    pub accessibility_statement: Option<String>,
}

/// A part of a legal page: its title and its paragraphs.
type Part = (&'static str, &'static [&'static str]);

const PRIVACY: &[Part] = &[
    ("pages-privacy-why", &["pages-privacy-why-1", "pages-privacy-why-2"]),
    ("pages-privacy-which", &["pages-privacy-which-1", "pages-privacy-which-2", "pages-privacy-which-3"]),
    ("pages-privacy-who", &["pages-privacy-who-1", "pages-privacy-who-2"]),
    ("pages-privacy-decisions", &["pages-privacy-decisions-1"]),
    ("pages-privacy-cookies", &["pages-privacy-cookies-1"]),
    ("pages-privacy-rights", &["pages-privacy-rights-1", "pages-privacy-rights-2"]),
];

const LEGAL: &[Part] = &[
    ("pages-legal-value", &["pages-legal-value-1", "pages-legal-value-2"]),
    ("pages-legal-catalogue", &["pages-legal-catalogue-1"]),
    ("pages-legal-names", &["pages-legal-names-1"]),
    ("pages-legal-software", &["pages-legal-software-1", "pages-legal-software-2"]),
];

const ACCESSIBILITY: &[Part] = &[
    ("pages-access-goal", &["pages-access-goal-1", "pages-access-goal-2"]),
    ("pages-access-limits", &["pages-access-limits-1", "pages-access-limits-2"]),
    ("pages-access-checked", &["pages-access-checked-1"]),
];

#[component]
pub fn PrivacyPage(lang: Lang, body: Body) -> impl IntoView {
    let kept = match body.retention_years {
        Some(years) => ta(lang, "pages-privacy-kept-years", &[("years", years.into())]),
        None => t(lang, "pages-privacy-kept-unknown"),
    };
    let officer = mail_or(lang, body.privacy_officer, "pages-privacy-officer-unknown");
    let facts = vec![
        Item::new(t(lang, "pages-privacy-controller"), view! { <Official lang text=body.name/> }),
        Item::new(t(lang, "pages-privacy-officer"), officer),
        Item::new(t(lang, "pages-privacy-kept"), kept),
    ];
    view! {
        <h1>{t(lang, "pages-privacy-title")}</h1>
        <p class="lead">{t(lang, "pages-privacy-lead")}</p>
        <DescriptionList items=facts/>
        <Parts lang parts=PRIVACY/>
    }
}

#[component]
pub fn LegalNotesPage(lang: Lang) -> impl IntoView {
    view! {
        <h1>{t(lang, "pages-legal-title")}</h1>
        <Parts lang parts=LEGAL/>
    }
}

#[component]
pub fn AccessibilityPage(lang: Lang, body: Body) -> impl IntoView {
    let statement = match body.accessibility_statement {
        Some(href) if at_kiosk() => href.into_any(),
        Some(href) => view! { <a href=href>{t(lang, "pages-access-statement-link")}</a> }.into_any(),
        None => t(lang, "pages-access-statement-unknown").into_any(),
    };
    let contact = mail_or(lang, body.contact, "pages-access-contact-unknown");
    view! {
        <h1>{t(lang, "pages-access-title")}</h1>
        <p class="lead">{t(lang, "pages-access-lead")}</p>
        <p>{statement}</p>
        <Parts lang parts=ACCESSIBILITY/>
        <h2>{t(lang, "pages-access-tell")}</h2>
        <p>{t(lang, "pages-access-tell-1")}</p>
        <p>
            <a href="/valutazione">{t(lang, "pages-feedback-title")}</a>
        </p>
        <p>{contact}</p>
        <h2>{t(lang, "pages-access-ombudsman")}</h2>
        <p>{t(lang, "pages-access-ombudsman-1")}</p>
    }
}

#[component]
fn Parts(lang: Lang, parts: &'static [Part]) -> impl IntoView {
    let part = |(title, paragraphs): &Part| {
        let paragraphs: Vec<_> = paragraphs.iter().map(|key| view! { <p>{t(lang, key)}</p> }).collect();
        view! {
            <h2>{t(lang, title)}</h2>
            {paragraphs}
        }
    };
    parts.iter().map(part).collect_view()
}

/// A link to write to, or the sentence that says that there is none yet.
fn mail_or(lang: Lang, address: Option<String>, unknown: &str) -> AnyView {
    match address {
        Some(address) if at_kiosk() => address.into_any(),
        Some(address) => view! { <a href=format!("mailto:{address}")>{address.clone()}</a> }.into_any(),
        None => t(lang, unknown).into_any(),
    }
}

fn known() -> Body {
    Body {
        name: "Regione Marche".to_owned(),
        contact: Some("sportello@example.org".to_owned()),
        privacy_officer: Some("rpd@example.org".to_owned()),
        retention_years: Some(10),
        accessibility_statement: Some("https://form.agid.gov.it/".to_owned()),
    }
}

fn unknown() -> Body {
    Body { name: "Regione Marche".to_owned(), ..Body::default() }
}

fn sample<V: IntoView + 'static>(lang: Lang, path: &str, title: &str, body: impl FnOnce() -> V) -> String {
    render_page(&frame(lang, path, &t(lang, title)).under([]), body)
}

fn privacy(lang: Lang, body: Body) -> String {
    sample(lang, "/privacy", "pages-privacy-title", || view! { <PrivacyPage lang body/> })
}

fn accessibility(lang: Lang, body: Body) -> String {
    sample(lang, "/accessibilita", "pages-access-title", || view! { <AccessibilityPage lang body/> })
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "privacy", html: |lang| privacy(lang, known()) },
        Sample { name: "privacy-unknown", html: |lang| privacy(lang, unknown()) },
        Sample { name: "accessibility", html: |lang| accessibility(lang, known()) },
        Sample { name: "accessibility-unknown", html: |lang| accessibility(lang, unknown()) },
        Sample {
            name: "legal-notes",
            html: |lang| {
                sample(lang, "/note-legali", "pages-legal-title", || view! { <LegalNotesPage lang/> })
            },
        },
    ]
}
