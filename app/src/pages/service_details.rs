//! The part of a service's page for those who work in the services: when it is recorded, what it becomes at the
//! Ministry, where its duration was found.

use domain::catalogue::{MinistryCode, Service};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::texts::{code_text, t};
use crate::ui::{self, Cell, DescriptionList, Item, Official, Table};

/// What the table says to operators about one service.
pub struct Details {
    rule: String,
    note: Option<String>,
    kind: &'static str,
    automatic_from: Option<String>,
    duration_source: &'static str,
    ada: Vec<String>,
    ministry: Vec<MinistryCode>,
}

impl Details {
    pub fn of(service: &Service) -> Details {
        Details {
            rule: service.rule.clone(),
            note: service.note.clone(),
            kind: service.kind.code(),
            automatic_from: service.automatic_from.map(|code| code.to_string()),
            duration_source: service.duration_source.code(),
            ada: service.ada.clone(),
            ministry: service.ministry.clone(),
        }
    }
}

#[component]
pub fn DetailsView(lang: Lang, details: Details) -> impl IntoView {
    let ministry = details.ministry.clone();
    view! {
        <h2>{t(lang, "pages-service-operators")}</h2>
        <ui::Details summary=t(lang, "pages-service-operators-open")>
            <DescriptionList items=items(lang, details)/>
            {(!ministry.is_empty()).then(|| view! { <Ministry lang codes=ministry/> })}
        </ui::Details>
    }
}

fn items(lang: Lang, details: Details) -> Vec<Item> {
    let official = |text: String| view! { <Official lang text/> };
    let mut items = vec![
        Item::new(t(lang, "pages-service-kind"), code_text(lang, "catalogue-service-kind", details.kind)),
        Item::new(
            t(lang, "pages-service-duration-source"),
            code_text(lang, "catalogue-duration-source", details.duration_source),
        ),
    ];
    if !details.rule.trim().is_empty() {
        items.push(Item::new(t(lang, "pages-service-rule"), official(details.rule)));
    }
    if let Some(code) = details.automatic_from {
        let link = view! { <a href=format!("/servizi/{code}")>{code.clone()}</a> };
        items.push(Item::new(t(lang, "pages-service-automatic"), link));
    }
    if !details.ada.is_empty() {
        items.push(Item::new(t(lang, "pages-service-ada"), details.ada.join(", ")));
    }
    if let Some(note) = details.note {
        items.push(Item::new(t(lang, "pages-service-note"), official(note)));
    }
    items
}

#[component]
fn Ministry(lang: Lang, codes: Vec<MinistryCode>) -> impl IntoView {
    let head = ["code", "label", "sap", "channel", "when"];
    let head = head.map(|part| t(lang, &format!("pages-service-ministry-{part}"))).to_vec();
    let always = t(lang, "pages-service-ministry-always");
    let rows = codes.into_iter().map(|code| {
        let when = code.when.map_or_else(|| always.clone(), |programme| programme.to_string());
        vec![
            Cell::head(code.code),
            Cell::data(view! { <Official lang text=code.label/> }),
            Cell::data(code.sap_section.unwrap_or_default()),
            Cell::data(view! { <Official lang text=code.channel/> }),
            Cell::data(when),
        ]
    });
    view! { <Table id="ministry" caption=t(lang, "pages-service-ministry") head rows=rows.collect()/> }
}
