//! The one-time code that is handed over on paper: shown once, made to be printed.

use chrono::{DateTime, Utc};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::operator::parts::{CfText, PersonRef, moment};
use crate::texts::t;
use crate::ui::{Alert, ButtonLink, DescriptionList, Item, Tone, Weight};

/// What is written on the paper.
#[derive(Clone, Debug)]
pub struct HandedOver {
    pub person: PersonRef,
    pub code: String,
    pub expires_at: DateTime<Utc>,
    /// Where the person types it: the address of the public site's page.
    pub address: String,
}

/// Answered in place to the form that asked for it: the code stands in no address and is not kept.
#[component]
pub fn HandedOverPage(lang: Lang, data: HandedOver) -> impl IntoView {
    let href = data.person.href();
    let items = vec![
        Item::new(t(lang, "operator-person"), data.person.full()),
        Item::new(t(lang, "operator-cf"), view! { <CfText cf=data.person.cf/> }),
        Item::new(
            t(lang, "operator-code"),
            view! { <strong class="handed-code" translate="no">{data.code}</strong> },
        ),
        Item::new(t(lang, "operator-code-until"), moment(data.expires_at)),
        Item::new(t(lang, "operator-code-where"), data.address),
    ];
    view! {
        <h1>{t(lang, "operator-code-title")}</h1>
        <Alert tone=Tone::Warning live=true>
            <p>{t(lang, "operator-code-once")}</p>
        </Alert>
        <DescriptionList items/>
        <h2>{t(lang, "operator-code-steps-title")}</h2>
        <ol>
            <li>{t(lang, "operator-code-step-1")}</li>
            <li>{t(lang, "operator-code-step-2")}</li>
            <li>{t(lang, "operator-code-step-3")}</li>
        </ol>
        <div class="actions">
            <ButtonLink href label=t(lang, "operator-file-open") weight=Weight::Secondary/>
        </div>
    }
}
