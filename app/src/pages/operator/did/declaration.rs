//! What the person answered, section by section; what they need stands apart, because it may speak of health.

use domain::did::{Accepted, Step};
use domain::lang::Lang;
use leptos::prelude::*;

use crate::pages::did::AnswerGroup;
use crate::texts::{t, ta};
use crate::ui::{DescriptionList, Item, Tag, Tone};

#[component]
pub(super) fn DeclarationSections(
    lang: Lang,
    answers: Vec<AnswerGroup>,
    accepted: Option<Accepted>,
) -> impl IntoView {
    let (needs, others): (Vec<_>, Vec<_>) = answers.into_iter().partition(|group| group.step == Step::Needs);
    let sections: Vec<_> = others.into_iter().map(|group| view! { <Section lang group/> }).collect();
    let needs: Vec<_> = needs.into_iter().map(|group| view! { <Reserved lang group/> }).collect();
    view! {
        <h2>{t(lang, "operator-did-declaration")}</h2>
        {sections}
        {needs}
        {accepted.map(|accepted| view! { <Declared lang accepted/> })}
    }
}

/// Questions without an answer are counted and not listed: the warnings name those that matter.
#[component]
fn Answers(lang: Lang, rows: Vec<(String, Option<String>)>) -> impl IntoView {
    let asked = rows.len();
    let items: Vec<Item> = rows
        .into_iter()
        .filter_map(|(question, answer)| {
            answer.map(|answer| Item::new(question, view! { <span class="typed" dir="auto">{answer}</span> }))
        })
        .collect();
    let blank = asked.saturating_sub(items.len());
    let blank = (blank > 0).then(|| {
        view! { <p class="form-text">{ta(lang, "operator-did-blank", &[("count", blank.into())])}</p> }
    });
    let items = (!items.is_empty()).then(|| view! { <DescriptionList items/> });
    view! { {items} {blank} }
}

#[component]
fn Section(lang: Lang, group: AnswerGroup) -> impl IntoView {
    view! {
        <h3>{t(lang, &format!("did-step-{}-title", group.step.key()))}</h3>
        <Answers lang rows=group.rows/>
    }
}

#[component]
fn Reserved(lang: Lang, group: AnswerGroup) -> impl IntoView {
    view! {
        <section class="reserved" aria-labelledby="needs-title">
            <h3 id="needs-title">{t(lang, "did-step-needs-title")}</h3>
            <p>
                <Tag label=t(lang, "operator-reserved") tone=Tone::Warning/>
                {t(lang, "operator-reserved-why")}
            </p>
            <Answers lang rows=group.rows/>
        </section>
    }
}

/// What was declared under the law, the version of the privacy notice, the note.
#[component]
fn Declared(lang: Lang, accepted: Accepted) -> impl IntoView {
    let list: Vec<_> =
        accepted.declarations.iter().map(|legal| view! { <li>{t(lang, &legal.text_key())}</li> }).collect();
    let privacy = ta(lang, "operator-did-privacy", &[("version", accepted.privacy_version.into())]);
    let note = accepted.note.map(|note| {
        view! {
            <h3>{t(lang, "operator-did-note")}</h3>
            <p class="typed" dir="auto">{note}</p>
        }
    });
    view! {
        <h3>{t(lang, "operator-did-legal-title")}</h3>
        <ul>{list}</ul>
        <p class="form-text">{privacy}</p>
        {note}
    }
}
