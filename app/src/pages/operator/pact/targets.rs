//! What the region adds for complex targets, beside the form of a text (R163): with which services the centre works together,
//! which competences are asked, whether an operator is dedicated to the group.
//!
//! It is read and never filled in: no field says to which group a person belongs, and nothing of it is stored.

use domain::lang::Lang;
use domain::pack::Target;
use leptos::prelude::*;

use crate::texts::{t, ta};
use crate::ui::{DescriptionList, Details, Item, Official};

/// The table of the region; nothing where it prints none.
#[component]
pub(super) fn TargetsPanel(lang: Lang, targets: Vec<Target>) -> impl IntoView {
    if targets.is_empty() {
        return None;
    }
    let dedicated = targets.iter().any(|target| target.dedicated_operator).then(|| {
        view! { <p><a href="#part-responsible">{t(lang, "drafting-targets-dedicated")}</a></p> }
    });
    let rows: Vec<_> = targets.into_iter().map(|target| row(lang, target)).collect();
    Some(view! {
        <section class="beside-panel" aria-labelledby="targets-title">
            <h2 id="targets-title">{t(lang, "drafting-targets-title")}</h2>
            <p>{t(lang, "drafting-targets-how")}</p>
            {dedicated}
            <Details summary=t(lang, "drafting-targets-open")>{rows}</Details>
        </section>
    })
}

fn row(lang: Lang, target: Target) -> AnyView {
    let operator = if target.dedicated_operator { "drafting-targets-yes" } else { "drafting-targets-no" };
    let items = vec![
        Item::new(t(lang, "drafting-targets-partners"), list(lang, target.partners)),
        Item::new(t(lang, "drafting-targets-competences"), list(lang, target.competences)),
        Item::new(t(lang, "drafting-targets-operator"), t(lang, operator)),
        Item::new(t(lang, "drafting-targets-services"), list(lang, target.services)),
    ];
    let source = ta(lang, "drafting-targets-source", &[("source", target.source.into())]);
    view! {
        <h3><Official lang text=target.name/></h3>
        <DescriptionList items/>
        <p class="form-text">{source}</p>
    }
    .into_any()
}

/// Words of the source, which exist in Italian only.
fn list(lang: Lang, texts: Vec<String>) -> impl IntoView {
    let lines: Vec<_> = texts.into_iter().map(|text| view! { <li><Official lang text/></li> }).collect();
    view! { <ul>{lines}</ul> }
}
