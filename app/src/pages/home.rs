//! `/`: what a person and a company can do here, in big clear cards.

use domain::lang::Lang;
use leptos::prelude::*;

use crate::samples::{Sample, frame};
use crate::shell::render_page;
use crate::texts::t;
use crate::ui::{Alert, Card, Cards};

/// Address and text of each card for people: `{key}-title` and `{key}-text`.
const PERSON: &[(&str, &str)] = &[
    ("/did", "pages-home-did"),
    ("/area", "pages-home-area"),
    ("/offerte", "pages-home-board"),
    ("/servizi?audience=person", "pages-home-services"),
    ("/sedi", "pages-home-offices"),
];

/// The same for companies.
const COMPANY: &[(&str, &str)] = &[
    ("/impresa", "pages-home-company-act"),
    ("/servizi?audience=company", "pages-home-company-services"),
    ("/sedi", "pages-home-company-offices"),
];

#[component]
pub fn HomePage(lang: Lang) -> impl IntoView {
    view! {
        <h1>{t(lang, "pages-home-title")}</h1>
        <p class="lead">{t(lang, "pages-home-lead")}</p>
        <Group lang title="pages-home-person" cards=PERSON/>
        <Alert title=t(lang, "pages-home-naspi-title")>
            <p>{t(lang, "pages-home-naspi-text")}</p>
        </Alert>
        <Group lang title="pages-home-company" cards=COMPANY/>
        <h2>{t(lang, "pages-home-needed")}</h2>
        <ul>
            {["pages-home-needed-cf", "pages-home-needed-document", "pages-home-needed-mail"]
                .map(|key| view! { <li>{t(lang, key)}</li> })
                .into_iter()
                .collect_view()}
        </ul>
        <p>{t(lang, "pages-home-help")}</p>
    }
}

#[component]
fn Group(lang: Lang, title: &'static str, cards: &'static [(&'static str, &'static str)]) -> impl IntoView {
    let cards: Vec<_> = cards
        .iter()
        .map(|(href, key)| {
            view! {
                <Card title=t(lang, &format!("{key}-title")) href=*href level=3>
                    <p>{t(lang, &format!("{key}-text"))}</p>
                </Card>
            }
        })
        .collect();
    view! {
        <h2>{t(lang, title)}</h2>
        <Cards wide=true>{cards}</Cards>
    }
}

pub fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "home",
        html: |lang| render_page(&frame(lang, "/", ""), || view! { <HomePage lang/> }),
    }]
}
